"""Marks: small numbers that say what is known of each character, and how they are made of words and of one another."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.language.hashing import Hits
from pipeline.language.names.characters import Codes, Lookup
from pipeline.language.names.lexicons import LONGEST

Values = NDArray[np.int32]


class Mark(NamedTuple):
    """A value for each character, below `size`."""

    values: Values
    size: int


class Words:
    """The words of a text as marks of its characters; where two overlap, the longer one counts."""

    def __init__(self, hits: Hits, size: int) -> None:
        self._hits, self._size = hits, size

    def starts(self, lexicon: np.uint16) -> Mark:
        """Length of the word that begins here, 0 for none."""
        starts, lengths, _ = self._hits.of(lexicon)
        return self._marked(starts, lengths, LONGEST + 1)

    def ends(self, lexicon: np.uint16) -> Mark:
        """Length of the word that ends with this character, 0 for none."""
        starts, lengths, _ = self._hits.of(lexicon)
        return self._marked(starts + lengths - 1, lengths, LONGEST + 1)

    def inside(self, lexicon: np.uint16) -> Mark:
        """Length of the word that has this character strictly inside, 0 for none."""
        at, step, lengths = self._spread(lexicon)
        within = (step > 0) & (step < lengths - 1)
        return self._marked(at[within], lengths[within], LONGEST + 1)

    def cover(self, lexicon: np.uint16) -> Mark:
        """Place in the word over this character: 1 first, 2 inside, 3 last; 3 more for each character above two."""
        at, step, lengths = self._spread(lexicon)
        place = np.where(step == 0, 1, np.where(step == lengths - 1, 3, 2))
        return self._marked(at, 3 * (lengths - 2) + place, 3 * LONGEST - 2)

    def _marked(self, at: NDArray[np.intp], values: NDArray[np.intp], size: int) -> Mark:
        found = np.zeros(self._size, np.int32)
        found[at] = values
        return Mark(found, size)

    def _spread(self, lexicon: np.uint16) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
        """For each character of each word: its position, its number in the word, and the word's length."""
        starts, lengths, _ = self._hits.of(lexicon)
        every = np.repeat(lengths, lengths)
        step = np.arange(len(every)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        return np.repeat(starts, lengths) + step, step, every


def looked_up(lookup: Lookup, codes: Codes, size: int) -> Mark:
    """What a table says of each character."""
    return Mark(lookup.take(codes).astype(np.int32), size)


def crossed(*parts: Mark) -> Mark:
    """One mark with a value for each combination of values."""
    values, size = parts[0].values, parts[0].size
    for part in parts[1:]:
        values = values * part.size
        values += part.values
        size *= part.size
    return Mark(values, size)


def some(mark: Mark) -> Mark:
    """Whether the mark is not 0."""
    return Mark((mark.values > 0).astype(np.int32), 2)


def next_marked(marked: NDArray[np.bool_]) -> Values:
    """Position of the next marked character from each on; that of the end where there is none."""
    positions = np.arange(len(marked), dtype=np.int32)
    return np.minimum.accumulate(np.where(marked, positions, np.int32(len(marked)))[::-1])[::-1]


def ahead(mark: Mark, stops: Values, limit: int) -> tuple[Mark, Mark]:
    """Distance, from 1, to the next value that is not 0, before any stop, and that value; 0 where `limit` is passed."""
    nearest = next_marked(mark.values > 0)
    distance = nearest - np.arange(-1, len(nearest) - 1, dtype=np.int32)
    near = (distance <= limit) & (nearest <= stops) & (nearest < len(nearest))
    values = mark.values.take(nearest, mode="clip")
    return Mark(np.where(near, distance, 0), limit + 1), Mark(np.where(near, values, 0), mark.size)
