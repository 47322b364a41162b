"""Statistic candidates."""

from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, StatisticCandidate


class StatisticsExtractor:
    """Placeholder."""

    record_type: ClassVar[str] = "statistic"
    version: ClassVar[str] = "0.1.0"
    patterns: ClassVar[tuple[str, ...]] = ()

    def extract(self, doc: ArticleDoc) -> Iterator[StatisticCandidate]:
        """Nothing yet."""
        yield from ()
