"""For whom, to whom and against whom an event was done, read from the objects of its verb."""

from collections.abc import Iterable, Iterator, Sequence

from pipeline.extract.base import Argument, EventCandidate
from pipeline.extract.events.clauses import Clause
from pipeline.patterns import finditer, match, search
from pipeline.resolve import argument_patterns as patterns
from pipeline.resolve.mentions import Mention
from pipeline.resolve.parties import Parties, arguments
from pipeline.resolve.roles import MEETING_SOMEBODY
from pipeline.resources import words
from pipeline.spans import Interval

TARGETING = frozenset({"visit", "appointment", "enforcement", "award", "signing"})
"""Types whose object is a party."""

DONE_TO = frozenset({"award", "enforcement", "inspection"})
"""Types whose party 对 X 进行 names."""

SERVING = frozenset({"service", "training", "visit"})
"""Types done for people."""

HELPING = words("argument_cues", "pattern", cue="helps")
"""Triggers of services whose object is the people served."""

HONOURING = words("argument_cues", "pattern", cue="honours")
"""Triggers of awards whose object is a list of those honoured."""

NEARBY = 6
"""Characters after the trigger in which 给 X may follow."""

LISTED_CLAUSES = 8
"""Clauses back in which a list of persons that begins with 对 may begin."""

SHORT_PARAGRAPH = 100
"""Characters back in which somebody without a full name may be meant by 其."""


