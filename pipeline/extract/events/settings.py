"""What stands around a clause: its place in the article, and what its sentence has said before it."""

from dataclasses import dataclass

from pipeline.extract.events import patterns
from pipeline.patterns import fullmatch, search

TOPIC = 0.4
"""Share of the headline's character pairs that a clause about the same matter has."""

LONGEST_FRAME = 26
"""Characters of the longest clause that may be no more than a time or a place."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the earlier clauses of a sentence have said.

    Attributes:
        dated: They gave a date.
        recent: They gave a vague recent time and nothing else: 近日.
        time_only: The last one gave no more than a time, and maybe a place, so that the time is that of this clause.
        reported: A verb of demand or opinion governs this clause.
        planned: They spoke of the future.
        routine: They spoke of habit, long practice or a condition.
        subject: They named somebody who acts.
    """

    dated: bool = False
    recent: bool = False
    time_only: bool = False
    reported: bool = False
    planned: bool = False
    routine: bool = False
    subject: bool = False

    def after(self, text: str) -> "Said":
        """The same with one more clause."""
        short = len(text) <= LONGEST_FRAME
        time = short and bool(fullmatch(patterns.TIME_ALONE, text))
        time_only = time or (short and self.time_only and bool(fullmatch(patterns.PLACE_ALONE, text)))
        return Said(
            dated=self.dated or bool(search(patterns.DATED, text)),
            recent=bool(search(patterns.RECENT, text)) if time else self.recent and time_only,
            time_only=time_only,
            reported=self.reported or bool(search(patterns.REPORTED, text)),
            planned=self.planned or (bool(search(patterns.PLANNED, text)) and not search(patterns.PAST, text)),
            routine=self.routine or bool(search(patterns.ROUTINE, text)),
            subject=self.subject or bool(search(patterns.OFFICIAL, text) or search(patterns.ACTOR, text)),
        )


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a clause.

    Attributes:
        said: What its sentence has said before it.
        lead: Whether it stands in the first paragraph.
        heading: Whether its line is a heading.
        opens: Whether it opens its sentence.
        closes: Whether it closes its sentence.
        directive: Whether the article is a document or a speech rather than a report.
        topic: Whether it shares its words with the headline.
        words: Where the words of the article begin.
    """

    said: Said = Said()
    lead: bool = False
    heading: bool = False
    opens: bool = True
    closes: bool = True
    directive: bool = False
    topic: bool = False
    words: frozenset[int] = frozenset()


def about(headline: frozenset[str], clause: str) -> bool:
    """Whether a clause tells of what the headline, given by its pairs of characters, is about."""
    return len(headline) > 3 and len(headline & pairs(clause)) >= TOPIC * len(headline)


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a text."""
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))
