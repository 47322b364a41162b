"""A text as dictionary words and single characters."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extract.entities.lexicon import EDGE, INNER, UNKNOWN, Lexeme, matcher
from pipeline.extract.entities.part import is_name_character
from pipeline.extract.entities.patterns import LEVELS, WEAK
from pipeline.language.matching import LongestMatcher, Word

PREPOSITIONS = frozenset("从在对向由到自以为与和同给让被经于及将")
"""First characters of words that may be two where a place begins with the second (从中 国)."""
DIVISION_ENDS = frozenset("区县市")
SEATS = ("城关", "城厢", "城郊", *(f"城{side}{kind}" for side in "东西南北中" for kind in "街社村"))
"""How the township or quarter is called in which a county has its seat."""
MARKET_TOWN = "集镇"
_OF_WATERS = ("流域", "水位", "水质", "水系", "水面")
GLUED = ("乡村民", "镇村民", *(water + word for water in "河江湖溪" for word in _OF_WATERS))
"""A suffix and the word behind it, which look like another word and the rest of one: 中益乡 村民, 抚河 流域."""
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
    at, last, behind = 0, len(text) - 1, 0
    while at < last:
        word = match.at(text, at)
        if word is None:
            at += 1
            continue
        cut = _cut(text, match, word) if behind == at or not _goes_on(text, match, word) else word.end - 1
        behind = cut
        if cut == word.end:
            yield word
        elif cut - at > 1:
            yield at, cut, match.words[text[at:cut]]
        at = cut


def _begins_place(text: str, match: LongestMatcher[Lexeme], at: int) -> bool:
    """Whether a known place or body of more than one character begins here."""
    word = match.at(text, at)
    return word is not None and (word.value.place is not None or word.value.body is not None)


def _goes_on(text: str, match: LongestMatcher[Lexeme], word: Word[Lexeme]) -> bool:
    """Whether an unknown character before a word of two makes another name of it: 射 南区, 青 岚县, 中益 乡村 民."""
    start, end, lexeme = word
    before = text[start - 1 : start]
    if end - start != 2 or not before or not is_name_character(before):
        return False
    place = lexeme.place is not None and text[end - 1] in DIVISION_ENDS
    market = text[start:end] == MARKET_TOWN and before not in WEAK  # 银 集镇
    return (place or market or text.startswith(GLUED, start)) and not match.singles.get(before, UNKNOWN).flags & EDGE


def _begins_body(text: str, match: LongestMatcher[Lexeme], word: Word[Lexeme]) -> bool:
    """Whether a level and what it has meet in a word: 右州市 中级人民法院, 双溪县 城关镇."""
    if text.startswith(SEATS, word.end - 1):
        return True
    longer = match.at(text, word.end - 1)
    common = word.value.place is not None and word.value.place.common
    return common and longer is not None and longer.value.suffix is not None and longer.end - word.end > 1


def _cut(text: str, match: LongestMatcher[Lexeme], word: Word[Lexeme]) -> int:
    """Where the word ends: before the longer suffix that begins inside it, where the rest is a word too."""
    start, end, lexeme = word
    if end - start == 2 and text[start] in LEVELS and _begins_body(text, match, word):
        return end - 1
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
        split = after_lexeme.suffix is None or text[start:end] == "市中心"  # 市 中心医院
        if split and (inner - start == 1 or text[start:inner] in match.words):
            return inner
    return end
