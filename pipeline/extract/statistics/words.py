"""The words around a number, by longest match in resources/quantity_context.tsv."""

from functools import cache
from typing import NamedTuple

from pipeline.resources import table

QUOTES = {"“": "”", "‘": "’", "《": "》", "「": "」", "『": "』"}
"""Opening mark → closing mark; what stands between them is one word."""

NOUNS = (None, "noun", "nominal")
"""Roles of the words that make up a noun phrase."""

LONGEST_PHRASE = 10
"""Characters of a phrase beyond which it is cut."""

_BRACKETS = {"（": "）", "(": ")"}
_LONGEST_BRACKET = 7


class Word(NamedTuple):
    """A word and its role: link, change, verb, nominal, function, noun; None for a character of no listed word."""

    start: int
    end: int
    role: str | None


@cache
def roles() -> dict[str, str]:
    """Word → role."""
    return {row["word"]: row["role"] for row in table("quantity_context")}


@cache
def _longest() -> dict[str, int]:
    longest: dict[str, int] = {}
    for word in roles():
        longest[word[0]] = max(longest.get(word[0], 0), len(word))
    return longest


def _closing(text: str, at: int, end: int) -> int:
    if text[at] in QUOTES:
        return text.find(QUOTES[text[at]], at, end)
    return text.find(_BRACKETS[text[at]], at, min(end, at + _LONGEST_BRACKET)) if text[at] in _BRACKETS else -1


def segment(text: str, start: int, end: int) -> list[Word]:
    """The words of text[start:end]; what stands in quotation marks is one noun."""
    known, longest, out = roles(), _longest(), []
    at = start
    while at < end:
        closing = _closing(text, at, end)
        if closing >= 0:
            out.append(Word(at, closing + 1, "noun"))
            at = closing + 1
            continue
        for length in range(min(longest.get(text[at], 1), end - at), 0, -1):
            role = known.get(text[at : at + length])
            if role is not None or length == 1:
                out.append(Word(at, at + length, role))
                at += length
                break
    return out
