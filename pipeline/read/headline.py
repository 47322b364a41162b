"""Which line of a page is its headline."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.read.visible import Block
from pipeline.spans import MappedText

_SITE = re.compile(
    r"\s*(?:[_|｜]|--+|\s[-–—]\s)\s*|[-–—](?=[^-–—]{2,12}(?:网|报|台|政府|频道|门户|客户端|在线|新闻|晚报|日报)$)"
)
_SENTENCE = tuple("。！？；…”）")
_LEAST = 4
_LONGEST = 60
"""Characters that a headline has."""


class Headline(NamedTuple):
    """The headline's line and the blocks that it repeats; no line where the page names none."""

    line: MappedText | None
    blocks: tuple[int, ...]


def headline(blocks: Sequence[Block], body: Sequence[int], title: MappedText, named: str | None) -> Headline:
    """The headline of the piece whose chosen blocks are `body`.

    Taken is the block that says what the page's metadata or its title do, a heading before any other; else the heading
    that is part of them; else the only h1; else, where the piece begins with a sentence, the page's title without the
    site's name.
    """
    longest = max(body, key=lambda index: (len(blocks[index].text), -index))
    above = [index for index in range(longest) if _LEAST <= len(blocks[index].text) <= _LONGEST]
    parts = _SITE.split(title.text)
    sites = {"".join(part.split()) for part in parts[1:]}
    names = ["".join(name.split()) for name in (named or "", parts[0])]
    names = [name for name in names if len(name) >= _LEAST and name not in sites]
    found = _saying(blocks, above, names, set(body)) or _only_heading(blocks, above, sites)
    if found:
        return Headline(blocks[found[0]].line(), found)
    first = blocks[body[0]]
    if names and (len(first.text) > _LONGEST or first.line().text.endswith(_SENTENCE)):
        return Headline(title[: len(parts[0])], ())
    return Headline(None, ())


def _saying(
    blocks: Sequence[Block], above: Iterable[int], names: Sequence[str], body: set[int]
) -> tuple[int, ...] | None:
    """The best block that says a name, and all that repeat it."""
    for fits in (str.__eq__, str.__contains__):
        for name in names:
            same = [
                i
                for i in above
                if fits(name, blocks[i].text) and (fits is str.__eq__ or blocks[i].heading in ("h1", "h2"))
            ]
            if same:
                best = min(
                    same,
                    key=lambda index: (blocks[index].heading or "h9", blocks[index].linked, index not in body, -index),
                )
                return (best, *(index for index in same if index != best))
    return None


def _only_heading(blocks: Sequence[Block], above: Iterable[int], sites: set[str]) -> tuple[int, ...] | None:
    """The only h1, unless it is the site's name."""
    found = [index for index in above if blocks[index].heading == "h1" and not blocks[index].linked]
    return (found[0],) if len(found) == 1 and blocks[found[0]].text not in sites else None
