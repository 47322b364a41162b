"""One step after another: from a year down to a day."""

from collections.abc import Callable
from datetime import date, timedelta

from pipeline.numbers.calendar import days
from pipeline.numbers.calendar.days import ImpossibleDateError
from pipeline.numbers.calendar.lunar import festival, holiday, lunar_month, solar_term
from pipeline.numbers.calendar.model import Anchor, Step, Stretch

_WINTER = Step("season", 4)
_SPRING = 3


class UnknownError(ValueError):
    """Something that the surroundings do not tell is needed."""


def walk(steps: tuple[Step, ...], anchor: Anchor) -> Stretch:
    """The days at the end of a path; a path that begins below the year starts in `anchor.year`.

    Raises:
        UnknownError: the path begins with something that the anchor does not tell.
        ImpossibleDateError: the calendar has no such date.
    """
    at = _start(steps[0], anchor)
    for step in steps:
        at = _ABSOLUTE[step.unit](step) if step.unit in _ABSOLUTE else _relative(step, at, anchor)
    return at


def _start(step: Step, anchor: Anchor) -> Stretch:
    """Where a path begins that does not bring its own year."""
    if step.unit in _ABSOLUTE or "_shift" in step.unit or "_context" in step.unit:
        return days.year(1)
    if step.unit in ("clock", "weekday", "weekend", "week"):
        return days.days(_reference(anchor, "context"))
    if step.unit == "past_years":
        return days.year(_reference(anchor, "shift").year)
    if anchor.year is None:
        raise UnknownError(step.unit)
    return days.year(anchor.year)


def _relative(step: Step, at: Stretch, anchor: Anchor) -> Stretch:
    name, _, way = step.unit.partition("_")
    if way in ("shift", "context"):
        return _SHIFTED[name](_reference(anchor, way), int(step.value), at)
    if step.unit == "same_period":
        return _same_period(at, anchor)
    if step == _WINTER and _runs_over(at, anchor.published):
        at = days.year(at.low.year - 1)  # 今冬 in January is the winter that began in December
    return _INSIDE[step.unit](step, at)


def _runs_over(at: Stretch, published: date | None) -> bool:
    """Whether the last winter of the year before is still the one of this year."""
    return published is not None and published.month < _SPRING and at == days.year(published.year)


def _reference(anchor: Anchor, way: str) -> date:
    """The day from which a shift counts."""
    if way == "context" and anchor.context:
        return anchor.context.low
    if anchor.published is None:
        raise UnknownError(way)
    return anchor.published


def _month_shifted(start: date, value: int, at: Stretch) -> Stretch:
    year, month = days.month_shifted(start, value)
    # 去年本月: the month of publication in another year
    return days.months(year if at.low.year == 1 else at.low.year, month)


def _quarter_shifted(start: date, value: int, _: Stretch) -> Stretch:
    year, month = days.month_shifted(start, -((start.month - 1) % 3) + 3 * value)
    return days.months(year, month, month + 2)


def _same_period(at: Stretch, anchor: Anchor) -> Stretch:
    """2020年同期: the stretch last mentioned, in another year."""
    last, year = anchor.context, at.low.year
    if last is None or last.precision == "year" or last.low.year != last.high.year:
        return at
    if last.precision == "month":
        return days.months(year, last.low.month, last.high.month)
    final = min(last.high.day, days.months(year, last.high.month).high.day)
    return Stretch(days.day(year, last.low.month, min(last.low.day, 28 if last.low.month == 2 else 31)).low,
                   date(year, last.high.month, final), "day")


def _season(step: Step, at: Stretch) -> Stretch:
    """By months, as meteorologists count: spring is March to May."""
    year, first = at.low.year, int(step.value) * 3
    if first < 12:
        return days.months(year, first, first + 2)
    return Stretch(days.months(year, 12).low, days.months(year + 1, 2).high, "month")


