"""What a verb states by what it is done to: 完成 a repair, a purchase or a training; 推出 a brand or a measure."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pipeline.extract.events.clauses import Clause
from pipeline.extract.events.triggers import Trigger
from pipeline.patterns import compiled, search
from pipeline.resources import table

if TYPE_CHECKING:
    from pipeline.patterns import Pattern

HEAD = r"[”’》]?(?=$|[\d、（(和及与等]|[一二两三四五六七八九十百千近约共多][^一]?)"
"""What follows the head noun of an object."""


class Rule(NamedTuple):
    """One row of resources/event_objects.tsv."""

    before: bool
    pattern: "Pattern"
    type: str
    weight: int


@cache
def rules() -> Mapping[str, tuple[Rule, ...]]:
    """The rules of each word, in the order in which they are tried."""
    found: dict[str, list[Rule]] = {}
    for row in table("event_objects"):
        pattern = rf"(?:{row['object']}){HEAD}" if row["where"] == "head" else row["object"]
        rule = Rule(row["where"] == "before", compiled(pattern), row["type"], int(row["weight"]))
        for word in row["words"].split("|"):
            found.setdefault(word, []).append(rule)
    return {word: tuple(of) for word, of in found.items()}


def by_object(text: str, clause: Clause, trigger: Trigger) -> Trigger:
    """The trigger with the type, and the weight, that its object or subject gives it."""
    for rule in rules().get(text[trigger.start : trigger.end], ()):
        low, high = (clause.start, trigger.start) if rule.before else (trigger.end, clause.end)
        if search(rule.pattern, text, low, high):
            return replace(trigger, type=rule.type, weight=rule.weight or trigger.weight, settled=True)
    return trigger
