"""What could not be read or did not validate."""

from pydantic import Field

from schemas.base import Model, NonEmpty


class Reject(Model):
    """One input, or one record, that was left out, and why; nothing is lost silently."""

    source: NonEmpty = Field(description="The input file as it was named, with forward slashes.")
    line: int | None = Field(default=None, ge=1, description="1-based line of a .jsonl input.")
    document_id: str | None = None
    stage: NonEmpty = Field(description="read, layout, language, extract, resolve, check or write.")
    code: NonEmpty = Field(description="Short and stable, for programs: empty, not_json, duplicate_id …")
    reason: NonEmpty = Field(description="What was wrong and what to do, for people.")
    input_sha256: str | None = Field(default=None, description="Hash of the bytes that were left out.")
