"""Times on the calendar: each by the day of publication, else by what the page says of its year, and by the times before it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from pipeline.extract.base import ArticleDoc, Found, TimeCandidate
from pipeline.numbers.calendar import Anchor, Resolution, Stretch, TimeExpression, resolve as put
from pipeline.numbers.calendar.days import days
from pipeline.patterns import compiled, search
from pipeline.resolve.year import infer

_AHEAD = compiled(r"(?:将于|将在|将到|将从|定于|拟于|拟在|计划于|计划在|计划到|预计|预期|力争|争取|有望|即将|确保|最迟|不晚于|至迟|直到|推迟[至到]|延[至到]|延期[至到])[^，。；、]{0,4}\Z")
"""What makes the date that follows one to come."""

_AHEAD_AFTER = compiled(r"\A(?:起(?:正式)?(?:施行|实施|执行|启用)|前后?(?:完成|完工|建成|投用|交付|竣工)|[^，。；]{0,3}，?[^，。；]{0,12}(?:将(?!军|士)|计划|预计|拟|力争|有望))")
_RECENT = timedelta(days=45)
"""A bare date so little before publication belongs to the news and not to the year just mentioned."""


def resolve(founds: Sequence[Found]) -> tuple[Found, ...]:
    """All articles of one page with their times resolved."""
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
        self.stated: tuple[int, TimeExpression, Stretch] | None = None

    def read(self, times: Sequence[TimeCandidate]) -> Iterator[TimeCandidate]:
        for time in times:
            expression: TimeExpression = time.expression
            anchor = self._anchor(expression)
            found = put(expression, anchor)
            if anchor.year is not None and self._news(expression, found):
                found = put(expression, replace(anchor, year=None))
            self._remember(expression, found)
            yield _resolved(time, found)

    def _anchor(self, expression: TimeExpression) -> Anchor:
        if expression.first is None:
            return self.anchor
        head, text = expression.first.steps[0].unit, self.doc.text
        start, end = self.doc.sentence_at(expression.start)
        ahead = bool(search(_AHEAD, text, max(start, expression.start - 12), expression.start)
                     or _AHEAD_AFTER.match(text[expression.end : min(end, expression.end + 24)]))
        anchor = replace(self.anchor, future=ahead, context=self._context(head))
        if expression.first.missing == "year" and not ahead:
            return replace(anchor, year=self._year_nearby(expression))
        return anchor

    def _context(self, head: str) -> Stretch | None:
        """The date last mentioned that has what this head needs."""
        if head in ("year_context", "same_period", "year", "year_shift"):
            return self.last.get("any")
        if head in ("month_context", "day"):
            return self.last.get("month")
        return self.last.get("day")

    def _year_nearby(self, expression: TimeExpression) -> int | None:
        """The year that the sentence or the one before states: 2019年7月…；12月…"""
        if self.stated is None:
            return None
        place, stated, stretch = self.stated
        current = self.anchor.published.year if self.anchor.published else None
        year = stretch.low.year
        if year == current or stretch.low.year != stretch.high.year or "\n" in self.doc.text[place : expression.start]:
            return None
        begins = bisect_right(self.doc.sentences, (expression.start, len(self.doc.text))) - bisect_right(self.doc.sentences, (place, len(self.doc.text)))
        opens = stated.start - self.doc.sentence_at(stated.start)[0] <= 2
        if begins == 0 and (opens or stretch.precision != "year"):
            return year
        return year if begins == 1 and opens and stretch.precision != "year" else None

    def _news(self, expression: TimeExpression, found: Resolution) -> bool:
        """Whether the date fits the news better than the year mentioned before it."""
        bare = put(expression, replace(self.anchor, year=None))
        published = self.anchor.published
        return bool(published and bare.stretch and timedelta(0) <= published - bare.stretch.low <= _RECENT)

    def _remember(self, expression: TimeExpression, found: Resolution) -> None:
        stretch = found.stretch
        if stretch is None or expression.first is None:
            return
        self.last["any"] = stretch
        if stretch.precision == "day":
            self.last["month"] = self.last["day"] = days(stretch.high)
        elif stretch.precision == "month":
            self.last["month"] = stretch
        if expression.first.year is not None or expression.first.steps[0].unit == "year_shift":
            self.stated = (expression.start, expression, stretch)


def _resolved(time: TimeCandidate, found: Resolution) -> TimeCandidate:
    flags = time.flags | {"year_inferred"} if found.basis == "inferred" else time.flags
    return replace(time, start=found.start, end=found.end, basis=found.basis, flags=frozenset(flags))
