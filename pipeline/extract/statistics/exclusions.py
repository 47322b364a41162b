"""Patterns and word lists by which a quantity is told from what only looks like one. Only data."""

import re

from pipeline.extract.statistics.patterns import either, word_set

ORDINAL = re.compile(r"第[一二三四五六七八九十百千零〇两\d、，至到\-—和]*$")
"""An ordinal that the numeral belongs to."""

O_CLOCK = re.compile(r"[0-9０-９一二三四五六七八九十][时点]$")
"""Before minutes, the hour: 每天早上8时30分."""

CONFERENCE = re.compile(r"[届大协会党][^，。；\d]{0,6}$")
MEETING = re.compile(r"(?:全体)?会议|全会")
"""Around the number of a session: 十四届全国人大四次会议."""

LATIN = re.compile(r"[A-Za-z][-－]?$")
"""Letters directly before a number: a code or name (G20, PM2.5)."""

RANKED = re.compile(
    r"(?:排名|位次|名次|名列|位列|位居|跃居|跃升|排在|排行|并列|前|倒数|居全[国省市区县]|居世界)[^，。；]{0,8}$|后$"
)
"""Words that make 位 and 名 a rank."""

ADDRESSED = word_set(
    "层 栋 幢 座 户 室 号 排 级"
)

ADDRESS = re.compile(r"(?:号楼?|栋|幢|单元|小区|花园|公寓|大厦|大楼|住在|位于|来到|在)$")
"""Before these units an address: 3号楼2层, 住在6层."""

VAGUE = frozenset({"几", "数"})
"""Before 十 百 千 万: no number at all."""

POPULATION = re.compile(r"人口")
"""Behind a number that counts inhabitants without a measure word: 12000人口."""

NUMBER_GOES_ON = frozenset("年月日号时点分秒:：-—/")

IDLE_ONE = word_set(
    "年 天 日 里 分 秒 两 元 角 度 圈 丈 寸 尺 里路 代人 世纪 周年 季度 方 顷 转 钱 载"
)
"""Units with which 一 is mostly an idiom or an article."""

LASTING = re.compile(
    "(?:"
    + either(
        "为期 历时 历经 长达 耗时 用时 只用 仅用 用了 只需 仅需 只要 需要 花了 "
        "花费 花上 仅 短短 不到 不足 持续 连续 有效期 期限 工期 休战 停工 停产 停课 "
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

ONLY_ARABIC = word_set(
    "方 分 度 面 角 家子 头 手 载 平 期"
)
"""Units that after a small Chinese numeral mostly stand in idioms."""

NOUN_LEAD = re.compile(r"(?:等|全|共|及其他|其他|其余|余下|这|该|覆盖|涉及|下辖|约|近)$")

SINCE = re.compile(r"(?:下来|以?来(?![自到源])|之?前(?!往|来|进|后)|之?后(?![续备勤])|以前|以后|前后|前的|后的)")
"""Behind a length of time: a point of the calendar."""

AMONG_RECENT = re.compile(r"之[首最冠]|来[最之首新]|[年月]?来?(?:新[高低]|最[高低大小好强多少])|同期|平均")
"""Behind the recent years with which something is compared: 近5年之首."""

PRODUCT = re.compile(
    r"期(?:以上|及以上|以下|限)?(?:的?(?:LPR|贷款|国债|存款|定期|利率|债券|美债)|[升降上下]|为|报|维持)"
)
"""Behind a length of time that names a loan or bond: 1年期LPR."""

ROAMING = re.compile(
    r"四处(?=[上奔打寻求借张游逃流漏筹乱碰躲飘扩散走找托跑碰闲漂搜讨收拉]|宣传|宣讲|传播|招揽|拜师|考察|学习|取经|推销|化缘|申诉|告状)"
)
"""四处 as an adverb: everywhere."""

NOT_A_CENT = re.compile(r"[没不未无][^，。；]{0,8}$")
"""Before 一分钱 and the like, said of nothing at all."""

RECENT = re.compile(
    r"(?:每|这|那|新的?|头|(?<!提)前|(?<![前落延推滞])后|(?<![晚路线网早])上|(?<![剩余留])下|此后|未来的?|今后|过去的?|最近|近|往后|随后|接下来的?|再过)$"
)
"""Before a length of time: a stretch of the calendar."""

SPENT_HALF = re.compile(r"(?:[只仅][用需要]了?|耗时|历时|用时|不到|不足)$")
"""Before 半天 where it is half a day; elsewhere it is a long while."""

LATER = re.compile(r"之?后(?![续备勤])")
"""Behind hours and minutes after which something happened: 4分钟后恢复心跳."""

SPENT = re.compile(r"[了用有时经达续长过足到超约为需要]$")
"""Before 近两年 where it is how long something lasts; elsewhere it is the recent two years."""

NUMBERED = frozenset("分次栋幢类等级线档期区")
"""Units that may say which one: 8时30分, 四次会议, 3栋楼下, 一、二类苗."""

CLASSES = re.compile(r"[一二三四五六七八九]、$")

BUILDING = re.compile(
    r"的?(?:楼[下上前顶道梯]|门口|门前|下水|居民(?!楼)|住户|业主|住宅?电梯|电梯|[一二三四五六\d]+单元|\d+室|旁|前|后)"
)
"""Behind a number of a building: 3栋楼下."""

TOPONYM = re.compile(
    r"[一二三四五六七八九十百千万两]+(?:里|道|台|门|口|角|岔|棵|眼|枝|家(?=[一-鿿])|间|面|块|盘|丈|节|层|亩)"
    r"(?:[一-鿿]{0,2}(?:街道|村|镇|乡|屯|寨|堡|铺|庙|湾|墩|坪|峪|岭|坳|社区|立交|大桥|水库|渠|河(?![道流水长段岸堤床坝湾])))(?!民)"
)
"""五里墩街道, 八里铺, 三道河村: places named by a number."""

STARS = re.compile(r"级|景区")
"""Behind 3A and the like, the grade of a sight."""

FINANCIAL = frozenset("壹贰叁肆伍陆柒捌玖")
"""Numerals of cheques, which are surnames and names elsewhere: 陆家嘴."""

CONTEST = re.compile(
    r"[一-鿿]{0,6}竞速赛|[一-鿿]{0,4}(?:邀请|锦标|接力|折返|速滑|公开|对抗)赛|"
    r"(?:个人|混合|男子|女子|团体)?"
    r"(?:决赛|半决赛|预赛|接力|自由泳|蛙泳|仰泳|蝶泳|混合泳|跨?栏|障碍赛?|短跑|长跑|气?步枪|气?手枪|级(?:决赛|比赛|冠军))"
)
"""Behind the distance or weight that names a contest: 100米决赛, 61公斤级比赛."""
