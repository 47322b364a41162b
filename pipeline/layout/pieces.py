"""Lines to pieces: where a piece begins, where one set inside another ends, and what belongs to which."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.layout import cohesion, heads
from pipeline.layout.shapes import Unit, is_complete

LONGEST_HEAD = 4
"""Lines of the tallest head: column, kicker, headline, deck."""

SHORT_PIECE = 2
"""Paragraphs up to which a photographer's credit closes the piece."""

RETURN_COST = 6.0
"""Shared wording that must speak for an outer piece before a paragraph is given back to it."""

BROKEN_BONUS = 30.0
"""What a sentence left open says for its piece going on further down."""

SIGNED_BONUS = 12.0
"""What a second signature in a signed piece says for the outer piece having gone on before it."""


@dataclass(slots=True)
class Piece:
    """The lines of one piece: its head, and the rest in reading order."""

    head: list[Unit] = field(default_factory=list)
    body: list[Unit] = field(default_factory=list)
    closed: bool = False

    def texts(self) -> list[Unit]:
        """The paragraphs."""
        return [unit for unit in self.body if unit.shape == "text"]

    @property
    def broken(self) -> bool:
        """Whether its last paragraph stops inside a sentence."""
        texts = self.texts()
        return bool(texts) and not is_complete(texts[-1].text)

    def strings(self) -> frozenset[str]:
        """The wording of head and body."""
        return cohesion.strings("\n".join(unit.text for unit in (*self.head, *self.body)))


def pieces(units: Sequence[Unit]) -> list[Piece]:
    """The pieces of a page in the order in which they begin."""
    starts = _starts(units)
    bounds = [*starts, (len(units), len(units))]
    first = Piece(list(units[slice(*starts[0])]), list(units[starts[0][1] : bounds[1][0]]))
    first.head[:0] = units[: starts[0][0]]
    found = [first]
    if len(starts) == 1:
        return found
    segments = [(units[low:high], units[high:after]) for (low, high), (after, _) in zip(starts, bounds[1:], strict=True)]
    page = cohesion.Page(cohesion.strings("\n".join(u.text for u in (*head, *body))) for head, body in segments)
    first.body = []
    _spread(list(segments[0][1]), first, [first], page)
    for head, body in segments[1:]:
        current = Piece(list(head))
        found.append(current)
        _spread(list(body), current, found, page)
    return found


def _starts(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Intervals of the heads of pieces in `units`; the first piece's is there even where it is empty."""
    usual = _usual_gap(units)
    found: list[tuple[int, int]] = []
    index, seen_text, gap = 0, False, 0
    signed = False
    while index < len(units):
        unit = units[index]
        gap = max(gap, unit.line.gap)
        if unit.shape in ("text", "signature"):
            if not found:
                found.append((index, index))
            seen_text, gap, signed = True, 0, unit.shape == "signature"
            index += 1
            continue
        if unit.shape != "heading":
            index += 1
            continue
        end = _run_end(units, index, usual)
        if not found:
            found.append((index, end))
        elif seen_text and _begins(units, index, end, wide=gap > usual, signed=signed):
            found.append((index, end))
        index, gap = end, 0
    return found or [(0, 0)]


def _usual_gap(units: Sequence[Unit]) -> int:
    """The number of blank lines between two lines that is most frequent, the smaller of equals."""
    counts = Counter(unit.line.gap for unit in units[1:])
    return min(counts, key=lambda gap: (-counts[gap], gap)) if counts else 0


def _run_end(units: Sequence[Unit], start: int, usual: int) -> int:
    """The end of the run of headings that begins at `start`; a wide gap inside parts it."""
    end = start + 1
    while end < len(units) and units[end].shape == "heading" and units[end].line.gap <= usual:
        end += 1
    return end


def _begins(units: Sequence[Unit], start: int, end: int, *, wide: bool, signed: bool) -> bool:
    """Whether the headings units[start:end] are the head of a new piece and no subheads."""
    below = end
    while below < len(units) and units[below].shape in ("caption", "mark", "furniture"):
        below += 1
    if below == len(units) or units[below].shape == "heading":
        return False
    if units[below].lead is not None or units[below].shape == "signature":
        return True
    return wide or signed or any(heads.is_deck(unit.text) for unit in units[start + 1 : end])


def _spread(units: list[Unit], current: Piece, found: list[Piece], page: cohesion.Page) -> None:
    """Gives the lines below a head to its piece, and those after its end back to the pieces that it interrupts."""
    while units:
        stop = next((index + 1 for index, unit in enumerate(units) if _closes(unit, units[:index])), len(units))
        chunk, units = units[:stop], units[stop:]
        closing = chunk[-1].shape == "signature" and stop <= len(chunk)
        outer, cut = _return(chunk, current, found, page)
        current.body += chunk[:cut]
        if outer is not None:
            current = outer
            current.body += chunk[cut:]
        if closing and _closes(chunk[-1], chunk[:-1]):
            current.closed = True
            if units:
                current = _resumed(units, current, found, page)


def _closes(unit: Unit, before: Sequence[Unit]) -> bool:
    """Whether the line is a signature that ends a piece."""
    return unit.shape == "signature" and any(other.shape == "text" for other in before)


def _resumed(units: Sequence[Unit], ended: Piece, found: Sequence[Piece], page: cohesion.Page) -> Piece:
    """The piece that goes on after the end of another: one left open, by broken sentence, wording and nearness."""
    texts = cohesion.strings("\n".join(unit.text for unit in units))
    able = [piece for piece in found if piece is not ended and not piece.closed]
    if not able:
        return ended
    return max(reversed(able), key=lambda piece: BROKEN_BONUS * piece.broken + page.share(texts, piece.strings(), frozenset()))


def _return(chunk: Sequence[Unit], current: Piece, found: Sequence[Piece], page: cohesion.Page) -> tuple[Piece | None, int]:
    """The outer piece that goes on within `chunk`, and from which line; (None, len(chunk)) where none does."""
    texts = [index for index, unit in enumerate(chunk) if unit.shape == "text"]
    able = [piece for piece in found if piece is not current and not piece.closed]
    best: tuple[float, Piece | None, int] = (0.0, None, len(chunk))
    if not able or len(texts) < 2:
        return best[1], best[2]
    wording = [cohesion.strings(chunk[index].text) for index in texts]
    head = current.strings()
    twice = chunk[-1].shape == "signature" and any(unit.lead and unit.lead.signers for unit in chunk)
    for distance, outer in enumerate(reversed(able)):
        bonus = BROKEN_BONUS * outer.broken + SIGNED_BONUS * twice - RETURN_COST - distance
        for cut, gain in enumerate(page.gains(outer.strings(), head, wording), start=1):
            if gain + bonus > best[0]:
                best = (gain + bonus, outer, texts[cut])
    return best[1], best[2]
