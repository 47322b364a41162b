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
from pipeline.resolve.objects import Objects
from pipeline.resolve.occasions import time_of
from pipeline.resolve.parties import Parties, arguments
from pipeline.resolve.places import Place, Places
from pipeline.resolve.roles import RECEIVING, role_of_subject
from pipeline.resolve.subjects import Subjects
from pipeline.spans import Interval

ORGANISED = frozenset({"meeting", "training", "activity"})
"""Types that somebody organises and invites to."""

CEREMONIAL = frozenset({"award", "appointment", "signing"})
"""Types of acts of a ceremony, which may be told in the paragraph after the one that speaks of it."""

SIDES = frozenset({"agent", "organiser"})
"""Roles of those whom 双方 means in the next event."""

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
    reader = _Reader(found, parts, Subjects(Parties(found.doc, mentions), times))
    events = (event for event in found.events if not mentions.inside(*event.predicate_span))
    return replace(found, events=tuple(reader.event(event) for event in events))


class _Reader:
    """What the arguments of one article's events are read from."""

    def __init__(self, found: Found, parts: tuple[Clause, ...], subjects: Subjects) -> None:
        self.found, self.parts, self.text = found, parts, found.doc.text
        self.subjects, self.parties, self.mentions = subjects, subjects.parties, subjects.mentions
        self.times = sorted(found.times, key=lambda time: time.key)
        self.statistics = dict(sorted((statistic.key, statistic.key) for statistic in found.statistics))
        self.objects = Objects(self.parties)
        self.places = Places(subjects, found.events)
        self.attendance = Attendance(subjects, parts, found.events)
        named = ((span, programme.key) for programme in found.programmes for span in programme.spans)
        self.programmes = dict(sorted(named))
        self.occasion: EventCandidate | None = None
        self.last: tuple[int, EventCandidate] | None = None

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
        time = self._frame(event, earlier, time_of(self.text, event, own, earlier, self.times))
        time = time or self._time_of_occasion(event, first, index)
        place = self.places.place_of(event, own, earlier)
        parties = _distinct(self._both(self._participants(event, own, earlier)))
        done = replace(
            event, time=time, modality=self._modality(event, clause, time), place=place,
            participants=tuple(party for party in parties if not _is_scene(event, party, place)),
            statistics=_inside(event, self.statistics),
            programmes=_inside(event, self.programmes),
        )
        self.last = index, done
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

    def _frame(self, event: EventCandidate, earlier: Sequence[Clause], time: Interval | None) -> Interval | None:
        """No time for a plan that only shares the date of what happened before it in the sentence."""
        if self.last is None or event.modality != "planned" or not earlier:
            return time
        index, told = self.last
        shared = told.time == time and told.modality != "planned" and self.parts[index].sentence == earlier[0].sentence
        return None if shared else time

    def _time_of_occasion(self, event: EventCandidate, first: int, index: int) -> Interval | None:
        """The time of the event just before, or of the leading one, where the text says that it goes on with it."""
        line, sentence = self.parts[index].line, self.parts[first : index + 1]
        if self.last and line == self.parts[self.last[0]].line and self._opens(patterns.FOLLOWING, sentence):
            return self.last[1].time
        reach = line - (event.event_type in CEREMONIAL)
        while first and self.parts[first - 1].line >= reach:
            first -= 1
        told = [part for part in self.parts[first : index + 1] if not part.speech]
        before = [part for part in told if part.line < line]
        same = self._opens(patterns.OCCASION_FIRST, told[len(before):]) or self._opens(patterns.AT_OCCASION, before)
        return self.occasion.time if self.occasion and same else None

    def _opens(self, pattern: Pattern, told: Sequence[Clause]) -> bool:
        """Whether one of some clauses begins with a pattern."""
        return any(match(pattern, self.text, part.start, part.end) for part in told)

    def _participants(self, event: EventCandidate, own: Sequence[Clause],
                      earlier: Sequence[Clause]) -> Iterable[Argument]:
        clause, at = own[0], event.predicate_span[0]
        if event.event_type in ORGANISED:
            yield from self._introduced(patterns.INVITED, clause.start, clause.end, "speaker")
        yield from self._by_subject(event, clause, earlier)
        role = role_of_subject(event)
        organiser = "organiser" if event.event_type in ORGANISED else "agent"
        yield from self._introduced(patterns.BY, clause.start, clause.end, organiser)
        for m in finditer(patterns.BY_RELATIVE, self.text, clause.start, clause.end):
            low = max(self.text.rfind("办、", *m.span("name")) + len("办、"), m.start("name"))
            yield from arguments(self.subjects.of(low, m.end("name")) or [], organiser)
        yield from self._introduced(patterns.WITH, clause.start, at, role)
        if earlier and self.subjects.of(clause.start, at) is None:
            yield from self._introduced(patterns.WITH, earlier[-1].start, earlier[-1].end, role)
        for part in (*earlier[-1:], clause):
            yield from self._introduced(patterns.EFFORT, part.start, min(part.end, at), "agent")
        subject = {party.key for party in self._subject(event, clause, earlier)}
        yield from self.objects.of(event, own, earlier, subject)
        yield from self.attendance.of(event)

    def _both(self, found: Iterable[Argument]) -> Iterable[Argument]:
        """The same, the parties of the event just before in place of 双方."""
        for argument in found:
            sides = [party for party in self.last[1].participants if party.role in SIDES] if self.last else []
            if argument.name in patterns.BOTH and len(sides) > 1:
                yield from (replace(party, role=argument.role) for party in sides)
            else:
                yield argument

    def _by_subject(self, event: EventCandidate, clause: Clause, earlier: Sequence[Clause]) -> Iterable[Argument]:
        """The subject as agent; as target of a passive; not where it is what was opened, founded or begun."""
        at, at_end = event.predicate_span
        subject = self._subject(event, clause, earlier)
        if event.event_type == "incident":
            seen = search(patterns.FOUND, self.text, clause.start, at)
            subject = self.parties.head(seen.end(), at) if seen and at - seen.end() > 1 else subject
            subject = [party for party in subject or () if party.kind in ("person", "group")
                       and self.text[party.end] not in "家的"]
        passive = search(patterns.PASSIVE, self.text, clause.start, at)
        if passive or search(patterns.PASSIVE_MARK, self.text, clause.start, at + 1):
            yield from arguments(subject, "target")
            if passive:
                yield from arguments(self.parties.head(*passive.span("name")), "agent")
        elif event.event_type not in THEMATIC or not fullmatch(patterns.NO_OBJECT, self.text[at_end : clause.end]):
            yield from arguments(subject, role_of_subject(event))

    def _introduced(self, pattern: Pattern, start: int, end: int, role: str) -> Iterable[Argument]:
        """The parties that a preposition introduces."""
        while m := search(pattern, self.text, start, end):
            inside = self.mentions.covers(m.start())
            if not inside and self.text[m.start("name")] not in "在于对向":
                parties = self.parties.phrase(m.start("name"), self.mentions.whole(m.end("name")))
                joined = m.group().startswith(patterns.JOINING)
                yield from arguments([party for party in parties if joined or party.kind != "place"], role)
            start = m.start() + 1 if inside else m.end()

    def _subject(self, event: EventCandidate, clause: Clause, earlier: Sequence[Clause]) -> list[Mention]:
        """The subject of the clause, else of the nearest one before it in the sentence that has one."""
        honoured = event.event_type == "award" and (
            event.predicate in RECEIVING or search(patterns.PASSIVE_MARK, self.text, *event.spans[0]))
        own = self.subjects.of(clause.start, event.predicate_span[0])
        if own is not None:
            return self.subjects.whole(own, clause.start, event.predicate_span[0]) if honoured else own
        listed = [search(patterns.LISTED_AFTER, self.text, part.start, part.end) for part in earlier]
        begun = next((at for at, m in enumerate(listed) if m), len(earlier))
        for part in reversed(earlier[: begun + 1]):
            if by := match(patterns.BY, self.text, part.start, part.end):
                return self.parties.phrase(by.start("name"), self.mentions.whole(by.end("name")))
            end = self._first_verb(part)
            if self.subjects.is_source(part.start, end):
                return []
            if subject := self.subjects.of(part.start, end):
                return subject
        first = earlier[0] if honoured and earlier else None
        return self.subjects.whole([], first.start, self._first_verb(first)) if first else []

    def _first_verb(self, clause: Clause) -> int:
        """Where the first verb of the trigger lexicon begins in a clause, else its end."""
        verbs = (trigger.start for trigger in triggers(self.text, clause) if trigger.frame in (*VERBS, "light"))
        return next((at for at in verbs if not self.mentions.covers(at)), clause.end)


def _is_scene(event: EventCandidate, party: Argument, place: Place | None) -> bool:
    """Whether a party of an incident is no more than the place where it happened."""
    return event.event_type == "incident" and place is not None and party.name in place[0]


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
