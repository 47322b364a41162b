"""Common words and how common they are, to tell a word from a name that is written alike."""

import math
from functools import cache

from pipeline.language.gazetteer import divisions
from pipeline.resources import table


@cache
def dictionary() -> dict[str, float]:
    """Word → how common it is: the decimal logarithm of its frequency, less one (about 1 rare, 3 very common)."""
    rows = (*table("dictionary"), *table("words_like_names"))
    return {row["word"]: math.log10(int(row["frequency"])) - 1 for row in rows}


def longest_word_at(text: str, start: int, least: int = 2) -> int:
    """The length of the longest dictionary word of at least `least` characters that begins at `start`, else 0."""
    known = dictionary()
    for length in (4, 3, 2):
        if length >= least and text[start : start + length] in known:
            return length
    return 0


def covered(text: str, at: int) -> bool:
    """Whether the character at `at` stands inside a dictionary word or a division's name of two to four characters."""
    known, places = dictionary(), divisions()
    return any(
        text[start : start + length] in known or text[start : start + length] in places
        for length in (2, 3, 4)
        for start in range(max(at - length + 1, 0), at + 1)
        if start + length <= len(text)
    )
