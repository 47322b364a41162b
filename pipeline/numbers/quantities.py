"""Numerals with their modifiers and units as values: `200余万元`, `三至五名`, `近百分之四十`, `两年半`, `6-8亿元`.

What stands here has no context: whether a number is a fact of the article, and of what, is for the extractor to say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.numbers.attachment import read_end
from pipeline.numbers.ends import End, exact
from pipeline.numbers.numerals import parse
from pipeline.numbers.quantity_patterns import (
    AFTER,
    AMOUNTS,
    ANCHOR,
    BARE_ONLY,
    BEFORE,
    BEFORE_HOMOGRAPHS,
    FASTER,
    HEDGES,
    RANGE,
    RATE,
    SWIFT,
)
from pipeline.numbers.units import Unit, units
from pipeline.spans import Interval

_ANCHOR = re.compile(ANCHOR)
_RANGE = re.compile(RANGE)
_SIGN = re.compile(
    r"(?:(?<![减税抱肩担胜欺背辜自债增轻过重])负|零下|(?<![A-Za-z0-9０-９\-—–.~～%％年月日号])[-−－])$"
)
_MINUS = re.compile(r"零下|负|[-−－](?=[0-9])")
_CURRENCY = re.compile(r"(?P<sign>人民币|新台币|台币|港币|澳门币|美元|欧元|英镑|日元|韩元|RMB|US\$|[￥¥$€£])[ ]?$")
_SCALE = re.compile(r"[万亿]+$")
_LONGEST_BEFORE = max(map(len, BEFORE))
_LONGEST_AFTER = max(map(len, AFTER))
_LONGEST_HEDGE = 10
_LAST_OF_HEDGE = frozenset("只也还就都须需要有能可以会得达到花用收")
_LAST_OF_SIGN = frozenset("负下-−－")
_LAST_OF_BEFORE = frozenset(word[-1] for word in BEFORE)
_FIRST_OF_AFTER = frozenset(word[0] for word in AFTER) | {"("}
_FIRST_OF_RANGE = frozenset("-–~～－至到—") | frozenset(" \u3000\n\t")
_LAST_OF_CURRENCY = frozenset("币元镑B$￥¥€£ ")
"""Characters without which the pattern of that name need not be tried."""

_OPENS = frozenset("种个样次年元方层项门媒边彩维地少数重式功语样部容外需陆涵核置")


class Quantity(NamedTuple):
    """A value with its unit, as written.

    Attributes:
        start: Where the modifier, sign or numeral begins; `end` lies behind unit and modifier.
        number: Interval of the numeral alone.
        value: The stated number, or `low` and `high` of a range; 万 and 亿 multiplied in, ratios in percent.
        modifier: exact, approx, over or under.
        unit: None for a bare number.
        written: The unit as written, without 万 and 亿.
    """

    start: int
    end: int
    number: Interval
    value: float | None = None
    low: float | None = None
    high: float | None = None
    modifier: str = "exact"
    unit: Unit | None = None
    written: str = ""

    def si(self) -> tuple[float | None, str | None]:
        """Value in UCUM's base unit (gram for mass), and that unit; (None, None) for ranges and units without one."""
        if self.unit is None or self.value is None:
            return None, None
        converted = self.unit.si(self.value)
        return (None, None) if converted is None else (converted, self.unit.si_unit)


def scan(text: str, excluded: Sequence[Interval] = ()) -> tuple[Quantity, ...]:
    """All quantities of a text in order, none overlapping `excluded` (sorted intervals: dates, clock times)."""
    return tuple(_scan(text, excluded))


def _scan(text: str, excluded: Sequence[Interval]) -> Iterator[Quantity]:
    at, mask, floor = 0, 0, 0
    while found := _ANCHOR.search(text, at):
        start = found.start()
        while mask < len(excluded) and excluded[mask][1] <= start:
            mask += 1
        if mask < len(excluded) and excluded[mask][0] <= start:
            at = floor = excluded[mask][1]
            continue
        limit = excluded[mask][0] if mask < len(excluded) else len(text)
        first = read_end(text, start, limit)
        if first is None:
            at = _behind_digits(text, start)
            continue
        quantity = _quantity(text, first, limit, floor)
        yield quantity
        at = floor = quantity.end


def _behind_digits(text: str, start: int) -> int:
    at = start + 1
    while at < len(text) and text[at - 1].isdigit() and text[at].isdigit():
        at += 1
    return at


def _quantity(text: str, first: End, limit: int, floor: int) -> Quantity:
    """One end or both, with the modifiers around them; what stands before `floor` belongs to others."""
    start, before = _before(text, _signed(text, first, floor), first, floor)
    last = _other_end(text, first, limit)
    value, low, high = first.value, first.low, first.high
    if last is not None:
        value, low, high = None, first.lowest, last.highest
        if low == high:
            value, low, high = low, None, None
    final = last or first
    prefixed = _prefixed(text, start, final, floor)
    if prefixed < start:
        start, earlier = _before(text, prefixed, first, floor)
        before = earlier if before == "exact" else before
    end, after = _after(text, final.end, limit, final)
    inner = final.modifier if final.modifier != "exact" else first.modifier
    modifier = next((m for m in (before, after, inner) if m != "exact"), "exact")
    if value is not None and before == "exact" and after != "exact":
        modifier = after
    return Quantity(
        start=start, end=end, number=(first.start, first.number_end), value=value, low=low, high=high,
        modifier=modifier, unit=final.unit, written=final.written,
    )  # fmt: skip


