"""What every record has: identity, evidence, provenance and quality notes."""

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

SCHEMA_VERSION = "0.2.0"

Flag = Literal[
    "year_inferred",
    "breakdown_mismatch",
    "duplicate_label",
    "count_mismatch",
    "percentage_mismatch",
    "impossible_date",
    "reversed_interval",
    "age_conflict",
    "future_as_past",
]
"""The closed list of quality notes; FLAG_MEANINGS says what each one means."""

FLAG_MEANINGS: dict[str, str] = {
    "year_inferred": "The text and its date of publication give no year; it comes from the rest of the page.",
    "breakdown_mismatch": "The parts that the text lists do not add up to the total that it states.",
    "duplicate_label": "A list names the same label twice.",
    "count_mismatch": "The text declares a number of members that is not the number of members it lists.",
    "percentage_mismatch": "A stated share does not agree with the two numbers that it is a share of.",
    "impossible_date": "The text states a date that the calendar does not have.",
    "reversed_interval": "The text states an end that lies before its start.",
    "age_conflict": "The text states two ages of one person, or an age that does not fit the year of birth.",
    "future_as_past": "The text tells as past what lies after its date of publication.",
}
FLAGS: tuple[Flag, ...] = get_args(Flag)

IsoDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""ISO 8601 at the precision stated: `2024-04-22`, `2023-08` or `2023`."""

NonEmpty = Annotated[str, StringConstraints(min_length=1)]

Number = int | float
"""Written as an integer where it is one."""


class Model(BaseModel):
    """Strict and frozen: nothing is coerced, nothing unknown is kept, nothing changes after validation."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False)


class Span(Model):
    """A half-open interval of Unicode code points in the decoded input document, with the characters it covers."""

    start: int = Field(ge=0, description="First code point.")
    end: int = Field(gt=0, description="One past the last code point.")
    text: NonEmpty = Field(description="document[start:end], to the character.")

    @model_validator(mode="after")
    def _covers(self) -> "Span":
        if self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}:{self.end} does not have the length of its text ({len(self.text)})")
        return self


class Record(Model):
    """The fields that every record type shares."""

    id: NonEmpty = Field(description="Stable: the same document content and the same fact give the same id everywhere.")
    type: str = Field(description="The record type.")
    schema_version: str = Field(default=SCHEMA_VERSION, description="Semantic version of these models.")
    document_id: NonEmpty = Field(description="The input's id; for a file without one, its path without suffix.")
    article_id: NonEmpty = Field(description="The article that the fact stands in.")
    evidence: tuple[Span, ...] = Field(min_length=1, description="Where the document says so.")
    extractor: NonEmpty = Field(description="The rule or model that produced the record.")
    models: dict[NonEmpty, NonEmpty] = Field(
        default_factory=dict, description="Name to version of the trained models that the document was read with.")
    confidence: float = Field(ge=0, le=1, description="Share of such records that are right; see README, Confidence.")
    flags: tuple[Flag, ...] = Field(default=(), description="Quality notes, sorted; see FLAG_MEANINGS.")


class TimeRef(Model):
    """A time as an argument of another record."""

    text: NonEmpty = Field(description="The expression in the words of the article.")
    start: IsoDate | None = Field(default=None, description="First day, month or year; null where open or vague.")
    end: IsoDate | None = Field(default=None, description="Last day, month or year; null where open or vague.")
