"""What stands beside the pieces of a calendar expression: joints, open ends, weekdays, hours; as data."""

from dataclasses import dataclass

import regex

from pipeline.numbers.calendar.atoms import HANZI, NUM
from pipeline.patterns import compiled, match

_BLANK = " \u3000"
_FIGURES = "0123456789０１２３４５６７８９千" + HANZI


@dataclass(frozen=True, slots=True)
class Sign:
    """A pattern with the characters that can begin it, so that most places are passed without running it."""

    pattern: "regex.Pattern[str]"
    first: frozenset[str]

    def at(self, text: str, place: int) -> "regex.Match[str] | None":
        """The match that begins at this place."""
        return match(self.pattern, text, place) if text[place : place + 1] in self.first else None

    def skip(self, text: str, place: int) -> int:
        """The end of the match that begins at this place, else the place."""
        found = self.at(text, place)
        return found.end() if found else place


def _sign(first: str, pattern: str) -> Sign:
    return Sign(compiled(pattern), frozenset(first))


GAP = _sign(_BLANK, r"[ \u3000]")
GAP_AFTER_YEAR = _sign(_BLANK + "的仅", r"[ \u3000]?[的仅]?")
"""去年的8月, 今年仅前5个月."""

EDGE = _sign("年底末初", "年?(?P<edge>[底末初])(?![中级步次等])")
TENS = _sign("上中下", "(?P<first>[上中])?(?P<last>[上中下])旬")
WHOLE_YEAR = _sign("度全学", "度(?![假过])|全年|学年度?")
DAY_OF_WEEK = _sign("一二三四五六日天末", "(?P<day>[一二三四五六日天])(?![共直起些个次名家均报常定度样])|(?P<end>末)")
"""What follows 上周."""

FESTIVAL_NAME = _sign("国劳妇儿青建", "(?:国际)?(?:劳动妇女|劳动|妇女|儿童|青年|建军|建党|国庆)节")
"""What follows “五一”."""

HOLIDAY = _sign("佳放期假小长黄节", "(?:佳节)?(?:放假期间|期间|假期|假日|小长假|长假|黄金周|节假日){1,2}+")
PERIOD = _sign("时期规年", "时期|期间|规划期间|规划时期|年度")
"""What follows “十四五”."""

SAME_DAY = _sign("，,当同这一全", "[，,]?(?:当天|当日|同日|这一?天|一整天|全天)(?![，,]?[0-9])")
BESIDE = _sign("，,周星礼" + _BLANK, r"[，,]?[ \u3000]?(?>周|星期|礼拜)(?P<day>[一二三四五六日天])(?![年月])")
BRACKET = _sign("（(" + _BLANK, r"[ \u3000]?[（(](?P<inner>[^（()）\n记通]{2,12})[）)]")
ABOUT = _sign("左前上许份止", "左右|前后(?!夹)|上下|许|份|止")

_HOUR = rf"""(?>{NUM})(?:时|点(?![建意要希])|[:：][0-5]?[0-9](?:[:：][0-9]{{2}})?)
    (?:钟|整|半|多|许|前后|左右|[一三]刻|(?>{NUM})分?(?:(?>{NUM})秒)?许?){{0,3}}+"""
HOUR = _sign(_FIGURES + _BLANK, rf"[ \u3000]?{_HOUR}(?:[ \u3000]?(?:——|[-—–－~～至到])[ \u3000]?{_HOUR})?")

JOINT = _sign("起，,-—–－―~～〜直至一持到与和、及" + _BLANK, r"""
    (?:起?[，,]?[ \u3000]?(?:——|[-—–－―~～〜]|直?至|一直到|持续[到至]|到)[ \u3000]?)|(?P<pair>[与和、及])""")
BETWEEN = _sign("之期间", "之间|期间|间(?![断隔接])")
"""2007年与2009年间."""

SINCE = _sign("份以来起开至迄到之后", r"""份?(?:以来|来(?!自|到|临|袭|说|往|华|电|访|看|源|了|宾|料|信|年|水|人|的路)
    |起(?![义草重诉步飞点源火伏用航降居床到码名因至早价跑底色止眼家])|开始
    |至今|迄今|[到至]现在|[到至]目前(?:为止)?
    |[之以]后|后(?![续期勤备来方台面代果天排半两三十卫的疫]))""")
EVENT = compiled(r"""(?:正式|全面|首次)?(?:成立|组建|创办|创建|创立|建立|设立|建成|竣工|开工|动工|启动|启用|投用|投产
    |投运|运行|运营|开馆|开园|开业|开办|开放|开通|通车|通航|通水|实施|施行|推行|试点|开展|上线|上市|挂牌|揭牌|入驻
    |进驻|进洞|进场|落户|上任|任职|履职|到任|驻村|建[校站园厂所市县区库]|入[汛夏冬春秋]|复工|复产|发布|印发|出台
    |推出){1,2}(?:建设|以后)?\Z""")
"""Between a date and 以来, what happened then: 2018年成立以来."""

BEFORE = _sign("之以为止前", rf"""之前|以前|为?止前
    |前(?![三两0-9{HANZI}几往来沿列夕景后线方台进端期半瞻段辈言人的任提置科段锋哨])""")
EVE = _sign("前", "前夕")
FROM = compiled(r"(?:自从|从|自|由|始于)[ \u3000]?\Z")
FROM_LAST = frozenset("从自由于" + _BLANK)
"""Last characters of FROM."""
