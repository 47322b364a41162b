"""How much a clause reads like one definite happening, and whether it is past, going on or planned."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.events import patterns
from pipeline.extract.events.clauses import Clause
from pipeline.extract.events.proposals import Proposal
from pipeline.extract.events.triggers import VERBS, Trigger
from pipeline.patterns import match, search

BASE = {3: 0.55, 2: 0.40, 1: 0.25}
"""By the weight of the trigger in the lexicon."""

THRESHOLD = 0.5
"""Below this a clause is routine work or no event; found on one half of the labelled articles."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a clause.

    Attributes:
        frame: The sentence's text before the clause.
        dated: Whether the sentence gave a date before the clause.
        lead: Whether it stands in the first paragraph.
        heading: Whether its line is a heading.
        reported: Whether a verb of demand or opinion governs it.
        planned: Whether an earlier clause of the sentence spoke of the future.
        closes: Whether it closes its sentence.
        directive: Whether the article is a document or a speech rather than a report.
    """

    frame: str = ""
    dated: bool = False
    lead: bool = False
    heading: bool = False
    reported: bool = False
    planned: bool = False
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
    return bool(ba and ba.group()[0] == "将" and not match(patterns.RESULT_OF_BA, text, trigger.end))


def salience(text: str, clause: Clause, proposal: Proposal, others: Sequence[Trigger], setting: Setting) -> float:
    """The score of a proposal in its clause; THRESHOLD parts events from the rest."""
    trigger, noun = proposal
    before, after = text[clause.start : trigger.start], text[trigger.end : clause.end]
    signs = BASE[trigger.weight] + 0.08 * bool(noun) + _signs(text, clause, noun or trigger, others, setting)
    doubts = _unreal(before, after, setting) + _part_of_another(text, clause, trigger, setting)
    return signs - doubts - _beside(text, trigger, noun, others)


def _signs(text: str, clause: Clause, trigger: Trigger, others: Sequence[Trigger], setting: Setting) -> float:
    before, after = text[clause.start : trigger.start], text[trigger.end : clause.end]
    last = max((other.end for other in others if other.end <= trigger.start), default=clause.start)
    dated = setting.dated or bool(search(patterns.DATED, before))
    return (
        0.20 * dated
        + 0.10 * bool(search(patterns.RECENT, before))
        + 0.10 * (dated and bool(search(patterns.PLANNED, before)))
        + 0.12 * setting.lead
        + 0.12 * bool(match(patterns.ASPECT, after) or search(patterns.DONE, text[last : trigger.start]))
        + 0.08 * (trigger.weight > 1 and bool(search(patterns.QUANTITY, after)))
        + 0.08 * bool(search(patterns.NAMED, after))
        + 0.10 * bool(search(patterns.ACTED_ON, before))
    )


def _beside(text: str, trigger: Trigger, noun: Trigger | None, others: Sequence[Trigger]) -> float:
    """Doubt from the other triggers: inside the object of an earlier verb, or inside a relative clause."""
    doubt = 0.0
    for other in others:
        if other in (trigger, noun) or other.frame not in (*VERBS, "light"):
            continue
        between = text[other.end : trigger.start] if other.end <= trigger.start else text[trigger.end : other.start]
        if other.end <= trigger.start and len(between) > 1 and not set("、并") & set(between) and (
                "的" not in between or match(patterns.ASPECT, between)):
            doubt = max(doubt, 0.10)
        elif other.start >= trigger.end and "的" in between and not match(patterns.ASPECT, between):
            doubt = max(doubt, 0.12)
    return doubt


def _unreal(before: str, after: str, setting: Setting) -> float:
    doubt = 0.0
    if search(patterns.EXHORTATION, before):
        doubt += 0.15 if match(patterns.ASPECT, after) or search(patterns.DATED, before) else 0.30
    if search(patterns.HABIT, before):
        doubt += 0.35
    if search(patterns.UNREAL, before):
        doubt += 0.45
    if search(patterns.NEGATION, before[-5:]):
        doubt += 0.60
    if setting.reported:
        doubt += 0.40
    if setting.directive:
        doubt += 0.20
    if search(patterns.BACKGROUND, before):
        doubt += 0.10
    return doubt


def _part_of_another(text: str, clause: Clause, trigger: Trigger, setting: Setting) -> float:
    before, after = text[clause.start : trigger.start], text[trigger.end : clause.end]
    doubt = 0.0
    if not setting.closes and match(patterns.CLEAR_ADJUNCT, before):
        doubt += 0.45
    elif not setting.closes and match(patterns.ADJUNCT, before):
        doubt += 0.15
    if search(patterns.SERVES_ANOTHER, before[-10:]):
        doubt += 0.20
    spoken = trigger.type in ("inspection", "visit") and match(patterns.SPEAKING, after)
    if not spoken and (match(patterns.MENTIONED, after) or match(patterns.TIME_FRAME, after)):
        doubt += 0.30
    if trigger.frame == "verb" and not after and not search(patterns.BA, before) and "被" not in before:
        doubt += 0.15
    if trigger.frame == "verb_alone" and not match(patterns.STANDS_ALONE, after):
        doubt += 0.35
    if search(patterns.RHETORIC, after[-6:]):
        doubt += 0.40
    if before.endswith("的"):
        doubt += 0.15
    if not spoken and search(patterns.SUBORDINATE_END, after):
        doubt += 0.15
    return doubt
