"""Who takes part in an event, read from noun phrases."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipeline.extract.base import Argument, ArticleDoc
from pipeline.extract.statistics.words import role_of
from pipeline.language.tokens import token_offsets
from pipeline.patterns import finditer, fullmatch, match, search
from pipeline.resolve import argument_patterns as patterns
from pipeline.resolve.antecedents import body_meant, person_meant
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

    def __init__(self, doc: ArticleDoc, mentions: Mentions, times: Sequence[Interval]) -> None:
        self.text = doc.text
        self.mentions = mentions
        self._times = dict(times)
        starts, ends = token_offsets(doc.doc)
        self._words: tuple[list[int], list[int]] = (starts.tolist(), ends.tolist())
        self._subjects: dict[Interval, tuple[list[Mention] | None, bool]] = {}

    def subject(self, start: int, end: int) -> list[Mention] | None:
        """The parties named before the first preposition, adverb or verb of text[start:end].

        None says that nothing stands there; an empty list, that something stands there which is no party.
        """
        return self._read(start, end)[0]

    def is_source(self, start: int, end: int) -> bool:
        """Whether the subject of text[start:end] only says what comes after."""
        return self._read(start, end)[1]

    def _read(self, start: int, end: int) -> tuple[list[Mention] | None, bool]:
        """The subject, and whether it is a source."""
        if (start, end) not in self._subjects:
            self._subjects[start, end] = self._subject(start, end)
        return self._subjects[start, end]

    def _subject(self, start: int, end: int) -> tuple[list[Mention] | None, bool]:
        low = self._after_opening(start, end)
        if match(patterns.PRONOUN, self.text, low, end):
            person = person_meant(self.mentions, low)
            return ([person] if person else []), False
        high = self._closing(low, end)
        high = min([high, *(at for at in self._times if low < at < high)])
        if high - low < 2:
            behind = self._behind_relative(low, end) if match(patterns.RELATIVE, self.text, low) else []
            return behind or None, False
        if match(patterns.SAYING, self.text, high, end):
            return [], True
        if fullmatch(patterns.TIME_NOUN, self.text[low:high]):
            return None, False
        found = self.phrase(low, high)
        if found:
            return found, False
        cut = self._verb(low, high)
        if cut == low or self._nameless(low, high):
            return None, False
        found = [] if cut is None else self.phrase(low, cut)
        return found or self._behind_relative(low, end), False

    def _nameless(self, start: int, end: int) -> bool:
        """Whether a stretch has only adverbs and their like: 最终."""
        starts, ends = self._words
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        words = (self.text[low:high] for low, high in zip(starts[first:last], ends[first:last], strict=True))
        return not self.mentions.within(start, end) and all(role_of(word) in PARTICLES for word in words)

    def _behind_relative(self, start: int, end: int) -> list[Mention]:
        """The subject behind a relative clause: 正在附近执勤的护士周青冲上前去."""
        if match(patterns.GOVERNING, self.text, start):
            return []
        at = start
        while (at := self.text.find("的", at + 1, end)) >= 0:
            low = at + 1
            if not self.mentions.covers(at) and self._closing(low, end) - low > 1 and (found := self.head(low, end)):
                return found
        return []

    def _verb(self, start: int, end: int) -> int | None:
        """Where the first word that is only a verb begins in text[start:end], outside names."""
        starts, ends = self._words
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        for low, high in zip(starts[first:last], ends[first:last], strict=True):
            inside = self.mentions.covers(low) or self.mentions.at(low)
            if not inside and role_of(self.text[low:high]) in ("verb", "link", "change"):
                return low
        return None

    def _after_opening(self, start: int, end: int) -> int:
        """Past connectives and times that open a clause."""
        while start < end:
            first = self.mentions.at(start)
            if start in self._times and self._times[start] <= end:
                start = self._times[start]
            elif first:
                return start
            elif self.text[start] in "，、：: 　":
                start += 1
            elif (m := match(patterns.OPENING, self.text, start, end)) and m.end() > start:
                start = m.end()
            else:
                return start
        return start

    def _closing(self, start: int, end: int) -> int:
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

    def head(self, start: int, end: int) -> list[Mention]:
        """The group that opens a stretch, up to its first verb or the word that would end a subject."""
        cut = min(self._closing(start, end), self._verb(start + 2, end) or end)
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
        if meant := body_meant(self.mentions, start, self.text[start:end]):
            return [meant]
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
        head, _, noun = words.rpartition("的")
        if head and len(noun) > 1 and (noun[0].isdigit() or not any(char.isdigit() for char in head)):
            start, words = end - len(noun), noun
        plain = words.replace("、", "") if words[:1].isdigit() else words
        fits = fullmatch(patterns.GROUP, plain.rstrip("”")) or fullmatch(patterns.BODY, words)
        return [Mention(start, end, words, "group", (start, end))] if fits and 2 <= len(words) <= LONGEST_NAME else []


def arguments(parties: Sequence[Mention], role: str) -> list[Argument]:
    """Parties as arguments of one role; a group has no record to refer to."""
    return [Argument(name=party.name, role=role, key=None if party.kind == "group" else party.key) for party in parties]
