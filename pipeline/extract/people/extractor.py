"""Person candidates."""

from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, PersonCandidate


class PeopleExtractor:
    """Placeholder."""

    record_type: ClassVar[str] = "person"
    version: ClassVar[str] = "0.1.0"
    patterns: ClassVar[tuple[str, ...]] = ()

    def extract(self, doc: ArticleDoc) -> Iterator[PersonCandidate]:
        """Nothing yet."""
        yield from ()
