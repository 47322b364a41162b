"""One numeral with the unit behind it; a quantity is one of these, or two as a range."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pipeline.numbers.numerals import parse
from pipeline.numbers.quantity_patterns import MARKS, NUMBER, NUMERAL
from pipeline.numbers.units import PER, Unit, composite, unit_at, units
from pipeline.patterns import TIMEOUT, compiled
from pipeline.resources import words

_POWER_ONLY = re.compile(r"[十百千万亿]+")
_SPLIT_UNIT = re.compile(r"个(?P<mark>[多余来半])(?P<unit>小时|月|星期|礼拜|钟头|世纪|学期|学年|季度|工作日)")
_SPACED_POINTS = re.compile(r"[ ]{0,3}个[ ]{0,2}百[ ]{0,2}分[ ]{0,2}点")
_TENTHS = re.compile(r"[ ]?(?:成(?P<digit>[一二三四五六七八九半])?|(?P<discount>折))")
_HALF = re.compile(r"半数|(?<=一)半|(?<=[过超])半(?!导|径|岛|成品|自动|封闭|个)")
_LONGEST_HOMOGRAPH = 4
_TEN_THOUSANDTHS = {100: "percent", 1000: "permille", 10**4: "permyriad"}
_COMPOUND = frozenset({"mass", "length", "duration"})
_SIGNS = {"percent": "%", "permille": "‰"}
_HALF_UNITS = frozenset(
    word for kind in (
        ("年", "小时", "个小时", "个月", "个世纪", "个钟头", "个星期", "个学期", "个学年", "周", "分钟", "秒", "日"),
        ("公斤", "斤", "两", "吨", "公里", "里", "米", "寸", "亩", "公顷", "公升", "升"),
    ) for word in kind
)
_PLAIN_UNITS = {"元人民币": "元", "％": "%", "﹪": "%"}
_NO_HALF = frozenset("个数径岛小天价夜")


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
    below, above = parse(found["denominator"]), parse(found["numerator"].replace(" ", ""))
    upper = parse(found["upper"]) if found["upper"] else None
    if not below or above is None:
        return None
    kind = _TEN_THOUSANDTHS.get(int(below), "fraction")
    scale = below if kind in _SIGNS else 1
    low = above if scale > 1 else above / below
    if upper is None:
        return _end(found, value=low, kind=kind)
    return _end(found, low=low, high=upper if scale > 1 else upper / below, kind=kind)


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
    if _spaced_points(text, end, limit) or _tenths(text, end, limit) or _half_of_all(text, end, limit):
        return
    at = end.end + (text[end.end : end.end + 1] == " ")
    unit = unit_at(text, at)
    if unit is None or at + len(unit.word) > limit or is_homograph(text, at, len(unit.word)):
        return
    if end.kind == "half" and unit.word not in _HALF_UNITS:
        return
    end.unit, end.end = unit, at + len(unit.word)
    end.written = _PLAIN_UNITS.get(unit.word, unit.word)
    if unit.kind == "unit":
        _composite(text, end, limit)
        _half_behind(text, end, limit)
        _smaller_unit(text, end, limit)


def _spaced_points(text: str, end: End, limit: int) -> bool:
    """个百分点 set with spaces."""
    found = _SPACED_POINTS.match(text, end.end, limit)
    if found:
        end.unit, end.written, end.end = units()["个百分点"], "个百分点", found.end()
    return bool(found)


def is_homograph(text: str, at: int, length: int) -> bool:
    """Whether the unit of that length is the beginning of another word: 人 in 人民."""
    other = words("unit_homographs")
    longest = min(_LONGEST_HOMOGRAPH, len(text) - at)
    return any(text[at : at + size] in other for size in range(length + 1, longest + 1))


def _split_unit(end: End, found: "re.Match[str]") -> None:
    """个 parted from its unit: 两个多月, 一个半小时."""
    end.unit, end.written, end.end = units()["个" + found["unit"]], "个" + found["unit"], found.end()
    if found["mark"] == "半":
        end.change(lambda n: n + 0.5)
    else:
        end.modifier = MARKS[found["mark"]]


def _tenths(text: str, end: End, limit: int) -> bool:
    """成 and 折 as tenths, in percent: 三成, 九成五, 三成半, 八折, 七五折."""
    found = _TENTHS.match(text, end.end, limit)
    if found is None or is_homograph(text, found.end() - 1, 1):
        return False
    if (end.highest or 0) > (100 if found["discount"] else 10):
        return False
    if end.kind == "half" and not found["discount"]:
        return False
    rest = 5 if found["digit"] == "半" else parse(found["digit"]) if found["digit"] else 0
    end.factor = 1 if (end.highest or 0) > 10 else 100 if end.kind == "half" else 10
    end.change(lambda n: n * end.factor + (rest or 0))
    end.unit, end.written, end.end = units()["折" if found["discount"] else "成"], "%", found.end()
    return True


def _half_of_all(text: str, end: End, limit: int) -> bool:
    """半数, 一半, 过半: fifty percent."""
    start = end.start if end.kind == "half" else end.end
    found = _HALF.match(text, start, limit)
    if found is None or (end.kind != "half" and end.text != "一"):
        return False
    end.value, end.unit, end.written, end.end, end.number_end = 50, units()["%"], "%", found.end(), found.end()
    return True


def _smaller_unit(text: str, end: End, limit: int) -> None:
    """The rest of a compound in the next smaller unit: 3斤5两, 1小时20分钟; the value is in the first unit."""
    if end.unit is None or not end.unit.factor or end.value is None or end.modifier != "exact":
        return
    if end.unit.dimension not in _COMPOUND:
        return
    at = end.end + (text[end.end : end.end + 1] == "零")
    rest = compiled(NUMBER).match(text, at, limit, timeout=TIMEOUT)
    value = parse(rest[0]) if rest else None
    unit = unit_at(text, rest.end()) if rest else None
    if value is None or rest is None or unit is None or is_homograph(text, rest.end(), len(unit.word)):
        return
    if unit.dimension != end.unit.dimension or not unit.factor:
        return
    if unit.factor < end.unit.factor and value * unit.factor < end.unit.factor and rest.end() + len(unit.word) <= limit:
        end.value += value * unit.factor / end.unit.factor
        end.end = rest.end() + len(unit.word)


def _composite(text: str, end: End, limit: int) -> None:
    """元/吨, 公里每小时, 元/平方米·月."""
    while end.unit is not None and end.end < limit and text[end.end] in PER:
        sign = text[end.end]
        under = unit_at(text, end.end + 1)
        if under is None or is_homograph(text, end.end + 1, len(under.word)):
            return
        if sign == "每" and end.unit.dimension == "currency" and under.kind != "unit":
            return
        end.unit = composite(end.unit, sign, under)
        end.end += 1 + len(under.word)
        end.written += sign + under.word


def _half_behind(text: str, end: End, limit: int) -> None:
    """半 behind the unit: 两年半, 三斤半."""
    half = end.kind != "half" and text[end.end : min(end.end + 1, limit)] == "半"
    if half and text[end.end + 1 : end.end + 2] not in _NO_HALF:
        end.change(lambda n: n + 0.5)
        end.end += 1
