"""Where quotation marks open and close."""

from typing import NamedTuple

from pipeline.patterns import compiled, finditer
from pipeline.spans import Interval

_MARK = compiled(r"[“”‘’「」『』\"＂\n]")
_CLOSING = {"“": "”", "‘": "’", "「": "」", "『": "』", '"': '"', "＂": "＂"}
_OPENING = {close: mark for mark, close in _CLOSING.items()}
LONGEST = 3000
"""Characters after which a mark that was never closed is given up."""


class Quotation(NamedTuple):
    """The words between two marks; `depth` is 0 for the outermost, `closed` is False where the paragraph ends first."""

    start: int
    end: int
    depth: int
    closed: bool

    @property
    def after(self) -> int:
        """The first character behind the closing mark."""
        return self.end + self.closed


def quotations(text: str) -> list[Quotation]:
    """All quotations in text order; a mark that is open at a paragraph's end goes on if the next paragraph opens anew.

    A quotation over several paragraphs opens each of them with a mark and closes only the last: each paragraph is one
    quotation. Closing marks without an opening one, and opening ones never closed, are passed over.
    """
    found: list[Quotation] = []
    stack: list[tuple[str, int]] = []
    for mark in finditer(_MARK, text):
        sign, at = mark.group(), mark.start()
        if sign == "\n":
            _at_paragraph_end(text, at, stack, found)
        elif (sign in ('"', "＂") and stack and stack[-1][0] == sign) or (sign in _OPENING and sign not in _CLOSING):
            _close(_OPENING[sign], at, stack, found)
        else:
            if stack and stack[-1][0] == sign and at - stack[-1][1] > LONGEST:
                stack.pop()
            stack.append((sign, at))
    _at_paragraph_end(text, len(text), stack, found)
    return sorted(set(found))


def _close(opening: str, at: int, stack: list[tuple[str, int]], found: list[Quotation]) -> None:
    depth = next((i for i in range(len(stack) - 1, -1, -1) if stack[i][0] == opening), None)
    if depth is None:
        return
    start = stack[depth][1] + 1
    del stack[depth:]
    if at > start:
        found.append(Quotation(start, at, len(stack), True))


def _at_paragraph_end(text: str, at: int, stack: list[tuple[str, int]], found: list[Quotation]) -> None:
    """What is open at a line's end: kept as a quotation if the next line opens again, else dropped."""
    if not stack:
        return
    sign, start = stack[0]
    if sign in "“「" and text[at + 1 : at + 2] == sign and text.rfind("\n", 0, at) < start + 1:
        found.append(Quotation(start + 1, at, 0, False))
    elif sign in "“「" and 0 <= text.find(_CLOSING[sign], at) < _or_end(text, text.find(sign, at)):
        return
    stack.clear()


def _or_end(text: str, at: int) -> int:
    return at if at >= 0 else len(text)


def outer(found: list[Quotation]) -> list[Interval]:
    """The outermost quotations as intervals."""
    return [(one.start, one.end) for one in found if one.depth == 0]
