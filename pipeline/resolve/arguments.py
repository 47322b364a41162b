"""Time, place and participants of events, and links to the numbers and schemes of their clauses."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.extract.base import Argument, EventCandidate, Found
from pipeline.extract.events.clauses import Clause, clause_at, clauses
from pipeline.patterns import finditer, match, search
from pipeline.resolve import argument_patterns as patterns
from pipeline.resolve.attendance import attendance
from pipeline.resolve.mentions import Mention, Mentions
from pipeline.resolve.occasions import Places, time_of
from pipeline.resolve.parties import Parties, arguments
from pipeline.resolve.roles import role_of_subject
from pipeline.resources import words
from pipeline.spans import Interval

TARGETING = frozenset({"visit", "appointment", "enforcement", "award", "signing"})
"""Types whose object is a party."""

MEETING_SOMEBODY = words("argument_cues", "pattern", cue="meets")
"""Meetings whose object is the other side."""


def resolve(found: Found) -> Found:
    """Every event with the arguments that its sentence states; who came, spoke and presided also from the next ones."""
    if not found.events:
        return found
    parts = clauses(found.doc)
    mentions = Mentions(found)
    times = tuple(sorted(time.key for time in found.times))
    reader = _Reader(found, parts, mentions, Parties(found.doc.text, mentions, times))
    return replace(found, events=tuple(reader.event(event) for event in found.events))


class _Reader:
    """What the arguments of one article's events are read from."""

    def __init__(self, found: Found, parts: Sequence[Clause], mentions: Mentions, parties: Parties) -> None:
        self.found, self.parts, self.mentions, self.parties = found, parts, mentions, parties
        self.text = found.doc.text
        self.places = Places(self.text, mentions)
        self.programmes = {span: programme.key for programme in found.programmes for span in programme.spans}
        self.occasion: EventCandidate | None = None

    def event(self, event: EventCandidate) -> EventCandidate:
        """The event with its arguments."""
        index = clause_at(tuple(self.parts), event.trigger_span[0])
        if index is None:
            return event
        clause = self.parts[index]
        first = index
        while first and self.parts[first - 1].sentence == clause.sentence:
            first -= 1
        earlier = self.parts[first:index]
        own = [clause, *(part for part in self.parts[index + 1 :] if (part.start, part.end) in event.spans)]
        time = time_of(event, own, earlier, self.found.times) or self._time_of_occasion(self.parts[first])
        done = replace(
            event, time=time, place=self.places.place_of(event, clause, earlier),
            participants=_distinct(self._participants(event, index, earlier)),
            statistics=_inside(event, (statistic.key for statistic in self.found.statistics)),
            programmes=_inside(event, self.programmes, self.programmes),
        )
        if self.occasion is None and time and event.event_type != "policy":
            self.occasion = done
        return done

    def _time_of_occasion(self, opening: Clause) -> Interval | None:
        """The time of the article's leading event, where the sentence says that it tells of the same occasion."""
        same = match(patterns.OCCASION_FIRST, self.text, opening.start, opening.end)
        return self.occasion.time if same and self.occasion else None

    def _participants(self, event: EventCandidate, index: int, earlier: Sequence[Clause]) -> Iterable[Argument]:
        clause, at = self.parts[index], event.trigger_span[0]
        subject = self._subject(clause, at, earlier)
        role = role_of_subject(event)
        passive = search(patterns.PASSIVE, self.text, clause.start, at)
        if passive or "被" in self.text[clause.start : at + 1]:
            yield from arguments(subject, "target")
            if passive:
                yield from arguments(self.parties.phrase(*passive.span("name")), "agent")
        else:
            yield from arguments(subject, role)
        organiser = "organiser" if event.event_type in ("meeting", "training", "activity") else "agent"
        for m in finditer(patterns.BY, self.text, clause.start, clause.end):
            yield from arguments(self.parties.phrase(*m.span("name")), organiser)
        for m in finditer(patterns.BY_RELATIVE, self.text, clause.start, clause.end):
            yield from arguments(self.parties.subject(*m.span("name")) or [], organiser)
        if partner := search(patterns.WITH, self.text, clause.start, at):
            yield from arguments(self.parties.phrase(*partner.span("name")), role)
        served = search(patterns.BENEFICIARY, self.text, clause.start, event.trigger_span[1] + 6)
        if served and not self.mentions.covers(served.start()):
            yield from arguments(self.parties.phrase(*served.span("name")), "beneficiary")
        yield from self._objects(event, clause)
        yield from attendance(event, index, self.parts, self.parties, leading=self.occasion is None)

    def _subject(self, clause: Clause, at: int, earlier: Sequence[Clause]) -> list[Mention]:
        """The subject of the clause, else of the nearest one before it in the sentence that has one."""
        for start, end in ((clause.start, at), *((part.start, part.end) for part in reversed(earlier))):
            subject = self.parties.subject(start, end)
            if subject is not None:
                return subject
        return []

    def _objects(self, event: EventCandidate, clause: Clause) -> Iterable[Argument]:
        """Whom a visit, an appointment, an award or a measure was for."""
        if event.event_type == "visit":
            yield from arguments(self.mentions.within(clause.start, event.trigger_span[0], "person")[1:], "target")
        if event.event_type == "inspection":
            inspected = self.mentions.at(event.trigger_span[1])
            yield from arguments([inspected] if inspected and inspected.kind == "org" else [], "target")
        if event.event_type in TARGETING or event.trigger in MEETING_SOMEBODY:
            start, end = event.trigger_span[1], clause.end
            while start < end and self.text[start] in "了过到着":
                start += 1
            people = self.mentions.within(start, end, "person")
            yield from arguments(people or self._object(event, start, end), "target")

    def _object(self, event: EventCandidate, start: int, end: int) -> list[Mention]:
        named = event.event_type == "visit" or event.trigger in MEETING_SOMEBODY
        return self.parties.phrase(start, end) if named and end - start > 1 else []


def _distinct(found: Iterable[Argument]) -> tuple[Argument, ...]:
    """Each party once, in the role found first."""
    kept: dict[str, Argument] = {}
    for argument in found:
        kept.setdefault(argument.name, argument)
    return tuple(kept.values())


def _inside(event: EventCandidate, keys: Iterable[Interval],
            names: Mapping[Interval, Interval] | None = None) -> tuple[Interval, ...]:
    """The intervals that stand in the event's clauses, or what `names` has for them."""
    inside = [key for key in keys if any(start <= key[0] and key[1] <= end for start, end in event.spans)]
    return tuple(dict.fromkeys(names[key] if names else key for key in inside))
