"""Patterns of the frames that stand around a number: what is compared, exceeded, passed through. Only data."""

import re

FROM_TO = re.compile(
    r"(?P<way>从[^，。；：！？\n\d]{2,12}[到至][^，。；：！？\n\d要需走坐花用]{1,12}?)，?"
    r"(?:前后|总共|一共|全程|只|仅|就|也|还|都|才|不过|大约|往往|通常|一般|平均|最快|最多|最短)*"
    r"(?:用了?|花了?|需要?|要|耗时|历时|只需|用时|缩短[到至为]|压缩[到至为]|控制在)?(?:了|仅|只|不到)?$"
)
"""The stretch that took so long: 从签约到投产只用了97天."""

SLOWER = re.compile(
    r"[比较](?!例|重|赛|为)(?P<base>[^，。；：\n\d]{1,14}?)(?P<how>提[前早]|推[迟后]|滞后|[快慢早晚]|偏[多少高低大小早晚])(?:了|约|近|出|将近)*$"
)
"""What is compared, and how it differs: 进度比去年同期快4.5个百分点; 高 低 多 少 leave the measure as it is."""

SAME_BASE = re.compile(
    r"(?:平均水平?|同期|[去上前]年|计划|预期|以[前往]|过去|往[年常]|常年|平时|目标|原来|上届|合同)$"
)
"""What something is compared with, which is no measure itself."""

EXCEEDING = re.compile(
    r"(?P<how>高出|高于|低于|多出|超出|快于|慢于|领先|落后)(?!了)[^，。；：、\n\d]{1,9}?(?:水平|价|价格|均价|标准|平均|目标|计划|预期)(?:约|近|了)?$"
)
"""Beyond what a number lies: 高出全省平均水平4.6个百分点."""

MULTIPLE = re.compile(
    r"(?:[是为]|达到?了?|相当于|超过了?|不足|不到|接近|将近)(?P<base>[^，。；：！？\n]{1,16})的(?:近|约|逾)?$"
)
"""What a number is a multiple or fraction of: (降水量)为常年同期的6.7倍."""

LEVEL = re.compile(r"(?:不?[低高]于|不?超过|达到|相当于)(?P<base>[^，。；：！？\n]{1,16})的(?:近|约|逾)?$")
"""What a percentage is taken of: (计提)不低于土地出让收入的8%."""

FROM_BASE = re.compile(r"(?:由|(?<![自服])从(?![事而业严容]))[^，。；：！？\n]{1,16}的(?:不足|不到|近|约)?$")
"""From when or what a number rose or fell: (失业率)从回归之初的6.3%."""

PASSIVE = re.compile(r"被[^，。；：！？\n\d]{0,8}$")
"""Before what is done to the thing counted: 风雨桥被冲走两跨."""

NAMING = re.compile(r"[评授命称定选确列纳][为作入]|认定|授予|评选|誉")
"""Verbs behind 被 that say what the thing becomes."""

ENUMERATED = re.compile(r"(?P<list>[^，。；：！？\n\d]{4,40})等$")
"""Enumerated kinds right before a number: 抽检月饼、肉制品等8类."""

BOTH = re.compile(r"(?P<list>[^，。；：！？\n\d]{2,24}[和与及、][^，。；：！？\n\d]{2,14}?)各(?:有|设|建|为|占)?$")
"""Several things that each number so many: 男队和女队各6支."""

EXTENDED = re.compile(
    r"(?:从|由)[^，。；\n\d]{2,24}?(?:扩展|拓展|延伸|扩大|增加|发展|升级|提升|转变|延长|拓宽|扩充|丰富|覆盖)[到至为成]了?$"
)
"""From where to where the thing before it grew: 货品从日用品扩展到12大类."""

PARTED = re.compile(
    r"(?P<word>超过|超出|不足|不到|未到|低于|高于|接近|将近|约为|约占|大约|约)了?[^，。；：、\d]{1,12}的$"
)
"""A modifier parted from its share by what it is a share of: 不足全省的四分之一."""

EFFORT = re.compile(
    r"的(?:日夜|昼夜|连续|紧张|艰苦|不懈|持续|共同|辛勤|艰辛|漫长|精心|不断|顽强)?"
    r"(?P<act>努力|奋战|鏖战|奋斗|拼搏|坚守|等待|坚持|探索|实践|摸索|苦干|煎熬|寻找|期盼|准备|打磨|沉淀)"
)
"""Behind a length of time, what went on for so long."""

THEN = re.compile(r"(?:的?时间|的?工夫)?(?:就|才|便|即可|即能|就能|才能|后就|后便)(?!是|要)")
"""Behind a length of time within which something came about: 两天就浇完了."""

DONE = re.compile(r"([^，。；：！？\n\d]{1,5})了")

SPENT = re.compile(r"[用花费]了?$")
"""Before a length of time that was spent."""

THROUGH = re.compile(r"(?:历时|历经|经过|经历|经|耗时|用时)(?:了|整整|长达)?$")
"""Before a length of time that what follows took: 历时4个月改造."""

LATER = re.compile(r"之?后，?(?![续备勤])")
"""Behind a length of time after which something happened."""

LOCATED = re.compile(r"(?:出现|发生|分布|位)[在于]")
"""Between what is measured and where: 最大雨量出现在青山村，达180毫米."""

PASSED = re.compile(
    r"\d[\d.]*[余多]?[万亿]?(?:度|米|公里|公斤|吨|亩|元|℃|级|年|平方米|立方米|千瓦)(?:及?以[上下]|左右)?的"
)
"""An amount that describes what the number before counts: 30多亩15度以上的坡地."""

RESULTS = frozenset("上下到起出成住完掉开满走进好")
"""Single words behind a verb that say how it came out: 绑上(了)."""

CASES = re.compile(r"[^，。；：！？\n的]{2,14}?(?:案件|案(?![子例头情由])|事故|纠纷|警情|火灾|事件)")
"""What a count of cases counts, with the deed before it: 3起拒不执行判决、裁定案件."""

CASE_UNITS = frozenset({"起", "件", "例", "宗"})

HAVING_PEOPLE = re.compile(
    r"(?:致|造成|致使|导致|计划将?有|[将已就共仍还也]有|(?<![没拥占具享富含])有|[员生众民户人长]共计?)$"
)
"""Before people, words behind which what they do is the measure: 致3人遇难, 局长等40余人参加."""

LEADING = re.compile(r"(?:等|共|共计|有|约|近)$")

ATTENDING = re.compile(r"参[加与训会赛展观]|出席|到[场会]|观摩|列席|与会|应邀|聆听|听取")
"""What people do whose number follows those who lead them: 局长、书记等40余人参加."""

SENDING = re.compile(r"(?:调派|派出|出动|抽调|选派|派遣|增派|投入|调集|核载|实载|限载|可载|调度)$")
"""Verbs before people and cars whose measure they are, whatever those go to do: 调派5车26人前往处置."""

REACHING = re.compile(
    r"惠及|覆盖|带动|服务|帮助|受益|辐射|吸引|吸纳|容纳|帮扶|救助|资助|培训|安置|造福|影响|涉及|波及|动员|组织|招收|接待|输送"
)
"""Verbs of what reaches people; these are counted by it."""

INTENT = frozenset({"计划", "预计", "拟", "打算", "决定", "力争", "将", "要", "准备", "规划", "确保"})
"""Words between who intends and what he intends to do."""

OWNING = re.compile(r"(?:都|均|也|已|已经|就|拥|还|仍)?(?:有了?|没有|拥有|来自|属于|参加|从事|掌握|完成|实现)")
"""Behind a share of some, what they have or do: 近四成有了自己的团队."""
