"""Where on a page a new piece begins: which headings are heads and which are subheads."""

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.layout import cohesion, heads
from pipeline.layout.shapes import Unit
from pipeline.patterns import compiled, search

_WORDS = compiled(r"(?:(?![年月日时分秒点版期号第星周])\p{Han}){3}")

SHORT_PIECE = 2
"""Paragraphs up to which a photographer's signature ends a piece."""

KIN = 4.0
"""Evidence of common wording that makes a heading with much white above it a subhead, on a page of several pieces."""

FOREIGN_ALONE = -1.5
"""The same in a document that nothing else shows to hold more than one piece."""

FOREIGN = 0.0
"""Evidence of common wording under which a signed passage below a heading is no part of the signed pieces above it."""


def settled(units: Sequence[Unit]) -> list[Unit]:
    """The same lines with what only the whole page shows.

    The editors' lines at head and foot of several pieces are furniture (a single piece keeps its own). On a page, a
    heading with a comma in the pattern of no other heading is a paragraph cut off by the end of its column.
    """
    found = list(units)
    if not _is_page(units):
        return found
    texts = [unit.text for unit in units if unit.shape == "heading"]
    for index in range(1, len(found) - 1):
        here, below = found[index], found[index + 1]
        cut = here.shape == "heading" and "，" in here.text and below.shape == "text" and below.lead is None
        if cut and not any(heads.parallel(here.text, other) for other in texts):
            found[index] = Unit(here.line, "text")
    for order in (range(len(found)), range(len(found) - 1, -1, -1)):
        for index in order:
            if found[index].edits:
                found[index] = Unit(found[index].line, "furniture")
            elif found[index].shape != "furniture":
                break
    return found


def starts(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Intervals of the heads of pieces in `units`; there is always a first one, perhaps empty.

    A run of headings is a head where a lead byline or a signature line follows, a deck belongs to it, more white than
    usual is above it, a signature has just ended the piece above, or the text below it is signed as another piece.
    """
    usual = _usual_gap(units)
    limit = KIN if _is_page(units) else FOREIGN_ALONE
    found: list[tuple[int, int]] = []
    index, gap, above = 0, 0, False
    while index < len(units):
        unit = units[index]
        gap = max(gap, unit.line.gap)
        if unit.shape == "heading":
            end = _run_end(units, index, usual)
            if not found or (above and _begins(units, index, end, limit if gap > usual else None, found[-1][1])):
                found.append((index, end))
            index, gap = end, 0
            continue
        if unit.shape in ("text", "signature"):
            if not found:
                found.append((index, index))
            above, gap = True, 0
        index += 1
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


def _is_page(units: Sequence[Unit]) -> bool:
    """Whether signatures show several pieces: a lead byline below the first paragraph, text below a signature."""
    texts = [index for index, unit in enumerate(units) if unit.shape == "text"]
    if not texts:
        return False
    signed = any(unit.lead is not None for unit in units[texts[0] + 1 :])
    return signed or any(unit.shape == "signature" for unit in units[texts[0] : texts[-1]])


def _begins(units: Sequence[Unit], start: int, end: int, limit: float | None, since: int) -> bool:
    """Whether the headings units[start:end] are the head of a new piece and no subheads of that begun at `since`.

    `limit` is given where more white than usual is above them: the common wording from which on they are subheads.
    """
    below = end
    while below < len(units) and units[below].shape in ("caption", "mark", "furniture"):
        below += 1
    if below == len(units) or units[below].shape == "heading":
        return False
    if units[below].lead is not None or units[below].shape == "signature":
        return True
    if any(heads.is_deck(unit.text) for unit in units[start + 1 : end]):
        return True
    if limit is not None and search(_WORDS, units[start].text) is not None:
        close = next((at for at in range(end, len(units)) if units[at].shape in ("heading", "signature")), len(units))
        if units[close : close + 1] and units[close].credits and close - end <= SHORT_PIECE:
            limit = KIN
        return _kinship(units[end:close], units[since:start]) < limit
    above = next(unit for unit in reversed(units[:start]) if unit.shape in ("text", "signature", "heading"))
    return above.shape == "signature" or _signed_apart(units, since, start, end)


def _signed_apart(units: Sequence[Unit], since: int, start: int, end: int) -> bool:
    """Whether the text below units[end] and that above are signed by different people and share little wording."""
    close = end
    while close < len(units) and units[close].shape in ("text", "caption", "mark"):
        close += 1
    foot = _names(units[close : close + 1])
    lead = _names(unit for unit in units[since:start] if unit.lead is not None)
    if close == len(units) or units[close].edits or not foot or not lead or foot & lead:
        return False
    if any(unit.shape == "heading" and heads.parallel(unit.text, units[start].text) for unit in units[:start]):
        return False
    return _kinship(units[end:close], units[:start]) < FOREIGN


def _names(units: Iterable[Unit]) -> set[str]:
    return {signer.name for unit in units if unit.signature is not None for signer in unit.signature.signers}


def _kinship(below: Sequence[Unit], above: Sequence[Unit]) -> float:
    one, other = (cohesion.passage("\n".join(unit.text for unit in units)) for units in (below, above))
    return cohesion.together(len(one.strings & other.strings), one.length, other.length)
