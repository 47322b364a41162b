"""What the grammar of names knows, as data; the long word lists are the tables entity_*.tsv."""

from typing import Literal

from pipeline.patterns import Pattern, compiled
from pipeline.resources import words

LEVELS = "省市区县镇乡州旗盟厅委局"
"""A level alone stands for the home division, or for the body that the article is about: 区司法局, 厅科技处."""

NUMERALS = frozenset("一二三四五六七八九十百千万两几")

HARD_EDGES = (
    "的了是及或被把将让给从到以于也都就还已该此这那各某每我你他她它们不没着说称其至等并但而又却则很更最再另使"
    "随经按据若即既且并暨个条座家所处名位项支栋间户届次批首进出护建讲看听走找帮送办做开住赴抵返逛陪教请派驻级跨跟"
    "在与由对之所能可因去沿先变成做用入靠仅片亩只曾正才刚太越均含遍逐盼念叫令拆不型往搞养治种喝吃贪赶追送发收买卖无占修性得"
)
"""Characters that end a name on its left: function words, measure words, verbs."""

SOFT_EDGES = "回和同向来自当为会如要本应内"
"""Function words that also begin names (和睦村): they end one only where enough of a name is right of them."""

HARD_IN_NAMES = "家所首都成正之"
"""Hard edges that stand inside names where something unknown is left of them (北护村, 陈家村, 李所村)."""

JOINING = "与和及"
"""Conjunctions that also stand inside the names of institutes."""

VENUES = (
    "博物馆", "图书馆", "文化馆", "体育馆", "体育场", "档案馆", "美术馆", "科技馆", "规划馆", "展览馆", "火车站",
    "汽车站",
)
"""Of these a county has one, so its name before the bare word makes a name: 喀什地区 博物馆."""

NEVER_BEGIN = frozenset("各每该本全这那哪某个在到从由去往向对把被让给是有和与及或的了等多几两名我他她也都将已曾为并")
"""Characters that no name of a village begins with, not even right behind its county."""

WEAK = "新老旧大小高低多全首总副好美各双"
"""Characters that make no proper name alone."""

OPENING = "“‘「『"
CLOSING = "”’」』"

TITLES_AFTER = (
    "书记", "副书记", "常委", "委员", "主任", "副主任", "部长", "副部长", "主席", "副主席", "第一书记",
    "原书记", "班子", "领导", "中心组", "成员", "常务", "全会", "机关干部", "专职", "组织委员", "宣传委员",
)
"""Behind 区委, 党支部 and their like, these make a post of it or speak of its people."""

COUNTRY_AFTER = (
    "人民", "队", "梦", "化", "式", "特色", "风", "红", "智造", "制造", "结", "节", "年", "故事", "元", "语",
    "功夫",
)
"""Behind 中国, these make another word of it."""

PEOPLE_AFTER = ("阁", "祠", "籍", "话", "菜", "语", "戏", "妹子", "汉子", "姑娘", "小伙", "老乡", "口音")
"""Behind any place, these make another word of it."""

LONGEST = {
    "division": 3, "town": 6, "village": 8, "site": 16, "office": 22, "team": 18, "school": 18, "firm": 26, "media": 6,
}
"""Characters that a name may have left of its suffix, by shape."""

UNKNOWN_LIMIT = {
    "division": 4, "town": 5, "village": 7, "site": 7, "office": 4, "team": 6, "school": 6, "firm": 7, "media": 3,
}
"""Characters of no known word that a name may have, by shape."""

CLOSED = words("entity_signs", list="closed")
"""Words that end in a suffix and are still read as one."""

NOT_NAMES = words("entity_signs", list="not_name")
"""What has the form of a name and is none (小山村, 四好农村路)."""

CROSSING = words("entity_signs", list="crossing")
"""Words that begin with the last character of a suffix (水利部门)."""

LOOSE = words("entity_signs", list="loose")
"""Suffixes of so many unnamed things that words before them make no name (市场, 示范区)."""

NAMED = words("entity_signs", list="named")
"""Suffixes that hardly stand without a name: one plain word before them is one (桃花源 古镇)."""

TASKS = words("entity_inner", **{"class": "office"}) | words("entity_inner", **{"class": "firm"})
"""Tasks and trades; the rest of what much is called after speaks for a name where it stands alone."""

