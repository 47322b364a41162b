"""The smallest pieces of calendar expressions that are no mere words: their patterns, as data."""

import re
from collections.abc import Iterable

from pipeline.numbers.calendar.lexicon import SHORT
from pipeline.patterns import alternatives, compiled
from pipeline.resources import table

PLANS = {row["name"]: (int(row["first"]), int(row["last"])) for row in table("plan_periods")}
"""Five-year plan → first and last year."""

D = "[0-9０-９]"
ONES = "一二三四五六七八九"
HANZI = f"〇零○Ｏ{ONES}十廿卅两"
NUM = rf"(?>{D}{{1,4}}+(?!{D})|[{HANZI}千]{{1,6}}+)"
JOIN = r"[ \u3000]?(?>——|[-—–－―~～〜至到、])[ \u3000]?"
FREE = rf"(?<![0-9０-９.．A-Za-z])(?<!{D}[,，])"
"""Nothing before that would make the digits a part of a larger number or of a code."""

DAYS = f"(?>三十|[二廿]十?[{ONES}]?|初[{ONES}十]|十[{ONES}]?|[1-3]?[0-9])"
OPEN, CLOSE = "[“‘\"'「『]", "[”’\"'」』]"
LUNAR = "(?>农历|阴历|旧历|夏历)"
CENTURY = rf"(?P<century>上|本|{NUM})个?世纪"

FORMS = {
    "iso": rf"{FREE}(?P<year>{D}{{4}})[-/.．](?P<month>{D}{{1,2}})[-/.．](?P<day>{D}{{1,2}})(?![0-9０-９/]|[.．]{D})",
    "short": rf"(?<=\A|[\s至到])(?P<month>[01]{D})-(?P<day>[0-3]{D})(?=\s+{D}{{1,2}}[:：]|\Z)",
    "compact": rf"""{FREE}(?P<year>(?:19|20)[0-9]{{2}})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12][0-9]|3[01])
        (?![0-9A-Za-z.．%％])""",
    "clock": rf"""{FREE}(?P<hour>{D}{{1,2}})(?>[:：](?P<minute>[0-5０-５]{D})(?:[:：]{D}{{2}})?(?![0-9０-９:：])
        |时(?P<minute>[0-5]?{D})分(?:{D}{{1,2}}秒)?许?)""",
    "plan": rf"""(?:{OPEN}(?P<name>{alternatives(tuple(PLANS))}){CLOSE}
        |(?P<name>十[一二三四五六]五)(?=时期|期间|规划|末|以来|初期|开局))(?!普法)""",
    "past_years": rf"""{FREE}(?<![第每几数好])(?!{D}{{3}})(?P<count>{NUM})(?P<more>[多余几])?年(?P<more>多)?以?来
        (?!自|到|电|访|临|华)""",
    "decade": rf"""(?:{CENTURY})?(?P<count>{D}0|[{ONES}]十)(?:[、至到和—-]?(?P<last>{D}0|[{ONES}]十))?年代
        |(?:{CENTURY})?(?P<tens>二三|三四|四五|五六|六七|七八|八九)十年代""",
    "century": CENTURY,
    "ago": rf"""(?<![第近每])(?P<count>(?!(?:1[5-9]|20){D}{{2}}年|0{D}年){NUM}|半|几|数)(?P<more>[几多余来])?
        (?P<unit>年|个月|天|个?星期|周|个?季度)(?P<more>多|半)?[之以]?(?P<way>[前后])
        (?![列沿途景置缀勤续期来半夕往0-9{HANZI}])""",
    "recent": rf"""(?<![^\s，。；：、！？“（是在于])近(?:{NUM}|几|数)[多余几]?(?:年|个月|天|周|个星期)
        (?![前后内]|的?时间)(?:以?来|间|里)?""",
    "first": rf"(?<!提)(?P<way>[前后头首])(?P<count>{NUM})?个?(?P<unit>月|季度|季(?![度后军]))(?!份?[底初末])",
    "nth": rf"第(?P<count>{NUM})个?(?P<unit>周|星期|天)",
    "half": "(?P<half>[上下前后])半(?P<unit>年|月)",
    "lunar": rf"""(?>{LUNAR}(?:(?P<year>{NUM})年)?闰?
        (?:(?P<month>[正冬腊])月|(?P<month>{NUM})月(?!份))(?:(?P<day>{DAYS})[日号]?)?
        |(?P<month>[正冬腊])月(?:(?P<day>{DAYS})[日号]?)?
        |(?P<month>{NUM})月(?P<day>初[{ONES}十]|廿[{ONES}]?|十五(?![日号{HANZI}]))
        |{LUNAR}(?P<day>初[{ONES}十]|廿[{ONES}]?))""",
    "unsaid": rf"(?P<month>十?[{ONES}]|十)月(?P<day>[二三]?十[{ONES}]?)(?=\Z|[，。；])",
    "number": rf"""{FREE}(?<!人间)第?(?P<list>{NUM}(?:{JOIN}{NUM}){{0,5}}+)
        (?:[ \u3000]?(?P<unit>年(?![级龄薪])|月份|月(?!龄|嫂|怀胎|革命|天[，。”’」])|季度
            |日(?!元|均|龄|游|内|谈|本|赛)|号(?!{D}++(?![点时：:])))
        |(?P<unit>季)(?![军后赛]))""",
    "week": rf"(?>周|星期|礼拜)(?P<day>[一二三四五六日天])(?![年月{HANZI}刊报至])",
    "weekend": "周末",
    "same": "同期",
    "edge": rf"""(?<![个数几多常全历每两{ONES}十\d])(?P<unit>年)(?P<edge>[底末初中])
        |(?<![个岁数几每满])(?P<unit>月)(?P<edge>[底末初])""",
    "season": "(?P<name>[春夏秋冬])[季天]",
    "festival": rf"{OPEN}(?P<name>{alternatives(SHORT)}){CLOSE}",
    "bare": rf"{FREE}(?:19[5-9]|20[0-4]){D}(?![0-9０-９%％])(?![.．]{D})",
}
"""Form → pattern; the first that matches at a place is taken."""

