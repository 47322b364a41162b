"""The words around a number, cut by the likeliest path through the tables, the Doc and its names, and classed.

resources/quantity_context.tsv has the words that matter for numbers, with their role; resources/word_classes.tsv has
the classes of the common ones. What neither lists is a noun. A short stretch before or behind a number is all that is
read, and its ends have to be right: where the Doc's words and the tables disagree, how common the words are decides.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from pipeline.extract.base import ArticleDoc
from pipeline.language.dictionary import dictionary
from pipeline.language.tokens import layout_of
from pipeline.resources import table

QUOTES = {"“": "”", "‘": "’", "《": "》", "「": "」", "『": "』"}
"""Opening mark → closing mark; what stands between them is one word."""

NOUNS = (None, "noun", "nominal", "adjective", "name")
"""Roles of the words that make up a noun phrase."""

LONGEST_PHRASE = 10
"""Characters of a phrase beyond which it is cut."""

_BRACKETS = {"（": "）", "(": ")"}
_LONGEST_BRACKET = 7
_RESULTS = frozenset("了过到至出入起成为给上下有")
_ASPECTS = frozenset("了着过")
_ADVERBS = frozenset("已未共均被可将正就也都又再还能仅")
_STEMMED = frozenset("式型级性者员率")
_OPENING = frozenset((*QUOTES, *_BRACKETS))
_MARKS = frozenset((*QUOTES, *QUOTES.values()))
_BREAK = re.compile(r"[，。；：！？\n]")
_HAN = re.compile(r"[一-鿿]+")
_FOREIGN_WORD = re.compile(r"[A-Za-z0-9.％%]+")
_START = attrgetter("start")

_TOTAL = 7.8
"""Decimal logarithm of the size of the corpus that the dictionary's frequencies come from."""

_LISTED, _CLASSED, _PARTICLE, _SINGLE, _FOREIGN, _AGREED = 2.6, 1.6, 3.5, 3.2, -1.2, 0.7
"""Decimal logarithms of frequency: of a word of the table of numbers, of a classed word, of a single character that
joins words and of another, of a word that only the Doc has; what the Doc's agreement adds."""


class Word(NamedTuple):
    """A word and its role.

    Attributes:
        role: link (达, 为), change (增长), verb, nominal (a verb that is a noun too), function, adjective, place, noun,
            name (of a person, place or body); None for a word of no table, which is a noun too.
    """

    start: int
    end: int
    role: str | None


@cache
def roles() -> dict[str, str]:
    """Word → role, the table of numbers before that of common words."""
    common = {row["word"]: row["class"] for row in table("word_classes")}
    return common | {row["word"]: row["role"] for row in table("quantity_context")}


@cache
def _costs() -> tuple[dict[str, float], dict[str, int]]:
    """Word → how unlikely it is; first two characters → length of the longest word that they begin."""
    common = {word: rank + 1 for word, rank in dictionary().items() if len(word) > 2 or word[-1] not in _ASPECTS}
    for word in roles():
        common[word] = max(common.get(word, 0), _CLASSED)
    for row in table("quantity_context"):
        common[row["word"]] = max(common.get(row["word"], 0), _LISTED)
    longest: dict[str, int] = {}
    for word in common:
        longest[word[:2]] = max(longest.get(word[:2], 0), len(word))
    return {word: _TOTAL - frequency for word, frequency in common.items()}, longest


@cache
def _particles() -> frozenset[str]:
    """The single characters that join words: 了, 的, 有, 在."""
    return frozenset(word for word, role in roles().items() if len(word) == 1 and role in ("link", "function"))


@lru_cache(maxsize=1 << 16)
def role_of(word: str) -> str | None:
    """The role of a word; a verb may have its result (修到) or an adverb (已建) about it."""
    known = roles()
    if word in known or len(word) < 2:
        return known.get(word)
    if word[-1] in _RESULTS and known.get(word[:-1]) in ("verb", "nominal"):
        return "verb"
    if word[0] in _ADVERBS and (role := known.get(word[1:])) in ("verb", "link", "change", "nominal"):
        return "verb" if role == "nominal" else role
    return None


def _joined(text: str, words: Sequence[Word]) -> list[Word]:
    """The same words, a suffix put together with its stem (集中|式)."""
    out: list[Word] = []
    for word in words:
        last = out[-1] if out else None
        if last is None or last.end != word.start or word.end - word.start > 1 or last.role in ("link", "name"):
            out.append(word)
        elif text[word.start] in _STEMMED and last.role in ("verb", "nominal", "adjective", "function"):
            out[-1] = Word(last.start, word.end, None)
        else:
            out.append(word)
    return out


