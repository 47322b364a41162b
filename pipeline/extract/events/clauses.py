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
    """Where a clause stands: running numbers of sentence and zone, the zone's role, whether in direct speech."""

    sentence: int
    line: int
    role: Role
    speech: bool = False

    def next(self, *, speech: bool = False) -> "Place":
        """The sentence after."""
        return self._replace(sentence=self.sentence + 1, speech=speech)


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
        speech: Whether it is part of direct speech.
        masked: Names in quotes, titles and brackets within it.
    """

    start: int
    end: int
    mark: str
    sentence: int
    line: int
    role: Role
    speech: bool
    masked: tuple[Interval, ...]

    def masks(self, start: int, end: int) -> bool:
        """Whether an interval touches a name in quotes, a title or a bracket."""
        return any(low < end and start < high for low, high in self.masked)


def clauses(doc: ArticleDoc) -> tuple[Clause, ...]:
    """All clauses of the article in text order, each quotation of direct speech cut into clauses of its own."""
    found: list[Clause] = []
    sentence = 0
    for line, (zone, (start, end)) in enumerate(zip(doc.article.zones, doc.article.bounds, strict=True)):
        if zone.role == "byline":
            continue
        dateline = match(DATELINE, doc.text, start, end) if zone.role == "body" else None
        found += _cut(doc.text, dateline.end() if dateline else start, end, Place(sentence, line, zone.role))
        sentence = (found[-1].sentence if found else sentence) + 1
    return tuple(found)


def _cut(text: str, start: int, end: int, place: Place) -> Iterator[Clause]:
    """The clauses of text[start:end]."""
    at, masked = start, list[Interval]()
    for m in finditer(BREAK, text, start, end):
        if m.lastgroup == "dash" and place.role == "body":
            continue
        if m.lastgroup == "name" and (place.speech or not _is_speech(m.group())):
            masked.append(m.span())
            continue
        yield from _clause(text, (at, m.start()), m.group()[:1], place, masked)
        at, masked = m.end(), []
        if m.lastgroup == "name":
            inner = place.next(speech=True)
            for clause in _cut(text, m.start() + 1, m.end() - m.group().endswith("”"), inner):
                inner = inner._replace(sentence=clause.sentence)
                yield clause
            place = inner.next()
        elif m.group()[0] in "。！？!?":
            place = place.next(speech=place.speech)
    yield from _clause(text, (at, end), "", place, masked)


def _is_speech(quotation: str) -> bool:
    return quotation[0] == "“" and bool(search(SPEECH_INSIDE, quotation))


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
