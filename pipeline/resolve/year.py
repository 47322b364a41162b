"""Which year a page without a day of publication is of.

Evidence, all of it from the page: papers write a year out only where it is not the current one, so years told as past
point to the year after the latest of them; a year in a headline, a plan, a quarter or a document number is the current
one; weekdays and 29 February fix a year; campaigns and party sessions are news of known months. Every piece of evidence
gives points to years; the page has a year where one year leads clearly.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.extract.base import Found
from pipeline.numbers.calendar import Anchor, Point, TimeExpression, resolve
from pipeline.numbers.calendar.days import ImpossibleDateError, day
from pipeline.patterns import compiled, finditer, search
from pipeline.resources import table

LEAST_POINTS = 2.0
"""Points that a year needs."""

LEAST_POINTS_UNDATED = 3.5
"""Points that it needs on a page without any date of month and day, where only 今年 and 去年 depend on it."""

LEAST_LEAD = 1.0
"""Points by which it must lead the next."""

SESSIONS = tuple((compiled(row["phrase"]), row["from"], row["to"]) for row in table("dated_events"))

_DOCUMENT_NUMBER = compiled(r"[\u4e00-\u9fff][\[〔(（【](?P<year>(?:19|20)[0-9]{2})[\]〕)）】][ \u3000]*(?:第)?[0-9]+号")
_TO_COME = compiled(r"(?:(?<!截)[到至]|力争|争取|确保|计划|规划|目标|预计|未来|提前下达|下达|展望|将于|将在|定于|拟于)[^，。；]{0,4}\Z")
_GOAL = compiled(r"\A[^，。；]{0,8}(?:远景目标|基本(?:建成|实现)|愿景|预算)")
_PLANNED = compiled(r"\A[^，。；]{0,8}(?:计划|必须|要(?!求|素|闻)|拟|力争|确保|任务|工作要点|重点工作)")
_OVER = compiled(r"\A[^。；]{0,28}?(?:了|过|已|被|获|荣获|完成|建成|成立|建立|打造|启动|开始|以来|成功|入选|评为|实现|投入|竣工|退休|毕业|当选|达到?|增长|同比)")
_CURRENT = compiled(r"(?:今年|刚刚到来的|新年|跨入|迎来|迈入|进入|走进)[^，。]{0,4}\Z")
_SAID_OF = compiled(r"(?:较|比|与|同比|相比|超过)[^，。]{0,3}\Z")
_TODAY_BEFORE = compiled(r"(?:今天|今日|昨天|昨日)[（(]?\Z")
_TODAY_AFTER = compiled(r"\A[^。；]{0,24}?(?:今天|今日|昨天|昨日|近日|日前)")
_EARLIEST = 1990
"""Pages of before are not in the form that this project reads."""

_STILL_NEW = 4
"""In the first months of a year the last one is still what headlines count."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A time of the page with the words around it."""

    expression: TimeExpression
    before: str
    after: str
    heading: bool
    lead: bool

    @property
    def point(self) -> Point | None:
        return self.expression.first


def infer(founds: Sequence[Found]) -> Anchor:
    """The best that the page says of its day; without enough evidence an anchor that knows nothing."""
    mentions = [mention for found in founds for mention in _mentions(found)]
    bare = [(m, moment) for m in mentions if (moment := _month_and_day(m.point))]
    points: Counter[int] = Counter()
    for year, weight in (*_stated(mentions, bare), *_sessions(founds, bare), *_documents(founds)):
        points[year] += weight  # type: ignore[assignment]
    _fit(points, bare)
    leaders = points.most_common(2)
    if not leaders or leaders[0][1] < (LEAST_POINTS if bare else LEAST_POINTS_UNDATED) or (len(leaders) > 1 and leaders[0][1] - leaders[1][1] < LEAST_LEAD):
        return Anchor()
    return Anchor(_latest(leaders[0][0], [moment for _, moment in bare]), inferred=True)


def _mentions(found: Found) -> Iterator[_Mention]:
    text, lead = found.doc.text, 0
    for zone, (start, end) in zip(found.doc.article.zones, found.doc.article.bounds, strict=True):
        if zone.role == "body":
            lead = end if not lead else lead
            break
        lead = 0 if start else lead
    for time in found.times:
        expression: TimeExpression = time.expression
        if expression.first is not None:
            heading = found.doc.article.role_at(expression.start) in ("headline", "kicker", "deck", "subhead")
            yield _Mention(expression, text[max(0, expression.start - 12) : expression.start], text[expression.end : expression.end + 48],
                           heading, expression.start < lead)


def _month_and_day(point: Point | None) -> tuple[int, int] | None:
    """The month and day of a date without year."""
    if point is None or point.missing != "year" or point.steps[0].unit != "month" or len(point.steps) < 2 or point.steps[1].unit != "day":
        return None
    return int(point.steps[0].value), int(point.steps[1].value)


def _stated(mentions: Sequence[_Mention], bare: Sequence[tuple[_Mention, tuple[int, int]]]) -> Iterator[tuple[int, float]]:
    """What the years written out say: the latest is the current one, or the one before."""
    stated = [(m, m.point.year) for m in mentions if m.point and m.point.year and not _ahead(m)]
    if not stated:
        return
    latest = max(year for _, year in stated)
    if latest < _EARLIEST:
        return
    present = sum(_present(m, bare) for m, year in stated if year == latest)
    past = sum(_past(m, bare) for m, year in stated if year == latest)
    yield latest, min(3.0, present)
    yield latest + 1, min(3.0, past)


