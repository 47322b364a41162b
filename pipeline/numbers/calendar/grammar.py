"""From points to expressions: stretches with shared parts, and open ends."""

from bisect import bisect_left

from pipeline.numbers.calendar import signs
from pipeline.numbers.calendar.model import Opening, Point, Step, TimeExpression
from pipeline.numbers.calendar.paths import RANK, Parsed, Reader
from pipeline.numbers.calendar.surroundings import acceptable, recurring
from pipeline.patterns import match, search

_SHARING = frozenset({"day", "month", "quarter", "lunar_day", "weekday", "half", "edge", "week"})
"""Units whose larger parts a stretch names only once: 4月1日至7日."""

_SINCE, _EVENT = "以来", 10
"""The word that opens an end, and within how many characters behind a date what happened then may stand before it."""

_DATED = frozenset({"year", "month", "day"})
"""Last parts of dates behind which what happened then may stand before 以来."""

_APPOSED = frozenset({"", "“", "的"})
_SAME_DAY = frozenset({"当天", "当日", "这天", "这一天", "那天"})
"""What stands between a day and its name, and words that only say the day again."""

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
        index = reader.next(index, expression.end)
        if found and (end := _same_day(text, found[-1], expression)):
            found[-1] = found[-1]._replace(end=end)
        elif not recurring(text, first.start) and acceptable(text, expression):
            found.append(expression)
    return tuple(found)


def _same_day(text: str, day: TimeExpression, other: TimeExpression) -> int:
    """Where a day ends whose name stands right behind it: 18日“国际博物馆日”当天; 0 where it is another time."""
    if day.first is None or day.last or day.opening != "closed" or other.last or other.opening != "closed":
        return 0
    if not any(step.unit == "day" for step in day.first.steps):
        return 0
    named = other.form == "festival" and text[day.end : other.start] in _APPOSED
    same = text[other.start : other.end] in _SAME_DAY and text[day.end : other.start] in ("", "的")
    if not (named or same):
        return 0
    return other.end + (named and text[day.end : other.start].endswith("“") and text.startswith("”", other.end))


def _expression(reader: Reader, first: Parsed) -> tuple[TimeExpression, int]:
    """The point with its second end or its open end, and the index of the piece after it."""
    text, start, day = reader.text, first.start, first.weekday
    if second := _second(reader, first):
        last = Point(_inherited(first.point.steps, second.point.steps))
        end = signs.ABOUT.skip(text, signs.BETWEEN.skip(text, second.end))
        return TimeExpression(start, end, first.point, last, "closed", None, day, "range"), second.following
    if signs.EVE.at(text, first.end):
        return TimeExpression(start, first.end + len("前夕"), None, form="vague"), first.following
    opening, end = _opening(reader, first)
    if opening == "since" and text[start - 1 : start] in signs.FROM_LAST:
        begins = search(signs.FROM, text, max(0, start - 4), start)
        start = begins.start() if begins else start
    if opening == "closed":
        end = signs.ABOUT.skip(text, end)
    return TimeExpression(start, end, first.point, None, opening, first.part, day, first.form), first.following


def _opening(reader: Reader, first: Parsed) -> tuple[Opening, int]:
    """Which side is open, and where the words that say so end."""
    since = signs.SINCE.at(reader.text, first.end)
    # 下午3点后 and 昨天后 say nothing of the days after
    if since and (since.group() not in _LATER_WORDS or first.point.steps[-1].unit not in ("clock", "day_shift")):
        return "since", since.end()
    if before := signs.BEFORE.at(reader.text, first.end):
        return "before", before.end()
    happened = reader.text.find(_SINCE, first.end, first.end + _EVENT)
    if happened > 0 and first.point.steps[-1].unit in _DATED and match(signs.EVENT, reader.text, first.end, happened):
        return "since", happened + len(_SINCE)
    return "closed", first.end


def _second(reader: Reader, first: Parsed) -> Parsed | None:
    """The second end of a stretch."""
    joint = signs.JOINT.at(reader.text, first.end)
    index = bisect_left(reader.starts, joint.end()) if joint else len(reader.starts)
    if joint is None or index >= len(reader.starts) or reader.starts[index] != joint.end():
        return None
    second = reader.point(index)
    if second is None or (joint["pair"] and not signs.BETWEEN.at(reader.text, second.end)):
        return None
    return None if signs.SINCE.at(reader.text, second.end) else second


def _inherited(first: tuple[Step, ...], second: tuple[Step, ...]) -> tuple[Step, ...]:
    """The second end with the larger parts that it shares with the first."""
    head = second[0].unit
    if head not in _SHARING:
        return second
    return (*(step for step in first if RANK[step.unit] < RANK[head] and step.last is None), *second)
