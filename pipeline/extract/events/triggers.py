"""The trigger lexicon and what a clause has of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from pipeline.extract.events.clauses import Clause
from pipeline.extract.events.patterns import BODY_ENDS
from pipeline.language.matching import LongestMatcher
from pipeline.patterns import match
from pipeline.resources import table

VERBS = ("verb", "verb_alone", "verb_either")
"""Frames that state an event by themselves."""


class Entry(NamedTuple):
    """What the lexicon says of a word; see resources/triggers.tsv."""

    type: str
    frame: str
    weight: int


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may state an event.

    Attributes:
        start: Its interval in the article's text.
        end: See start.
        type: Event type, empty for a light verb without its noun.
        frame: How it is used; see resources/triggers.tsv.
        weight: 1 to 3, how much the word alone says that something definite happened.
        settled: Whether its object or subject gave the type.
    """

    start: int
    end: int
    type: str
    frame: str
    weight: int
    settled: bool = False


@cache
def matcher() -> LongestMatcher[Entry]:
    """The lexicon, compiled once."""
    rows = table("triggers")
    return LongestMatcher({row["word"]: Entry(row["type"], row["frame"], int(row["weight"])) for row in rows})


def triggers(text: str, clause: Clause) -> tuple[Trigger, ...]:
    """The lexicon's words in a clause, names in quotes left out, heads given the type of what they head."""
    found: list[Trigger] = []
    part = text[clause.start : clause.end]
    for start, end, entry in matcher().scan(part):
        low, high = clause.start + start, clause.start + min(end, len(part))
        if clause.masks(low, high):
            if entry.frame in ("noun", "head"):
                found.append(Trigger(low, high, entry.type, "masked", entry.weight))
            continue
        found.append(Trigger(low, high, entry.type, entry.frame, entry.weight))
    return tuple(_heads(text, found))


def _heads(text: str, found: list[Trigger]) -> Iterator[Trigger]:
    """A head noun right after a verb makes one noun of both (整治 + 行动), unless it begins a name (工作专班)."""
    index = 0
    while index < len(found):
        here = found[index]
        after = found[index + 1] if index + 1 < len(found) else None
        if after and here.frame in (*VERBS, "noun") and after.start == here.end and (
                after.frame == "head" or (after.frame == "noun" and after.type == "activity")) and not match(
                BODY_ENDS, text, after.end):
            kind = here.type
            yield Trigger(here.start, after.end, kind, "noun", max(here.weight - 1, 1))
            index += 2
            continue
        yield here
        index += 1
