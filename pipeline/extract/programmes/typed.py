"""Schemes named by a type noun without quotation marks."""

from collections.abc import Iterator
from functools import cache

from pipeline.extract.programmes import patterns as p
from pipeline.extract.programmes.edges import left_edge, stops
from pipeline.extract.programmes.marks import quotations
from pipeline.extract.programmes.mention import Mention
from pipeline.extract.programmes.nouns import LONGEST, known, nouns
from pipeline.patterns import finditer, match, search
from pipeline.spans import Interval

ARTICLE = 2000
"""Characters around a name within which the article names it again or points back to it."""
WINDOW = 26
"""Characters before a type noun within which the name begins."""
SHORTEST = 5
"""Fewest characters of a name."""
LEAST_SPECIFIC = 2
"""Fewest characters of a name that are no generic attribute."""
FULL_STEM = 6
"""A stem of this length says enough of what is done, even where each of its words is general."""
FULL_NAME = 7
"""A name of this length is specific where the text says that it is carried out."""
LONG_STEM = 8
"""A stem of this length is specific even of a general noun."""
NAME_IN_MARKS = 16
"""A quoted stretch of this length is a name as a whole."""


@cache
def _heads() -> tuple[str, ...]:
    """The type nouns that may head an unquoted name, none that ends in another one of them."""
    names = {noun for noun, (_, use) in nouns().items() if use == "name"}
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


def typed_mentions(text: str) -> Iterator[Mention]:
    """All schemes that a type noun names, the left edge found by language; none inside a title or quoted name."""
    titles = [found.span() for found in finditer(p.TITLE, text)]
    titles += [item.span for item in quotations(text) if len(item.inner) <= NAME_IN_MARKS]
    for head in _heads():
        at = text.find(head)
        while at >= 0:
            end = at + len(head)
            mention = _name(text, at, end, titles)
            if mention:
                yield mention
            at = text.find(head, end)


def _name(text: str, start: int, end: int, titles: list[Interval]) -> Mention | None:
    if match(p.STEM_CONTINUES, text, end) or any(low < start < high for low, high in titles):
        return None
    floor = max(end - WINDOW, 0)
    begin = end
    while begin > floor and text[begin - 1] not in p.CLAUSE_BREAK:
        begin -= 1
    edge = left_edge(text, begin, start)
    found = _at(text, edge, end)
    if found is None and (joined := search(p.JOINED, text, begin, edge)) and edge < start + LEAST_SPECIFIC:
        found = _at(text, left_edge(text, begin, joined.start()), end)
    return found


def _at(text: str, begin: int, end: int) -> Mention | None:
    """The name text[begin:end], if it is one."""
    renewed = match(p.RENEWED, text, begin, end)
    begin = renewed.end() if renewed else begin
    noun = next(
        (text[end - n : end] for n in range(LONGEST, 0, -1) if end - n >= begin and text[end - n : end] in nouns()), ""
    )
    name = text[begin:end]
    if match(p.YEARS, name):
        return Mention((begin, end), name, name, "plan", "programmes.typed", 0.6, quoted=False)
    if not noun or len(name) < SHORTEST or not _specific(text, (begin, end), name, noun):
        return None
    return Mention((begin, end), name, name, nouns()[noun][0], "programmes.typed", 0.55, quoted=False)


def _specific(text: str, span: Interval, name: str, noun: str) -> bool:
    """Whether an unquoted name names one scheme: by what it says and by how the text speaks of it."""
    stem = name[: -len(noun)]
    told = len(p.GENERIC.sub("", stem)) >= LEAST_SPECIFIC or (len(stem) >= FULL_STEM and noun.endswith("行动"))
    if match(p.UNNAMED, name) or not told:
        return False
    if noun.endswith(p.GOVERNING) and text[span[0] - 1 : span[0]] in ("、", "和", "与", "及"):
        return False
    if noun.endswith(p.GOVERNING) and search(p.STRUCTURED, stem):
        return True
    if name.endswith(p.POLICY) and len(stem) < LONG_STEM:
        return False
    return (noun.endswith(p.SELF_SUFFICIENT) and noun != "行动") or _told(text, span, name, noun)


def _told(text: str, span: Interval, name: str, noun: str) -> bool:
    """Whether the text speaks of the name as of a scheme: carried out, begun, named again."""
    stem = name[: -len(noun)]
    if noun.endswith("改革"):
        return len(stem) >= LONG_STEM and search(p.REFORMED, text[max(span[0] - 8, 0) : span[0]]) is not None
    run = search(p.CARRIED_OUT, text[max(span[0] - 8, 0) : span[0]]) is not None
    if noun.endswith(("项目", "工程")):
        return _built(text, span, name, stem, run=run and noun.endswith("工程"))
    begun = noun == "行动" and match(p.MILESTONE, text, span[1]) is not None
    return len(name) >= FULL_NAME and (run or begun)


def _built(text: str, span: Interval, name: str, stem: str, *, run: bool) -> bool:
    """Whether 项目 or 工程 is a definite one: begun, finished, named again or pointed back to."""
    acting = name.endswith("项目") and stops(text, *span, ("lead",))
    if acting or match(p.COUNTED_BEHIND, text, span[1]) or len(stem) < 3:
        return False
    near = min(span[1] + ARTICLE, len(text))
    told = match(p.MILESTONE, text, span[1]) or search(p.ANAPHOR, text, span[1], near)
    again = text.find(name, span[1], near) >= 0 or text.find(name, max(span[0] - ARTICLE, 0), span[0]) >= 0
    return run or told is not None or again