def _is_name(name: str) -> bool:
    """Whether a name of the Doc is one, and has no verb or half of a quotation in it: 组建“款师宣讲队."""
    if role_of(name[:2]) in ("verb", "nominal"):
        return False
    return _MARKS.isdisjoint(name) or all((opening in name) == (closing in name) for opening, closing in QUOTES.items())


@lru_cache(maxsize=1 << 14)
def _likeliest(text: str, tokens: bytes) -> tuple[tuple[int, str | None], ...]:
    """(length, role) of the words of the cheapest path through a stretch, by dynamic programming from its end.

    `tokens` holds for each character the length of the Doc's token that begins there, or 0. Papers say much in the same
    words, so that the paths of many stretches are known.
    """
    (costs, longest), particles, size = _costs(), _particles(), len(text)
    best, step = [0.0] * (size + 1), [1] * (size + 1)
    for at in range(size - 1, -1, -1):
        cheapest, taken = best[at + 1] + _TOTAL - (_PARTICLE if text[at] in particles else _SINGLE), 1
        token, most = tokens[at], longest.get(text[at : at + 2], 0)
        for length in range(2, most + 1 if most <= size - at else size - at + 1):
            cost = costs.get(text[at : at + length])
            if cost is not None:
                cost += best[at + length] - (_AGREED if length == token else 0)
                if cost <= cheapest:
                    cheapest, taken = cost, length
        if 1 < token <= size - at and text[at : at + token] not in costs:
            cost = best[at + token] + _TOTAL - _FOREIGN + 2 * (token - 2)
            if cost < cheapest:
                cheapest, taken = cost, token
        best[at], step[at] = cheapest, taken
    words, at = list[tuple[int, str | None]](), 0
    while at < size:
        words.append((step[at], role_of(text[at : at + step[at]])))
        at += step[at]
    return tuple(words)


class Reading:
    """The words of an article, read where a number asks for them.

    Attributes:
        text: The article's text.
    """

    def __init__(self, doc: ArticleDoc, cuts: Iterable[int] = ()) -> None:
        """`cuts` are offsets where a word ends in any case: those of numbers."""
        self.text = doc.text
        self._stretches: dict[int, list[Word]] = {}
        named, self._tokens = layout_of(doc.doc)
        self._names = {start: (end, label) for start, end, label in named if _is_name(doc.text[start:end])}
        self._cuts = sorted({*cuts, *self._names, len(doc.text)})

    def words(self, start: int, end: int) -> list[Word]:
        """The words of text[start:end]; what stands in quotation marks is one noun."""
        if start >= end:
            return []
        known = self._stretches.get(start)
        if known is None or known[-1].end < end:
            known = self._stretches[start] = self._read(start, end)
            return known[:]
        found = known[: bisect_left(known, end, key=_START)]
        return found if found[-1].end == end else self._read(start, end)

    def word_at(self, start: int) -> Word | None:
        """The word that begins here; None at a mark that ends a clause."""
        if known := self._stretches.get(start):
            return known[0]
        ending = _BREAK.search(self.text, start)
        words = self.words(start, ending.start() if ending else len(self.text))
        return words[0] if words else None

    def of(self, word: Word) -> str:
        """A word's characters."""
        return self.text[word.start : word.end]

    def person_at(self, start: int, end: int) -> bool:
        """Whether exactly this is the name of a person."""
        return self._names.get(start) == (end, "PER")

    def _closing(self, at: int, end: int) -> int:
        text = self.text
        if text[at] in QUOTES:
            return text.find(QUOTES[text[at]], at, end)
        return text.find(_BRACKETS[text[at]], at, min(end, at + _LONGEST_BRACKET))

    def _read(self, start: int, end: int) -> list[Word]:
        text, known, out = self.text, self._names, list[Word]()
        at, cut = start, bisect_right(self._cuts, start)
        while at < end:
            if text[at] in _OPENING and (closing := self._closing(at, end)) >= 0:
                out.append(Word(at, closing + 1, "noun"))
            elif at in known and known[at][0] <= end:
                out.append(Word(at, known[at][0], "name"))
            else:
                while self._cuts[cut] <= at:
                    cut += 1
                stop = min(end, self._cuts[cut])
                if "一" <= text[at] <= "鿿":
                    last = _HAN.match(text, at, stop).end()  # type: ignore[union-attr]
                    for length, role in _likeliest(text[at:last], self._tokens[at:last]):
                        out.append(Word(at, at + length, role))
                        at += length
                else:
                    other = _FOREIGN_WORD.match(text, at, stop)
                    out.append(Word(at, other.end() if other else at + 1, None))
            at = out[-1].end
        return out if _STEMMED.isdisjoint(text[start:end]) else _joined(text, out)
