"""The lines of a view: where each stands, what it says, how much white is above it."""

from dataclasses import dataclass

from pipeline.patterns import compiled, finditer

_LINE = compiled(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]++")
_BREAK = compiled(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\u180e\u2061\u2062\u2063\u2064"
"""Characters without width or ink that str.isspace() does not count as white."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white at its ends.

    Attributes:
        start: Offset in the view.
        end: Offset of the end, half-open.
        text: What it says.
        gap: How many blank lines stand above it.
    """

    start: int
    end: int
    text: str
    gap: int


def is_blank(character: str) -> bool:
    """Whether the character leaves no ink."""
    return character.isspace() or character in INVISIBLE


def lines(text: str) -> list[Line]:
    """The lines that are not blank, whichever line ends the text uses."""
    found: list[Line] = []
    counted_to, breaks = 0, 0
    for match in finditer(_LINE, text):
        start, end = match.span()
        while start < end and is_blank(text[start]):
            start += 1
        while end > start and is_blank(text[end - 1]):
            end -= 1
        if start == end:
            continue
        breaks += sum(1 for _ in finditer(_BREAK, text, counted_to, match.start()))
        found.append(Line(start, end, text[start:end], max(breaks - 1, 0) if found else breaks))
        counted_to, breaks = match.end(), 0
    return found
