"""Resolved candidates to records: ids, evidence in the document, links between records."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from pipeline.extract.base import (
    Candidate,
    EventCandidate,
    Found,
    PersonCandidate,
    ProgrammeCandidate,
    QuoteCandidate,
    StatisticCandidate,
)
from pipeline.language.models import versions
from pipeline.layout.article import Article as Piece
from pipeline.resolve.confidence import confidence
from pipeline.spans import Interval, MappedText
from schemas import RECORD_MODELS, Article, Record, Span

TABLES = {"times": "times", "statistics": "statistics", "people": "persons", "entities": "entities",
          "programmes": "programmes", "events": "events", "quotes": "quotes"}
"""Field of Found → output file stem."""

CONFIDENCE_OF_ARTICLES = 0.95


class InvalidRecordError(ValueError):
    """A candidate that does not validate; `kind`, `rule` and `reason` say which and why."""

    def __init__(self, kind: str, rule: str, reason: str) -> None:
        super().__init__(f"{kind} by {rule}: {reason}")
        self.kind, self.rule, self.reason = kind, rule, reason


def record_id(kind: str, sha256: str, *parts: object) -> str:
    """The same for the same document content and the same fact: a hash of the content's hash and the fact's place."""
    seed = "\x1f".join([sha256, kind, *map(str, parts)])
    return f"{kind}-{hashlib.sha256(seed.encode()).hexdigest()[:20]}"


def evidence(piece: Piece, intervals: Iterable[Interval]) -> tuple[Span, ...]:
    """Intervals of an article's text as spans of the document."""
    text = piece.document.text
    return tuple(Span(start=low, end=high, text=text[low:high])
                 for start, end in intervals for low, high in piece.text.to_source(start, end))


def inferred_year(founds: Iterable[Found]) -> str | None:
    """The year that the dates of a page were given; None where none was inferred."""
    times = (time for found in founds for time in found.times)
    return next((time.start[:4] for time in times if time.start and "year_inferred" in time.flags), None)


