"""A text as dictionary words and single characters."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extract.entities.lexicon import INNER, UNKNOWN, Lexeme, matcher
from pipeline.language.matching import LongestMatcher, Word

PREPOSITIONS = frozenset("从在对向由到自以为与和同给让被经于及将")
"""First characters of words that may be two where a place begins with the second (从中 国)."""
LONG_TASK = 3
"""Characters more than which a body's task has that is believed against a word of two."""


class Token(NamedTuple):
    """A word, or one character that is no word, of the text."""

    start: int
    end: int
    lexeme: Lexeme


def tokens(text: str) -> list[Token]:
    """The whole text as tokens, the longest dictionary word at each position."""
    found: list[Token] = []
    at, match = 0, matcher()
    single = match.singles.get
    for start, end, lexeme in _words(text, match):
        if start > at:
            found.extend([Token(one, one + 1, single(text[one], UNKNOWN)) for one in range(at, start)])
        found.append(Token(start, end, lexeme))
        at = end
    found.extend([Token(one, one + 1, single(text[one], UNKNOWN)) for one in range(at, len(text))])
    return found


def _words(text: str, match: LongestMatcher[Lexeme]) -> Iterator[tuple[int, int, Lexeme]]:
    """Dictionary words; one whose last characters begin a longer suffix ends before it (行政 服务中心, 燕 山 水库)."""
    at, last = 0, len(text) - 1
    while at < last:
        word = match.at(text, at)
        if word is None:
            at += 1
            continue
        cut = _cut(text, match, word)
        if cut == word.end:
            yield word
        elif cut - at > 1:
            yield at, cut, match.words[text[at:cut]]
        at = cut


def _begins_place(text: str, match: LongestMatcher[Lexeme], at: int) -> bool:
    """Whether a known place or body of more than one character begins here."""
    word = match.at(text, at)
    return word is not None and (word.value.place is not None or word.value.body is not None)


def _cut(text: str, match: LongestMatcher[Lexeme], word: Word[Lexeme]) -> int:
    """Where the word ends: before the longer suffix that begins inside it, where the rest is a word too."""
    start, end, lexeme = word
    if lexeme.suffix or lexeme.place or lexeme.body:
        return end
    if end - start == 2 and text[start] in PREPOSITIONS and _begins_place(text, match, end - 1):
        return end - 1  # 从 中国
    for inner in range(max(end - 2, start + 1), end):
        longer = match.at(text, inner)
        if longer is None or longer.end <= end:
            continue
        if longer.value.suffix is None:
            if longer.value.flags & INNER and longer.end - inner > LONG_TASK and text[start:inner] in match.singles:
                return inner  # 县 乡村振兴
            continue
        after = match.at(text, end)
        after_lexeme = after.value if after else match.singles.get(text[end], UNKNOWN)
        if after_lexeme.suffix is None and (inner - start == 1 or text[start:inner] in match.words):
            return inner
    return end
