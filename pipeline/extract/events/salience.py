"""How much a clause reads like one definite happening, and whether it is past, going on or planned."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp

from pipeline.extract.events import patterns
from pipeline.extract.events.clauses import Clause
from pipeline.extract.events.proposals import Proposal
from pipeline.extract.events.triggers import VERBS, Trigger
from pipeline.patterns import match, search
from pipeline.resources import table

THRESHOLD = 0.36
"""Probability below which a clause is routine work or no event."""

SPOKEN_AT = frozenset({"inspection", "visit"})
"""Types that often date a speech (在…考察时强调) and are told all the same."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a clause.

    Attributes:
        dated: Whether the sentence gave a date before the clause.
        lead: Whether it stands in the first paragraph.
        heading: Whether its line is a heading.
        reported: Whether a verb of demand or opinion governs it.
        planned: Whether an earlier clause of the sentence spoke of the future.
        opens: Whether it opens its sentence.
        closes: Whether it closes its sentence.
        directive: Whether the article is a document or a speech rather than a report.
    """

    dated: bool = False
    lead: bool = False
    heading: bool = False
    reported: bool = False
    planned: bool = False
    opens: bool = True
    closes: bool = True
    directive: bool = False


def modality(text: str, clause: Clause, trigger: Trigger, setting: Setting) -> str:
    """`happened`, `ongoing` or `planned`."""
    before, whole = text[clause.start : trigger.start], text[clause.start : clause.end]
    past = search(patterns.PAST, whole)
    if not past and (setting.planned or search(patterns.PLANNED, before) or _future(text, clause, trigger)):
        return "planned"
    return "ongoing" if search(patterns.ONGOING, whole) else "happened"


def _future(text: str, clause: Clause, trigger: Trigger) -> bool:
    before = text[clause.start : trigger.start]
    if before.endswith(("将", "拟", "要将")):
        return True
    ba = search(patterns.BA, before)
    if not ba or ba.group()[0] == "把":
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


def signs(text: str, clause: Clause, proposal: Proposal, others: Sequence[Trigger], setting: Setting) -> Iterator[str]:
    """The names of the signs that hold for a proposal in its clause."""
    trigger, noun = proposal
    before, after = text[clause.start : trigger.start], text[trigger.end : clause.end]
    yield f"weight_{trigger.weight}"
    if noun:
        yield "light_verb"
    if trigger.frame == "noun":
        yield "bare_noun"
    yield from _of_setting(setting)
    if clause.speech:
        yield "speech"
        if search(patterns.FIRST_PERSON, before):
            yield "first_person"
    if setting.reported or search(patterns.REPORTED, before):
        yield "reported"
    yield from _of_occasion(text, clause, noun or trigger, others, setting)
    yield from _of_object(text[clause.start : (noun or trigger).start], after)
    yield from _against(before, after)
    yield from _of_syntax(trigger, before, after, setting)
    yield from _beside(text, trigger, noun, others)


def _of_setting(setting: Setting) -> Iterator[str]:
    for name in ("lead", "heading", "directive", "opens", "closes"):
        if getattr(setting, name):
            yield name


def _of_occasion(text: str, clause: Clause, trigger: Trigger, others: Sequence[Trigger],
                 setting: Setting) -> Iterator[str]:
    """Signs that speak for one definite happening: its date and its completion."""
    before, after = text[clause.start : trigger.start], text[trigger.end : clause.end]
    last = max((other.end for other in others if other.end <= trigger.start), default=clause.start)
    own_date = search(patterns.DATED, before)
    if own_date:
        yield "dated"
    elif setting.dated:
        yield "dated_before"
    if search(patterns.RECENT, before):
        yield "recent"
    if search(patterns.PLANNED, before):
        yield "planned_dated" if own_date or setting.dated else "planned"
    if match(patterns.ASPECT, after):
        yield "aspect"
    elif search(patterns.DONE, text[last : trigger.start]):
        yield "done"


def _of_object(before: str, after: str) -> Iterator[str]:
    """Signs that it was done to something definite."""
    if search(patterns.REPEATED, after):
        yield "repeated"
    elif search(patterns.QUANTITY, after):
        yield "quantity"
    if match(patterns.FIRST, after):
        yield "first"
    if match(patterns.NAMED_AT_ONCE, after):
        yield "named_at_once"
    elif search(patterns.NAMED, after):
        yield "named"
    if search(patterns.DEFINITE_END, after):
        yield "definite_object"
    if search(patterns.ACTED_ON, before):
        yield "acted_on"


def _against(before: str, after: str) -> Iterator[str]:
    """Signs of duty, habit, condition, negation and figures of speech."""
    if search(patterns.EXHORTATION, before):
        yield "exhortation"
    if search(patterns.HABIT, before):
        yield "habit"
    if search(patterns.UNREAL, before):
        yield "unreal"
    if search(patterns.NEGATION, before[-5:]):
        yield "negation"
    if search(patterns.BACKGROUND, before):
        yield "background"
    if search(patterns.RHETORIC, after[-6:]):
        yield "rhetoric"


def _of_syntax(trigger: Trigger, before: str, after: str, setting: Setting) -> Iterator[str]:
    """Signs that the trigger serves another word."""
    spoken = trigger.type in SPOKEN_AT and match(patterns.SPEAKING, after)
    framed = "在" in before and search(patterns.SUBORDINATE_END, after) and not spoken
    if framed or (not setting.closes and match(patterns.CLEAR_ADJUNCT, before)):
        yield "clear_adjunct"
    elif not setting.closes and match(patterns.ADJUNCT, before):
        yield "adjunct"
    if search(patterns.SERVES_ANOTHER, before[-10:]):
        yield "serves_another"
    if not spoken and match(patterns.MENTIONED, after):
        yield "mentioned"
    elif not spoken and (match(patterns.TIME_FRAME, after) or search(patterns.SUBORDINATE_END, after)):
        yield "time_frame"
    if trigger.frame == "verb" and not after and not search(patterns.BA, before) and "被" not in before:
        yield "no_object"
    if trigger.frame == "verb_alone" and not match(patterns.STANDS_ALONE, after):
        yield "compound"
    beside_comma = after.startswith("、") or before.endswith("、")
    if beside_comma and (before + after).count("、") > 1 and trigger.frame in VERBS:
        yield "listed"
    if before.endswith("的") or after.startswith("的"):
        yield "attributive"


def _beside(text: str, trigger: Trigger, noun: Trigger | None, others: Sequence[Trigger]) -> Iterator[str]:
    """Signs from the other triggers: inside the object of an earlier verb, or inside a relative clause."""
    found: set[str] = set()
    for other in others:
        if other in (trigger, noun) or other.frame not in (*VERBS, "light"):
            continue
        between = text[other.end : trigger.start] if other.end <= trigger.start else text[trigger.end : other.start]
        aspect = match(patterns.ASPECT, between)
        if other.end <= trigger.start:
            if noun and noun.start < trigger.start:
                continue
            if len(between) > 1 and not set("、并") & set(between) and ("的" not in between or aspect):
                found.add("inside_object")
        elif "的" in between and not aspect:
            found.add("in_relative")
    yield from sorted(found)