def _other_end(text: str, first: End, limit: int) -> End | None:
    """The upper end of a range that begins with `first`, which is scaled like it: `6-8亿` is 6亿 to 8亿."""
    if first.value is None or first.kind == "half" or text[first.end : first.end + 1] not in _FIRST_OF_RANGE:
        return None
    sign = _RANGE.match(text, first.end, limit)
    minus = _MINUS.match(text, sign.end(), limit) if sign else None
    begin = minus.end() if minus else sign.end() if sign else limit
    last = read_end(text, begin, limit) if _ANCHOR.match(text, begin, limit) else None
    if last is None or last.value is None or not _same_kind(first, last):
        return None
    if minus:
        last.value = -last.value
    if first.unit is None:
        tail = _SCALE.search(text, last.start, last.number_end)
        if tail and not _SCALE.search(text, first.start, first.number_end):
            first.value = exact(first.value * (parse(tail[0]) or 1))
        first.value = exact(first.value * last.factor / first.factor)
    if minus and first.value > last.value:
        first.value, last.value = last.value, first.value  # 零下5℃到零下10℃
    return last if first.value <= last.value else None


def _same_kind(first: End, last: End) -> bool:
    if first.unit is None:
        return last.unit is not None or bool(_SCALE.search(last.text)) or last.kind == first.kind == "percent"
    if last.unit is None or last.unit.dimension != first.unit.dimension:
        return False
    return last.unit.word == first.unit.word or first.unit.dimension in ("ratio", "currency")


def _signed(text: str, first: End, floor: int) -> int:
    """Where the numeral begins with its minus sign, which is taken into the value."""
    start = first.start
    sign = _SIGN.search(text, max(start - 2, floor), start) if text[start - 1 : start] in _LAST_OF_SIGN else None
    if sign and sign.end() == start:
        first.value, first.low, first.high = (None if n is None else -n for n in (first.value, first.high, first.low))
        start = sign.start()
    return start


def _before(text: str, start: int, first: End, floor: int) -> tuple[int, str]:
    """Where the quantity begins, and the modifier before `start`."""
    gap = start - 1 if start and text[start - 1] == " " else start
    last = text[gap - 1 : gap]
    if last in _LAST_OF_HEDGE and (found := HEDGES.search(text, max(gap - _LONGEST_HEDGE, floor), gap)):
        return found.start(), BEFORE[found["word"]]
    for length in range(_LONGEST_BEFORE if last in _LAST_OF_BEFORE else 0, 0, -1):
        word = text[max(gap - length, 0) : gap]
        if word in BEFORE and len(word) == length and gap - length >= floor:
            idle = word in BARE_ONLY and first.kind not in ("power", "fraction") and not _is_half(first)
            idle = idle and not (word == "过" and _may_exceed(text, gap, first))
            idle = idle or (word[0] == "快" and not _is_almost(text, gap - length, first))
            if idle or (text[gap - length - 1 : gap] in BEFORE_HOMOGRAPHS and not RATE.search(text, floor, gap)):
                break
            return gap - length, BEFORE[word]
    return start, "exact"


def _may_exceed(text: str, end: int, first: End) -> bool:
    """Whether 过 behind this noun, or before this share, is more than: 产值过100亿元, 过七成."""
    ratio = first.unit is not None and first.unit.word in ("成", "%")
    return ratio or text[end - 2 : end - 1] in AMOUNTS


def _is_almost(text: str, start: int, first: End) -> bool:
    """Whether 快 that begins here is nearly: a length of time or an age behind it, nothing faster before."""
    lasting = first.unit is not None and first.unit.dimension in ("duration", "age")
    return lasting and text[start - 1 : start] not in SWIFT and not FASTER.search(text, max(0, start - 12), start)


def _is_half(first: End) -> bool:
    return first.value == 50 and first.written == "%" and not any(char.isdigit() for char in first.text)


def _prefixed(text: str, start: int, last: End, floor: int) -> int:
    """Where a currency that stands before the number begins; it names the unit, or says which 元: 港币300元."""
    if text[start - 1 : start] not in _LAST_OF_CURRENCY:
        return start
    found = _CURRENCY.search(text, max(start - 5, floor), start)
    if found is None or (last.unit is not None and last.unit.word != "元"):
        return start
    currency = units()[found["sign"]]
    if last.unit is None:
        last.unit, last.written = currency, currency.word
    else:
        last.unit = replace(currency, word="元")
    return found.start()


def _after(text: str, end: int, limit: int, last: End) -> tuple[int, str]:
    """Where the quantity ends, and the modifier behind it."""
    for length in range(_LONGEST_AFTER if text[end : end + 1] in _FIRST_OF_AFTER else 0, 1, -1):
        word = text[end : end + length].replace("(", "（").replace(")", "）")
        if word in AFTER and end + length <= limit:
            return end + length, AFTER[word]
    if end >= limit or last.unit is None or text[end + 1 : end + 2] in _OPENS:
        return end, "exact"
    if text[end] in "余多" and last.unit.kind in ("unit", "ratio"):
        return end + 1, "over"
    if text[end] == "内" and last.unit.dimension in ("duration", "length"):
        return end + 1, "under"
    return end, "exact"

