"""Characters as numbers, and the kinds that they fall into."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint16]
Lookup = NDArray[np.uint8]

SIZE = 0x10000
"""Characters beyond the basic plane are all seen as the last one of it."""

LATIN, DIGIT, HAN_DIGIT, STOP, PUNCTUATION, HAN = 1, 2, 3, 4, 5, 6
KINDS = 7


def narrow(codes: NDArray[np.uint32]) -> Codes:
    """Code points of 16 bits: those beyond the basic plane become its last one."""
    return np.minimum(codes, SIZE - 1).astype(np.uint16)


@cache
def kinds() -> Lookup:
    """Code point → kind of character."""
    found = np.zeros(SIZE, np.uint8)
    found[0x4E00:0xA000] = HAN
    found[0x21:0x30] = found[0x3A:0x41] = found[0x5B:0x61] = found[0x7B:0x7F] = PUNCTUATION
    found[0x3000:0x3040] = found[0xFF00:0xFF10] = found[0x2010:0x2030] = PUNCTUATION
    groups = (("0123456789０１２３４５６７８９", DIGIT), ("零〇一二三四五六七八九十百千万亿两", HAN_DIGIT),
              ("。！？；，,!?;：:\n", STOP))
    for characters, kind in groups:
        for character in characters:
            found[ord(character)] = kind
    for start in (0x41, 0x61, 0xFF21, 0xFF41):
        found[start : start + 26] = LATIN
    return found


@cache
def numbers(characters: str) -> Lookup:
    """Code point → position in `characters` plus 1, else 0."""
    found = np.zeros(SIZE, np.uint8)
    for index, character in enumerate(characters, 1):
        found[ord(character)] = index
    return found
