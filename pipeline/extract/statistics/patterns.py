"""Patterns and word lists of the statistics extractor. Only data."""

import re


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def _either(listed: str) -> str:
    return "|".join(sorted(listed.split(), key=lambda word: (-len(word), word)))


ORDINAL = re.compile(r"第[一二三四五六七八九十百千零〇两\d、，至到\-—和]*$")
"""An ordinal that the numeral belongs to."""

LATIN = re.compile(r"[A-Za-z][-－]?$")
"""Letters directly before a number: a code or name (G20, PM2.5)."""

RANKED = re.compile(
    r"(?:排名|位次|名次|名列|位列|位居|跃居|跃升|排在|排行|并列|前|居全[国省市区县]|居世界)[^，。；]{0,8}$"
)
"""Words that make 位 and 名 a rank."""

ADDRESSED = _words(
    "层 栋 幢 座 户 室 号 排 级"
)
ADDRESS = re.compile(r"(?:号楼?|栋|幢|单元|小区|花园|公寓|大厦|大楼|住在|位于|来到|在)$")
"""Before these units an address: 3号楼2层, 住在6层."""

VAGUE = frozenset({"几", "数"})
"""Before 十 百 千 万: no number at all."""

NUMBER_GOES_ON = frozenset("年月日号时点分秒:：-—/")

IDLE_ONE = _words(
    "年 天 日 里 分 秒 两 元 角 度 圈 丈 寸 尺 里路 代人 世纪 周年 季度 方 顷 转 钱 载"
)
"""Units with which 一 is mostly an idiom or an article."""

LASTING = re.compile(
    "(?:"
    + _either(
        "为期 历时 历经 长达 耗时 用时 只用 仅用 用了 仅 短短 不到 不足 持续 连续 有效期 期限 工期 休战 停工 停产 停课 "
        "停运 停业 时限 最长 最短 达 近 超 满 每 延长 缩短 提前 增加 减少"
    )
    + ")$"
)

LASTS = re.compile(r"(?:内|之内|以内|时间|期限|的期限|游|培训|有效|时限)")

DATE_UNITS = frozenset({"日", "月"})
"""Units that with a number are a date unless something says that they last."""

CASUALTY = re.compile(r"(?:死亡|遇难|受伤|失踪|失联|轻伤|重伤|身亡|被困|获救|负伤)")

DOUBLING = re.compile(r"翻了?近?$")

CONGRESS = re.compile(r"(?:党的|中共|[^\w]党)$")
"""党的八大 is a congress."""

ONLY_ARABIC = _words(
    "方 分 度 面 角 家子 头 手 载 平"
)
"""Units that after a small Chinese numeral mostly stand in idioms."""

NOUNS = _words(
    "国 国家 省 省份 省区市 省市 省区 市 市县 县 县区 区县 县市 县市区 市州 州市 县市区旗 旗县 盟市 镇 乡 乡镇 "
    "镇街 街道 镇办 乡镇街道 村 村居 村社区 社区 村（社区） 村(社区) 校 院校 企 站 港 部门 片区 地市 地区 大洲"
)
"""Nouns that stand behind a numeral without a measure word."""

NOUN_LEAD = re.compile(r"(?:等|全|共|及其他|其他|其余|余下|这|该|覆盖|涉及|下辖|约|近)$")

SINCE = re.compile(r"(?:以?来(?![自到源])|之?前(?!往|来|进|后)|之?后(?![续备勤])|以前|以后|前后|前的|后的)")
"""Behind a length of time: a point of the calendar."""

RECENT = re.compile(
    r"(?:每|这|那|新的?|头|前|后|上|下|此后|未来的?|今后|过去的?|最近|近|往后|随后|接下来的?)$"
)
"""Before a length of time: a stretch of the calendar."""

TOPONYM = re.compile(
    r"[一二三四五六七八九十百千万两]+(?:里|道|台|门|口|角|岔|棵|眼|枝|家(?=[一-鿿])|间|面|块|盘|丈|节|层|亩)"
    r"(?:[一-鿿]{0,2}(?:街道|村|镇|乡|屯|寨|堡|铺|庙|湾|墩|坪|峪|岭|坳|社区|立交|大桥|水库|渠))(?!民)"
)
"""五里墩街道, 八里铺, 三道河村: places named by a number."""

BREAKS = frozenset("，。；：！？、,;:!?\n\t 　[]【】—…|/／＝=")
"""Characters that end the neighbourhood of a number."""

HARD_BREAKS = frozenset("，。；：！？,;:!?\n\t【】…| 　")
"""Characters that end a noun phrase behind a number; 、 goes on."""

CLOSING = {"”": "“", "’": "‘", "》": "《", "」": "「", "』": "『", "）": "（", ")": "("}

OPENING_BRACKETS = "（("

SELF_CONTAINED = _words(
    "人 人次 户 户次 次 起 车次 人份 剂次 例 单 件次 场次 批次 台次"
)
"""Measure words that need no noun behind them."""

JOINED = frozenset({"、", "和", "与", "及", "以及"})

HAVING = re.compile(r"有")
"""Between a place and the number of what is there."""

DETERMINERS = _words(
    "全国 全省 全市 全县 全区 本地 各级 各类 其他 主要 上述 以上 本市 本县 我市 我县 部分"
)
"""Words that may lead a counted noun phrase."""

NEXT_AGE = re.compile(r"\d+多?周?岁(?:及?以[上下])?的?")
"""The age by which counted people are described: 100多位70岁以上老人."""

PLACE = re.compile(
    r"^.{0,6}(?:[省市县州旗]|(?<![小园景校灾山库矿林疫城])区|镇|乡|村|街道|社区|全国|我国|地区|集团|公司)$"
)
"""A phrase that only says where."""

