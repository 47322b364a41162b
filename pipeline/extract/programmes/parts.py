"""The parts of a formula told one by one: “4”是指四个阵地，即A、B、C和D；“5”即E、F、G、H、I五步流程."""

from pipeline.extract.programmes import enumerations as e
from pipeline.extract.programmes import lists
from pipeline.extract.programmes.counted import list_before
from pipeline.extract.programmes.edges import left_edge, right_edge
from pipeline.extract.programmes.following import following, uncued
from pipeline.extract.programmes.formula import number
from pipeline.extract.programmes.marks import depths
from pipeline.extract.programmes.mention import Component
from pipeline.patterns import Match, finditer, fullmatch, match, search
from pipeline.spans import Interval

_TELLING = 3
"""A label of this length is a member without its number: 一个党建联盟 → 党建联盟."""
_LONGEST_ONE = 30
"""Characters of the longest single member that stands as a clause."""


def named_parts(text: str, core: str, span: Interval) -> list[Component]:
    """The parts of a formula told by their names without marks: “一约四会”，一约即村规民约，四会即A、B、C、D."""
    pairs = fullmatch(e.PAIRS, core)
    groups = list[Component]()
    for sign, label in zip(*(pairs.captures(name) for name in ("number", "label")), strict=True) if pairs else ():
        at = text.find(sign + label, *span)
        told = match(e.TELLS, text, at + len(sign + label)) if at >= 0 else None
        if not told:
            return []
        count, stop = number(sign), lists.end_of(text, told.end(), "，。；！？\n")
        parts = lists.items(text, told.end(), stop, count)
        members = lists.members(text, parts, "", shared=False)
        groups.append(Component(label, count, members, (at, stop)))
    return groups if groups and all(len(one.members) == one.count for one in groups) else []


def of_prefix(text: str, core: str, span: Interval) -> Component | None:
    """What a sum that is left open is added to: “党建+” … 党建+产业, 党建+治理."""
    opened = fullmatch(e.OPEN_SUM, core)
    if not opened:
        return None
    hits = [hit for hit in finditer(e.ADDED, text, *span) if hit["base"] == opened["base"]]
    members = tuple(dict.fromkeys(hit.group().strip("“”") for hit in hits))
    return Component("", len(members), members, (hits[0].start(), hits[-1].end())) if len(members) > 1 else None


def explained(text: str, found: Match, limit: int) -> Component:
    """One part of a formula, told between `found` and `limit`, where the next part begins or the paragraph ends."""
    count, at = number(found["part"]), found.end()
    end = min(lists.end_of(text, at), limit)
    announced = _announced(text, at, end, count, found["part"])
    if announced and announced.members:
        return announced
    return _summed(text, at, end, count) or announced or _plain(text, at, end, count)


def _announced(text: str, at: int, end: int, count: int | None, part: str) -> Component | None:
    """A quantity with the list behind it: 是建强三支队伍，即A、B和C."""
    first = next((here for here, sign in depths(text, at, end) if sign in "，,；：:、（"), end)
    for quantity in finditer(e.QUANTITY, text, at, first):
        if number(quantity["number"]) != count and quantity["number"] != part:
            continue
        stop = right_edge(text, quantity.start("label"), quantity.end("label"))
        label = text[quantity.start("label") : stop]
        if not label:
            continue
        behind = stop + (text[stop : stop + 1] == "”")
        if (count or 0) != 1 and (listed := following(text, behind, count, label, loose=True)):
            return listed
        if count and count > 1 and (listed := uncued(text, behind, count, label)):
            return listed
        if text[stop : stop + 1] == "、":
            return None
        if count == 1 and (one := match(e.ONE, text, stop, end + 1)):
            return Component(label, 1, (lists.clean(one["member"]),), (at, one.end("member")))
        return Component(label, count, (_one(text[quantity.start() : stop]),) if count == 1 else (), (at, stop))
    return None


def _one(quantified: str) -> str:
    """What there is one of, without its number where it tells enough: 一个党建联盟 → 党建联盟, but 一个核心."""
    number_and_measure = match(e.ITEM_QUANTITY, quantified)
    bare = quantified[number_and_measure.end() :] if number_and_measure else ""
    return bare if len(bare) >= _TELLING else quantified


def _summed(text: str, at: int, end: int, count: int | None) -> Component | None:
    """A list with its number behind it: 即街道、社区、小区三级联动."""
    if count is None:
        return None
    for summed in finditer(e.SUMMED_BEHIND, text, at, end):
        if number(summed["number"]) == count and (listed := list_before(text, summed.start(), count, floor=at)):
            label = summed["label"][-2:] if len(summed["label"]) > 3 else summed["label"]
            return Component(label, count, listed[0], (listed[1], summed.end()))
    return None


def _plain(text: str, at: int, end: int, count: int | None) -> Component:
    stop = next((here for here, sign in depths(text, at, end) if sign in "，；。"), end)
    if count == 1:
        low = at if stop - at <= _LONGEST_ONE else left_edge(text, at, stop)
        return Component("", 1, (lists.clean(text[low:stop]),), (at, stop))
    parts = lists.items(text, at, stop, count)
    further = lists.items(text, at, end, count, "、，；")
    parts = further if count and len(parts) < count == len(further) else parts
    if opening := search(e.OPENING, text, parts[0][0], parts[0][0] + 2) if parts else None:
        parts[0] = (opening.end(), parts[0][1]) if opening.start() == parts[0][0] else parts[0]
    if parts and (called := match(e.MOBILISED, text, *parts[0])):
        parts[0] = (called.end(), parts[0][1])
    return Component("", count, lists.members(text, parts, "", shared=False), (at, stop))
