"""One occurrence of a name."""

from dataclasses import dataclass
from typing import Literal

from pipeline.language.gazetteer import Entry

LOCAL = frozenset({"street", "town", "community", "village", "residence", "zone", "scenic"})
"""Subtypes whose name a body of theirs takes as its first part."""

DIVISIONS = frozenset({"province", "city", "county", "district"})
"""Subtypes of divisions above the townships."""


@dataclass(slots=True, eq=False)
class Mention:
    """A name at text[start:end].

    Attributes:
        own: Where the part begins that is its own, right of place, level and parent body.
        inside: Whether it stands only as the first part of a longer name.
        weight: Confidence from 0 to 1; below 0.5 it needs support by the rest of the article.
        full: For a body known by name, the name that all its forms share.
        above: The mention that directly stands before it and is its parent.
    """

    start: int
    end: int
    kind: Literal["org", "place"]
    subtype: str
    rule: str
    weight: float
    own: int
    entry: Entry | None = None
    full: str | None = None
    inside: bool = False
    above: "Mention | None" = None

    @property
    def is_word(self) -> bool:
        """Whether it is an ordinary word too, and nothing speaks for the place of that name."""
        return self.entry is not None and self.entry.common and self.weight < 0.5

    @property
    def is_division(self) -> bool:
        """Whether it is a place of the gazetteer above the townships, another well-known place, or reads as such."""
        if self.entry is None:
            return self.rule == "entities.division" and self.weight >= 0.5
        return self.subtype not in ("street", "town")
