"""Festivals, solar terms and the Chinese lunar calendar, by the library lunar_python (MIT, no dependencies).

Its runner-up cnlunar (MIT) covers 1901 to 2100 only and has no table of the public holidays as they were decreed.
"""

from datetime import date, timedelta
from functools import lru_cache

from lunar_python import Lunar, LunarMonth, Solar
from lunar_python.util import HolidayUtil

from pipeline.numbers.calendar.days import ImpossibleDateError, days
from pipeline.numbers.calendar.model import Stretch
from pipeline.resources import table

FESTIVALS = {row["word"]: row for row in table("festivals")}
"""Festival word → its row of resources/festivals.tsv."""

TERMS = frozenset([
    "立春", "雨水", "惊蛰", "春分", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋",
    "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒",
])
"""The solar terms that are no public holiday."""


def _date(solar: Solar) -> date:
    return date(solar.getYear(), solar.getMonth(), solar.getDay())


@lru_cache(maxsize=4096)
def lunar_day(year: int, month: int, number: int) -> date:
    """The day of the lunar calendar; day 0 is the last of its month.

    Raises:
        ImpossibleDateError: that lunar month has no such day.
    """
    length = lunar_month(year, month)
    count = (length.high - length.low).days + 1
    if not 0 <= number <= count:
        raise ImpossibleDateError(f"lunar month {month} of {year} has {count} days")
    return length.low + timedelta(days=(number or count) - 1)


@lru_cache(maxsize=1024)
def lunar_month(year: int, month: int) -> Stretch:
    """All days of a lunar month, leap months left aside."""
    if not (1 <= month <= 12 and 1 <= year <= 9000):
        raise ImpossibleDateError(f"lunar month {month} of {year}")
    first = _date(Lunar.fromYmd(year, month, 1).getSolar())
    return days(first, LunarMonth.fromYm(year, month).getDayCount())


@lru_cache(maxsize=1024)
def solar_term(year: int, name: str) -> date:
    """The day of a solar term within the civil year.

    Raises:
        ImpossibleDateError: the library has no such term for that year.
    """
    if not 1 <= year <= 9000:
        raise ImpossibleDateError(f"year {year}")
    names = Solar.fromYmd(year, 6, 15).getLunar().getJieQiTable()
    keys = {"冬至": ("DONG_ZHI", "冬至"), "小寒": ("小寒",), "大雪": ("大雪", "DA_XUE")}.get(name, (name,))
    for key in keys:
        if key in names and names[key].getYear() == year:
            return _date(names[key])
    raise ImpossibleDateError(f"no {name} in {year}")


@lru_cache(maxsize=4096)
def festival(word: str, year: int) -> date:
    """The day of a festival in a year; a lunar one belongs to the year in which its lunar year began.

    Raises:
        ImpossibleDateError: there is none that year.
    """
    rule, _, rest = FESTIVALS[word]["rule"].partition(":")
    if rule == "lunar":
        month, number = map(int, rest.split("-"))
        # the last days of the lunar year come early in the next civil year, and people name them by that
        return lunar_day(year - 1 if month == 12 else year, month, number)
    if rule == "term":
        name, _, before = rest.partition("-")
        return solar_term(year, name) - timedelta(days=int(before or 0))
    if rule == "nth":
        month, count, weekday = map(int, rest.split("-"))
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (count - 1))
    month, number = map(int, rule.split("-"))
    return date(year, month, number)


@lru_cache(maxsize=1024)
def holiday(word: str, year: int) -> Stretch:
    """The days off around a festival as decreed that year, where the library knows them, else the festival itself."""
    center = festival(word, year)
    name = FESTIVALS[word]["holiday"]
    free = []
    for found in (HolidayUtil.getHolidays(year) or []) + (HolidayUtil.getHolidays(year - 1) or []) if name else []:
        moment = date.fromisoformat(found.getDay())
        # the two feasts of autumn 2017, 2020 and 2023 were one holiday
        joint = found.getName() == "国庆中秋" and name in ("国庆节", "中秋节")
        if not found.isWork() and (found.getName() == name or joint) and abs((moment - center).days) <= 10:
            free.append(moment)
    return Stretch(min(free), max(free), "day") if free else days(center)
