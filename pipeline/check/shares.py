"""Percentages against the two numbers that they are a share or a growth of."""

from dataclasses import replace

from pipeline.check.breakdown import same_unit
from pipeline.check.flags import flagged
from pipeline.extract.base import Found, StatisticCandidate
from pipeline.patterns import compiled, fullmatch, search
from pipeline.spans import Interval
from schemas import Flag

_SHARE = compiled(r"[，,（(]?(?:约|仅|已|就)?占(?:比|(?:全部|总|全|其)[^，。；、]{0,8})?(?:的|为|达|达到|约)*")
"""Between a part and its share: 300户，占25%; 占总户数的25%."""
_TOTAL = compiled(r"其中|中[，,]?|里[，,]?|，[^，。；]{0,12}")
_FROM = compiled(r"(?:由|从)[^，。；]{0,12}$")
_TO = compiled(r"[^，。；]{0,6}(?:增加|增长|提高|上升|提升|扩大|下降|减少|降低|降|增|升)(?:到|至|为)[^，。；]{0,8}")
_CHANGE = compiled(r"[，,](?:同比|增幅|降幅)?(?P<way>增长|增幅|提高|上升|提升|下降|降低|减少|降幅)(?:了|达|为|到)*")
_DIGITS = compiled(r"[\d,，]*\d(?:\.(?P<decimals>\d+))?")
_SCALES = {"百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}


def check(found: Found) -> Found:
    """Flags `percentage_mismatch` on percentages that the numbers beside them contradict."""
    flags: dict[Interval, set[Flag]] = {}
    ordered = sorted(found.statistics, key=lambda s: s.key)
    for first, second, third in zip(ordered, ordered[1:], ordered[2:], strict=False):
        if third.unit != "%" or not _comparable(first, second, third):
            continue
        if found.doc.sentence_at(first.key[0]) == found.doc.sentence_at(third.key[0]) and _contradicts(
            found.doc.text, first, second, third
        ):
            flags.setdefault(third.key, set()).add("percentage_mismatch")
    return replace(found, statistics=flagged(found.statistics, flags)) if flags else found


def _comparable(first: StatisticCandidate, second: StatisticCandidate, third: StatisticCandidate) -> bool:
    exact = all(s.value and s.modifier == "exact" for s in (first, second, third))
    return exact and same_unit(first.unit, second.unit) and first.unit != "%"


def _contradicts(text: str, first: StatisticCandidate, second: StatisticCandidate, third: StatisticCandidate) -> bool:
    before, between = text[: first.key[0]][-14:], text[first.key[1] : second.key[0]]
    behind = text[second.key[1] : third.key[0]]
    one, other, stated = first.value or 0.0, second.value or 0.0, third.value or 0.0
    if search(_FROM, before) and fullmatch(_TO, between) and (change := fullmatch(_CHANGE, behind)):
        actual = 100 * (other - one) / one * (-1 if change["way"][0] in "下降减" else 1)
        slack = 100 * (_step(text, first) + _step(text, second)) * other / one / min(one, other)
    elif fullmatch(_SHARE, behind) and search(_TOTAL, between) and other <= one:
        actual = 100 * other / one
        slack = 100 * (_step(text, second) / one + _step(text, first) * other / one**2)
    else:
        return False
    return abs(actual - stated) > slack + _step(text, third) + 1e-9


def _step(text: str, statistic: StatisticCandidate) -> float:
    """How far the true value may lie from the written one: one unit of its last digit."""
    written = text[statistic.key[0] : statistic.key[1]]
    digits = search(_DIGITS, written)
    if not digits:
        return 0.0 if statistic.unit != "%" else 1.0
    scale = 1.0
    for sign in written[digits.end() :]:
        scale *= _SCALES.get(sign, 1.0)
    decimals = len(digits["decimals"] or "")
    if statistic.unit != "%" and scale == 1.0 and decimals == 0:
        return 0.0
    return float(scale * 10.0**-decimals)
