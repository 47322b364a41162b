"""Schemes named by a type noun without quotation marks."""

from collections.abc import Iterator
from functools import cache

from pipeline.extract.programmes.edges import left_edge
from pipeline.extract.programmes.mention import Mention
from pipeline.extract.programmes.nouns import LONGEST, nouns
from pipeline.extract.programmes.patterns import CLAUSE_BREAK, GENERIC, STEM_CONTINUES, UNNAMED, YEARS
from pipeline.patterns import match

WINDOW = 26
"""Characters before a type noun within which the name begins."""
SHORTEST = 4
"""Fewest characters of a name before its type noun."""


@cache
def _heads() -> tuple[str, ...]:
    """The type nouns that may head an unquoted name, none that ends in another one of them."""
    names = {noun for noun, (_, use) in nouns().items() if use == "name"}
    return tuple(sorted(noun for noun in names if not any(noun != other and noun.endswith(other) for other in names)))


def typed_mentions(text: str) -> Iterator[Mention]:
    """All schemes that a type noun names, the name's left edge found by language."""
    for head in _heads():
        at = text.find(head)
        while at >= 0:
            end = at + len(head)
            mention = _name(text, at, end)
            if mention:
                yield mention
            at = text.find(head, end)


def _name(text: str, start: int, end: int) -> Mention | None:
    if match(STEM_CONTINUES, text, end):
        return None
    floor = max(end - WINDOW, 0)
    begin = end
    while begin > floor and text[begin - 1] not in CLAUSE_BREAK:
        begin -= 1
    begin = left_edge(text, begin, start)
    noun = next(text[end - n : end] for n in range(LONGEST, 0, -1) if end - n >= begin and text[end - n : end] in nouns())
    name, stem = text[begin:end], text[begin : end - len(noun)]
    if match(YEARS, name):
        return Mention((begin, end), name, name, "plan", "programmes.typed", 0.55, quoted=False)
    if len(name) < SHORTEST or len(stem) < 2 or GENERIC.fullmatch(stem) or match(UNNAMED, name):
        return None
    return Mention((begin, end), name, name, nouns()[noun][0], "programmes.typed", 0.55, quoted=False)


