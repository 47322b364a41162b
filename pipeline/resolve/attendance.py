"""Who organised, presided, spoke and came, told in the event's sentence or the ones after it."""

from collections.abc import Iterator, Sequence

from pipeline.extract.base import Argument, EventCandidate
from pipeline.extract.events.clauses import Clause
from pipeline.patterns import finditer, search
from pipeline.resolve import argument_patterns as patterns
from pipeline.resolve.parties import Parties, arguments

TYPES = frozenset({"meeting", "training", "activity", "inspection", "visit", "signing", "project_start", "opening"})
"""Events that people come to."""

REACH = 6
"""Sentences after the event's own in which the article's leading event is still spoken of."""

ROLES = (("host", patterns.HOST), ("attendee", patterns.ATTENDANCE), ("speaker", patterns.SPEECH))


def attendance(event: EventCandidate, index: int, parts: Sequence[Clause], parties: Parties, *,
               leading: bool) -> Iterator[Argument]:
    """The parties of clauses that say who organised, presided, spoke or came."""
    if event.event_type not in TYPES:
        return
    text, own = parties.text, parts[index]
    since = own.end
    for part in parts[index + 1 :]:
        if part.sentence > own.sentence + (REACH if leading else 0):
            break
        since = max(since, _opening(parts, part))
        if part.speech or (part.sentence != own.sentence and not _speaks_of_it(text, parts, part)):
            continue
        for pattern in (patterns.BY, patterns.BY_CLAUSE):
            for m in finditer(pattern, text, part.start, part.end):
                if not text.startswith("主持", m.end()):
                    yield from arguments(parties.phrase(*m.span("name")), "organiser")
        for role, pattern in ROLES:
            if cue := search(pattern, text, part.start, part.end):
                yield from _people(parties, since, cue.start(), role)
                since = part.end
                break


def _speaks_of_it(text: str, parts: Sequence[Clause], part: Clause) -> bool:
    """Whether the sentence of a clause names the event again up to there."""
    return bool(search(patterns.ANAPHOR, text, _opening(parts, part), part.end))


def _opening(parts: Sequence[Clause], part: Clause) -> int:
    """Where the sentence of a clause begins."""
    return next(other.start for other in parts if other.sentence == part.sentence)


def _people(parties: Parties, start: int, end: int, role: str) -> list[Argument]:
    """The persons of a stretch, else the group that it is."""
    people = parties.mentions.within(start, end, "person")
    return arguments(people or parties.subject(start, end) or [], role)
