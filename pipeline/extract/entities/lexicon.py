"""The words that decide where a name begins and ends, as one dictionary."""

from functools import cache
from typing import Literal, NamedTuple, cast

from pipeline.extract.entities.patterns import CLOSED, LEVELS, NUMERALS, SINGLE_EDGES
from pipeline.language.gazetteer import Entry, entries, townships
from pipeline.language.matching import LongestMatcher
from pipeline.resources import table, words

EDGE, INNER, GENERIC, WORD, LEVEL, NUMERAL = 1, 2, 4, 8, 16, 32
"""Flags: ends a name on its left · may stand inside one · names nothing by itself · any dictionary word · 省 市 县 … · numeral."""


class Suffix(NamedTuple):
    """What a name that ends in this word is, and what may stand left of it."""

    kind: Literal["org", "place"]
    subtype: str
    shape: str


class Body(NamedTuple):
    """A body known by name; `full` is the name that all its forms share."""

    kind: Literal["org", "place"]
    subtype: str
    full: str


class Lexeme(NamedTuple):
    """Everything that the tables say of one word."""

    flags: int = 0
    suffix: Suffix | None = None
    place: Entry | None = None
    body: Body | None = None


UNKNOWN = Lexeme()


@cache
def suffixes() -> dict[str, Suffix]:
    """Suffix → what it makes."""
    return {row["word"]: Suffix(cast("Literal['org', 'place']", row["kind"]), row["subtype"], row["shape"])
            for row in table("entity_suffixes")}


def _decomposable(word: str, inner: frozenset[str]) -> bool:
    """Whether a dictionary word is itself a name or task with a suffix (财政局, 市政府, 山村), to be read in parts."""
    if word in CLOSED:
        return False
    known = suffixes()
    if word[-1] == "村" or (word[0] in LEVELS and word[1:] in known):
        return True
    return any(word[cut:] in known and (len(word) - cut > 1 or word[:cut] in inner) for cut in range(1, len(word)))


@cache
def lexemes() -> dict[str, Lexeme]:
    """Word → lexeme; a word in several tables has the flags of all."""
    inner, generic, edges = words("entity_inner"), words("entity_generic"), words("entity_edges")
    found: dict[str, Lexeme] = {}
    for word in words("dictionary"):
        if not _decomposable(word, inner):
            found[word] = Lexeme(WORD)
    for flag, these in ((EDGE, edges), (INNER, inner), (GENERIC, generic)):
        for word in these:
            old = found.get(word, UNKNOWN)
            found[word] = old._replace(flags=(old.flags | WORD | flag))
    for char in SINGLE_EDGES:
        found[char] = Lexeme(EDGE)
    for char in NUMERALS:
        found[char] = Lexeme(NUMERAL)
    for word, suffix in suffixes().items():
        found[word] = Lexeme(found.get(word, UNKNOWN).flags & GENERIC, suffix)
    for char in LEVELS:
        found[char] = found.get(char, UNKNOWN)._replace(flags=LEVEL)
    for town in townships():
        subtype = "street" if town.endswith("街道") else "town"
        found[town] = Lexeme(place=Entry("full", (), subtype))
    for form, entry in entries().items():
        found[form] = found.get(form, UNKNOWN)._replace(place=entry)
    for row in table("organisations"):
        body = Body(cast("Literal['org', 'place']", row["kind"]), row["subtype"], row["full"] or row["word"])
        found[row["word"]] = Lexeme(body=body)
    return found


@cache
def matcher() -> LongestMatcher[Lexeme]:
    """The dictionary as a matcher."""
    return LongestMatcher(lexemes())
