"""The patterns of programme names; only data."""

from pipeline.patterns import compiled

NUMERAL = "一二两三四五六七八九十百千万双零0-9"

NOT_HAN = compiled(r"[^\p{Han}A-Za-z]")
"""Ends the stretch in which a type noun is looked for."""

CAMPAIGN_BEHIND = compiled(r"""
    (?:(?![的等了]|(?<!集)中)\p{Han}){1,16}?
    (?P<noun>(?:专项|集中|统一|百日|联合|整治|执行|查办|攻坚|清零|清理|打击|收网|执法|巡查|排查|治理|提升|帮扶|关爱|守护|护航|服务|救助|宣传|志愿|监督|改造
      |创建|培训|就业|招聘|普法|宣讲|义诊|慰问|走访|清剿|追逃|禁毒|反诈|大排查|大走访)行动
      | 专项(?:整治|治理|检查|斗争|监督)(?:行动|活动)?)
    (?![者员力轨指起])
""")
"""Behind a quoted name, what a campaign is about, verbs and all: “亮剑”违建整治专项行动."""
COUNTING = compiled(r"[两三四五六七八九十\d]{1,2}[大个项种类支](?=\p{Han}{2})")
"""What counts the names before it is no part of the last of them: “甲”家政三个品牌."""

LISTED = compiled(r"""
    等(?:[一二两三四五六七八九十百\d多余几]++(?:[个项种类支条大家处所]|余[个项])|一系列|系列|多种|各类|各种)?+(?:丰富多彩的|特色|丰富的)?+
  | [两三四五六七八九十][大个项种类](?=[\p{Han}]{2})
""")
"""Behind coordinated names: `“甲”“乙”等平台`."""

STEM_CONTINUES = compiled(r"""
    [员款量伍者] | 师(?![生范]) | 部(?![署分]) | 长(?![期效]) | 商(?![户务贸])
  | 表(?![彰示决]) | 书(?!记) | 力(?![争促求推]) | 目(?![前标的])
  | (?<=系统)(?:治理|性|谋划|集成|观念|思维|部署|阐述|总结|学习|梳理|论述|安排|回答)
  | (?<=制度)(?:优势|自信) | (?<=工程)质量
  | (?<=战略)(?:储备|合作|伙伴|性|思维|定力|眼光|目标|位置|地位|机遇|空间|通道|资源|科技|支撑|任务|需求|投资|高度|意义
    |安全|物资|决策|定位|重点|支点|枢纽|框架|协议|全局|大局|新兴)
  | 不便 | 迟缓 | 自如 | 起来 | 指南 | 轨迹  |  [组队]长  |  经理  |  负责人 | 化(?!解)
""")
"""What makes a longer word of a type noun: 工程师, 项目部, 平台化."""

FORMULA = compiled(rf"""
    [二两三四五六七八九十百千万双][大个项]?(?:[^{NUMERAL}\W_年月日号点后岁]{{1,5}}+)
      (?:[、，]?[{NUMERAL}]{{1,3}}+[^{NUMERAL}\W_年月日号点后岁]{{1,5}}+){{0,3}}+
  | [一1][^{NUMERAL}\W_]{{1,4}}+(?:[、，]?[{NUMERAL}]{{1,3}}+[^{NUMERAL}\W_年月日号点后岁]{{1,5}}+){{1,4}}+
  | [二两三四五六七八九十](?:[\p{{Han}}]{{1,2}}合一|统一)
  | [二两三四五六七八九十][大个项][一二两三四五六七八九十]
  | [二三四五六七八九十][个项]一[批点线]?
  | [\p{{Han}}]{{2,8}}(?:[一二三四五六七八九]?十[一二三四五六七八九]?|\d{{2}})条
""")
"""三区十八室, 四议两公开, 三个一批, 一村一品, 双报到."""

CODE = compiled(
    r"[0-9一二三四五六七八九十A-Za-z]{1,3}(?:[+＋×—-][0-9一二三四五六七八九十A-Za-z]{1,3})+|\d{3,6} | \d[A-Z]\d?[A-Z]?"
)
"""1+8+N, 456."""

OFFICE = compiled(r"\p{Han}{1,4}长制")
"""街长制, 楼长制"""

LOAN = compiled(
    r"[\p{Han}A-Za-z]{1,5}贷(?<!房贷|车贷|助学贷|网贷|高利贷|套路贷|现金贷|校园贷|培训贷|美容贷|借贷|信贷|放贷|骗贷|[还欠断逾]贷)"
)
"""惠农e贷, 乡旺贷: what a bank offers under a name of its own."""

