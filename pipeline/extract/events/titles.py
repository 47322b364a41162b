"""The name of an event, where its clause gives one: 第三届茶文化节, 《…实施方案》."""

from pipeline.extract.events import patterns
from pipeline.extract.events.clauses import Clause
from pipeline.extract.events.proposals import Proposal
from pipeline.patterns import finditer, fullmatch, match, search

LONGEST = 60
"""Characters beyond which a noun phrase describes rather than names."""


def title_of(text: str, clause: Clause, proposal: Proposal) -> str | None:
    """The name of the event that a proposal of the clause states, as written."""
    predicate, noun = proposal
    head = noun or predicate
    if predicate.type == "policy":
        document = search(patterns.DOCUMENT, text, clause.start, clause.end)
        return document.group() if document else None
    if head.frame == "light":
        return next((text[low:high] for low, high in clause.masked if low - head.end in (0, 1)), None)
    if head.frame not in ("noun", "masked"):
        return None
    start = predicate.end if noun and predicate.end <= noun.start else clause.start
    start = max((m.end() for m in finditer(patterns.HOLDING, text, start, head.start)), default=start)
    end = _closing_mark(clause, head.end)
    opening = match(patterns.BEFORE_TITLE, text, start, end)
    start = max(opening.end() if opening else start, _after_relative(text, clause, start, head.start))
    name = text[start:end]
    named = head.start > start and not fullmatch(patterns.NO_TITLE, name)
    return name if named and len(name) <= LONGEST else None


def _closing_mark(clause: Clause, end: int) -> int:
    """The end of the name in quotes that holds the head noun, else the noun's own."""
    return next((high for low, high in clause.masked if low < end <= high), end)


def _after_relative(text: str, clause: Clause, start: int, end: int) -> int:
    """After the last 的 outside quotes between two offsets, which ends a relative clause; else `start`."""
    at = end
    while (at := text.rfind("的", start, at)) >= start:
        if not clause.masks(at, at + 1):
            return at + 1
    return start
