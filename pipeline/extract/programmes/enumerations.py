"""The patterns of lists and of the numbers that announce them; only data."""

from pipeline.extract.programmes.patterns import NUMERAL
from pipeline.patterns import Pattern, compiled

NUMBERS = dict(zip("一二两三四五六七八九十", (1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))
"""Chinese digits."""

MEASURES = "大个项种类张条支级本块步道套招字维环化色方件"
"""Measure words between the number of a formula and what it counts."""
MEASURE = "|".join(MEASURES)
ASPECT = (
    "方面|领域|环节|层面|维度|部分|主题|内容|任务|举措|措施|方法|服务|步骤|阶段|程序|方式|渠道|途径|项目|板块|篇章|单元|课程|功能区|区域"
    "|展区|功能室|场所|组别|赛项|关口|要素|动作|流程|特色|抓手|角色|类别|类型|模块|功能|活动"
)

ENUMERATOR = compiled(r"""
    [一二三四五六七八九十]是(?:要|以|抓)? | [①②③④⑤⑥⑦⑧⑨⑩] | \d{1,2}[.、．] | [（(][一二三四五六七八九十\d]{1,2}[）)]
  | 第[一二三四五六七八九十][，、]
""")

NEXT = 98
"""The ordinal of a word that opens any further point."""
LAST = 99
"""The ordinal of a word that opens the last point."""
ORDINALS = (
    {sign: n for n, sign in enumerate("①②③④⑤⑥⑦⑧⑨⑩", 1)}
    | {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "然后": NEXT, "接着": NEXT, "随后": NEXT, "最后": LAST}
)
_NTH = "(?P<ordinal>十[一二三四五]|[一二三四五六七八九十])"
_OF = "(?:步|招|项|条|张|道|关|环|个|阶段|方面|件事|句话|类)"
ENUMERATORS = (
    (compiled(rf"(?<![\p{{Han}}]){_NTH}(?:是|要|则是|则)(?:[要以抓](?=[\p{{Han}}]{{2}}))?"), False),
    (compiled(rf"(?<![\p{{Han}}])第{_NTH}(?:{_OF}?(?:[，：:、]|是|叫|就是)|[步招关](?=[\p{{Han}}“]))"), False),
    (compiled(r"(?<![\p{Han}])(?P<ordinal>首先|其次|再次|再者|然后|接着|随后|最后)(?:[，、：]|是)?(?:要|由)?"), False),
    (compiled(rf"(?<![\p{{Han}}])其{_NTH}(?:[，、：]|是)"), False),
    (compiled(r"(?P<ordinal>[①②③④⑤⑥⑦⑧⑨⑩])"), False),
    (compiled(r"[（(](?P<ordinal>[一二三四五六七八九十]|1?\d)[）)]"), True),
    (compiled(r"(?<![\d.])(?P<ordinal>1?\d)[.．、](?!\d)"), True),
    (compiled(rf"(?<=[\n：:。；]){_NTH}、"), True),
)
"""How points are numbered, and whether they may stand in paragraphs of their own."""

BEFORE_POINTS = compiled(r"[\p{Han}]{0,6}[，：:、。]?\n?")
"""Between a name and its points."""
NEAR_POINTS = compiled(r"[^。！？\n]{0,60}[。：:，；]?[^。！？\n]{0,40}[。：:，；]?\n?")
"""Between a name that announces a number and as many points."""

OPEN_ITEM = compiled(
    r"(?P<item>.{2,}(?<![高平同中初特优均相何]))等(?:\d{1,4}[余多]?|[一二两三四五六七八九十百几数]{1,3}[余多]?|)(?![级次])[\p{Han}]{0,8}"
)
"""The last item of a list that says 等, with what all of them are."""

MOBILISED = compiled(r"(?:发动|动员|吸纳|整合|引导|凝聚|汇聚|组织|招募|联合|统筹|鼓励|吸引)(?=[\p{Han}]{2})")
"""Before those who make up the N of a formula."""

COMPOSED = compiled(r"(?P<item>.{2,}?)(?:[所共]?(?:组成|构成|参与|参加|为代表|为主要?内容|为主|为核心)(?:的.*)?)")
"""The last item of a list, with what is made of all of them."""

FURTHER_ITEM = compiled(
    r"，(?:还有|以及|外加|另有|并有|还设有?)(?:[^，。；“”]{1,14}的)?(?P<item>[^，。；、的]{2,10})(?=[。；，])"
)
"""A last item behind a list: 阅览区、手工区，还有专为老人准备的茶座区."""

COMPOSED_OF = compiled(r"由[^，、。；“”]{2,14}(?:组成|构成|担任|组建)的(?=.{2})")
"""What an item says of itself before its name: 由老党员组成的议事队."""

SUMMED = compiled(r"(?P<item>.+?)(?P<number>[两三四五六七八九十])[种类个项大]")
"""The last item of a list, with the number of all of them: 绿三种颜色."""

OPENING = compiled(r"(?:实现|确保|达到|用|通过|由|以(?![人案商文])|对|从(?!严)|把|做到|包括|是)(?=[\p{Han}A-Za-z])")
"""Opens a list and is no part of its first item."""

ITEM_QUANTITY = compiled(
    r"(?:[一二两三四五六七八九十\d]+|N|若干|多)(?:[名个支项张条份套本座处所家位间场块批次辆台部封户]|(?=[\p{Han}]{2}))"
)

FIRST_NUMBER = compiled(rf"""
    (?P<number>[二两三四五六七八九十双]|\d{{1,2}})
    (?P<rest>个一.*|位一体.*|统一|[\p{{Han}}]{{1,2}}合一|(?!分钟|小时|公里|[年天元万亿月日])[{MEASURES}]?[^{NUMERAL}]+)
""")
"""三大工程, 五个一, 四位一体, 三防合一."""
UNLABELLED = ("融合", "驱动", "联动", "合一", "一体", "工作法", "必访", "互动", "联创", "同步", "并举")
"""Endings of a formula that do not say what its members are."""

LAST_NUMBER = compiled(r"[\p{Han}]{2,8}(?P<number>十|\d{1,2})(?P<rest>条)")
"""惠企十条"""
PAIRS = compiled(
    rf"(?:(?P<number>[{NUMERAL}])(?P<label>(?:(?![{NUMERAL}])\p{{Han}}){{1,4}}+)){{2,4}}+"
)
"""四议两公开: six in all; 两所一庭一中心: four."""

PAUSE = compiled(r"[，。：]")

COUNTED = compiled(rf"""
    (?<=[\p{{Han}}”』」》）)A-Za-z等])
    (?P<number>[二两三四五六七八九十]|十[一二三四五六七八九]|(?<![\d.])(?:[2-9]|1\d|20)(?!\d))
    (?:[个大项种类门堂]?(?P<measure>{ASPECT})|(?P<measure>{MEASURE})(?P<label>[\p{{Han}}]{{1,20}}))
""")
"""Behind a list: 四张清单, 等十大行动, 三大主题."""

SCHEMES_THEMSELVES = ("行动", "工程", "计划", "项目", "活动", "平台", "品牌", "战略", "规划", "改革", "制度")
"""What is counted by these is a scheme each; the number makes no further one."""

COUNTED_HEADS = (
    "清单",
    "机制",
    "行动",
    "工程",
    "工作法",
    "方法",
    "模式",
    "制度",
    "计划",
    "战略",
    "品牌",
    "方案",
    "攻坚战",
    "保卫战",
    "改革",
    "办法",
    "法则",
    "原则",
)
"""What a counted list may be of to be a scheme itself."""
LEVELS = compiled(r"[二三四五]级[\p{Han}]{2,10}(?:体系|架构|网络|机制)")
"""区、街道、社区三级联动机制"""

ANAPHORIC = compiled(r"\s*(?:该|此|这|本[次届]|赛事|资金|方案|计划|行动|规划|活动|工程|项目|办法|其)")
"""Opens a sentence about the scheme that was named before."""

THIS_OCCASION = compiled(r"\s*(?:本[次届]|赛事)")
"""Opens a sentence about the occasion that the paragraph before named."""

LISTS_THEMSELVES = ("清单", "方法", "举措", "措施", "办法", "服务", "名单")
"""What is counted by these is a list; by other nouns it is of their kind."""

EXPLAINED = compiled(r"""
    (?<![以把将对])[“‘](?P<part>[0-9A-Za-zN一二两三四五六七八九十百千万]{1,3}|[^“”‘’]{1,6})[”’](?:中的)?
    (?:是指|指的是|就是指|就是|则是指|则是|则为|分别指|代表的?是?|即为?|是|为|指(?![数标挥导示定出引])|[：:])(?:的是)?(?=[^，。；])
""")
"""“4”是指…, “N”为…"""

TELLS = compiled(r"[”’]?(?:即为?|就是|是指|指的是|是|为|包括|指|：)")
"""Behind the name of a part, that its members follow."""
OPEN_SUM = compiled(r"(?P<base>[\p{Han}]{1,6})[+＋][NX]?")
"""党建+, 党建+N"""
ADDED = compiled(r"(?P<base>[\p{Han}]{1,6})[+＋](?!N|X)[\p{Han}]{2,6}")

QUANTITY = compiled(
    rf"(?P<number>[一二两三四五六七八九十]{{1,3}}|\d{{1,2}}|多|N)(?P<measure>{MEASURE})?(?P<label>[\p{{Han}}]{{1,12}})"
)

SUMMED_BEHIND = compiled(
    r"(?<=[\p{Han}”’A-Za-z，\n])(?P<number>[两二三四五六七八九十]|十[一二三四五六七八九]|(?<!\d)\d{1,2})"
    r"(?:[个大项支张条类种级步名方重色套本步层道]|)(?P<label>[\p{Han}]{2,10})"
)
"""Behind the list of a formula's part, how many it has: 三级联动, 五步流程."""

TOUCHED = compiled(r"(?<=等)(?:方面|领域|环节)(?![\p{Han}]*[一二两三四五六七八九十\d])")
"""Behind a list without a number, what a plan is about."""

SAME_VERB = compiled(r"实施|推进|开展|推动|加强|强化|完善|建设|打造")
"""Opens each item of a list and is no part of what is listed."""

FUNCTIONS = compiled(r"(?<=等)(?:功能模块|功能|模块|板块|版块|子系统|栏目)")
"""Behind a list, what a platform offers."""

CUE = compiled(r"""
    [，,]?(?:也就是|即为?|是指|指的是|则?就是|则[是为]|做到|具体(?:为|是|包括)|(?:主要)?(?:分别|依次)[为是指]?|(?:主要)?包括|(?:主要)?包含|涵盖|囊括|(?:细|划)?分[为成]|主要[是有]
      |概括[为起来是]{1,4}|归纳为|总结为|体现为|以(?=[^，。；、]{2,12}为[^，。；、]{1,6}[、，][^，。；、]{2,12}为)
      |(?:其?核心|主要?内容|要义|重点)[是为])
    [：:，]?
  | [：:] | —— | [（(](?:即|包括|分别为)?[：:]?
""")
"""Between a name or number and its list."""

NAMED_AGAIN = compiled(r"[“‘][^“”‘’]{2,12}[”’](?:[：:]|——|，?[即指])")
"""Behind a cue: not a list but a formula that has one."""

CLAUSE_AND_COLON = compiled(r"(?=[\p{Han}，])[^。；：:\n“”]{2,24}[：:]")
"""Between a formula and a list that a clause leads up to."""

CORE_OF = compiled(r"[，,]?(?:其?核心|主要?内容|主要做法|具体|精髓|要义|重点|简称)?(?:[是为即]|就是|是指|概括为|包括)")
"""Between a scheme and the formula that it consists of: …工作法，核心是“三联三带”."""

SLACK = compiled(
    r"(?:服务|管理|做法|要求|联动|力量|举措|活动|治理|监管)(?=[，：:（—即])|\p{Han}{1,6}+(?=[，：:（—])|\p{Han}{0,2}"
)
"""Between a formula and its cue: “三定”管理，即…"""

ASPECTS = compiled(rf"""
    (?:从|围绕|聚焦|紧扣|突出|在)(?P<list>[^。；\n，]{{4,120}}?)等?(?P<number>[一二两三四五六七八九十\d]*)[个大项]?
    (?:{ASPECT}|重点|关键)(?:入手|着手|发力|切入)?，[^。；\n“”]{{0,24}}$
""")
"""从A、B、C等方面，实施…"""

FOCUS = compiled(
    r"(?:从|围绕|聚焦|紧扣|突出|瞄准|针对|通过|按照|开设|设有|设置|设立|设|推出|提供|举办|包括|涵盖|包含|囊括|含|建有|配有|分为|分|划分为|组建|成立|配备)了?$"
)
"""Before a list that a scheme of the same sentence is about, or that it offers."""

QUOTED_LIST = compiled(r"“(?P<list>[^“”]{4,160})”的?$")
CONTENT_LIST = compiled(r"以[“]?(?P<list>[^“”，。；]{3,80})[”]?为(?:主要)?(?:内容|核心|重点|抓手|主线|载体|框架)的$")

ROLES = compiled(r"""
    (?P<members>[^，。；“”]{2,60}?)(?:兼任|担任|(?<![主责委信常历前现时离放胜])任|为)(?P<role>[\p{Han}]{2,6}(?=[，、；的]|$))
""")
"""A、B任网格员"""
ONE = compiled(r"""
    (?:[，,]?(?:即|就是|是指|指的是)|[：:]|——|[（(])(?:以|由)?
      (?P<member>[^，。；：（）\n]{2,16})(?=[，。；）)])
  | [，,]由(?P<member>[^，。；：（）\n]{2,12}?)
      (?:统筹|统领|牵头|引领|领导|主抓|负责|抓总|总揽|统管|调度|协调|指挥|兜底|统一)
""")
"""Behind what a code counts once, what that is: 一个核心，由社区党委统筹…"""
PEOPLE = frozenset("师员长官家手队团")
"""Labels of people and teams, of whom a list may say what each does: “三师”：创业导师教方法、…."""
POST = compiled(r"[^，。；“”]{2,12}?(?:当好?|担任|任|做好?|记|计)[“]?(?P<post>[\p{Han}]{2,8})[”]?")
"""党员当宣传员"""
MORE = compiled(r"(?:下辖|下设|配备|配强|设|吸纳|配齐|N|若干)[N多若\d]*(?:干)?[名个支](?P<label>[\p{Han}]{2,8})的?$")
"""下辖N名楼栋长的"""

SUBHEAD = compiled(r"(?![【（(·—])[^。！？；，：:\n…]{3,}(?:[ 　，：:—]{1,2}[^。！？；：:\n…]{2,})?+")
"""A line that stands over a section."""
MARKED_HEAD = compiled(r"(?:[一二三四五六七八九十]、|[\p{Han}]{0,6})[“‘](?P<name>[^“”‘’\n]{1,12})[”’]")
"""A subhead that names a member in quotation marks."""
QUOTED = compiled(r"[“‘](?P<name>[^“”‘’\n]{2,12})[”’]")

SINGLE = compiled(r"一[张个支条项套本名块道](?=[\p{Han}]{2})")
"""一张组织网, 一支队伍"""
PLAYED = compiled(r"(?:以)?(?P<member>[^，。；、为]{2,12})为[^，。；、]{1,8}")
"""社区为平台: what plays a part, and which."""
ALL_OPENINGS = compiled(r"[用以把对讲]")
"""Opens each item of a list whose items are clauses: 用真心倾听、用耐心解答."""
COLOURS = compiled(r"(?P<number>[二两三四五])色(?P<label>[\p{Han}]{0,4})")
"""三色单, 五色预警"""


COLOUR = compiled(r"[红橙黄绿蓝紫黑白青灰]色(?=[为是代表指即])")
"""红色为紧急事项"""


def colour_of(noun: str) -> Pattern:
    """A colour with the noun that it grades: 绿单, 红色预警."""
    return compiled(rf"[红橙黄绿蓝紫黑白青灰]色?{noun}")
