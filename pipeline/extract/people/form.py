"""How usual a string is as a Chinese name, and how unlike a word or a place."""

import math
from functools import cache, lru_cache

from pipeline.extract.people import patterns as p
from pipeline.language.dictionary import dictionary
from pipeline.language.gazetteer import divisions
from pipeline.language.surnames import (
    excluded_characters,
    given_characters,
    given_score,
    plain_surnames,
    surnames,
)
from pipeline.language.titles import after_names
from pipeline.resources import words

IMPOSSIBLE = -9.0


@cache
def places() -> frozenset[str]:
    """Names of divisions and well-known places."""
    return words("places") | frozenset(divisions())


@lru_cache(maxsize=65536)
def form(name: str) -> float:
    """About 0 for an ordinary name of two to four characters, negative for what is less like one."""
    if excluded_characters() & set(name[1:]) or "某" in name or name[-1] == "老" or name[1:] in after_names():
        return IMPOSSIBLE
    if name in words("foreign_names", "text", kind="known"):
        return p.KNOWN
    compound = len(name) > p.USUAL_LENGTH or (name[:2] in surnames() and name[0] not in surnames())
    surname = name[:2] if compound else name[0]
    return _usual(surname, name[len(surname) :]) - p.WORD * _like_words(name, surname)


def _usual(surname: str, given: str) -> float:
    """How frequent the surname and the characters of the given name are."""
    length = len(surname) + len(given)
    share = math.log(surnames().get(surname, 1e-5))
    worth = min((share - p.USUAL_SHARE) * p.SURNAME, 0.3)
    worth += min(given_score(given) - p.USUAL_GIVEN[min(len(given), 2)], 0.0) * p.GIVEN
    if length == p.USUAL_LENGTH and given[-1] in given_characters():
        worth += p.USUAL_LENGTH_WORTH
    return worth + (p.PLAIN_SURNAME.get(length, 0.0) if surname in plain_surnames() else 0.0)


def _like_words(name: str, surname: str) -> float:
    """How much the name looks like a word, or like a place."""
    known = dictionary()
    if name in words("words_like_names", also_name="yes"):
        cost = p.ALSO_NAME
    elif len(name) == 2:
        cost = known.get(name, 0.0) * p.SHORT_WORD
        if name in known:
            cost += p.IS_WORD if surnames().get(surname, 0.0) >= p.COMMON_SURNAME else 2 * p.IS_WORD
        cost += p.HAMLET if name[-1] in p.HAMLETS else 0.0
    else:
        whole = known[name] * p.LONG_WORD + 1.0 if name in known else 0.0
        begins = 0.0 if len(surname) > 1 else known.get(name[:2], 0.0) * p.BEGINS_WORD
        cost = max(begins, whole, known.get(name[1:], 0.0) * p.TAIL_WORD)
        cost += p.PLACE_LAST if name[-1] in p.PLACE_SUFFIXES else 0.0
    return cost
