"""Chinese and Arabic numerals: what they look like, and their value.

A numeral is written in Arabic digits (half or full width, grouped by commas or not), in Chinese digits (ordinary or
financial), or in both (`3万4000`, `2.34亿`). Rules of reading: GB/T 15835-2011 and the usual spoken short forms
(`一万二` is 12000).
"""

import re
from decimal import Decimal

DIGITS = "零〇一二三四五六七八九两俩仨壹贰叁肆伍陆柒捌玖貳參叄陸"
"""Characters that stand for one decimal digit."""

TENS = "廿卅卌"
"""One character for 20, 30 and 40."""

UNITS = "十拾百佰千仟万萬亿億"
"""Powers of ten by which what stands before is multiplied."""

GROUPED = r"[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})++(?![0-9０-９])"
"""Digits in groups of three."""

ARABIC = rf"(?>{GROUPED}|[0-9０-９]++)(?:[.．][0-9０-９]++)?"
"""A number in Arabic digits, with decimals."""

CHINESE = rf"[{DIGITS}{TENS}{UNITS}]++(?:点[{DIGITS}]++[{UNITS}]*+)?"
"""A run of Chinese numeral characters, with decimals; not every run has a value."""

NUMERAL = rf"(?>{ARABIC}(?:[{UNITS}]++(?:零?(?>{ARABIC}|[{DIGITS}]))?)*+|{CHINESE})"
"""Any numeral, for use inside a verbose pattern; `parse` tells whether it has a value."""

_VALUES = dict(zip("零〇一二三四五六七八九两俩仨", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2, 2, 3), strict=True))
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = (("亿", 10**8), ("万", 10**4))
_PLAIN = str.maketrans(
    "０１２３４５６７８９．，〇壹贰叁肆伍陆柒捌玖貳參叄陸俩仨两拾佰仟萬億",
    "0123456789.,零一二三四五六七八九二三三六二三二十百千万亿",
)
_EXPANDED = {"廿": "二十", "卅": "三十", "卌": "四十"}
_NUMBER = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_MIXED_SECTION = re.compile(r"([0-9.,]+)([十百千])")
_LONGEST = 64
"""Characters; a longer run is no numeral that anyone wrote to be read."""


def parse(text: str) -> float | None:
    """The value of a numeral, whole ones exactly (as `int`); None where the text as a whole is not one.

    A sign (`-`, `−`, `负`) may stand before it. A bare power of ten counts as one of it: `百` is 100. A run of digits
    alone is read by position: `二〇二三` is 2023.
    """
    if text.isascii() and text.isdigit() and len(text) <= _LONGEST:
        return int(text)
    if text in _VALUES:
        return _VALUES[text]
    plain = text.translate(_PLAIN)
    if not plain or len(plain) > _LONGEST:
        return None
    negative = plain[0] in "-−－负"
    for sign, expanded in _EXPANDED.items():
        plain = plain.replace(sign, expanded)
    value = _value(plain[1:] if negative else plain)
    if value is None:
        return None
    number: float = int(value) if value == value.to_integral_value() else float(value)
    return -number if negative else number


def _value(text: str) -> Decimal | None:
    for unit, size in _LARGE:
        before, found, after = text.rpartition(unit)
        if found:
            return _multiplied(before, size, after)
    return _section(text)


def _multiplied(before: str, size: int, after: str) -> Decimal | None:
    """`before` times size, plus what follows: `3万` + `4000`, and in short `一万` + `二`."""
    head = _value(before) if before else Decimal(1)
    if head is None or (before and _repeats(before, size)):
        return None
    tail = _tail(after, size)
    return None if tail is None else head * size + tail


def _repeats(before: str, size: int) -> bool:
    """Whether a multiplier stands twice, other than as 亿亿 (10^16)."""
    return "亿" in before[:-1] or (size == 10**4 and "万" in before)


def _tail(after: str, size: int) -> Decimal | None:
    if not after:
        return Decimal(0)
    rest = after.lstrip("零")
    if not rest:
        return None
    if len(after) == 1 and (after in _VALUES or after.isdigit()):
        return Decimal(_VALUES.get(after) or int(after)) * size / 10
    if "." in rest or "点" in rest:
        return None
    value = _value(rest)
    return value if value is not None and value < size else None


def _section(text: str) -> Decimal | None:
    """A numeral without 万 and 亿."""
    if _NUMBER.fullmatch(text):
        return Decimal(text.replace(",", ""))
    mixed = _MIXED_SECTION.match(text)
    if mixed and _NUMBER.fullmatch(mixed[1]):
        tail = _tail(text[mixed.end():], _SMALL[mixed[2]])
        return None if tail is None else Decimal(mixed[1].replace(",", "")) * _SMALL[mixed[2]] + tail
    whole, point, fraction = text.partition("点")
    if point:
        if not fraction or not set(fraction) <= set(_VALUES):
            return None
        head = _section(whole)
        return None if head is None else head + Decimal("0." + _positional(fraction))
    if set(text) <= set(_VALUES):
        return Decimal(_positional(text)) if text else None
    return _additive(text)


def _positional(digits: str) -> str:
    return "".join(str(_VALUES[digit]) for digit in digits)


def _additive(text: str) -> Decimal | None:
    """Digits and 十 百 千 in falling order: `一千零五十`, `三千五` (3500), `十二`."""
    total, digit, last, zero = 0, None, 10**4, False
    for char in text:
        if char in _SMALL:
            size = _SMALL[char]
            if size >= last or (digit is None and total):
                return None
            total += (1 if digit is None else digit) * size
            digit, last, zero = None, size, False
        elif char == "零" and digit is None and total and not zero:
            zero = True
        elif _VALUES.get(char) and digit is None:
            digit = _VALUES[char]
        else:
            return None
    if digit is not None:
        total += digit * (last // 10 if last > 10 and not zero else 1)
    return None if zero and digit is None else Decimal(total)
