"""What stands left of a suffix and belongs to the name."""

from dataclasses import dataclass, field

from pipeline.extract.entities.lexicon import Suffix
from pipeline.extract.entities.mention import Mention
from pipeline.extract.entities.patterns import CLOSING, OPENING

BODIES = frozenset({"office", "team", "school", "firm", "media"})
"""Shapes whose names begin with the place that they belong to."""
SETTLED = frozenset({"town", "village"})
WORDY = frozenset({"site", "firm", "team", "school"})
"""Shapes in which the name of a county that is an ordinary word too stands for the word (富民合作社)."""
QUOTATION = 16
"""Characters that a quoted part of a name may have."""


@dataclass(slots=True)
class Left:
    """What stands left of a suffix and belongs to the name.

    Attributes:
        edge: Where the suffix begins.
        start: Where the name begins, place or parent body included.
        own: Where the part without them begins.
        close: Where the suffix ends.
        unknown: Characters of no known word; `weak` are those that make no name alone (大, 新, numerals).
        words: Dictionary words, of them `inner` tasks, trades and name words, `generic` ones that name nothing,
            `head` words that much is called after (和平, 解放), and `divided` divisions' names that are words too.
        level: Whether a level alone stands before it (区 in 区司法局).
        place: The place before it, part of the name where it begins at `start`.
        parent: The body or community before it, likewise.
        absorbed: Further places and bodies that the name begins with.
    """

    suffix: Suffix
    edge: int
    start: int
    own: int
    close: int
    unknown: int = 0
    weak: int = 0
    words: int = 0
    inner: int = 0
    generic: int = 0
    head: int = 0
    divided: int = 0
    quoted: bool = False
    level: bool = False
    place: Mention | None = None
    parent: Mention | None = None
    absorbed: list[Mention] = field(default_factory=list)

    @property
    def single(self) -> bool:
        """Whether the suffix has one character."""
        return self.close - self.edge == 1

    @property
    def headed(self) -> bool:
        """Whether a place or parent body is the first part of the name."""
        return any(above is not None and above.start == self.start for above in (self.place, self.parent))

    @property
    def above(self) -> Mention | None:
        """What stands before the name's own part."""
        return self.parent or self.place

    @property
    def proper(self) -> bool:
        """Whether something in it can be a proper name."""
        return self.unknown > 0 or self.quoted

    @property
    def empty(self) -> bool:
        """Whether nothing of its own has been taken in but weak characters."""
        return not (self.unknown or self.words or self.quoted)


def is_name_character(char: str) -> bool:
    """Whether names are written with it."""
    return "㐀" <= char <= "鿿" or char == "·" or (char.isascii() and char.isalpha())


def quotation_start(text: str, end: int) -> int | None:
    """Where the short quotation that ends here begins; None for speech, or where it has no beginning."""
    for start in range(end - 2, max(end - QUOTATION, -1), -1):
        char = text[start]
        if char in OPENING:
            return start
        if char in "，。；：、！？\n" or char in CLOSING:
            return None
    return None
