"""Patterns and word lists of the statistics extractor. Only data."""

import re

Pattern = re.Pattern[str]


def word_set(listed: str) -> frozenset[str]:
    """The words of a list parted by spaces."""
    return frozenset(listed.split())


def either(listed: str) -> str:
    """A pattern that matches the longest of the words of a list parted by spaces."""
    return "|".join(sorted(listed.split(), key=lambda word: (-len(word), word)))


NOUNS = word_set(
    "国 国家 省 省份 省区市 省市 省区 市 市县 县 县区 区县 县市 县市区 市州 州市 县市区旗 旗县 盟市 镇 乡 乡镇 "
    "镇街 街道 镇办 乡镇街道 村 村居 村社区 社区 村（社区） 村(社区) 校 院校 企 站 港 部门 片区 地市 地区 大洲"
)
"""Nouns that stand behind a numeral without a measure word."""

CLOSING = {"”": "“", "’": "‘", "》": "《", "」": "「", "』": "『", "）": "（", ")": "("}
"""Closing mark → opening mark."""

_MARKS = "".join((*CLOSING, *CLOSING.values()))
_NUMBER = r"[0-9０-９]+(?![a-zA-Z])"

LAST_MARK = re.compile(rf"(?s:.*)[，。；：！？、,;:!?\n\t 　\[\]【】—…|/／＝={_MARKS}]")
"""Up to the last character that ends the neighbourhood of a number, or a quotation or bracket in it."""

NEXT_MARK = re.compile(rf"[，。；：！？,;:!?\n\t【】…| 　—–~～+＋=＝{_MARKS}]|{_NUMBER}|第[一二三四五六七八九十\d]")
"""What ends a noun phrase behind a number, or a quotation or bracket in it; 、 goes on."""

SELF_CONTAINED = word_set(
    "人 人次 户 户次 次 起 车次 人份 剂次 例 单 件次 场次 批次 台次"
)
"""Measure words that need no noun behind them."""

JOINED = frozenset({"、", "和", "与", "及", "以及"})

HAVING = re.compile(r"有")
"""Between a place and the number of what is there."""

DETERMINERS = word_set(
    "全球 世界 全国 全省 全市 全县 全区 本地 各级 各类 其他 主要 上述 以上 本市 本县 我市 我县 部分"
)
"""Words that may lead a counted noun phrase."""

NEXT_AGE = re.compile(r"\d+多?周?岁(?:及?以[上下])?的?")
"""The age by which counted people are described: 100多位70岁以上老人."""

PLACE = re.compile(
    r"^.{0,6}(?:[省市县州旗]|(?<![小园景校灾山库矿林疫城])区|镇|乡|村|街道|社区|全国|我国|地区|集团|公司)$"
)
"""A phrase that only says where."""

INTRODUCING = word_set(
    "其中 有 目前 现有 现在 截至目前 另有 还有 而 且 但 这些 他们 她们 它们 当中"
)
"""Words before a description that leaves its noun out."""

SUPERLATIVE = re.compile(r"最[大小高低多少长短远近早晚快慢年重轻][长轻]?$")
"""The end of a description of one among several: 年龄最大(的)."""

LASTING_VERBS = word_set(
    "持续 延续 历时 为期 进行 维持 长达 计划 准备 打算 力争 耗时 用时 持续了 存在 需要 需 预计 大约"
)
"""Verbs before a length of time that say nothing of what lasts so long."""

ACCOUNTING = re.compile(r"(?:增收|创收|盈利|亏损|获利|获益|纯收入|净赚|增值|减收|总投资|投资额|总造价|总产值)$")
"""Ends of the phrase before an amount of money that are its measure alone."""

ATTRIBUTE = re.compile(
    r"(?:面积|(?<!力)量|[额值价费款金资率比重]|长度|里程|高度|深度|宽度|距离|规模|能力|容积|体积|吨位|时速|速度|温度?|投资|投入|收入|支出|成本|"
    r"补贴|补助|贷款|债务|利润|损失|产能|仓容|库容|单产|亩产|年产|日产|时间|历史|工期|期限|年限|寿命|全长|总长|[宽高深径跨长厚远]|订单|消费|海拔)$"
)
"""Properties that an amount measures: a phrase before it that ends so is its measure."""

COMPARATIVE = re.compile(
    r"[比较](?!例|重|率|赛).{2,14}(?:[高低快慢强重大长宽]|[多少][开建收招产卖挣赚花用种养发]?)(?:出|了|近|约)*$"
)
"""Before a difference: 比全国平均水平高1.2个百分点."""

FAMILY = re.compile(r"一家$")
"""Before the number of those who live together: 一家四口."""

