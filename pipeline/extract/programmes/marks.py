"""Quotation marks: what stands in them, and what is speech."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.patterns import compiled, finditer, search
from pipeline.spans import Interval

_MARK = compiled(r"[“”‘’「」『』]")
_CLOSING = {"“": "”", "‘": "’", "「": "」", "『": "』"}
_SENTENCE_END = compiled(r"[。！？!?；…\n]")
LONGEST_NAME = 40
"""Characters of the longest quoted name that is considered."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch in quotation marks; `start` and `end` include the marks."""

    start: int
    end: int
    inner: str

    @property
    def span(self) -> Interval:
        """With its marks."""
        return (self.start, self.end)


def quotations(text: str) -> list[Quoted]:
    """All quoted stretches that may be names, in order of their start; nested ones too, speech left out."""
    found, open_marks = [], list[tuple[str, int]]()
    for mark in finditer(_MARK, text):
        sign, at = mark.group(), mark.start()
        if sign in _CLOSING:
            open_marks.append((sign, at))
            continue
        while open_marks and _CLOSING[open_marks[-1][0]] != sign:
            open_marks.pop()
        if open_marks:
            start = open_marks.pop()[1]
            inner = text[start + 1 : at]
            if 0 < len(inner) <= LONGEST_NAME and not search(_SENTENCE_END, inner):
                found.append(Quoted(start, at + 1, inner))
    return sorted(found, key=lambda quoted: quoted.start)


_BETWEEN = frozenset({"", "、", "和", "与", "及", "以及", "，"})


def chains(text: str, quoted: list[Quoted]) -> Iterator[list[Quoted]]:
    """Quoted stretches that are coordinated: `“A”“B”和“C”`; a nested one is a chain of its own."""
    chain = list[Quoted]()
    for item in quoted:
        if chain and text[chain[-1].end : item.start] in _BETWEEN and item.start >= chain[-1].end:
            chain.append(item)
            continue
        if chain:
            yield chain
        chain = [item]
    if chain:
        yield chain


def depths(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Offset and character of text[start:end] outside of quotation marks, titles and brackets."""
    depth = 0
    for at in range(start, end):
        sign = text[at]
        if sign in "“‘「『《（(":
            depth += 1
        elif sign in "”’」』》）)":
            depth = max(depth - 1, 0)
        elif not depth:
            yield at, sign
