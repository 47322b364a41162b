"""Which year, or which month, a date belongs to that does not say it.

Chinese papers write 4月22日 for a day of the current year and 去年12月30日 for one of the last, except that around the
turn of the year the days just past need no 去年. What is announced (将 计划 拟) lies ahead.
"""

from dataclasses import replace
from datetime import date

from pipeline.numbers.calendar import days
from pipeline.numbers.calendar.days import ImpossibleDateError
from pipeline.numbers.calendar.model import Anchor, Step, Stretch
from pipeline.numbers.calendar.walk import UnknownError, walk

FESTIVALS = frozenset({"festival", "holiday", "term"})
FESTIVAL_BEHIND, FESTIVAL_AHEAD = 31, 60
"""A festival is spoken of without its year so many days after it and before it, whatever the calendar year."""

RECENT_DAYS = 100
"""A date so little before publication is not looked for ahead, though another year then holds it."""


DAYS_AHEAD = 22
"""By so many days a bare day past is preferred to one to come, where nothing speaks of the future.

A notice names a day of this week so; one further ahead would have 将 with it.
"""


def nearest_year(steps: tuple[Step, ...], anchor: Anchor) -> Stretch:
    """A path without its year, in the year that the anchor points to.

    Raises:
        UnknownError: the anchor has neither a year nor a day of publication.
        ImpossibleDateError: no year near has such a date.
    """
    if anchor.year is not None:
        return walk(steps, anchor)
    if anchor.published is None:
        raise UnknownError("year")
    today = anchor.published
    same = _try(steps, today.year)
    before, after = _try(steps, today.year - 1), _try(steps, today.year + 1)
    if steps[0].unit in FESTIVALS:
        return _festival(today, anchor.future, before, same, after)
    # 将于1月 in December, but not 将 with a month of this year that is hardly over
    if anchor.future and after and (same is None or (today - same.high).days > RECENT_DAYS):
        return after
    if same and same.low > today and before and not anchor.future and (today - before.high).days <= RECENT_DAYS:
        return before
    found = same or _leap(steps, today)
    if found is None:
        raise ImpossibleDateError("no such day")
    return found


def _festival(today: date, future: bool, *years: Stretch | None) -> Stretch:
    """The festival just past or about to come, else that of the calendar year; one to come where the text says so."""
    held = [stretch for stretch in years if stretch]
    ahead = [stretch for stretch in held if stretch.high >= today]
    if future and ahead:
        return ahead[0]
    near = [stretch for stretch in held if -FESTIVAL_BEHIND <= (stretch.low - today).days <= FESTIVAL_AHEAD]
    chosen = near or [stretch for stretch in held if stretch.low.year == today.year] or held
    if not chosen:
        raise ImpossibleDateError("no such festival")
    return min(chosen, key=lambda stretch: abs((stretch.low - today).days))


def _try(steps: tuple[Step, ...], year: int) -> Stretch | None:
    try:
        return walk(steps, Anchor(year=year))
    except ImpossibleDateError:
        return None


def _leap(steps: tuple[Step, ...], today: date) -> Stretch | None:
    """2月29日 in a year that has none: the last year that had one."""
    return next((found for back in range(1, 9) if (found := _try(steps, today.year - back))), None)


def nearest_day(steps: tuple[Step, ...], anchor: Anchor) -> Stretch:
    """A day without its month: near the date last mentioned, not after publication unless the clause looks ahead."""
    around = anchor.context.low if anchor.context and anchor.context.precision != "year" else anchor.published
    if around is None or steps[0].unit != "day":
        raise UnknownError("month")
    if anchor.context and anchor.context.precision == "month":
        return walk((Step("month", around.month), *steps), replace(anchor, year=around.year))
    found = []
    for shift in (0, -1, 1):
        year, month = days.month_shifted(around, shift)
        place = _try((Step("month", month), *steps), year)
        if place is None:
            continue
        late = bool(anchor.published and place.low > anchor.published) and not anchor.inferred
        early = anchor.future and place.high < around
        distance = abs((place.low - around).days) + (DAYS_AHEAD if late and not anchor.future else 0)
        found.append((early, distance, shift != 0, place))
    if not found:
        raise ImpossibleDateError("no such day")
    return min(found)[-1]
