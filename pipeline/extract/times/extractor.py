"""Time candidates: every calendar expression of an article, unresolved."""

from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, TimeCandidate
from pipeline.extract.times.patterns import RULES, SCORES
from pipeline.numbers.scan import times


class TimesExtractor:
    """Everything that can be put on the calendar: dates, stretches of dates, 去年 and 昨晚, plan periods, festivals.

    Vague times (近年来) are kept with both ends null. Left out on purpose: durations (`两天`), what comes again and
    again (`每周五`), hours without a part of the day, and names made of dates (`五一路`).

    Example: 8月16日，青禾县举行招聘会。 → 8月16日
    Near miss: 培训班为期两天，地点在五一路小学。 → nothing
    """

    record_type: ClassVar[str] = "time"
    version: ClassVar[str] = "1.0.0"
    patterns: ClassVar[tuple[str, ...]] = tuple(sorted({f"times.{rule}" for rule in RULES.values()}))

    def extract(self, doc: ArticleDoc) -> Iterator[TimeCandidate]:
        """The time candidates of one article, in text order; resolve/dates puts them on the calendar."""
        for found in times(doc.text):
            rule = RULES[found.form]
            yield TimeCandidate(
                spans=((found.start, found.end),),
                rule=f"times.{rule}",
                score=SCORES[rule],
                text=doc.text[found.start : found.end],
                expression=found,
                part_of_day=found.part_of_day,
            )