_CAPTURE = re.compile(r"\(\?P<\w+>")
_DIGITAL = (
    "iso", "short", "compact", "clock", "past_years", "decade", "century", "ago", "lunar", "unsaid", "number", "bare",
)
_COUNTED = ("decade", "century", "ago", "first", "half", "nth", "number")


def _branch(first: str, names: Iterable[str]) -> str:
    """These forms, tried only where what stands here can begin one of them."""
    inner = "|".join(f"(?P<{name}>{_CAPTURE.sub('(?:', FORMS[name])})" for name in names)
    return f"(?={first})(?:{inner})"


def _sweep() -> str:
    """All forms, each behind a test of what can begin it."""
    digital = rf"{D}{{1,8}}+[ \u3000]?[年月日号季世时个天周星多余来几、至到—–－―~～〜:：/.．-]|(?:19|20){D}{D}"
    hanzi = "|".join([
        _branch(f"{OPEN}|十[一二三四五六]五", ["plan", "festival"]),
        _branch(f"[{HANZI}千]", _DIGITAL),
        _branch(f"[上本前后头首半几数下第][0-9０-９{HANZI}千个半年月天日世季]", _COUNTED),
        _branch("近", ["recent"]),
        _branch("[正冬腊农阴旧夏]", ["lunar"]),
        _branch("[周星礼同年月春夏秋冬]", ["week", "weekend", "same", "edge", "season"]),
    ])
    return f"(?={D})(?:{FREE}{_branch(digital, _DIGITAL)})|(?!{D})(?:{hanzi})"


ATOM = compiled(_sweep())
"""Any form, tried where places.py finds that one may begin."""
