"""The day of publication: as an input states it, or as its file is named."""

import re
from datetime import date, datetime

_STATED = re.compile(r"\s*(\d{4})([-/.年])(\d{1,2})(?:\2|月)(\d{1,2})日?(?:[T\s]+\d{1,2}[:：时].{0,30})?\s*", re.ASCII)
_NAMED = re.compile(
    r"(?<!\d)(?:"
    r"(\d{4})([-_.])(\d{1,2})\2(\d{1,2})"
    r"|(\d{4})年(\d{1,2})月(\d{1,2})日"
    r"|(\d{4})(\d{2})(\d{2})(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?)?"  # a time of day may follow: 202404231055
    r")(?!\d)",
    re.ASCII,
)
_EARLIEST, _LATEST = 1900, 2099


def stated_date(value: str) -> date | None:
    """The day of an ISO date or datetime, as written, in its own time zone; also of 2024年4月23日 and 2024/4/23."""
    value = value.strip()
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        found = _STATED.fullmatch(value)
        return _day(found[1], found[3], found[4]) if found else None


def named_date(name: str) -> date | None:
    """The one plausible day (1900 to 2099) in a file name such as `20240423_A1`; None for none or several."""
    days = set()
    for found in _NAMED.finditer(name):
        parts = [part for part in found.groups() if part and part.isdigit()]
        day = _day(*parts)
        if day and _EARLIEST <= day.year <= _LATEST:
            days.add(day)
    return days.pop() if len(days) == 1 else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
