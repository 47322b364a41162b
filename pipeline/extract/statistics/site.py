"""A number with the words around it, read once for all the rules that ask."""

import re

from pipeline.extract.statistics import frame_patterns, patterns
from pipeline.extract.statistics.after import behind
from pipeline.extract.statistics.ahead import Ahead, ahead_of, clause_start
from pipeline.extract.statistics.words import Reading, Word
from pipeline.numbers.quantities import Quantity

_DIGITS = frozenset("0123456789")


class Site:
    """Where a number stands.

    Attributes:
        reading: The article's words.
        quantity: The number.
        floor: What stands before this offset belongs to others.
        ceiling: What stands behind this offset belongs to others.
        low: What stands before this offset belongs to others, dates apart.
    """

    def __init__(self, reading: Reading, quantity: Quantity, floor: int, ceiling: int, low: int) -> None:
        self.reading, self.quantity, self.floor, self.ceiling, self.low = reading, quantity, floor, ceiling, low
        self.text = reading.text
        self._ahead: Ahead | None = None
        self._after: str | None = None

    @property
    def dimension(self) -> str:
        """The unit's dimension; empty for a bare number."""
        return self.quantity.unit.dimension if self.quantity.unit else ""

    @property
    def begin(self) -> int:
        """Where the number's clause begins."""
        return clause_start(self.text, self.quantity.start, self.floor)

    @property
    def particle(self) -> bool:
        """Whether 的 follows the number."""
        return self.text[self.quantity.end : self.quantity.end + 1] == "的"

    @property
    def ahead(self) -> Ahead:
        """The phrase before the number."""
        if self._ahead is None:
            self._ahead = ahead_of(self.reading, self.quantity.start, self.floor)
        return self._ahead

    @property
    def after(self) -> str:
        """The noun phrase behind the number."""
        if self._after is None:
            self._after = self._behind()
        return self._after

    def _behind(self) -> str:
        """The noun phrase behind, past an age (60岁以上老人), a copula (51家是贫困户) or an extent (1米宽的通道)."""
        quantity, end = self.quantity, self.quantity.end
        if self.text.startswith("用于", end):
            return ""
        measured = quantity.unit is not None and quantity.unit.kind == "unit"
        pattern = patterns.EXTENT if measured else patterns.PREDICATE
        if passed := self._passed(end) or pattern.match(self.text, end):
            end = passed.end()
        return behind(self.reading, end, self.ceiling, quantity.written)

    def _passed(self, end: int) -> re.Match[str] | None:
        """An age or amount by which the counted are described: 100多位70岁以上老人."""
        if self.text[end : end + 1] not in _DIGITS:
            return None
        return patterns.NEXT_AGE.match(self.text, end) or frame_patterns.PASSED.match(self.text, end)

    @property
    def first(self) -> Word | None:
        """The first word behind the number."""
        return self.reading.word_at(self.quantity.end) if self.quantity.end < self.ceiling else None

    def before(self) -> list[Word]:
        """The words of the clause before the number."""
        return self.reading.words(self.begin, self.quantity.start)
