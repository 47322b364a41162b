"""One numeral with the unit behind it; a quantity is one of these, or two as a range."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pipeline.numbers.numerals import parse
from pipeline.numbers.quantity_patterns import MARKS, NUMERAL
from pipeline.numbers.units import PER, Unit, composite, unit_at, units
from pipeline.patterns import TIMEOUT, compiled
from pipeline.resources import words

_POWER_ONLY = re.compile(r"[十百千万亿]+")
_SPLIT_UNIT = re.compile(r"个(?P<mark>[多余来半])(?P<unit>小时|月|星期|礼拜|钟头|世纪|学期|学年|季度|工作日)")
_TENTHS = re.compile(r"成(?P<digit>[一二三四五六七八九半])?")
_LONGEST_HOMOGRAPH = 4
_TEN_THOUSANDTHS = {100: "percent", 1000: "permille", 10**4: "permyriad"}
_SIGNS = {"percent": "%", "permille": "‰"}
_HALF_UNITS = frozenset(["年", "小时", "个小时", "个月", "个世纪", "个钟头", "个星期", "个学期", "周", "公斤", "斤", "公里", "里", "米", "亩", "吨", "公升", "升", "公顷", "数", "个学年", "分钟", "秒", "日", "两", "寸"])


@dataclass(slots=True)
class End:
    """A numeral and its unit while a quantity is read.

    Attributes:
        text: The numeral as written.
        number_end: Where the numeral ends; `end` lies behind the unit.
        factor: What the value was multiplied by because of the unit (10 for 成).
        kind: number, power (百 without a digit), half, pair, percent, permille, permyriad or fraction.
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
        return self.low if self.value is None else self.value

    @property
    def highest(self) -> float | None:
        return self.high if self.value is None else self.value

    def change(self, by: Callable[[float], float]) -> None:
        """Applies a function to the value or to both ends."""
        self.value, self.low, self.high = (None if n is None else exact(by(n)) for n in (self.value, self.low, self.high))


def exact(value: float) -> float:
    """Without the noise of binary fractions: twelve significant digits, whole numbers as integers."""
    if isinstance(value, int):
        return value
    rounded = float(f"{value:.12g}")
    return int(rounded) if rounded.is_integer() else rounded


def read_end(text: str, start: int, limit: int) -> End | None:
    """The numeral that begins at `start`, with its unit; None where none begins there."""
    found = compiled(NUMERAL).match(text, start, limit, timeout=TIMEOUT)
    if found is None:
        return None
    end = _read(found)
    if end is not None:
        _attach_unit(text, end, limit)
    return end


def _read(found: Any) -> End | None:
    if found["denominator"]:
        return _fraction(found)
    if found["first"]:
        return _pair(found)
    if found["half"]:
        return _end(found, value=0.5, kind="half")
    return _marked(found)


def _end(found: Any, **fields: Any) -> End:
    return End(found.start(), found.end(), found.end(), found[0], **fields)


def _fraction(found: Any) -> End | None:
    below, above = parse(found["denominator"]), parse(found["numerator"])
    upper = parse(found["upper"]) if found["upper"] else None
    if not below or above is None:
        return None
    kind = _TEN_THOUSANDTHS.get(int(below), "fraction")
    scale = below if kind in _SIGNS else 1
    low = above if scale > 1 else above / below
    return _end(found, value=low, kind=kind) if upper is None else _end(found, low=low, high=upper if scale > 1 else upper / below, kind=kind)


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
    end.change(lambda n: n * scale)
    if _POWER_ONLY.fullmatch(number) and number != "十":
        end.kind = "power"
    return end


def _trailing_zeros(value: int) -> int:
    digits = str(value)
    return len(digits) - len(digits.rstrip("0"))


def _attach_unit(text: str, end: End, limit: int) -> None:
    if end.kind in _SIGNS:
        end.unit, end.written = units()[_SIGNS[end.kind]], _SIGNS[end.kind]
        return
    if end.kind in ("fraction", "permyriad"):
        return
    split = _SPLIT_UNIT.match(text, end.end, limit)
    if split:
        _split_unit(end, split)
        return
    if _tenths(text, end, limit):
        return
    at = end.end + (text[end.end : end.end + 1] == " ")
    unit = unit_at(text, at)
    if unit is None or at + len(unit.word) > limit or is_homograph(text, at, len(unit.word)):
        return
    if end.kind == "half" and unit.word not in _HALF_UNITS:
        return
    end.unit, end.end = unit, at + len(unit.word)
    end.written = "元" if unit.word == "元人民币" else unit.word
    if unit.kind == "unit":
        _composite(text, end, limit)
        _half_behind(text, end, limit)


def is_homograph(text: str, at: int, length: int) -> bool:
    """Whether the unit of that length is the beginning of another word: 人 in 人民."""
    other = words("unit_homographs")
    return any(text[at : at + size] in other for size in range(length + 1, _LONGEST_HOMOGRAPH + 1))


def _split_unit(end: End, found: "re.Match[str]") -> None:
    """个 parted from its unit: 两个多月, 一个半小时."""
    end.unit, end.written, end.end = units()["个" + found["unit"]], "个" + found["unit"], found.end()
    if found["mark"] == "半":
        end.change(lambda n: n + 0.5)
    else:
        end.modifier = MARKS[found["mark"]]


def _tenths(text: str, end: End, limit: int) -> bool:
    """成 as tenths: 三成, 九成五, 三成半; in percent."""
    found = _TENTHS.match(text, end.end, limit)
    if found is None or end.kind == "half" or is_homograph(text, end.end, 1) or (end.highest or 0) > 10:
        return False
    rest = 5 if found["digit"] == "半" else parse(found["digit"]) if found["digit"] else 0
    end.change(lambda n: n * 10 + (rest or 0))
    end.unit, end.written, end.end, end.factor = units()["成"], "%", found.end(), 10
    return True


def _composite(text: str, end: End, limit: int) -> None:
    """元/吨, 公里每小时, 元/平方米·月."""
    while end.unit is not None and end.end < limit and text[end.end] in PER:
        sign = text[end.end]
        under = unit_at(text, end.end + 1)
        if under is None or (sign == "每" and (end.unit.dimension == "currency" or is_homograph(text, end.end + 1, len(under.word)))):
            return
        end.unit = composite(end.unit, sign, under)
        end.end += 1 + len(under.word)
        end.written += sign + under.word


def _half_behind(text: str, end: End, limit: int) -> None:
    """半 behind the unit: 两年半, 三斤半."""
    if end.end < limit and text[end.end] == "半" and end.kind != "half" and text[end.end + 1 : end.end + 2] not in tuple("个数径島岛小天价夜"):
        end.change(lambda n: n + 0.5)
        end.end += 1
