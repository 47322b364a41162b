"""Which numbers are parts of another: behind 其中, or where a list adds up to the number before it."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.base import StatisticCandidate
from pipeline.spans import Interval

_LEAST = 2
_ENDS = "。；！？\n"


def with_totals(text: str, found: Sequence[StatisticCandidate]) -> list[StatisticCandidate]:
    """The same candidates with `total` set."""
    totals: dict[Interval, Interval] = {}
    for index, total in enumerate(found):
        for part in _parts(text, found, index):
            totals.setdefault(part.key, total.key)
    return [replace(item, total=totals[item.key]) if item.key in totals else item for item in found]


def _parts(text: str, found: Sequence[StatisticCandidate], index: int) -> list[StatisticCandidate]:
    total = found[index]
    if total.value is None or total.dimension in ("ratio", "age", "duration"):
        return []
    alike: list[StatisticCandidate] = []
    for item in found[index + 1 :]:
        between = text[total.key[1] : item.key[0]]
        if any(mark in between for mark in _ENDS) or (alike and between.count("其中") > 1):
            break
        if _alike(total, item):
            alike.append(item)
        elif item.dimension == total.dimension and (item.value or 0) > total.value:
            break
    if alike and "其中" in text[total.key[1] : alike[0].key[0]]:
        return alike
    if alike and text[total.key[1] : alike[0].key[0]].startswith("、"):
        return []
    for count in range(_LEAST, len(alike) + 1):
        if _sum(alike[:count]) == total.value:
            return alike[:count]
    return []


def _alike(total: StatisticCandidate, item: StatisticCandidate) -> bool:
    """Whether an item can be a part: the same unit, no change, and not more than the whole."""
    bare = {unit.removeprefix("个") for unit in (total.unit, item.unit)}
    return len(bare) == 1 and item.change is None and item.value is not None and item.value <= (total.value or 0)


def _sum(items: Sequence[StatisticCandidate]) -> float:
    return sum(item.value or 0 for item in items)

