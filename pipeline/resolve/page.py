"""The passes that turn a page's candidates into resolved ones, in their order."""

from collections.abc import Sequence

from pipeline.extract.base import Found
from pipeline.resolve import arguments, dates, entities, people, programmes, speakers, statistics


def resolve(founds: Sequence[Found]) -> tuple[Found, ...]:
    """All articles of one page, resolved; dates look at the whole page, the other passes at one article."""
    return tuple(_one(found) for found in dates.resolve(founds))


def _one(found: Found) -> Found:
    for step in (entities, people, programmes, statistics, speakers, arguments):
        found = step.resolve(found)
    return found
