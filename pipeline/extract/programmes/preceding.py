"""Members told before the name of their scheme."""

from itertools import pairwise

from pipeline.extract.programmes import enumerations as e
from pipeline.extract.programmes import lists
from pipeline.extract.programmes.edges import is_verb, left_edge
from pipeline.extract.programmes.formula import PLUS, declared, number
from pipeline.extract.programmes.mention import Component, Mention
from pipeline.patterns import Pattern, finditer, search
from pipeline.spans import Interval

REACH = 164
"""Characters before a name within which its members stand."""


def preceding(text: str, mention: Mention) -> Component | None:
    """The list that stands before a name: A、B、C“四位一体”, A、B、C的“三个一”要求, 从A、B等方面实施“六大行动”."""
    count, label = declared(mention.core)
    start = mention.span[0]
    for pattern in (e.QUOTED_LIST, e.CONTENT_LIST):
        marked = _marked(text, start, count, pattern)
        if marked:
            return Component(label, count or len(marked), marked, (start - 1, start))
    end = start - 1 if text[start - 1 : start] in ("的", "等") else start
    if text[end - 1 : end] == "等" and end < start:
        end -= 1
    found = lists.before(text, end, count)
    if found is None:
        return _from_aspects(text, mention, count, label) if count else None
    parts, begin = found
    if not _belongs(text, mention, parts, count, adjacent=end == start):
        return None
    shared = text[parts[-1][0] - 1] in "和与及"
    members = lists.unopened(lists.members(text, parts, label, shared=shared))
    if "个一" in mention.core or PLUS.search(mention.core):
        members = lists.unquantified(members)
    return Component(label, count or len(members), members, (begin, start)) if lists.plausible(members, count) else None


def _belongs(text: str, mention: Mention, parts: list[Interval], count: int | None, *, adjacent: bool) -> bool:
    """Whether the list before a name is of its members: as many as declared, or linked to it by 的 and no verbs."""
    if adjacent and (not count or text[mention.span[1] : mention.span[1] + 1] in ("、", "和")):
        return False
    if adjacent and is_verb(text, parts[-1], ("stop",)):
        return False
    if count and len(parts) == count:
        return True
    return len(parts) >= max(count or 3, 3) and not any(is_verb(text, part) for part in parts)


def _marked(text: str, start: int, count: int | None, pattern: Pattern) -> tuple[str, ...] | None:
    """A list that stands as a whole in quotation marks, or between 以 and 为."""
    linked = text[start - 1 : start] in ("的", "”")
    if not linked or not (found := search(pattern, text, max(start - REACH, 0), start)):
        return None
    if "、" not in found["list"] or (text[start - 1] == "”" and not count):
        return None
    members = tuple(part for piece in found["list"].split("、") for part in piece.split("，") if part)
    return members if (count or len(members)) == len(members) else None


def _from_aspects(text: str, mention: Mention, count: int, label: str) -> Component | None:
    start = mention.span[0]
    low = lists.start_of(text, start, "。\n", REACH)
    found = search(e.ASPECTS, text, low, start)
    if not found or (found["number"] and number(found["number"]) != count):
        return None
    parts = lists.items(text, *found.span("list"), count)
    members = lists.members(text, parts, label, shared=True)
    told = len(members) > 2 and lists.plausible(members, count)
    return Component(label, count, members, found.span("list")) if told else None


def alike(text: str, count: int, label: str, within: Interval | None = None) -> Component | None:
    """A list of as many items as a formula announces, each ending in its noun (三个经济), in an interval, if any."""
    label, (low, high) = label.removesuffix("制"), within or (0, len(text))
    if quoted := _quoted_alike(text, count, label, (low, high)):
        return quoted
    at = text.find(label + "、", low, high)
    while at >= 0:
        start = lists.start_of(text, at, "，。；：\n", REACH)
        stop = lists.end_of(text, at, "，。；\n")
        parts = lists.items(text, start, stop, count)
        found = [lists.clean(text[slice(*part)]) for part in parts]
        if len(found) == count and all(item.endswith(label) and len(item) > len(label) for item in found):
            first = lists.first_item(text, parts)
            members = (lists.clean(text[first : parts[0][1]]), *found[1:])
            return Component(label, count, members, (first, parts[-1][1]))
        at = text.find(label + "、", max(stop, at + 1), high)
    return None


def _quoted_alike(text: str, count: int, label: str, within: Interval) -> Component | None:
    """As many quoted names side by side, each ending in the noun of the formula: “过硬星”“兴旺星”“宜居星”."""
    marked = list(finditer(e.QUOTED, text, *within))
    for first in range(len(marked) - count + 1):
        run = marked[first : first + count]
        gaps = [text[one.end() : other.start()] for one, other in pairwise(run)]
        if all(len(name["name"]) > len(label) and name["name"].endswith(label) for name in run) and all(
            gap in ("", "、", "和", "与", "，") for gap in gaps
        ):
            return Component(label, count, tuple(name["name"] for name in run), (run[0].start(), run[-1].end()))
    return None


def scattered(text: str, count: int, label: str, within: Interval) -> Component | None:
    """Exactly as many quoted names in an interval, each ending in the noun of the formula: “底数图”…“问题图”…."""
    named = [found["name"] for found in finditer(e.QUOTED, text, *within)]
    members = tuple(dict.fromkeys(name for name in named if name.endswith(label) and len(name) > len(label)))
    return Component(label, count, members, within) if len(members) == count else None


def by_role(text: str, mention: Mention) -> list[Component]:
    """The posts of a `1+4+N` told before it: A任站长，B、C、D、E任副站长，下辖N名楼栋长的“1+4+N”架构."""
    low = lists.start_of(text, mention.span[0], "。；\n", REACH)
    before = text[low : mention.span[0]].removesuffix("的")
    counts = [number(part) for part in PLUS.split(mention.core)]
    found = list[Component]()
    for role, count in zip(finditer(e.ROLES, before), counts, strict=False):
        start, end = (low + at for at in role.span("members"))
        parts = lists.items(text, start, end, count)
        parts[0] = (lists.first_item(text, parts) if len(parts) > 1 else left_edge(text, *parts[0]), parts[0][1])
        found.append(Component(role["role"], count, lists.members(text, parts, "", shared=False), (start, end)))
    more = search(e.MORE, before)
    if more and found:
        found.append(Component(more["label"], None, (more["label"],), (low, mention.span[0])))
    return found
