"""A named scheme of work."""

from typing import Literal

from pydantic import Field

from schemas.base import IsoDate, Model, NonEmpty, Record

ProgrammeKind = Literal[
    "mechanism", "campaign", "project", "plan", "brand", "platform", "team", "model", "base", "list", "other"
]


class Component(Model):
    """One group of members that the text enumerates."""

    label: str = Field(default="", description="What the members are: 阵地.")
    count: int | None = Field(default=None, ge=0, description="The number that the text declares.")
    members: tuple[str, ...] = Field(default=(), description="In the words of the text, quotation marks stripped.")


class Programme(Record):
    """A mechanism, working method, campaign, plan, project, brand, platform, model or numbered formula."""

    type: Literal["programme"] = "programme"
    name: NonEmpty
    aliases: tuple[str, ...] = ()
    kind: ProgrammeKind = "other"
    code: str | None = Field(default=None, description="The number in its name: 456, 1+8+N.")
    host: str | None = Field(default=None, description="Who runs it.")
    since: IsoDate | None = Field(default=None, description="Since when it runs.")
    components: tuple[Component, ...] = ()
    complete: bool | None = Field(
        default=None, description="Every declared count equals its members listed; null where nothing is declared."
    )
    statistic_ids: tuple[str, ...] = ()
