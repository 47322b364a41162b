"""Members told behind the name of their scheme."""

from dataclasses import replace

from pipeline.extract.programmes import enumerations as e
from pipeline.extract.programmes import lists
from pipeline.extract.programmes.formula import number
from pipeline.extract.programmes.marks import depths
from pipeline.extract.programmes.mention import Component
from pipeline.extract.programmes.points import points
from pipeline.patterns import fullmatch, match
from pipeline.spans import Interval

BRACKET = 200
"""Characters of the longest list in brackets."""
LONGEST_SHORT = 8
"""Characters of the longest item of a list that no cue announces."""
LONGEST_MIXED = 20
"""Characters of the longest item of a list that is parted by both kinds of comma."""


def following(
    text: str, end: int, count: int | None, label: str, *, loose: bool = False, both: int | None = None
) -> Component | None:
    """The list behind a name or number: `，即A、B和C`, `（A、B、C）`, `一是A，二是B`.

    Without a number three items at least; `loose` lets a mere colon or bracket announce them. `both` is the number of
    items where a list may be parted by both kinds of comma.
    """
    pointwise = points(text, end, count, label)
    if pointwise:
        return pointwise
    cue = match(e.CUE, text, end)
    if cue and match(e.NAMED_AGAIN, text, cue.end()):
        return None
    if not cue and count:
        return (_echoed(text, end, count, label) if label else None) or _after_clause(text, end, count, label)
    if not cue or (cue.group() in ("——", "：", ":", "（", "(") and count is None and not (loose or both)):
        return None
    start = cue.end()
    if cue.group().startswith(("（", "(")):
        stop = text.find("）", start, start + BRACKET)
        if stop < 0:
            return None
        stops = [stop]
    else:
        stops = _list_ends(text, start)
    return _component(text, _best(text, start, stops, count, both), count or both, label, start)


def by_terms(text: str, end: int, core: str) -> Component | None:
    """A clause for each number of a formula, which holds that number: “两免三减半”，即前两年免租金，后三年租金减半."""
    signs = [sign for sign in core if number(sign)]
    found = following(text, end, None, "", both=len(signs))
    if not found or len(found.members) != len(signs):
        return None
    told = all(sign in member for sign, member in zip(signs, found.members, strict=True))
    return replace(found, count=len(signs)) if told else None


def _from_label(members: tuple[str, ...], label: str) -> tuple[str, ...]:
    """Members of which all but the first begin as the formula does, the first cut to that: 解决小路灯 → 小路灯."""
    if len(members) > 1 and all(member.startswith(label) for member in members[1:]) and label in members[0]:
        return (members[0][members[0].index(label) :], *members[1:])
    return members


def by_turns(text: str, end: int, core: str) -> list[Component]:
    """The items of a formula of several numbers, each opening with its label: 三亮三比, 亮身份、…，比学习、…."""
    pairs, lead = fullmatch(e.PAIRS, core), match(e.CUE, text, end) or match(e.PAUSE, text, end)
    if not pairs or not lead:
        return []
    counts, labels = [number(sign) or 0 for sign in pairs.captures("number")], pairs.captures("label")
    stop = lists.end_of(text, lead.end(), "。；！？\n")
    parts = lists.items(text, lead.end(), stop, None, "、，")
    groups, at = list[Component](), 0
    for count, label in zip(counts, labels, strict=True):
        members = lists.members(text, parts[at : at + count], "", shared=False)
        members = _from_label(members, label) if not at else members
        if not count or len(members) != count or not all(m.startswith(label) and len(m) > len(label) for m in members):
            return []
        groups.append(Component(label, count, members, (parts[at][0], parts[at + count - 1][1])))
        at += count
    return groups


def by_labels(text: str, end: int, core: str) -> Component | None:
    """As many clauses as each number of a formula says, each with all its labels: 三问三解, 问需于民解民忧，…."""
    pairs = fullmatch(e.PAIRS, core)
    counts = {number(sign) for sign in pairs.captures("number")} if pairs else set()
    lead = match(e.CUE, text, end) or match(e.PAUSE, text, end)
    if not pairs or not lead or len(counts) != 1 or not (count := counts.pop()):
        return None
    for stop in _list_ends(text, lead.end()):
        for separators in ("、", "，", "；"):
            parts = lists.items(text, lead.end(), stop, count, separators)
            members = lists.members(text, parts, "", shared=False)
            if len(members) == count and all(s in m for m in members for s in pairs.captures("label")):
                return Component("", count, members, (lead.end(), stop)) if lists.plausible(members, count) else None
    return None


