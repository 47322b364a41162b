"""The flags of a finished run, each with the words of the article that it speaks of; what `banmian check` prints."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import jsonlines

from pipeline.errors import NoInputError, UsageError
from pipeline.language.sentences import sentence_bounds
from schemas import RECORD_MODELS, Article, Flag, Interval, Programme, Record, Span, Statistic

NOTES: frozenset[Flag] = frozenset({"year_inferred"})
"""Flags that say how a value was found, not that something is at odds: the first of an article stands for all."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One flag on one record.

    Attributes:
        document: Id of the document.
        headline: Headline of the article, empty where it has none.
        flag: The flag; schemas.FLAG_MEANINGS says what it means.
        stated: The characters that carry the fact: `59人`.
        numbers: What was held against each other, where records tell: `59 stated, 60 in 5 parts`.
        words: The sentence that states it.
    """

    document: str
    headline: str
    flag: Flag
    stated: str
    numbers: str
    words: str


def findings(folder: Path) -> Iterator[Finding]:
    """The findings among the records of `folder`, documents and articles in the order of articles.jsonl.

    Raises:
        NoInputError: there is no finished run in the folder.
        UsageError: a file there cannot be read, or holds a line that is no record of this version.
    """
    if not (folder / "articles.jsonl").is_file():
        remedy = f"write records there first: banmian extract INPUT --out {folder}"
        raise NoInputError(f"no articles.jsonl in {folder}; {remedy}")
    articles = [record for record in _records(folder, "articles") if isinstance(record, Article)]
    flagged: dict[str, list[Record]] = {article.article_id: [] for article in articles}
    parts: dict[str, list[Statistic]] = {}
    for stem in RECORD_MODELS:
        for record in _records(folder, stem):
            if record.flags:
                flagged.setdefault(record.article_id, []).append(record)
            if isinstance(record, Statistic) and record.total_id:
                parts.setdefault(record.total_id, []).append(record)
    for article in articles:
        yield from _of_article(article, flagged[article.article_id], parts)


def _records(folder: Path, stem: str) -> Iterator[Record]:
    """The records of one file; a file that is not there has none."""
    file = folder / f"{stem}.jsonl"
    if not file.exists():
        return
    try:
        with file.open(encoding="utf-8") as stream:
            yield from jsonlines.Reader(stream, loads=RECORD_MODELS[stem].model_validate_json)
    except jsonlines.InvalidLineError as error:
        reason = f"{file} line {error.lineno} is no record of this version of banmian; extract again"
        raise UsageError(reason) from error
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} cannot be read: {error}") from error


def _of_article(article: Article, flagged: list[Record], parts: dict[str, list[Statistic]]) -> Iterator[Finding]:
    """The findings of one article, in the order of its text."""
    noted = set[Flag]()
    for record in sorted(flagged, key=lambda record: record.evidence[0].start):
        for flag in record.flags:
            if flag not in noted:
                yield Finding(
                    document=article.document_id, headline=article.headline or "", flag=flag,
                    stated=record.evidence[0].text, numbers=_numbers(record, flag, parts.get(record.id, [])),
                    words=_sentence(article, record.evidence[0]),
                )
            if flag in NOTES:
                noted.add(flag)


def _numbers(record: Record, flag: Flag, parts: Sequence[Statistic]) -> str:
    """The two numbers that do not agree, where the records hold both."""
    if flag == "breakdown_mismatch" and isinstance(record, Statistic):
        values = [part.value for part in parts if part.value is not None]
        return f"{_plain(record.value)} stated, {_plain(sum(values))} in {len(values)} parts" if values else ""
    if flag == "count_mismatch" and isinstance(record, Programme):
        pairs = [(group.label, group.count, len(group.members)) for group in record.components]
        return "; ".join(f"{label} {count} stated, {listed} listed" for label, count, listed in pairs
                         if count is not None and listed and count != listed)
    return ""


def _plain(value: float | None) -> str:
    return "" if value is None else f"{value:,.12g}"


def _sentence(article: Article, span: Span) -> str:
    """The sentence of the mended text that holds a span of the document; outside the body, the span itself."""
    at = _offset(article.paragraphs, span.start)
    if at is None:
        return span.text
    start, end = next((low, high) for low, high in sentence_bounds(article.text) if low <= at < high)
    return article.text[start:end].strip()


def _offset(paragraphs: Iterable[Sequence[Interval]], place: int) -> int | None:
    """Where in an article's text the character at `place` of the document stands."""
    offset = 0
    for paragraph in paragraphs:
        for piece in paragraph:
            if piece.start <= place < piece.end:
                return offset + place - piece.start
            offset += piece.end - piece.start
        offset += len("\n")
    return None
