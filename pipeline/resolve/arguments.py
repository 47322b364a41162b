"""Time, place and participants of events, and links to the numbers and schemes of their clauses."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.extract.base import Argument, EventCandidate, Found
from pipeline.extract.events.clauses import Clause, clause_at, clauses
from pipeline.extract.events.patterns import PAST
from pipeline.extract.events.triggers import VERBS, triggers
from pipeline.patterns import Pattern, finditer, fullmatch, match, search
from pipeline.resolve import argument_patterns as patterns
from pipeline.resolve.attendance import Attendance
from pipeline.resolve.mentions import Mention, Mentions
from pipeline.resolve.occasions import Places, time_of
from pipeline.resolve.parties import Parties, arguments
from pipeline.resolve.roles import MEETING_SOMEBODY, role_of_subject
from pipeline.spans import Interval

TARGETING = frozenset({"visit", "appointment", "enforcement", "award", "signing"})
"""Types whose object is a party."""

DONE_TO = frozenset({"award", "enforcement", "inspection"})
"""Types whose party 对 X 进行 names."""

ORGANISED = frozenset({"meeting", "training", "activity"})
"""Types that somebody organises and invites to."""

SERVING = frozenset({"service", "training", "visit"})
"""Types done for people."""

GOES_ON = 3
"""Characters before the verb of a clause that shares the subject of the one before."""

THEMATIC = frozenset({"establishment", "opening", "project_start", "improvement"})
"""Types whose subject, where the verb has no object, is what it was done to."""


def resolve(found: Found) -> Found:
    """Every event with the arguments that its sentence states; who came, spoke and presided also from the next ones.

    A trigger that is only part of a name (a road, a team) makes no event.
    """
    if not found.events:
        return found
    parts = clauses(found.doc)
    mentions = Mentions(found)
    times = tuple(sorted(time.key for time in found.times))
    reader = _Reader(found, parts, mentions, Parties(found.doc.text, mentions, times))
    events = (event for event in found.events if not mentions.inside(*event.predicate_span))
    return replace(found, events=tuple(reader.event(event) for event in events))


class _Reader:
    """What the arguments of one article's events are read from."""

    def __init__(self, found: Found, parts: tuple[Clause, ...], mentions: Mentions, parties: Parties) -> None:
        self.found, self.parts, self.mentions, self.parties = found, parts, mentions, parties
        self.text = found.doc.text
        self.times = sorted(found.times, key=lambda time: time.key)
        self.statistics = dict(sorted((statistic.key, statistic.key) for statistic in found.statistics))
        self.places = Places(self.text, mentions)
        self.attendance = Attendance(parties, parts, found.events)
        named = ((span, programme.key) for programme in found.programmes for span in programme.spans)
        self.programmes = dict(sorted(named))
        self.occasion: EventCandidate | None = None

    def event(self, event: EventCandidate) -> EventCandidate:
        """The event with its arguments."""
        index = clause_at(self.parts, event.predicate_span[0])
        if index is None:
            return event
        clause = self.parts[index]
        first = index
        while first and self.parts[first - 1].sentence == clause.sentence:
            first -= 1
        earlier = self.parts[first:index]
        further = (clause_at(self.parts, start) for start, _ in event.spans if start > clause.start)
        own = [clause, *(self.parts[at] for at in further if at is not None)]
        time = time_of(self.text, event, own, earlier, self.times) or self._time_of_occasion(first, index)
        done = replace(
            event, time=time, modality=self._modality(event, clause, time),
            place=self.places.place_of(event, clause, earlier),
            participants=_distinct(self._participants(event, index, earlier)),
            statistics=_inside(event, self.statistics),
            programmes=_inside(event, self.programmes),
        )
        if self.occasion is None and time and event.event_type != "policy":
            self.occasion = done
        return done

    def _modality(self, event: EventCandidate, clause: Clause, key: Interval | None) -> str:
        """`planned` also for what a date after that of publication is told for, without a word of completion."""
        published = self.found.doc.article.document.published
        start = next((time.start for time in self.times if time.key == key and "月" in time.text), None)
        later = published and start and start > published.isoformat()[: len(start)]
        told = event.event_type == "incident" or search(PAST, self.text, clause.start, clause.end)
        return "planned" if later and not told else event.modality

    def _time_of_occasion(self, first: int, index: int) -> Interval | None:
        """The time of the leading event, where the paragraph says up to here that it tells of the same occasion."""
        if self.occasion is None:
            return None
        line = self.parts[index].line
        while first and self.parts[first - 1].line == line:
            first -= 1
        told = (part for part in self.parts[first : index + 1] if not part.speech)
        same = any(match(patterns.OCCASION_FIRST, self.text, part.start, part.end) for part in told)
        return self.occasion.time if same else None

    def _participants(self, event: EventCandidate, index: int, earlier: Sequence[Clause]) -> Iterable[Argument]:
        clause, at = self.parts[index], event.predicate_span[0]
        if event.event_type in ORGANISED:
            yield from self._introduced(patterns.INVITED, clause.start, clause.end, "speaker")
        yield from self._by_subject(event, clause, earlier)
        role = role_of_subject(event)
        organiser = "organiser" if event.event_type in ORGANISED else "agent"
        yield from self._introduced(patterns.BY, clause.start, clause.end, organiser)
        for m in finditer(patterns.BY_RELATIVE, self.text, clause.start, clause.end):
            yield from arguments(self.parties.subject(*m.span("name")) or [], organiser)
        yield from self._introduced(patterns.WITH, clause.start, at, role)
        if event.event_type not in ORGANISED and earlier and at - clause.start <= GOES_ON:
            yield from self._introduced(patterns.WITH, earlier[-1].start, earlier[-1].end, role)
        for part in (*earlier[-1:], clause):
            yield from self._introduced(patterns.EFFORT, part.start, min(part.end, at), "agent")
        yield from self._served(event, clause.start, event.predicate_span[1] + 6)
        yield from self._objects(event, clause)
        yield from self.attendance.of(event)

    def _by_subject(self, event: EventCandidate, clause: Clause, earlier: Sequence[Clause]) -> Iterable[Argument]:
        """The subject as agent; as target of a passive; not where it is what was opened, founded or begun."""
        at, at_end = event.predicate_span
        subject = self._subject(clause, at, earlier)
        passive = search(patterns.PASSIVE, self.text, clause.start, at)
        if passive or "被" in self.text[clause.start : at + 1]:
            yield from arguments(subject, "target")
            if passive:
                yield from arguments(self.parties.phrase(*passive.span("name")), "agent")
        elif event.event_type not in THEMATIC or not fullmatch(patterns.NO_OBJECT, self.text[at_end : clause.end]):
            yield from arguments(subject, role_of_subject(event))

    def _introduced(self, pattern: Pattern, start: int, end: int, role: str) -> Iterable[Argument]:
        """The parties that a preposition introduces."""
        while m := search(pattern, self.text, start, end):
            inside = self.mentions.covers(m.start())
            if not inside and self.text[m.start("name")] not in "在于对向":
                parties = self.parties.phrase(*m.span("name"))
                yield from arguments([party for party in parties if party.kind != "place"], role)
            start = m.start() + 1 if inside else m.end()

    def _served(self, event: EventCandidate, start: int, end: int) -> Iterable[Argument]:
        """Whom it was done for: people, and bodies that something is given to; 对 names them only for a service."""
        m = search(patterns.BENEFICIARY, self.text, start, end)
        if m and not self.mentions.covers(m.start()) and (m.group()[0] != "对" or event.event_type in SERVING):
            parties = [party for party in self.parties.phrase(*m.span("name")) if party.kind in ("person", "group")
                       or (party.kind == "org" and m.group()[0] != "对")]
            yield from arguments(parties, "beneficiary")

    def _subject(self, clause: Clause, at: int, earlier: Sequence[Clause]) -> list[Mention]:
        """The subject of the clause, else of the nearest one before it in the sentence that has one."""
        own = self.parties.subject(clause.start, at)
        if own is not None:
            return own
        found = (self.parties.subject(part.start, self._first_verb(part)) for part in reversed(earlier))
        return next((subject for subject in found if subject), [])

    def _first_verb(self, clause: Clause) -> int:
        """Where the first verb of the trigger lexicon begins in a clause, else its end."""
        verbs = (trigger.start for trigger in triggers(self.text, clause) if trigger.frame in (*VERBS, "light"))
        return next((at for at in verbs if not self.mentions.covers(at)), clause.end)

    def _objects(self, event: EventCandidate, clause: Clause) -> Iterable[Argument]:
        """Whom a visit, an inspection, an appointment, an award or a measure was for."""
        start, end = event.predicate_span[1], clause.end
        while start < end and self.text[start] in "了过到着":
            start += 1
        people = self.mentions.within(start, end, "person")
        if event.event_type in DONE_TO:
            for m in finditer(patterns.DONE_TO, self.text, clause.start, clause.end):
                parties = self.parties.phrase(*m.span("name"))
                yield from arguments([party for party in parties if party.kind != "place"], "target")
        if event.event_type == "visit":
            at_home = search(patterns.TO_PLACE, self.text, clause.start, event.predicate_span[0])
            visited = at_home.end() if at_home else event.predicate_span[0]
            people = people or self.mentions.within(visited, event.predicate_span[0], "person")
        if event.event_type == "inspection":
            inspected = self.mentions.at(start)
            yield from arguments([inspected] if inspected and inspected.kind == "org" else [], "target")
        elif event.event_type in TARGETING or event.predicate in MEETING_SOMEBODY:
            yield from arguments(people or self._object(event, start, end), "target")

    def _object(self, event: EventCandidate, start: int, end: int) -> list[Mention]:
        """The group that was visited or met, up to a number that counts it."""
        if event.event_type != "visit" and event.predicate not in MEETING_SOMEBODY:
            return []
        counted = next((at for at in range(start + 2, end) if self.text[at].isdigit()), end)
        parties = self.parties.phrase(start, counted) if counted - start > 1 else []
        return [party for party in parties if party.kind != "place"]


def _distinct(found: Iterable[Argument]) -> tuple[Argument, ...]:
    """Each party once, in the role found first."""
    kept: dict[str, Argument] = {}
    for argument in found:
        kept.setdefault(argument.name, argument)
    return tuple(kept.values())


def _inside(event: EventCandidate, mentions: Mapping[Interval, Interval]) -> tuple[Interval, ...]:
    """The keys of what is mentioned in the event's clauses; `mentions` goes from spans, in text order, to keys."""
    spans = list(mentions)
    found = []
    for start, end in event.spans:
        low, high = bisect_left(spans, (start,)), bisect_left(spans, (end,))
        found += [mentions[span] for span in spans[low:high] if span[1] <= end]
    return tuple(dict.fromkeys(found))
