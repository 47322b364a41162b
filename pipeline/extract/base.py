"""What extractors read and what they give."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, Protocol

from spacy.tokens import Doc

from pipeline.config import Config
from pipeline.layout.article import Article
from pipeline.spans import Interval
from schemas import Flag


@dataclass(frozen=True, slots=True)
class ArticleDoc:
    """An article as the extractors see it; all intervals are offsets of `text`.

    Attributes:
        text: All zones of the article in reading order, joined by line feeds.
        doc: The same text as a spaCy Doc.
        sentences: Intervals of the sentences; none crosses a line feed.
    """

    article: Article
    text: str
    doc: Doc
    sentences: tuple[Interval, ...]
    config: Config

    def sentence_at(self, offset: int) -> Interval:
        """The sentence that holds this offset, else the empty interval there."""
        index = bisect_right(self.sentences, (offset, len(self.text) + 1)) - 1
        if index >= 0 and offset <= self.sentences[index][1]:
            return self.sentences[index]
        return (offset, offset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What every candidate has.

    Attributes:
        spans: Where the article's text says so; the first is the key by which other candidates refer to it.
        rule: Name of the pattern, for the record's `extractor`: `statistics.counted`.
        score: Confidence from 0 to 1.
        flags: Quality notes.
    """

    spans: tuple[Interval, ...]
    rule: str
    score: float = 0.9
    flags: frozenset[Flag] = frozenset()

    @property
    def key(self) -> Interval:
        """The first span."""
        return self.spans[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeCandidate(Candidate):
    """A time; `expression` is the unresolved value that resolve/dates puts on the calendar."""

    text: str
    expression: Any = None
    start: str | None = None
    end: str | None = None
    part_of_day: str | None = None
    basis: str = "unresolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticCandidate(Candidate):
    """A quantity; `time` and `total` are the keys of other candidates."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    modifier: str = "exact"
    unit: str = ""
    unit_code: str | None = None
    dimension: str = "count"
    si_value: float | None = None
    si_unit: str | None = None
    measure: str | None = None
    subject: str | None = None
    aggregation: str = "none"
    change: tuple[str, str] | None = None
    time: Interval | None = None
    place: str | None = None
    total: Interval | None = None
    event: Interval | None = None
    programme: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCandidate(Candidate):
    """A distinct person; `spans` are all mentions, `titles` pairs of title and organisation."""

    name: str
    titles: tuple[tuple[str, str | None], ...] = ()
    age: int | None = None
    gender: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityCandidate(Candidate):
    """A distinct organisation or place; `spans` are all mentions."""

    name: str
    kind: Literal["org", "place"]
    subtype: str | None = None
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    resolved: tuple[str, ...] = ()
    division_code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeCandidate(Candidate):
    """A scheme; `components` are (label, declared count, members)."""

    name: str
    kind: str = "other"
    aliases: tuple[str, ...] = ()
    code: str | None = None
    host: str | None = None
    since: str | None = None
    components: tuple[tuple[str, int | None, tuple[str, ...]], ...] = ()
    complete: bool | None = None
    statistics: tuple[Interval, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A participant of an event; `key` is that of the person or entity candidate."""

    name: str
    role: str
    key: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCandidate(Candidate):
    """An event; `spans` are the clauses that state it.

    The trigger is the word that bears the type, the predicate the verb of its clause: 仪式 and 举行, or one word.

    The extractor gives type, trigger, title, clause and modality; resolve/arguments adds time, place, participants.
    """

    event_type: str
    trigger: str
    trigger_span: Interval
    predicate: str
    predicate_span: Interval
    summary: str
    title: str | None = None
    modality: str = "happened"
    time: Interval | None = None
    place: tuple[str, Interval | None] | None = None
    participants: tuple[Argument, ...] = ()
    statistics: tuple[Interval, ...] = ()
    programmes: tuple[Interval, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteCandidate(Candidate):
    """Direct speech; `speaker_span` is where the speaker is named or described."""

    text: str
    speaker: str | None = None
    speaker_span: Interval | None = None
    cue: str | None = None
    person: Interval | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """All candidates of one article."""

    doc: ArticleDoc
    times: tuple[TimeCandidate, ...] = ()
    statistics: tuple[StatisticCandidate, ...] = ()
    people: tuple[PersonCandidate, ...] = ()
    entities: tuple[EntityCandidate, ...] = ()
    programmes: tuple[ProgrammeCandidate, ...] = ()
    events: tuple[EventCandidate, ...] = ()
    quotes: tuple[QuoteCandidate, ...] = ()


class Extractor(Protocol):
    """One record type's reader.

    Attributes:
        record_type: `statistic`, `time` …
        version: Grows when what it writes changes.
        patterns: Names of the patterns that it may name in `Candidate.rule`.
    """

    record_type: ClassVar[str]
    version: ClassVar[str]
    patterns: ClassVar[tuple[str, ...]]

    def extract(self, doc: ArticleDoc) -> Iterator[Any]:
        """The candidates of one article, in text order."""
        ...
