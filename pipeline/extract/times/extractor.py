"""Time candidates."""

from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, TimeCandidate


class TimesExtractor:
    """Placeholder."""

    record_type: ClassVar[str] = "time"
    version: ClassVar[str] = "0.1.0"
    patterns: ClassVar[tuple[str, ...]] = ()

    def extract(self, doc: ArticleDoc) -> Iterator[TimeCandidate]:
        """Nothing yet."""
        yield from ()
