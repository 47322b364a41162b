"""How patterns are compiled and run: the `regex` library, once, and never without a time bound."""

from collections.abc import Iterator
from functools import cache

import regex

TIMEOUT = 2.0
"""Seconds that one search over one text may take; no pattern of this project needs a hundredth of it."""


@cache
def compiled(pattern: str) -> "regex.Pattern[str]":
    """The compiled pattern (verbose syntax), made once."""
    return regex.compile(pattern, regex.VERBOSE | regex.VERSION1)


def alternatives(words: "frozenset[str] | set[str] | list[str] | tuple[str, ...]") -> str:
    """An atomic group that matches the longest of the words."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?>" + "|".join(regex.escape(word, literal_spaces=False) for word in ordered) + ")"


def finditer(pattern: "regex.Pattern[str]", text: str, start: int = 0, end: int | None = None) -> "Iterator[regex.Match[str]]":
    """All matches in text[start:end]; raises TimeoutError after TIMEOUT seconds."""
    return pattern.finditer(text, start, len(text) if end is None else end, timeout=TIMEOUT)


def search(pattern: "regex.Pattern[str]", text: str, start: int = 0, end: int | None = None) -> "regex.Match[str] | None":
    """The first match in text[start:end]; raises TimeoutError after TIMEOUT seconds."""
    return pattern.search(text, start, len(text) if end is None else end, timeout=TIMEOUT)


def match(pattern: "regex.Pattern[str]", text: str, start: int = 0, end: int | None = None) -> "regex.Match[str] | None":
    """A match that begins at `start`; raises TimeoutError after TIMEOUT seconds."""
    return pattern.match(text, start, len(text) if end is None else end, timeout=TIMEOUT)
