"""An expression that can be put on the calendar."""

from typing import Literal

from pydantic import Field

from schemas.base import IsoDate, NonEmpty, Record

TimeBasis = Literal["explicit", "published", "context", "inferred", "unresolved"]
PartOfDay = Literal["dawn", "morning", "noon", "afternoon", "evening", "night"]


class Time(Record):
    """A date, a stretch of dates or a vague time; a point has the same value in `start` and `end`.

    `basis`: explicit (all in the words), published (by the day of publication), context (by another time of the
    article), inferred (the year comes from the rest of the page), unresolved.
    """

    type: Literal["time"] = "time"
    text: NonEmpty = Field(description="The expression as written, mended.")
    start: IsoDate | None = Field(default=None, description="Null: open or vague.")
    end: IsoDate | None = Field(default=None, description="Null: open or vague.")
    part_of_day: PartOfDay | None = None
    basis: TimeBasis
