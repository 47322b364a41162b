"""When, where and for whom a number holds: from the times and names that stand beside it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.base import ArticleDoc, Found, StatisticCandidate, TimeCandidate
from pipeline.patterns import compiled, finditer
from pipeline.spans import Interval

_COMPARED = "比较与同至到"
Mention = tuple[Interval, str, str]
"""Where an entity is named, its kind and its name."""

_WHOLE = compiled(
    r"全(?:国|省|市|县|区|镇|乡|村|街道|社区|州|旗|校|院|局|系统|行业|球)"
    r"|[我该本](?:国|省|市|县|区|镇|乡|村|街道|社区|州|旗|校|院|局|公司|项目|馆|队|行|企业)"
)
"""Words that name a whole without its name."""

_BODIES = frozenset("校院局系行公项馆队企")
"""What is whole and no place: 全校, 该公司."""


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
    first, last = (bisect_left(names, (at,), key=lambda name: (name[0][0],)) for at in (low, start))
    ahead = names[first:last]
    wholes = [(match.start(), match[0]) for match in finditer(_WHOLE, doc.text, low, start)] if start > low else []
    subject = _nearest([(span[0], name) for span, kind, name in ahead if kind == "org"], wholes)
    areas = [whole for whole in wholes if whole[1][1] not in _BODIES]
    place = _nearest([(span[0], name) for span, kind, name in ahead if kind == "place"], areas)
    if item.dimension == "age":
        subject = item.measure
    return replace(item, time=_time(doc.text, start, low, times), place=place, subject=subject)


def _nearest(*found: Sequence[tuple[int, str]]) -> str | None:
    """The text that stands last."""
    return max((entry for entries in found for entry in entries), default=(0, None))[1]


def _time(text: str, start: int, low: int, times: Sequence[TimeCandidate]) -> Interval | None:
    """The key of the dated time in the number's own clause, else of the last one before it in its sentence."""
    behind = bisect_left(times, start, key=lambda time: time.key[0])
    for time in reversed(times[:behind]):
        if time.key[0] < low:
            return None
        if (time.start or time.end) and text[max(time.key[0] - 1, low) : time.key[0]] not in tuple(_COMPARED):
            return time.key
    return None
