"""Where names stand: known places and bodies, and what the suffixes make with the words left of them."""

from typing import Literal

from pipeline.extract.entities.accept import accept
from pipeline.extract.entities.left import Left, LeftReader, is_name_character
from pipeline.extract.entities.lexicon import LEVEL, Body, Suffix
from pipeline.extract.entities.mention import DIVISIONS, LOCAL, Mention
from pipeline.extract.entities.patterns import COUNTRY_AFTER, CROSSING, PEOPLE_AFTER, TITLES_AFTER
from pipeline.extract.entities.tokens import Token, tokens
from pipeline.language.gazetteer import Entry
from pipeline.patterns import compiled, finditer

BOOKS = compiled(r"《[^《》\n]{1,40}+》")
"""Titles of papers and books; what they name is not what the article speaks of."""
COMMON, POST = 0.3, 0.2
"""Weights of a place whose name is an ordinary word too, and of a body inside a post (区委书记)."""
LEVEL_OF = {"区": "district", "市": "city"}


class Reader:
    """Reads the mentions of one text from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens(text)
        self.mentions: list[Mention] = []
        self._ending: dict[int, Mention] = {}
        self._left = LeftReader(text, self.tokens, self._ending)
        self._levels = frozenset(token.start for token in self.tokens if token.lexeme.flags & LEVEL)
        self._books = frozenset(at for book in finditer(BOOKS, text) for at in range(book.start(), book.end()))

    def read(self) -> list[Mention]:
        """All mentions in the order of their ends."""
        for index, token in enumerate(self.tokens):
            _, suffix, place, body = token.lexeme
            if not (place or suffix or body):
                continue
            divided = place is not None and place.divisions
            if not divided and self.text[token.end - 1 : token.end + 1] in CROSSING:
                continue
            if suffix and not (place and not self._continues(token)):
                self._named(index, token, suffix)
            elif token.start not in self._books:
                if body:
                    self._body(token, body)
                elif place:
                    self._place(token, place)
        return self.mentions

    def _add(self, mention: Mention) -> None:
        self._ending[mention.end] = mention
        self.mentions.append(mention)

    def _continues(self, token: Token) -> bool:
        """Whether a word that is suffix and county (温泉) ends a name here."""
        return token.start > 0 and is_name_character(self.text[token.start - 1])

    def _body(self, token: Token, body: Body) -> None:
        self._add(Mention(token.start, token.end, body.kind, body.subtype, "entities.known", 0.95, token.start,
                          full=body.full))

    def _place(self, token: Token, entry: Entry) -> None:
        if entry.subtype in ("town", "street") and self.text[token.start - 1 : token.start].isdigit():
            return  # 1—9月城镇新增: two words that meet
        subtype, end = entry.subtype, token.end
        if entry.form == "short" and subtype == "county" and end in self._levels and self.text[end] in "县区市":
            end += 1  # 柳林县 where 柳林 is a city now
        if subtype == "county":
            subtype = LEVEL_OF.get(self.text[end - 1], "county")
        above = self._ending.get(token.start)
        above = above if above is not None and above.kind == "place" else None
        weight = 0.95 if entry.form == "full" else 0.9
        if entry.common:
            weight = 0.85 if above is not None and _holds(above, entry) else COMMON
        other_words = PEOPLE_AFTER + COUNTRY_AFTER if subtype == "country" else PEOPLE_AFTER
        if self.text.startswith(other_words, end):
            weight = COMMON
        kind: Literal["org", "place"] = "org" if subtype == "street" else "place"
        rule = "entities.gazetteer"
        self._add(Mention(token.start, end, kind, subtype, rule, weight, token.start, entry, above=above))

    def _named(self, index: int, token: Token, suffix: Suffix) -> None:
        left = self._left.read(index, suffix)
        start, end, above = left.start, token.end, left.above
        repeats = above is not None and above.end == token.start and above.subtype == suffix.subtype
        if repeats and suffix.shape == "site":
            return  # 产业园 园区
        word = self.text[token.start : end]
        weight = accept(self.text[start:end], word, left)
        if not weight:
            return
        subtype = "party" if word == "委" and left.place and not left.inner else suffix.subtype
        if subtype == "party" and self.text.startswith(TITLES_AFTER, end):
            weight = POST
        if above is not None and above.end > start and weight >= 0.5:
            _put_inside(above, left, direct=above.end == token.start)
        if start >= 2 and self.text.startswith("中共", start - 2):
            start -= 2
        self._add(Mention(start, end, suffix.kind, subtype, f"entities.{suffix.shape}", weight, left.own, above=above))


def _put_inside(above: Mention, left: Left, *, direct: bool) -> None:
    """Marks a place or body that is only the first part of a longer name; a community stays one of its own."""
    shape, subtype = left.suffix.shape, left.suffix.subtype
    part = above.subtype == subtype or direct or shape == "office"
    scenery = shape == "site" and above.subtype in ("water", "mountain", "road")
    above.inside = above.inside or above.is_division or scenery or (above.subtype not in LOCAL and part)


def _holds(above: Mention, entry: Entry) -> bool:
    """Whether the place before it is one of those that a division of this name lies in."""
    if above.entry is None or above.subtype not in DIVISIONS:
        return False
    names = {division.name for division in above.entry.divisions}
    return any(not names.isdisjoint(division.parents) for division in entry.divisions)
