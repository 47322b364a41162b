"""Numerals as they stand in a text, with the marks inside them: 200余万, 十几, 三五百, 三分之二."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pipeline.numbers.numerals import DIGITS, TENS, UNITS, parse
from pipeline.numbers.quantity_patterns import LOOSE, MARKS, NUMERAL
from pipeline.numbers.units import Unit
from pipeline.patterns import TIMEOUT, compiled

_GOES_ON = (
    rf"(?![0-9０-９{DIGITS}{TENS}{UNITS}点余多来几]|[,，.．][0-9０-９]|/[1-9]|[ ]{{0,2}}分[ ]{{0,2}}之|个亿"
    "|[ ][万亿余多])"
)
_FIGURES = re.compile(rf"([0-9]{{1,9}}+(?:\.[0-9]{{1,3}}+)?)(余|多)?(万亿|万|亿)?(?(2)|(余|多)?){_GOES_ON}")
_DIGIT = re.compile(rf"(?:[{DIGITS.replace('两', '')}]|(?<![{DIGITS}{TENS}十百拾佰0-9０-９])两){_GOES_ON}")
"""The commonest numerals, with nothing behind them that would belong to the numeral: 1.2万余, 两."""

_SCALES = {"万": 10**4, "亿": 10**8, "万亿": 10**12, None: 1}
_POWER_ONLY = re.compile(r"[十百千万亿]+")


@dataclass(slots=True)
class End:
    """A numeral and its unit while a quantity is read.

    Attributes:
        text: The numeral as written.
        number_end: Where the numeral ends; `end` lies behind the unit.
        factor: What the value was multiplied by because of the unit (10 for 成).
        kind: number, power (百 without a digit), half, pair, percent (百分之五) or fraction (千分之五, 三分之二).
    """

    start: int
    number_end: int
    end: int
    text: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    modifier: str = "exact"
    kind: str = "number"
    factor: float = 1
    unit: Unit | None = None
    written: str = ""

    @property
    def lowest(self) -> float | None:
        """The value, or the lower of two."""
        return self.low if self.value is None else self.value

    @property
    def highest(self) -> float | None:
        """The value, or the higher of two."""
        return self.high if self.value is None else self.value

    def change(self, by: Callable[[float], float]) -> None:
        """Applies a function to the value or to both ends."""
        numbers = (self.value, self.low, self.high)
        self.value, self.low, self.high = (None if n is None else exact(by(n)) for n in numbers)


def exact(value: float) -> float:
    """Without the noise of binary fractions: twelve significant digits, whole numbers as integers."""
    if isinstance(value, int):
        return value
    rounded = float(f"{value:.12g}")
    return int(rounded) if rounded.is_integer() else rounded


def read_numeral(text: str, start: int, limit: int) -> End | None:
    """The numeral that begins at `start`; None where none begins there."""
    return common_numeral(text, start, limit) or any_numeral(text, start, limit)


def common_numeral(text: str, start: int, limit: int) -> End | None:
    """A numeral of figures with 万 or 亿, or a single digit, read without the pattern of all numerals."""
    if found := _FIGURES.match(text, start, limit):
        figures, mark, scale, last_mark = found.groups()
        value = exact((float(figures) if "." in figures else int(figures)) * _SCALES[scale])
        modifier = MARKS.get(mark or last_mark, "exact")
        return End(start, found.end(), found.end(), found[0], value, modifier=modifier)
    if _DIGIT.match(text, start, limit):
        return End(start, start + 1, start + 1, text[start], parse(text[start]))
    return None


def any_numeral(text: str, start: int, limit: int) -> End | None:
    """A numeral of any form."""
    found = compiled(NUMERAL).match(text, start, limit, timeout=TIMEOUT)
    return next(read(found) for name, read in _READERS.items() if found[name]) if found else None


def _end(found: Any, **fields: Any) -> End:
    return End(found.start(), found.end(), found.end(), found[0], **fields)


def _fraction(found: Any) -> End | None:
    """百分之五, 百分之五到十, 百分之三四十, 三分之二."""
    below, numerator = parse(found["denominator"]), found["numerator"].replace(" ", "")
    above = any_numeral(numerator, 0, len(numerator))
    if not below or above is None or above.end < len(numerator):
        return None
    kind = "percent" if below == 100 else "fraction"
    low, high = above.lowest, parse(found["upper"]) if found["upper"] else above.highest
    if low is None or high is None:
        return None
    if kind != "percent":
        low, high, kind = low / below, high / below, "fraction"
    return _end(found, value=low, kind=kind) if low == high else _end(found, low=low, high=high, kind=kind)


def _slashed(found: Any) -> End | None:
    """3/4的村民."""
    over, under = int(found["over"]), int(found["under"])
    return _end(found, value=over / under, kind="fraction") if over < under else None


def _loose(found: Any) -> End:
    """百十来人, 千八百元."""
    value, high = LOOSE[found["loose"]]
    if high is None:
        return _end(found, value=value, modifier="approx")
    return _end(found, low=value, high=high, kind="pair")


def _pair(found: Any) -> End | None:
    """Two neighbouring digits for an estimate: 三五百, 七八十, 十五六, 二百三四十."""
    head, power = found["head"] or "", found["power"]
    base, scale = parse(head) if head else 0, parse(power) if power else 1
    digits = [parse(found["first"]), parse(found["second"])]
    if base is None or scale is None or None in digits:
        return None
    if head.endswith("百") and power.startswith("十"):
        rest = parse(power[1:]) if power[1:] else 1
        low, high = ((base + (digit or 0) * 10) * (rest or 1) for digit in digits)
    else:
        step = 10 if head.endswith("百") else 1
        low, high = ((base + (digit or 0) * step) * scale for digit in digits)
    return _end(found, low=low, high=high, kind="pair")


def _marked(found: Any) -> End | None:
    """A numeral with 余 多 来 几 behind it, and what multiplies both: 200余万, 十几, 三十几万."""
    number, mark, scale_text = found["number"], found["mark"], found["scale"] or ""
    value = parse(number)
    if value is None:
        return None
    end = _end(found, value=value)
    if mark and not (mark in "余多" or number[-1] in "十百千万亿0０"):
        mark, scale_text = None, ""
        end.number_end = end.end = found.end("number")
    scale = parse(scale_text) if scale_text else 1
    if scale is None:
        return None
    if mark == "几":
        step = 10 ** max(_trailing_zeros(int(value)) - 1, 0)
        end.value, end.low, end.high = None, value + step, value + 9 * step
    elif mark:
        end.modifier = MARKS[mark]
    if scale != 1:
        end.change(lambda n: n * scale)
    if _POWER_ONLY.fullmatch(number) and number != "十":
        end.kind = "power"
    return end


def _trailing_zeros(value: int) -> int:
    digits = str(value)
    return len(digits) - len(digits.rstrip("0"))


_READERS: dict[str, Callable[[Any], End | None]] = {
    "whole": lambda found: _end(found, value=100, kind="percent"), "loose": _loose, "over": _slashed,
    "denominator": _fraction, "first": _pair, "half": lambda found: _end(found, value=0.5, kind="half"),
    "number": _marked,
}  # fmt: skip
"""Group of the pattern NUMERAL → how it is read."""
