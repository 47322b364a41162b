"""From pieces to expressions: what follows what, stretches with shared parts, open ends."""

from bisect import bisect_left
from dataclasses import dataclass, replace

import regex

from pipeline.numbers.calendar.atoms import ATOM, HANZI, NUM, PARTS_ALONE
from pipeline.numbers.calendar.model import Point, Step, TimeExpression
from pipeline.numbers.calendar.reading import Atom, edge, read
from pipeline.numbers.calendar.surroundings import acceptable, recurring
from pipeline.patterns import compiled, finditer

RANK = {
    "century": 0, "decade": 1, "plan": 1, "year": 2, "year_shift": 2, "year_context": 2, "past_years": 2,
    "quarter": 3, "quarter_shift": 3, "half": 3, "first_months": 3, "first_quarters": 3, "last_months": 3, "season": 3, "month": 3,
    "month_shift": 3, "month_context": 3, "lunar_month": 3, "festival": 3, "term": 3, "same_period": 3, "nth_day": 5,
    "xun": 4, "half_month": 4, "week": 4, "week_shift": 4, "edge": 4, "day": 5, "day_shift": 5, "day_context": 5, "lunar_day": 5,
    "holiday": 5, "weekday": 5, "weekend": 5, "clock": 6,
}
"""Larger before smaller; a piece joins the one before it only downwards."""

_AFTER = {
    "day": {"month", "month_shift", "month_context"}, "weekday": {"week_shift", "week"}, "weekend": {"week_shift"},
    "week": {"year", "year_shift", "year_context", "month", "month_shift", "month_context"},
    "nth_day": {"year", "year_shift", "month"}, "half_month": {"month", "month_shift", "month_context"},
    "same_period": {"year", "year_shift", "year_context"}, "clock": {"day", "day_shift", "day_context", "weekday", "lunar_day", "festival"},
    "decade": {"century"}, "quarter": {"year", "year_shift", "year_context"}, "year": set(), "plan": set(), "century": set(),
    "day_shift": set(), "day_context": set(), "week_shift": set(), "year_shift": set(), "year_context": set(), "past_years": set(),
}
"""Unit → the units that it may directly follow; without an entry: a year of any kind."""

_YEARS = {"year", "year_shift", "year_context"}
_GAP = compiled(r"[ \u3000]?")
_GAP_AFTER_YEAR = compiled(r"[ \u3000]?的?")
_EDGE = compiled(r"年?(?P<edge>[底末初])(?![中级步次等])")
_TENS = compiled("(?P<xun>[上中下])旬")
_WEEKDAY = compiled("(?P<day>[一二三四五六日天])(?!共|直|起|些|个|次|名|家|均|报|常|定|度|样)|(?P<end>末)")
_HOLIDAY = compiled("(?:佳节)?(?:期间|假期|假日|小长假|长假|黄金周|节假日|放假期间)+")
_SPAN_WORD = compiled("时期|期间|规划期间|规划时期|年度")
_SAME_DAY = compiled("[，,]?(?:当天|当日|同日|这一?天|一整天|全天)(?![，,]?[0-9])")
_PART_CLOCK = rf"(?>{NUM})(?:时|点(?![建意要希])|[:：][0-5]?[0-9](?:[:：][0-9]{{2}})?)(?:钟|整|半|多|许|前后|左右|[一三]刻|(?>{NUM})分?(?:(?>{NUM})秒)?许?|许)*"
_CLOCK = compiled(rf"[ \u3000]?{_PART_CLOCK}(?:\s?(?:——|[-—–－~～至到])\s?{_PART_CLOCK})?")
_BESIDE = compiled(r"[，,]?[ \u3000]?(?>周|星期|礼拜)(?P<day>[一二三四五六日天])(?![年月])")
_ABOUT = compiled("左右|前后(?!夹)|上下|许|份|止")
_JOIN = compiled(r"(?P<both>起?(?:[，,])?[ \u3000]?(?:——|[-—–－―~～〜]|直?至|一直到|持续到|持续至|到)[ \u3000]?)|(?P<with>[与和、及])")
_BETWEEN = compiled("之间|期间|间(?![断隔接])")
_SINCE = compiled(r"(?:份)?(?:以来|起(?!义|草|重|诉|步|飞|点|源|火|伏|用|航|降|居|床|到|码|名|因|至|早|价|跑|底|色|止|眼|家)|来(?!自|到|临|袭|说|往|华|电|访|看|源|了|宾|料|信|年|水|人|的路)"
                  r"|开始|至今|迄今|到现在|至现在|到目前(?:为止)?|至目前(?:为止)?|(?:之|以)后|后(?!续|期|勤|备|来|方|台|面|代|果|天|排|半|两|三|十|卫|的|疫))")
