"""Times on the calendar (thin)."""

from collections.abc import Sequence

from pipeline.extract.base import Found


def resolve(founds: Sequence[Found]) -> tuple[Found, ...]:
    """All articles of one page with their times resolved."""
    return tuple(founds)
