"""Hash tables over numpy arrays: many keys looked up at once."""

from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]

_FIRST = np.uint64(0x9E3779B97F4A7C15)
_SECOND = np.uint64(0xC2B2AE3D27D4EB4F)
_SHIFT = np.uint64(29)
_HALF = np.uint64(32)
_ALL = (1 << 64) - 1
_HEADS = 1 << 18


def codes_of(text: str) -> NDArray[np.uint32]:
    """The code points of a text."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def mix(values: Keys) -> Keys:
    """Spreads the bits of each value over all 64 (after the finaliser of splitmix64)."""
    mixed = (values ^ (values >> _SHIFT)) * _FIRST
    return (mixed ^ (mixed >> _SHIFT)) * _SECOND


class Table:
    """Keys to rows; a lookup of n keys costs a few passes over n numbers, whatever the size of the table.

    Each slot holds one key at most. Keys that find theirs taken stand in a further, much smaller table, which is asked
    only where a slot says that it has such keys.

    Args:
        keys: Distinct keys; the row of a key is its position here plus 1, so that row 0 means absent.
    """

    def __init__(self, keys: Keys) -> None:
        self._keys = np.concatenate([np.zeros(1, np.uint64), keys])
        self._levels: list[_Level] = []
        rest = np.arange(1, len(keys) + 1, dtype=np.int32)
        while len(rest) or not self._levels:
            factor = int(_FIRST) + 2 * len(self._levels) * int(_SECOND) & _ALL
            self._levels.append(_Level(self._keys, rest, np.uint64(factor)))
            rest = self._levels[-1].rest

    def rows(self, keys: Keys) -> NDArray[np.int32]:
        """The row of each key, 0 where absent."""
        found, left = self._asked(self._levels[0], keys)
        for level in self._levels[1:]:
            if not len(left):
                break
            found[left], further = self._asked(level, keys[left])
            left = left[further]
        return found

    def _asked(self, level: "_Level", keys: Keys) -> tuple[NDArray[np.int32], NDArray[np.intp]]:
        """The rows that one level has, and which keys to look for in the next one."""
        slots = level.slots(keys)
        rows = level.rows.take(slots)
        right = self._keys.take(rows) == keys
        rows *= right
        return rows, np.flatnonzero(level.more.take(slots) > right)


class _Level:
    """One array of slots: `rows` of the keys that stand in it, `more` where further keys share a slot, `rest` these."""

    def __init__(self, keys: Keys, rows: NDArray[np.int32], factor: np.uint64) -> None:
        bits = max(4, (len(rows) * 2).bit_length())
        self._factor, self._spare = factor, np.uint64(64 - bits)
        slots = self.slots(keys[rows])
        _, first = np.unique(slots, return_index=True)
        self.rows = np.zeros(1 << bits, np.int32)
        self.rows[slots[first]] = rows[first]
        self.rest = np.delete(rows, first)
        self.more = np.zeros(1 << bits, np.bool_)
        self.more[self.slots(keys[self.rest])] = True

    def slots(self, keys: Keys) -> NDArray[np.intp]:
        """Where each key would stand."""
        return (keys * self._factor >> self._spare).astype(np.intp)


class Hits(NamedTuple):
    """Words of a text, shorter ones first: where each begins, its length, and the lexicons that hold it."""

    starts: NDArray[np.intp]
    lengths: NDArray[np.intp]
    masks: NDArray[np.uint16]

    def of(self, lexicon: np.uint16) -> Self:
        """Those of one lexicon."""
        held = (self.masks & lexicon) != 0
        return type(self)(self.starts[held], self.lengths[held], self.masks[held])


class NgramSets:
    """Words of several lexicons, looked up at every position of a text at once.

    Attributes:
        keys: Hashes of the words, 32 bits wide, sorted.
        masks: For each of them the lexicons that hold it, one bit each.
        heads: [2, hash] bits of the two first characters of words: of words of that length, and of longer ones.
            Where a text has no such bit nothing is looked for.
        longest: Length of the longest word.
    """

    def __init__(
        self, keys: NDArray[np.uint32], masks: NDArray[np.uint16], heads: NDArray[np.uint8], longest: int
    ) -> None:
        self.keys, self.masks, self.heads, self.longest = keys, masks, heads, longest
        self._masks = np.concatenate([np.zeros(1, np.uint16), masks])
        self._table = Table(keys.astype(np.uint64))
        short, long = np.unpackbits(heads, axis=1)
        self._begun = short + 2 * long

    @classmethod
    def of(cls, longest: int, *lexicons: frozenset[str]) -> Self:
        """The words of these lexicons (at most sixteen), one bit each; those longer than `longest` are left out."""
        bits: dict[str, int] = {}
        for index, words in enumerate(lexicons):
            for word in words:
                if 1 < len(word) <= longest:
                    bits[word] = bits.get(word, 0) | 1 << index
        begun = np.zeros((2, _HEADS), np.bool_)
        masks: dict[int, int] = {}
        for word, mask in bits.items():
            begun[int(len(word) > 2), _hash_of(word[:2]) & _HEADS - 1] = True
            masks[_hash_of(word)] = masks.get(_hash_of(word), 0) | mask
        keys = sorted(masks)
        values = np.array([masks[key] for key in keys], np.uint16)
        return cls(np.array(keys, np.uint32), values, np.packbits(begun, axis=1), longest)

    def hits(self, codes: NDArray[np.uint16]) -> Hits:
        """All words of a text."""
        wide = codes.astype(np.uint64)
        hashes = _grow(wide[:-1], wide[1:])
        mixed = mix(hashes) >> _HALF
        begun = self._begun.take((mixed & np.uint64(_HEADS - 1)).astype(np.intp))
        at = np.flatnonzero(begun & 1)
        found = [self._held(at, 2, mixed[at])]
        at = np.flatnonzero(begun & 2)
        hashes = hashes[at]
        for length in range(3, self.longest + 1):
            inside = np.searchsorted(at, len(codes) - length, side="right")
            at, hashes = at[:inside], hashes[:inside]
            hashes = _grow(hashes, wide[at + (length - 1)])
            found.append(self._held(at, length, mix(hashes) >> _HALF))
        return Hits(*map(np.concatenate, zip(*found, strict=True)))

    def _held(self, at: NDArray[np.intp], length: int, hashes: Keys) -> Hits:
        """The words of one length among those that begin here and have these hashes."""
        masks = self._masks.take(self._table.rows(hashes))
        held = np.flatnonzero(masks)
        return Hits(at[held], np.full(len(held), length), masks[held])


def _grow(hashes: Keys, codes: Keys) -> Keys:
    return (hashes ^ (hashes >> _SHIFT)) * _SECOND + codes


def _hash_of(word: str) -> int:
    """The hash of a word, 32 bits wide."""
    value = ord(word[0])
    for character in word[1:]:
        value = (value ^ value >> int(_SHIFT)) * int(_SECOND) + ord(character) & _ALL
    value = (value ^ value >> int(_SHIFT)) * int(_FIRST) & _ALL
    return ((value ^ value >> int(_SHIFT)) * int(_SECOND) & _ALL) >> int(_HALF)
