"""How far a name reaches to the left of its suffix."""

from dataclasses import dataclass

from pipeline.extract.entities.lexicon import EDGE, GENERIC, HEAD, INNER, LEVEL, NUMERAL, SOFT, UNKNOWN, Suffix
from pipeline.extract.entities.mention import DIVISIONS, LOCAL, Mention
from pipeline.extract.entities.patterns import (
    CLOSING,
    HARD_IN_NAMES,
    LONGEST,
    NEVER_BEGIN,
    NUMERALS,
    OPENING,
    UNKNOWN_LIMIT,
    VERBS,
    WEAK,
)
from pipeline.extract.entities.tokens import Token

BODIES = frozenset({"office", "team", "school", "firm", "media"})
"""Shapes whose names begin with the place that they belong to."""
OWNERS_OF_SITES = frozenset({"company", "scenic", "zone", "mountain", "water", "road", "park", "square", "station"})
OWNERS: dict[str, tuple[str, ...]] = {
    "site": ("company",), "firm": ("company",), "bank": ("company", "government", "bank"),
    "school": ("school", "hospital"), "office": ("government", "police"), "police": ("police",),
}
"""Subtypes of what may stand before the place in a name of this shape or subtype: 农业银行云川分行."""
SETTLED = frozenset({"town", "village"})
WORDY = frozenset({"site", "firm", "team", "school"})
"""Shapes in which the name of a county that is an ordinary word too stands for the word (富民合作社)."""
FIRST_WORDS = frozenset({"road", "residence", "square", "park", "station", "water", "mountain", "scenic"})
"""Subtypes after which sub-districts and communities are called (柳荫路街道)."""
QUOTATION, BRACKET, FOREIGN, SHORT_NAME = 16, 8, 4, 3
"""Characters that a quoted or bracketed part of a name may have, unknown ones before a known place, and those of a
village's name behind its county."""
SURE = 0.5
FIRST_IN_NAMES, MARKS = "正成首之", "、，：；。\n"
"""Hard edges that begin a name of a village where a mark stands before them: 、正童村."""


@dataclass(slots=True)
class Left:
    """What stands left of a suffix and belongs to the name.

    Attributes:
        edge: Where the suffix begins.
        start: Where the name begins, place or parent body included.
        own: Where the part without them begins.
        unknown: Characters of no known word; `weak` are those that make no name alone (大, 新, numerals).
        words: Dictionary words, of them `inner` tasks, trades and name words, `generic` ones that name nothing,
            `head` words that much is called after (和平, 解放), and `divided` divisions' names that are words too.
        level: Whether a level alone stands before it (区 in 区司法局).
        place: The place before it, part of the name where it begins at `start`.
        parent: The body or community before it, likewise.
    """

    suffix: Suffix
    edge: int
    start: int
    own: int
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