class Objects:
    """Finds the objects that are parties of one article's events."""

    def __init__(self, parties: Parties) -> None:
        self.parties, self.mentions, self.text = parties, parties.mentions, parties.text

    def of(self, event: EventCandidate, own: Sequence[Clause], earlier: Sequence[Clause],
           subject: frozenset[Interval] | set[Interval]) -> Iterator[Argument]:
        """The objects of an event; `subject` has the keys of its agents, whom 其 does not mean."""
        clause, (at, end) = own[0], event.predicate_span
        yield from self._served(event, clause.start, end + NEARBY)
        if event.event_type == "service":
            yield from arguments(self._handed(clause.start, clause.end), "beneficiary")
            helped = event.predicate in HELPING or event.predicate[:2] in HELPING
            yield from arguments(self._helped(clause.start, at, end, clause.end) if helped else [], "beneficiary")
        for part in own[1:] if event.event_type == "service" else ():
            m = search(patterns.HELPS, self.text, part.start, part.end)
            yield from arguments(self._group(m.end(), part.end) if m else [], "beneficiary")
        if event.event_type in DONE_TO:
            yield from arguments(list(self._done_to(event, clause)), "target")
        if event.event_type == "enforcement":
            yield from arguments(self._charged(clause, earlier, at, subject), "target")
            fronted = search(patterns.DISPOSED, self.text, clause.start, at)
            yield from arguments(self._seized(*fronted.span("name")) if fronted else [], "target")
        while end < clause.end and self.text[end] in "了过到着":
            end += 1
        yield from arguments(self._direct(event, clause, end), "target")

    def _served(self, event: EventCandidate, start: int, end: int) -> Iterable[Argument]:
        """Whom it was done for: people, and bodies that something is given to; 对 names them only for a service."""
        m = search(patterns.BENEFICIARY, self.text, start, end)
        if m and not self.mentions.covers(m.start()) and (m.group()[0] != "对" or event.event_type in SERVING):
            parties = [party for party in self.parties.phrase(*m.span("name")) if party.kind in ("person", "group")
                       or (party.kind == "org" and m.group()[0] != "对")]
            yield from arguments(parties, "beneficiary")

    def _seized(self, start: int, end: int) -> list[Mention]:
        """The persons of 将 X 抓获, else its group where no number stands for it (将4人)."""
        found = self.mentions.within(start, end, "person") or self.parties.somebody(start, end)
        return found or [party for party in self.parties.head(start, end) if not party.name[0].isdigit()]

    def _handed(self, start: int, end: int) -> list[Mention]:
        """Y of 把 X 送到 Y 手中."""
        m = search(patterns.HANDED_TO, self.text, start, end)
        return [party for party in self.parties.phrase(*m.span("name")) if party.kind != "place"] if m else []

    def _helped(self, start: int, at: int, after: int, end: int) -> list[Mention]:
        """The people of 将 X 转移 or 转移 X, up to a number that counts them."""
        m = search(patterns.DISPOSED, self.text, start, at)
        found = self._group(*m.span("name")) if m else []
        return found or self._group(after, end)

    def _group(self, start: int, end: int) -> list[Mention]:
        """The parties of text[start:end] up to a number that counts them or a verb; places are none."""
        while start < end and self.text[start] in "了过到着出":
            start += 1
        counted = next((at for at in range(start + 2, end) if self.text[at].isdigit()), end)
        if counted - start < 2:
            return []
        found = self.parties.phrase(start, counted) or self.parties.head(start, counted)
        return [party for party in found if party.kind != "place"]

    def _done_to(self, event: EventCandidate, clause: Clause) -> Iterator[Mention]:
        """The parties of 对 X 进行; what is inspected is a party only where it is a body with a name."""
        for m in finditer(patterns.DONE_TO, self.text, clause.start, clause.end):
            if self.mentions.covers(m.start()):
                continue
            for party in self.parties.phrase(*m.span("name")):
                counted = any(map(str.isdigit, party.name))
                if party.kind == "org" or (party.kind != "place" and (counted or event.event_type != "inspection")):
                    yield party

    def _charged(self, clause: Clause, earlier: Sequence[Clause], at: int,
                 subject: frozenset[Interval] | set[Interval]) -> list[Mention]:
        """Whom 其 or 他 means before a measure, and persons listed over clauses: 对 A，B 作出处分决定."""
        if m := search(patterns.TO_THEM, self.text, clause.start, min(clause.end, at + NEARBY)):
            person = m.group("whom") in ("他", "她")
            named = (body for body in self.mentions.before(m.start()) if body.key not in subject)
            meant = next((body for body in named if body.kind == "person" or (not person and body.kind == "org")), None)
            return [meant] if meant else self.parties.somebody(max(clause.start - SHORT_PARAGRAPH, 0), at)[-1:]
        for part in reversed(earlier[-LISTED_CLAUSES:]):
            if m := search(patterns.LISTED_AFTER, self.text, part.start, part.end):
                return self.mentions.within(m.start(), at, "person")
        return []

    def _direct(self, event: EventCandidate, clause: Clause, start: int) -> Sequence[Mention]:
        """Whom a visit, an inspection, an appointment, an award or a measure was for."""
        end = clause.end
        if event.event_type == "inspection":
            inspected = self.mentions.at(start)
            return [inspected] if inspected and inspected.kind == "org" else []
        if event.event_type not in TARGETING and event.predicate not in MEETING_SOMEBODY:
            return []
        people = self.mentions.within(start, end, "person")
        if event.event_type == "visit":
            at = event.predicate_span[0]
            at_home = search(patterns.TO_PLACE, self.text, clause.start, at)
            people = people or self.mentions.within(at_home.end() if at_home else at, at, "person")
        return people or self._unnamed(event, start, end)

    def _unnamed(self, event: EventCandidate, start: int, end: int) -> Sequence[Mention]:
        """Objects that are no persons with a name: groups visited or met, people charged, units honoured."""
        if event.event_type == "visit" or event.predicate in MEETING_SOMEBODY:
            return self.parties.listed(start, end) or self._group(start, end)
        if event.event_type == "enforcement":
            return self.parties.somebody(start, end) or self._counted(start, end)
        if event.event_type != "award" or event.predicate not in HONOURING or end - start < 2:
            return []
        listed = search(patterns.HONOUR, self.text, start, end)
        found = self.parties.phrase(start, listed.start() if listed else end)
        return [party for party in found if party.kind != "place"]

    def _counted(self, start: int, end: int) -> list[Mention]:
        """The people of 查获一名男子, 一户经营者, right after the verb."""
        m = match(patterns.COUNTED, self.text, start, end)
        return self.parties.head(m.end(), end) if m else []
