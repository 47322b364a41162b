"""From the score that a rule gives its candidates to the share of such records that were right when measured."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.resources import table

Levels = Mapping[str, Sequence[tuple[float, float]]]
"""Rule → (least score, confidence) pairs, ascending."""


@cache
def levels() -> Levels:
    """The rows of resources/confidence.tsv."""
    found: dict[str, list[tuple[float, float]]] = {}
    for row in table("confidence"):
        found.setdefault(row["rule"], []).append((float(row["least_score"]), float(row["confidence"])))
    return {rule: sorted(pairs) for rule, pairs in found.items()}


def confidence(rule: str, score: float, measured: Levels | None = None) -> float:
    """The calibrated confidence of a record, from 0 to 1; a rule that was not measured keeps its own score.

    Args:
        rule: Name of the rule: `statistics.counted`.
        score: What the rule gave, from 0 to 1.
        measured: The levels; those of resources/confidence.tsv unless others are given.
    """
    pairs = (levels() if measured is None else measured).get(rule, ())
    index = bisect_right(pairs, score, key=lambda pair: pair[0]) - 1
    return pairs[max(index, 0)][1] if pairs else round(score, 3)