COMBINED = compiled(r"[^+＋、，]{1,12}(?:[+＋][^+＋、，]{1,12})+[+＋]? | [\p{Han}]{1,6}[+＋][NX]?")
"""党建+网格, 社区+企业+妇女."""

CODED = (
    *("思路", "格局", "路径", "要求", "目标", "经验", "理念"),
    *("流程", "办法", "方式", "方法", "做法", "步骤", "程序", "链条"),
)
"""Weak type nouns that a code makes a scheme with: “1368”工作思路."""

AGE_OR_DATE = compiled(
    r"\d{2}后 | \d{1,2}[·.]\d{1,2} | [一二三四五六七八九十]{1,2}[·][一二三四五六七八九十]{1,2} | \d{1,2}%?"
)

BLAME = compiled(
    r"(?:烂尾|豆腐渣|形象|面子|政绩|半拉子|偷工减料|献礼|注水|影子|僵尸|空壳|虚假|造景|人情|关系|门面|样子|钓鱼|胡子|拍脑袋|短命|三无|三边|首长|路边|盆景)"
    r"(?:式|工程|项目)?"
)
"""What is blamed: “烂尾”工程, “偷工减料”工程."""

PEOPLE_BEFORE = compiled(r"[\d一二两三四五六七八九十百千万几多][余多]?[名位]\Z")
"""Before what people are called: 24名“土专家”."""

PERIOD = compiled(r"(?:十[一二三四五六七]|九|八|七|六)五")
"""A plan period; a scheme only where 规划 or 计划 follows."""

LINKED_NOUN = (
    "模式",
    "机制",
    "体系",
    "制度",
    "架构",
    "平台",
    "工作法",
    "品牌",
    "计划",
    "方案",
    "行动",
    "工程",
    "布局",
    "格局",
    "体制",
    "做法",
    "理念",
    "链条",
    "网络",
    "路径",
    "流程",
    "办法",
    "方式",
    "方法",
    "步骤",
    "程序",
    "战略",
    "政策",
)
"""Type nouns that 的 may link to a quoted name."""

EXTENSION = (
    "建设",
    "活动",
    "行动",
    "工程",
    "试点",
    "规划",
    "方案",
    "计划",
    "制度",
    "机制",
    "模式",
    "品牌",
    "平台",
    "体系",
    "工作",
    "创建",
    "战略",
    "政策",
)
"""Type nouns that lengthen a type noun: 项目 + 建设活动."""

ALONE = compiled(rf"""
    [百千万双][^{NUMERAL}]+
  | [二两三四五六七八九十](?![大个项张条支种类级])[^{NUMERAL}]+
    (?<!联动|共治|融合|同建|联防|协同|[制法化图]|互动|联户|联创|工程|行动|计划|到位|清单|网格|路线)
  | .*(?:如何|翻番|改善|消除|转变|提升|下降|增长|确保|坚持|必须|关系|不变|减少|增加|升|降)
  | [二三四五六七八九]级.*
  | .*(?:聚焦|强化|突出|抓实|抓好|紧盯|着力|注重|加强|抓手|举措|措施)
  | .*(?:房|面|老师|基金|园|游|人|年|户)
  | .*[山水田江河湖林].*[山水田江河湖林园城] | 两种.* | .*分[\p{{Han}}]+分.* | 一早一晚 | .*等.*级
  | [三四]大(?:家族|片区|板块|区域)
""")
"""A formula that is one only where the text treats it as a scheme: 双报到, but 双学籍."""

VENUE = compiled(
    r".*(?<!进)(?:区|馆|园|厅|室|站|所|店|街|路|村|寨|号|楼|院|桥|公司|酒店|奖|速度|制造|技术|样板|品质|智慧|力量|声音|故事|报告|报道|人|家|者|员|师|委|树|山|水|花|星|线)"
)
"""Endings of a quoted word that rather names a place, a prize or people."""

HONOUR = compiled(
    r"(?:获评|荣获|获得|评为|授予|荣膺|入选|认定为|争创|争当|选出|评选|表彰|喜获|荣登|命名为|获)了?[^，。；：“”]{0,14}$"
)
"""The stretch before a title of honour."""

NO_SCHEME_BEHIND = compiled(r"""
    的?(?:问题|称号|荣誉|奖|勋章|获得者|得主|期间|时期|以来|时代|一词|[一二两三四]个?字|字样|说法|口号|声音|为题|主题[^教党]|为主题|等?称号
    |之[称誉名乡一]|美[誉称]|的?[美]?誉|感|们|式[^管治]|型|级|精神|现象|的(?:困境|局面|难题|梦|人|地方|状态|现状|重要论述|要求|原则|路子|道路|故事|关系|背后|感觉|特点|特征|优势|作用))
  | (?:时间|年货|股|病|户|人|研讨会|发布会|招待会|技术|手术|药物|疗法|检测|诊断)
""")
"""A quoted word with this behind it is a label, a period, a title of honour or a figure of speech."""

