"""Where on a page a new piece begins: which headings are heads and which are subheads."""

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.layout import cohesion, heads
from pipeline.layout.shapes import Unit
from pipeline.patterns import compiled, search
from pipeline.spans import Interval

_WORDS = compiled(r"(?:(?![年月日时分秒点版期号第星周])\p{Han}){3}")

SHORT_PIECE = 2
"""Paragraphs up to which a photographer's signature ends a piece."""

NEAREST_HEADS = 8
MOST_LINES = 60
"""How many heads above a line, and how many lines of each piece, are looked at."""

KIN = 4.0
"""Evidence of common wording that makes a heading with much white above it a subhead, on a page of several pieces."""

FOREIGN_ALONE = -1.5
"""The same in a document that nothing else shows to hold more than one piece."""

FOREIGN_SIGNED = 1.5
"""Common wording below which text signed by others than the piece above it begins a new one."""

FOREIGN_LONE = 3.0
"""The same for text under a lone heading below a signed piece of one paragraph or two: subheads come in numbers."""

FOREIGN_UNSIGNED = -2.0
"""The same for text on a page that has no signature of its own."""


def settled(units: Sequence[Unit]) -> list[Unit]:
    """The same lines with what only the whole page shows.

    The editors' lines at head and foot of several pieces are furniture (a single piece keeps its own). On a page, a
    heading with a comma, no white above it and the pattern of no other is a paragraph cut off by its column's end.
    """
    found = list(units)
    if not _is_page(units):
        return found
    usual, texts = _usual_gap(units), [unit.text for unit in units if unit.shape == "heading"]
    for index, (above, here, below) in enumerate(zip(units, units[1:], units[2:], strict=False), start=1):
        cut = here.shape == "heading" and "，" in here.text and here.line.gap <= usual and above.shape == "text"
        cut = cut and below.shape == "text" and below.lead is None
        if cut and not any(heads.parallel(here.text, other) for other in texts[:MOST_LINES]):
            found[index] = Unit(here.line, "text")
    for order in (range(len(found)), range(len(found) - 1, -1, -1)):
        for index in order:
            if found[index].edits:
                found[index] = Unit(found[index].line, "furniture")
            elif found[index].shape != "furniture":
                break
    return found


