"""From points to expressions: stretches with shared parts, and open ends."""

from bisect import bisect_left
from dataclasses import replace

from pipeline.numbers.calendar import signs
from pipeline.numbers.calendar.model import Opening, Point, Step, TimeExpression
from pipeline.numbers.calendar.paths import RANK, Parsed, Reader
from pipeline.numbers.calendar.surroundings import acceptable, recurring
from pipeline.patterns import match, search

_SHARING = frozenset({"day", "month", "quarter", "lunar_day", "weekday", "half", "edge", "week"})
"""Units whose larger parts a stretch names only once: 4月1日至7日."""

_LATER_WORDS = frozenset({"后", "之后", "以后", "来"})


def scan(text: str) -> tuple[TimeExpression, ...]:
    """All calendar expressions of a text, unresolved, in text order and none overlapping another."""
    reader, found, index = Reader(text), [], 0
    while index < len(reader.atoms):
        atom = reader.atoms[index]
        first = None if atom.vague else reader.point(index)
        if first is None:
            index += 1
            if atom.vague:
                found.append(TimeExpression(atom.start, atom.end, None, form="vague"))
            continue
        expression, index = _expression(reader, first)
        if not recurring(text, first.start) and acceptable(text, expression):
            found.append(expression)
    return tuple(found)


def _expression(reader: Reader, first: Parsed) -> tuple[TimeExpression, int]:
    """The point with its second end or its open end, and the index of the piece after it."""
    point = TimeExpression(first.start, first.end, first.point, None, "closed", first.part, first.weekday, first.form)
    second = _second(reader, first)
    if second:
        last = Point(_inherited(first.point.steps, second.point.steps))
        end = reader.skip(signs.ABOUT, reader.skip(signs.BETWEEN, second.end))
        return replace(point, end=end, last=last, part_of_day=None, form="range"), second.following
    opening, end = _opening(reader, first)
    if opening == "since":
        begins = search(signs.FROM, reader.text, max(0, first.start - 4), first.start)
        start = begins.start() if begins else first.start
        return replace(point, start=start, end=end, opening=opening), first.following
    if opening == "before":
        return replace(point, end=end, opening=opening), first.following
    if match(signs.EVE, reader.text, first.end):
        return TimeExpression(first.start, first.end + len("前夕"), None, form="vague"), first.following
    return replace(point, end=reader.skip(signs.ABOUT, first.end)), first.following


def _opening(reader: Reader, first: Parsed) -> tuple[Opening, int]:
    """Which side is open, and where the words that say so end."""
    since = match(signs.SINCE, reader.text, first.end)
    # 下午3点后 and 昨天后 say nothing of the days after
    if since and (since.group() not in _LATER_WORDS or first.point.steps[-1].unit not in ("clock", "day_shift")):
        return "since", since.end()
    if before := match(signs.BEFORE, reader.text, first.end):
        return "before", before.end()
    return "closed", first.end


def _second(reader: Reader, first: Parsed) -> Parsed | None:
    """The second end of a stretch."""
    joint = match(signs.JOINT, reader.text, first.end)
    index = bisect_left(reader.starts, joint.end()) if joint else len(reader.starts)
    if joint is None or index >= len(reader.starts) or reader.starts[index] != joint.end():
        return None
    second = reader.point(index)
    if second is None or (joint["pair"] and not match(signs.BETWEEN, reader.text, second.end)):
        return None
    return None if match(signs.SINCE, reader.text, second.end) else second


def _inherited(first: tuple[Step, ...], second: tuple[Step, ...]) -> tuple[Step, ...]:
    """The second end with the larger parts that it shares with the first."""
    head = second[0].unit
    if head not in _SHARING:
        return second
    return (*(step for step in first if RANK[step.unit] < RANK[head] and step.last is None), *second)
