"""Quote candidates."""

from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, QuoteCandidate


class QuotesExtractor:
    """Placeholder."""

    record_type: ClassVar[str] = "quote"
    version: ClassVar[str] = "0.1.0"
    patterns: ClassVar[tuple[str, ...]] = ()

    def extract(self, doc: ArticleDoc) -> Iterator[QuoteCandidate]:
        """Nothing yet."""
        yield from ()
