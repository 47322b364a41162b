"""How a check marks a candidate."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from pipeline.extract.base import Candidate
from pipeline.spans import Interval
from schemas import Flag

C = TypeVar("C", bound=Candidate)


def flagged(candidates: Iterable[C], flags: Mapping[Interval, Iterable[Flag]]) -> tuple[C, ...]:
    """The candidates, those whose key is named with these flags added."""
    return tuple(
        replace(candidate, flags=candidate.flags | frozenset(flags[candidate.key]))
        if candidate.key in flags
        else candidate
        for candidate in candidates
    )
