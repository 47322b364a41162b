"""Which year a page without a day of publication is of.

Evidence, all of it from the page: papers write a year out mostly where it is not the current one, so years told as past
point to the year after the latest of them; a year in a headline or a plan, beside 今天, or with a quarter that holds
the page's own dates, is the current one; weekdays and 29 February exclude years; campaigns and party sessions are news
of known months. Each piece of evidence gives points to a year; the page has a year where one year leads clearly.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.extract.base import Found
from pipeline.numbers.calendar import Anchor, Point, TimeExpression
from pipeline.numbers.calendar.days import ImpossibleDateError, day
from pipeline.patterns import finditer, match, search
from pipeline.resolve import year_signs as signs

LEAST_POINTS = 2.0
"""Points that a year needs."""

LEAST_POINTS_UNDATED = 3.5
"""Points that it needs on a page without any date of month and day, where only 今年 and 去年 depend on it."""

LEAST_LEAD = 1.0
"""Points by which it must lead the next."""

MOST_POINTS = 3.0
"""Points that years written out can give."""

IMMINENT = 60
"""Days after a date of the page in which a day that is set (定于) lies."""

EARLIEST = 1990
"""Pages of before are not in the form that this project reads."""

EARLY_MONTHS, LATE_MONTHS = range(1, 4), range(11, 13)
"""In the first months headlines still count the last year, in the last ones already the next."""

MonthDay = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Mention:
    """A time of the page with the words around it."""

    point: Point
    expression: TimeExpression
    before: str
    after: str
    heading: bool
    lead: bool
    alone: bool

    @property
    def months(self) -> range:
        """The months of its year that a point below the year names."""
        steps = self.point.steps
        size = {"month": 1, "quarter": 3, "half": 6}.get(steps[1].unit) if len(steps) > 1 else None
        if size is None or isinstance(steps[1].value, str):
            return range(0)
        value, last = steps[1].value, steps[1].last
        return range((value - 1) * size + 1, (last or value) * size + 1)

    @property
    def month_day(self) -> MonthDay:
        """Month and day, zero where it has none."""
        found = {step.unit: step.value for step in self.point.steps}
        return int(found.get("month", 0)), int(found.get("day", 0))

    @property
    def bare(self) -> bool:
        """Whether it is a month and day without year."""
        units = [step.unit for step in self.point.steps]
        return self.point.missing == "year" and units[:2] == ["month", "day"]

    @property
    def goal(self) -> bool:
        """Whether the year is a goal (到2030年, 2025年底前) or one of several (2018年到2020年)."""
        several = self.expression.last is not None or self.point.steps[0].last is not None
        if "day" in (step.unit for step in self.point.steps) and search(signs.SCHEDULED, self.before):
            return False
        to_come = search(signs.TO_COME, self.before) or match(signs.GOAL, self.after)
        return several or self.expression.opening == "before" or bool(to_come)


def infer(founds: Sequence[Found]) -> Anchor:
    """The best that the page says of its day; without enough evidence an anchor that knows nothing."""
    mentions = [mention for found in founds for mention in _mentions(found)]
    bare = [mention for mention in mentions if mention.bare]
    points: defaultdict[int, float] = defaultdict(float)
    for year, weight in (*_stated(mentions, bare), *_sessions(founds, bare), *_documents(founds)):
        points[year] += weight
    leaders = sorted(((weight + _fit(year, bare), year) for year, weight in points.items()), reverse=True)
    least = LEAST_POINTS if bare else LEAST_POINTS_UNDATED
    (best, year), second = (leaders or [(0.0, 0)])[0], max([weight for weight, _ in leaders[1:]], default=0.0)
    if best < least or best - max(second, 0.0) < LEAST_LEAD:
        return Anchor()
    told = [mention.month_day for mention in bare if not mention.goal] or [mention.month_day for mention in bare]
    return Anchor(_latest(year, told), inferred=True)


def _mentions(found: Found) -> Iterator[_Mention]:
    text, article = found.doc.text, found.doc.article
    body = (end for zone, (_, end) in zip(article.zones, article.bounds, strict=True) if zone.role == "body")
    lead = next(body, 0)
    for time in found.times:
        expression: TimeExpression = time.expression
        if expression.first is not None:
            start, end = expression.start, expression.end
            heading = article.role_at(start) in ("headline", "kicker", "deck", "subhead")
            before, after = text[max(0, start - 12) : start], text[end : end + 48]
            alone = before[-1:] in ("", "\n") and after[:1] in ("", "\n")
            yield _Mention(expression.first, expression, before, after, heading, start < lead, alone)


def _stated(mentions: Sequence[_Mention], bare: Sequence[_Mention]) -> Iterator[tuple[int, float]]:
    """What the years written out say: the latest is the current one, or the one before."""
    stated = [(mention, mention.point.year) for mention in mentions if mention.point.year and not mention.goal]
    latest = max((year for _, year in stated), default=0)
    if latest < EARLIEST:
        return
    last = [mention for mention, year in stated if year == latest]
    yield latest, min(MOST_POINTS, sum(_present(mention, bare) for mention in last))
    yield latest + 1, min(MOST_POINTS, sum(_past(mention, bare) for mention in last))


def _present(mention: _Mention, bare: Sequence[_Mention]) -> float:
    """How much the mention says that its year is the current one."""
    dates = {other.month_day for other in bare}
    months = {month for month, _ in dates}
    units = [step.unit for step in mention.point.steps]
    if months and min(months) in LATE_MONTHS and mention.months[:1] and mention.months[0] in EARLY_MONTHS:
        return 0.0  # 2024年1月1日 beside 12月21日: the year to come
    score = 0.0
    if "day" in units and (mention.lead or mention.month_day in dates or search(signs.TODAY_BEFORE, mention.before)):
        score += 3
    elif "day" in units and (mention.alone or _imminent(mention, dates)):
        score += 2  # the date under a notice, or 定于2022年9月18日 in it
    if "month" not in units and match(signs.TODAY_AFTER, mention.after):
        score += 1.5
    if mention.expression.form == "bare":
        score += 2 if mention.heading else 1.5
    elif mention.heading and not (months and max(months) in EARLY_MONTHS):
        score += 1
    if search(signs.CURRENT, mention.before):
        score += 2
    if match(signs.PLANNED, mention.after):
        score += 1 if months and max(months) >= 10 else 2
    if "month" not in units and months & set(mention.months):
        score += 2  # 2021年二季度 beside 5月27日
    return score


def _imminent(mention: _Mention, dates: set[MonthDay]) -> bool:
    """Whether the day is set for the weeks after the page's own dates."""
    month, number = mention.month_day
    ahead = ((month - other) * 30 + number - day_of for other, day_of in dates)
    return bool(search(signs.SCHEDULED, mention.before)) and any(0 <= days <= IMMINENT for days in ahead)


