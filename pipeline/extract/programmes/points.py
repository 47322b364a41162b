"""Members told point by point: 一是…；二是…, 首先…，其次…, 第一步，…。第二步，…, ①…②…."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extract.programmes import enumerations as e
from pipeline.extract.programmes import lists
from pipeline.extract.programmes.formula import number
from pipeline.extract.programmes.marks import depths
from pipeline.extract.programmes.mention import Component
from pipeline.patterns import Pattern, finditer, fullmatch, search
from pipeline.spans import Interval

REACH = 1500
"""Characters behind a name within which its points stand."""
NEAR = 120
"""Characters behind a name within which the first of its points begins."""
FAR = 400
"""Characters of the longest point."""


class _Point(NamedTuple):
    """The ordinal of a point and where its enumerator begins and ends."""

    ordinal: int
    start: int
    end: int


def points(text: str, end: int, count: int | None, label: str) -> Component | None:
    """The points told behind a name that ends at `end`.

    Without a number they follow at once; a name that announces their number may be parted from them by a sentence.
    """
    for family, across in e.ENUMERATORS:
        paragraph = lists.end_of(text, end, "\n")
        stop = min(end + REACH, len(text)) if across else paragraph
        if not search(family, text, end, min(end + NEAR, stop)):
            continue
        found = _run(_ordinals(family, text, end, stop))
        members = tuple(_member(text, point, stop) for point in found)
        if len(members) < 2 or not all(members):
            continue
        between = text[end : found[0].start]
        close = fullmatch(e.BEFORE_POINTS, between)
        near = len(members) == count and fullmatch(e.NEAR_POINTS, between)
        if (close or near) and lists.plausible(members, count):
            last = _span(text, found[-1], stop)[1]
            return Component(label, count or len(members), members, (found[0].start, last))
    return None


def _ordinals(family: Pattern, text: str, start: int, stop: int) -> Iterator[_Point]:
    for found in finditer(family, text, start, stop):
        sign = found["ordinal"]
        yield _Point(e.ORDINALS.get(sign) or number(sign) or 0, *found.span())


def _run(found: Iterator[_Point]) -> list[_Point]:
    """The points that count up from one; a word such as 最后 closes them."""
    run = list[_Point]()
    for point in found:
        if run and point.start - run[-1].end > FAR:
            break
        further = point.ordinal == e.NEXT and len(run) > 1
        if further or point.ordinal == len(run) + 1 or (point.ordinal == e.LAST and len(run) > 1):
            run.append(point)
        if point.ordinal == e.LAST:
            break
        if point.ordinal == 1 and len(run) > 1:
            break
    return run


def _span(text: str, point: _Point, stop: int) -> Interval:
    """A point up to its first mark."""
    end = next((at for at, sign in depths(text, point.end, stop) if sign in "，。；：、！？,;:\n "), stop)
    return point.end, end


def _member(text: str, point: _Point, stop: int) -> str:
    return lists.clean(text[slice(*_span(text, point, stop))])
