"""A text as dictionary words and single characters."""

from typing import NamedTuple

from pipeline.extract.entities.lexicon import UNKNOWN, Lexeme, matcher


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
    for word in match.scan(text):
        if word.start > at:
            found.extend([Token(start, start + 1, single(text[start], UNKNOWN)) for start in range(at, word.start)])
        found.append(Token(word.start, word.end, word.value))
        at = word.end
    found.extend([Token(start, start + 1, single(text[start], UNKNOWN)) for start in range(at, len(text))])
    return found
