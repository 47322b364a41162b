"""When an event took place."""

from bisect import bisect_left
from collections.abc import Sequence

from pipeline.extract.base import EventCandidate, TimeCandidate
from pipeline.extract.events.clauses import Clause
from pipeline.patterns import match, search
from pipeline.resolve import argument_patterns as patterns
from pipeline.spans import Interval

FRONT, LONGEST_ADVERB = 3, 6
"""Characters before a time that opens its clause, and between a time and the verb that it goes with."""

LONGEST_FRAME = 4
"""Characters behind a time in a clause that is no more than the frame of a plan."""


def time_of(text: str, event: EventCandidate, own: Sequence[Clause], earlier: Sequence[Clause],
            times: Sequence[TimeCandidate]) -> Interval | None:
    """The key of the time nearest before the trigger, else right after it, of a clause that goes on, or before."""
    at, after = event.predicate_span
    keys = _keys(text, times, own[0])
    before = [key for key in keys if key[1] <= at and _adverbial(text, key, own[0].start, at)]
    if before:
        return before[-1]
    told = [key for key in keys if key[0] == after + 1 and text[after] in "于在"]
    going_on = told or [key for part in own[1:] for key in _keys(text, times, part) if key[0] - part.start < 3]
    if told or (going_on and event.modality == "planned"):
        return going_on[0]
    if not search(patterns.UP_TO_NOW, text, own[0].start, at) and (key := _frame_time(text, event, earlier, times)):
        return key
    return going_on[0] if going_on else None


def _frame_time(text: str, event: EventCandidate, parts: Sequence[Clause],
                times: Sequence[TimeCandidate]) -> Interval | None:
    """The time of an earlier clause, where no later one says that it speaks of the present or of the future."""
    for part in reversed(parts):
        if search(patterns.UP_TO_NOW, text, part.start, part.end):
            return None
        keys = [key for key in _keys(text, times, part)
                if not search(patterns.ATTRIBUTE_TIME, text, part.start, key[0])]
        if keys and not search(patterns.NEWS_SOURCE, text, part.start, part.end):
            since = text.endswith("以来", part.start, part.end) and keys[-1][1] < part.end
            later = event.modality == "planned" and part.end - keys[-1][1] > LONGEST_FRAME
            return None if since or later else keys[-1]
    return None


def _adverbial(text: str, key: Interval, start: int, at: int) -> bool:
    """Whether a time says when, not which: it opens the clause, follows a preposition or stands before the verb."""
    if key[0] - start < FRONT or text[key[0] - 1] in "于在自到从至" or at - key[1] <= LONGEST_ADVERB:
        return True
    return bool(match(patterns.CLOSING, text, key[1], at))


def _keys(text: str, times: Sequence[TimeCandidate], part: Clause) -> list[Interval]:
    """The times of a clause outside its titles and names."""
    low, high = (bisect_left(times, offset, key=lambda time: time.key[0]) for offset in (part.start, part.end))
    inside = [time.key for time in times[low:high]
              if time.key[1] <= part.end and (time.start or time.end) and not time.text.isdigit()
              and not match(patterns.AGE, text, time.key[1])]
    return [key for key in inside if not any(start <= key[0] and key[1] <= end for start, end in part.masked)]
