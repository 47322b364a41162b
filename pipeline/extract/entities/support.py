"""What the article as a whole says of its doubtful names."""

from collections import defaultdict

from pipeline.extract.entities.accept import DOUBTFUL
from pipeline.extract.entities.mention import Mention

LISTED, REPEATED = 0.75, 0.6
"""Weight of a doubtful name in a list with a sure one of its kind, and of one that stands twice."""
NEIGHBOURS = frozenset({"community", "village", "residence", "road", "town", "street", "water", "mountain"})
"""Kinds of which a list of doubtful names is sure: 光明社区、和顺社区."""
_AT = ("家住", "位于", "坐落于", "坐落在", "地处", "来到", "走进", "前往", "抵达", "到达", "入住", "搬进", "安置点")
_WITHIN = ("里", "内", "门口", "小区", "居民", "业主", "物业", "的居民", "的业主", "党支部", "业委会")
_BEFORE_LEVEL, _BEHIND_LEVEL = ("全", "该", "我"), ("委", "政府", "人大", "政协", "纪委", "法院", "检察院", "公安局")
"""With 区 behind or before them, how an article speaks of its district besides by name."""
_JOINTS = ("、", "和", "与", "及", "以及", "到", "至")


def raise_weights(text: str, mentions: list[Mention]) -> None:
    """Raises doubtful names that stand in a list with sure ones of their kind, or more than once."""
    _located(text, mentions)
    _listed(text, sorted(mentions, key=lambda mention: mention.start))
    _repeated(text, mentions)


def _located(text: str, mentions: list[Mention]) -> None:
    """Raises doubtful places that somebody lives in, comes to or is inside of: 家住惠民家园, 惠民家园里."""
    for mention in mentions:
        if mention.weight == DOUBTFUL and mention.kind == "place" and not mention.inside:
            inside = mention.subtype == "residence" and text.startswith(_WITHIN, mention.end)
            if inside or text.endswith(_AT, 0, mention.start):
                mention.weight = REPEATED


def _listed(text: str, ordered: list[Mention]) -> None:
    starting = {mention.start: mention for mention in ordered if not mention.inside}
    pairs = []
    for left in ordered:
        right = next((starting[left.end + len(joint)] for joint in _JOINTS
                      if text.startswith(joint, left.end) and left.end + len(joint) in starting), None)
        if right is not None and left.kind == right.kind and _alike(text, left, right):
            pairs.append((left, right))
    for left, right in [*pairs, *reversed(pairs)]:  # certainty spreads rightwards, then leftwards
        for doubtful, sure in ((left, right), (right, left)):
            if DOUBTFUL <= doubtful.weight < 0.5 <= sure.weight:
                doubtful.weight = LISTED
    for left, right in pairs:
        if left.weight == right.weight == DOUBTFUL and {left.subtype, right.subtype} <= NEIGHBOURS:
            left.weight = right.weight = REPEATED


def _alike(text: str, left: Mention, right: Mention) -> bool:
    """Whether two names of a list are of one kind: by rule, as places next to each other, or by the last character."""
    last = left.kind == "place" and text[left.end - 1] == text[right.end - 1]
    return left.rule == right.rule or {left.subtype, right.subtype} <= NEIGHBOURS or last


def _repeated(text: str, mentions: list[Mention]) -> None:
    seen: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        home = mention.rule != "entities.division" or _is_spoken_of(text, mention)
        if DOUBTFUL <= mention.weight < 0.5 and home and not mention.inside:
            seen[text[mention.start : mention.end]].append(mention)
    for same in seen.values():
        if len({text[mention.start - 1 : mention.start] for mention in same}) > 1:
            for mention in same:
                mention.weight = REPEATED


def _is_spoken_of(text: str, mention: Mention) -> bool:
    """Whether the article has 全区, 区委 or the like, and the name is no kind of ground (受灾的采沉区)."""
    level = text[mention.end - 1]
    if text[mention.start - 1 : mention.start] == "的":
        return False
    forms = (*(before + level for before in _BEFORE_LEVEL), *(level + behind for behind in _BEHIND_LEVEL))
    return any(form in text for form in forms)
