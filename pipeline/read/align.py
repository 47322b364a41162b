"""Which visible blocks of a page a main-text extractor has chosen, found by their text, in order."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.read.visible import Block

_DISTINCT = 8
"""Characters from which a block may be found inside a longer chosen line; a shorter one has to be whole lines."""
_OCCURRENCES = 50
_SHINGLE = 4
_SHARE = 0.6


class Chosen(NamedTuple):
    """The chosen text without white space, and the sorted offsets where its lines begin or end."""

    text: str
    bounds: list[int]

    @classmethod
    def of(cls, lines: Iterable[str]) -> "Chosen":
        """From lines in their order."""
        parts = [part for line in lines for part in line.split()]
        bounds = [0]
        for part in parts:
            bounds.append(bounds[-1] + len(part))
        return cls("".join(parts), bounds)

    def bound(self, offset: int) -> bool:
        """Whether a line begins or ends at `offset`."""
        at = bisect_left(self.bounds, offset)
        return at < len(self.bounds) and self.bounds[at] == offset


class Match(NamedTuple):
    """A block's place in the chosen text, and the best chain of matches that it ends."""

    block: int
    start: int
    end: int
    weight: int
    before: "Match | None"


def select(blocks: Sequence[Block], chosen: Chosen) -> list[int]:
    """The indexes of the blocks that `chosen` was made of.

    The chain of most characters is taken in which blocks and their places in `chosen` ascend together; between two of
    its links, a block is taken too that the extractor shortened or changed a little.
    """
    texts = [block.text for block in blocks]
    chain = _chain(texts, chosen)
    kept = [link.block for link in chain]
    ends = [Match(-1, 0, 0, 0, None), *chain, Match(len(blocks), len(chosen.text), len(chosen.text), 0, None)]
    for left, right in pairwise(ends):
        rest = chosen.text[left.end : right.start]
        if len(rest) >= _DISTINCT:
            kept += [index for index in range(left.block + 1, right.block) if _shares(texts[index], rest)]
    return sorted(kept)


def _chain(texts: Sequence[str], chosen: Chosen) -> list[Match]:
    best = _PrefixBest(len(chosen.text))
    for index, text in enumerate(texts):
        matches = []
        for start in _places(text, chosen):
            before = best.until(start)
            weight = len(text) + (before.weight if before else 0)
            matches.append(Match(index, start, start + len(text), weight, before))
        for found in matches:
            best.add(found)
    chain: list[Match] = []
    link = best.until(len(chosen.text))
    while link:
        chain.append(link)
        link = link.before
    return chain[::-1]


def _places(text: str, chosen: Chosen) -> Iterator[int]:
    at = chosen.text.find(text)
    for _ in range(_OCCURRENCES):
        if at < 0:
            return
        if len(text) >= _DISTINCT or (chosen.bound(at) and chosen.bound(at + len(text))):
            yield at
        at = chosen.text.find(text, at + 1)


def _shares(text: str, rest: str) -> bool:
    """Whether most of a long enough block is in `rest`."""
    shingles = [text[at : at + _SHINGLE] for at in range(len(text) - _SHINGLE + 1)]
    return len(text) >= _DISTINCT and sum(shingle in rest for shingle in shingles) >= _SHARE * len(shingles)


class _PrefixBest:
    """The heaviest match that ends at or before an offset (a Fenwick tree of maxima)."""

    def __init__(self, length: int) -> None:
        self._tree: list[Match | None] = [None] * (length + 2)

    def add(self, match: Match) -> None:
        at = match.end + 1
        while at < len(self._tree):
            there = self._tree[at]
            if there is None or match.weight >= there.weight:
                self._tree[at] = match
            at += at & -at

    def until(self, offset: int) -> Match | None:
        at, best = offset + 1, None
        while at:
            there = self._tree[at]
            if there and (best is None or there.weight > best.weight):
                best = there
            at -= at & -at
        return best
