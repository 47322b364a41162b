"""The nouns that say what kind of scheme a name is, and the names that are known."""

from dataclasses import dataclass
from functools import cache

from pipeline.extract.programmes.edges import right_edge
from pipeline.extract.programmes.patterns import (
    CAMPAIGN_BEHIND,
    COUNTING,
    EXTENSION,
    LINKED_NOUN,
    LISTED,
    MERE_DEED,
    NOT_HAN,
    STEM_CONTINUES,
)
from pipeline.patterns import match, search
from pipeline.resources import table, words

LONGEST = 8
"""Characters of the longest type noun."""
REACH = 14
"""Characters behind a quoted name within which its type noun ends."""
GOVERNED = frozenset({"机制", "制度", "体系", "办法", "模式"})
"""Type nouns that a verb may stand before: 推进机制."""
MODIFIER = 9
"""Most characters between a quoted name and its type noun."""


@dataclass(frozen=True, slots=True)
class Tail:
    """The type noun behind a quoted name: its end in the text, its kind and use, and whether 等 stands before it."""

    end: int
    noun: str
    kind: str
    use: str
    listed: bool


@cache
def nouns() -> dict[str, tuple[str, str]]:
    """Type noun → kind and use."""
    return {row["word"]: (row["kind"], row["use"]) for row in table("programme_nouns")}


@cache
def known() -> dict[str, str]:
    """Well-known schemes, quotation marks and blanks left out → kind."""
    return {row["word"]: row["kind"] for row in table("programme_names")}


@cache
def rhetoric() -> frozenset[str]:
    """Figures of speech that news puts into quotation marks."""
    return words("programme_rhetoric")


def ending(text: str, end: int, floor: int) -> str | None:
    """The longest type noun that ends at `end` and begins at or behind `floor`."""
    for length in range(min(LONGEST, end - floor), 0, -1):
        if text[end - length : end] in nouns():
            return text[end - length : end]
    return None


def _lengthens(first: str, second: str) -> bool:
    """Whether a second type noun goes on with the name: 项目 + 建设活动; behind a weak one any strong one does."""
    if nouns()[first][0] == "base" and nouns()[second][0] == "campaign":
        return True
    return second.endswith(EXTENSION) or (nouns()[first][1] == "weak" and nouns()[second][1] != "weak")


def _across(text: str, limit: int) -> int:
    """The limit put behind a stop word that is part of a type noun (创建, 推进机制)."""
    if text[limit : limit + 2] in nouns():
        return limit + 2
    governed = text[limit + 2 : limit + 4] in GOVERNED and not search(NOT_HAN, text, limit, limit + 2)
    return limit + 4 if governed else limit


def tail(text: str, start: int) -> Tail | None:
    """The type noun behind the quoted name that ends at `start`, with up to MODIFIER characters between them."""
    listed = match(LISTED, text, start)
    begin = listed.end() if listed else start
    linked = text[begin : begin + 1] == "的"
    begin += linked
    foreign = search(NOT_HAN, text, begin, min(begin + REACH, len(text)))
    counting = search(COUNTING, text, begin + 1, begin + REACH)
    foreign = min(filter(None, (foreign, counting)), key=lambda found: found.start(), default=None)
    limit = right_edge(text, begin, foreign.start() if foreign else min(begin + REACH, len(text)))
    limit = _across(text, limit)
    best: tuple[int, str] | None = None
    for end in range(begin + 1, limit + 1):
        noun = ending(text, end, begin)
        if noun is None or match(STEM_CONTINUES, text, end) or text[begin:end].endswith(MERE_DEED):
            continue
        longer = best is not None and end - len(noun) <= best[0] - len(best[1])
        if best and not longer and not _lengthens(best[1], noun):
            continue
        if (best and end - len(noun) > best[0] + 4) or (linked and not noun.endswith(LINKED_NOUN)):
            continue
        if best or end - len(noun) - begin <= MODIFIER:
            best = (end, noun)
    campaign = match(CAMPAIGN_BEHIND, text, start)
    if campaign and campaign.end() > (best[0] if best else start):
        return Tail(campaign.end(), campaign["noun"], "campaign", "name", False)
    if best is None:
        return None
    kind, use = nouns()[best[1]]
    return Tail(best[0], best[1], kind, use, listed is not None)