class LeftReader:
    """Goes left from suffixes of one text; `ending` has the mentions found so far by their ends."""

    def __init__(self, text: str, tokens: list[Token], ending: dict[int, Mention]) -> None:
        self.text, self.tokens, self.ending = text, tokens, ending
        self._unknown = frozenset(token.start for token in tokens
                                  if token.lexeme is UNKNOWN and is_name_character(text[token.start]))

    def read(self, index: int, suffix: Suffix, barrier: int = 0) -> Left:
        """What belongs to the name whose suffix is the token at `index`; it does not begin before `barrier`."""
        edge = self.tokens[index].start
        left = Left(suffix, edge, edge, edge)
        for at in range(index - 1, -1, -1):
            token = self.tokens[at]
            if token.start >= left.start:  # inside a quotation or bracket that has been taken as a whole
                continue
            if left.level or left.start <= barrier:
                return left
            known = self.ending.get(left.start)
            if known is not None and not (known.is_word and suffix.shape in WORDY):
                self._above(left, known)
                return left
            if edge - token.start > LONGEST[suffix.shape] or left.quoted:
                return left
            takes = self._character if token.end - token.start == 1 else self._word
            if not takes(left, token):
                return left
            left.start = left.own = min(token.start, left.start)
        return left

    def _above(self, left: Left, known: Mention) -> None:
        """Deals with the mention that ends where the name begins so far: its first word, first part, or parent."""
        shape = left.suffix.shape
        short = known.entry is not None and known.entry.form == "short"
        begun = left.empty or (known.is_word and left.unknown == 1 and not left.words)  # 和平 里 社区
        if shape in SETTLED and begun and (short or known.weight < 0.5 or known.subtype in FIRST_WORDS):
            self._first_word(left, known)
            return
        if known.is_division:
            left.place = known
            zone = left.suffix.subtype == "zone" and not left.proper
            takes = shape in BODIES or (shape == "site" and (zone or short or known.subtype not in DIVISIONS))
        else:
            left.parent = known
            direct = not left.proper or (known.kind == "org" and known.subtype not in LOCAL)
            takes = shape == "office" or (shape in BODIES and direct)
            takes = takes or (shape == "site" and known.subtype in OWNERS_OF_SITES)
        if takes:
            left.start = known.start
            self._owner(left, known)

    def _owner(self, left: Left, place: Mention) -> None:
        """Takes the company before the place in too: 云山集团 in 云山集团青禾产业园."""
        owner = self.ending.get(place.start)
        owners = OWNERS.get(left.suffix.subtype, OWNERS.get(left.suffix.shape, ()))
        police = left.suffix.subtype in ("police", "government") and owner is not None and owner.subtype == "police"
        known = owner is not None and (left.suffix.shape != "office" or owner.full is not None or police)
        if (place.is_division or police) and owner is not None and known and owner.subtype in owners:
            left.own, left.start, left.parent = place.start, owner.start, owner
            owner.inside = place.inside = True

    def _first_word(self, left: Left, known: Mention) -> None:
        """柳林 in 柳林社区: the short name of a place is the name's own word, not what it lies in."""
        left.start = left.own = known.start
        while left.start > 0 and self._continues(left.start - 1) and known.start - left.start < FOREIGN:
            left.start = left.own = left.start - 1
        left.words += 1
        left.unknown += known.weight >= 0.5 or known.entry is None
        known.inside = True
        above = self.ending.get(left.start)
        if above is not None and above.is_division:
            left.place = above
        else:
            left.parent = above

    def _continues(self, at: int) -> bool:
        """Whether the character at `at` is of no known word, or a numeral between two such (托 万 克 麦盖提)."""
        if at in self._unknown:
            return True
        return at > 0 and self.text[at] in NUMERALS and at + 1 in self._unknown and at - 1 in self._unknown

    def _character(self, left: Left, token: Token) -> bool:
        """Whether a single character goes into the name."""
        char, lexeme, shape = self.text[token.start], token.lexeme, left.suffix.shape
        if char in CLOSING or char in "）)":
            return self._enclosed(left, token)
        if lexeme.place or lexeme.body or not is_name_character(char):
            return False
        if lexeme.flags & LEVEL and shape in BODIES and (left.words or left.start == left.edge):
            left.level = True
            return True
        if lexeme.flags & EDGE and not (self._inside_name(left, token) or self._after_place(left, token)):
            return False
        if char in WEAK or lexeme.flags & NUMERAL:
            left.weak += 1
            return True
        left.unknown += 1
        return left.unknown <= UNKNOWN_LIMIT[shape]

    def _enclosed(self, left: Left, token: Token) -> bool:
        if self.text[token.start] in CLOSING:
            return self._quotation(left, token)
        return left.suffix.shape in ("site", "firm", "school") and self._bracket(left, token)

    def _quotation(self, left: Left, token: Token) -> bool:
        start = quotation_start(self.text, token.end)
        if start is None:
            return False
        left.quoted, left.start = True, start
        return True

    def _bracket(self, left: Left, token: Token) -> bool:
        """Takes a place in brackets inside a name in: （云川）."""
        low = max(token.start - BRACKET, 0)
        start = max(self.text.rfind("（", low, token.start), self.text.rfind("(", low, token.start))
        inner = self.ending.get(token.start)
        if start < 0 or inner is None or inner.start != start + 1:
            return False
        inner.inside = True
        left.start = start
        left.unknown += 1
        return True

    def _inside_name(self, left: Left, token: Token) -> bool:
        """Whether a character that mostly ends names is part of one: the first of two, or between another and 村."""
        if left.suffix.shape not in ("town", "village", "site") or left.words:
            return False
        right = left.edge - token.end
        before = self.text[token.start - 1 : token.start]
        if token.lexeme.flags & SOFT:
            return right == 1 and not (is_name_character(before) and token.start not in self.ending)
        if right == 1 and self.text[token.start] in FIRST_IN_NAMES and before in MARKS:
            return True
        inside = self.text[token.start] in HARD_IN_NAMES and is_name_character(before)
        settled = "村乡镇庄湾坪沟寨堡屯营岭坝河岗" if self.text[token.start] == "家" else "村乡镇"
        return inside and right == 0 and self.text[left.edge] in settled

    def _word(self, left: Left, token: Token) -> bool:
        """Whether a dictionary word goes into the name."""
        lexeme, shape = token.lexeme, left.suffix.shape
        flags = lexeme.flags
        numeral = flags & EDGE and left.unknown and NUMERALS.issuperset(self.text[token.start : token.end].rstrip("里"))
        if numeral and shape in ("town", "village", "site"):
            left.weak += 1
            return True
        if flags & EDGE and self._after_place(left, token):
            left.unknown += token.end - token.start
            return True
        place = lexeme.place is not None and not lexeme.place.common
        if place or lexeme.body or (flags & EDGE and not flags & INNER) or self._is_verb(left, token):
            return False
        if lexeme.suffix and lexeme.suffix.subtype in ("street", "town", "community", "village"):
            return False
        filled = shape in SETTLED and left.edge - left.start >= 2
        if filled or (shape == "office" and left.words and not flags & INNER):
            return False
        left.words += 1
        left.divided += lexeme.place is not None
        left.inner += bool(flags & INNER)
        left.generic += bool(flags & GENERIC)
        left.head += bool(flags & HEAD)
        return True

    def _is_verb(self, left: Left, token: Token) -> bool:
        """Whether a body right before the word does this to what the name would be: 教育局 协调 公交公司."""
        shape = left.suffix.shape
        if self.text[token.start : token.end] not in VERBS:
            return False
        trade = shape == "firm" and token.lexeme.flags & INNER and left.empty
        subject = self.ending.get(token.start)
        done = subject is not None and subject.kind == "org" and subject.weight >= SURE
        return shape in SETTLED or (shape in WORDY and not trade and done)

    def _after_place(self, left: Left, token: Token) -> bool:
        """Whether all between a place and 村 can only be the village's name: 雅江县 山背后 村."""
        single = self.text[left.edge] in "村镇乡"
        if left.suffix.shape not in SETTLED or not single or left.edge - token.start > SHORT_NAME:
            return False
        above = self.ending.get(token.start)
        if above is None or above.weight < SURE or not (above.is_division or above.subtype in ("town", "street")):
            return False
        return NEVER_BEGIN.isdisjoint(self.text[token.start : token.end])
