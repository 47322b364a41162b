"""The members of a scheme, where the text enumerates them around its name."""

import regex

from pipeline.extract.programmes import lists
from pipeline.extract.programmes.edges import is_verb, left_edge, right_edge
from pipeline.extract.programmes.marks import depths
from pipeline.extract.programmes.mention import Component, Mention
from pipeline.extract.programmes.patterns import CUE, NUMBERS, NUMERAL, QUANTITY
from pipeline.patterns import compiled, finditer, match, search

_FIRST_NUMBER = compiled(rf"""
    (?P<number>[二两三四五六七八九十]|\d{{1,2}})
    (?P<rest>个一.*|位一体.*|(?!分钟|小时|公里|[年天元万亿月日])[大个项种类张条支级]?[^{NUMERAL}]+)
""")
_LAST_NUMBER = compiled(r"[\p{Han}]{2,8}(?P<number>十|\d{1,2})(?P<rest>条)")
_PLUS = compiled(r"[+＋]")
_DASH = compiled(r"[—–-]+")


def number(text: str) -> int | None:
    """The value of a small numeral; None for N and 多."""
    if text.isdecimal():
        return int(text)
    if len(text) == 2 and text[0] == "十" and text[1] in NUMBERS:
        return 10 + NUMBERS[text[1]]
    return NUMBERS.get(text)


def declared(core: str) -> tuple[int | None, str]:
    """How many members a formula announces, and what they are: 五个一 → 5, 三大工程 → 3 and 工程."""
    found = _FIRST_NUMBER.fullmatch(core) or _LAST_NUMBER.fullmatch(core)
    if not found:
        return None, ""
    rest = found["rest"].lstrip("大个项种类张条支级")
    return number(found["number"]), "" if rest.startswith(("一", "位一")) else rest


def within(core: str, span: tuple[int, int]) -> Component | None:
    """The members that the name itself lists: “社区+企业+妇女”, “一张蓝图、一个平台、一套机制”."""
    if _PLUS.search(core):
        parts = [part.strip("“”‘’") for part in _PLUS.split(core)]
        if all(len(part) > 1 and not part.isdecimal() for part in parts):
            return Component("", len(parts), tuple(parts), span)
        return None
    if "、" in core:
        parts = [part for piece in core.split("、") for part in piece.split("，") if part]
        return Component("", len(parts), tuple(parts), span) if len(parts) > 1 else None
    if _DASH.search(core):
        parts = [part for part in _DASH.split(core) if part]
        if len(parts) > 2 and all(1 <= len(part) <= 10 and not part.isdecimal() for part in parts):
            return Component("", len(parts), tuple(parts), span)
    return None


def preceding(text: str, mention: Mention) -> Component | None:
    """The list that stands before a name: A、B、C“四位一体”, A、B、C的“三个一”要求, 从A、B等方面实施“六大行动”."""
    count, label = declared(mention.core)
    start = mention.span[0]
    in_marks = _quoted_list(text, start, count)
    if in_marks:
        return Component(label, count or len(in_marks), in_marks, (start - 1, start))
    end = start - 1 if text[start - 1 : start] in ("的", "等") else start
    if text[end - 1 : end] == "等" and end < start:
        end -= 1
    found = lists.before(text, end, count)
    if found is None:
        return _from_aspects(text, mention, count, label) if count else None
    parts, begin = found
    if end == start and (
        not count or text[mention.span[1] : mention.span[1] + 1] in ("、", "和") or is_verb(text, parts[-1])
    ):
        return None
    least = count if count and count > 2 else 3
    if len(parts) < least and not (count and len(parts) == count):
        return None
    if not count and any(is_verb(text, part) for part in parts):
        return None
    shared = text[parts[-1][0] - 1] in "和与及"
    members = lists.members(text, parts, label, shared=shared)
    if mention.core.endswith("个一") or "个一" in mention.core:
        members = lists.unquantified(members)
    return Component(label, count or len(members), members, (begin, start)) if _plausible(members) else None


_QUOTED_LIST = compiled(r"“([^“”]{4,160})”的$")


def _quoted_list(text: str, start: int, count: int | None) -> tuple[str, ...] | None:
    """A list that stands as a whole in quotation marks: “A、B、C”的“三个一”."""
    found = search(_QUOTED_LIST, text, max(start - 164, 0), start) if text[start - 2 : start] == "”的" else None
    if not found or "、" not in found.group(1):
        return None
    members = tuple(part for piece in found.group(1).split("、") for part in piece.split("，") if part)
    return members if (count or len(members)) == len(members) else None


def alike(text: str, count: int, label: str) -> Component | None:
    """A list anywhere in the text of as many items as a formula announces, each ending in its noun: 三个经济."""
    at = text.find(label + "、")
    while at >= 0:
        start = max(text.rfind(mark, 0, at) for mark in "，。；：\n") + 1
        stop = (
            min(end for end in (text.find(mark, at) for mark in "，。；\n") if end >= 0)
            if "。" in text[at:]
            else len(text)
        )
        parts = lists.items(text, start, stop, count)
        found = [lists.clean(text[low:high]) for low, high in parts]
        if len(found) == count and all(item.endswith(label) and len(item) > len(label) for item in found):
            first = lists.first_item(text, parts)
            members = (lists.clean(text[first : parts[0][1]]), *found[1:])
            return Component(label, count, members, (first, parts[-1][1]))
        at = text.find(label + "、", stop)
    return None


