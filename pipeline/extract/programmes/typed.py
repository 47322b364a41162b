"""Schemes named by a type noun without quotation marks."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache

from pipeline.extract.programmes import patterns as p
from pipeline.extract.programmes.edges import left_edge
from pipeline.extract.programmes.marks import quotations
from pipeline.extract.programmes.mention import Mention
from pipeline.extract.programmes.nouns import LONGEST, ending, known, nouns
from pipeline.extract.programmes.specific import LEAST_SPECIFIC, specific
from pipeline.patterns import finditer, match, search
from pipeline.spans import Interval

WINDOW = 26
"""Characters before a type noun within which the name begins."""
SHORTEST = 5
"""Fewest characters of a name."""
HALVES = 8
"""Characters of the first half of a name of two."""
NAME_IN_MARKS = 16
"""A quoted stretch of this length is a name as a whole."""


@cache
def _headings() -> frozenset[str]:
    """The type nouns that may head an unquoted name."""
    return frozenset(noun for noun, (_, use) in nouns().items() if use == "name")


@cache
def _heads() -> tuple[str, ...]:
    """Those of them that do not end in another one."""
    names = _headings()
    return tuple(sorted(noun for noun in names if not any(noun != other and noun.endswith(other) for other in names)))


@cache
def _known_unmarked() -> dict[str, str]:
    """Well-known names that are unmistakable without quotation marks: long ones with a type noun."""
    return {name: kind for name, kind in known().items() if len(name) > SHORTEST and name.endswith(p.SELF_EVIDENT)}


def known_mentions(text: str) -> Iterator[Mention]:
    """Well-known schemes that stand without quotation marks."""
    for name, kind in _known_unmarked().items():
        at = text.find(name)
        while at >= 0:
            yield Mention((at, at + len(name)), name, name, kind, "programmes.known", 0.7, quoted=False)
            at = text.find(name, at + len(name))


def typed_mentions(text: str, free: Collection[int] = ()) -> Iterator[Mention]:
    """All schemes that a type noun names, the left edge found by language; none inside a title or quoted name.

    `free` are the offsets between two words, where the segmenter has told them.
    """
    titles = [found.span() for found in finditer(p.TITLE, text)]
    titles += [item.span for item in quotations(text) if len(item.inner) <= NAME_IN_MARKS]
    for head in _heads():
        at = text.find(head)
        while at >= 0:
            end = at + len(head)
            mention = _name(text, (at, end), titles, free)
            if mention:
                yield mention
            at = text.find(head, end)


def _name(text: str, head: Interval, titles: list[Interval], free: Collection[int]) -> Mention | None:
    start, end = head
    if match(p.STEM_CONTINUES, text, end) or any(low < start < high for low, high in titles):
        return None
    floor = max(end - WINDOW, 0)
    begin = end
    while begin > floor and text[begin - 1] not in p.CLAUSE_BREAK:
        begin -= 1
    deed = text[start:end].endswith(p.CAMPAIGNS)
    edge = left_edge(text, begin, start, free, deed=deed)
    halves = search(p.PARALLEL, text, max(begin - HALVES, 0), start) if text.endswith("战略", start, end) else None
    if halves and len(halves["first"]) == len(halves["second"]):
        return replace(_mention(text, (halves.start(), end), text[start:end]), core=halves.group())
    found = _at(text, edge, end)
    half = found is not None and text[edge - 1 : edge] == "与" and text.endswith(("工程", "项目"), start, end)
    cut = found is None and edge < start + LEAST_SPECIFIC
    joined = search(p.JOINED, text, begin, edge) if half or cut else None
    if joined and not ending(text, joined.start(), begin):
        found = _at(text, left_edge(text, begin, joined.start(), free, deed=deed), end) or found
    return found


def _at(text: str, begin: int, end: int) -> Mention | None:
    """The name text[begin:end], if it is one."""
    renewed = match(p.RENEWED, text, begin, end)
    begin = renewed.end() if renewed else begin
    noun = next(
        (text[end - n : end] for n in range(min(LONGEST, end - begin), 0, -1) if text[end - n : end] in _headings()), ""
    )
    name = text[begin:end]
    if match(p.YEARS, name):
        return Mention((begin, end), name, name, "plan", "programmes.typed", 0.6, quoted=False)
    if not noun or len(name) < SHORTEST or not specific(text, (begin, end), noun):
        return None
    return _mention(text, (begin, end), noun)


def _mention(text: str, span: Interval, noun: str) -> Mention:
    name = text[slice(*span)]
    return Mention(span, name, name, nouns()[noun][0], "programmes.typed", 0.55, quoted=False)
