"""Statistic candidates: a scan for quantities, what is no statistic left out, and what each counts."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, StatisticCandidate
from pipeline.extract.statistics import patterns
from pipeline.extract.statistics.after import behind
from pipeline.extract.statistics.ahead import ahead_of, clause_start
from pipeline.extract.statistics.context import aggregation, change
from pipeline.extract.statistics.filters import is_statistic
from pipeline.extract.statistics.measures import measure
from pipeline.extract.statistics.totals import with_totals
from pipeline.numbers.quantities import Quantity
from pipeline.numbers.scan import dates, quantities

RULES = {"classifier": "counted", "event": "counted", "unit": "measured", "ratio": "ratio"}
"""Kind of unit → rule."""

SCORES = {"counted": 0.95, "measured": 0.95, "ratio": 0.95, "bare": 0.85}


class StatisticsExtractor:
    """Numbers that say how much or how many of something there is, with what they count.

    Left out: dates, ordinals, addresses, numbers inside names, idioms, the article-like 一, and wholly vague numbers
    (几名, 数百). The measure is the noun phrase beside the number; a number without one of its own, such as a rate of
    growth, takes that of the number before it.

    Example: 全镇新修灌溉水渠12.5公里。 → 12.5
    Near miss: 他住在新华路18号院。 → nothing
    """

    record_type: ClassVar[str] = "statistic"
    version: ClassVar[str] = "1.0.0"
    patterns: ClassVar[tuple[str, ...]] = tuple(f"statistics.{name}" for name in SCORES)

    def extract(self, doc: ArticleDoc) -> Iterator[StatisticCandidate]:
        """All statistics of the article in text order."""
        text = doc.text
        found = [quantity for quantity in quantities(text) if is_statistic(text, quantity)]
        read: list[StatisticCandidate] = []
        for quantity, name in zip(found, Measures(doc, found).all(), strict=True):
            floor = max(doc.sentence_at(quantity.start)[0], read[-1].spans[0][1] if read else 0)
            summed, changed = aggregation(text, quantity, floor), change(text, quantity, floor)
            read.append(replace(candidate(quantity, name), aggregation=summed, change=changed))
        yield from with_totals(text, read)


class Measures:
    """The measures of an article's quantities, each read in the light of those before and behind it."""

    def __init__(self, doc: ArticleDoc, found: Sequence[Quantity]) -> None:
        self.doc, self.text, self.found = doc, doc.text, found
        self.dates = dates(doc.text)
        self.names: list[str] = []

    def all(self) -> list[str]:
        """One measure for each quantity, empty where nothing says it."""
        for index in range(len(self.found)):
            self.names.append(self._respective(index) or self._one(index))
        return self.names

    def _one(self, index: int) -> str:
        quantity = self.found[index]
        low, high = self.doc.sentence_at(quantity.start)
        last = self.found[index - 1].end if index else 0
        earliest = max(low, last)
        floor = max(earliest, self._date_before(quantity.start))
        if quantity.unit is not None and quantity.unit.dimension == "age":
            floor = earliest
        name = self._shared(index, floor, high) or measure(self.text, quantity, floor, high)
        name = name or self._earlier_clause(quantity.start, floor) or self._before_date(floor, earliest)
        return name or (self.names[-1] if last > low else "")

    def _date_before(self, start: int) -> int:
        index = bisect_right(self.dates, (start, start)) - 1
        return self.dates[index][1] if index >= 0 else 0

    def _before_date(self, floor: int, earliest: int) -> str:
        """The phrase before the date that stands before the number: 客流比6月1日增长了三成, 比重从2012年的9%提高到…."""
        index = bisect_right(self.dates, (floor, floor)) - 1
        if index < 0 or self.dates[index][1] != floor or self.dates[index][0] <= earliest:
            return ""
        return ahead_of(self.text, self.dates[index][0], earliest).text

    def _earlier_clause(self, start: int, floor: int) -> str:
        """The phrase at the end of the clause before: 下达补助资金预算，合计3亿元."""
        begin = clause_start(self.text, start, floor)
        return ahead_of(self.text, begin - 1, floor).text if begin > floor else ""

    def _shared(self, index: int, floor: int, high: int) -> str:
        """The noun behind the next number, where both stand side by side: 7项22条举措."""
        quantity = self.found[index]
        if index + 1 == len(self.found) or quantity.unit is None or quantity.unit.kind != "classifier":
            return ""
        following = self.found[index + 1]
        if self.text[quantity.end : following.start] not in patterns.LISTED or following.end > high:
            return ""
        if ahead_of(self.text, quantity.start, floor).noun:
            return ""
        return behind(self.text, following.end, high, following.written)

    def _respective(self, index: int) -> str:
        """分别: the numbers behind it belong to the things before it, in order."""
        quantity = self.found[index]
        low, _ = self.doc.sentence_at(quantity.start)
        word = self.text.rfind("分别", max(low, quantity.start - 40), quantity.start)
        if word < 0 or any(mark in self.text[word : quantity.start] for mark in "，。；"):
            return ""
        position = sum(word < other.start < quantity.start for other in self.found[:index])
        count = position + 1
        for other in self.found[index + 1 :]:
            if any(mark in self.text[quantity.end : other.start] for mark in "，。；\n"):
                break
            count += 1
        if count < 2:
            return ""
        begin = clause_start(self.text, word, low)
        members = _members(self.text, word, low)
        if len(members) == count:
            return members[position]
        earlier = [name for other, name in zip(self.found, self.names, strict=False) if low <= other.start < begin]
        return earlier[-count:][position] if len(earlier) >= count else ""


def _members(text: str, end: int, floor: int) -> list[str]:
    """The coordinated things before 分别: A、B和C分别为…."""
    start = end
    while start > floor and text[start - 1] not in "，。；：\n" and end - start < 40:
        start -= 1
    parts = patterns.COORDINATION.split(text[start:end])
    return [ahead_of(part, len(part), 0).text or part for part in parts] if len(parts) > 1 else []


def candidate(quantity: Quantity, name: str) -> StatisticCandidate:
    """The quantity as a candidate."""
    unit = quantity.unit
    si_value, si_unit = quantity.si()
    rule = RULES[unit.kind] if unit else "bare"
    return StatisticCandidate(
        spans=((quantity.start, quantity.end),), rule=f"statistics.{rule}", score=SCORES[rule],
        value=quantity.value, low=quantity.low, high=quantity.high, modifier=quantity.modifier,
        unit=quantity.written, unit_code=unit.code if unit else None, dimension=unit.dimension if unit else "count",
        si_value=si_value, si_unit=si_unit, measure=name or None,
    )
