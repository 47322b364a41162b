"""When and where an event took place."""

from bisect import bisect_left
from collections.abc import Sequence

from pipeline.extract.base import EventCandidate, TimeCandidate
from pipeline.extract.events.clauses import Clause
from pipeline.patterns import finditer, fullmatch, match, search
from pipeline.resolve import argument_patterns as patterns
from pipeline.resolve.mentions import Mentions
from pipeline.resources import words
from pipeline.spans import Interval

Place = tuple[str, Interval | None]
"""The words of a place and the key of its entity."""

ARRIVALS = words("argument_cues", "pattern", cue="arrival")
"""Triggers that the place follows."""

HELD = words("argument_cues", "pattern", cue="held")
"""Triggers before which 在 names a place whatever its last character."""

GOING = frozenset({"inspection", "visit", "training", "activity", "service", "appointment"})
"""Types whose place 到 X names."""

WORKS = frozenset({"opening", "improvement", "establishment", "service"})
"""Types that a village as subject also places."""

SEEN = frozenset({"inspection", "visit"})
"""Types whose object may be the place where it happened."""

FRONT, LONGEST_ADVERB = 3, 6
"""Characters before a time that opens its clause, and between a time and the verb that it goes with."""

LONGEST_PLACE = 30
LONGEST_ADJUNCT = 32
"""Characters of a place, and of a clause that may be no more than its frame."""


def time_of(text: str, event: EventCandidate, own: Sequence[Clause], earlier: Sequence[Clause],
            times: Sequence[TimeCandidate]) -> Interval | None:
    """The key of the time nearest before the trigger, else of a clause that goes on with it, else before."""
    at = event.predicate_span[0]
    before = [key for key in _keys(times, own[0]) if key[1] <= at and _adverbial(text, key, own[0].start, at)]
    if before:
        return before[-1]
    going_on = [key for part in own[1:] for key in _keys(times, part) if key[0] - part.start < 3]
    if going_on and event.modality == "planned":
        return going_on[0]
    for part in reversed(earlier):
        if keys := _keys(times, part):
            return keys[-1]
    return going_on[0] if going_on else None


def _adverbial(text: str, key: Interval, start: int, at: int) -> bool:
    """Whether a time says when, not which: it opens the clause, follows a preposition or stands before the verb."""
    if key[0] - start < FRONT or text[key[0] - 1] in "于在自到从至" or at - key[1] <= LONGEST_ADVERB:
        return True
    return bool(match(patterns.CLOSING, text, key[1], at))


def _keys(times: Sequence[TimeCandidate], part: Clause) -> list[Interval]:
    """The times of a clause outside its titles and names."""
    low, high = (bisect_left(times, offset, key=lambda time: time.key[0]) for offset in (part.start, part.end))
    inside = [time.key for time in times[low:high]
              if time.key[1] <= part.end and (time.start or time.end) and not time.text.isdigit()]
    return [key for key in inside if not any(start <= key[0] and key[1] <= end for start, end in part.masked)]


class Places:
    """Finds the places of one article's events."""

    def __init__(self, text: str, mentions: Mentions) -> None:
        self.text = text
        self.mentions = mentions

    def place_of(self, event: EventCandidate, clause: Clause, earlier: Sequence[Clause]) -> Place | None:
        """The place that the clause names: 在 X, 到 X 调研, 落户 X, 选派到 X, 位于 X, X 发生, 全市建成."""
        at, end = event.predicate_span
        found = self._named_by(clause.start, at, event.predicate in HELD) or self._went_to(event, clause.start, at)
        found = found or self._after(event, end, clause.end)
        if not found and earlier and earlier[-1].end - earlier[-1].start < LONGEST_ADJUNCT:
            found = self._named_by(earlier[-1].start, earlier[-1].end, held=False)
        found = found or self._subject(event, clause.start, at)
        return self._named(found) if found else None

    def _after(self, event: EventCandidate, start: int, end: int) -> Interval | None:
        """A place that follows the verb."""
        m = match(patterns.DESTINATION, self.text, start, end) if event.event_type in GOING else None
        if not m and event.predicate in ARRIVALS:
            m = match(patterns.AFTER_PLACE, self.text, start, end)
        if not m and event.event_type in WORKS:
            m = search(patterns.LIES_IN, self.text, start, end)
        if not m and event.event_type in SEEN:
            seen = self.mentions.at(start + (self.text[start : start + 1] == "了"))
            return (seen.start, seen.end) if seen and seen.kind == "place" else None
        return self._trimmed(*m.span("place")) if m else None

    def _subject(self, event: EventCandidate, start: int, at: int) -> Interval | None:
        """A place that the clause opens with: of an incident, a village where work was done, a whole area."""
        if event.event_type == "incident":
            places = self.mentions.within(start, at, "place")
            return (places[0].start, places[-1].end) if places else None
        if event.event_type in WORKS and (village := self.mentions.at(start)) and self.text[village.end - 1] == "村":
            return village.start, village.end
        area = match(patterns.WHOLE_AREA, self.text, start, at)
        return area.span() if area else None

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
            found = None if self.mentions.covers(at) else self._trimmed(at + 1, end, held) or self._named_first(at + 1)
            if found:
                return found
        return None

    def _named_first(self, start: int) -> Interval | None:
        """A named place right after 在, with more words between it and the verb."""
        mention = self.mentions.at(start)
        follows = mention and self.text[mention.end : mention.end + 1] in patterns.AFTER_HELD_PLACE
        return (mention.start, mention.end) if mention and mention.kind == "place" and follows else None

    def _went_to(self, event: EventCandidate, start: int, end: int) -> Interval | None:
        """X of the last 到 X before `end`."""
        if event.event_type in GOING:
            for m in reversed(list(finditer(patterns.TO_PLACE, self.text, start, end))):
                if found := self._trimmed(m.end(), end) or self._named_first(m.end()) or self._ours(m.end()):
                    return found
        return None

    def _ours(self, start: int) -> Interval | None:
        """我局 and the like, with more words between it and the verb."""
        m = match(patterns.OURS, self.text, start)
        return m.span() if m else None

    def _trimmed(self, low: int, high: int, held: bool = False) -> Interval | None:
        """The place of text[low:high] without the adverbs at its end, if it is one."""
        adverbs = search(patterns.ADVERBS, self.text, low, high)
        if adverbs and adverbs.start() > low + 1 and not self.mentions.covers(adverbs.start()):
            high = adverbs.start()
        place = self.text[low:high]
        if not 2 <= len(place) <= LONGEST_PLACE or set("，。；") & set(place) or fullmatch(patterns.NOT_A_PLACE, place):
            return None
        mention = self.mentions.ending_at(high)
        known = (mention and mention.kind != "person") or (held and len(place) <= 6)
        return (low, high) if known or search(patterns.PLACE_END, place) else None
