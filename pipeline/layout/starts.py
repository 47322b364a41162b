"""Where on a page a new piece begins: which headings are heads and which are subheads."""

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.layout import cohesion, heads
from pipeline.layout.shapes import Unit

FOREIGN = 0.0
"""Evidence of common wording under which a signed passage below a heading is no part of the signed pieces above it."""


def without_editors(units: Sequence[Unit]) -> list[Unit]:
    """The same lines, those of a page's editors at its head and foot as furniture; a single piece keeps its own."""
    found = list(units)
    if len(starts(units)) > 1:
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
    found: list[tuple[int, int]] = []
    index, gap, above = 0, 0, False
    while index < len(units):
        unit = units[index]
        gap = max(gap, unit.line.gap)
        if unit.shape == "heading":
            end = _run_end(units, index, usual)
            if not found or (above and _begins(units, index, end, wide=gap > usual, since=found[-1][1])):
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


def _begins(units: Sequence[Unit], start: int, end: int, *, wide: bool, since: int) -> bool:
    """Whether the headings units[start:end] are the head of a new piece and no subheads of that begun at `since`."""
    below = end
    while below < len(units) and units[below].shape in ("caption", "mark", "furniture"):
        below += 1
    if below == len(units) or units[below].shape == "heading":
        return False
    if units[below].lead is not None or units[below].shape == "signature":
        return True
    if wide or any(heads.is_deck(unit.text) for unit in units[start + 1 : end]):
        return True
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
    below, above = _passage(units[end:close]), _passage(units[:start])
    if any(unit.shape == "heading" and heads.parallel(unit.text, units[start].text) for unit in units[:start]):
        return False
    return cohesion.together(len(below.strings & above.strings), below.length, above.length) < FOREIGN


def _names(units: Iterable[Unit]) -> set[str]:
    return {signer.name for unit in units if unit.signature is not None for signer in unit.signature.signers}


def _passage(units: Sequence[Unit]) -> cohesion.Passage:
    return cohesion.passage("\n".join(unit.text for unit in units))
