"""A named person of an article."""

from typing import Literal

from pydantic import Field

from schemas.base import Model, NonEmpty, Record


class Title(Model):
    """A post or description that the text gives a person."""

    title: NonEmpty = Field(description="Without the name: 区委书记.")
    organisation: str | None = Field(default=None, description="The body it belongs to, by its fullest name.")


class Person(Record):
    """One distinct person of one article; the evidence is every mention."""

    type: Literal["person"] = "person"
    name: NonEmpty
    titles: tuple[Title, ...] = ()
    age: int | None = Field(default=None, ge=0, le=130)
    gender: Literal["female", "male"] | None = None
    aliases: tuple[str, ...] = Field(default=(), description="Other forms that the text uses: 老袁.")
