"""Patterns that say how a number was summed, and whether it is a change. Only data."""

import re

from pipeline.extract.statistics.patterns import either

AGGREGATES = re.compile(
    r"(?=[平人户亩村均场店每年逐一月单日各累先历总共合全最峰上下])(?:(?P<average>平均|人均|户均|亩均|村均|均价|场均|店均)"
    r"|(?P<per_year>每年|年均|逐年|一年可|(?<![去今前明当后每本全近0-9０-９一二三四五六七八九〇零十几])年(?=产|可|均|处理|加工|收入|销售|接待|出栏|发电|供|减排|节约|创|上交|纳税|培训|吞吐|营业))"
    r"|(?P<per_month>每月|每个月|月均|月(?=产|收入|销|薪))"
    r"|(?P<per_day>每天|每日|日均|单日|一天可|日(?=产|处理|供|接待|加工|销))"
    r"|(?P<each>每(?!隔|当|逢|年|月|天|日|逢|当|个月|一次)|各(?=[0-9０-９一二三四五六七八九十两]))"
    r"|(?P<cumulative>累计|先后|历年|总计已)"
    r"|(?P<total>共计?|总计|合计|总共|一共|(?<!占)总(?=投资|额|量|数|面积|人口|长|价|产|建筑|里程|金额|收入|值|规模|用)|全长)"
    r"|(?P<maximum>最高|最多|最大|最长|最快|峰值|上限)"
    r"|(?P<minimum>最低|最少|最小|最短|下限))"
)
"""How a number was summed, by the words before it; the test of the first character spares the alternatives."""

EACH_BEHIND = re.compile(r"(?:[/／每一](?:人|户|亩|个|斤|公斤|吨|次|天|月|年|份|只|头|棵|株|名|家|平方米|台|件)|不等)")

_RISE = (
    "增长 增加 增 增幅 增速 提升 提高 上升 上涨 上浮 上调 涨 涨幅 升高 升 扩大 净增 净增加 攀升 回升 反弹 递增 "
    "激增 猛增 骤增 增收 拉高 翻 翻了 提速 高出 多出 增长率 增值 延长 增产 增资 增效 实际增长 可比增长"
)

_FALL = (
    "下降 下滑 下跌 下调 下浮 减少 减 降低 降 降幅 跌 跌幅 缩短 缩减 压减 压缩 收窄 回落 递减 锐减 骤减 减产 "
    "减收 缩小 压降 调降 减幅 少出 缩水 降温"
)

_FIRST = "".join(sorted({word[0] for word in (_RISE + " " + _FALL).split()}))

CHANGE = re.compile(
    rf"(?=[{_FIRST}])(?:(?P<rise>(?<!改造|巩固|整治|优化|转型|治理|创建|维修)(?<!造提|固提|治提|化提|型提|理提|建提|修提)(?:{either(_RISE)}))|(?P<fall>{either(_FALL)}))"
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
