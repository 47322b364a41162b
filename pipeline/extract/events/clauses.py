"""Sentences cut into clauses, direct speech and names in quotes set aside."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.extract.base import ArticleDoc
from pipeline.extract.events.patterns import BREAK, DATELINE, SPEECH_INSIDE
from pipeline.layout.article import Role
from pipeline.patterns import finditer, match, search
from pipeline.spans import Interval


class Place(NamedTuple):
    """Running numbers of sentence and zone, and the zone's role."""

    sentence: int
    line: int
    role: Role


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between two marks of punctuation.

    Attributes:
        start: First character in the article's text.
        end: After the last one, the closing mark left out.
        mark: The mark that closes it, empty at a line's end.
        sentence: Running number of its sentence (up to a full stop) in the article.
        line: Running number of its zone.
        role: Role of its zone.
        masked: Names in quotes, titles and brackets within it.
    """

    start: int
    end: int
    mark: str
    sentence: int
    line: int
    role: Role
    masked: tuple[Interval, ...]

    def masks(self, start: int, end: int) -> bool:
        """Whether an interval touches a name in quotes, a title or a bracket."""
        return any(low < end and start < high for low, high in self.masked)


def clauses(doc: ArticleDoc) -> tuple[Clause, ...]:
    """All clauses of the article outside direct speech, in text order."""
    found: list[Clause] = []
    sentence = 0
    for line, (zone, (start, end)) in enumerate(zip(doc.article.zones, doc.article.bounds, strict=True)):
        if zone.role == "byline":
            continue
        for clause in _of_line(doc.text, start, end, sentence, line, zone.role):
            found.append(clause)
            sentence = clause.sentence
        sentence += 1
    return tuple(found)


def _of_line(text: str, start: int, end: int, sentence: int, line: int, role: Role) -> Iterator[Clause]:
    dateline = match(DATELINE, text, start, end) if role == "body" else None
    at, masked, place = dateline.end() if dateline else start, list[Interval](), Place(sentence, line, role)
    for m in finditer(BREAK, text, at, end):
        if m.lastgroup == "name" and not (m.group()[0] == "“" and search(SPEECH_INSIDE, m.group())):
            masked.append(m.span())
            continue
        if m.lastgroup == "dash" and role == "body":
            continue
        mark = m.group()[:1] if m.lastgroup == "mark" else "”" if m.lastgroup == "name" else "—"
        yield from _clause(text, (at, m.start()), mark, place, masked)
        at, masked = m.end(), []
        if mark in "。！？!?" or (mark == "”" and m.group()[-2:-1] in "。！？!?…"):
            place = place._replace(sentence=place.sentence + 1)
    yield from _clause(text, (at, end), "", place, masked)


def _clause(text: str, interval: Interval, mark: str, place: Place, masked: list[Interval]) -> Iterator[Clause]:
    start, end = interval
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield Clause(start, end, mark, *place, tuple(masked))


def clause_at(found: tuple[Clause, ...], offset: int) -> int | None:
    """Index of the clause that holds this offset."""
    index = bisect_right(found, offset, key=lambda clause: clause.start) - 1
    return index if index >= 0 and offset < found[index].end else None
