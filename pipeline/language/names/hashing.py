"""Hash tables over numpy arrays: many keys looked up at once."""

from typing import Self

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]

_FIRST = np.uint64(0x9E3779B97F4A7C15)
_SECOND = np.uint64(0xC2B2AE3D27D4EB4F)
_SHIFT = np.uint64(29)
_HALF = np.uint64(32)


def mix(values: Keys) -> Keys:
    """Spreads the bits of each value over all 64 (after the finaliser of splitmix64)."""
    mixed = (values ^ (values >> _SHIFT)) * _FIRST
    return (mixed ^ (mixed >> _SHIFT)) * _SECOND


class Table:
    """Keys to rows, by open addressing; a lookup of n keys costs a few passes over n numbers.

    Args:
        keys: Distinct keys; the row of a key is its position here plus 1, so that row 0 means absent.
    """

    def __init__(self, keys: Keys) -> None:
        self._bits = np.uint64(max(4, int(len(keys) * 4).bit_length()))
        self._mask = np.uint64((1 << int(self._bits)) - 1)
        self._keys = np.concatenate([np.zeros(1, np.uint64), keys])
        self._rows = np.zeros(1 << int(self._bits), np.int32)
        self._probes = 0
        left = np.arange(1, len(keys) + 1, dtype=np.int32)
        while len(left):
            slots = self._slots(self._keys[left], self._probes)
            free = self._rows[slots] == 0
            _, first = np.unique(slots[free], return_index=True)
            placed = np.flatnonzero(free)[first]
            self._rows[slots[placed]] = left[placed]
            left = np.delete(left, placed)
            self._probes += 1

    def _slots(self, keys: Keys, probe: int) -> Keys:
        return ((keys * _FIRST >> (np.uint64(64) - self._bits)) + np.uint64(probe)) & self._mask

    def rows(self, keys: Keys) -> NDArray[np.int32]:
        """The row of each key, 0 where absent."""
        found = self._rows[self._slots(keys, 0)]
        wrong = np.flatnonzero((self._keys[found] != keys) & (found != 0))
        found[self._keys[found] != keys] = 0
        for probe in range(1, self._probes):
            if not len(wrong):
                break
            rows = self._rows[self._slots(keys[wrong], probe)]
            right = (self._keys[rows] == keys[wrong]) & (rows != 0)
            found[wrong[right]] = rows[right]
            wrong = wrong[~right & (rows != 0)]
        return found


class NgramSets:
    """Words of several lexicons, looked up at every position of a text at once.

    Attributes:
        keys: Hashes of the words, 32 bits wide, sorted.
        values: For each of them the lexicons that hold it, one bit each.
        longest: Length of the longest word.
    """

    def __init__(self, keys: NDArray[np.uint32], values: NDArray[np.uint8], longest: int) -> None:
        self.keys, self.values, self.longest = keys, values, longest
        self._masks = np.concatenate([np.zeros(1, np.uint8), values])
        self._table = Table(keys.astype(np.uint64))

    @classmethod
    def of(cls, longest: int, *lexicons: frozenset[str]) -> Self:
        """The words of these lexicons (at most eight), one bit each; those longer than `longest` are left out."""
        bits: dict[int, int] = {}
        for index, words in enumerate(lexicons):
            for word in words:
                if 1 < len(word) <= longest:
                    key = _hash_of(word)
                    bits[key] = bits.get(key, 0) | 1 << index
        keys = sorted(bits)
        return cls(np.array(keys, np.uint32), np.array([bits[key] for key in keys], np.uint8), longest)

    def masks(self, codes: NDArray[np.uint32]) -> NDArray[np.uint8]:
        """[length - 2, i]: the lexicons that hold the word of that length that begins at character i."""
        wide = codes.astype(np.uint64)
        hashes, found = wide.copy(), np.zeros((self.longest - 1, len(codes)), np.uint8)
        for length in range(2, self.longest + 1):
            if len(codes) < length:
                break
            hashes = _grow(hashes[: len(codes) - length + 1], wide[length - 1 :])
            found[length - 2, : len(hashes)] = self._masks[self._table.rows(mix(hashes) >> _HALF)]
        return found


def _grow(hashes: Keys, codes: Keys) -> Keys:
    return (hashes ^ (hashes >> _SHIFT)) * _SECOND + codes


def _hash_of(word: str) -> int:
    codes = np.array([ord(character) for character in word], np.uint64)
    value = codes[:1]
    for index in range(1, len(codes)):
        value = _grow(value, codes[index : index + 1])
    return int(mix(value)[0] >> _HALF)
