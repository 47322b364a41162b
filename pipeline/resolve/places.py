"""Where an event took place."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipeline.extract.base import EventCandidate
from pipeline.extract.events.clauses import Clause
from pipeline.patterns import finditer, fullmatch, match, search
from pipeline.resolve import argument_patterns as patterns
from pipeline.resolve.subjects import Subjects
from pipeline.resources import words
from pipeline.spans import Interval

Place = tuple[str, Interval | None]
"""The words of a place and the key of its entity."""

ARRIVALS = words("argument_cues", "pattern", cue="arrival")
"""Triggers that the place follows."""

HELD = words("argument_cues", "pattern", cue="held")
"""Triggers before which 在 names a place whatever its last character."""

HOSTED = frozenset({"主办", "承办", "协办", "联合主办", "举办", "组织"})
"""Triggers that may stand in a relative clause before the name of what was held, the place behind it."""

GOING = frozenset({"inspection", "visit", "training", "activity", "service", "appointment"})
"""Types whose place 到 X names."""

WORKS = frozenset({"opening", "improvement", "establishment", "service"})
"""Types that a village as subject also places."""

DONE_ALL_OVER = frozenset({"opening", "improvement", "establishment", "award"})
"""Types that a whole area (全市) as subject places."""

SEEN = frozenset({"inspection", "visit", "incident"})
"""Types whose object may be the place where it happened."""

WORKED_ON = frozenset({"improvement", "inspection"})
"""Types whose place 对 X 进行 names."""

LONGEST_PLACE = 30
LONGEST_ADJUNCT = 32
"""Characters of a place, and of a clause that may be no more than its frame."""


class Places:
    """Finds the places of one article's events."""

    def __init__(self, subjects: Subjects, events: Sequence[EventCandidate]) -> None:
        self.subjects, self.text, self.mentions = subjects, subjects.text, subjects.mentions
        self._predicates = sorted(event.predicate_span[0] for event in events)

    def place_of(self, event: EventCandidate, own: Sequence[Clause], earlier: Sequence[Clause]) -> Place | None:
        """The place that the clause names: 在 X, 到 X 调研, 落户 X, 选派到 X, 位于 X, X 发生, 全市建成."""
        found = next(self._candidates(event, own, earlier), None)
        return self._named(found) if found else None

    def _candidates(self, event: EventCandidate, own: Sequence[Clause],
                    earlier: Sequence[Clause]) -> Iterator[Interval]:
        """The places, the likeliest first."""
        clause, (at, end) = own[0], event.predicate_span
        if event.predicate.startswith("率先"):
            return
        finders = [self._named_by(clause.start, at, event.predicate in HELD), self._went_to(event, clause.start, at),
                   self._after(event, end, clause.end), self._worked_on(event, clause.start, at)]
        if earlier and earlier[-1].end - earlier[-1].start < LONGEST_ADJUNCT and not self._tells(earlier[-1]):
            finders.append(self._named_by(earlier[-1].start, earlier[-1].end, held=False))
        yield from filter(None, finders)
        if event.predicate in HOSTED and (found := self._named_by(end, clause.end, held=True)):
            yield found
        yield from filter(None, (self._went_to(event, part.start, part.end) for part in (*own[1:], *earlier[:-3:-1])))
        yield from filter(None, (self._frame(part) for part in reversed(earlier)))
        subject = self._subject(event, clause.start, at)
        if subject:
            yield subject

    def _tells(self, part: Clause) -> bool:
        """Whether a clause states an event of its own."""
        index = bisect_left(self._predicates, part.start)
        return index < len(self._predicates) and self._predicates[index] < part.end

    def _frame(self, part: Clause) -> Interval | None:
        """The place of a clause that is no more than 在 X, or X alone where its name opens it."""
        if part.end - part.start >= LONGEST_ADJUNCT:
            return None
        if self.text.startswith(("在", "于"), part.start):
            return self._trimmed(part.start + len("在"), part.end, named=True)
        end = part.end - self.text.endswith(("里", "内", "上", "外"), part.start, part.end)
        first = self.mentions.at(part.start)
        named = first and first.kind != "person" and not self.mentions.within(part.start, end, "person")
        if not named or part.mark != "，" or self._tells(part) or search(patterns.CLOSING, self.text, part.start, end):
            return None
        return self._trimmed(part.start, end)

    def _after(self, event: EventCandidate, start: int, end: int) -> Interval | None:
        """A place that follows the verb."""
        m = match(patterns.DESTINATION, self.text, start, end) if event.event_type in GOING else None
        if not m and event.event_type in GOING and event.predicate.endswith(("往", "到", "至", "入", "进")):
            m = match(patterns.CARRIED_TO, self.text, start, end)
        if not m and event.predicate in ARRIVALS:
            m = match(patterns.AFTER_PLACE, self.text, start, end)
        if not m and event.event_type in WORKS:
            m = search(patterns.LIES_IN, self.text, start, end)
        if m:
            return self._trimmed(*m.span("place"))
        if event.event_type == "service" and (m := search(patterns.RUSHED_TO, self.text, start, end)):
            return self._trimmed(*m.span("place"))
        return self._seen(start + (self.text[start : start + 1] == "了"), end) if event.event_type in SEEN else None

    def _seen(self, start: int, end: int) -> Interval | None:
        """A place that was looked at or struck: a named one, or several in a list, or what ends like one."""
        start += self.text[start : start + 1] in "在于"
        m = match(patterns.SEEN_PLACE, self.text, start, end)
        if m and not self.mentions.covers(m.end()) and (found := self._trimmed(*m.span())):
            return found
        seen = self._chain(start)
        return (start, seen) if seen > start and not fullmatch(patterns.NOT_A_PLACE, self.text[start:seen]) else None

    def _worked_on(self, event: EventCandidate, start: int, at: int) -> Interval | None:
        """The place of 对 X 进行改造, 把 X 改造成."""
        m = search(patterns.WORKED_ON, self.text, start, at) if event.event_type in WORKED_ON else None
        if not m or self.mentions.covers(m.start()):
            return None
        low, high = m.span("place")
        low = max(self.text.rfind("的", low, high) + 1, low)
        counted = search(patterns.COUNTED_WORKS, self.text, low + 1, high)
        whole = match(patterns.WHOLE_AREA, self.text, low, high)
        return None if whole else self._trimmed(low, counted.start() if counted else high)

    def _subject(self, event: EventCandidate, start: int, at: int) -> Interval | None:
        """A place that the clause opens with: of an incident, a village where work was done, a whole area."""
        if event.event_type == "incident":
            places = self.mentions.within(start, at, "place")
            return (places[0].start, places[-1].end) if places else self._trimmed(*self._site(start, at))
        end = self._chain(start)
        whose = self.text[end - 1] == "村" or self.text.startswith("的", end)
        if event.event_type in WORKS and end > start and whose:
            return start, end
        area = match(patterns.WHOLE_AREA, self.text, start, at) if event.event_type in DONE_ALL_OVER else None
        return area.span() if area else None

    def _site(self, start: int, at: int) -> Interval:
        """The subject up to what counts something at it: 江北区|一化工厂 stays whole, 靠山村|一处草垛 does not."""
        low, high = self.subjects.stretch(start, at)
        counted = search(patterns.COUNTED_WORKS, self.text, low + 1, high)
        return low, counted.start() if counted else high

    def _chain(self, start: int) -> int:
        """The end of the places that stand one right behind the other from an offset on: 宁夏|银川."""
        while (place := self.mentions.at(start)) and place.kind == "place":
            start = place.end
        return start

    def _named(self, found: Interval) -> Place:
        """The words of the place, or the full name of the entity that it points to, and the entity's key."""
        mention = self.mentions.ending_at(found[1])
        if mention is None or mention.kind == "person":
            return self.text[slice(*found)], None
        alone = mention.start == found[0]
        return mention.name if alone else self.text[slice(*found)], mention.key

    def _named_by(self, start: int, end: int, held: bool) -> Interval | None:
        """X of the last 在 X or 于 X before `end`."""
        at = end
        while at > start:
            at = max(self.text.rfind("在", start, at), self.text.rfind("于", start, at))
            if at < start:
                return None
            if self.mentions.covers(at) or (at > start and self.text[at - 1] in patterns.NO_PLACE_BEFORE):
                continue
            if match(patterns.UNDER, self.text, at + 1, end):
                continue
            found = self._trimmed(at + 1, end, held) or self._named_first(at + 1) or self._up_to_verb(at + 1, end)
            if found:
                return found
        return None

    def _named_first(self, start: int) -> Interval | None:
        """A named place right after 在, with more words between it and the verb."""
        end = self._chain(start)
        follows = self.text[end : end + 1] in patterns.AFTER_HELD_PLACE
        return (start, end) if end > start and follows else None

    def _up_to_verb(self, start: int, end: int) -> Interval | None:
        """What ends like a place before the next preposition, adverb or verb: 在出租屋内将其抓获."""
        for m in finditer(patterns.CLOSING, self.text, start + 2, min(end, start + LONGEST_PLACE)):
            if not self.mentions.covers(m.start()) and (found := self._trimmed(start, m.start())):
                return found
        return None

    def _went_to(self, event: EventCandidate, start: int, end: int) -> Interval | None:
        """X of the last 到 X before `end`."""
        if event.event_type in GOING:
            for m in reversed(list(finditer(patterns.TO_PLACE, self.text, start, end))):
                if self.mentions.covers(m.start()):
                    continue
                first = self._named_first(m.end()) or self._ours(m.end())
                if found := self._trimmed(m.end(), end) or first or self._up_to_verb(m.end(), end):
                    return found
        return None

    def _ours(self, start: int) -> Interval | None:
        """我局 and the like, with more words between it and the verb."""
        m = match(patterns.OURS, self.text, start)
        return m.span() if m else None

    def _trimmed(self, low: int, high: int, held: bool = False, named: bool = False) -> Interval | None:
        """The place of text[low:high] without the adverbs at its end, if it is one; `named` asks for an entity."""
        adverbs = search(patterns.ADVERBS, self.text, low, high)
        if adverbs and adverbs.start() > low + 1 and not self.mentions.covers(adverbs.start()):
            high = adverbs.start()
        place = self.text[low:high]
        head = place.rfind("的") + 1
        if 0 < head < len(place) - 1 and not self.mentions.within(low, low + head):
            low, place = low + head, place[head:]
        if not 2 <= len(place) <= LONGEST_PLACE or set("，。；") & set(place) or fullmatch(patterns.NOT_A_PLACE, place):
            return None
        mention = self.mentions.ending_at(high)
        known = (mention and mention.kind != "person") or (held and len(place) <= 6)
        return (low, high) if known or (not named and search(patterns.PLACE_END, place)) else None
