"""What a calendar expression says before anything is known of the day it was written."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

Unit = Literal[
    "century", "decade", "plan", "year", "year_shift", "year_context",
    "quarter", "quarter_shift", "half", "half_month", "first_months", "first_quarters", "last_months", "season",
    "month", "month_shift", "month_context", "lunar_month", "edge", "xun",
    "week", "week_shift", "weekday", "weekend", "day", "day_shift", "day_context", "nth_day", "lunar_day",
    "festival", "holiday", "term", "same_period", "past_years", "clock",
]
"""What one step fixes; see Point."""

Basis = Literal["explicit", "published", "context", "inferred", "unresolved"]
Opening = Literal["closed", "since", "before"]
Missing = Literal["year", "month", "week", "day"]

SHIFTS = frozenset({"year_shift", "quarter_shift", "month_shift", "week_shift", "day_shift", "past_years"})
CONTEXTUAL = frozenset({"year_context", "month_context", "day_context", "same_period"})
WHOLE = frozenset({"century", "plan", "year"})
"""Units that need nothing else to be put on the calendar."""


class Step(NamedTuple):
    """One step towards a date: `("month", 4)`; `last` is the second end of a list: `("month", 2, 4)` is 2—4月.

    Shifts count from the day of publication (`("year_shift", -1)` is 去年), contexts from the date last mentioned
    (`("day_context", 1)` is 次日); the value of a named step is its name.
    """

    unit: Unit
    value: int | str
    last: int | None = None


class Point(NamedTuple):
    """A date as a path from the large to the small: 去年8月 is year_shift -1, month 8.

    A path that begins below the year (`4月22日`) leaves the year open.
    """

    steps: tuple[Step, ...]

    @property
    def missing(self) -> Missing | None:
        """What has to come from outside the expression, the day of publication apart."""
        head = self.steps[0].unit
        if head in WHOLE or head in SHIFTS or head in CONTEXTUAL:
            return None
        if head == "decade":
            return None
        if head in ("day", "lunar_day"):
            return "month"
        if head in ("weekday", "weekend"):
            return "week"
        return "day" if head == "clock" else "year"

    @property
    def explicit(self) -> bool:
        """Whether the words alone fix the date."""
        return self.steps[0].unit in WHOLE or self.steps[0].unit == "decade"

    @property
    def year(self) -> int | None:
        """The calendar year, where the words state one."""
        head = self.steps[0]
        return head.value if head.unit == "year" and isinstance(head.value, int) else None


class TimeExpression(NamedTuple):
    """A calendar expression in a text, unresolved.

    Attributes:
        start: First character.
        end: One past the last character.
        first: Where the time begins, or the point in time; None for a vague one (近年来).
        last: Where it ends, for a stretch that names both ends (`4月1日至7日`).
        opening: `since` leaves the end open (以来 起 至今), `before` the start (前).
        part_of_day: dawn, morning, noon, afternoon, evening or night.
        weekday: ISO number of the weekday that stands beside the date (`4月22日（星期一）`), evidence for its year.
        form: The form of its first piece (of atoms.FORMS, or a kind of word of the lexicon), or range.
    """

    start: int
    end: int
    first: Point | None
    last: Point | None = None
    opening: Opening = "closed"
    part_of_day: str | None = None
    weekday: int | None = None
    form: str = "date"


class Stretch(NamedTuple):
    """Days from low to high, both inside, at a precision."""

    low: date
    high: date
    precision: Literal["year", "month", "day"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What the surroundings say.

    Attributes:
        published: Day of publication, or the best that the page lets one infer.
        inferred: Whether that day is inferred: its year and month then count, its day does not.
        context: The date last mentioned.
        future: Whether the clause speaks of what is to come.
        year: The year that the clause's own surroundings set for a date without one.
    """

    published: date | None = None
    inferred: bool = False
    context: Stretch | None = None
    future: bool = False
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where an expression lies on the calendar: ISO 8601 at the stated precision, null where open or unknown.

    Attributes:
        stretch: All days of it; for one open to one side, those of its stated end.
        impossible: The calendar has no such date (4月31日).
        reversed: Its end lies before its start.
    """

    start: str | None
    end: str | None
    basis: Basis
    stretch: Stretch | None = None
    impossible: bool = False
    reversed: bool = False
