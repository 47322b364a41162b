"""Whether a suffix and what stands left of it make a name, and how surely."""

from collections.abc import Callable

from pipeline.extract.entities.mention import LOCAL
from pipeline.extract.entities.part import Left
from pipeline.extract.entities.patterns import HOME_BODIES, HOME_ZONES, LOOSE, NAMED, NOT_NAMES, NUMERALS, TASKS

NUMBERED = frozenset("一二三四五六七八九十"[i] + "中" for i in range(10))
"""Schools by number: with the level before them they are names (市一中)."""
ABOVE_DISTRICTS = frozenset({"province", "city"})
"""Subtypes of what districts and counties lie in."""
HAMLET_ENDS = frozenset("寨坝湾坪坡沟岭冲田塘坳屯庄河溪岩坎堡垭寺桥坑垅垄畈嘴咀箐屋垱埂埠圩")
"""Before 组 these make the name of a group of a village's households: 上湾组."""
SHOPS = ("店", "超市", "馆", "坊", "铺", "药房", "门市部", "经营部")
ROUTES = frozenset({"铁路", "高铁", "高速", "高速公路", "城际铁路", "公路", "铁路专线", "专线"})
PLACES_OF_ROUTES = frozenset(
    "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀渝黔贵滇云藏陕秦甘陇青宁新疆成兰包昆郑西徐连广深九杭甬台温福厦合武石太沈大哈长宝"
    "绵泸宜万达遂襄汉孝荆岳衡娄怀柳南防钦玉梧贺张唐秦承德保沧邢邯济菏聊临沂日照烟威潍淄焦洛信阳商周安芜铜池黄"
)
"""By two or three of these the roads and railways between them are called: 宝成铁路."""
WAYS = ("桥", "闸", "隧道", "码头", "渡口", "泵站")
"""What shops and ways end in: with a place or something unknown before a word they are names (柳林渡 大桥)."""
WORDY_DIVISION = 0.35
"""Weight of a district that has the form of 休息区; only a town or body of its own makes it sure."""
DOUBTFUL = 0.4
"""Needs support: a second mention, a list with a sure name, a place before it."""


def _settlement(name: str, suffix: str, left: Left) -> float:
    proper, above = len(name) - len(suffix), left.above is not None
    office = left.parent is not None and left.parent.kind == "org" and left.parent.subtype not in LOCAL
    single = len(suffix) == 1
    short = proper < 2 and not (single and left.unknown)
    counted = left.weak > 2 or (left.weak > 1 and name[0] in NUMERALS and name[2] in NUMERALS)  # 百乡千村
    if office or short or counted or (left.quoted and single) or (left.generic and left.unknown < 2):
        return 0.0
    named = left.words > left.generic
    if (proper < 2 and not above) or (left.suffix.subtype == "residence" and not left.proper):
        if left.head and suffix.endswith(("小区", "家属院", "公寓")):
            return 0.7
        return DOUBTFUL if named or left.proper else 0.0
    if left.proper or left.head or (left.weak and named):
        return 0.85
    return (0.8 if above else max(_called(name, suffix, left), DOUBTFUL)) if named else 0.0


def _hamlet(name: str, suffix: str, left: Left) -> float:
    return 0.75 if name[-2] in HAMLET_ENDS and 1 < len(name) - len(suffix) < 4 and not left.generic else 0.0


def _division(name: str, suffix: str, left: Left) -> float:
    proper = len(name) - 1
    known = left.place is not None and left.place.entry is not None and left.place.entry.divisions
    inside = left.above is not None and left.above.subtype in ABOVE_DISTRICTS
    if not 1 < proper < 4 or left.quoted or left.generic or (known and not inside) or name[:-1] in TASKS:
        return 0.0
    named = left.unknown == proper or (left.words == left.unknown == 1 and proper == 2)  # 桃坪 区, read as mountain
    if named:
        return 0.8 if left.above is not None else (0.6 if suffix == "县" else DOUBTFUL)
    if left.words != 1 or left.weak > 1 or left.unknown:
        return 0.0
    return 0.6 if inside and proper == 2 else WORDY_DIVISION  # 青石区


def _site(name: str, suffix: str, left: Left) -> float:
    if len(suffix) == 1:
        return 0.0 if left.quoted else _single_site(name, left)
    if left.unknown > 1 or left.quoted or left.headed or _is_of_site(left):
        return 0.8
    named = left.words > left.generic
    if suffix in ROUTES and left.words == 1 and PLACES_OF_ROUTES.issuperset(name.removesuffix(suffix)):
        return 0.7
    if suffix in LOOSE and not left.level:
        doubtful = DOUBTFUL if left.unknown or left.head else 0.0
        return 0.7 if named and (left.above or (left.unknown and suffix.endswith(WAYS))) else doubtful
    road = left.suffix.subtype == "road" and left.head and left.words < 3
    if left.level or left.unknown or road or (left.words > left.generic + left.inner and len(name) > 4):
        return 0.7 if left.level else 0.6
    return _called(name, suffix, left)


def _is_of_site(left: Left) -> bool:
    """Whether a sure name of a site stands right before the suffix: 尧山大佛 景区."""
    owner = left.parent if left.headed and left.suffix.subtype in ("scenic", "park") else None
    return owner is not None and owner.end == left.edge and owner.rule == "entities.site" and owner.weight >= 0.5


def _called(name: str, suffix: str, left: Left) -> float:
    """Weight of a name of one word: sure where the word is a division's or much is called so, or the suffix asks it."""
    if left.words <= left.generic:
        return 0.0
    head = left.head and suffix not in LOOSE and name[left.own - left.start : -len(suffix)] not in TASKS
    word = left.words == 1 and (left.divided or head)
    word = bool(word) or (suffix in NAMED and left.words > left.generic + left.inner)
    named = suffix in NAMED and left.words > left.generic and len(suffix) > 3 and left.inner == left.words == 1
    return 0.6 if len(suffix) > 1 and (word or named) else DOUBTFUL


