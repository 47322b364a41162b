"""One event told several times becomes one candidate with several spans."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extract.base import EventCandidate
from pipeline.extract.events import patterns
from pipeline.extract.events.clauses import Clause
from pipeline.extract.events.settings import Setting
from pipeline.patterns import fullmatch, match, search
from pipeline.spans import Interval

ALIKE, ALIKE_IN_PROSE = 0.5, 0.75
"""Share of the shorter clause's character pairs that makes it tell the same as a heading, or as other prose."""

LONG_NAME, NEARBY = 6, 3
"""Characters of a name that two tellings share, and sentences between them, that make them one."""

LECTURING = ("作", "讲", "授课")
"""First characters of triggers that tell what somebody did at a training told in the same paragraph."""

ORGANISING = ("主办", "承办", "协办")
"""Predicates that, after the name of an event or alone, only say whose it was."""

GATHERING = frozenset({"appointment", "service", "investment"})
"""Types of acts by which the people of a new body are gathered."""

SPENT_ON = frozenset({"improvement", "service", "opening"})
"""Types of acts that a sum named before them paid for."""

WINDOW = 40
"""Events back from a clause among which another telling is looked for."""

OPENS = 6
"""Characters before the trigger that leave no room for a subject of its own."""

OCCASIONS = frozenset({"meeting", "training", "activity", "signing", "project_start", "opening", "award", "service"})
"""Types of events that people come to."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One clause that states an event; `number` counts the article's clauses."""

    number: int
    clause: Clause
    setting: Setting
    event: EventCandidate


def merged(text: str, found: Sequence[Telling]) -> tuple[EventCandidate, ...]:
    """The distinct events in text order; a heading, or a clause that goes on with the act before it, adds its span."""
    kept: list[Telling] = []
    for telling in found:
        earlier = _continued(text, kept, telling) or _told(text, kept, telling)
        if earlier is not None:
            kept[_place_of(kept, earlier)] = _together(earlier, telling)
        elif not _attendance(text, kept, telling):
            kept.append(telling)
    return tuple(telling.event for telling in kept if telling.clause.role == "headline" or not telling.setting.heading)


def _place_of(kept: Sequence[Telling], telling: Telling) -> int:
    """Where a telling stands, looked for from the end."""
    return next(index for index in range(len(kept) - 1, -1, -1) if kept[index] is telling)


def told_by_presence(found: list[Telling], clause: Clause) -> list[Telling]:
    """The tellings, a heading that no prose has told yet with a clause that says who was there."""
    last = found[-1] if found else None
    untold = last and last.clause.role == "headline" and len(last.event.spans) == 1
    if last is None or not untold or last.event.event_type not in OCCASIONS:
        return found
    event = replace(last.event, spans=(*last.event.spans, (clause.start, clause.end)))
    return [*found[:-1], replace(last, event=event)]


def _continued(text: str, kept: Sequence[Telling], telling: Telling) -> Telling | None:
    """The telling just before, if this clause goes on with the same act and has no subject of its own."""
    if not kept:
        return None
    last, before = kept[-1], text[telling.clause.start : telling.event.predicate_span[0]]
    if last.clause.sentence != telling.clause.sentence:
        return None
    follows = telling.number - last.number == 1
    if last.event.event_type != telling.event.event_type:
        return last if follows and _leads_to(text, last, telling) else None
    if telling.event.event_type == "incident" and search(patterns.CAUSED, before):
        return last
    serial = len(before) <= OPENS or match(patterns.GOES_THERE, before) or _frames(text, last)
    return last if follows and serial else None


