"""Parts against totals: a list of parts that names a label twice, or does not add up to its total."""

from dataclasses import replace

from pipeline.check.breakdown import Breakdown, breakdowns
from pipeline.check.flags import flagged
from pipeline.extract.base import Found
from pipeline.patterns import compiled, search
from pipeline.spans import Interval
from schemas import Flag

_OVERLAPPING = compiled(r"""
    女|男女|党员|团员|少数民族|[\d一二三四五六七八九十]+岁|以上|以下|学历|本科|硕士|博士|研究生|大专|干部|离退休|退役|新增|新建|老年|儿童|脱贫|低保
  | 重点|优秀|先进|示范|省级|国家级|市级|县级|一级|占|同比|完成|达到|首次|平均|每|各|最|今年|去年|本月|累计|目前|已
""")
"""Labels that may hold the same person or thing as another one of the list: such parts need not add up."""


def check(found: Found) -> Found:
    """Flags `breakdown_mismatch` on totals and `duplicate_label` on the repeated parts of a list."""
    flags: dict[Interval, set[Flag]] = {}
    for breakdown in breakdowns(found):
        for repeated in _repeated(breakdown):
            flags.setdefault(repeated, set()).add("duplicate_label")
        if _mismatch(breakdown):
            flags.setdefault(breakdown.total.key, set()).add("breakdown_mismatch")
    if not flags:
        return found
    return replace(found, statistics=flagged(found.statistics, flags))


def _repeated(breakdown: Breakdown) -> list[Interval]:
    seen, repeated = set[str](), list[Interval]()
    for part in breakdown.parts:
        if part.label and part.label in seen:
            repeated.append(part.statistic.key)
        seen.add(part.label)
    return repeated


def _mismatch(breakdown: Breakdown) -> bool:
    """Parts beyond the total never fit; parts below it only where the list claims to be complete."""
    total, parts = breakdown.total, breakdown.parts
    exact = all(s.modifier == "exact" and s.value is not None for s in (total, *(part.statistic for part in parts)))
    if not exact or any(search(_OVERLAPPING, part.label) or not part.label for part in parts):
        return False
    values = [part.statistic.value or 0.0 for part in parts]
    difference = sum(values) - (total.value or 0.0)
    tolerance = 1e-6 * abs(total.value or 0.0)
    if any(value > (total.value or 0.0) for value in values):
        return False
    return difference > tolerance or (breakdown.closed and difference < -tolerance)
