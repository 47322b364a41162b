"""Words that a source is said to have spoken or written."""

from typing import Literal

from pydantic import Field

from schemas.base import NonEmpty, Record


class Quote(Record):
    """One piece of direct speech, without its quotation marks."""

    type: Literal["quote"] = "quote"
    text: NonEmpty
    speaker: str | None = Field(default=None, description="The name, else the words that describe who speaks.")
    person_id: str | None = None
    cue: str | None = Field(default=None, description="说, 表示, 介绍 …")
