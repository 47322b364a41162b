"""Who takes part in an event, read from noun phrases."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipeline.extract.base import Argument, ArticleDoc
from pipeline.extract.statistics.words import role_of
from pipeline.language.tokens import token_offsets
from pipeline.patterns import finditer, fullmatch, match, search
from pipeline.resolve import argument_patterns as patterns
from pipeline.resolve.antecedents import body_meant, is_bare
from pipeline.resolve.mentions import Mention, Mentions
from pipeline.spans import Interval

LONGEST_NAME = 24
"""Characters beyond which a noun phrase is a description rather than a party."""

LONGEST_ADVERB = 4
"""Characters between a name and the verb that may be an adverb of no lexicon."""

LONGEST_INNER = 5
"""Characters of a word of the subject before the one that would end it."""

PARTICLES = ("function", "adjective", "verb", "link", "change")
"""Roles of words that name nobody."""


class Parties:
    """Reads the parties of noun phrases of one article."""

    def __init__(self, doc: ArticleDoc, mentions: Mentions) -> None:
        self.text = doc.text
        self.mentions = mentions
        starts, ends = token_offsets(doc.doc)
        self._words: tuple[list[int], list[int]] = (starts.tolist(), ends.tolist())

    def closing(self, start: int, end: int) -> int:
        """Where the subject ends: the first preposition, adverb or verb outside a name."""
        at = start
        while m := search(patterns.CLOSING, self.text, at, end):
            if m.start() == start and not self.mentions.at(start) and not match(patterns.INNER, self.text, start):
                return start
            if m.start() > start and not self.mentions.covers(m.start()) and not self._inner(m.start(), start):
                return m.start()
            at = m.start() + 1
        return end

    def _inner(self, at: int, start: int) -> bool:
        """Whether what begins at an offset is part of a word of the subject."""
        back = range(max(at - LONGEST_INNER, start), at + 1)
        inner = any(m.end() > at for low in back if (m := match(patterns.INNER, self.text, low)))
        return inner or bool(match(patterns.ENVOYS, self.text, at))

    def verb(self, start: int, end: int) -> int | None:
        """Where the first word that is only a verb begins in text[start:end], outside names."""
        starts, ends = self._words
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        for low, high in zip(starts[first:last], ends[first:last], strict=True):
            inside = self.mentions.covers(low) or self.mentions.at(low)
            if not inside and role_of(self.text[low:high]) in ("verb", "link", "change"):
                return low
        return None

    def nameless(self, start: int, end: int) -> bool:
        """Whether a stretch has only adverbs and their like: 最终."""
        starts, ends = self._words
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        words = (self.text[low:high] for low, high in zip(starts[first:last], ends[first:last], strict=True))
        return not self.mentions.within(start, end) and all(role_of(word) in PARTICLES for word in words)

    def phrase(self, start: int, end: int) -> list[Mention]:
        """The parties that a noun phrase names: persons, else bodies, else groups in the words of the text."""
        people = self.mentions.within(start, end, "person")
        if people := people or self.somebody(start, end):
            return people
        if fullmatch(patterns.EVENT_NAME, self.text[start:end]):
            first = self.mentions.at(start)
            return [first] if first and first.kind == "org" else []
        counted = self.text[start].isdigit() and not search(patterns.COUNTED_LIST, self.text, start, end)
        if counted and (group := self._described(start, end)):
            return group
        return [party for low, high in self._parts(start, end) for party in self._part(low, high)]

    def somebody(self, start: int, end: int) -> list[Mention]:
        """The persons of text[start:end] that go by a surname alone: 刘某."""
        return [Mention(*m.span(), m.group(), "group", m.span())
                for m in finditer(patterns.SOMEBODY, self.text, start, end)]

    def listed(self, start: int, end: int) -> list[Mention]:
        """The members of a list that a number sums up, in the words of the text: A、B等5家企业."""
        m = match(patterns.SUMMED_UP, self.text, start, end)
        if not m or self.mentions.covers(m.end("names")):
            return []
        return [Mention(low, high, self.text[low:high], "group", (low, high))
                for low, high in self._parts(*m.span("names"))]

    def head(self, start: int, end: int) -> list[Mention]:
        """The group that opens a stretch, up to its first verb or the word that would end a subject."""
        cut = min(self.closing(start, end), self.verb(start + 2, end) or end)
        return self.phrase(start, cut) if cut - start > 1 else []

    def _parts(self, start: int, end: int) -> Iterator[Interval]:
        """The members of a list."""
        at = low = start
        while m := search(patterns.LISTED, self.text, at, end):
            at = m.end()
            if not self.mentions.covers(m.start()):
                yield low, m.start()
                low = m.end()
        yield low, end

    def _part(self, start: int, end: int) -> list[Mention]:
        """The party of one member of a list: the name at its end, or before 等 or an adverb, else a group."""
        if match(patterns.WHOLE_AREA, self.text, start, end):
            return []
        named = self.mentions.at(start)
        if is_bare(self.text[start:end]) and not (named and named.end == end):
            meant = body_meant(self.mentions, start, self.text[start:end])
            pointed = Mention(start, end, self.text[start:end], "group", (start, end))
            if meant or self.text[start] in "该本":
                return [meant or pointed]
        bodies = self.mentions.within(start, end)
        if bodies:
            rest = self.text[bodies[-1].end : end]
            if not rest or rest.startswith("等"):
                return bodies[-1:]
        described = self._described(start, end)
        if bodies and fullmatch(patterns.SURNAME_AND_POST, rest):
            return [Mention(bodies[-1].end, end, rest, "group", (bodies[-1].end, end))]
        if not described and bodies and len(rest) <= LONGEST_ADVERB and not rest.startswith("的"):
            return bodies[-1:]
        return described

    def _described(self, start: int, end: int) -> list[Mention]:
        """A group or a body in the words of the text, without a relative clause before it unless that counts it."""
        while end > start and self.text[end - 1] == "等":
            end -= 1
        words = self.text[start:end]
        if words in patterns.PRONOUNS or match(patterns.NO_GROUP, self.text, start):
            return []
        head, _, noun = words.rpartition("的")
        if head and len(noun) > 1 and (noun[0].isdigit() or not any(char.isdigit() for char in head)):
            start, words = end - len(noun), noun
        plain = words.replace("、", "") if words[:1].isdigit() else words
        fits = fullmatch(patterns.GROUP, plain.rstrip("”")) or fullmatch(patterns.BODY, words)
        return [Mention(start, end, words, "group", (start, end))] if fits and 2 <= len(words) <= LONGEST_NAME else []


def arguments(parties: Sequence[Mention], role: str) -> list[Argument]:
    """Parties as arguments of one role; a group has no record to refer to."""
    return [Argument(name=party.name, role=role, key=None if party.kind == "group" else party.key) for party in parties]