RATES = word_set(
    "增速 增幅 涨幅 降幅 跌幅 减幅 增长率 升幅 增长速度"
)
"""Words of change that are measures themselves: 用电增速超过10%."""

DISREGARDING = re.compile(r"(?:扣除|剔除|除去|不含)[^，。；]{0,10}(?:因素|影响)(?:影响|后|外)?")
"""What a change leaves out of account: 扣除价格因素实际增长6.3%."""

IDLE_BEHIND = word_set(
    "大关 关口 大关口 整 之多 之巨 之久 之高 之间 之内 左右 上下 以内 不等 到账 起步 起 起价 处 远处 开外 封顶 止 光景 "
    "地方 位置 范围 有余 为止 新台阶 台阶 大台阶 新关口 新高 新水平 新高度 外去 之外 以外 的台阶"
)
"""Words behind a number that are not what is counted."""

IN_STEP = re.compile(r"连续$")
"""Before a length of time through which what follows went on: 连续九年增长."""

WHILE = frozenset({"时间", "时间里", "时间内", "时候", "工夫", "光景", "时间段"})
"""Behind a length of time, nouns that say nothing of what lasts so long."""

DIMENSION = re.compile(r"[宽长高深厚远粗](?!的|[度江处时期远大效])")
"""Right behind a length: 积水近1米深."""

THRESHOLD = re.compile(r"以[上下]$")
"""The end of an amount that describes the counted behind it: 10亿元以上项目."""

PREPOSITIONS = word_set(
    "为 给 向 对 与 同 和 跟 把 将 从 在 被 由 替 帮"
)
"""Words before whom or where something is done, which is not its object: 为谢家组织了两次捐款."""

LENGTHY = re.compile(r"(?:为期|历时|历经|长达|持续|时长)$")
"""Right before a length of time that describes what follows: 为期三天的集中学习."""

WITHIN = re.compile(r"内$")
"""The end of a length of time within which what follows happens: 5天内."""

REST = word_set(
    "其余 其他 另 另外 另有 还有 剩余 剩下 余下 余 剩 尚有 仅剩 只剩 的 已 已有 仍 仍有 也"
)
"""Words that leave the noun to the number before them: 其余15处."""

HEADS = word_set(
    "工程 项目 活动 中心 协议 工作 机制 基地 平台 站点 方案 计划 行动 系统 设施 设备 车间 任务 服务 资金 措施 制度 "
    "现场 问题 案件 事件 体系 线路 区域 场所 点 站 率 费 机 器 能力 规模 面积 合同 订单 产品 产业 园区"
)
"""Nouns that end a compound with a verb in it: 支座|更换|工程."""

BODY = re.compile(r"(?:项目|城市|景区|港口|车站|社区|街道|产业|品种|产品)$")
"""What has properties of its own, besides what acts: 167个行政村|集体经济年收入."""

WHOLE = re.compile(
    r"(?:全[村镇乡县市区社校组寨屯队]|[村镇乡县社组寨屯队]里|该[村镇乡县社区组]|全社区|全街道)(?:共?有|现有|共计?|总共)?$"
)
"""The whole whose households or people are counted: 全村213户."""

SIZE = re.compile(r"(?:(?<![全总延身])[高长宽深厚重]|价值|市值|面值)$")
"""Right before the size of the thing behind 的: 高1.2米的陶瓶."""

GENERAL = word_set(
    "数量 总数 总量 规模 面积 人数 户数 总额 金额 比例 占比 比重 产量 产值 收入 价格 均价 总值 总产值 时间 次数"
)
"""Properties that alone do not say of what: (充电设施累计)数量."""

EVERY = re.compile(r"(?:每隔?|间隔|相隔)$")
"""Before a length of time after which something happens again."""

PERSONAL = word_set(
    "人 名 位 口 户 人次 对 员"
)
"""Measure words of people: the phrase behind them ends with a person."""

PERSON = re.compile(
    r"(?:[员者民生师兵友客众妇婴童孩徒匠警农侨贩嫂娃商星迷粉婆爷奶爸妈父母哥姐弟妹夫妻人]|[专作画大行管赢店农亲东玩买卖]家|"
    r"[小大市区县镇乡校院局处科班队组站社团村部州省董]长|[医职矿民技选高歌旗猎水]工|[选歌对高好能多新老]手|"
    r"[骑战勇护烈卫女男硕博院]士|[孩弟学游女儿男妻]子|[农住商业牧渔养贫困大]户|"
    + either(
        "干部 群众 代表 嘉宾 教授 官兵 教官 书记 主任 主席 委员 常委 支书 会计 干警 人才 劳动力 女儿 少年 青年 "
        "同志 先生 女士 领导 "
        "先锋 骨干 老伴 亲戚 伙伴 同胞 教练 裁判 劳模 总统 总理 首脑 政要 使节 烈士 英雄 少女 老乡 乡亲 家庭 "
        "家属 军属 亲属 模范 妇女 男女"
    )
    + ")$"
)
"""Who can be counted by a measure word of people."""

