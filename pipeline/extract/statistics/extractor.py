"""Statistic candidates: a scan for quantities, what is no statistic left out, and what each counts."""

from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, StatisticCandidate
from pipeline.extract.statistics.context import aggregation, change, modifier
from pipeline.extract.statistics.filters import is_statistic
from pipeline.extract.statistics.measures import Measure
from pipeline.extract.statistics.sequence import Measures
from pipeline.extract.statistics.totals import with_totals
from pipeline.numbers.quantities import Quantity
from pipeline.numbers.scan import quantities

SCORES = {
    "behind": 0.95, "ahead": 0.95, "whole": 0.9, "act": 0.9, "verb": 0.9, "unit": 0.95, "share": 0.95, "age": 0.95,
    "listed": 0.95, "clause": 0.9, "carried": 0.9, "ellipsis": 0.9, "unnamed": 0.85,
}
"""Where the measure was found → confidence.

behind, ahead: the noun phrase behind or before the number; whole: the village whose people they are; act: what the
counted do; verb: what is done with them; unit: the measure word is a noun; share: of what it is a share; age: whose;
listed: the noun of coordinated numbers; clause: the end of the clause before; carried: that of the number before;
ellipsis: with the noun of the number before; unnamed: nothing says it.
"""


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
        if not found:
            return
        read: list[StatisticCandidate] = []
        for quantity, name in zip(found, Measures(doc, found).all(), strict=True):
            floor = max(doc.sentence_at(quantity.start)[0], read[-1].spans[0][1] if read else 0)
            summed, changed = aggregation(text, quantity, floor), change(text, quantity, floor)
            parted = modifier(text, quantity, floor)
            whole = quantity if parted == quantity.modifier else quantity._replace(modifier=parted)
            read.append(candidate(whole, name, summed, changed))
        yield from with_totals(text, read)


def candidate(quantity: Quantity, name: Measure, summed: str, changed: tuple[str, str] | None) -> StatisticCandidate:
    """The quantity as a candidate."""
    unit = quantity.unit
    si_value, si_unit = quantity.si()
    rule = name.rule if name.text else "unnamed"
    return StatisticCandidate(
        spans=((quantity.start, quantity.end),), rule=f"statistics.{rule}", score=SCORES[rule],
        value=quantity.value, low=quantity.low, high=quantity.high, modifier=quantity.modifier,
        unit=quantity.written, unit_code=unit.code if unit else None, dimension=unit.dimension if unit else "count",
        si_value=si_value, si_unit=si_unit, measure=name.text or None,
        aggregation=summed, change=changed,
    )
