"""Event candidates."""

from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, EventCandidate


class EventsExtractor:
    """Placeholder."""

    record_type: ClassVar[str] = "event"
    version: ClassVar[str] = "0.1.0"
    patterns: ClassVar[tuple[str, ...]] = ()

    def extract(self, doc: ArticleDoc) -> Iterator[EventCandidate]:
        """Nothing yet."""
        yield from ()
