"""Who organised, presided, spoke and came, told in the event's sentence or the ones after it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipeline.extract.base import Argument, EventCandidate
from pipeline.extract.events.clauses import Clause, clause_at
from pipeline.patterns import finditer, match, search
from pipeline.resolve import argument_patterns as patterns
from pipeline.resolve.parties import arguments
from pipeline.resolve.roles import MEETING_SOMEBODY
from pipeline.resolve.subjects import Subjects
from pipeline.resources import words
from pipeline.spans import Interval

TYPES = frozenset({"meeting", "training", "activity", "inspection", "visit", "signing", "project_start", "opening"})
"""Events that people come to."""

GENERAL = words("argument_cues", "pattern", cue="general_occasion")
"""Words for an event that any occasion may be meant by."""

REACH = 6
"""Sentences after an event's own, and events back, in which it may still be spoken of."""

WORKS = frozenset({"project_start", "opening"})
"""Types that people come to only where a ceremony is told."""

ROLES = (("host", patterns.HOST), ("attendee", patterns.ATTENDANCE), ("speaker", patterns.SPEECH))


class Attendance:
    """Says which clauses of an article speak of the presence at which event."""

    def __init__(self, subjects: Subjects, parts: tuple[Clause, ...], events: Sequence[EventCandidate]) -> None:
        self.subjects, self.parties, self.parts, self.text = subjects, subjects.parties, parts, subjects.text
        self._opening: dict[int, Clause] = {}
        for part in parts:
            self._opening.setdefault(part.sentence, part)
        found = ((clause_at(parts, event.predicate_span[0]), event) for event in events if _is_occasion(event))
        self._occasions = sorted((index, event.predicate_span) for index, event in found if index is not None)
        self._named = frozenset(event.predicate_span for event in events if event.rule != "events.verb")
        self._clauses: dict[Interval, list[int]] = {}
        for index, part in enumerate(parts):
            owner = None if part.speech else self._owner(index)
            if owner:
                self._clauses.setdefault(owner, []).append(index)

    def _owner(self, index: int) -> Interval | None:
        """The event that a clause may tell more of: of its own sentence, else the one that it names."""
        part = self.parts[index]
        until = bisect_left(self._occasions, (index,))
        recent = self._occasions[max(until - REACH, 0) : until]
        before = [(at, span) for at, span in recent if self.parts[at].sentence >= part.sentence - REACH]
        if not before:
            return None
        nearest = [one for one in before if self.parts[one[0]].sentence == self.parts[before[-1][0]].sentence]
        last = next((one for one in reversed(nearest) if one[1] in self._named), nearest[0])
        if self.parts[last[0]].sentence == part.sentence:
            return last[1]
        opening = self._opening[part.sentence].start
        words = [m.group() for m in finditer(patterns.ANAPHOR, self.text, opening, part.end)]
        for at, span in reversed(before):
            if any(word in self.text[self.parts[at].start : self.parts[at].end] for word in words):
                return span
        if GENERAL.intersection(words):
            return next((span for _, span in reversed(before) if self.text[slice(*span)] not in MEETING_SOMEBODY), None)
        return self._next(part, *last)

    def _next(self, part: Clause, at: int, span: Interval) -> Interval | None:
        """The event of the sentence before, where the clause only says who was there."""
        event = self.parts[at]
        near = event.line == part.line and part.sentence - event.sentence == 1
        present = near and search(patterns.NEXT_PRESENCE, self.text, part.start, part.end)
        return span if present and self.text[slice(*span)] not in MEETING_SOMEBODY else None

    def of(self, event: EventCandidate) -> Iterator[Argument]:
        """The parties of an event's other clauses, by what they did."""
        since = 0
        for index in self._clauses.get(event.predicate_span, ()):
            part = self.parts[index]
            opening = self._opening[part.sentence]
            since = max(since, event.predicate_span[1] if opening.start < event.predicate_span[0] else opening.start)
            alone = match(patterns.BY_CLAUSE, self.text, part.start, part.end)
            for m in (*finditer(patterns.BY, self.text, part.start, part.end), *([alone] if alone else [])):
                if m is alone or self.text.startswith(patterns.HOSTING, m.end()):
                    yield from arguments(self.parties.phrase(*m.span("name")), "organiser")
            for role, pattern in ROLES:
                if cue := search(pattern, self.text, part.start, part.end):
                    yield from self._people(part, since, cue.start(), role)
                    since = part.end
                    break

    def _people(self, part: Clause, start: int, end: int, role: str) -> list[Argument]:
        """The persons of a stretch, else the one group that it is; lists of posts (各乡镇负责人) are none."""
        people = self.parties.mentions.within(start, end, "person")
        if people:
            return arguments(people, role)
        groups = self.subjects.of(max(start, part.start), end) or []
        return arguments(groups if len(groups) == 1 and not search(patterns.POSTS, groups[0].name) else [], role)


def _is_occasion(event: EventCandidate) -> bool:
    """Whether people come to an event; to the start or end of works only where a noun names the ceremony."""
    return event.event_type in TYPES and (event.event_type not in WORKS or event.rule != "events.verb")