AGENT = re.compile(
    r"(?:[队社院县市局厂校办团]|公司|集团|中心|支部|党委|政府|部门|民警|警方|该镇|该村|银行|企业)$"
)
"""Who acts, at the beginning of a phrase."""

HEADED = re.compile(r"[员人长者民工生师户市县区村镇乡校国省店场厂站馆院园所]$|企业$|公司$|社区$|街道$")
"""A phrase whose last word can be counted itself."""

NUMBER = re.compile(r"[0-9０-９]+(?![a-zA-Z])")

BRACKETS = re.compile(r"[（(][^（）()，。]{1,4}[）)]")

COMPARED = re.compile(
    r"(?:较(?!大|小|好|高|低|强|多|少|快|慢|为)|(?<![对相占可无性之])比(?![例重率赛分武选学亚特利较])|与|同(?=[上去前])).{0,14}?$"
)
"""What a change is compared with, at the end of the words before it."""

PREDICATE = re.compile(r"(?:都|均|全|全部|大多|大都|多数|也)?(?:是|为)(?![了止期主民此由因])")
"""Between a number and what the counted are: 其中51家是贫困户."""

SHARE = re.compile(r"占(?![地用比有据领道座])")
"""Before the whole of which the number is a share."""

SHARE_NOUN = re.compile(r"^(?:占比|比例|比重|占有率)")
"""A share named behind what it is a share of: 老年人占比高达38%."""

MODAL = frozenset("能会要可应得该较比同")
"""Single characters at the end of the words before a number that say nothing of its measure."""

IDLE_CHARACTERS = frozenset("里中上下后前时内外间多的了也都就左右起来去")
"""Single characters behind a number that are not what is counted."""

LISTED = frozenset({"", "、", "和", "与", "及"})
"""Between two numbers that share the noun behind the second: 7项22条举措, 5批、80个工作队."""

COORDINATION = re.compile(r"[、和与及]|以及")
"""Between coordinated things."""

AGGREGATES = re.compile(
    r"(?P<average>平均|人均|户均|亩均|村均|均价|场均|店均)"
    r"|(?P<per_year>每年|年均|逐年|一年可|年(?=产|可|均|处理|加工|收入|销售|接待|出栏|发电|供|减排|节约|创|上交|纳税|培训|吞吐|营业))"
    r"|(?P<per_month>每月|每个月|月均|月(?=产|收入|销|薪))"
    r"|(?P<per_day>每天|每日|日均|单日|一天可|日(?=产|处理|供|接待|加工|销))"
    r"|(?P<each>每(?!年|月|天|日|逢|当|个月|一次)|各(?=[0-9０-９一二三四五六七八九十两]))"
    r"|(?P<cumulative>累计|先后|历年|总计已)"
    r"|(?P<total>共计?|总计|合计|总共|一共|总(?=投资|额|量|数|面积|人口|长|价|产|建筑|里程|金额|收入|值|规模|用)|全长|全部)"
    r"|(?P<maximum>最高|最多|最大|最长|最快|峰值|上限)"
    r"|(?P<minimum>最低|最少|最小|最短|下限)"
)
"""How a number was summed, by the words before it."""

EACH_BEHIND = re.compile(r"(?:[/／每一](?:人|户|亩|个|斤|公斤|吨|次|天|月|年|份|只|头|棵|株|名|家|平方米|台|件)|不等)")

_RISE = (
    "增长 增加 增 增幅 增速 提升 提高 上升 上涨 上浮 上调 涨 涨幅 升高 升 扩大 净增 净增加 攀升 回升 反弹 递增 "
    "激增 猛增 骤增 增收 拉高 翻 翻了 提速 高出 多出 增长率 增值 延长 增产 增资 增效 实际增长 可比增长"
)
_FALL = (
    "下降 下滑 下跌 下调 下浮 减少 减 降低 降 降幅 跌 跌幅 缩短 缩减 压减 压缩 收窄 回落 递减 锐减 骤减 减产 "
    "减收 缩小 压降 调降 减幅 少出 缩水 降温"
)


CHANGE = re.compile(
    rf"(?:(?P<rise>{_either(_RISE)})|(?P<fall>{_either(_FALL)}))"
    r"(?:了|率|幅|幅度|额)?(?:均|都|分别|各|达|达到|为|约|近|超|超过|逾|至少|将近|接近|高达|也|大约|不到|不足|仅|就|又|在|的)*"
    r"(?:[\d.,％%、和与及—～~-]|个百分点|万|亿|元|倍|人|吨)*$"
)
"""Right before a number: by how much something grew or fell; 到 and 至 behind the verb make it a level."""

BASES = (
    (re.compile(r"同比|[比较]上?去?年同期|[比较]去年|[比较]上年|[比较]前一?年"), "year_on_year"),
    (re.compile(r"环比|[比较]上月|[比较]上个月"), "month_on_month"),
    (
        re.compile(r"较(?!大|小|好|高|低|强|多|少|快|慢|为)|比(?!例|重|率|赛)|相比|与.{1,12}相|以前|之前|此前|过去|原来"),
        "previous",
    ),
)
"""What a change is compared with."""

SUFFIXES = frozenset("业者品员率量机器费额度值价款户区站点线车船房厂店队组部工式型性期法权证书籍版源剂材料物")
"""Characters that make a noun of the verb before them: 覆盖率, 制造业."""

CONTEST = re.compile(
    r"(?:个人|混合|男子|女子|团体)?"
    r"(?:决赛|半决赛|预赛|接力|自由泳|蛙泳|仰泳|蝶泳|混合泳|跨?栏|障碍赛?|短跑|长跑|气?步枪|气?手枪|级(?:决赛|比赛|冠军))"
)
"""Behind the distance or weight that names a contest: 100米决赛, 61公斤级比赛."""
