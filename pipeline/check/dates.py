"""Dates that cannot be: days that no calendar has, ends before their beginnings, the future told as past."""

from dataclasses import replace

from pipeline.check.flags import flagged
from pipeline.extract.base import Found, TimeCandidate
from pipeline.numbers.calendar import impossible
from pipeline.patterns import compiled, search
from pipeline.spans import Interval
from schemas import Flag

_PAST = compiled("""(?:举行|召开|举办|开工|竣工|启动|完成|成立|发生|开幕|闭幕|签约|揭牌|投用|建成|获得?|抵达|开展|通过
    |印发|出台)了
    |已经?(?:完成|建成|投用|竣工|举行|开工|成立|实现)|顺利(?:召开|举行|完成)|圆满(?:结束|落幕|完成)|曾""")
_TO_COME = compiled(
    "将|拟|计划|预计|力争|即将|有望|规划|目标|要在|确保|到期|有效期|期限|截止|前|未来|明年|今后|为止"
)


def check(found: Found) -> Found:
    """Flags `impossible_date`, `reversed_interval` and `future_as_past` on times."""
    flags: dict[Interval, set[Flag]] = {}
    for time in found.times:
        if time.expression is not None and impossible(time.expression):
            flags.setdefault(time.key, set()).add("impossible_date")
        if _reversed(time):
            flags.setdefault(time.key, set()).add("reversed_interval")
        if _future_as_past(found, time):
            flags.setdefault(time.key, set()).add("future_as_past")
    return replace(found, times=flagged(found.times, flags)) if flags else found


def _reversed(time: TimeCandidate) -> bool:
    if time.start is None or time.end is None:
        return False
    size = min(len(time.start), len(time.end))
    return time.end[:size] < time.start[:size]


def _future_as_past(found: Found, time: TimeCandidate) -> bool:
    """Whether a month or day written out, later than publication, stands in a sentence that tells it as done."""
    published = found.doc.article.document.published
    if published is None or time.basis != "explicit" or time.start is None:
        return False
    if len(time.start) == len("2024") or time.start <= published.isoformat()[: len(time.start)]:
        return False
    low, high = found.doc.sentence_at(time.key[0])
    clause = found.doc.text[low:high]
    return bool(search(_PAST, clause)) and not search(_TO_COME, clause)
