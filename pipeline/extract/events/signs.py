"""Signs in and around a clause that a trigger states one definite happening, or that it does not."""

from collections.abc import Iterator, Sequence

from pipeline.extract.events import patterns
from pipeline.extract.events.clauses import Clause
from pipeline.extract.events.proposals import Proposal
from pipeline.extract.events.settings import Setting
from pipeline.extract.events.triggers import VERBS, Trigger
from pipeline.patterns import fullmatch, match, search

SPOKEN_AT = frozenset({"inspection", "visit"})
"""Types that often date a speech (在…考察时强调, 在…考察时，他强调) and are told all the same."""

FINISHES = frozenset({"opening", "improvement", "project_start"})
"""Types of verbs whose subject may be a work named by a verb and its object: 加装电梯竣工."""

OF_PEOPLE = frozenset({"visit", "incident"})
"""Types of verbs that describe the people whom the verb right before them is about: 会见来访的客人."""

TAKE_OBJECTS = (*(frame for frame in VERBS if frame != "verb_alone"), "light")
"""Frames of verbs that another trigger may be the object of."""

SURE = 3
"""Weight of triggers that are long or rare enough to be trusted against the segmenter."""

SUPPORT = frozenset({
    "dated", "date_ahead", "dated_before", "recent", "recent_ahead", "aspect", "done", "ongoing", "counted_end",
    "quantity", "number_at_once", "first", "named", "named_at_once", "acted_on", "official", "actor", "passive",
    "counted_subject", "planned", "planned_dated", "lead", "heading", "topic", "light_verb",
})
"""Signs that tie an act to an occasion; a verb without any may name a rule, a wish or a thing."""

ROOM = 6
"""Characters before a trigger that have room for a subject of any kind."""

SHORT = 3
"""Characters before a trigger that leave no room for a subject."""


def signs(text: str, clause: Clause, proposal: Proposal, others: Sequence[Trigger], setting: Setting) -> list[str]:
    """The names of the signs that hold for a proposal in its clause."""
    found = list(_signs(text, clause, proposal, others, setting))
    room = proposal.trigger.start - clause.start > ROOM
    return found if room or not SUPPORT.isdisjoint(found) else [*found, "unsupported"]


def _signs(text: str, clause: Clause, proposal: Proposal, others: Sequence[Trigger], setting: Setting) -> Iterator[str]:
    trigger, noun = proposal
    before, after = text[clause.start : trigger.start], text[trigger.end : clause.end]
    yield f"weight_{trigger.weight}"
    yield f"type_{trigger.type}"
    if noun:
        yield "light_verb"
    if trigger.frame == "noun":
        yield "bare_noun"
    if _is_scene(trigger, before, setting):
        yield "scene"
    if _crosses_words(trigger, setting.words):
        yield "crosses_words" if trigger.weight < SURE else "crosses_words_sure"
    yield from _of_setting(setting)
    yield from _of_voice(clause, before, setting)
    yield from _of_subject(before, text[trigger.start], setting)
    yield from _of_occasion(text, clause, noun or trigger, others, setting)
    yield from _of_object(text[clause.start : (noun or trigger).start], after)
    yield from _against(before)
    tail = text[max(trigger.end, noun.end) : clause.end] if noun else after
    yield from _of_syntax(trigger, before, tail, setting)
    yield from _of_frame(trigger, before, after, setting)
    yield from _beside(text, clause, proposal, others)


def _is_scene(trigger: Trigger, before: str, setting: Setting) -> bool:
    """Whether people are seen at work or at leisure, on a day or just now; such verbs say little by themselves."""
    if (trigger.type, trigger.frame, trigger.weight) != ("activity", "verb_either", 1):
        return False
    now = search(patterns.ONGOING, before) or search(patterns.AT_IT, before)
    return bool(now or setting.said.time_only or search(patterns.DATED, before))


def _crosses_words(trigger: Trigger, words: frozenset[int]) -> bool:
    """Whether a word of the segmenter begins inside the trigger while its start or end parts another word."""
    inside = any(at in words for at in range(trigger.start + 1, trigger.end))
    return inside and not (trigger.start in words and trigger.end in words)


def _of_setting(setting: Setting) -> Iterator[str]:
    for name in ("lead", "heading", "directive", "opens", "closes", "topic"):
        if getattr(setting, name):
            yield name
    if setting.said.routine:
        yield "routine"


def _of_voice(clause: Clause, before: str, setting: Setting) -> Iterator[str]:
    """Signs that somebody says it rather than the reporter."""
    if clause.speech:
        yield "speech"
        if search(patterns.FIRST_PERSON, before):
            yield "first_person"
    if setting.said.reported or search(patterns.REPORTED, before):
        yield "reported"


def _of_subject(before: str, first: str, setting: Setting) -> Iterator[str]:
    """Signs of who does it."""
    if search(patterns.OFFICIAL, before):
        yield "official"
    elif search(patterns.ACTOR, before):
        yield "actor"
    elif len(before) < SHORT and not setting.opens:
        yield "shared_subject" if setting.said.subject else "goes_on"
    if "被" in before + first:
        yield "passive"
    if search(patterns.COUNTED_SUBJECT, before):
        yield "counted_subject"


