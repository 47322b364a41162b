"""How patterns are compiled and run: the `regex` library, once, and never without a time bound."""

from collections.abc import Collection, Iterator
from functools import cache

import regex

TIMEOUT = 2.0
"""Seconds that a search may take, whatever the text; no pattern of this project needs a hundredth of it."""

TIMEOUT_PER_CHARACTER = 1e-4
"""Seconds added for each character: the clock of an iterator runs on while its caller works between two matches."""

Pattern = regex.Pattern[str]
Match = regex.Match[str]


@cache
def compiled(pattern: str) -> Pattern:
    """The compiled pattern (verbose syntax), made once."""
    return regex.compile(pattern, regex.VERBOSE | regex.VERSION1)


def alternatives(words: Collection[str]) -> str:
    """An atomic group that matches the longest of the words."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?>" + "|".join(regex.escape(word, literal_spaces=False) for word in ordered) + ")"


def _bound(text: str) -> float:
    return TIMEOUT + TIMEOUT_PER_CHARACTER * len(text)


def finditer(pattern: Pattern, text: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
    """All matches in text[start:end]; raises TimeoutError at the time bound."""
    return pattern.finditer(text, start, len(text) if end is None else end, timeout=_bound(text))


def search(pattern: Pattern, text: str, start: int = 0, end: int | None = None) -> Match | None:
    """The first match in text[start:end]; raises TimeoutError at the time bound."""
    return pattern.search(text, start, len(text) if end is None else end, timeout=_bound(text))


def match(pattern: Pattern, text: str, start: int = 0, end: int | None = None) -> Match | None:
    """A match that begins at `start`; raises TimeoutError at the time bound."""
    return pattern.match(text, start, len(text) if end is None else end, timeout=_bound(text))


def fullmatch(pattern: "regex.Pattern[str]", text: str) -> "regex.Match[str] | None":
    """A match of the whole text; raises TimeoutError at the time bound."""
    return pattern.fullmatch(text, timeout=_bound(text))
