"""What layout gives: articles made of zones, each zone mapped back to the document."""

from dataclasses import dataclass, field
from typing import Literal

from pipeline.read.document import Document
from pipeline.spans import Interval, MappedText

Role = Literal["column", "kicker", "headline", "deck", "byline", "body", "subhead", "caption"]


@dataclass(frozen=True, slots=True)
class Zone:
    """One paragraph or heading, mended.

    A `byline` zone is a signature line of its own (`（本报记者 X 文/图）`); a lead byline inside the first paragraph
    stays in that paragraph. `label` is the part of a caption that names its picture (`图一`), outside `text`.
    """

    role: Role
    text: MappedText
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """A signature: name and role, with the interval of the name in the article's text."""

    name: str
    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of a page; `text` is all zones in reading order, joined by line feeds.

    Attributes:
        zones: In reading order.
        authors: The signatures of the piece, each once.
        bounds: The interval of each zone in `text`.
    """

    document: Document
    position: int
    kind: Literal["news", "brief", "feature", "photo"]
    zones: tuple[Zone, ...]
    authors: tuple[Author, ...] = ()
    text: MappedText = field(init=False)
    bounds: tuple[Interval, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", MappedText.join([zone.text for zone in self.zones], "\n"))
        bounds, at = [], 0
        for zone in self.zones:
            bounds.append((at, at + len(zone.text.text)))
            at = bounds[-1][1] + 1
        object.__setattr__(self, "bounds", tuple(bounds))

    def first(self, role: Role) -> str | None:
        """The text of the first zone of that role."""
        return next((zone.text.text for zone in self.zones if zone.role == role), None)

    def captions(self) -> tuple[tuple[str | None, str], ...]:
        """Label and text of each caption zone."""
        return tuple((zone.label, zone.text.text) for zone in self.zones if zone.role == "caption")

    def role_at(self, offset: int) -> Role:
        """The role of the zone that holds this offset of `text`."""
        pairs = zip(self.zones, self.bounds, strict=True)
        return next((zone.role for zone, (_, end) in pairs if offset <= end), "body")
