"""Where the persons and entities of an article are named."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extract.base import Found
from pipeline.spans import Interval

POINTING = ("该", "本", "我", "此", "这")
"""First characters of an expression that points to an entity named elsewhere."""


REACH = 60
"""Mentions back from a pronoun among which its antecedent is looked for."""


class Mention(NamedTuple):
    """One naming: its interval, the name to call it by, what it names, and the candidate's key."""

    start: int
    end: int
    name: str
    kind: str
    key: Interval


class Mentions:
    """All mentions in text order, those inside longer ones left out.

    A body goes by the words of the text, or by the record's name where they only point to it (该公司, not 当地).
    """

    def __init__(self, found: Found) -> None:
        people = [Mention(*span, person.name, "person", person.key) for person in found.people for span in person.spans]
        text = found.doc.text
        bodies = [
            Mention(*span, body.name if text.startswith(POINTING, span[0]) else text[slice(*span)], body.kind, body.key)
            for body in found.entities for span in body.spans
        ]
        kept: list[Mention] = []
        for mention in sorted({*people, *bodies}, key=lambda m: (m.start, -m.end, m.kind, m.name)):
            if not kept or mention.start >= kept[-1].end:
                kept.append(mention)
        self._all = kept
        self._starts = [mention.start for mention in kept]

    def within(self, start: int, end: int, kind: str | None = None) -> list[Mention]:
        """The mentions that lie in text[start:end], of one kind or of all."""
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end)
        return [mention for mention in self._all[low:high] if mention.end <= end and kind in (None, mention.kind)]

    def before(self, offset: int) -> Iterator[Mention]:
        """The mentions that end at or before an offset, the nearest first; at most REACH of them."""
        index = bisect_left(self._starts, offset)
        for mention in reversed(self._all[max(index - REACH, 0) : index]):
            if mention.end <= offset:
                yield mention

    def at(self, offset: int) -> Mention | None:
        """The mention that begins at an offset."""
        index = bisect_left(self._starts, offset)
        return self._all[index] if index < len(self._all) and self._starts[index] == offset else None

    def ending_at(self, offset: int) -> Mention | None:
        """The mention that ends at an offset."""
        index = bisect_left(self._starts, offset) - 1
        return self._all[index] if index >= 0 and self._all[index].end == offset else None

    def inside(self, start: int, end: int) -> bool:
        """Whether text[start:end] is a part, and not the whole, of a mention."""
        index = bisect_right(self._starts, start) - 1
        if index < 0:
            return False
        mention = self._all[index]
        return end <= mention.end and (start, end) != (mention.start, mention.end)

    def whole(self, end: int) -> int:
        """The end of the mention that an offset lies inside, else the offset."""
        index = bisect_left(self._starts, end) - 1
        return max(end, self._all[index].end) if index >= 0 else end

    def covers(self, offset: int) -> bool:
        """Whether an offset lies inside a mention, after its first character."""
        index = bisect_left(self._starts, offset) - 1
        return index >= 0 and offset < self._all[index].end
