"""Signs in and around a clause that a trigger states one definite happening, or that it does not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.extract.events import patterns
from pipeline.extract.events.clauses import Clause
from pipeline.extract.events.proposals import Proposal
from pipeline.extract.events.triggers import VERBS, Trigger
from pipeline.patterns import fullmatch, match, search

SPOKEN_AT = frozenset({"inspection", "visit"})
"""Types that often date a speech (在…考察时强调) and are told all the same."""

TAKE_OBJECTS = (*(frame for frame in VERBS if frame != "verb_alone"), "light")
"""Frames of verbs that another trigger may be the object of."""

SHORT = 3
"""Characters before a trigger that leave no room for a subject."""

TOPIC = 0.4
"""Share of the headline's character pairs that a clause about the same matter has."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a clause.

    Attributes:
        dated: Whether the sentence gave a date before the clause.
        lead: Whether it stands in the first paragraph.
        heading: Whether its line is a heading.
        reported: Whether a verb of demand or opinion governs it.
        planned: Whether an earlier clause of the sentence spoke of the future.
        routine: Whether an earlier clause of the sentence spoke of habit, long practice or a condition.
        opens: Whether it opens its sentence.
        closes: Whether it closes its sentence.
        directive: Whether the article is a document or a speech rather than a report.
        subject: Whether an earlier clause of the sentence named somebody who acts.
        topic: Whether it shares its words with the headline.
        words: Where the words of the article begin.
    """

    dated: bool = False
    lead: bool = False
    heading: bool = False
    reported: bool = False
    planned: bool = False
    routine: bool = False
    opens: bool = True
    closes: bool = True
    directive: bool = False
    subject: bool = False
    topic: bool = False
    words: frozenset[int] = frozenset()


def about(headline: frozenset[str], clause: str) -> bool:
    """Whether a clause tells of what the headline, given by its pairs of characters, is about."""
    return len(headline) > 3 and len(headline & pairs(clause)) >= TOPIC * len(headline)


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text."""
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def signs(text: str, clause: Clause, proposal: Proposal, others: Sequence[Trigger], setting: Setting) -> Iterator[str]:
    """The names of the signs that hold for a proposal in its clause."""
    trigger, noun = proposal
    before, after = text[clause.start : trigger.start], text[trigger.end : clause.end]
    yield f"weight_{trigger.weight}"
    yield f"type_{trigger.type}"
    if noun:
        yield "light_verb"
    if trigger.frame == "noun":
        yield "bare_noun"
    if _crosses_words(trigger, setting.words):
        yield "crosses_words"
    yield from _of_setting(setting)
    yield from _of_voice(clause, before, setting)
    yield from _of_subject(before, setting)
    yield from _of_occasion(text, clause, noun or trigger, others, setting)
    yield from _of_object(text[clause.start : (noun or trigger).start], after)
    yield from _against(before)
    tail = text[max(trigger.end, noun.end) : clause.end] if noun else after
    yield from _of_syntax(trigger, before, tail, setting)
    yield from _of_frame(trigger, before, after, setting)
    yield from _beside(text, trigger, noun, others)


def _crosses_words(trigger: Trigger, words: frozenset[int]) -> bool:
    """Whether a word of the segmenter begins inside the trigger while its start or end parts another word."""
    inside = any(at in words for at in range(trigger.start + 1, trigger.end))
    return inside and not (trigger.start in words and trigger.end in words)


def _of_setting(setting: Setting) -> Iterator[str]:
    for name in ("lead", "heading", "directive", "opens", "closes", "topic", "routine"):
        if getattr(setting, name):
            yield name


def _of_voice(clause: Clause, before: str, setting: Setting) -> Iterator[str]:
    """Signs that somebody says it rather than the reporter."""
    if clause.speech:
        yield "speech"
        if search(patterns.FIRST_PERSON, before):
            yield "first_person"
    if setting.reported or search(patterns.REPORTED, before):
        yield "reported"


