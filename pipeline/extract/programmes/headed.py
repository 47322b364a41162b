"""Members told by the subheads of an article: “一个核心”把方向 … “两支队伍”强支撑, or as many as announced."""

from pipeline.extract.programmes import enumerations as e
from pipeline.extract.programmes import lists
from pipeline.extract.programmes.edges import right_edge
from pipeline.extract.programmes.elsewhere import told_elsewhere
from pipeline.extract.programmes.formula import figures, number
from pipeline.extract.programmes.mention import Component, Mention
from pipeline.patterns import Match, fullmatch, match, search
from pipeline.spans import Interval

LONGEST = 30
"""Characters of the longest subhead."""
LONGEST_MEMBER = 14
"""Characters of a subhead that is a member as a whole; of a longer one, what stands in its marks."""


def headed(text: str, mention: Mention, count: int | None, label: str) -> list[Component]:
    """The groups of a code that subheads name by its digits, else the subheads that say what a count announces."""
    heads = _subheads(text, mention.span[1])
    digits = figures(mention.core)
    if digits and (groups := _grouped(text, heads, digits)):
        return groups
    if not count or count < 2:
        return []
    marked = [(head, found) for head in heads if (found := match(e.MARKED_HEAD, text, *head))]
    if len(marked) != count:
        return []
    members = tuple(_member(text, head, found) for head, found in marked)
    span = (marked[0][0][0], marked[-1][0][1])
    return [Component(label, count, members, span)] if lists.plausible(members, count) else []


def _subheads(text: str, start: int) -> list[Interval]:
    """The lines behind `start` that are short and end without a mark."""
    found, low = list[Interval](), text.find("\n", start) + 1
    while low:
        stop = text.find("\n", low)
        end = stop if stop >= 0 else len(text)
        if 3 < end - low <= LONGEST and fullmatch(e.SUBHEAD, text[low:end]):
            found.append((low, end))
        low = stop + 1
    return found


def _member(text: str, head: Interval, found: Match) -> str:
    whole = text[slice(*head)]
    name = whole if len(whole) <= LONGEST_MEMBER and " " not in whole else found["name"]
    return "".join(sign for sign in name if sign not in "“”‘’")


def _grouped(text: str, heads: list[Interval], digits: list[int | None]) -> list[Component]:
    """One group for each digit, in their order, each named by the next subhead that counts so many."""
    found = list[tuple[Interval, Match]]()
    for head in heads:
        quantity = search(e.QUANTITY, text, *head)
        if quantity and len(found) < len(digits) and number(quantity["number"]) == digits[len(found)]:
            found.append((head, quantity))
    if len(found) != len(digits) or len(digits) < 2:
        return []
    ends = [head[0] for head, _ in found[1:]] + [len(text)]
    sections = [(*one, end) for one, end in zip(found, ends, strict=True) if one[1]["number"] not in "1一"]
    return [_group(text, quantity, head[1], end) for head, quantity, end in sections]


def _group(text: str, quantity: Match, start: int, end: int) -> Component:
    """The group that a subhead names, with the members that the section below lists."""
    stop = right_edge(text, quantity.start("label"), quantity.end("label"))
    label, count = text[quantity.start("label") : stop], number(quantity["number"])
    span = (quantity.start(), stop)
    if not count:
        return Component(label, None, (), span)
    return told_elsewhere(text, (start, end), count, label) or Component(label, count, (), span)
