"""Programme candidates."""

from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, ProgrammeCandidate


class ProgrammesExtractor:
    """Placeholder."""

    record_type: ClassVar[str] = "programme"
    version: ClassVar[str] = "0.1.0"
    patterns: ClassVar[tuple[str, ...]] = ()

    def extract(self, doc: ArticleDoc) -> Iterator[ProgrammeCandidate]:
        """Nothing yet."""
        yield from ()
