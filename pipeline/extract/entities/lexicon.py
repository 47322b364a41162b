"""The words that decide where a name begins and ends, as one dictionary."""

from functools import cache
from typing import Literal, NamedTuple, cast

from pipeline.extract.entities.patterns import CLOSED, HARD_EDGES, LEVELS, NOT_NAMES, NUMERALS, SOFT_EDGES
from pipeline.language.gazetteer import Entry, entries, townships
from pipeline.language.matching import LongestMatcher
from pipeline.resources import table, words

EDGE, INNER, GENERIC, WORD, LEVEL, NUMERAL, SOFT, HEAD = 1, 2, 4, 8, 16, 32, 64, 128
"""Flags: ends a name on its left · may stand inside one · names nothing by itself · any dictionary word · 省 市 … ·
numeral · an edge that also begins names · a word that streets, communities and schools are called after."""


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
    if word[0] in known and set("上下里内边旁畔岸脚顶头口底").issuperset(word[1:]):  # 解放 路 上
        return True
    if (word[-1] == "队" and word[:-1] in entries()) or (word[:2] in entries() and word[2:] in entries()):
        return True
    if word[-1] == "村" or (len(word) == 2 and word in townships()) or (word[0] in LEVELS and word[1:] in known):
        return True
    return any(word[cut:] in known and (len(word) - cut > 1 or word[:cut] in inner) for cut in range(1, len(word)))


def _ordinary() -> dict[str, Lexeme]:
    """Words of the dictionary and of the lists that say how they stand to names."""
    inner = words("entity_inner")
    found = {word: Lexeme(WORD) for word in words("dictionary") | CLOSED if not _decomposable(word, inner)}
    for flag, these in ((EDGE, words("entity_edges")), (INNER, inner), (GENERIC, words("entity_generic"))):
        for word in these:
            found[word] = Lexeme(found.get(word, UNKNOWN).flags | WORD | flag)
    for word in words("entity_inner", **{"class": "head"}):
        found[word] = found[word]._replace(flags=WORD | INNER | HEAD)
    found.update(dict.fromkeys(HARD_EDGES, Lexeme(EDGE)))
    found.update(dict.fromkeys(SOFT_EDGES, Lexeme(EDGE | SOFT)))
    found.update(dict.fromkeys(NUMERALS, Lexeme(NUMERAL)))
    for word, suffix in suffixes().items():
        kept = GENERIC if len(word) > 1 else GENERIC | EDGE | SOFT
        found[word] = Lexeme(found.get(word, UNKNOWN).flags & kept, suffix)
    for char in LEVELS:
        found[char] = found.get(char, UNKNOWN)._replace(flags=LEVEL)
    return found


def _town(name: str, ordinary: dict[str, Lexeme]) -> Lexeme:
    stem = name.removesuffix("街道")
    verb = ordinary.get(stem if stem != name else name[:-1], UNKNOWN).flags & (EDGE | GENERIC)
    return Lexeme(place=Entry("full", (), "street" if stem != name else "town", bool(verb) ))


@cache
def lexemes() -> dict[str, Lexeme]:
    """Word → lexeme; a word in several tables has what all of them say, a known body only that."""
    found = _ordinary()
    found.update({name: _town(name, found) for name in townships() if len(name) > 2 and name not in NOT_NAMES})
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
