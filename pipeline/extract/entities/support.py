"""What the article as a whole says of its doubtful names."""

from collections import defaultdict

from pipeline.extract.entities.accept import DOUBTFUL, WORDY_DIVISION
from pipeline.extract.entities.mention import DIVISIONS, Mention

LISTED, REPEATED = 0.75, 0.6
"""Weight of a doubtful name in a list with a sure one of its kind, and of one that stands twice."""
NEIGHBOURS = frozenset({"community", "village", "residence", "road", "town", "street", "water", "mountain"})
"""Kinds of which a list of doubtful names is sure: 光明社区、和顺社区."""
_AT = (
    "停放在", "停在", "走访了", "来到了", "走进了", "搬到", "落户", "选址", "途经", "途径", "行至", "行驶至", "驶入",
    "抵达了", "家住", "位于", "坐落于", "坐落在", "地处", "来到", "走进", "前往", "抵达", "到达", "入住", "搬进",
    "安置点",
)
_WITHIN = ("里", "内", "门口", "小区", "居民", "业主", "物业", "的居民", "的业主", "党支部", "业委会")
_PLACED = (
    "路段", "片区", "一带", "附近", "境内", "楼下", "门前", "旁边", "周边", "交叉口", "交会处", "交汇处", "路口",
)
_WATERED = (
    "水位", "流域", "上游", "下游", "中游", "干流", "支流", "沿岸", "两岸", "河段", "河道", "堤防", "洪水", "大堤",
    "左岸", "右岸",
)
"""What is said of places and of waters behind their names."""
_OF_A_VILLAGE = ("村集体", "村委会", "村两委", "党支部", "党总支", "第一书记", "支书", "驻村")
_OF_A_COMMUNITY = (
    "居民活动", "居民代表", "居委会", "党委", "党支部", "党总支", "党群", "书记", "主任", "网格员",
    "新时代文明", "老年活动",
)
"""What only one village or community has."""
_OF_AN_ADDRESS = (
    "号的", "路的", "街的", "镇的", "村的", "县的", "区的", "市的", "旁的", "口的", "内的", "社区的", "附近的",
)
"""Before the name of a shop: 新华路89号的 好邻居超市."""
_BEFORE_LEVEL, _BEHIND_LEVEL = ("全", "该", "我"), ("委", "政府", "人大", "政协", "纪委", "法院", "检察院", "公安局")
"""With 区 behind or before them, how an article speaks of its district besides by name."""
_JOINTS = ("、", "和", "与", "及", "以及", "到", "至")


def raise_weights(text: str, mentions: list[Mention]) -> None:
    """Raises doubtful names that stand in a list with sure ones of their kind, or more than once."""
    _located(text, mentions)
    _extended(text, mentions)
    _listed(text, sorted(mentions, key=lambda mention: mention.start))
    _repeated(text, mentions)


def _located(text: str, mentions: list[Mention]) -> None:
    """Raises doubtful places that somebody lives in, comes to or is inside of: 家住惠民家园, 惠民家园里."""
    for mention in mentions:
        if mention.weight != DOUBTFUL or mention.inside:
            continue
        if mention.kind == "place":
            inside = mention.subtype == "residence" and text.startswith(_WITHIN, mention.end)
            water = mention.subtype == "water" and text.startswith(_WATERED, mention.end)
            village = mention.subtype == "village" and text.startswith(_OF_A_VILLAGE, mention.end)
            said = inside or water or village or text.startswith(_PLACED, mention.end)
            said = said or text.endswith(_AT, 0, mention.start)
        elif mention.subtype == "community":
            said = text.startswith(_OF_A_COMMUNITY, mention.end)
        else:
            said = mention.rule == "entities.team" and text.endswith(_OF_AN_ADDRESS, 0, mention.start)
        if said:
            mention.weight = REPEATED


def _extended(text: str, mentions: list[Mention]) -> None:
    """Doubtful names that lack only the first character of a sure one: 桑村 where 那桑村 is sure elsewhere."""
    sure = {text[mention.start : mention.end] for mention in mentions if mention.weight >= 0.5}
    for mention in mentions:
        if mention.weight == DOUBTFUL and text[mention.start - 1 : mention.end] in sure and mention.start:
            mention.start, mention.weight = mention.start - 1, REPEATED


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
            floor = WORDY_DIVISION if doubtful.rule == "entities.division" else DOUBTFUL
            if floor <= doubtful.weight < 0.5 <= sure.weight:
                doubtful.weight = LISTED
    _between(pairs)
    for left, right in pairs:
        if left.weight == right.weight == DOUBTFUL and {left.subtype, right.subtype} <= NEIGHBOURS:
            left.weight = right.weight = REPEATED


def _between(pairs: list[tuple[Mention, Mention]]) -> None:
    """Raises divisions whose names are words too, where a sure one stands on either side: 玉树、黄南、果洛."""
    before = {right.start: left for left, right in pairs}
    for middle, behind in pairs:
        ahead = before.get(middle.start)
        if middle.rule == "entities.gazetteer" and ahead is not None and min(ahead.weight, behind.weight) >= LISTED:
            middle.weight = max(middle.weight, LISTED)


def _alike(text: str, left: Mention, right: Mention) -> bool:
    """Whether two names of a list are of one kind: by rule, as places next to each other, or by the last character."""
    last = left.kind == "place" and text[left.end - 1] == text[right.end - 1]
    kinds = {left.subtype, right.subtype}
    return left.rule == right.rule or kinds <= NEIGHBOURS or kinds <= DIVISIONS or last


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
