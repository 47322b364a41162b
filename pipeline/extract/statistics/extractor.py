"""Statistic candidates: a scan for quantities, what is no statistic left out, and what each counts."""

from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, StatisticCandidate
from pipeline.extract.statistics.filters import is_statistic
from pipeline.extract.statistics.measures import measure
from pipeline.numbers.quantities import Quantity
from pipeline.numbers.scan import quantities


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
        text = doc.text
        previous: tuple[int, str | None] = (-1, None)
        for quantity in quantities(text):
            if not is_statistic(text, quantity):
                continue
            floor, ceiling = doc.sentence_at(quantity.start)
            found = measure(text, quantity, floor, ceiling)
            if found is None and previous[0] == floor:
                found = previous[1]
            previous = (floor, found)
            yield candidate(quantity, found)


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
