"""The unit behind a numeral: what is more than a word of the table (成, 个多月, 元/吨, 3斤5两) or makes it none."""

import re

from pipeline.numbers.ends import End, exact, read_numeral
from pipeline.numbers.numerals import DIGITS, TENS, UNITS, parse
from pipeline.numbers.quantity_patterns import MARKS, NUMBER
from pipeline.numbers.units import PER, Unit, composite, is_homograph, unit_at, units
from pipeline.patterns import TIMEOUT, compiled

_FIRST_OF_NUMERAL = frozenset(DIGITS + "十百千0123456789０１２３４５６７８９")
_SPLIT_UNIT = re.compile(r"个(?P<mark>[多余来半])(?P<unit>小时|月|星期|礼拜|钟头|世纪|学期|学年|季度|工作日|百分点)")
_SPACED_POINTS = re.compile(r"[ ]{0,3}个[ ]{0,2}百[ ]{0,2}分[ ]{0,2}点")
_TENTHS = re.compile(r"[ ]?(?:成(?P<digit>[一二三四五六七八九半])?|(?P<discount>折))")
_HALF = re.compile(r"半数|(?<=一)半|(?<=[过超])半(?!导|径|岛|成品|自动|封闭|个)")
_COMPOUND = frozenset({"mass", "length", "duration"})
_HALF_UNITS = frozenset(
    word for kind in (
        ("年", "小时", "个小时", "个月", "个世纪", "个钟头", "个星期", "个学期", "个学年", "周", "分钟", "秒", "日"),
        ("天", "公斤", "斤", "两", "吨", "公里", "里", "米", "寸", "亩", "公顷", "公升", "升"),
    ) for word in kind
)
_BRACKETS = {"（": "）", "(": ")"}
_BEFORE_UNIT = frozenset(" （(")
_PARTED = frozenset({"倍", "分", "转", "次", "块"})
"""Words besides units of measure that have halves, smaller parts or a composite: 一倍半, 3分25秒, 1500转/分, 两块五."""

_SECONDS = re.compile(r"[0-9０-９零一二三四五六七八九十]{1,3}(?:[.．][0-9]{1,3})?秒")
_DECIMAL = re.compile(
    rf"(?P<digits>[0-9]{{1,2}}|[一二三四五六七八九])(?![0-9０-９%％{DIGITS}{TENS}{UNITS}点余多几来年月日号]|[.．,，][0-9０-９])"
)
_DECIMAL_UNITS = frozenset({"米", "块"})
_PLAIN_UNITS = {"元人民币": "元", "％": "%", "﹪": "%", "人民币": "元", "块钱": "块", "毛钱": "毛", "分钱": "分"}
_NO_HALF = frozenset("个数径岛小天价夜")


def read_end(text: str, start: int, limit: int) -> End | None:
    """The numeral that begins at `start`, with its unit; None where none begins there."""
    end = read_numeral(text, start, limit)
    if end is not None:
        _attach_unit(text, end, limit)
    return end


def _attach_unit(text: str, end: End, limit: int) -> None:
    if end.kind == "percent":
        end.unit, end.written = units()["%"], "%"
    if end.kind in ("percent", "fraction"):
        return
    if end.kind == "half" and _half_of_all(text, end, limit):
        return
    if any(special(text, end, limit) for special in _SPECIAL.get(text[end.end : end.end + 1], ())):
        return
    at = end.end + (text[end.end : end.end + 1] in _BEFORE_UNIT)
    unit = unit_at(text, at, limit)
    bracket = _BRACKETS.get(text[at - 1])
    if unit is None or (end.kind == "half" and unit.word not in _HALF_UNITS):
        return
    if bracket and text[at + len(unit.word) : at + len(unit.word) + 1] != bracket:
        return
    end.unit, end.end = unit, at + len(unit.word) + bool(bracket)
    end.written = _PLAIN_UNITS.get(unit.word, unit.word)
    if bracket is None and (unit.kind == "unit" or unit.word in _PARTED):
        _composite(text, end, limit)
        _half_behind(text, end, limit)
        _smaller_units(text, end, limit)


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


def _smaller_units(text: str, end: End, limit: int) -> None:
    """The rest of a compound in ever smaller units: 3斤5两, 2小时15分30秒, 1米8; the value is in the first unit."""
    if end.unit is None or end.value is None or end.modifier != "exact":
        return
    if end.unit.word == "分" and _SECONDS.match(text, end.end, limit):
        end.unit = units()["分钟"]
    smallest, factor, parts = end.unit, end.unit.factor, 0.0
    while factor and smallest.dimension in _COMPOUND and (part := _part(text, end.end, limit, smallest)):
        value, smallest, end.end = part
        parts += value * (smallest.factor or 0) / factor
    end.value = exact(end.value + parts) if parts else end.value
    found = _DECIMAL.match(text, end.end, limit) if end.unit.word in _DECIMAL_UNITS and end.end < limit else None
    if found and unit_at(text, found.end()) is None and isinstance(end.value, int):
        end.value = exact(end.value + (parse(found["digits"]) or 0) / 10 ** len(found["digits"]))
        end.end = found.end()


def _part(text: str, at: int, limit: int, above: Unit) -> tuple[float, Unit, int] | None:
    """Value, unit and end of the next smaller part."""
    at += text[at : at + 1] == "零"
    if text[at : at + 1] not in _FIRST_OF_NUMERAL:
        return None
    number = compiled(NUMBER).match(text, at, limit, timeout=TIMEOUT)
    value = parse(number[0]) if number else None
    unit = unit_at(text, number.end(), limit) if number else None
    if value is None or number is None or unit is None:
        return None
    smaller = units()["分钟"] if unit.word == "分" and above.dimension == "duration" else unit
    if smaller.dimension != above.dimension or not smaller.factor or not above.factor:
        return None
    fits = smaller.factor < above.factor and value * smaller.factor < above.factor
    return (value, smaller, number.end() + len(unit.word)) if fits else None


def _composite(text: str, end: End, limit: int) -> None:
    """元/吨, 公里每小时, 元/平方米·月."""
    while end.unit is not None and end.end < limit and _joins(text[end.end], end.unit):
        sign = text[end.end]
        under = unit_at(text, end.end + 1, limit)
        if under is None or not _divides(sign, end.unit, under):
            return
        minutes = under.word == "分" and end.unit.dimension != "currency"
        end.unit = composite(end.unit, sign, units()["分钟"] if minutes else under)
        end.end += 1 + len(under.word)
        end.written += sign + under.word


def _joins(sign: str, over: Unit) -> bool:
    return sign in PER or (sign in "·•" and "/" in over.dimension)


def _divides(sign: str, over: Unit, under: Unit) -> bool:
    """Whether the unit behind the sign makes a composite: 元/人, but not 元每人."""
    return not (sign == "每" and over.dimension == "currency" and under.kind != "unit")


def _half_behind(text: str, end: End, limit: int) -> None:
    """半 behind the unit: 两年半, 三斤半."""
    half = end.kind != "half" and text[end.end : min(end.end + 1, limit)] == "半"
    if half and text[end.end + 1 : end.end + 2] not in _NO_HALF:
        end.change(lambda n: n + 0.5)
        end.end += 1
