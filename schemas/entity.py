"""A named organisation or place of an article."""

from typing import Literal

from pydantic import Field

from schemas.base import NonEmpty, Record


class Entity(Record):
    """One distinct organisation or place of one article; the evidence is every mention."""

    type: Literal["entity"] = "entity"
    name: NonEmpty = Field(description="The fullest form in the article.")
    aliases: tuple[str, ...] = ()
    kind: Literal["org", "place"]
    subtype: str | None = Field(default=None, description="party, government, street, village, company, school …")
    parent: str | None = Field(default=None, description="The body above it, where stated or certain.")
    resolved: tuple[str, ...] = Field(default=(), description="Anaphors of the article that mean it: 该社区.")
    division_code: str | None = Field(default=None, description="Division code (GB/T 2260), where certain.")
