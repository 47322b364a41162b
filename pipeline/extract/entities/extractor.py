"""Entity candidates."""

from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, EntityCandidate


class EntitiesExtractor:
    """Placeholder."""

    record_type: ClassVar[str] = "entity"
    version: ClassVar[str] = "0.1.0"
    patterns: ClassVar[tuple[str, ...]] = ()

    def extract(self, doc: ArticleDoc) -> Iterator[EntityCandidate]:
        """Nothing yet."""
        yield from ()
