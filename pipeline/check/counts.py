"""Declared numbers against what is listed: the members of schemes, and the points of an announced enumeration."""

from dataclasses import replace

from pipeline.check.flags import flagged
from pipeline.extract.base import Found, ProgrammeCandidate, StatisticCandidate
from pipeline.patterns import compiled, finditer, match, search
from pipeline.spans import Interval
from schemas import Flag

_OPEN = compiled(r"[”’」』》）)]*(?:等|……|…)")
_ANNOUNCED = compiled(r"[\p{Han}]{0,10}[：:]")
_POINT = compiled(r"(?<![\p{Han}])(?P<ordinal>[一二三四五六七八九十]|十[一二三])(?:是|、)|(?P<circled>[①②③④⑤⑥⑦⑧⑨⑩])")
_ORDINALS = {sign: value for value, sign in enumerate("一二三四五六七八九十", 1)} | {"十一": 11, "十二": 12, "十三": 13}
_COUNTING = frozenset({"个", "项", "条", "种", "点", "大", "类", "步"})


def check(found: Found) -> Found:
    """Flags `count_mismatch` on schemes and statistics that announce another number than the text lists."""
    schemes: dict[Interval, set[Flag]] = {
        p.key: {"count_mismatch"} for p in found.programmes if _differs(found.doc.text, p)
    }
    points: dict[Interval, set[Flag]] = {
        s.key: {"count_mismatch"} for s in found.statistics if _other_points(found.doc.text, s)
    }
    if not schemes and not points:
        return found
    return replace(found, programmes=flagged(found.programmes, schemes), statistics=flagged(found.statistics, points))


def _differs(text: str, programme: ProgrammeCandidate) -> bool:
    """Whether a group lists more members than declared, or fewer without saying 等."""
    for _, count, members in programme.components:
        if count is None or not members or len(members) == count:
            continue
        if len(members) > count or not _left_open(text, members[-1]):
            return True
    return False


def _left_open(text: str, last: str) -> bool:
    at = text.find(last)
    while at >= 0:
        if match(_OPEN, text, at + len(last)):
            return True
        at = text.find(last, at + 1)
    return False


def _other_points(text: str, statistic: StatisticCandidate) -> bool:
    """Whether `4项措施：一是…` goes on to another last point than the number says."""
    start = statistic.key[1]
    if statistic.unit not in _COUNTING or statistic.value is None or not (announced := match(_ANNOUNCED, text, start)):
        return False
    end = text.find("\n", start)
    block = text[announced.end() : end if end >= 0 else len(text)]
    first = search(_POINT, block)
    if not first or first.start() > 1:
        return False
    last = 0
    for point in finditer(_POINT, block):
        value = _ORDINALS[point["ordinal"]] if point["ordinal"] else "①②③④⑤⑥⑦⑧⑨⑩".index(point["circled"]) + 1
        if value == last + 1:
            last = value
    return last > 1 and last != statistic.value