def _past(mention: _Mention, bare: Sequence[_Mention]) -> float:
    """How much it says that its year is the last one: often counted, told as over, or with a month still to come."""
    if mention.expression.form == "bare":
        return 0.0
    dates = [other.month_day for other in bare]
    if mention.alone or _imminent(mention, set(dates)):
        return 0.0
    over = match(signs.OVER, mention.after) and not match(signs.TODAY_AFTER, mention.after)
    score = 0.8 if over or search(signs.COMPARED, mention.before) else 0.0
    if dates and mention.months and mention.month_day not in dates and mention.months[0] >= min(dates)[0]:
        score += 0.6  # 2023年4月 beside 4月22日: another April
    return score


def _sessions(founds: Sequence[Found], bare: Sequence[_Mention]) -> Iterator[tuple[int, float]]:
    """Years in which what the page speaks of was news, as far as its own months fall into that time."""
    months = {mention.month_day[0] for mention in bare}
    for pattern, first, last in signs.SESSIONS:
        if any(search(pattern, found.doc.text) for found in founds):
            years = [year for year in range(int(first[:4]), int(last[:4]) + 1)
                     if not months or any(first <= f"{year}-{month:02}" <= last for month in months)]
            for year in years:
                yield year, 2.0 / len(years) if len(years) < 3 else 0.5


def _documents(founds: Sequence[Found]) -> Iterator[tuple[int, float]]:
    """The latest year of a document number: it is cited while it is new."""
    years = [int(m["year"]) for found in founds for m in finditer(signs.DOCUMENT_NUMBER, found.doc.text)]
    if years:
        yield max(years), 1.5


def _fit(year: int, bare: Sequence[_Mention]) -> float:
    """Points for weekdays that are right in this year; a weekday or a 29 February that is not rules it out."""
    points = 0.0
    for mention in bare:
        try:
            moment = day(year, *mention.month_day).low
        except ImpossibleDateError:
            points -= 100 if mention.month_day == (2, 29) else 0
            continue
        if mention.expression.weekday:
            points += 1 if moment.isoweekday() == mention.expression.weekday else -100
    return points


def _latest(year: int, dates: Sequence[MonthDay]) -> date:
    """The last day that the page tells of, in that year; around the turn of the year that is in its first months."""
    months = {month for month, _ in dates}
    if months & set(LATE_MONTHS) and months & set(EARLY_MONTHS) and not months & set(range(4, 9)):
        dates = [moment for moment in dates if moment[0] in EARLY_MONTHS]
    for moment in sorted(dates, reverse=True):
        try:
            return day(year, *moment).low
        except ImpossibleDateError:
            continue
    return date(year, 12, 31)
