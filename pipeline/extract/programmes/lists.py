"""Enumerations: the items of `A、B、C和D`, read forwards behind a cue or backwards before a number."""

from pipeline.extract.programmes.edges import ACTING, stops
from pipeline.extract.programmes.enumerations import (
    ALL_OPENINGS,
    COMPOSED,
    COMPOSED_OF,
    ENUMERATOR,
    ITEM_QUANTITY,
    OPEN_ITEM,
    PEOPLE,
    PLAYED,
    POST,
    SAME_VERB,
    SINGLE,
)
from pipeline.extract.programmes.marks import depths
from pipeline.patterns import fullmatch, match

_OPEN, _CLOSE = "“‘「『《", "”’」』》"
_CONJUNCTIONS = ("以及", "和", "与", "及", "或")
_COMPOUNDS = frozenset(
    {"集体", "集中", "集团", "集市", "集合", "集成", "集约", "集镇", "集聚", "集散"}
    | {"设施", "设备", "设计", "设立", "设置"}
)
"""Words with the characters that open a list as verbs: 集…于一体, 设…三个项目."""
LONGEST_LIST = 400
"""Characters of the longest list."""
LONGEST_ITEM = 30
"""Characters of the longest member."""
_PHRASE = 2
"""Characters behind the label of an item that are but a part of it: 热心接待."""
_EVEN = 1.5
"""Characters by which coordinated phrases usually differ."""


def clean(item: str) -> str:
    """An item without the marks around it and its enumerator (一是, ①, 1.)."""
    item = item.strip(" \u3000，、；：")
    found = match(ENUMERATOR, item)
    if found:
        item = item[found.end() :]
    made = match(COMPOSED_OF, item)
    item = item[made.end() :] if made else item
    for word in ("以及", "及", "和"):
        item = item.removeprefix(word) if len(item) > len(word) + 1 else item
    if item[:1] in _OPEN and item[-1:] in _CLOSE and not any(sign in _OPEN + _CLOSE for sign in item[1:-1]):
        item = item[1:-1]
    return item.strip()


def split(text: str, start: int, end: int, separators: str = "、") -> list[tuple[int, int]]:
    """The intervals of the items of a list; marks that stand side by side (`”“`) part items too."""
    cuts, low = list[tuple[int, int]](), start
    for at, sign in depths(text, start, end):
        if sign in separators:
            cuts.append((low, at))
            low = at + 1
    cuts.append((low, end))
    parts = list[tuple[int, int]]()
    for begin, stop in cuts:
        while (at := text.find("”“", begin, stop)) >= 0:
            parts.append((begin, at + 1))
            begin = at + 1  # noqa: PLW2901 - the rest of the same item
        parts.append((begin, stop))
    return [(begin, stop) for begin, stop in parts if text[begin:stop].strip()]


