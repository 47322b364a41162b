"""Times on the calendar: by the day of publication, else by what the page says of its year, and by the times before."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from pipeline.extract.base import ArticleDoc, Found, TimeCandidate
from pipeline.numbers.calendar import Anchor, Resolution, Stretch, TimeExpression
from pipeline.numbers.calendar import resolve as put
from pipeline.numbers.calendar.days import days
from pipeline.patterns import compiled, match, search
from pipeline.resolve.year import infer
from schemas import Flag

_AHEAD_BEFORE = compiled(r"""(?:将[于在到从]|定于|拟[于在]|计划[于在到]|预计|预期|力争|争取|有望|即将|确保|最迟
    |不晚于|至迟|推迟[至到]|延期?[至到])[^，。；、]{0,4}\Z""")
_AHEAD_AFTER = compiled(r"""起(?:正式)?(?:施行|实施|执行|启用)
    |前?(?:完成|完工|建成|投用|交付|竣工)
    |[^，。；]{0,3}，?[^，。；]{0,12}(?:将[于在会全正首陆举启开迎投建召继实达]|计划|预计|拟(?!定|订)
        |力争|有望)""")
"""What makes a date one to come."""

_RECENT = timedelta(days=45)
"""A bare date so little before publication belongs to the news and not to the year just mentioned."""

_JUST_NOW = timedelta(days=10)
"""A bare day so little before publication belongs to the news and not to the month of an earlier paragraph."""

_ATTRIBUTE = compiled(r"[^，。；、：\s]{1,12}的(?=[\u4e00-\u9fff])")
"""Behind a date that only describes someone: 6月3日刚到任的主任."""

_INFERRED: frozenset[Flag] = frozenset({"year_inferred"})

_WINDOW = 24
"""Characters after a date in which the clause may speak of the future."""


def resolve(founds: Sequence[Found]) -> tuple[Found, ...]:
    """All articles of one page with their times resolved.

    Without a day of publication the year is inferred from the whole page; every time that needs it carries the flag
    `year_inferred`, and stays unresolved where the page does not tell.
    """
    if not founds:
        return ()
    published = founds[0].doc.article.document.published
    anchor = Anchor(published) if published else infer(founds)
    return tuple(replace(found, times=tuple(_Reader(found.doc, anchor).read(found.times))) for found in founds)


class _Reader:
    """The times of one article in their order, each by those before it."""

    def __init__(self, doc: ArticleDoc, anchor: Anchor) -> None:
        self.doc = doc
        self.anchor = anchor
        self.last: dict[str, Stretch] = {}
        self.stated: tuple[TimeExpression, Stretch] | None = None
        self.main: Stretch | None = None
        self.last_day: TimeExpression | None = None
        self.last_dated: TimeExpression | None = None

    def read(self, times: Sequence[TimeCandidate]) -> Iterator[TimeCandidate]:
        """The same times, resolved."""
        for time in times:
            expression: TimeExpression = time.expression
            anchor = self._anchor(expression)
            if anchor.year is not None and self._news(expression):
                anchor = replace(anchor, year=None)
            found = put(expression, anchor)
            self._remember(expression, found)
            yield _resolved(time, found)

    def _anchor(self, expression: TimeExpression) -> Anchor:
        if expression.first is None:
            return self.anchor
        ahead = self._ahead(expression)
        anchor = replace(self.anchor, future=ahead, context=self._context(expression, expression.first.steps[0].unit))
        if expression.first.missing == "month" and self._just_now(expression, replace(anchor, context=None)):
            return replace(anchor, context=None)
        if expression.first.missing == "year" and not ahead:
            return replace(anchor, year=self._year_nearby(expression))
        return anchor

    def _ahead(self, expression: TimeExpression) -> bool:
        text = self.doc.text
        low, high = self.doc.sentence_at(expression.start)
        before = search(_AHEAD_BEFORE, text, max(low, expression.start - _WINDOW // 2), expression.start)
        return bool(before or match(_AHEAD_AFTER, text, expression.end, min(high, expression.end + _WINDOW)))

    def _context(self, expression: TimeExpression, head: str) -> Stretch | None:
        """The date last mentioned that is as precise as this head needs."""
        if head in ("month_context", "day"):
            return self.last.get("month")
        opens = self.doc.text[expression.start - 1 : expression.start] in ("", "\n")
        if head == "day_context" and opens and self.last_day and match(_ATTRIBUTE, self.doc.text, self.last_day.end):
            return self.main
        return self.last.get("any" if head.startswith("year") else "day")

    def _just_now(self, expression: TimeExpression, anchor: Anchor) -> bool:
        """Whether a day without its month is of the news, and the month of an earlier paragraph is not its own."""
        published, earlier = anchor.published, self.last_dated
        if published is None or anchor.inferred or earlier is None:
            return False
        if "\n" not in self.doc.text[earlier.end : expression.start]:
            return False
        found = put(expression, anchor).stretch
        return found is not None and timedelta() <= published - found.low <= _JUST_NOW

    def _year_nearby(self, expression: TimeExpression) -> int | None:
        """The year that the sentence or the one before states: 2019年7月…；12月…"""  # noqa: D415
        if self.stated is None:
            return None
        stated, stretch = self.stated
        year, published = stretch.low.year, self.anchor.published
        if (published and year == published.year) or year != stretch.high.year:
            return None
        if "\n" in self.doc.text[stated.start : expression.start]:
            return None
        apart = self._sentence(expression.start) - self._sentence(stated.start)
        opens = stated.start - self.doc.sentence_at(stated.start)[0] <= 2
        if apart == 0:
            return year if opens or stretch.precision != "year" else None
        return year if apart == 1 and opens and stretch.precision != "year" else None

    def _sentence(self, offset: int) -> int:
        return bisect_right(self.doc.sentences, (offset, len(self.doc.text)))

    def _news(self, expression: TimeExpression) -> bool:
        """Whether the date fits the news better than the year mentioned before it."""
        found, published = put(expression, self.anchor).stretch, self.anchor.published
        return bool(found and published and found.low <= published <= found.high + _RECENT)

    def _remember(self, expression: TimeExpression, found: Resolution) -> None:
        stretch = found.stretch
        if stretch is None or expression.first is None:
            return
        self.last["any"] = stretch
        if stretch.precision != "year":
            self.last_dated = expression
        if stretch.precision == "day":
            self.main, self.last_day = self.main or stretch, expression
            self.last["month"] = self.last["day"] = days(stretch.high)
        elif stretch.precision == "month":
            self.last["month"] = stretch
        if expression.first.year is not None or expression.first.steps[0].unit == "year_shift":
            self.stated = (expression, stretch)


def _resolved(time: TimeCandidate, found: Resolution) -> TimeCandidate:
    flags = time.flags | _INFERRED if found.basis == "inferred" else time.flags
    return replace(time, start=found.start, end=found.end, basis=found.basis, flags=flags)