ACTING = re.compile(
    PERSON.pattern
    + r"|(?:人口|企业|公司|单位|机构|部门|国家|地区|省份|城市|农户|贫困户|[县市区旗州省镇乡村校厂店社户院所馆])$"
)
"""What acts itself: behind it, a verb that is a noun too begins what it does."""

OF_BODIES = word_set(
    "家 所 户 国 省 市 县 区 镇 乡 村 校 部门 支 国家 个部门"
)
"""Measure words of bodies, which act themselves."""

OF_ANY = word_set(
    "个 座 处 项 条 支 名 位 人"
)
"""Measure words of things that may have properties."""

OF_EVENTS = word_set(
    "场 次 期 项 轮 批 届 类 种 起 件 场次 堂 节 例 宗"
)
"""Measure words of acts: the verb that is a noun too ends the phrase behind them."""

ASSERTING = word_set(
    "完成 实现 通过 获得 取得 达到 进入 参加 参与 开展 进行 接受 得到 享受 加入 成为 变成 来自 位于 拥有 属于 列入 "
    "纳入 "
    "落户 入驻 组成 构成 串联 汇成 支撑 形成 铺就 托起 织就 绘就 "
    "将 也 都 已 已经 均 正 正在 在 被 把 先后 陆续 全部 相继 共同 联合 没有 未 不 仍 还 就 又 用 给 为 向 对 从 与 同"
)
"""Words that begin what the counted do, not a description of it."""

ATTRIBUTES = word_set(
    "以上 以下 新 老 全新 首批 各类 各种 不同 主要 其他 相关 有关 同类 上述 重点 国家级 省级 市级 县级"
)
"""Words of the tables' functions that may stand before a counted noun."""

AMONG = word_set(
    "中 当中 之中 里面 中间"
)
"""Behind the whole of which a part is counted."""

LOCATIVE = frozenset("里内上下外边旁间前后侧")
"""Single words that make a place of the noun before them."""

MEASURED = {
    "currency": re.compile(
        r"(?:收入|债务|资金|补助|补贴|费用|贷款|工资|奖金|利润|价格|投资|损失|订单|合同|产值|资产|缺口|融资|"
        r"空间|规模|增量|效益|经费|基金|额度|授信|经济损失|补偿|拨款|红包|保费|亏损|差价|定金|押金|罚款|善款|造价|房款|彩礼|拍品|"
        r"赔偿|赔款|救助金|慰问金|奖励|红利|分红|租金|学费|医疗费|善款|捐款|积蓄|存款|货款|货物|销售额|营业额|成本|外债|市场|消费|[款金费税薪酬债])$"
    ),
    "duration": re.compile(
        r"(?:历史|经验|经历|时间|工期|期限|[党工教军]龄|刑期|徒刑|寿命|生涯|周期|圈|[车路航行旅征]程|假期?|之旅|之约)$"
    ),
}
"""Nouns behind 的 or right behind an amount that are what it measures."""

EXTENT = re.compile(r"(?:宽|长|高|深|厚|远|见方)的")
"""Between a length and the thing that is so wide: 1米多宽的通道."""

AGENT = re.compile(
    r"(?:[队社院县市局厂校办团]|公司|集团|中心|支部|党委|政府|部门|财政|民警|警方|该镇|该村|银行|企业)$"
)
"""Who acts, at the beginning of a phrase."""

HEADED = re.compile(r"[员人长者民工生师户市县区村镇乡校国省店场厂站馆院园所]$|企业$|公司$|社区$|街道$")
"""A phrase whose last word can be counted itself."""

NUMBER = re.compile(_NUMBER)

BRACKETS = re.compile(r"[（(][^（）()，。]{1,4}[）)]")

COMPARED = re.compile(
    r"(?:[高低快慢多少大小优好强弱]于|较(?!大|小|好|高|低|强|多|少|快|慢|为)|(?<![对相占可无性之])比(?![例重率赛分武选学亚特利较])|与|同(?=[上去前])).{0,14}?$"
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

SUFFIXES = frozenset("业者品员率量机器费额度值价款户区站点线车船房厂店队组部工式型性期法权证书籍版源剂材料物")
"""Characters that make a noun of the verb before them: 覆盖率, 制造业."""
