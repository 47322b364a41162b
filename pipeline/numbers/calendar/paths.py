"""Points in time: the pieces that join into one path, and what stands beside the day."""

from typing import NamedTuple

from pipeline.numbers.calendar import signs
from pipeline.numbers.calendar.lexicon import PARTS_ALONE
from pipeline.numbers.calendar.model import Point, Step
from pipeline.numbers.calendar.places import pieces
from pipeline.numbers.calendar.reading import Atom, edge, weekday
from pipeline.patterns import search

RANK = {
    "century": 0, "decade": 1, "plan": 1, "year": 2, "year_shift": 2, "year_context": 2, "past_years": 2,
    "quarter": 3, "quarter_shift": 3, "half": 3, "first_months": 3, "first_quarters": 3, "last_months": 3, "season": 3,
    "month": 3, "month_shift": 3, "month_context": 3, "lunar_month": 3, "festival": 3, "term": 3, "same_period": 3,
    "xun": 4, "half_month": 4, "week": 4, "week_shift": 4, "edge": 4, "nth_day": 5, "day": 5, "day_shift": 5,
    "day_context": 5, "lunar_day": 5, "holiday": 5, "weekday": 5, "weekend": 5, "clock": 6,
}
"""Larger units before smaller ones."""

_YEARS = frozenset({"year", "year_shift", "year_context"})
_MONTHS = frozenset({"month", "month_shift", "month_context"})
_DAYS = frozenset({
    "day", "day_shift", "day_context", "weekday", "lunar_day", "festival", "term", "holiday", "clock", "nth_day",
})
_NOTHING: frozenset[str] = frozenset()

_AFTER = {
    "day": _MONTHS, "half_month": _MONTHS, "week": _YEARS | _MONTHS, "nth_day": _YEARS | _MONTHS,
    "weekday": frozenset({"week_shift", "week"}), "weekend": frozenset({"week_shift"}),
    "decade": frozenset({"century"}), "clock": _DAYS - {"clock"},
    **dict.fromkeys(("year", "plan", "century", "day_shift", "day_context", "week_shift", "year_shift", "year_context",
                     "past_years"), _NOTHING),
}
"""Unit → the units that it may directly follow; one without an entry follows a year of any kind."""

_ALONE = frozenset({"iso", "short", "compact", "bare"})
"""Forms that are whole by themselves."""


class Parsed(NamedTuple):
    """A point in the text with what stands beside it; `following` is the index of the next piece."""

    point: Point
    start: int
    end: int
    following: int
    part: str | None
    weekday: int | None
    form: str


