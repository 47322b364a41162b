"""Expressions on the calendar."""

from dataclasses import replace

from pipeline.numbers.calendar.choice import nearest_day, nearest_year
from pipeline.numbers.calendar.days import ImpossibleDateError, iso
from pipeline.numbers.calendar.model import (
    CONTEXTUAL,
    SHIFTS,
    WHOLE,
    Anchor,
    Basis,
    Point,
    Resolution,
    Stretch,
    TimeExpression,
)
from pipeline.numbers.calendar.walk import UnknownError, walk

_UNRESOLVED = Resolution(None, None, "unresolved")
_OF_THE_DAY = frozenset({"day_shift", "week_shift", "weekday", "weekend"})
"""Heads that need the very day of publication, not only its year."""


_CIVIL = frozenset({"year", "month", "day", "clock"})
"""Units of dates that can be checked without knowing more."""

_LEAP_YEAR = Anchor(year=2000)
"""A year that has every date."""


def resolve(expression: TimeExpression, anchor: Anchor) -> Resolution:
    """Where the expression lies, given what surrounds it."""
    if expression.first is None:
        return _UNRESOLVED
    try:
        first = _place(expression.first, anchor)
        last = _last(expression.last, first, anchor) if expression.last else first
    except UnknownError:
        return _UNRESOLVED
    except ImpossibleDateError:
        return Resolution(None, None, "unresolved", impossible=True)
    first = _before(expression, first, last)
    basis = _basis(expression, anchor)
    stretch = Stretch(min(first.low, last.low), max(first.high, last.high), last.precision)
    start = None if expression.opening == "before" else iso(first.low, first.precision)
    end = None if expression.opening == "since" else iso(last.high, last.precision)
    if start and end and last.high < first.low:
        return Resolution(start, end, basis, stretch, reversed=True)
    return Resolution(start, end, basis, stretch)


def _place(point: Point, anchor: Anchor) -> Stretch:
    """A point by itself; a year or month that it leaves open comes from the anchor."""
    if anchor.inferred and point.steps[0].unit in _OF_THE_DAY:
        raise UnknownError(point.steps[0].unit)
    missing = point.missing
    if missing == "year":
        return nearest_year(point.steps, anchor)
    if missing == "month":
        return nearest_day(point.steps, anchor)
    return walk(point.steps, anchor)


def _last(point: Point, first: Stretch, anchor: Anchor) -> Stretch:
    """The second end of a stretch, which follows the first."""
    around = replace(anchor, context=first, future=True)
    if point.missing == "year":
        found = walk(point.steps, replace(around, year=first.low.year))
        # 11月至3月 runs into the next year, 4月7日至1日 is a mistake
        if found.high < first.low and not (point.steps[0].unit == "month" and point.steps[0].value == first.low.month):
            found = walk(point.steps, replace(around, year=first.low.year + 1))
        return found
    return _place(point, around)


def _before(expression: TimeExpression, first: Stretch, last: Stretch) -> Stretch:
    """12月1日至2021年1月5日 begins in the year before: a year stated only at the end bounds the beginning."""
    if not (expression.first and expression.last and expression.first.missing == "year" and expression.last.year):
        return first
    for year in (last.low.year, last.low.year - 1):
        found = walk(expression.first.steps, Anchor(year=year))
        if found.low <= last.high:
            return found
    return first


def _basis(expression: TimeExpression, anchor: Anchor) -> Basis:
    """Where the date comes from: its least certain part decides."""
    kinds = set()
    for point in (expression.first, expression.last):
        if point is None:
            continue
        heads = {step.unit for step in point.steps}
        if point.steps[0].unit in WHOLE or point.steps[0].unit == "decade":
            kinds.add("explicit")
        elif heads & CONTEXTUAL or point.missing == "day" or (anchor.year is not None and point.missing == "year"):
            kinds.add("context")
        elif heads & SHIFTS or point.missing:
            kinds.add("published")
    if expression.last and "explicit" in kinds and expression.first and expression.first.missing:
        kinds.discard("published")
    basis: Basis = "published" if "published" in kinds else "context" if "context" in kinds else "explicit"
    return "inferred" if anchor.inferred and basis != "explicit" else basis



def impossible(expression: TimeExpression) -> bool:
    """Whether the calendar has no such date in any year (4月31日), or not in the year stated (2023年2月29日)."""
    points = [point for point in (expression.first, expression.last) if point]
    return any(_nowhere(point) for point in points if _CIVIL.issuperset(step.unit for step in point.steps))


def _nowhere(point: Point) -> bool:
    try:
        walk(point.steps, _LEAP_YEAR)
    except ImpossibleDateError:
        return True
    except UnknownError:
        return False
    return False