def _edge(step: Step, at: Stretch) -> Stretch:
    """The first, middle or last month of a year or quarter, or the first or last year of a plan."""
    if at.precision == "month":
        low, high = at.low.month, at.high.month
        return days.months(at.low.year, {1: low, 2: (low + high) // 2, 3: high}[int(step.value)])
    if at.high.year > at.low.year:
        return days.year({1: at.low.year, 2: (at.low.year + at.high.year) // 2, 3: at.high.year}[int(step.value)])
    return days.months(at.low.year, {1: 1, 2: 6, 3: 12}[int(step.value)])


def _third(step: Step, at: Stretch) -> Stretch:
    first, final = at.low + timedelta(days=10 * (int(step.value) - 1)), step.last or int(step.value)
    return Stretch(first, at.high if final == 3 else at.low + timedelta(days=10 * final - 1), "day")


def _half_month(step: Step, at: Stretch) -> Stretch:
    middle = at.low + timedelta(days=14)
    return Stretch(at.low, middle, "day") if step.value == 1 else Stretch(middle + timedelta(days=1), at.high, "day")


def _nth_week(step: Step, at: Stretch) -> Stretch:
    """The n-th week that begins inside a month or year."""
    first = at.low + timedelta(days=-at.low.weekday() % 7)
    return days.days(days.shifted(first, 7 * (int(step.value) - 1)), 7)


def _lunar_day(step: Step, at: Stretch) -> Stretch:
    found = at.low + timedelta(days=int(step.value) - 1)
    if found > at.high:
        raise ImpossibleDateError("that lunar month is shorter")
    return days.days(found)


def _weekday(step: Step, at: Stretch) -> Stretch:
    return days.days(days.week(at.low).low + timedelta(days=int(step.value) - 1))


_ABSOLUTE: dict[str, Callable[[Step], Stretch]] = {
    "century": lambda step: days.year(int(step.value) * 100 - 99, int(step.value) * 100),
    "decade": lambda step: days.year(int(step.value), (step.last or int(step.value)) + 9),
    "plan": lambda step: days.year(int(step.value), step.last),
    "year": lambda step: days.year(int(step.value), step.last),
}

_SHIFTED: dict[str, Callable[[date, int, Stretch], Stretch]] = {
    "year": lambda start, value, _: days.year(start.year + value),
    "month": _month_shifted,
    "quarter": _quarter_shifted,
    "week": lambda start, value, _: days.week(days.shifted(start, 7 * value)),
    "day": lambda start, value, _: days.days(days.shifted(start, value)),
}

_INSIDE: dict[str, Callable[[Step, Stretch], Stretch]] = {
    "past_years": lambda step, at: days.year(at.low.year - int(step.value), at.low.year),
    "month": lambda step, at: days.months(at.low.year, int(step.value), step.last),
    "quarter": lambda step, at: days.months(at.low.year, int(step.value) * 3 - 2, (step.last or int(step.value)) * 3),
    "half": lambda step, at: days.months(at.low.year, int(step.value) * 6 - 5, int(step.value) * 6),
    "first_months": lambda step, at: days.months(at.low.year, 1, int(step.value)),
    "first_quarters": lambda step, at: days.months(at.low.year, 1, int(step.value) * 3),
    "last_months": lambda step, at: days.months(at.low.year, 13 - int(step.value), 12),
    "season": _season, "edge": _edge, "xun": _third, "half_month": _half_month, "week": _nth_week,
    "weekday": _weekday,
    "weekend": lambda step, at: days.days(days.week(at.low).low + timedelta(days=int(step.value) - 1), 2),
    "festival": lambda step, at: days.days(festival(str(step.value), at.low.year)),
    "term": lambda step, at: days.days(solar_term(at.low.year, str(step.value))),
    "holiday": lambda step, at: holiday(str(step.value), at.low.year),
    "lunar_month": lambda step, at: lunar_month(at.low.year, int(step.value)),
    "lunar_day": _lunar_day,
    "day": lambda step, at: days.day(at.low.year, at.low.month, int(step.value), step.last),
    "nth_day": lambda step, at: days.days(days.shifted(at.low, int(step.value) - 1)),
    "clock": lambda _, at: at,
}
