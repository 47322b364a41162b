"""The unit behind a numeral: what is more than a word of the table (成, 个多月, 元/吨, 3斤5两) or makes it none."""

import re

from pipeline.numbers.ends import SIGNS, End, read_numeral
from pipeline.numbers.numerals import DIGITS, parse
from pipeline.numbers.quantity_patterns import MARKS, NUMBER
from pipeline.numbers.units import PER, composite, is_homograph, unit_at, units
from pipeline.patterns import TIMEOUT, compiled

_FIRST_OF_NUMERAL = frozenset(DIGITS + "十百千0123456789０１２３４５６７８９")
_SPLIT_UNIT = re.compile(r"个(?P<mark>[多余来半])(?P<unit>小时|月|星期|礼拜|钟头|世纪|学期|学年|季度|工作日)")
_SPACED_POINTS = re.compile(r"[ ]{0,3}个[ ]{0,2}百[ ]{0,2}分[ ]{0,2}点")
_TENTHS = re.compile(r"[ ]?(?:成(?P<digit>[一二三四五六七八九半])?|(?P<discount>折))")
_HALF = re.compile(r"半数|(?<=一)半|(?<=[过超])半(?!导|径|岛|成品|自动|封闭|个)")
_COMPOUND = frozenset({"mass", "length", "duration"})
_HALF_UNITS = frozenset(
    word for kind in (
        ("年", "小时", "个小时", "个月", "个世纪", "个钟头", "个星期", "个学期", "个学年", "周", "分钟", "秒", "日"),
        ("公斤", "斤", "两", "吨", "公里", "里", "米", "寸", "亩", "公顷", "公升", "升"),
    ) for word in kind
)
_PLAIN_UNITS = {"元人民币": "元", "％": "%", "﹪": "%"}
_NO_HALF = frozenset("个数径岛小天价夜")


def read_end(text: str, start: int, limit: int) -> End | None:
    """The numeral that begins at `start`, with its unit; None where none begins there."""
    end = read_numeral(text, start, limit)
    if end is not None:
        _attach_unit(text, end, limit)
    return end


def _attach_unit(text: str, end: End, limit: int) -> None:
    if end.kind in SIGNS:
        end.unit, end.written = units()[SIGNS[end.kind]], SIGNS[end.kind]
        return
    if end.kind in ("fraction", "permyriad"):
        return
    if end.kind == "half" and _half_of_all(text, end, limit):
        return
    if any(special(text, end, limit) for special in _SPECIAL.get(text[end.end : end.end + 1], ())):
        return
    at = end.end + (text[end.end : end.end + 1] == " ")
    unit = unit_at(text, at)
    if unit is None or at + len(unit.word) > limit or is_homograph(text, at, unit.word):
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


def _split_unit(text: str, end: End, limit: int) -> bool:
    """个 parted from its unit: 两个多月, 一个半小时."""
    found = _SPLIT_UNIT.match(text, end.end, limit)
    if found is None:
        return False
    end.unit, end.written, end.end = units()["个" + found["unit"]], "个" + found["unit"], found.end()
    if found["mark"] == "半":
        end.change(lambda n: n + 0.5)
    else:
        end.modifier = MARKS[found["mark"]]
    return True


def _tenths(text: str, end: End, limit: int) -> bool:
    """成 and 折 as tenths, in percent: 三成, 九成五, 三成半, 八折, 七五折."""
    found = _TENTHS.match(text, end.end, limit)
    if found is None or is_homograph(text, found.end() - 1, text[found.end() - 1]):
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


_SPECIAL = {
    "个": (_split_unit, _spaced_points), " ": (_spaced_points, _tenths), "成": (_tenths,), "折": (_tenths,),
    "半": (_half_of_all,),
}  # fmt: skip
"""First character behind a numeral → what else than a unit of the table it may begin."""


def _smaller_unit(text: str, end: End, limit: int) -> None:
    """The rest of a compound in the next smaller unit: 3斤5两, 1小时20分钟; the value is in the first unit."""
    if end.unit is None or not end.unit.factor or end.value is None or end.modifier != "exact":
        return
    if end.unit.dimension not in _COMPOUND:
        return
    at = end.end + (text[end.end : end.end + 1] == "零")
    if text[at : at + 1] not in _FIRST_OF_NUMERAL:
        return
    rest = compiled(NUMBER).match(text, at, limit, timeout=TIMEOUT)
    value = parse(rest[0]) if rest else None
    unit = unit_at(text, rest.end()) if rest else None
    if value is None or rest is None or unit is None or is_homograph(text, rest.end(), unit.word):
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
        if under is None or is_homograph(text, end.end + 1, under.word):
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
