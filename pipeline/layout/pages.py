"""A document's pieces (thin: the whole document is one article, its first line the headline)."""

from pipeline.config import Config
from pipeline.layout.article import Article, Zone
from pipeline.read.document import Document


def articles(document: Document, config: Config) -> tuple[Article, ...]:
    """The articles of a document, in reading order."""
    view, zones, at = document.view, [], 0
    for line in view.text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            start = at + line.index(stripped)
            zones.append(Zone("body" if zones else "headline", view[start : start + len(stripped)]))
        at += len(line)
    return (Article(document, 0, "news", tuple(zones)),) if zones else ()