def _of_subject(before: str, setting: Setting) -> Iterator[str]:
    """Signs of who does it."""
    if search(patterns.OFFICIAL, before):
        yield "official"
    elif search(patterns.ACTOR, before):
        yield "actor"
    elif len(before) < SHORT and not setting.opens:
        yield "shared_subject" if setting.subject else "goes_on"
    if "被" in before:
        yield "passive"


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
    elif setting.planned:
        yield "planned_before"
    if match(patterns.ASPECT, after):
        yield "aspect"
    elif search(patterns.DONE, text[last : trigger.start]):
        yield "done"


def _of_object(before: str, after: str) -> Iterator[str]:
    """Signs that it was done to something definite, or to a figure of speech, whose numbers and names are no facts."""
    if search(patterns.RHETORIC, after):
        yield "rhetoric"
    else:
        yield from _counted(after)
        yield from _named(after)
    if search(patterns.ACTED_ON, before):
        yield "acted_on"


def _counted(after: str) -> Iterator[str]:
    """Signs of how many."""
    if search(patterns.REPEATED, after):
        yield "repeated"
    elif search(patterns.COUNTED_END, after):
        yield "counted_end"
    elif search(patterns.QUANTITY, after):
        yield "quantity"
    if match(patterns.FIRST, after):
        yield "first"
    elif match(patterns.NUMBER_AT_ONCE, after):
        yield "number_at_once"


def _named(after: str) -> Iterator[str]:
    """Signs of which."""
    if match(patterns.NAMED_AT_ONCE, after):
        yield "named_at_once"
    elif search(patterns.NAMED, after):
        yield "named"
    if search(patterns.DEFINITE_END, after):
        yield "definite_object"


AGAINST = (
    ("exhortation", patterns.EXHORTATION), ("habit", patterns.HABIT), ("unreal", patterns.UNREAL),
    ("background", patterns.BACKGROUND), ("anaphoric", patterns.ANAPHORIC), ("dealt_with", patterns.DEALT_WITH),
)
"""Signs of duty, habit, condition, long practice, of events told before and of those that somebody deals with."""


def _against(before: str) -> Iterator[str]:
    """Signs that it is no event, or none of its own."""
    for name, pattern in AGAINST:
        if search(pattern, before):
            yield name
    if search(patterns.NEGATION, before[-5:]):
        yield "negation"


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


def _of_frame(trigger: Trigger, before: str, after: str, setting: Setting) -> Iterator[str]:
    """Signs that the trigger lacks its object, or is only part of a phrase."""
    if trigger.frame == "verb" and not after and not search(patterns.BA, before) and "被" not in before:
        yield "no_object"
    modifies = not before and after.startswith("、")
    if trigger.frame == "verb_alone" and (modifies or not match(patterns.STANDS_ALONE, after)):
        yield "compound"
    beside_comma = after.startswith("、") or before.endswith("、")
    if beside_comma and (modifies or (before + after).count("、") > 1) and trigger.frame in VERBS:
        yield "listed"
    if before.endswith("的") or match(patterns.ATTRIBUTIVE, after):
        yield "attributive"
    if trigger.type == "investment" and not setting.closes and fullmatch(patterns.MONEY, after):
        yield "spent"


def _beside(text: str, trigger: Trigger, noun: Trigger | None, others: Sequence[Trigger]) -> Iterator[str]:
    """Signs from the other triggers: inside the object of an earlier verb, or inside a relative clause."""
    found: set[str] = set()
    for other in others:
        if other in (trigger, noun) or other.frame not in TAKE_OBJECTS:
            continue
        between = text[other.end : trigger.start] if other.end <= trigger.start else text[trigger.end : other.start]
        aspect = match(patterns.ASPECT, between)
        if other.end <= trigger.start:
            if noun and noun.start < trigger.start:
                continue
            if (len(between) > 1 or aspect) and not set("、并") & set(between) and ("的" not in between or aspect):
                found.add("inside_object")
        elif "的" in between and not aspect:
            found.add("in_relative")
        elif trigger.type == "investment" and search(patterns.MONEY, between):
            found.add("spent")
        elif len(between) < SHORT and match(patterns.ATTRIBUTIVE, text, other.end):
            found.add("in_relative")
    yield from sorted(found)
