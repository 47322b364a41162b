"""Administrative divisions of China and other well-known places: what is called so, and where it is looked up.

Divisions down to counties are read at first use (about 0.03 s), townships only when something asks for them.
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from pipeline.language.matching import LongestMatcher
from pipeline.resources import table, words

Form = Literal["full", "short"]
LEVELS = ("province", "city", "county")
PREPOSITIONS = frozenset("从在到由")
"""First characters with which a short form is nearly always two words that meet (从江 in 从江苏来)."""
FUNCTION_CHARACTERS = frozenset("都和将同会向为对与及以比多当如")
"""First characters with which a short form may be two words that meet (都安 in 都安排好了)."""
NATURAL = frozenset({"lake", "mountain", "river"})
"""Subtypes of places better known than a county of the same name that is a word too."""
_TAILS = {"自治州": "州", "自治县": "县", "自治旗": "旗", "自治区": "区"}


class Division(NamedTuple):
    """A division; `code` is that of GB/T 2260 ("" where none is known), `parents` the names above it, highest first."""

    name: str
    level: str
    code: str
    parents: tuple[str, ...]


class Entry(NamedTuple):
    """What a form may mean.

    Attributes:
        form: `full` (河南省, 凉山州) or `short` (河南).
        divisions: All divisions of this name; more than one where several places share it. Empty for other places.
        subtype: province · city · county · town · street, or the lexicon's word for other places (country, river …).
        common: Whether the form is also an ordinary word or names other things too (和平, 朝阳): it needs support.
    """

    form: Form
    divisions: tuple[Division, ...]
    subtype: str
    common: bool = False


def _forms(name: str, short: str) -> Iterator[tuple[str, Form]]:
    yield name, "full"
    for part in filter(None, short.split("/")):
        if part != name and part[0] not in PREPOSITIONS:
            yield part, "short"
        for tail, plain in _TAILS.items():
            if name.endswith(tail) and not part.endswith(plain):
                yield part + plain, "full"


@cache
def divisions() -> dict[str, tuple[tuple[Division, Form], ...]]:
    """Form → the divisions of that form, in the order of their codes."""
    found: dict[str, list[tuple[Division, Form]]] = {}
    above = ["", ""]
    for row in table("gazetteer"):
        level = int(row["level"])
        parents = tuple(filter(None, above[:level]))
        division = Division(row["name"], LEVELS[level], row["code"], parents)
        above[level:] = [row["name"], ""][: 2 - level]
        for form, kind in _forms(row["name"], row["short"]):
            found.setdefault(form, []).append((division, kind))
    return {form: tuple(these) for form, these in found.items()}


@cache
def townships() -> dict[str, tuple[str, ...]]:
    """Full name of a town, township or sub-district → codes of the counties that have one of this name."""
    found: dict[str, list[str]] = {}
    for row in table("gazetteer_townships"):
        for name in row["names"].split(" "):
            found.setdefault(name, []).append(row["county"])
    return {name: tuple(counties) for name, counties in found.items()}


@cache
def by_code() -> dict[str, Division]:
    """Code → division."""
    return {division.code: division for these in divisions().values() for division, _ in these if division.code}


@cache
def entries() -> dict[str, Entry]:
    """Everything that `matcher` finds."""
    common = words("place_words")
    found: dict[str, Entry] = {}
    for form, these in divisions().items():
        kind: Form = "full" if any(kind == "full" for _, kind in these) else "short"
        highest = min(LEVELS.index(division.level) for division, has in these if has == kind)
        means = tuple(division for division, has in these if has == kind and division.level == LEVELS[highest])
        doubtful = form in common or (kind == "short" and highest == 2 and form[0] in FUNCTION_CHARACTERS)
        doubtful = doubtful or not any(division.code for division in means)
        found[form] = Entry(kind, means, means[0].level, doubtful)
    for row in table("places"):
        means = tuple(division for division, _ in divisions().get(row["division"], ()))[:1] if row["division"] else ()
        known = found.get(row["word"])
        if known is None or (known.common and row["subtype"] in NATURAL):  # 太湖 the lake rather than the county
            doubtful = known is None and row["word"] in common
            found[row["word"]] = Entry("full", means, row["subtype"], doubtful)
    return found


@cache
def matcher() -> LongestMatcher[Entry]:
    """Divisions down to counties, and the well-known places of places.tsv."""
    return LongestMatcher(entries())


@cache
def township_matcher() -> LongestMatcher[tuple[str, ...]]:
    """Towns, townships and sub-districts with the codes of their counties."""
    return LongestMatcher(townships())
