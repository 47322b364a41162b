"""When, where and for whom a number holds: from the times and names that stand beside it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.base import ArticleDoc, Found, StatisticCandidate, TimeCandidate
from pipeline.patterns import compiled, finditer
from pipeline.spans import Interval

_COMPARED = frozenset("比较与同是")
Mention = tuple[Interval, str, str]
"""Where an entity is named, its kind and its name."""

_WHOLE = compiled(
    r"全(?:国|省|市|县|区|镇|乡|村|街道|社区|州|旗|校|院|局|系统|行业|球)"
    r"|[我该本](?:国|省|市|县|区|镇|乡|村|街道|社区|州|旗|校|院|局|公司|项目|馆|队|行|企业)"
)
"""Words that name a whole without its name."""

_BODIES = frozenset("校院局系行公项馆队企")
"""What is whole and no place: 全校, 该公司."""


_REPORTED = compiled(
    r"(?:获悉|了解到|介绍|表示|透露|显示|消息|通报|[说称讯电]|指出|认为|公布|发布|统计)(?:[，：,:]|“|，据)"
)
"""The end of the words that say who reports a number, and when."""

_LIST = frozenset("、和与及")


def resolve(found: Found) -> Found:
    """The same candidates with time, place and subject."""
    if not found.statistics:
        return found
    names = sorted((span, entity.kind, entity.name) for entity in found.entities for span in entity.spans)
    return replace(found, statistics=tuple(_placed(found.doc, item, found.times, names) for item in found.statistics))


def _placed(
    doc: ArticleDoc, item: StatisticCandidate, times: Sequence[TimeCandidate], names: Sequence[Mention]
) -> StatisticCandidate:
    start = item.key[0]
    low, _ = doc.sentence_at(start)
    reported = [match.end() for match in finditer(_REPORTED, doc.text, low, start)] if start > low else []
    since = reported[-1] if reported else low
    first, last = (bisect_left(names, (at,), key=lambda name: (name[0][0],)) for at in (since, start))
    ahead = _not_counted(doc.text, item, names[first:last])
    wholes = [(match.start(), match[0]) for match in finditer(_WHOLE, doc.text, since, start)] if start > since else []
    subject = _nearest([(span[0], name) for span, kind, name in ahead if kind == "org"], wholes)
    areas = [whole for whole in wholes if whole[1][1] not in _BODIES]
    place = _nearest([(span[0], name) for span, kind, name in ahead if kind == "place"], areas)
    if item.dimension == "age":
        subject = item.measure
    return replace(item, time=_time(doc.text, item, since, times), place=place, subject=subject)


def _not_counted(text: str, item: StatisticCandidate, names: Sequence[Mention]) -> list[Mention]:
    """The names without those that are counted themselves: 泰国、日本等7个国家, 组建“宣讲队”118支."""
    kept, start = list(names), item.key[0]
    while kept and text[kept[-1][0][1] : start].strip("”’") in ("", "等", *_LIST):
        start = kept.pop()[0][0]
    return [name for name in kept if not item.measure or name[2] not in item.measure or name[1] == "place"]


def _nearest(*found: Sequence[tuple[int, str]]) -> str | None:
    """The text that stands last."""
    return max((entry for entries in found for entry in entries), default=(0, None))[1]


def _time(text: str, item: StatisticCandidate, low: int, times: Sequence[TimeCandidate]) -> Interval | None:
    """The key of the last dated time before a number in its sentence; not the one that it is compared with."""
    start = item.key[0]
    behind = bisect_left(times, start, key=lambda time: time.key[0])
    for time in reversed(times[:behind]):
        if time.key[0] < low:
            return None
        base = text[max(time.key[0] - 1, low) : time.key[0]] in _COMPARED
        if (time.start or time.end) and not base and not _in_title(text, low, time.key):
            return time.key
    return None


def _in_title(text: str, low: int, span: Interval) -> bool:
    """Whether a time stands in the title of a paper: 《实施方案（2020—2025年）》."""
    opening = text.rfind("《", low, span[0])
    return opening >= 0 and "》" not in text[opening : span[0]]