def _ahead(mention: _Mention) -> bool:
    """Whether the year is a goal (到2030年, 2025年底前) or one of several (2018年到2020年)."""
    expression = mention.expression
    several = expression.last is not None or (expression.first is not None and expression.first.steps[0].last is not None)
    return several or expression.opening == "before" or bool(search(_TO_COME, mention.before) or _GOAL.match(mention.after))


def _period(point: Point) -> range:
    """The months of the year that a point below the year names."""
    steps = point.steps
    if len(steps) < 2 or isinstance(steps[1].value, str):
        return range(0)
    value, last = steps[1].value, steps[1].last
    size = {"month": 1, "quarter": 3, "half": 6}.get(steps[1].unit)
    return range((value - 1) * size + 1, (last or value) * size + 1) if size else range(0)


def _steps(point: Point) -> tuple[int, int]:
    """Month and day of a date with its year, zero where it has none."""
    found = {step.unit: step.value for step in point.steps}
    return int(found.get("month", 0)), int(found.get("day", 0))


def _present(mention: _Mention, bare: Sequence[tuple[_Mention, tuple[int, int]]]) -> float:
    """How much the mention says that its year is the current one."""
    if mention.point is None:
        return 0.0
    units = [step.unit for step in mention.point.steps]
    months = {month for _, (month, _) in bare}
    early = bool(months) and max(months) < _STILL_NEW
    if months and min(months) >= 11 and mention.point.steps[1:] and _period(mention.point)[:1] and _period(mention.point)[0] < _STILL_NEW:
        return 0.0  # 2024年1月1日 beside 12月21日: the year to come
    score = 3.0 if "day" in units and (_steps(mention.point) in [moment for _, moment in bare] or search(_TODAY_BEFORE, mention.before)) else 0.0
    if "month" not in units and _TODAY_AFTER.match(mention.after):
        score += 1.5
    if mention.expression.form == "bare":
        score += 2 if mention.heading else 1.5
    elif mention.heading and not early:
        score += 1
    if mention.lead and "day" in units and score < 3:
        score += 3
    if search(_CURRENT, mention.before):
        score += 2
    if _PLANNED.match(mention.after):
        score += 1 if months and max(months) >= 10 else 2
    if "month" not in units and months & set(_period(mention.point)):
        score += 2  # 2021年二季度 beside 5月27日
    return score


def _past(mention: _Mention, bare: Sequence[tuple[_Mention, tuple[int, int]]]) -> float:
    """How much it says that its year is the last one: often counted, told as over, or with a month that is still to come."""
    if mention.point is None or mention.expression.form == "bare":
        return 0.0
    months = _period(mention.point)
    score = 0.0
    if (_OVER.match(mention.after) and not _TODAY_AFTER.match(mention.after)) or search(_SAID_OF, mention.before):
        score += 0.8
    if bare and months and min(months) >= min(month for _, (month, _) in bare) and _steps(mention.point) not in [moment for _, moment in bare]:
        score += 0.6  # 2023年4月 beside 4月22日: another April
    return score


def _sessions(founds: Sequence[Found], bare: Sequence[tuple[_Mention, tuple[int, int]]]) -> Iterator[tuple[int, float]]:
    """Years in which what the page speaks of was news, as far as its own months fall into that time."""
    months = {month for _, (month, _) in bare}
    for pattern, first, last in SESSIONS:
        if not any(search(pattern, found.doc.text) for found in founds):
            continue
        years = [year for year in range(int(first[:4]), int(last[:4]) + 1)
                 if not months or any(first <= f"{year}-{month:02}" <= last for month in months)]
        for year in years:
            yield year, 2.0 / len(years) if len(years) < 3 else 0.5


def _documents(founds: Sequence[Found]) -> Iterator[tuple[int, float]]:
    """The latest year of a document number: it is cited while it is new."""
    years = [int(m["year"]) for found in founds for m in finditer(_DOCUMENT_NUMBER, found.doc.text)]
    if years:
        yield max(years), 1.5


def _fit(points: "Counter[int]", bare: Sequence[tuple[_Mention, tuple[int, int]]]) -> None:
    """Weekdays beside dates, and days that not every year has: a year that they exclude loses all points."""
    for year in list(points):
        for mention, (month, number) in bare:
            try:
                moment = day(year, month, number).low
            except ImpossibleDateError:
                if (month, number) == (2, 29):
                    points[year] = 0
                continue
            if mention.expression.weekday and moment.isoweekday() != mention.expression.weekday:
                points[year] = 0
            elif mention.expression.weekday:
                points[year] += 1


def _latest(year: int, moments: Sequence[tuple[int, int]]) -> date:
    """The last day that the page tells of, in that year; around the turn of the year that is in January or February."""
    months = {month for month, _ in moments}
    if months & {11, 12} and months & {1, 2} and not months & {4, 5, 6, 7, 8}:
        moments = [moment for moment in moments if moment[0] <= 3]
    for month, number in sorted(moments, reverse=True):
        try:
            return day(year, month, number).low
        except ImpossibleDateError:
            continue
    return date(year, 12, 31)