def _echoed(text: str, end: int, count: int, label: str) -> Component | None:
    """A list without a cue whose items all begin or end as the formula does: “三送”，送医、送药、送技."""
    if text[end : end + 1] not in ("，", "。", "："):
        return None
    stops = _list_ends(text, end + 1)
    if text.count(label[-1], end + 1, stops[-1]) < count:
        return None
    for stop in (*stops[:2], stops[-1]):
        parts = lists.items(text, end + 1, stop, count)
        members = lists.members(text, parts, "", shared=False)
        members = _from_label(members, label)
        short = len(members) == count and all(high - low <= LONGEST_MIXED for low, high in parts)
        if short and (all(m.startswith(label) for m in members) or all(m.endswith(label) for m in members)):
            return Component(label, count, members, (end + 1, stop)) if lists.plausible(members, count) else None
    return _posts(text, end + 1, stops, count, label)


def _posts(text: str, start: int, stops: list[int], count: int, label: str) -> Component | None:
    """The posts that as many clauses fill: “四员”队伍，党员当宣传员，村干部当代办员，…."""
    parts = _of_both(text, start, stops, count)
    members = lists.posts(tuple(text[low:high] for low, high in parts or ()), label)
    return Component(label, count, members, (start, parts[-1][1])) if parts and members else None


def uncued(text: str, end: int, count: int, label: str) -> Component | None:
    """A list of exactly as many short items that makes up the next clause: 三支队伍，网格员、楼栋长、志愿者；."""
    if text[end : end + 1] != "，":
        return None
    stop = _list_ends(text, end + 1)[0]
    parts = lists.items(text, end + 1, stop, count)
    if len(parts) != count or any(high - low > LONGEST_SHORT for low, high in parts):
        return None
    return _component(text, parts, count, label, end + 1)


def _after_clause(text: str, end: int, count: int, label: str) -> Component | None:
    """A list of exactly as many items behind a clause and a colon: “八步工作法”让改造有章可循：A、B …."""
    clause = match(e.CLAUSE_AND_COLON, text, end)
    if not clause:
        return None
    start = clause.end()
    parts = _best(text, start, _list_ends(text, start), count, None)
    return _component(text, parts, count, label, start) if len(parts) == count else None


def _best(text: str, start: int, stops: list[int], count: int | None, both: int | None) -> list[Interval]:
    """The items by the separators and the end that give the declared number, else those parted by 、."""
    ways = [(stop, "、") for stop in stops] + [(stops[-1], "，"), (lists.end_of(text, start), "；")]
    best = list[Interval]()
    if both and (mixed := _of_both(text, start, stops, both)):
        return mixed
    for stop, separators in ways:
        parts = lists.items(text, start, stop, count, separators)
        if count is not None and len(parts) == count:
            return _first_clauses(text, parts) if separators == "；" else parts
        if separators == "、" and len(parts) > len(best) and len(best) < 2:
            best = parts
    return (_mixed(text, start, stops[-1], count) if count else None) or best


def _first_clauses(text: str, parts: list[Interval]) -> list[Interval]:
    """Items that are sentences, each up to its first comma: 腿勤，多到群众家里走走；嘴勤，多和群众拉家常."""
    ends = [text.find("，", low, high) for low, high in parts]
    return [(low, end) for (low, _), end in zip(parts, ends, strict=True)] if min(ends) >= 0 else parts


def _of_both(text: str, start: int, stops: list[int], both: int) -> list[Interval] | None:
    """As many items as the numbers of a formula give, up to the first comma that ends so many."""
    return next((mixed for stop in stops if (mixed := _mixed(text, start, stop, both))), None)


def _mixed(text: str, start: int, stop: int, count: int) -> list[Interval] | None:
    """As many items as announced, parted by both kinds of comma."""
    parts = lists.items(text, start, stop, count, "、，")
    even = len(parts) == count and all(high - low <= LONGEST_MIXED for low, high in parts)
    return parts if even else None


def _component(text: str, parts: list[Interval], count: int | None, label: str, start: int) -> Component | None:
    if len(parts) < (2 if count else 3):
        return None
    opening = match(e.OPENING, text, *parts[0])
    if opening and not any(text.startswith(opening.group(), low) for low, _ in parts[1:]):
        parts[0] = (opening.end(), parts[0][1])
    parts[-1] = (parts[-1][0], lists.last_end(text, parts))
    shared = any(text.startswith(word, parts[-1][0] - len(word)) for word in ("和", "与", "及", "以及"))
    further = match(e.FURTHER_ITEM, text, parts[-1][1]) if len(parts) != count else None
    parts += [further.span("item")] if further else []
    members = lists.heads(lists.unopened(lists.members(text, parts, label, shared=shared)), label)
    members = lists.singled(members) if label else members
    if count and (summed := match(e.SUMMED, members[-1])) and number(summed["number"]) == count:
        members = (*members[:-1], summed["item"])
    return Component(label, count, members, (start, parts[-1][1])) if lists.plausible(members, count) else None


def _list_ends(text: str, start: int) -> list[int]:
    """Where a list that begins at `start` may end: at each comma and at last at the sentence's end."""
    stop = lists.end_of(text, start, "。；！？\n")
    return [at for at, sign in depths(text, start, stop) if sign == "，"] + [stop]