_ROLES = compiled(
    r"(?P<members>[^，。；“”]{2,60}?)(?:兼任|担任|(?<![主责委信常历前现时离放胜])任|为)(?P<role>[\p{Han}]{2,6}(?=[，、；的]|$))"
)
_MORE = compiled(r"(?:下辖|下设|配备|配强|设|吸纳|配齐|N|若干)[N多若\d]*(?:干)?[名个支](?P<label>[\p{Han}]{2,8})的?$")


def by_role(text: str, mention: Mention) -> list[Component]:
    """The posts of a `1+4+N` told before it: A任站长，B、C、D、E任副站长，下辖N名楼栋长的“1+4+N”架构."""
    low = max(text.rfind(mark, 0, mention.span[0]) for mark in "。；\n") + 1
    before = text[low : mention.span[0]].removesuffix("的")
    counts = [number(part) for part in _PLUS.split(mention.core)]
    found = list[Component]()
    for role, count in zip(finditer(_ROLES, before), counts, strict=False):
        start, end = (low + at for at in role.span("members"))
        parts = lists.items(text, start, end, count)
        parts[0] = (lists.first_item(text, parts) if len(parts) > 1 else left_edge(text, *parts[0]), parts[0][1])
        found.append(Component(role["role"], count, lists.members(text, parts, "", shared=False), (start, end)))
    more = search(_MORE, before)
    if more and found:
        found.append(Component(more["label"], None, (more["label"],), (low, mention.span[0])))
    return found


_ASPECTS = compiled(
    r"(?:从|围绕|聚焦|紧扣|突出|在)(?P<list>[^。；\n，]{4,120}?)(?:等)?(?:[一二两三四五六七八九十\d]*个?(?:方面|环节|领域|重点|维度|关键))(?:入手|着手|发力|切入)?，[^。；\n“”]{0,24}$"
)


def _from_aspects(text: str, mention: Mention, count: int, label: str) -> Component | None:
    low = max(text.rfind("。", 0, mention.span[0]), text.rfind("\n", 0, mention.span[0]), mention.span[0] - 160) + 1
    found = search(_ASPECTS, text, low, mention.span[0])
    if not found:
        return None
    parts = lists.items(text, *found.span("list"), count)
    members = lists.members(text, parts, label, shared=True)
    return Component(label, count, members, found.span("list")) if len(members) > 2 and _plausible(members) else None


def following(text: str, end: int, count: int | None, label: str, *, loose: bool = False) -> Component | None:
    """The list behind a name or number: `，即A、B和C`, `（A、B、C）`; without a number, three items at least."""
    cue = match(CUE, text, end)
    if not cue or (cue.group() in ("——", "：", ":", "（", "(") and count is None and not loose):
        return None
    start = cue.end()
    if cue.group().startswith(("（", "(")):
        stop = text.find("）", start, start + 200)
        if stop < 0:
            return None
        stops = [stop]
    else:
        stops = _list_ends(text, start)
    best: list[tuple[int, int]] = []
    for stop, separators in [(stop, "、") for stop in stops] + [
        (stops[-1], "，"),
        (_sentence_end(text, start), "；"),
    ]:
        parts = lists.items(text, start, stop, count, separators)
        if count is not None and len(parts) == count:
            best = parts
            break
        if separators == "、" and len(parts) > len(best) and (not best or len(best) < 2):
            best = parts
    return _component(text, best, count, label, start)


def _component(text: str, parts: list[tuple[int, int]], count: int | None, label: str, start: int) -> Component | None:
    if len(parts) < (2 if count else 3):
        return None
    shared = any(text.startswith(word, parts[-1][0] - len(word)) for word in ("和", "与", "及", "以及"))
    members = lists.members(text, parts, label, shared=shared)
    return Component(label, count, members, (start, parts[-1][1])) if _plausible(members, count) else None


def _list_ends(text: str, start: int) -> list[int]:
    """Where a list that begins at `start` may end: at each comma and at last at the sentence's end."""
    stop = _sentence_end(text, start, "。；！？\n")
    return [at for at, sign in depths(text, start, stop) if sign == "，"] + [stop]


def _sentence_end(text: str, start: int, marks: str = "。！？\n") -> int:
    ends = [at for mark in marks if (at := text.find(mark, start)) >= 0]
    return min(ends, default=len(text))


def _plausible(members: tuple[str, ...], count: int | None = None) -> bool:
    """Whether all may be members; single characters only where the text announces their number."""
    shortest = 1 if count == len(members) else 2
    return all(shortest <= len(member) <= lists.LONGEST_ITEM for member in members)


def explained(text: str, found: "regex.Match[str]") -> Component:
    """One part of a formula: “4”是指四个阵地，即A、B、C和D → label 阵地, count 4 and its members."""
    at = found.end()
    quantity = match(QUANTITY, text, at)
    if quantity:
        limit = right_edge(text, quantity.start("label"), quantity.end("label"))
        label = text[quantity.start("label") : limit]
        count = number(quantity["number"])
        listed = following(text, limit, count, label, loose=True)
        if listed:
            return listed
        if label:
            return Component(label, count, (), (at, limit))
    stop = next(
        (at for at, sign in depths(text, at, _sentence_end(text, at)) if sign in "，；。"), _sentence_end(text, at)
    )
    count = number(found["part"])
    parts = lists.items(text, at, stop, count)
    return Component("", count, lists.members(text, parts, "", shared=False), (at, stop))