def _of_occasion(text: str, clause: Clause, trigger: Trigger, others: Sequence[Trigger],
                 setting: Setting) -> Iterator[str]:
    """Signs that speak for one definite happening: its date and its completion."""
    before, after = text[clause.start : trigger.start], text[trigger.end : clause.end]
    last = max((other.end for other in others if other.end <= trigger.start), default=clause.start)
    own_date = search(patterns.DATED, before) and not search(patterns.HABIT, before)
    if own_date:
        yield "dated"
    elif setting.said.dated:
        yield "date_ahead" if setting.said.time_only else "dated_before"
    if search(patterns.RECENT, before):
        yield "recent"
    elif setting.said.recent:
        yield "recent_ahead"
    if search(patterns.PLANNED, before):
        yield "planned_dated" if own_date or setting.said.dated else "planned"
    elif setting.said.planned:
        yield "planned_before"
    if match(patterns.ASPECT, after):
        yield "aspect"
    elif search(patterns.DONE, text[last : trigger.start]):
        yield "done"
    if search(patterns.ONGOING, before):
        yield "ongoing"


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
    spoken = trigger.type in SPOKEN_AT and (after == "时" or match(patterns.SPEAKING, after))
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
        yield "dated_frame" if search(patterns.DATED, before) else "time_frame"


def _of_frame(trigger: Trigger, before: str, after: str, setting: Setting) -> Iterator[str]:
    """Signs that the trigger lacks its object, or is only part of a phrase."""
    if trigger.frame == "verb" and not after and not search(patterns.BA, before) and "被" not in before:
        yield "no_object"
    modifies = not before and after.startswith("、")
    if trigger.frame == "verb_alone" and (modifies or not match(patterns.STANDS_ALONE, after)):
        yield "compound"
    beside_comma = after.startswith("、") or before.endswith("、")
    scene = search(patterns.COUNTED_SUBJECT, before) or search(patterns.ONGOING, before)
    if beside_comma and not scene and (modifies or (before + after).count("、") > 1) and trigger.frame in VERBS:
        yield "listed"
    if trigger.frame in VERBS and search(patterns.NOMINAL, before) and not match(patterns.ASPECT, after):
        yield "nominal"
    elif match(patterns.ATTRIBUTIVE, after):
        yield "attributive"
    if trigger.type == "investment" and not setting.closes and fullmatch(patterns.MONEY, after):
        yield "spent"


def _beside(text: str, clause: Clause, proposal: Proposal, others: Sequence[Trigger]) -> Iterator[str]:
    """Signs from the other triggers: inside the object of an earlier verb, or inside a relative clause or a subject."""
    trigger, noun = proposal
    found: set[str] = set()
    for other in others:
        if other in (trigger, noun):
            continue
        if other.start > trigger.start and _closes(text, clause, trigger, other):
            found.add("in_subject")
        elif other.frame not in TAKE_OBJECTS:
            continue
        elif other.end <= trigger.start:
            if not (noun and noun.start < trigger.start) and _takes(text, clause, other, trigger):
                found.add("inside_object")
        else:
            found.update(_before(text, trigger, other))
    yield from sorted(found)


def _takes(text: str, clause: Clause, verb: Trigger, trigger: Trigger) -> bool:
    """Whether a trigger lies inside the object of an earlier verb."""
    if _closes(text, clause, verb, trigger):
        return False
    between = text[verb.end : trigger.start]
    if verb.type == "investment" and fullmatch(patterns.MONEY, between):
        return False
    aspect = match(patterns.ASPECT, between)
    apart = len(between) > 1 or aspect or verb.type == "signing"
    return bool(apart and not set("、并") & set(between) and ("的" not in between or aspect))


def _before(text: str, trigger: Trigger, verb: Trigger) -> Iterator[str]:
    """Signs from a verb that follows the trigger."""
    between = text[trigger.end : verb.start]
    if "的" in between and not match(patterns.ASPECT, between):
        yield "in_relative"
    elif trigger.type == "investment" and search(patterns.MONEY, between):
        yield "spent"
    elif not between and verb.type in OF_PEOPLE:
        return
    elif len(between) < SHORT and match(patterns.ATTRIBUTIVE, text, verb.end):
        yield "in_relative"


def _closes(text: str, clause: Clause, verb: Trigger, last: Trigger) -> bool:
    """Whether the second verb closes the clause with the first one, and its object, as its subject: 加装电梯竣工."""
    if (verb.type, last.frame) != ("improvement", "verb_alone") or last.type not in FINISHES or last.weight < SURE:
        return False
    between, after = text[verb.end : last.start], text[last.end : clause.end]
    bound = search(patterns.BOUND, text, clause.start, verb.start) or match(patterns.ASPECT, between)
    return not bound and not set("、并于到") & set(between) and bool(fullmatch(patterns.CLOSING, after))
