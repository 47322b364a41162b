"""Who takes part in an event, read from noun phrases."""

from collections.abc import Iterator, Sequence

from pipeline.extract.base import Argument
from pipeline.patterns import fullmatch, match, search
from pipeline.resolve import argument_patterns as patterns
from pipeline.resolve.mentions import Mention, Mentions
from pipeline.spans import Interval

LONGEST_NAME = 24
"""Characters beyond which a noun phrase is a description rather than a party."""

LONGEST_ADVERB = 4
"""Characters between a name and the verb that may be an adverb of no lexicon."""


class Parties:
    """Reads the parties of noun phrases of one article."""

    def __init__(self, text: str, mentions: Mentions, times: Sequence[Interval]) -> None:
        self.text = text
        self.mentions = mentions
        self._times = dict(times)

    def subject(self, start: int, end: int) -> list[Mention] | None:
        """The parties named before the first preposition, adverb or verb of text[start:end].

        None says that nothing stands there; an empty list, that something stands there which is no party.
        """
        low = self._after_opening(start, end)
        high = self._closing(low, end)
        high = min([high, *(at for at in self._times if low < at < high)])
        if high - low < 2:
            return None
        return [] if match(patterns.SAYING, self.text, high, end) else self.phrase(low, high)

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
            if m.start() == start and not self.mentions.at(start):
                return start
            if m.start() > start and not self.mentions.covers(m.start()):
                return m.start()
            at = m.start() + 1
        return end

    def phrase(self, start: int, end: int) -> list[Mention]:
        """The parties that a noun phrase names: persons, else bodies, else groups in the words of the text."""
        people = self.mentions.within(start, end, "person")
        if people:
            return people
        if fullmatch(patterns.EVENT_NAME, self.text[start:end]):
            first = self.mentions.at(start)
            return [first] if first and first.kind == "org" else []
        if self.text[start].isdigit() and (group := self._described(start, end)):
            return group
        return [party for low, high in self._parts(start, end) for party in self._part(low, high)]

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
        words = self.text[start:end]
        head, _, noun = words.rpartition("的")
        if head and len(noun) > 1 and not any(char.isdigit() for char in head):
            start, words = end - len(noun), noun
        fits = fullmatch(patterns.GROUP, words) or fullmatch(patterns.BODY, words)
        return [Mention(start, end, words, "group", (start, end))] if fits and 2 <= len(words) <= LONGEST_NAME else []


def arguments(parties: Sequence[Mention], role: str) -> list[Argument]:
    """Parties as arguments of one role; a group has no record to refer to."""
    return [Argument(name=party.name, role=role, key=None if party.kind == "group" else party.key) for party in parties]
