"""Where names stand: known places and bodies, and what the suffixes make with the words left of them."""

from dataclasses import dataclass
from typing import Literal

from pipeline.extract.entities.lexicon import (
    EDGE,
    GENERIC,
    INNER,
    LEVEL,
    NUMERAL,
    UNKNOWN,
    Lexeme,
    Suffix,
    matcher,
)
from pipeline.extract.entities.patterns import CLOSING, LONGEST, OPENING, SOFT_EDGES, TITLES_AFTER, UNKNOWN_LIMIT
from pipeline.language.gazetteer import Entry

LOCAL = frozenset({"street", "town", "community", "village", "residence", "zone", "scenic"})
"""Subtypes whose name a body of theirs takes as its first part."""


@dataclass(slots=True)
class Mention:
    """One occurrence of a name.

    Attributes:
        own: Where the part begins that is its own, right of place, level and parent body.
        inside: Whether it stands only as the first part of a longer name.
        weight: Confidence from 0 to 1; below 0.5 it needs support by the rest of the article.
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


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or one character that is no word, of the text."""

    start: int
    end: int
    lexeme: Lexeme


def tokens(text: str) -> list[Token]:
    """The whole text as tokens, longest dictionary words first."""
    found, at, match = [], 0, matcher()
    singles = match.singles
    for word in match.scan(text):
        for start in range(at, word.start):
            found.append(Token(start, start + 1, singles.get(text[start], UNKNOWN)))
        found.append(Token(word.start, word.end, word.value))
        at = word.end
    for start in range(at, len(text)):
        found.append(Token(start, start + 1, singles.get(text[start], UNKNOWN)))
    return found


@dataclass(slots=True)
class Left:
    """What stands left of a suffix and belongs to the name."""

    start: int
    own: int
    unknown: int = 0
    words: int = 0
    inner: int = 0
    generic: int = 0
    quoted: bool = False
    numeral: bool = False
    level: bool = False
    place: Mention | None = None
    parent: Mention | None = None


