"""How far a name reaches to the left of its suffix."""

from pipeline.extract.entities.edges import SURE, Edges
from pipeline.extract.entities.holding import lies_elsewhere, lies_in
from pipeline.extract.entities.lexicon import EDGE, GENERIC, HEAD, INNER, LEVEL, NUMERAL, UNKNOWN, Suffix
from pipeline.extract.entities.mention import DIVISIONS, LOCAL, Mention
from pipeline.extract.entities.part import BODIES, SETTLED, WORDY, Left, is_name_character, quotation_start
from pipeline.extract.entities.patterns import (
    APPOSITIONS,
    CLOSING,
    HOME_ZONES,
    LONGEST,
    NUMERALS,
    TOLD_OF,
    UNKNOWN_LIMIT,
    WEAK,
)
from pipeline.extract.entities.tokens import Token

OWNERS_OF_SITES = frozenset({"company", "scenic", "zone", "mountain", "water", "road", "park", "square", "station"})
OWNERS: dict[str, tuple[str, ...]] = {
    "site": ("company",), "firm": ("company",), "bank": ("company", "government", "bank"),
    "school": ("school", "hospital"), "office": ("government", "police"), "police": ("police",),
}
"""Subtypes of what may stand before the place in a name of this shape or subtype: 农业银行云川分行."""
FIRST_WORDS = frozenset(
    {"region", "river", "lake", "water", "mountain", "scenic", "road", "residence", "square", "park", "station"},
)
"""Subtypes after which sub-districts and communities are called (柳荫路街道)."""
HAMLETS = frozenset("庄堡屯寨")
"""Last characters of villages' names behind which 村 may still follow: 张庄 村."""
TOLD_BEHIND = ("—", "–", "-", "\n", "　")
"""Before the word that says of whom a feature tells: a dash, or the beginning of its line."""
BRACKET, FOREIGN = 8, 4
"""Characters that a bracketed part of a name may have, and unknown ones before a known place."""


