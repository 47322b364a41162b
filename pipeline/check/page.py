"""Every check over a page's resolved candidates; to add one, add one line."""

from collections.abc import Callable, Sequence

from pipeline.check import ages, births, counts, dates, shares, sums
from pipeline.extract.base import Found

CHECKS: tuple[Callable[[Found], Found], ...] = (
    sums.check,
    shares.check,
    counts.check,
    ages.check,
    births.check,
    dates.check,
)
"""Each takes one article's candidates and gives them back with flags added; none removes a candidate or a flag."""


def check(founds: Sequence[Found]) -> tuple[Found, ...]:
    """The same candidates with their flags set."""
    return tuple(_one(found) for found in founds)


def _one(found: Found) -> Found:
    for step in CHECKS:
        found = step(found)
    return found