HOME_ZONES = (
    "高新区", "经开区", "开发区", "新区", "示范区", "经济开发区", "工业园区", "度假区", "新城", "经济技术开发区",
    "高新技术产业开发区", "产业园区", "产业集聚区", "工业集中区", "工业园",
)
"""Zones that a local paper names without their place; a community or office right behind them speaks for them."""

VERBS = words("entity_signs", list="verb")
"""Words of names that are verbs where the rest is a name without them (协调 in 协调市医院)."""

PREFIXES = ("中共", "共青团", "武警", "国网", "民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社")
"""What stands before the committee of a place: 共青团云川市委."""

TOLD_OF = frozenset("记访")
"""Behind a dash these begin the line that says whom or what a feature is about: ——记青禾县."""

APPOSITIONS = frozenset((
    "企业", "公司", "机构", "单位", "学校", "高校", "院校", "医院", "品牌", "组织", "团队", "车企", "药企", "国企",
    "民企", "央企", "厂家", "店家", "商家", "厂商", "开发商", "运营商", "供应商", "经销商", "服务商", "承包商",
    "建设方", "施工方", "投资方",
))
"""Behind these a name of its own follows: 行业领先企业 东软集团."""

MEASURES = "个家所座条支处批项位名片间栋户"
COUNTED = frozenset("0123456789一二三四五六七八九十百千万两几多余数各每这那某哪")
"""A measure word behind one of these announces a kind, not a name: 19个合作社."""

COUNTED_BEHIND = compiled(
    r"[”’]?[约共近仅各已达]?\d[\d,.]*+[余多万]?(?:家次|[家个座处所支条户栋间口台眼])(?=[，。、；：！？）\n]|$)"
)
"""A number with its measure word that closes the clause behind a noun says how many of a kind there are: 食堂41家."""

_AT_HOME = ("委", "政府", "人大", "政协", "人大常委会", "委常委会")
HOME_BODIES = frozenset(level + body for level in "省市区县州" for body in _AT_HOME) | {
    "团省委", "团市委", "团县委", "团区委", "团州委",
}
"""Bodies that a level alone is enough to name."""

_ORDINAL = r"(?:\d{1,3}|[一二三四五六七八九十百]{2,3})"
_ANY = r"[一二三四五六七八九十百\d]"
NUMBERED: tuple[tuple[Literal["org", "place"], str, Pattern], ...] = (
    ("place", "road", compiled(
        r"(?<![A-Za-z\d])(?:[GSXYC]\d{1,4}+(?:[\u4e00-\u9fff]{2}高速(?:公路)?|高速(?:公路)?|国道|省道|县道|乡道|线)"
        r"|\d{3}+(?:国道|省道|县道)(?:线)?|(?:国道|省道|县道)[GSX]?\d{1,4}+(?:线)?)"
    )),
    ("place", "line", compiled(rf"(?:地铁|轨道交通|轻轨){_ANY}{{1,2}}号线")),
    ("org", "company", compiled(
        r"中(?:铁|建|交|水|冶|电建|水电)(?:第?[一二三四五六七八九十]{1,3}(?:工程)?局|大桥局|隧道局)"
        r"(?:集团)?(?:有限公司|公司)?|(?:中国电建|中国)?水电第?[一二三四五六七八九十]{1,3}(?:工程)?局|中国铁路[\u4e00-\u9fff]{2,4}局(?:集团)?(?:有限公司|公司)?"
    )),
    ("org", "military", compiled(
        rf"第{_ANY}{{1,3}}(?:集团军|野战军)(?:某[旅团部])?|红{_ANY}{{1,3}}(?:方面军|军团|军)"
    )),
    ("org", "school", compiled(rf"第{_ORDINAL}(?:高级中学|职业中学|职业高中|实验小学|中学|小学|幼儿园)")),
    ("org", "hospital", compiled(rf"第{_ORDINAL}(?:人民医院|中医院)|(?<!\d)\d{{3}}医院")),
)
"""Kind, subtype and form of names that a number makes."""

TEAM_AFTER = compiled(r"队(?![伍员长列友形里部])")
"""What makes a team of the country or place before it: 浙江队."""