def _single_site(name: str, left: Left) -> float:
    if left.suffix.subtype == "road" and left.head == 1 == left.words and not left.unknown and left.weak < 2:
        return 0.7
    if left.parent is not None and left.parent.kind == "org" and left.parent.start == left.start:
        return 0.75
    place = left.place.entry if left.place is not None and left.headed and left.empty else None
    if place is not None and place.form == "short" and place.divisions and name[-1] in "山港湖岛湾":
        return 0.75  # 天门 山, 太仓 港
    bare = left.headed and left.empty and left.suffix.subtype == "mountain"  # 福建 峰岭
    mixed = left.words > 1 or (left.words and (left.unknown or left.weak))
    if bare or left.generic or left.unknown > 4 or mixed or (left.headed and len(name) > 4):
        return 0.0
    if left.proper and len(name) > 2:
        return 0.75
    return DOUBTFUL if left.proper or left.headed or left.words else 0.0


def _office(name: str, suffix: str, left: Left) -> float:
    subtype, head = left.suffix.subtype, left.headed or left.level
    if left.unknown:
        return _office_of_names(suffix, left)
    if left.quoted:
        return 0.8 if subtype == "team" else 0.0
    if left.words:
        return _tasked(name, suffix, left, head=head)
    if left.level and not left.headed and (len(suffix) < 2 or name[0] in "厅委局"):
        return 0.0
    if suffix in HOME_BODIES:
        return 0.6
    staff = suffix == "办" and left.parent is not None and left.parent.own != left.own
    return 0.85 if head and (len(suffix) > 1 or suffix == "委" or staff) else 0.0


def _office_of_names(suffix: str, left: Left) -> float:
    """Weight of an office with something unknown in its name: 江北派出所, 苍山刺梨产业联合党委."""
    if left.words:
        return 0.6 if left.suffix.subtype == "party" and len(suffix) > 2 and left.unknown > 1 else 0.0
    named = left.suffix.subtype in ("police", "judiciary", "team", "party") or suffix in HOME_BODIES
    return 0.8 if named and (left.headed or left.unknown > 1) else 0.0


def _tasked(name: str, suffix: str, left: Left, *, head: bool) -> float:
    if head:
        return 0.9 if left.inner else (0.8 if left.words > left.generic else 0.0)
    if left.words > left.inner or left.generic == left.words:
        return DOUBTFUL if left.words > left.generic and len(suffix) > 2 else 0.0
    return 0.7 if suffix in "局厅委办" or (len(suffix) > 2 and len(name) > 6) else DOUBTFUL


def _team(name: str, suffix: str, left: Left) -> float:
    if left.quoted or left.unknown > 1:
        return 0.8
    if suffix in LOOSE:
        return _shop(suffix, left)
    if left.headed and (left.words or suffix[-1] in "会队" or len(suffix) > 2):
        return 0.8
    named = left.words > left.generic
    first = left.own - left.start
    doubled = left.weak > 1 and len(suffix) > 2 and name[first] == name[first + 1] and not left.words  # 六六调解团
    task = left.level and named and (suffix[-1] == "会" or (suffix == "中心" and left.inner and len(name) > 5))
    task = task or (left.level and len(suffix) > 2 and suffix[-1] in "院站会")
    if doubled or task or (left.unknown and (named or left.weak)):
        return 0.7
    return max(_called(name, suffix, left), DOUBTFUL if left.level else 0.0)


def _shop(suffix: str, left: Left) -> float:
    """Weight of a shop, market or the like with no more than plain words before it: sure behind a place's name."""
    if left.words <= left.generic or not (left.words > left.inner or left.head):
        return 0.0
    placed = left.headed and left.above is not None and left.above.kind == "place"
    return 0.7 if placed and suffix.endswith(SHOPS) else DOUBTFUL


def _body(name: str, suffix: str, left: Left) -> float:
    long = len(suffix) > 3 or (len(suffix) > 2 and left.suffix.subtype == "hospital")
    leveled = left.level and (left.words > left.generic or long or suffix in NUMBERED)
    if left.headed or left.quoted or leveled:
        return 0.85
    if suffix[-1] == "厂" and left.above is None:
        return 0.0
    if left.unknown > 1 or (left.unknown and (left.words or left.weak)):
        return 0.85
    if left.words <= left.generic:
        return 0.0
    return 0.8 if left.words > 1 and suffix in ("大学", "学院") and len(name) > 4 else _called(name, suffix, left)


_BY_SHAPE: dict[str, Callable[[str, str, Left], float]] = {
    "hamlet": _hamlet, "division": _division, "town": _settlement, "village": _settlement, "site": _site,
    "office": _office, "team": _team, "school": _body, "firm": _body, "media": _body,
}


def accept(name: str, suffix: str, left: Left) -> float:
    """Weight of the name from 0 (none) to 1; below 0.5 it is doubtful."""
    bare = name[left.own - left.start :]
    if name.removesuffix(suffix).isascii() and len(name) - len(suffix) == 1:  # 5 G 高速率
        return 0.0
    if name == suffix and suffix in HOME_ZONES:
        return 0.3
    if bare[0] == "一" and left.words and left.words == left.generic + left.inner and not left.unknown:
        return 0.0  # 晋江一乡村小学
    listed = bare in NOT_NAMES and (len(bare) > 1 or not left.headed)
    if (left.own == left.start and bare == suffix and suffix not in HOME_BODIES) or listed:
        return 0.0
    return _BY_SHAPE["hamlet" if suffix == "组" else left.suffix.shape](name, suffix, left)