def conjunction(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The last coordinating conjunction of an item outside of marks; not one inside a longer word."""
    free = {at for at, _ in depths(text, start, end)}
    real = [span for span in stops(text, start, end) if text[span[0] : span[1]] in _CONJUNCTIONS and span[0] in free]
    real = [(low, high) for low, high in real if low > start and high < end]
    return real[-1] if real else None


def items(text: str, start: int, end: int, count: int | None, separators: str = "、") -> list[tuple[int, int]]:
    """The items of a list in text[start:end], the last parted at its conjunction; as many as declared if possible."""
    parts = split(text, start, end, separators)
    if not parts or (count is not None and len(parts) >= count):
        return parts
    cut = conjunction(text, *parts[-1])
    if cut:
        parts[-1:] = [(parts[-1][0], cut[0]), (cut[1], parts[-1][1])]
    if count is not None and len(parts) < count:
        parts = _part_further(text, parts, count)
    return parts


def _part_further(text: str, parts: list[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """Parts other items at their conjunctions too, where that gives the declared number."""
    further = list[tuple[int, int]]()
    for part in parts:
        cut = conjunction(text, *part)
        further += [(part[0], cut[0]), (cut[1], part[1])] if cut else [part]
    return further if len(further) == count else parts


def members(text: str, parts: list[tuple[int, int]], label: str, *, shared: bool) -> tuple[str, ...]:
    """The items as members; a head noun that the last item shares with all (`A、B和C机制`) is taken off it."""
    found = [clean(text[low:high]) for low, high in parts]
    found = [item for item in found if item]
    for ending in (OPEN_ITEM, COMPOSED):
        if found and (more := fullmatch(ending, found[-1])):
            found[-1] = more["item"]
    if label and found and found[-1].endswith("的" + label):
        found[-1] = found[-1].removesuffix("的" + label)
    head = label[-2:]
    if shared and len(found) > 1 and len(head) == 2 and found[-1].endswith(head) and len(found[-1]) > 3:
        others = [item.endswith(head) for item in found[:-1]]
        if not any(others):
            found[-1] = found[-1][: -len(head)].removesuffix("的") or found[-1]
    return tuple(found)


def plausible(found: tuple[str, ...], count: int | None = None) -> bool:
    """Whether all may be members; single characters only where the text announces their number."""
    signs = len(found) > 2 and all(len(member) == 1 for member in found)
    shortest = 1 if count == len(found) or signs else 2
    return all(shortest <= len(member) <= LONGEST_ITEM for member in found)


def end_of(text: str, start: int, marks: str = "。！？\n") -> int:
    """The offset of the first of these marks at or behind `start`, else where no list goes on."""
    stop = min(start + LONGEST_LIST, len(text))
    return min((at for mark in marks if (at := text.find(mark, start, stop)) >= 0), default=stop)


def start_of(text: str, end: int, marks: str, reach: int) -> int:
    """The offset behind the last of these marks before `end`, at most `reach` characters before it."""
    low = max(end - reach, 0)
    return max(low, *(text.rfind(mark, low, end) + 1 for mark in marks))


def unquantified(found: tuple[str, ...]) -> tuple[str, ...]:
    """The members without a leading quantity, where all have one: 1名责任领导 → 责任领导."""
    cut = [match(ITEM_QUANTITY, item) for item in found]
    if not all(cut):
        return found
    return tuple(clean(item[hit.end() :]) for item, hit in zip(found, cut, strict=True) if hit)


def without_verb(found: tuple[str, ...]) -> tuple[str, ...]:
    """The members without a verb that opens each of them: 实施A、实施B → A, B."""
    verb = match(SAME_VERB, found[0])
    if not verb or not all(item.startswith(verb.group()) and len(item) > verb.end() + 2 for item in found):
        return found
    return tuple(item[verb.end() :] for item in found)


def before(text: str, end: int, count: int | None, floor: int = 0) -> tuple[list[tuple[int, int]], int] | None:
    """The list that ends at `end`, and where it begins: back to the clause's start, the first item cut to size."""
    start, floor = end, max(end - LONGEST_LIST, floor)
    depth = 0
    while start > floor:
        sign = text[start - 1]
        depth += (sign in "”’」』》）)") - (sign in "“‘「『《（(")
        if depth < 0 or (depth == 0 and sign in "，。；：！？\n,;:"):
            break
        start -= 1
    parts = items(text, start, end, count)
    if len(parts) < 2:
        return None
    whole = count is None or len(parts) <= count
    if count is not None and not whole:
        parts = parts[-count:]
    low, high = parts[0]
    parts[0] = (first_item(text, parts) if whole else low, high)
    return (parts, parts[0][0]) if parts[0][0] < high else None


def first_item(text: str, parts: list[tuple[int, int]]) -> int:
    """Where the first item begins: the edge that makes it as long as another item, as coordinated phrases are."""
    low, high = parts[0]
    if text[high - 1] in "”》":
        return max(text.rfind(mark, low, high) for mark in "“《")
    lengths = [end - start for start, end in parts[1:]]
    verbs = {end for _, end in stops(text, low, high - 1)}
    edges = [end for _, end in stops(text, low, high - 1, ACTING)]
    if text[low] in "集设" and text[low : low + 2] not in _COMPOUNDS:
        edges.append(low + 1)
    reluctance = 2 if edges else 0
    costs = {e: min(abs(high - e - length) for length in lengths) + (0 if e in verbs else 1.5) for e in edges}
    costs[low] = min(abs(high - low - length) for length in lengths) + reluctance
    held = {edge for edge, _ in stops(text, low, high - 1)}
    return min(costs, key=lambda edge: (costs[edge], edge in held, edge))


def last_end(text: str, parts: list[tuple[int, int]]) -> int:
    """Where the last item ends: before a verb that goes on, where it is far longer than the others."""
    low, high = parts[-1]
    lengths = [end - start for start, end in parts[:-1]]
    costs: dict[int, float] = {high: min(abs(high - low - length) for length in lengths)}
    if costs[high] > _EVEN:
        for edge, _ in stops(text, low, high, ACTING):
            if edge > low + 1:
                costs[edge] = min(abs(edge - low - length) for length in lengths) + _EVEN
    return min(costs, key=lambda edge: (costs[edge], edge))


def posts(found: tuple[str, ...], label: str) -> tuple[str, ...]:
    """The posts that all of the members fill, each with the label: 党员当宣传员 → 宣传员; none where one fills none."""
    filled = [fullmatch(POST, item) for item in found if label]
    named = tuple(post["post"] for post in filled if post and post["post"].endswith(label[-1]))
    return named if len(named) == len(found) else ()


def singled(found: tuple[str, ...]) -> tuple[str, ...]:
    """The members without 一张, 一支, where all have it: 一张组织网 → 组织网."""
    cut = [match(SINGLE, item) for item in found]
    return tuple(item[hit.end() :] for item, hit in zip(found, cut, strict=True) if hit) if all(cut) else found


def unopened(found: tuple[str, ...]) -> tuple[str, ...]:
    """Members without a word that opens each of them, or with the part that each plays: 用真心…, 社区为平台 → 社区."""
    played = [fullmatch(PLAYED, item) for item in found]
    if all(played):
        return tuple(part["member"] for part in played if part)
    same = all(match(ALL_OPENINGS, item) and item[0] == found[0][0] for item in found)
    return tuple(item[1:] for item in found) if same else found


def heads(found: tuple[str, ...], label: str) -> tuple[str, ...]:
    """Members that are clauses, cut to what has the label: 微网格织密服务网 → 微网格, 法务导师防风险 → 法务导师.

    Heads other than posts and people are cut where all are of one length.
    """
    verbs = [next((low for low, _ in stops(item, 0, len(item), ACTING) if low > 1), 0) for item in found]
    length = max(set(verbs), key=verbs.count)
    cut = tuple(item[:length] for item in found)
    even = length > max(len(label), 1) and verbs.count(length) >= max(len(found) - 1, 2)
    even = even and all(len(item) > length + 1 for item in found)
    if filled := posts(found, label):
        return filled
    acting = label in PEOPLE and all(0 < item.find(label) < len(item) - len(label) - 1 for item in found)
    if acting:
        return tuple(item[: item.find(label) + len(label)] for item in found)
    ends = {item.find(label) + len(label) for item in found}
    if label and len(ends) == 1 and all(len(label) < end < len(item) - _PHRASE for end in ends for item in found):
        return tuple(item[:end] for item in found for end in ends)
    alike = label and (all(h.startswith(label) for h in cut) or all(h.endswith(label) for h in cut))
    return cut if even and alike else found