class Builder:
    """The records of one article; `year` is the one inferred for its page."""

    def __init__(self, found: Found, year: str | None = None) -> None:
        self.found = found
        self.year = year
        self.piece = found.doc.article
        self.document = self.piece.document
        self.article_id = record_id("article", self.document.sha256, self.piece.position)
        self.origin = {"document_id": self.document.id, "article_id": self.article_id, "models": versions()}
        self.ids: dict[tuple[str, Interval], str] = {}
        for name, stem in TABLES.items():
            for candidate in getattr(found, name):
                place = [self.piece.text.to_source(*span) for span in candidate.spans[:1]]
                identity = record_id(RECORD_MODELS[stem].model_fields["type"].default, self.document.sha256,
                                     self.piece.position, place, self._fact(candidate))
                self.ids.setdefault((name, candidate.key), identity)

    @staticmethod
    def _fact(candidate: Candidate) -> str:
        values = (getattr(candidate, name, None) for name in ("name", "text", "value", "low", "event_type", "trigger"))
        return "|".join(str(value) for value in values if value is not None)

    def id_of(self, key: Interval | None, *tables: str) -> str | None:
        """The id of the record whose candidate has this key, in the first of these tables that has it."""
        if key is None:
            return None
        return next((self.ids[name, key] for name in tables if (name, key) in self.ids), None)

    def ids_of(self, keys: Iterable[Interval], table: str) -> tuple[str, ...]:
        """The ids that exist, in order."""
        return tuple(found for key in keys if (found := self.id_of(key, table)))

    def time_of(self, key: Interval | None) -> dict[str, Any] | None:
        """The resolved time with this key."""
        for time in self.found.times:
            if time.key == key:
                return {"text": time.text, "start": time.start, "end": time.end, "basis": time.basis}
        return None

    def common(self, candidate: Candidate, record: str) -> dict[str, Any]:
        """The fields that all records share."""
        return {
            "id": record, **self.origin, "evidence": evidence(self.piece, candidate.spans), "extractor": candidate.rule,
            "confidence": confidence(candidate.rule, candidate.score), "flags": tuple(sorted(candidate.flags)),
        }

    def records(self) -> Iterator[tuple[str, Record | InvalidRecordError]]:
        """(output stem, record) pairs in output order; what does not validate comes as InvalidRecordError."""
        yield "articles", self.article()
        for name, stem in TABLES.items():
            seen: set[str] = set()
            for candidate in getattr(self.found, name):
                record = self.ids[name, candidate.key]
                if record in seen:
                    continue
                seen.add(record)
                try:
                    fields = self.common(candidate, record) | self.fields(name, candidate)
                    yield stem, RECORD_MODELS[stem](**fields)
                except ValueError as error:
                    yield stem, InvalidRecordError(stem, candidate.rule, "; ".join(str(error).splitlines()))

    def article(self) -> Article:
        """The article's own record."""
        piece = self.piece
        body = [zone.text for zone in piece.zones if zone.role in ("body", "subhead")]
        zones = zip(piece.zones, piece.bounds, strict=True)
        spans = [bound for zone, bound in zones if zone.role not in ("byline", "caption")]
        return Article.model_validate({
            "id": self.article_id, **self.origin, "evidence": evidence(piece, spans or piece.bounds),
            "extractor": "layout.pages", "confidence": CONFIDENCE_OF_ARTICLES,
            "headline": piece.first("headline") or self.document.title, "kicker": piece.first("kicker"),
            "deck": piece.first("deck"), "column": piece.first("column"), "kind": piece.kind,
            "authors": tuple({"name": author.name, "role": author.role} for author in piece.authors),
            "published": self._published(), "paragraphs": tuple(_intervals(text) for text in body),
            "captions": tuple({"label": label, "text": text} for label, text in piece.captions()),
            "text": "\n".join(text.text for text in body), "position": piece.position,
        })

    def _published(self) -> dict[str, Any]:
        if self.document.published:
            return {"date": self.document.published.isoformat(), "basis": self.document.published_basis or "given"}
        return {"date": self.year, "basis": "inferred" if self.year else "unknown"}

    def fields(self, name: str, candidate: Any) -> dict[str, Any]:
        """The fields of the record's own type."""
        same = {field: getattr(candidate, field) for field in _SAME[name]}
        linked = getattr(self, f"_{name}", None)
        return same | (linked(candidate) if linked else {})

    def _statistics(self, c: StatisticCandidate) -> dict[str, Any]:
        time = self.time_of(c.time)
        return {
            **{name: _number(getattr(c, name)) for name in ("value", "low", "high", "si_value")},
            "change": {"direction": c.change[0], "basis": c.change[1]} if c.change else None,
            "time": {name: time[name] for name in ("text", "start", "end")} if time else None,
            "event_id": self.id_of(c.event, "events"), "programme_id": self.id_of(c.programme, "programmes"),
            "total_id": self.id_of(c.total, "statistics"),
        }

    def _people(self, c: PersonCandidate) -> dict[str, Any]:
        return {"titles": tuple({"title": title, "organisation": body} for title, body in c.titles)}

    def _programmes(self, c: ProgrammeCandidate) -> dict[str, Any]:
        components = ({"label": label, "count": count, "members": members} for label, count, members in c.components)
        return {"components": tuple(components), "statistic_ids": self.ids_of(c.statistics, "statistics")}

    def _events(self, c: EventCandidate) -> dict[str, Any]:
        return {
            "time": self.time_of(c.time),
            "place": {"text": c.place[0], "entity_id": self.id_of(c.place[1], "entities")} if c.place else None,
            "participants": tuple({"name": one.name, "role": one.role,
                                   "entity_id": self.id_of(one.key, "people", "entities")} for one in c.participants),
            "statistic_ids": self.ids_of(c.statistics, "statistics"),
            "programme_ids": self.ids_of(c.programmes, "programmes"),
        }

    def _quotes(self, c: QuoteCandidate) -> dict[str, Any]:
        return {"person_id": self.id_of(c.person, "people")}


_SAME: dict[str, tuple[str, ...]] = {
    "times": ("text", "start", "end", "part_of_day", "basis"),
    "statistics": (
        "modifier", "unit", "unit_code", "dimension", "si_unit", "measure", "subject", "aggregation", "place",
    ),
    "people": ("name", "age", "gender", "aliases"),
    "entities": ("name", "aliases", "kind", "subtype", "parent", "resolved", "division_code"),
    "programmes": ("name", "aliases", "kind", "code", "host", "since", "complete"),
    "events": ("event_type", "trigger", "title", "summary", "modality"),
    "quotes": ("text", "speaker", "cue"),
}
"""Fields that a record takes from its candidate as they are."""


def _number(value: float | None) -> int | float | None:
    """An integer where it is one, so that 1400 is not written as 1400.0."""
    return int(value) if value is not None and float(value).is_integer() else value


def _intervals(text: MappedText) -> tuple[dict[str, int], ...]:
    return tuple({"start": start, "end": end} for start, end in text.to_source(0, len(text.text)))
