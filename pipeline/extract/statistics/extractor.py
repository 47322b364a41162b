"""Statistic candidates: a scan for quantities, what is no statistic left out, and what each counts."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, StatisticCandidate
from pipeline.extract.statistics.filters import is_statistic
from pipeline.extract.statistics.measures import ahead_of, clause_start, measure
from pipeline.numbers.quantities import Quantity
from pipeline.numbers.scan import dates, quantities
from pipeline.spans import Interval


class StatisticsExtractor:
    """Numbers that say how much or how many of something there is.

    Left out: dates, ordinals, numbers inside names, idioms, the article-like 一, and wholly vague numbers (几名).

    Example: 全镇新修灌溉水渠12.5公里。 → 12.5
    Near miss: 他住在新华路18号院。 → nothing
    """

    record_type: ClassVar[str] = "statistic"
    version: ClassVar[str] = "1.0.0"
    patterns: ClassVar[tuple[str, ...]] = ("statistics.counted", "statistics.measured", "statistics.ratio", "statistics.bare")

    def extract(self, doc: ArticleDoc) -> Iterator[StatisticCandidate]:
        """All statistics of the article in text order."""
        text, last, last_measure = doc.text, 0, ""
        dated = dates(text)
        for quantity in quantities(text):
            if not is_statistic(text, quantity):
                continue
            low, high = doc.sentence_at(quantity.start)
            floor = max(low, last, _date_before(dated, quantity.start))
            found = measure(text, quantity, floor, high)
            found = found or _earlier_clause(text, quantity.start, floor) or (last_measure if last > low else "")
            last, last_measure = quantity.end, found
            yield candidate(quantity, found)


def _date_before(dated: Sequence[Interval], start: int) -> int:
    index = bisect_right(dated, (start, start)) - 1
    return dated[index][1] if index >= 0 else 0


def _earlier_clause(text: str, start: int, floor: int) -> str:
    """The phrase at the end of the clause before: 下达补助资金预算，合计3亿元."""
    begin = clause_start(text, start, floor)
    return ahead_of(text, begin - 1, floor).text if begin > floor else ""


def candidate(quantity: Quantity, found: str | None) -> StatisticCandidate:
    """The quantity as a candidate."""
    unit = quantity.unit
    si_value, si_unit = quantity.si()
    rule = {"classifier": "counted", "event": "counted", "unit": "measured", "ratio": "ratio"}[unit.kind] if unit else "bare"
    return StatisticCandidate(
        spans=((quantity.start, quantity.end),), rule=f"statistics.{rule}", value=quantity.value, low=quantity.low, high=quantity.high,
        modifier=quantity.modifier, unit=quantity.written, unit_code=unit.code if unit else None,
        dimension=unit.dimension if unit else "count", si_value=si_value, si_unit=si_unit, measure=found or None,
    )
