"""The subject of a clause, and whether it acts or only says what comes after."""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.patterns import fullmatch, match
from pipeline.resolve import argument_patterns as patterns
from pipeline.resolve.antecedents import person_meant
from pipeline.resolve.mentions import Mention
from pipeline.resolve.parties import LONGEST_NAME, Parties
from pipeline.spans import Interval


class Reading(NamedTuple):
    """The parties of a subject (None where none stands there), and whether it is a source."""

    parties: list[Mention] | None
    source: bool = False


NOTHING = Reading(None)


class Subjects:
    """Reads the subjects of one article's clauses, each once."""

    def __init__(self, parties: Parties, times: Sequence[Interval]) -> None:
        self.parties, self.mentions, self.text = parties, parties.mentions, parties.text
        self._times = dict(times)
        self._known: dict[Interval, Reading] = {}

    def of(self, start: int, end: int) -> list[Mention] | None:
        """The parties named before the first preposition, adverb or verb of text[start:end].

        None says that nothing stands there; an empty list, that something stands there which is no party.
        """
        return self._read(start, end).parties

    def is_source(self, start: int, end: int) -> bool:
        """Whether the subject of text[start:end] only says what comes after."""
        return self._read(start, end).source

    def whole(self, found: list[Mention], start: int, end: int) -> list[Mention]:
        """The parties of a subject, or its whole noun phrase where they are only a part of it: 河湾社区工作法."""
        low, high = self.stretch(start, end)
        fits = 2 <= high - low <= LONGEST_NAME and not match(patterns.NO_THING, self.text, low)
        if not fits or (found and found[-1].end >= high):
            return found
        cut = self.parties.verb(low + 2, high) or high
        return [Mention(low, cut, self.text[low:cut], "group", (low, cut))]

    def _read(self, start: int, end: int) -> Reading:
        if (start, end) not in self._known:
            low, high = self.stretch(start, end)
            if match(patterns.PRONOUN, self.text, low, end):
                person = person_meant(self.mentions, low)
                reading = Reading([person] if person else [])
            elif high - low < 2:
                opens = match(patterns.RELATIVE, self.text, low)
                reading = Reading((self._behind_relative(low, end) if opens else []) or None)
            elif match(patterns.SAYING, self.text, high, end) or fullmatch(patterns.REPORTER, self.text[low:high]):
                reading = Reading([], source=True)
            else:
                reading = self._phrase(low, high, end)
            self._known[start, end] = reading
        return self._known[start, end]

    def _phrase(self, low: int, high: int, end: int) -> Reading:
        """The parties of a noun phrase; where it names none, those up to its first verb or behind a relative clause."""
        if fullmatch(patterns.TIME_NOUN, self.text[low:high]):
            return NOTHING
        if match(patterns.DEMONSTRATIVE, self.text, low):
            return Reading([])
        found = self.parties.phrase(low, high)
        if found:
            return Reading(found)
        cut = self.parties.verb(low, high)
        if cut == low or self.parties.nameless(low, high):
            return NOTHING
        found = [] if cut is None else self.parties.phrase(low, cut)
        return Reading(found if found and found[-1].end == cut else self._behind_relative(low, end))

    def _behind_relative(self, start: int, end: int) -> list[Mention]:
        """The subject behind a relative clause: 正在附近执勤的护士周青冲上前去."""
        if match(patterns.GOVERNING, self.text, start):
            return []
        at = start
        while (at := self.text.find("的", at + 1, end)) >= 0:
            low = at + 1
            if not self.mentions.covers(at) and self.parties.closing(low, end) - low > 1 and (
                    found := self.parties.head(low, end)):
                return found
        return []

    def stretch(self, start: int, end: int) -> Interval:
        """Where a subject may stand: behind what opens the clause, up to what ends it or a time."""
        low = self._after_opening(start, end)
        high = self.parties.closing(low, end)
        return low, min([high, *(at for at in self._times if low < at < high)])

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
