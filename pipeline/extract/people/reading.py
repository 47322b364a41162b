"""A stretch of text read as a name."""

from typing import NamedTuple


class Evidence(NamedTuple):
    """One side's weight and the name of what spoke."""

    weight: float
    kind: str


class Mention(NamedTuple):
    """A stretch that may be a name, what speaks for it on each side, and the sum of it."""

    start: int
    end: int
    name: str
    left: Evidence
    right: Evidence
    score: float