class Reader:
    """The pieces of one text, and the points that begin at them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.atoms = pieces(text)
        self.starts = [atom.start for atom in self.atoms]

    def point(self, index: int) -> Parsed | None:
        """The longest path that begins at this piece; None where it makes no date."""
        atom = self.atoms[index]
        if not atom.steps:
            return self._hour_alone(index)
        steps, end = self._inside(list(atom.steps), atom.end)
        part = atom.part
        index += 1
        while index < len(self.atoms) and self._adjoins(steps, end, self.atoms[index]):
            following = self.atoms[index]
            steps, end = self._inside([*steps, *_civil(steps, following)], following.end)
            part = following.part or part
            index += 1
        if atom.weak and not self._strong(atom, steps, end):
            return None
        return self._beside(Parsed(Point(tuple(steps)), atom.start, end, index, part, None, atom.form))

    def _adjoins(self, steps: list[Step], end: int, following: Atom) -> bool:
        """Whether the piece stands right behind these steps and may go on from them."""
        if not following.steps or following.start < end or following.form in _ALONE or steps[-1].last is not None:
            return False
        last, unit = steps[-1].unit, following.steps[0].unit
        if last not in _AFTER.get(unit, _YEARS):
            return False
        return (signs.GAP_AFTER_YEAR if last in _YEARS else signs.GAP).skip(self.text, end) >= following.start

    def _strong(self, atom: Atom, steps: list[Step], end: int) -> bool:
        """Whether a weak piece has found what makes it a date: 98年4月, 从98年起."""
        if steps[0].unit != "year":
            return False
        from_ = search(signs.FROM, self.text, max(0, atom.start - 4), atom.start)
        return len(steps) > 1 or atom.form == "bare" or bool(from_ and signs.SINCE.at(self.text, end))

    def _inside(self, steps: list[Step], end: int) -> tuple[list[Step], int]:
        """底 末 初, 上旬, 周末 and 假期, which go with the piece before them."""
        last = steps[-1].unit
        if last == "week_shift" and (found := signs.DAY_OF_WEEK.at(self.text, end)):
            day = Step("weekend", 6) if found["end"] else Step("weekday", weekday(found["day"]))
            return [*steps, day], found.end()
        if last in _MONTHS and (found := signs.TENS.at(self.text, end)):
            first, final = ("上中下".index(sign) + 1 for sign in (found["first"] or found["last"], found["last"]))
            return [*steps, Step("xun", first, final if final > first else None)], found.end()
        if last == "festival":
            return self._holiday(steps, signs.FESTIVAL_NAME.skip(self.text, end))
        edged = RANK[last] <= 3 and last not in ("term", "same_period", "season")
        if edged and (found := signs.EDGE.at(self.text, end)):
            # the end of a month, a decade or a century stays that month, decade or century
            stays = last not in _YEARS and last not in ("plan", "quarter", "half")
            return steps if stays else [*steps, edge(found["edge"])], found.end()
        if last in _YEARS or last == "plan":
            return steps, (signs.WHOLE_YEAR if last in _YEARS else signs.PERIOD).skip(self.text, end)
        return steps, end

    def _holiday(self, steps: list[Step], end: int) -> tuple[list[Step], int]:
        found = signs.HOLIDAY.at(self.text, end)
        return ([*steps[:-1], Step("holiday", steps[-1].value)], found.end()) if found else (steps, end)

    def _beside(self, parsed: Parsed) -> Parsed:
        """A day with its weekday, its other name in brackets, the part of the day and the hour."""
        point, end, part, day, index = parsed.point, parsed.end, parsed.part, None, parsed.following
        if point.steps[-1].unit in _DAYS:
            if found := signs.BESIDE.at(self.text, end):
                day, end = weekday(found["day"]), found.end()
            point, day, end = self._bracketed(point, day, end)
            end = signs.SAME_DAY.skip(self.text, end)
            index = self.next(index, end)
            named = self.atoms[index] if index < len(self.atoms) else None
            if named and named.form == "part" and signs.GAP.skip(self.text, end) >= named.start:
                part, end = named.part, named.end
            end = signs.HOUR.skip(self.text, end)
        return Parsed(point, parsed.start, end, self.next(index, end), part, day, parsed.form)

    def next(self, index: int, end: int) -> int:
        """The first piece from this one on that begins behind `end`."""
        while index < len(self.atoms) and self.starts[index] < end:
            index += 1
        return index

    def _bracketed(self, point: Point, day: int | None, end: int) -> tuple[Point, int | None, int]:
        """今天（10月5日） takes the date, 4月22日（星期一） the weekday, 2月9日（除夕） stays as it is."""
        found = signs.BRACKET.at(self.text, end)
        inner = Reader(found["inner"].strip()) if found else None
        beside = inner.point(0) if inner and inner.atoms else None
        if found is None or inner is None or beside is None or beside.start or beside.end < len(inner.text):
            return point, day, end
        steps, head = beside.point.steps, point.steps[0].unit
        if steps[0].unit == "weekday":
            return point, int(steps[0].value), found.end()
        if steps[-1].unit == "day" and head not in ("year", "month"):
            last = point.steps[-1]
            return beside.point, beside.weekday or (int(last.value) if last.unit == "weekday" else day), found.end()
        return point, day, found.end() if steps[-1].unit in _DAYS else end

    def _hour_alone(self, index: int) -> Parsed | None:
        """下午3点: an hour of the day last mentioned."""
        atom = self.atoms[index]
        found = signs.HOUR.at(self.text, atom.end) if self.text[atom.start : atom.end] in PARTS_ALONE else None
        if found is None:
            return None
        following = self.next(index + 1, found.end())
        return Parsed(Point((Step("clock", 0),)), atom.start, found.end(), following, atom.part, None, "clock")


def _civil(steps: list[Step], following: Atom) -> tuple[Step, ...]:
    """The steps of a piece; 八月十五 beside a year in figures (二零零四年八月十五) is of the civil calendar."""
    units = tuple(step.unit for step in following.steps)
    if steps[-1].unit != "year" or units != ("lunar_month", "lunar_day"):
        return following.steps
    if following.steps[1].value == 15 and following.end - following.start <= len("十二月十五"):
        return Step("month", following.steps[0].value), Step("day", 15)
    return following.steps