INTRODUCED = compiled(r"""
    (?<!不|没|未|无法)
    (?:推出|推行|实行|开展|实施|启动|开通|搭建|创办|组建|成立|设立|发起|首创|创立|举办|开设|上线|试行|创建|建立|创新|探索|制定|印发|出台|推广|推进|研发|深化|承办
      |开办|筹办|办起|建起|设起|开起|启用|投用|首推|首发|组织起|成立起|挂牌成立|注册成立|牵头成立|发布)
    (?:了|起|起了|出|出了|推出|推行|实施|开展|打造)?+
    (?:[^，。；：！？、“”《》\n]{2,8}、){0,2}+
    (?:[^，。；：！？、“”《》\n]{0,18}(?:[的个支项条类批套次场期堂间处款部]|\d[万亿]?余?元))?+
    $
""")
"""The stretch before a quoted name: a verb that makes or runs schemes, with at most an attribute between."""

BRANDED = compiled(r"""
    (?:打造|擦亮|叫响|培育|做强|探索出|总结出|提炼出|创设|命名)(?:了|出|成|形成|推出|建设|升级)?+(?:[^，。；：！？、“”《》\n]{0,14}(?:[个项支条类批套]))?+$
""")
"""The stretch before a quoted name that ends its clause: a verb that may make a brand, or praise."""
PRAISE = compiled(
    r".*(?:标杆|样板|高地|名片|升级版|引擎|典范|窗口|枢纽|门户|摇篮|铁军|尖兵|队伍|生态|环境|之[城都乡路窗]|强[县市省]|新[貌篇]|答卷|品质|版|产业链|链|\p{Han}{2}城市|浙江|中国)"
)
"""What a place wants to be rather than a brand of its own."""

NAMED = compiled(r"(?:名为|取名为?|命名为|定名为|简称为?)$")

SUCCEEDED = compiled(r"""
    (?:在[\p{Han}]{2,14}?)?(?:正式|全面|顺利|同步|今天|今日)?(?:启动|上线|开播|应运而生|揭牌|开幕|开赛|开锣)(?!的)
  | (?:实施|推行|开展|启动|上线)以来
""")
"""The stretch behind a quoted name: it begins, or has run since."""

DOCUMENT = compiled(r"[《«〈]([^《》«»〈〉\n]{4,60})[》»〉]")
PLAN_TITLE = compiled(
    r"(?:规划|行动计划|计划|实施方案|行动方案|工作方案|方案|规划纲要|纲要|行动|三年行动|清单|战略)(?:[（(][^（）()]{1,24}[）)])?$"
)

CLAUSE_BREAK = frozenset(" \u3000【】〖〗，。；：！？、,;:!?\n…—（）()《》“”‘’")
"""Ends the window in which the left edge of an unquoted name is looked for."""

TITLE = compiled(r"[《〈][^《》〈〉\n]{2,60}[》〉]")

PARALLEL = compiled(r"(?P<first>(?P<sign>\p{Han})\p{Han}{2,5})、(?P<second>(?P=sign)\p{Han}{2,5})$")
"""藏粮于地、藏粮于技: two halves of one name."""
JOINED = compiled(r"[与和及]$|(?<=片区|社区|小区|园区|新区|街道|[县镇村路街港桥湖河]|(?<!城)乡)的$")
"""Before a name's left edge: the name may begin further ahead (耕地保护与提升工程, 东门片区的旧城改造项目)."""

RENEWED = compiled(
    r"(?:新一轮|本轮|首轮|第[一二三四五六七八九十]+[轮批期次]|新时代|国家|全国(?:性)?|国内|\d{4}年度?|首期|首批|近期|一整?[套项款座条]|其)(?=[\p{Han}]{5})"
)
"""Opens a name that is the same without it."""

SELF_EVIDENT = ("工程", "行动", "签约服务", "长制", "计划", "工作法", "保卫战", "革命")
"""Endings of known names that are found without quotation marks."""

MERE_DEED = ("实际行动", "具体行动", "自觉行动", "统一行动", "一致行动", "自觉行为")
"""Where 行动 is no campaign."""
CAMPAIGNS = ("行动", "活动", "计划", "改革", "教育", "周", "月", "季", "节", "日")
"""Heads of names that may open with a verb: 打击…专项行动."""
YEARS = compiled(r"[三五两]年(?:专项)?(?:攻坚|整治|提升)?行动(?:计划|方案)?$")
"""三年行动计划"""
