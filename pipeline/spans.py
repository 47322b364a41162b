"""Text put together from pieces of a document, with the exact way back.

Offsets are Unicode code points, intervals half-open. A readable text is rarely one stretch of the input: a sentence is
broken by a column's end, a piece stands inside another, HTML puts tags and character references between the words.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

Interval = tuple[int, int]


class Piece(NamedTuple):
    """Text[start:end] comes from source[source_start:source_end].

    Where both have the same length they are the same characters, and any part of one is the same part of the other;
    otherwise (a character reference such as `&ldquo;`) the piece maps as a whole.
    """

    start: int
    end: int
    source_start: int
    source_end: int

    @property
    def verbatim(self) -> bool:
        """Whether the piece maps character by character."""
        return self.end - self.start == self.source_end - self.source_start


@dataclass(frozen=True, slots=True)
class MappedText:
    """A text and where each of its characters stands in its source; characters between pieces stand nowhere."""

    text: str
    pieces: tuple[Piece, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(piece.start for piece in self.pieces))

    @classmethod
    def identity(cls, text: str) -> "MappedText":
        """The whole source as it is."""
        return cls(text, (Piece(0, len(text), 0, len(text)),) if text else ())

    @classmethod
    def cut(cls, source: str, intervals: Iterable[Interval], joiner: str = "") -> "MappedText":
        """The named intervals of `source`, in the order given, with `joiner` (which maps nowhere) between them."""
        parts: list[str] = []
        pieces: list[Piece] = []
        at = 0
        for start, end in intervals:
            if parts and joiner:
                parts.append(joiner)
                at += len(joiner)
            parts.append(source[start:end])
            pieces.append(Piece(at, at + end - start, start, end))
            at += end - start
        return cls("".join(parts), tuple(piece for piece in pieces if piece.end > piece.start))

    @classmethod
    def join(cls, texts: Sequence["MappedText"], joiner: str) -> "MappedText":
        """Several mapped texts as one, with `joiner` (which maps nowhere) between them."""
        pieces: list[Piece] = []
        at = 0
        for mapped in texts:
            pieces += [Piece(p.start + at, p.end + at, p.source_start, p.source_end) for p in mapped.pieces]
            at += len(mapped.text) + len(joiner)
        return cls(joiner.join(mapped.text for mapped in texts), tuple(pieces))

    def __getitem__(self, part: slice) -> "MappedText":
        """A slice (without step) of the text that keeps its map."""
        start, end, _ = part.indices(len(self.text))
        pieces = []
        for piece in self._within(start, end):
            low, high = max(piece.start, start), min(piece.end, end)
            if piece.verbatim:
                shift = piece.source_start - piece.start
                pieces.append(Piece(low - start, high - start, low + shift, high + shift))
            else:
                pieces.append(Piece(low - start, high - start, piece.source_start, piece.source_end))
        return MappedText(self.text[start:end], tuple(pieces))

    def _within(self, start: int, end: int) -> Iterable[Piece]:
        index = max(bisect_right(self._starts, start) - 1, 0)
        while index < len(self.pieces) and self.pieces[index].start < end:
            if self.pieces[index].end > start:
                yield self.pieces[index]
            index += 1

    def to_source(self, start: int, end: int) -> tuple[Interval, ...]:
        """The intervals of the source that text[start:end] was put together from; neighbours are merged."""
        found: list[Interval] = []
        for piece in self._within(start, end):
            if piece.verbatim:
                shift = piece.source_start - piece.start
                low, high = max(piece.start, start) + shift, min(piece.end, end) + shift
            else:
                low, high = piece.source_start, piece.source_end
            if found and found[-1][1] == low:
                found[-1] = (found[-1][0], high)
            else:
                found.append((low, high))
        return tuple(found)

    def through(self, outer: "MappedText") -> "MappedText":
        """The same text mapped one source further: this one's source is `outer.text`."""
        pieces: list[Piece] = []
        for piece in self.pieces:
            inner = outer[piece.source_start : piece.source_end]
            if piece.verbatim:
                at = piece.start
                pieces += [Piece(p.start + at, p.end + at, p.source_start, p.source_end) for p in inner.pieces]
            elif inner.pieces:
                pieces.append(Piece(piece.start, piece.end, inner.pieces[0].source_start, inner.pieces[-1].source_end))
        return MappedText(self.text, tuple(pieces))
