"""Stretches of days and how they are written."""

from calendar import monthrange
from datetime import date, timedelta

from pipeline.numbers.calendar.model import Stretch

FIRST_YEAR, LAST_YEAR = 1, 9998
"""Years that the calendar of the standard library can hold with a margin."""


class ImpossibleDateError(ValueError):
    """The calendar has no such date."""


def year(number: int, last: int | None = None) -> Stretch:
    """A year, or the years up to `last`."""
    return Stretch(_day(number, 1, 1), _day(last or number, 12, 31), "year")


def months(number: int, first: int, last: int | None = None) -> Stretch:
    """A month of a year, or the months up to `last`."""
    final = last or first
    if not 1 <= final <= 12:
        raise ImpossibleDateError(f"no month {final}")
    return Stretch(_day(number, first, 1), date(number, final, monthrange(number, final)[1]), "month")


def day(number: int, month: int, first: int, last: int | None = None) -> Stretch:
    """A day, or the days up to `last` of the same month."""
    return Stretch(_day(number, month, first), _day(number, month, last or first), "day")


def days(low: date, count: int = 1) -> Stretch:
    """So many days from `low` on."""
    return Stretch(low, low + timedelta(days=count - 1), "day")


def week(monday_or_later: date, shift: int = 0) -> Stretch:
    """The week from Monday to Sunday that holds this day, shifted by weeks."""
    return days(monday_or_later - timedelta(days=monday_or_later.weekday() - 7 * shift), 7)


def month_shifted(start: date, shift: int) -> tuple[int, int]:
    """Year and month so many months away."""
    count = start.year * 12 + start.month - 1 + shift
    if not 12 * FIRST_YEAR <= count < 12 * LAST_YEAR:
        raise ImpossibleDateError("out of the calendar")
    return count // 12, count % 12 + 1


def shifted(start: date, count: int) -> date:
    """So many days away."""
    try:
        return start + timedelta(days=count)
    except OverflowError as error:
        raise ImpossibleDateError(str(error)) from error


def _day(number: int, month: int, first: int) -> date:
    if not FIRST_YEAR <= number <= LAST_YEAR:
        raise ImpossibleDateError(f"year {number}")
    try:
        return date(number, month, first)
    except ValueError as error:
        raise ImpossibleDateError(str(error)) from error


def iso(moment: date, precision: str) -> str:
    """ISO 8601 at this precision."""
    return moment.isoformat()[: {"year": 4, "month": 7, "day": 10}[precision]]