def starts(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Intervals of the heads of pieces in `units`; there is always a first one, perhaps empty."""
    return _Finder(units).find()


class _Finder:
    """Goes through the lines of a page once; `found` are the heads of the pieces so far."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.usual = _usual_gap(units)
        self.page = _is_page(units)
        self.found: list[tuple[int, int]] = []
        self.passages: dict[int, cohesion.Passage] = {}

    def find(self) -> list[tuple[int, int]]:
        index, gap, above = 0, 0, False
        while index < len(self.units):
            unit = self.units[index]
            gap = max(gap, unit.line.gap)
            if unit.shape == "heading":
                end = self._run_end(index)
                if not self.found or (above and self._begins(index, end, wide=gap > self.usual)):
                    self.found.append((index, end))
                index, gap = end, 0
                continue
            if unit.shape in ("text", "signature"):
                if not self.found:
                    self.found.append((index, index))
                above, gap = True, 0
            index += 1
        return self.found or [(0, 0)]

    def _run_end(self, start: int) -> int:
        """The end of the run of headings that begins at `start`; a wide gap inside parts it."""
        end = start + 1
        while end < len(self.units) and self.units[end].shape == "heading" and self.units[end].line.gap <= self.usual:
            end += 1
        return end

    def _begins(self, start: int, end: int, *, wide: bool) -> bool:
        """Whether the headings units[start:end] are the head of a new piece and no subheads.

        They are where a lead byline or a signature line follows, or a deck belongs to them. Else wording decides
        whether what is below them goes on with a piece above; how foreign it must be to begin a new one depends on
        the white above and on the signatures around.
        """
        units, below = self.units, end
        while below < len(units) and units[below].shape in ("caption", "mark", "furniture"):
            below += 1
        if below == len(units) or units[below].shape == "heading":
            return False
        if units[below].lead is not None or units[below].shape == "signature":
            return True
        decked = any(heads.is_deck(unit.text) for unit in units[start + 1 : end])
        columned = end - start > 1 and heads.is_column(units[start].text)
        if decked or (self.page and (columned or heads.is_notice(units[start].text))):
            return True
        close = next((at for at in range(end, len(units)) if units[at].shape in ("heading", "signature")), len(units))
        above = next(at for at in range(start - 1, -1, -1) if units[at].shape in ("text", "signature", "heading"))
        if units[above].shape == "signature":
            return not self._resumes(start, end, close)
        photo = close < len(units) and units[close].credits and close - end <= SHORT_PIECE
        if (wide or (photo and self.page)) and search(_WORDS, units[start].text) is not None:
            limit = KIN if self.page or photo else FOREIGN_ALONE
            return self._kinship((end, close), (self.found[-1][1], start)) < limit
        return self._is_foreign(start, end, close)

    def _resumes(self, start: int, end: int, close: int) -> bool:
        """Whether headings below the end of a piece are subheads of one that it interrupted."""
        if self._in_pattern(start):
            return True
        before = self._segments(start)[:-1]
        return any(self._kinship((end, close), segment) > KIN for segment in before)

    def _is_foreign(self, start: int, end: int, close: int) -> bool:
        """Whether the text below headings without white above them goes with none of the pieces above."""
        if not self.page or self._in_pattern(start) or heads.is_roundup(self.units[self.found[-1][0]].text):
            return False
        signed = self._signed_apart(start, close)
        limit = FOREIGN_LONE if self._alone(start) else FOREIGN_SIGNED if signed else FOREIGN_UNSIGNED
        return all(self._kinship((end, close), segment) < limit for segment in self._segments(start))

    def _alone(self, start: int) -> bool:
        """Whether it would be the only subhead of a piece that is no longer than a brief above it."""
        low = self.found[-1][1]
        above = [unit for unit in self.units[low:start] if unit.shape in ("text", "heading")]
        after = next((at for at in range(start + 1, len(self.units)) if self.units[at].shape == "heading"), None)
        more = after is not None and self.units[after + 1 : after + 2] and self.units[after + 1].lead is None
        brief = len(above) <= SHORT_PIECE and all(unit.shape == "text" for unit in above)
        return brief and not more and any(unit.lead is not None for unit in above)

    def _segments(self, start: int) -> list[Interval]:
        """Where the lines below the nearest heads above `start` are."""
        near = self.found[-NEAREST_HEADS:]
        return list(zip([high for _, high in near], [*(low for low, _ in near[1:]), start], strict=True))

    def _kinship(self, below: Interval, above: Interval) -> float:
        """Evidence from common wording that lines and the last of those above them are of one piece."""
        one, other = self._passage(*below), self._passage(max(above[0], above[1] - MOST_LINES), above[1])
        return cohesion.together(len(one.strings & other.strings), one.length, other.length)

    def _passage(self, low: int, high: int) -> cohesion.Passage:
        parts = [self._line(index) for index in range(low, min(high, low + MOST_LINES))]
        strings = frozenset[str]().union(*(part.strings for part in parts))
        return cohesion.Passage(strings, sum(part.length for part in parts))

    def _line(self, index: int) -> cohesion.Passage:
        if index not in self.passages:
            self.passages[index] = cohesion.passage(self.units[index].text)
        return self.passages[index]

    def _in_pattern(self, start: int) -> bool:
        """Whether a subhead above, or one below that heads no piece, has the pattern of the heading."""
        lines = [at for low, high in self._segments(start) for at in range(max(low, high - MOST_LINES), high)]
        lines += [at for at in range(start + 1, min(start + MOST_LINES, len(self.units) - 1))
                  if self.units[at + 1].shape == "text" and self.units[at + 1].lead is None]
        subheads = (self.units[at].text for at in lines if self.units[at].shape == "heading")
        return any(heads.parallel(text, self.units[start].text) for text in subheads)

    def _signed_apart(self, start: int, close: int) -> bool:
        """Whether the text that ends at `close` and the piece above it are signed by different people."""
        foot = _names(self.units[close : close + 1])
        lead = _names(unit for unit in self.units[self.found[-1][1] : start] if unit.lead is not None)
        return bool(foot and lead) and not foot & lead and not self.units[close].edits


def _usual_gap(units: Sequence[Unit]) -> int:
    """The number of blank lines between two lines that is most frequent, the smaller of equals."""
    counts = Counter(unit.line.gap for unit in units[1:])
    return min(counts, key=lambda gap: (-counts[gap], gap)) if counts else 0


def _is_page(units: Sequence[Unit]) -> bool:
    """Whether signatures show several pieces: a lead byline below the first paragraph, text below a signature."""
    texts = [index for index, unit in enumerate(units) if unit.shape == "text"]
    if not texts:
        return False
    signed = any(unit.lead is not None for unit in units[texts[0] + 1 :])
    return signed or any(unit.shape == "signature" for unit in units[texts[0] : texts[-1]])


def _names(units: Iterable[Unit]) -> set[str]:
    return {signer.name for unit in units if unit.signature is not None for signer in unit.signature.signers}
