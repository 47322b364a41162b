"""Articles for tests, made without files."""

import hashlib
from datetime import date

from pipeline.config import Config
from pipeline.extract.base import ArticleDoc, Found
from pipeline.extract.registry import extract
from pipeline.layout.pages import articles
from pipeline.read.document import Document
from pipeline.resolve import page
from pipeline.resolve.records import Builder
from pipeline.run.process import article_doc
from pipeline.spans import MappedText
from schemas import Record

HEADLINE = "标题占位行"


def document(text: str, published: str | None = None, name: str = "case") -> Document:
    """A document as the readers would give it."""
    return Document(
        id=name,
        text=text,
        view=MappedText.identity(text),
        published=date.fromisoformat(published) if published else None,
        published_basis="given" if published else None,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        source_file=f"{name}.txt",
    )


def docs(text: str, published: str | None = None, config: Config | None = None) -> list[ArticleDoc]:
    """All articles of a page as the extractors see them."""
    config = config or Config()
    return [article_doc(article, config) for article in articles(document(text, published), config)]


def doc(body: str, published: str | None = None, config: Config | None = None) -> ArticleDoc:
    """One article with a neutral headline above `body`."""
    return docs(f"{HEADLINE}\n{body}", published, config)[0]


def resolved(body: str, published: str | None = None, config: Config | None = None) -> Found:
    """All candidates of one article, resolved."""
    return page.resolve([extract(doc(body, published, config))])[0]


def records(body: str, published: str | None = None, config: Config | None = None) -> dict[str, list[Record]]:
    """The records of one article by output stem."""
    found: dict[str, list[Record]] = {}
    for stem, record in Builder(resolved(body, published, config)).records():
        assert isinstance(record, Record), record
        found.setdefault(stem, []).append(record)
    return found
