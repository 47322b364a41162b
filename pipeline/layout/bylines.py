"""Where a piece is signed: in the first words of its lead, on a line of its own, at the end of a paragraph."""

from typing import NamedTuple

from pipeline.layout.signers import Signer, signers
from pipeline.patterns import compiled, fullmatch, match, search

AGENCY_ROLE = "记者"
"""Role of a name that an agency's dateline gives without one: `中新网某地3月1日电(张三)`."""

_BULLET = r"[\s\u3000□■◆◇○●▲△★☆※▶►◎⊙]*"
_OPEN, _CLOSE = r"[（(【\[〔]", r"[）)】\]〕]"
_SOURCE = r"""
    (?: 本报 | 本刊 | 本网 | 本台 | 本社 | 本端 | 据? (?:新华社|中新社|中新网|中国新闻网|人民网|央视网|新华网|中央社)
      | \p{Han}{2,12}? (?:日报|晚报|早报|晨报|商报|时报|周报|都市报|快报|法治报|新闻网|融媒体中心|融媒体|融媒|传媒|广播|电视台|客户端|发布|新闻|在线|网|报|台)
    )
"""
_DATE = r"(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日)"
_DATELINE = compiled(rf"""
    {_BULLET} (?:{_OPEN}\s*)?+ {_SOURCE} [\s\u3000]* (?:\p{{Han}}{{2,10}}?)? [\s\u3000]* {_DATE}? [\s\u3000]*
    (?P<kind> 专电 | 综合消息 | 消息 | 电讯 | 快讯 | 简讯 | 电题[:：] | 电 | 讯 ) (?:\s*{_CLOSE})?+
    [\s\u3000]* (?: {_OPEN} (?P<names>[^（()）\n]{{2,80}}+) {_CLOSE} )?+
""")
_LOCAL = compiled(rf"""
    {_BULLET} (?:\p{{Han}}{{2,12}}?) 讯 [\s\u3000]* {_OPEN} (?P<names>[^（()）\n]{{2,80}}+) {_CLOSE}
""")
_BRACKETED = compiled(rf"{_BULLET} {_OPEN} (?P<names>[^（()）\n]{{2,80}}+) {_CLOSE}")
_REPORTED = compiled(r"""
    [\s\u3000□■◆◇○●▲△★☆]* (?P<names> (?:\p{Han}{2,12})?? (?:记者|通讯员)[^，。：:\n（(]{2,40}? ) [\s\u3000]* (?:综合)?报道 [\s\u3000]* [:：]?
""")
_OWN_LINE = compiled(rf"""
    {_BULLET} (?: {_OPEN} (?P<inside>[^（()）\n]{{2,120}}+) {_CLOSE} | (?P<names>[^\n（(，。！？；“”]{{3,120}}+) ) [\s\u3000]*
""")
_SOURCE_LINE = compiled(r"""
    [\s\u3000（(【\[]* (?:信息|文章|稿件|内容|图文|资料|图片)? (?:来\s*源|稿源|发布时间|发布日期|更新时间|更新日期|发布单位|发布机构|信息提供|供稿单位|供稿
    |作者单位|浏览次数|阅读次数|点击数|字号|索\s*引\s*号|责任编辑|编辑|审核|撰稿|作者) [\s\u3000]* [:：] .{0,100}
""")
OFFICE = (
    r"\p{Han}[\p{Han}\w、，·\s]{1,28}(?:部|局|处|办|委|院|科|室|中心|办公室|党委|支部|政府|街道|镇|乡|村|社区|公司|集团|学校|大学|学院"
    r"|医院|站|队|会|社|网|所|厅)"
)
_OFFICE_LINE = compiled(rf"[\s\u3000]*[（(]{OFFICE}[）)][\s\u3000]*")
_TAIL = compiled(rf"""
    (?<=[。！？!?”’；;、，,\s\u3000）)]) {_BULLET} (?: {_OPEN}(?P<inside>[^（()）\n。]{{2,80}}+){_CLOSE} | (?P<shot>\p{{Han}}{{0,12}}[\s\u3000]*\p{{Han}}[\p{{Han}}·\s\u3000、]{{1,14}}(?:摄影报道|摄影|摄|供图|文/图|文／图)) ) [\s\u3000]*\Z
""")


class Signature(NamedTuple):
    """A stretch of text that signs, and whom it names (nobody, where it names an office or a source)."""

    start: int
    end: int
    signers: tuple[Signer, ...]


def lead(text: str) -> Signature | None:
    """The byline that opens a piece's first paragraph: `本报讯（记者张三）`, `新华社某地4月1日电`, `（记者 张三）`."""
    for pattern, role in ((_DATELINE, AGENCY_ROLE), (_LOCAL, None), (_BRACKETED, None), (_REPORTED, None)):
        found = match(pattern, text)
        if found is None:
            continue
        names = found.span("names")
        who = signers(text, *names, default=role) if names[0] >= 0 else ()
        if who is None and pattern is _DATELINE:
            end = found.start("names") - 1 if names[0] >= 0 else found.end()
            return Signature(0, end, ())
        if who is not None and (who or pattern is _DATELINE):
            return Signature(0, found.end(), who)
    return None


def own_line(text: str) -> Signature | None:
    """A line that is nothing but a signature: `（本报记者 张三 文/图）`, `新华社记者张三、李四`, `来源：某某局`."""
    found = fullmatch(_OWN_LINE, text)
    if found is not None:
        part = "inside" if found.group("inside") is not None else "names"
        who = signers(text, *found.span(part))
        if who is None and part == "inside":
            who = signers(text, *found.span(part), default="作者")
        if who is not None:
            return Signature(0, len(text), who)
    for pattern in (_SOURCE_LINE, _OFFICE_LINE):
        if fullmatch(pattern, text) is not None:
            return Signature(0, len(text), ())
    return None


def tail(text: str) -> Signature | None:
    """The signature that closes a paragraph or caption: `…公园一角。张三摄`, `…结束。（记者 张三）`."""
    found = search(_TAIL, text)
    if found is None:
        return None
    part = "inside" if found.group("inside") is not None else "shot"
    who = signers(text, *found.span(part))
    return Signature(found.start(), len(text), who) if who else None
