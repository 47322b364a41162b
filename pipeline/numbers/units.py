"""Units and measure words: what follows a numeral, and what it is in the SI.

The table is resources/units.tsv; composite units (`元/吨`, `公里每小时`) are put together from its entries.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from pipeline.resources import table, words

Kind = Literal["unit", "ratio", "classifier", "event"]

PER = frozenset("/／每")
"""Signs between the two parts of a composite unit."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit or measure word.

    Attributes:
        kind: `unit` measures, `ratio` compares, `classifier` counts things, `event` counts occasions.
        code: UCUM, or ISO 4217 for money; None where neither has one.
        factor: value * factor + offset is the value in `si_unit`; None where there is no SI form.
    """

    word: str
    kind: Kind
    dimension: str
    code: str | None = None
    factor: float | None = None
    offset: float = 0.0
    si_unit: str | None = None

    def si(self, value: float) -> float | None:
        """A value in this unit, in `si_unit`, to twelve significant digits."""
        return None if self.factor is None else float(f"{value * self.factor + self.offset:.12g}")


@cache
def units() -> dict[str, Unit]:
    """Word → unit."""
    return {
        row["word"]: Unit(
            row["word"], row["kind"], row["dimension"], row["code"] or None,  # type: ignore[arg-type]
            float(row["factor"]) if row["factor"] else None, float(row["offset"] or 0), row["si_unit"] or None,
        )
        for row in table("units")
    }


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """First character → the lengths of the units that begin with it, the longest first."""
    found: dict[str, set[int]] = {}
    for word in units():
        found.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def unit_at(text: str, start: int, limit: int | None = None) -> Unit | None:
    """The longest unit of the table that stands at `start` and is not the beginning of another word (人 in 人民).

    A Latin one must end where the letters end.
    """
    known, last = units(), limit or len(text)
    for length in _lengths().get(text[start : start + 1], ()):
        end = start + length
        unit = known.get(text[start:end]) if end <= last else None
        if unit is not None and _whole(text, end) and not is_homograph(text, start, unit.word):
            return unit
    return None


@cache
def _longer_words() -> dict[str, tuple[str, ...]]:
    """Beginning → the words that are longer."""
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(words("unit_homographs")):
        for length in range(1, len(word)):
            found[word[:length]] = (*found.get(word[:length], ()), word)
    return found


def is_homograph(text: str, at: int, unit: str) -> bool:
    """Whether the unit that stands here is the beginning of another word."""
    return text.startswith(_longer_words().get(unit, ()), at)


def _whole(text: str, end: int) -> bool:
    last, following = text[end - 1], text[end : end + 1]
    return not (last.isascii() and last.isalpha() and following.isascii() and following.isalnum())


@cache
def composite(over: Unit, sign: str, under: Unit) -> Unit:
    """`over` per `under`: 元/吨, 公里/小时."""
    code = f"{over.code}/{under.code}" if over.code and under.code else None
    convertible = over.factor is not None and under.factor and not (over.offset or under.offset)
    factor = over.factor / under.factor if convertible and over.factor and under.factor else None
    si_unit = f"{over.si_unit}/{under.si_unit}" if factor is not None else None
    dimension = f"{over.dimension}/{under.dimension}"
    return Unit(over.word + sign + under.word, "unit", _DERIVED.get(dimension, dimension), code, factor, 0.0, si_unit)


_DERIVED = {
    "length/duration": "speed", "volume/duration": "flow", "mass/duration": "flow", "mass/volume": "density",
    "mass/area": "yield",
}  # fmt: skip
