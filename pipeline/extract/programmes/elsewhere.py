"""Members of a group that the text lists somewhere else than where it announces the group."""

from pipeline.extract.programmes import enumerations as e
from pipeline.extract.programmes import lists
from pipeline.extract.programmes.counted import list_before
from pipeline.extract.programmes.following import following
from pipeline.extract.programmes.formula import number
from pipeline.extract.programmes.mention import Component
from pipeline.extract.programmes.preceding import alike
from pipeline.patterns import Match, finditer, match
from pipeline.spans import Interval


def told_elsewhere(text: str, span: Interval, count: int, label: str) -> Component | None:
    """The list in text[span] of as many members, by its number again (三支队伍) or by the noun of all members."""
    head = label[-2:]
    for again in finditer(e.SUMMED_BEHIND, text, *span):
        if number(again["number"]) == count and head in again["label"] and (found := _beside(text, again, head, count)):
            return Component(label, *found)
    similar = alike(text, count, head, span)
    return Component(label, count, similar.members, similar.span) if similar else None


def _beside(text: str, again: Match, head: str, count: int) -> tuple[int, tuple[str, ...], Interval] | None:
    """The list right before a number or right behind what it counts."""
    start = again.start() - (text[again.start() - 1] == "，")
    listed = list_before(text, start, count)
    if listed:
        return count, listed[0], (listed[1], again.end())
    limit = again.start("label") + again["label"].index(head) + len(head)
    limit += text[limit : limit + 1] == "”"
    behind = following(text, limit, count, head, loose=True)
    return (count, behind.members, behind.span) if behind else None


def coloured(text: str, core: str, span: Interval) -> Component | None:
    """The grades of a scheme of so many colours, each named by its colour: 三色单 → 绿单, 黄单, 红单."""
    found = match(e.COLOURS, core)
    count = number(found["number"]) if found else None
    if not found or not count:
        return None
    label = found["label"][:2]
    for noun in dict.fromkeys((label, label[:1])):
        named = [hit.group() for hit in finditer(e.colour_of(noun), text, *span)] if noun else []
        members = tuple(dict.fromkeys(named))
        if len(members) == count:
            return Component(noun, count, tuple(lists.clean(member) for member in members), span)
    members = tuple(dict.fromkeys(hit.group() for hit in finditer(e.COLOUR, text, *span)))
    return Component("色", count, members, span) if len(members) == count else None
