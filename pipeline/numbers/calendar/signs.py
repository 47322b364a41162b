"""What stands beside the pieces of a calendar expression: joints, open ends, weekdays, hours; as data."""

from pipeline.numbers.calendar.atoms import HANZI, NUM
from pipeline.patterns import compiled

GAP = compiled(r"[ \u3000]?")
GAP_AFTER_YEAR = compiled(r"[ \u3000]?的?")
"""去年的8月."""

EDGE = compiled(r"年?(?P<edge>[底末初])(?![中级步次等])")
TENS = compiled("(?P<first>[上中])?(?P<last>[上中下])旬")
WHOLE_YEAR = compiled("度(?![假过])|全年")
DAY_OF_WEEK = compiled("(?P<day>[一二三四五六日天])(?![共直起些个次名家均报常定度样])|(?P<end>末)")
"""What follows 上周."""

FESTIVAL_NAME = compiled("(?:国际)?(?:劳动妇女|劳动|妇女|儿童|青年|建军|建党|国庆)节")
"""What follows “五一”."""

HOLIDAY = compiled("(?:佳节)?(?:放假期间|期间|假期|假日|小长假|长假|黄金周|节假日){1,2}+")
PERIOD = compiled("时期|期间|规划期间|规划时期|年度")
"""What follows “十四五”."""

SAME_DAY = compiled("[，,]?(?:当天|当日|同日|这一?天|一整天|全天)(?![，,]?[0-9])")
BESIDE = compiled(r"[，,]?[ \u3000]?(?>周|星期|礼拜)(?P<day>[一二三四五六日天])(?![年月])")
BRACKET = compiled(r"[ \u3000]?[（(](?P<inner>[^（()）\n记通]{2,12})[）)]")
ABOUT = compiled("左右|前后(?!夹)|上下|许|份|止")

_HOUR = rf"""(?>{NUM})(?:时|点(?![建意要希])|[:：][0-5]?[0-9](?:[:：][0-9]{{2}})?)
    (?:钟|整|半|多|许|前后|左右|[一三]刻|(?>{NUM})分?(?:(?>{NUM})秒)?许?){{0,3}}+"""
HOUR = compiled(rf"[ \u3000]?{_HOUR}(?:[ \u3000]?(?:——|[-—–－~～至到])[ \u3000]?{_HOUR})?")

JOINT = compiled(r"""(?:起?[，,]?[ \u3000]?(?:——|[-—–－―~～〜]|直?至|一直到|持续[到至]|到)[ \u3000]?)
    |(?P<pair>[与和、及])""")
BETWEEN = compiled("之间|期间|间(?![断隔接])")
"""2007年与2009年间."""

SINCE = compiled(r"""份?(?:以来|来(?!自|到|临|袭|说|往|华|电|访|看|源|了|宾|料|信|年|水|人|的路)
    |起(?![义草重诉步飞点源火伏用航降居床到码名因至早价跑底色止眼家])|开始
    |至今|迄今|[到至]现在|[到至]目前(?:为止)?
    |[之以]后|后(?![续期勤备来方台面代果天排半两三十卫的疫]))""")
BEFORE = compiled(rf"""之前|以前|为?止前
    |前(?![三两0-9{HANZI}几往来沿列夕景后线方台进端期半瞻段辈言人的任提置科段锋哨])""")
EVE = compiled("前夕")
FROM = compiled(r"(?:自从|从|自|由|始于)[ \u3000]?\Z")