def _leads_to(text: str, last: Telling, telling: Telling) -> bool:
    """Whether a clause of another type only leads to this one: 聘请十名专家，组建服务团; 投资三百万元，改造管网."""
    before = text[telling.clause.start : telling.event.predicate_span[0]]
    if _frames(text, last):
        return True
    if len(before) > OPENS and not match(patterns.DISPOSING, before):
        return False
    if match(patterns.GATHERING, last.event.predicate) and match(patterns.GATHERING, telling.event.predicate):
        return True
    kind = telling.event.event_type
    if kind == "establishment":
        return last.event.event_type in GATHERING and bool(match(patterns.FORMING, telling.event.predicate))
    after = text[last.event.predicate_span[1] : last.clause.end]
    return kind in SPENT_ON and last.event.event_type == "investment" and bool(fullmatch(patterns.MONEY, after))


def _frames(text: str, telling: Telling) -> bool:
    """Whether a clause is no more than the frame of the next one: 经过抢修, 随着浇筑完成."""
    before = text[telling.clause.start : telling.event.predicate_span[0]]
    return bool(match(patterns.CLEAR_ADJUNCT, before) or match(patterns.ADJUNCT, before))


def _told(text: str, kept: Sequence[Telling], telling: Telling) -> Telling | None:
    """An earlier telling of the same event."""
    headlines = [earlier for earlier in kept[:WINDOW] if earlier.clause.role == "headline"]
    for earlier in (*headlines, *kept[-WINDOW:]):
        if earlier.event.event_type == telling.event.event_type and _alike(text, earlier, telling):
            return earlier
    return None


def _alike(text: str, one: Telling, other: Telling) -> bool:
    """Whether two clauses share their words; in prose those before the trigger too, where date and subject stand."""
    spans = [(telling.clause.start, telling.clause.end) for telling in (one, other)]
    if one.setting.heading or other.setting.heading:
        return _share(text, *spans) >= ALIKE
    if other.clause.sentence - one.clause.sentence <= NEARBY and _same_name(text, *spans):
        return True
    subjects = [(telling.clause.start, telling.event.predicate_span[0]) for telling in (one, other)]
    return _share(text, *spans) >= ALIKE_IN_PROSE and _share(text, *subjects) >= ALIKE_IN_PROSE


def _same_name(text: str, one: Interval, other: Interval) -> bool:
    """Whether two clauses share a long name, and do not part by their numbers."""
    mine, theirs = text[slice(*one)], text[slice(*other)]
    pieces = {mine[at : at + LONG_NAME] for at in range(len(mine) - LONG_NAME + 1)}
    shared = any(theirs[at : at + LONG_NAME] in pieces for at in range(len(theirs) - LONG_NAME + 1))
    return shared and not (any(map(str.isdigit, mine)) and any(map(str.isdigit, theirs)))


def _share(text: str, one: Interval, other: Interval) -> float:
    mine, theirs = _pairs(text[slice(*one)]), _pairs(text[slice(*other)])
    return len(mine & theirs) / max(min(len(mine), len(theirs)), 4)


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def _together(earlier: Telling, telling: Telling) -> Telling:
    """One telling with the spans of both; a heading gives way to prose, and what leads to an act to the act."""
    leads = earlier.event.event_type != telling.event.event_type
    gives_way = leads or (earlier.setting.heading and not telling.setting.heading)
    first, second = (telling, earlier) if gives_way else (earlier, telling)
    score = max(first.event.score, second.event.score)
    event = replace(first.event, spans=first.event.spans + second.event.spans, score=score)
    return replace(first, event=event)


def _attendance(text: str, kept: Sequence[Telling], telling: Telling) -> bool:
    """Whether the clause only says who took part in, or organised, an event told before."""
    before = text[telling.clause.start : telling.event.predicate_span[0]]
    if telling.event.predicate in ORGANISING and telling.event.trigger_span[0] <= telling.event.predicate_span[0]:
        return any(other.event.event_type in OCCASIONS for other in kept[-WINDOW:])
    same = [other for other in kept[-WINDOW:] if other.event.event_type == telling.event.event_type]
    lecture = telling.event.predicate.startswith(LECTURING)
    if lecture and any(other.clause.line == telling.clause.line for other in same):
        return True
    return bool(same and search(patterns.ATTENDED, before))
