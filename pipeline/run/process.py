"""One document through all rooms, from layout to records."""

from collections.abc import Iterator

from pipeline.check import page as checks
from pipeline.config import Config
from pipeline.extract.base import ArticleDoc
from pipeline.extract.registry import extract
from pipeline.language.analyse import analyse
from pipeline.layout.article import Article
from pipeline.layout.pages import articles
from pipeline.read.document import Document
from pipeline.resolve import page as resolution
from pipeline.resolve.records import Builder, InvalidRecordError, inferred_year
from schemas import Record


def article_doc(article: Article, config: Config) -> ArticleDoc:
    """An article with its words and sentences."""
    doc, sentences = analyse(article.text.text)
    return ArticleDoc(article, article.text.text, doc, sentences, config)


def process(document: Document, config: Config) -> Iterator[tuple[str, Record | InvalidRecordError]]:
    """(output stem, record) pairs of one document; a candidate that does not validate comes as InvalidRecordError."""
    founds = [extract(article_doc(article, config)) for article in articles(document, config)]
    checked = checks.check(resolution.resolve(founds))
    year = inferred_year(checked)
    for found in checked:
        yield from Builder(found, year).records()