_BEFORE = compiled(rf"(?:之前|以前|前(?!三|两|[0-9{HANZI}几往来沿列夕景后线方台进端期半瞻段辈言人的任提置科段锋哨])|为?止前)")
_EVE = compiled("前夕|前后夕")
_FROM = compiled(r"(?:自从|从|自|由|始于)[ \u3000]?\Z")
_BRACKET = compiled(r"[ \u3000]?[（(](?P<inner>[^（()）\n]{2,12})[）)]")
_DAY_UNITS = {"day", "day_shift", "day_context", "weekday", "lunar_day", "festival", "term", "holiday", "clock", "nth_day"}


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A point in the text: its end, and what stands with it."""

    point: Point
    start: int
    end: int
    following: int
    part: str | None
    weekday: int | None
    form: str


class Scanner:
    """The expressions of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.atoms = [atom for found in finditer(ATOM, text) if (atom := read(found, text))]
        self.starts = [atom.start for atom in self.atoms]

    def expressions(self) -> tuple[TimeExpression, ...]:
        """All of them, in text order, none overlapping another."""
        found: list[TimeExpression] = []
        index = 0
        while index < len(self.atoms):
            expression, index = self._expression(index)
            if expression and (not found or expression.start >= found[-1].end):
                found.append(expression)
        return tuple(found)

    def _expression(self, index: int) -> tuple[TimeExpression | None, int]:
        atom = self.atoms[index]
        if atom.vague:
            return TimeExpression(atom.start, atom.end, None, form="vague"), index + 1
        first = self._point(index)
        if first is None:
            return None, index + 1
        expression, following = self._finished(first)
        if recurring(self.text, first.start) or not acceptable(self.text, expression):
            return None, following
        return expression, following

    def _finished(self, first: _Parsed) -> tuple[TimeExpression, int]:
        """The point with its second end, or its open end."""
        expression = TimeExpression(first.start, first.end, first.point, None, "closed", first.part, first.weekday, first.form)
        second = self._second(first)
        if second:
            steps = _inherited(first.point.steps, second.point.steps)
            end = self._skip(_BETWEEN, second.end)
            return replace(expression, end=self._skip(_ABOUT, end), last=Point(steps), part_of_day=None, form="range"), second.following
        for pattern, opening in ((_SINCE, "since"), (_BEFORE, "before")):
            found = pattern.match(self.text, first.end)
            if found and not (opening == "since" and found.group() in ("后", "之后", "以后", "来") and first.point.steps[-1].unit in ("clock", "day_shift")):
                start = self._from(first.start) if opening == "since" else first.start
                return replace(expression, start=start, end=found.end(), opening=opening), first.following  # type: ignore[arg-type]
        if _EVE.match(self.text, first.end):
            return TimeExpression(first.start, first.end + 2, None, form="vague"), first.following
        return replace(expression, end=self._skip(_ABOUT, first.end)), first.following

    def _second(self, first: _Parsed) -> _Parsed | None:
        join = _JOIN.match(self.text, first.end)
        if join is None:
            return None
        index = bisect_left(self.starts, join.end())
        if index >= len(self.atoms) or self.starts[index] != join.end():
            return None
        second = self._point(index)
        if second is None or (join["with"] and not _BETWEEN.match(self.text, second.end)):
            return None
        if _SINCE.match(self.text, second.end):
            return None
        return second

    def _from(self, start: int) -> int:
        found = _FROM.search(self.text, max(0, start - 4), start)
        return found.start() if found else start

    def _skip(self, pattern: "regex.Pattern[str]", at: int) -> int:
        found = pattern.match(self.text, at)
        return found.end() if found else at

    def _point(self, index: int) -> _Parsed | None:
        """The longest path that begins at this piece."""
        atom = self.atoms[index]
        if not atom.steps:
            return self._clock_alone(index)
        steps, end, part, form = list(atom.steps), atom.end, atom.part, atom.form
        steps, end = self._inside(steps, end)
        index += 1
        while index < len(self.atoms):
            following = self.atoms[index]
            gap = (_GAP_AFTER_YEAR if steps[-1].unit in _YEARS else _GAP).match(self.text, end)
            if not following.steps or gap is None or gap.end() < following.start or following.start < end or not _joins(steps, following):
                break
            steps, end, part = [*steps, *_solar(steps, following)], following.end, following.part or part
            steps, end = self._inside(steps, end)
            index += 1
        if not self._strong(atom, steps, end):
            return None
        return self._with_hour(atom.start, steps, end, index, part, form)

    def _strong(self, atom: Atom, steps: list[Step], end: int) -> bool:
        """Whether a weak piece has found what makes it a date."""
        if not atom.weak:
            return True
        head = steps[0].unit
        if head == "year":
            return len(steps) > 1 or atom.form == "bare" or bool(_JOIN.match(self.text, end)) or bool(_FROM.search(self.text, max(0, atom.start - 4), atom.start))
        return False

    def _inside(self, steps: list[Step], end: int) -> tuple[list[Step], int]:
        """底 末 初, 上旬, 周末 and 假期, which go with the piece before them."""
        last = steps[-1].unit
        if last == "week_shift" and (found := _WEEKDAY.match(self.text, end)):
            return ([*steps, Step("weekend", 6)] if found["end"] else [*steps, Step("weekday", "一二三四五六日".index(found["day"].replace("天", "日")) + 1)]), found.end()
        if last in ("month", "month_shift", "month_context") and (found := _TENS.match(self.text, end)):
            return [*steps, Step("xun", "上中下".index(found["xun"]) + 1)], found.end()
        if RANK[last] <= 3 and last not in ("festival", "term", "same_period", "season") and (found := _EDGE.match(self.text, end)):
            sign = found["edge"]
            # the end of a month, a decade or a century stays that month, decade or century
            return ([*steps, edge(sign)] if last in _YEARS or last == "plan" else steps), found.end()
        if last == "festival" and (found := _HOLIDAY.match(self.text, end)):
            return [*steps[:-1], Step("holiday", steps[-1].value)], found.end()
        if last == "plan" and (found := _SPAN_WORD.match(self.text, end)):
            return steps, found.end()
        return steps, end

    def _with_hour(self, start: int, steps: list[Step], end: int, index: int, part: str | None, form: str) -> _Parsed:
        """A day with what stands beside it: a weekday, another name of it in brackets, the part of the day, the hour."""
        weekday = None
        if steps[-1].unit in _DAY_UNITS:
            if found := _BESIDE.match(self.text, end):
                weekday, end = "一二三四五六日".index(found["day"].replace("天", "日")) + 1, found.end()
            steps, weekday, end = self._bracketed(steps, weekday, end)
            end = self._skip(_SAME_DAY, end)
            while index < len(self.atoms) and self.atoms[index].start < end:
                index += 1
            if index < len(self.atoms) and self.atoms[index].form == "part" and self._skip(_GAP, end) >= self.atoms[index].start:
                part, end, index = self.atoms[index].part, self.atoms[index].end, index + 1
            end = self._skip(_CLOCK, end)
        while index < len(self.atoms) and self.atoms[index].start < end:
            index += 1
        return _Parsed(Point(tuple(steps)), start, end, index, part, weekday, form)

    def _bracketed(self, steps: list[Step], weekday: int | None, end: int) -> tuple[list[Step], int | None, int]:
        found = _BRACKET.match(self.text, end)
        if found is None or found["inner"][0] in "记通" :
            return steps, weekday, end
        inner = scan(found["inner"].strip())
        if len(inner) != 1 or inner[0].last or inner[0].first is None or inner[0].end - inner[0].start < len(found["inner"].strip()):
            return steps, weekday, end
        beside = inner[0].first.steps
        if beside[0].unit == "weekday":
            return steps, int(beside[0].value), found.end()
        if beside[-1].unit == "day" and steps[0].unit not in ("year", "month"):
            weekday = int(steps[-1].value) if steps[-1].unit == "weekday" else weekday
            return list(beside), inner[0].weekday or weekday, found.end()
        return (steps, weekday, found.end()) if beside[-1].unit in _DAY_UNITS else (steps, weekday, end)

    def _clock_alone(self, index: int) -> _Parsed | None:
        """下午3点: an hour of the day last mentioned."""
        atom = self.atoms[index]
        if atom.form != "part" or self.text[atom.start : atom.end] not in PARTS_ALONE:
            return None
        found = _CLOCK.match(self.text, atom.end)
        if found is None:
            return None
        following = index + 1
        while following < len(self.atoms) and self.atoms[following].start < found.end():
            following += 1
        return _Parsed(Point((Step("clock", 0),)), atom.start, found.end(), following, atom.part, None, "clock")


