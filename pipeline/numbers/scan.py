"""One scan of a text for all who need its dates and quantities."""

from functools import lru_cache

from pipeline.numbers import calendar as _calendar
from pipeline.numbers import quantities as _quantities
from pipeline.spans import Interval


@lru_cache(maxsize=4)
def times(text: str) -> tuple[_calendar.TimeExpression, ...]:
    """All calendar expressions of a text."""
    return _calendar.scan(text)


@lru_cache(maxsize=4)
def dates(text: str) -> tuple[Interval, ...]:
    """Intervals of the calendar expressions, where no quantity begins."""
    return tuple((time.start, time.end) for time in times(text))


@lru_cache(maxsize=4)
def quantities(text: str) -> tuple[_quantities.Quantity, ...]:
    """All quantities outside dates and clock times."""
    return _quantities.scan(text, dates(text))
