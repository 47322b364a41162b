"""From the words of the lexicon in a clause to what may have happened."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.extract.events import patterns
from pipeline.extract.events.clauses import Clause
from pipeline.extract.events.triggers import VERBS, Trigger
from pipeline.patterns import fullmatch, match, search

NOT_IN_COMPOUNDS = frozenset("对级了的、过在于第这该各一二两三四五六七八九十0123456789")
"""Between a verb and an event noun these make the noun its object."""

COMPOUNDS = frozenset({"meeting", "training", "activity", "signing", "award", "opening"})
"""Types of event nouns that a verb may be the first half of: 投资推介会, 捐赠仪式."""


class Proposal(NamedTuple):
    """A possible event: `trigger` carries its type, `noun` what gave the type of a light verb."""

    trigger: Trigger
    noun: Trigger | None


def proposals(text: str, clause: Clause, found: Sequence[Trigger], heading: bool) -> Iterator[Proposal]:
    """Everything that the words of a clause may state."""
    taken: set[int] = set()
    for index, trigger in enumerate(found):
        if trigger.frame in ("light", "attend"):
            noun = _noun(text, clause, found, index)
            kind = noun.type if noun and not trigger.settled else trigger.type
            if kind and (trigger.frame == "light" or _named(text, noun)):
                taken.update({noun.start} if noun else ())
                yield Proposal(replace(trigger, type=kind), noun)
        elif trigger.start not in taken:
            yield from _alone(text, clause, found, index, heading)


def _alone(text: str, clause: Clause, found: Sequence[Trigger], index: int, heading: bool) -> Iterator[Proposal]:
    """What a word states by itself."""
    trigger = found[index]
    if trigger.frame in VERBS:
        if trigger.type == "project_start" or not _compound(text, trigger, found[index + 1 :]):
            yield Proposal(trigger, None)
    elif trigger.frame == "coming":
        acting = any(other.frame in VERBS for other in found[:index])
        if not acting and search(patterns.OFFICIAL, text, clause.start, trigger.start):
            yield Proposal(trigger, None)
    elif trigger.frame == "noun" and _occasion(text, clause, trigger, heading):
        yield Proposal(replace(trigger, weight=2), None)


def _noun(text: str, clause: Clause, found: Sequence[Trigger], index: int) -> Trigger | None:
    """The event noun that a light verb goes with: the last one after it, else the last one before.

    A verb serves as its noun where it ends the object, and where the light verb has no type of its own.
    """
    after = [trigger for trigger in found[index + 1 :] if trigger.type]
    verbs = [trigger for trigger in after if trigger.frame in VERBS and not found[index].type
             and match(patterns.HEAD_ENDS, text, trigger.end, clause.end)]
    nouns = [trigger for trigger in after if trigger.frame == "noun"] or verbs or [
        trigger for trigger in after if trigger.frame == "masked"]
    if nouns:
        return nouns[-1]
    before = [trigger for trigger in found[:index] if trigger.frame in ("noun", "masked") and trigger.type]
    return before[-1] if before else None


def _named(text: str, noun: Trigger | None) -> bool:
    """Whether somebody attended an event that the clause names, not one told before."""
    return noun is not None and noun.frame == "noun" and not match(patterns.BARE, text[noun.start : noun.end])


def _occasion(text: str, clause: Clause, trigger: Trigger, heading: bool) -> bool:
    """Whether an event noun without a verb of its own states an event, by what follows it; 仪式上 alone points back."""
    after = text[trigger.end : clause.end]
    if trigger.start == clause.start and not heading and fullmatch(patterns.OCCASION, after):
        return False
    if match(patterns.CONSEQUENCE if trigger.type == "incident" else patterns.ACTED, after):
        return True
    return bool(heading and not after) or bool(match(patterns.OCCASION, after) and "的" not in after)


def _compound(text: str, trigger: Trigger, after: Sequence[Trigger]) -> bool:
    """Whether a verb is the first half of a noun of the lexicon (投资推介会) that names no body (宣讲团)."""
    return any(noun.frame == "noun" and noun.type in COMPOUNDS - {trigger.type} and noun.start - trigger.end < 4
               and not set(text[trigger.end : noun.start]) & NOT_IN_COMPOUNDS
               and not match(patterns.BODY_ENDS, text, noun.end) for noun in after)
