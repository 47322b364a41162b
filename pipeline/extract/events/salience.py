"""How much a clause reads like one definite happening, and whether it is past, going on or planned."""

from collections.abc import Sequence
from functools import cache
from math import exp

from pipeline.extract.events import patterns
from pipeline.extract.events.clauses import Clause
from pipeline.extract.events.proposals import Proposal
from pipeline.extract.events.settings import Setting
from pipeline.extract.events.signs import signs
from pipeline.extract.events.triggers import Trigger
from pipeline.patterns import match, search
from pipeline.resources import table

THRESHOLD = 0.44
"""Probability below which a clause is routine work or no event."""


def modality(text: str, clause: Clause, trigger: Trigger, setting: Setting) -> str:
    """`happened`, `ongoing` or `planned`."""
    before, whole = text[clause.start : trigger.start], text[clause.start : clause.end]
    past = search(patterns.PAST, whole)
    if not past and (setting.said.planned or search(patterns.PLANNED, before) or _future(text, clause, trigger)):
        return "planned"
    going_on = search(patterns.ONGOING, whole)
    return "ongoing" if going_on and "的" not in before[going_on.end() :] else "happened"


def _future(text: str, clause: Clause, trigger: Trigger) -> bool:
    before = text[clause.start : trigger.start]
    if before.endswith(("将", "拟", "要将")) or match(patterns.PLANNED, text, trigger.start, trigger.end):
        return True
    ba = search(patterns.BA, before)
    if not ba or ba.group()[0] == "把" or match(patterns.DOING, text, trigger.start):
        return False
    return not any(match(patterns.RESULT_OF_BA, text, at) for at in (trigger.end - 1, trigger.end))


@cache
def weights() -> dict[str, float]:
    """What each sign adds to the log odds that a trigger states an event; see resources/event_signs.tsv."""
    return {row["sign"]: float(row["weight"]) for row in table("event_signs")}


def salience(text: str, clause: Clause, proposal: Proposal, others: Sequence[Trigger], setting: Setting) -> float:
    """The probability that a proposal is an event that a reader would list."""
    weight = weights()
    odds = weight["bias"] + sum(weight[sign] for sign in signs(text, clause, proposal, others, setting))
    return 1 / (1 + exp(-odds))
