"""Which paragraphs belong together: whether two passages share as much wording as passages of one piece do.

Strings of three to five characters are compared. Their number in common follows a negative binomial distribution
around a share of the geometric mean of both lengths; what share and with what spread, for passages of one piece and of
different ones, was estimated on news articles cut at random.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import lgamma, log, sqrt
from typing import NamedTuple

from pipeline.patterns import compiled, finditer

LENGTHS = (3, 4, 5)
"""Characters of the strings compared: pairs are shared by chance, and the longer a word, the more strings it shares."""

SAME = (0.068, 1.26)
"""Strings shared by passages of one piece: mean per character of their mean length, and shape of the distribution."""

OTHER = (0.0085, 0.216)
"""The same for passages of different pieces."""

APART_WEIGHT = 0.4
PARAGRAPH_WEIGHT = 0.1

_RUN = compiled(r"[\p{Han}\p{Latin}·]++")


class Passage(NamedTuple):
    """The wording of a stretch of text and its length in characters."""

    strings: frozenset[str]
    length: int


def strings(text: str, lengths: Sequence[int] = LENGTHS) -> frozenset[str]:
    """All strings of these lengths that no punctuation interrupts."""
    found: set[str] = set()
    for run in finditer(_RUN, text):
        word = run.group()
        for length in lengths:
            found.update(word[at : at + length] for at in range(len(word) - length + 1))
    return frozenset(found)


def passage(text: str) -> Passage:
    """The wording of a text."""
    return Passage(strings(text), len(text))


def together(shared: int, one: int, other: int) -> float:
    """Log likelihood ratio that passages of these lengths with so many strings in common are of one piece."""
    size = sqrt(max(one, 1) * max(other, 1))
    return _log_likelihood(shared, SAME[0] * size, SAME[1]) - _log_likelihood(shared, OTHER[0] * size, OTHER[1])


def _log_likelihood(shared: int, mean: float, shape: float) -> float:
    return (
        lgamma(shared + shape) - lgamma(shape) - lgamma(shared + 1)
        + shape * log(shape / (shape + mean)) + shared * log(mean / (shape + mean))
    )  # fmt: skip


def cuts(outer: Passage, head: Passage, paragraphs: Sequence[Passage]) -> list[float]:
    """For each cut from 1: the evidence that the paragraphs from there on go on with `outer`, not with `head`."""
    above, below = Counter(head.strings), Counter(outer.strings)
    for paragraph in paragraphs:
        below.update(paragraph.strings)
    sizes = (head.length, sum(paragraph.length for paragraph in paragraphs))
    scores = []
    for cut in range(1, len(paragraphs)):
        moved = paragraphs[cut - 1]
        above.update(moved.strings)
        below.subtract(moved.strings)
        sizes = (sizes[0] + moved.length, sizes[1] - moved.length)
        each = _each(outer, paragraphs, cut, above, below, sizes)
        scores.append(_sides(outer, above, below, sizes) + PARAGRAPH_WEIGHT * each)
    return scores


def _sides(outer: Passage, above: Mapping[str, int], below: Mapping[str, int], sizes: tuple[int, int]) -> float:
    """Whether what is below the cut fits to the outer piece and not to what is above it."""
    with_outer = apart = 0
    for string, count in below.items():
        inside = string in outer.strings
        if count > inside:
            with_outer += inside and not above.get(string)
            apart += not inside and above.get(string, 0) > 0
    return together(with_outer, sizes[1], outer.length) - APART_WEIGHT * together(apart, *sizes)


def _each(
    outer: Passage, paragraphs: Sequence[Passage], cut: int, above: Mapping[str, int], below: Mapping[str, int],
    sizes: tuple[int, int],
) -> float:  # fmt: skip
    """The sum over the paragraphs of how much better each fits to its own side than to the other."""
    total = 0.0
    for index, (strings, length) in enumerate(paragraphs):
        own, other = (above, below) if index < cut else (below, above)
        with_own = with_other = 0
        for string in strings:
            here, there = own[string] > 1, other.get(string, 0) > 0
            with_own += here and not there
            with_other += there and not here
        up, down = sizes[0], outer.length + sizes[1]
        rest, across = (up - length, down) if index < cut else (down - length, up)
        total += together(with_own, length, rest) - together(with_other, length, across)
    return total