class LeftReader:
    """Goes left from suffixes of one text; `ending` has the mentions found so far by their ends."""

    def __init__(self, text: str, tokens: list[Token], ending: dict[int, Mention]) -> None:
        self.text, self.tokens, self.ending = text, tokens, ending
        bodies = frozenset(token.end for token in tokens if token.end - token.start > 1
                           and token.lexeme.suffix is not None and token.lexeme.suffix.kind == "org")
        self._edges = Edges(text, ending, bodies)
        self._unknown = frozenset(token.start for token in tokens
                                  if token.lexeme is UNKNOWN and is_name_character(text[token.start]))

    def read(self, index: int, suffix: Suffix, barrier: int = 0) -> Left:
        """What belongs to the name whose suffix is the token at `index`; it does not begin before `barrier`."""
        edge = self.tokens[index].start
        left = Left(suffix, edge, edge, edge, self.tokens[index].end)
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
        settled = shape in SETTLED or (shape == "division" and known.entry is None)
        before = self.ending.get(known.start)
        astray = shape in SETTLED and short and lies_elsewhere(known, before)
        lies_there = short and known.subtype == "city" and before is not None and lies_in(known, before)
        hamlet = known.rule == "entities.village" and self.text[known.end - 1] in HAMLETS
        estate = known.rule == "entities.site" and known.subtype == "zone" and known.own > known.start
        named = known.subtype in FIRST_WORDS or hamlet or estate  # 福州 苍霞新城 社区
        wanted = (short and not lies_there) or known.weight < SURE or named
        if astray or (settled and begun and wanted):
            self._first_word(left, known)
            return
        if known.is_division:
            left.place = known
            zone = left.suffix.subtype == "zone" and not left.proper
            venue = left.start == left.edge and self._edges.is_venue(left)
            near = zone or venue or short or known.subtype not in DIVISIONS
            takes = shape in BODIES or (shape == "site" and near)
        else:
            left.parent = known
            direct = not left.proper or (known.kind == "org" and known.subtype not in LOCAL)
            takes = shape == "office" or (shape in BODIES and direct)
            takes = takes or (shape == "site" and known.subtype in OWNERS_OF_SITES)
        if shape == "site" and self._stands_alone(left, known):
            takes = False
        if takes:
            left.start = known.start
            self._owner(left, known)

    @staticmethod
    def _stands_alone(left: Left, known: Mention) -> bool:
        """Whether a site's name is one without what stands before it: 巴西 桑托斯港, 贵州 剑黎高速, 国网 汉岭."""
        wild = left.suffix.subtype in ("mountain", "water") and left.single and known.kind == "org"
        long = left.unknown > 1 and (left.single or (left.suffix.subtype == "road" and known.subtype == "province"))
        return wild or long

    def _owner(self, left: Left, place: Mention) -> None:
        """Takes the company before the place in too: 云山集团 in 云山集团青禾产业园."""
        owner = self.ending.get(place.start)
        owners = OWNERS.get(left.suffix.subtype, OWNERS.get(left.suffix.shape, ()))
        police = left.suffix.subtype in ("police", "government") and owner is not None and owner.subtype == "police"
        known = owner is not None and (left.suffix.shape != "office" or owner.full is not None or police)
        if owner is not None and left.suffix.shape != "office" and lies_in(place, owner):  # 广州 白云 国际机场
            left.start, left.place = owner.start, owner
            left.absorbed += [owner, place]
        elif (place.is_division or police) and owner is not None and known and owner.subtype in owners:
            left.own, left.start, left.parent = place.start, owner.start, owner
            left.absorbed += [owner, place]

    def _first_word(self, left: Left, known: Mention) -> None:
        """柳林 in 柳林社区: the short name of a place is the name's own word, not what it lies in."""
        left.start = left.own = known.own if known.subtype == "zone" else known.start
        while left.start > 0 and self._continues(left.start - 1) and known.start - left.start < FOREIGN:
            left.start = left.own = left.start - 1
        left.words += 1
        left.divided += known.entry is not None
        left.unknown += known.weight >= 0.5 or known.entry is None
        known.inside = True
        if known.above is not None:
            known.above.inside = known.above.end > left.start
        above = self.ending.get(left.start)
        if above is not None and above.is_division:
            left.place = above
        else:
            left.parent = above

    def _continues(self, at: int) -> bool:
        """Whether the character at `at` is of no known word, or a numeral between two such (托 万 克 麦盖提)."""
        if at in self._unknown:
            return not (self.text[at] in TOLD_OF and self.text[at - 1 : at] in TOLD_BEHIND)
        return at > 0 and self.text[at] in NUMERALS and at + 1 in self._unknown and at - 1 in self._unknown

    def _character(self, left: Left, token: Token) -> bool:
        """Whether a single character goes into the name."""
        char, lexeme, shape = self.text[token.start], token.lexeme, left.suffix.shape
        if char in CLOSING or char in "）)":
            return self._enclosed(left, token)
        dated = char in "年月日时" and self.text[token.start - 1 : token.start].isdigit()
        if lexeme.place or lexeme.body or dated or not is_name_character(char):
            return False
        bodily = shape in BODIES and (left.words or left.start == left.edge)
        if lexeme.flags & LEVEL and (bodily or self._is_home_zone(left, token)):
            left.level = True
            return True
        above = shape in SETTLED and char in "省县" and left.start != left.edge
        told_of = char in TOLD_OF and self.text[token.start - 1 : token.start] in TOLD_BEHIND
        if above or told_of or (lexeme.flags & EDGE and not self._edges.goes_through(left, token)):
            return False
        if char in WEAK or lexeme.flags & NUMERAL:
            left.weak += 1
            return True
        left.unknown += 1
        return left.unknown <= UNKNOWN_LIMIT[shape]

    def _is_home_zone(self, left: Left, token: Token) -> bool:
        """Whether a level stands right before the zone of which each has one: 县 经济开发区."""
        return token.end == left.edge and self.text.startswith(HOME_ZONES, left.edge)

    def _enclosed(self, left: Left, token: Token) -> bool:
        if self.text[token.start] in CLOSING:
            return self._quotation(left, token)
        return left.suffix.shape in ("site", "firm", "school") and self._bracket(left, token)

    def _quotation(self, left: Left, token: Token) -> bool:
        start = quotation_start(self.text, token.end)
        if start is None or (left.unknown and token.start - start == 2):  # “掌”握
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

    def _word(self, left: Left, token: Token) -> bool:
        """Whether a dictionary word goes into the name."""
        lexeme, shape = token.lexeme, left.suffix.shape
        flags = lexeme.flags
        numeral = flags & EDGE and left.unknown and NUMERALS.issuperset(self.text[token.start : token.end].rstrip("里"))
        if numeral and shape in ("town", "village", "site"):
            left.weak += 1
            return True
        if flags & EDGE and self._edges.after_place(left, token):
            left.unknown += token.end - token.start
            return True
        apposed = left.proper and shape in WORDY and self.text[token.start : token.end] in APPOSITIONS
        place = lexeme.place is not None and not lexeme.place.common
        if apposed or place or lexeme.body or (flags & EDGE and not flags & INNER) or self._edges.is_verb(left, token):
            return False
        body = shape in SETTLED and lexeme.suffix is not None and lexeme.suffix.shape in BODIES
        if body or (lexeme.suffix and lexeme.suffix.subtype in ("street", "town", "community", "village")):
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
