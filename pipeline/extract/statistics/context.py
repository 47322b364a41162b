"""What the words around a number say of it: how it was summed, and whether it is a change."""

from pipeline.extract.statistics import changes, frame_patterns
from pipeline.extract.statistics.ahead import clause_start
from pipeline.numbers.quantities import Quantity
from pipeline.numbers.quantity_patterns import BEFORE


def aggregation(text: str, quantity: Quantity, floor: int) -> str:
    """The last word of its clause before the number that says how it was summed; `none` without one."""
    begin = clause_start(text, quantity.start, floor)
    ratio = quantity.unit is not None and quantity.unit.kind == "ratio"
    found = [str(match.lastgroup) for match in changes.AGGREGATES.finditer(text, begin, quantity.start)]
    if "average" in found:
        return "average"
    found = [name for name in found if not (ratio and name in ("total", "cumulative"))]
    return found[-1] if found else "each" if changes.EACH_BEHIND.match(text, quantity.end) else "none"


def modifier(text: str, quantity: Quantity, floor: int) -> str:
    """The quantity's modifier, also where what it is a share of stands between: 不足全省的四分之一."""
    share = quantity.unit is None or quantity.unit.kind == "ratio" or quantity.written == "倍"
    if quantity.modifier != "exact" or not share or text[quantity.start - 1 : quantity.start] != "的":
        return quantity.modifier
    parted = frame_patterns.PARTED.search(text, clause_start(text, quantity.start, floor), quantity.start)
    if parted is None or (quantity.written == "%" and parted["word"][0] in "超低高"):
        return "exact"
    return BEFORE.get(parted["word"], "approx")


def change(text: str, quantity: Quantity, floor: int) -> tuple[str, str] | None:
    """(direction, basis) where the number says by how much something grew or fell; None for a level (增长到5万人)."""
    begin = clause_start(text, quantity.start, floor)
    found = changes.CHANGE.search(text, begin, quantity.start)
    if found is None:
        return None
    direction = "increase" if found["rise"] else "decrease"
    before = text[begin : found.start()]
    for pattern, basis in changes.BASES:
        if pattern.search(before) or pattern.search(found[0]):
            return direction, basis
    return direction, "unstated"