class Reader:
    """Reads the mentions of one text from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens(text)
        self.ending: dict[int, Mention] = {}
        self.mentions: list[Mention] = []

    def read(self) -> list[Mention]:
        """All mentions in the order of their ends."""
        for index, token in enumerate(self.tokens):
            lexeme = token.lexeme
            if lexeme.body:
                body = lexeme.body
                self._add(Mention(token.start, token.end, body.kind, body.subtype, "entities.known", 0.95, token.start, full=body.full))
            elif lexeme.place:
                self._place(index, token, lexeme.place)
            elif lexeme.suffix:
                self._named(index, token, lexeme.suffix)
        return self.mentions

    def _add(self, mention: Mention) -> None:
        self.ending[mention.end] = mention
        self.mentions.append(mention)

    def _place(self, index: int, token: Token, entry: Entry) -> None:
        subtype = entry.subtype
        if entry.form == "full" and subtype == "county":
            subtype = {"区": "district", "市": "city"}.get(self.text[token.end - 1], "county")
        kind: Literal["org", "place"] = "org" if subtype == "street" else "place"
        weight = 0.95 if entry.form == "full" else 0.9
        if entry.common:
            weight = 0.3
        above = self.ending.get(token.start)
        mention = Mention(token.start, token.end, kind, subtype, "entities.gazetteer", weight, token.start, entry,
                          above=above if above and above.kind == "place" else None)
        if above and entry.common:
            mention.weight = 0.8
        self._add(mention)

    def _named(self, index: int, token: Token, suffix: Suffix) -> None:
        left = self._left(index, suffix)
        weight = accept(self.text, left, token, suffix)
        if not weight:
            return
        end = token.end
        if suffix.subtype == "party" and not left.inner and self.text.startswith(TITLES_AFTER, end):
            weight = 0.2
        mention = Mention(left.start, end, suffix.kind, suffix.subtype, f"entities.{suffix.shape}", weight, left.own,
                          above=left.parent or left.place)
        if mention.above and mention.above.end > left.start:
            mention.above.inside = mention.above.kind == "place" or suffix.shape == "office"
        self._add(mention)

    def _left(self, index: int, suffix: Suffix) -> Left:
        """Goes left from the suffix as far as the name can reach."""
        shape, tokens = suffix.shape, self.tokens
        edge = tokens[index].start
        left = Left(edge, edge)
        at = index - 1
        while at >= 0:
            token = tokens[at]
            lexeme, flags = token.lexeme, token.lexeme.flags
            if edge - token.start > LONGEST[shape]:
                break
            known = self.ending.get(left.start)
            if known is not None and self._absorb(left, known, suffix):
                break
            if lexeme.place or lexeme.body or (lexeme.suffix and known):
                break
            if token.end - token.start == 1 and not self._single(left, token, suffix, edge):
                break
            if token.end - token.start > 1 and not self._word(left, flags, suffix, edge, token):
                break
            left.start = left.own = token.start
            at -= 1
            if left.quoted or left.level:
                break
        return left

    def _absorb(self, left: Left, known: Mention, suffix: Suffix) -> bool:
        """Takes the mention that ends here as the name's first part where that is how such names are made."""
        bare = left.start == left.own and not (left.unknown or left.quoted)
        if known.entry is not None and known.subtype not in ("street", "town"):
            takes = suffix.shape in ("office", "firm", "school", "media", "team") or (
                suffix.shape == "site" and known.entry.form == "short") or (suffix.subtype in ("zone",) and known.entry.form == "short")
            left.place = known
            if takes:
                left.start = known.start
            return True
        left.parent = known
        if suffix.shape in ("office", "team", "school", "firm") and (known.subtype in LOCAL or known.kind == "org") and (
                bare or suffix.shape == "office"):
            left.start = known.start
        return True

    def _single(self, left: Left, token: Token, suffix: Suffix, edge: int) -> bool:
        """Whether a single character goes into the name."""
        char, flags = self.text[token.start], token.lexeme.flags
        if char in CLOSING and not left.quoted and left.start - token.start == 1:
            start = self._quotation(token.end)
            if start is None:
                return False
            left.quoted = True
            left.start = left.own = start
            return False
        if flags & LEVEL and suffix.shape == "office":
            left.level = True
            return True
        if flags & EDGE and not (char in SOFT_EDGES and edge - token.end < 2 and suffix.shape in ("town", "village", "site")):
            return False
        if not ("㐀" <= char <= "鿿" or (char.isascii() and char.isalpha()) or char == "·"):
            return False
        if flags & NUMERAL:
            left.numeral = True
        left.unknown += 1
        return left.unknown <= UNKNOWN_LIMIT[suffix.shape]

    def _quotation(self, end: int) -> int | None:
        for start in range(end - 2, max(end - 16, -1), -1):
            if self.text[start] in OPENING:
                return start
            if self.text[start] in "，。；：、\n" or self.text[start] in CLOSING:
                return None
        return None

    @staticmethod
    def _word(left: Left, flags: int, suffix: Suffix, edge: int, token: Token) -> bool:
        """Whether a dictionary word goes into the name."""
        if flags & EDGE and not flags & INNER:
            return False
        if suffix.shape in ("town", "village") and edge - left.start >= 2:
            return False
        if suffix.shape == "office" and not flags & INNER and (left.inner or left.words):
            return False
        left.words += 1
        left.inner += bool(flags & INNER)
        left.generic += bool(flags & GENERIC)
        return True


def accept(text: str, left: Left, token: Token, suffix: Suffix) -> float:
    """How surely suffix and left part make a name; 0 where they do not."""
    shape, length = suffix.shape, token.start - left.start
    single = token.end - token.start == 1
    headed = (left.place is not None and left.place.start == left.start) or (left.parent is not None and left.parent.start == left.start)
    if not length:
        return 0.0
    proper = left.unknown > 0 or left.quoted
    if shape in ("town", "village"):
        named = proper or left.words > left.generic
        return 0.85 if named and token.start - left.own >= (2 if suffix.subtype == "residence" else 1) else 0.0
    if shape == "office":
        if left.inner and not left.unknown:
            return 0.9 if headed or left.level else (0.7 if single and text[token.start] in "局厅委办" else 0.0)
        return 0.85 if (headed or left.level) and not left.unknown and not left.words else 0.0
    if shape == "site":
        if single:
            return 0.75 if 1 <= left.unknown <= 3 and length >= 2 and not left.words else (0.6 if headed and length <= 5 else 0.0)
        return 0.8 if proper or headed else (0.4 if left.words > left.generic else 0.0)
    if shape == "team":
        return 0.8 if headed or left.quoted or left.unknown >= 2 else 0.0
    return 0.85 if headed or left.unknown >= 2 or left.quoted else 0.0
