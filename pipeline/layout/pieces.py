"""Lines to pieces: where one set inside another ends, and what belongs to which."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from pipeline.layout import cohesion, heads
from pipeline.layout.mending import joint
from pipeline.layout.shapes import Unit, ends_piece, is_complete
from pipeline.layout.starts import SHORT_PIECE, starts

RETURN_COST = 4.5
"""Evidence that must speak for an outer piece before a paragraph is given back to it."""

DISTANCE_COST = 2.0
"""The same, for every piece that began in between."""

BROKEN_BONUS = 30.0
"""What a sentence left open says for its piece going on further down."""

BROKEN_COST = 10.0
"""What a sentence left open says against ending its piece there."""

PARALLEL_BONUS = 4.0
"""What a subhead in the pattern of its own subheads says for an outer piece."""

SIGNED_BONUS = 4.0
"""What a second signature below a signed piece says for an unsigned outer piece having gone on before it."""


NEAREST = 6
"""How many pieces around are looked at; a page has no more side by side."""

MOST_PARAGRAPHS = 60
"""Paragraphs of the longest run in which an outer piece is sought; longer texts are no newspaper pages."""

OWN_CAPTION = 1.5
"""Pairs of characters that another piece must have in common with a caption more than the piece it stands below."""


@dataclass(slots=True)
class Piece:
    """The lines of one piece: its head, and the rest in reading order."""

    head: list[Unit] = field(default_factory=list)
    body: list[Unit] = field(default_factory=list)
    closed: bool = False

    @property
    def last(self) -> str:
        """Its last paragraph so far."""
        return next((unit.text for unit in reversed(self.body) if unit.shape == "text"), "")

    @property
    def broken(self) -> bool:
        """Whether that paragraph stops inside a sentence."""
        return bool(self.last) and not is_complete(self.last)

    @property
    def signed(self) -> bool:
        """Whether a lead byline names its authors."""
        return any(unit.lead is not None and unit.lead.signers for unit in self.body)

    def passage(self) -> cohesion.Passage:
        """The wording of head and body."""
        return cohesion.passage("\n".join(unit.text for unit in (*self.head, *self.body)))


def pieces(units: Sequence[Unit]) -> list[Piece]:
    """The pieces of a page in the order in which they begin."""
    tops = starts(units)
    found: list[Piece] = []
    for (low, high), (after, _) in zip(tops, [*tops[1:], (len(units), len(units))], strict=True):
        piece = Piece(list(units[low:high]))
        found.append(piece)
        _spread(list(units[high:after]), piece, found)
    found[0].head[:0] = units[: tops[0][0]]
    if len(found) > 1:
        _place_captions(found)
    return found


def _place_captions(found: Sequence[Piece]) -> None:
    """Moves captions that stand below a piece to the piece that tells of what they show."""
    texts = ("\n".join(unit.text for unit in (*piece.head, *piece.body) if unit.shape == "text") for piece in found)
    told = [cohesion.strings(text, (2,)) for text in texts]
    for index, piece in enumerate(found):
        last = max((at + 1 for at, unit in enumerate(piece.body) if unit.shape in ("text", "signature")), default=0)
        for unit in [unit for unit in piece.body[last:] if unit.shape == "caption"]:
            shown = cohesion.strings(unit.text, (2,))
            near = range(max(index - NEAREST, 0), min(index + NEAREST + 1, len(found)))
            best = max(near, key=lambda at: len(shown & told[at]) + OWN_CAPTION * (at == index))
            if best != index:
                piece.body.remove(unit)
                found[best].body.append(unit)


def _spread(units: list[Unit], current: Piece, found: Sequence[Piece]) -> None:
    """Gives the lines below a head to its piece, and those after its end back to the pieces that it interrupts."""
    while units:
        stop = _end(units)
        chunk, units = units[:stop], units[stop:]
        more = any(unit.shape == "text" for unit in units)
        outer, cut = _return(chunk, current, found, more=more)
        current.body += chunk[:cut]
        if outer is not None:
            current = outer
            current.body += chunk[cut:]
        if more:
            current.closed = True
            current = _resumed(units, current, found)
        elif chunk[-1].shape == "signature" and any(unit.shape == "text" for unit in chunk):
            current.closed = True


def _end(units: Sequence[Unit]) -> int:
    """Where the first piece in these lines ends: after its signature, or after a paragraph that says so."""
    paragraphs = 0
    for index, unit in enumerate(units):
        paragraphs += unit.shape == "text"
        signs = unit.shape == "signature" and not (unit.credits and paragraphs > SHORT_PIECE)
        closes = paragraphs and (signs or (unit.shape == "text" and ends_piece(unit.text)))
        if closes and (index + 1 == len(units) or units[index + 1].shape != "signature"):
            return index + 1
    return len(units)


def _resumed(units: Sequence[Unit], ended: Piece, found: Sequence[Piece]) -> Piece:
    """The piece that goes on after the end of another: one left open, by broken sentence, wording and nearness."""
    able = _open(found, ended)
    if not able:
        return ended
    rest = cohesion.passage("\n".join(unit.text for unit in units[:MOST_PARAGRAPHS]))
    first = next(unit.text for unit in units if unit.shape == "text")
    best, most = ended, 0.0
    for distance, piece in enumerate(able):
        passage = piece.passage()
        score = cohesion.together(len(rest.strings & passage.strings), rest.length, passage.length)
        score += BROKEN_BONUS + joint(piece.last, first) if piece.broken else 0.0
        score -= DISTANCE_COST * distance
        if best is ended or score > most:
            best, most = piece, score
    return best


def _open(found: Sequence[Piece], current: Piece) -> list[Piece]:
    """The other pieces that have not ended, the nearest first."""
    able = (piece for piece in reversed(found) if piece is not current and not piece.closed)
    return list(islice(able, NEAREST))


def _return(chunk: Sequence[Unit], current: Piece, found: Sequence[Piece], *, more: bool) -> tuple[Piece | None, int]:
    """The outer piece that goes on within `chunk`, and from which line; (None, len(chunk)) where none does.

    Where text follows the chunk, an outer piece left open may as well go on there.
    """
    texts = [index for index, unit in enumerate(chunk) if unit.shape == "text"]
    best: tuple[float, Piece | None, int] = (0.0, None, len(chunk))
    outers = _open(found, current) if 1 < len(texts) <= MOST_PARAGRAPHS else []
    if not outers:
        return best[1], best[2]
    paragraphs = [cohesion.passage(chunk[index].text) for index in texts]
    head = cohesion.passage("\n".join(unit.text for unit in current.head))
    twice = chunk[-1].shape == "signature" and any(unit.lead is not None and unit.lead.signers for unit in chunk)
    for distance, outer in enumerate(outers):
        bonus = BROKEN_BONUS * (outer.broken and not more) + SIGNED_BONUS * (twice and not outer.signed)
        bonus -= RETURN_COST + DISTANCE_COST * distance
        for cut, gain in enumerate(cohesion.cuts(outer.passage(), head, paragraphs), start=1):
            above, below = chunk[texts[cut - 1]].text, chunk[texts[cut]].text
            seam = joint(outer.last, below) if outer.broken else 0.0
            score = gain + bonus + seam - BROKEN_COST * (not is_complete(above))
            score += PARALLEL_BONUS * _parallel(outer, chunk, _with_subheads(chunk, texts[cut]), texts[cut])
            if score > best[0]:
                best = (score, outer, _with_subheads(chunk, texts[cut]))
    return best[1], best[2]


def _parallel(outer: Piece, chunk: Sequence[Unit], start: int, end: int) -> bool:
    """Whether a subhead in chunk[start:end] has the pattern of one of the outer piece."""
    subheads = [unit.text for unit in outer.body if unit.shape == "heading"]
    return any(heads.parallel(unit.text, other) for unit in chunk[start:end] for other in subheads)


def _with_subheads(chunk: Sequence[Unit], index: int) -> int:
    """The same cut, above the subheads that stand over its first paragraph."""
    while chunk[index - 1].shape == "heading":
        index -= 1
    return index