def _joins(steps: list[Step], following: Atom) -> bool:
    """Whether the piece may go on from these steps."""
    last, unit = steps[-1].unit, following.steps[0].unit
    if steps[-1].last is not None or following.form in ("iso", "short", "compact", "bare"):
        return False
    if unit == "edge" and last in _YEARS:
        return True
    allowed = _AFTER.get(unit)
    if allowed is None:
        return last in _YEARS
    return last in allowed


def _solar(steps: list[Step], following: Atom) -> tuple[Step, ...]:
    """二零零四年八月十五: beside a year in figures the months are those of the civil calendar."""
    units = tuple(step.unit for step in following.steps)
    if steps[-1].unit == "year" and units == ("lunar_month", "lunar_day") and following.steps[1].value == 15 and following.end - following.start <= 5:
        return Step("month", following.steps[0].value), Step("day", 15)
    return following.steps


def _inherited(first: tuple[Step, ...], second: tuple[Step, ...]) -> tuple[Step, ...]:
    """The second end of a stretch with the larger parts that it shares with the first."""
    head = second[0].unit
    if head in ("day", "month", "quarter", "lunar_day", "weekday", "half", "edge", "week"):
        shared = [step for step in first if RANK[step.unit] < RANK[head] and step.last is None]
        return (*shared, *second)
    return second


def scan(text: str) -> tuple[TimeExpression, ...]:
    """All calendar expressions of a text, unresolved, in text order and none overlapping another."""
    return Scanner(text).expressions()
