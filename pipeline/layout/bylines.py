"""Where a piece is signed: in the first words of its lead, on a line of its own, at the end of a paragraph."""

from typing import NamedTuple

from pipeline.layout.signers import OFFICE, PUBLISHER, Signer, signers
from pipeline.patterns import alternatives, compiled, fullmatch, match, search
from pipeline.resources import words

AGENCY_ROLE = "记者"
"""Role of a name that an agency's dateline gives without one: `中新网某地3月1日电(张三)`."""

UNNAMED_ROLE = "作者"
"""Role of names alone in brackets below a piece: `（张三 李四）`."""

LONGEST_TAIL = 120
"""Characters at the end of a paragraph within which its signature begins."""

_BULLET = r"[\s□■◆◇○●▲△★☆※▶►◎⊙]*+"
_OPEN, _CLOSE = r"[（(【\[〔]", r"[）)】\]〕]"
_NAMES = r"[^（()）\n]{2,80}+"
_SENT = r"(?:\p{Han}{2,8}发\s*)?"
"""`新华社发` in front of the photographer's brackets."""

_DATELINE = compiled(rf"""
    {_BULLET} (?:{_OPEN}\s*)?+ 据?{PUBLISHER} \s* (?:\p{{Han}}{{2,10}}?)?
    \s* (?:(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日)? \s*
    (?: 专电 | 综合消息 | 消息 | 电讯 | 快讯 | 简讯 | 电题[:：] | 电 | 讯 ) (?:\s*{_CLOSE})?+
    (?: (?<=[：:]) | (?<=日\s*(?:专电|电讯|电|讯).{{0,2}}) | (?=[\s（(：:“\d]|记者|通讯员|近日|日前|\Z) )
    \s* (?: {_OPEN} (?P<names>{_NAMES}) {_CLOSE} )?+
""")
_LOCAL = compiled(rf"{_BULLET} \p{{Han}}{{2,12}}? 讯 \s* {_OPEN} (?P<names>{_NAMES}) {_CLOSE}")
_BRACKETED = compiled(rf"{_BULLET} {_OPEN} (?P<names>{_NAMES}) {_CLOSE}")
_REPORTED = compiled(rf"""
    {_BULLET} (?P<names> (?:\p{{Han}}{{2,12}})?? (?:记者|通讯员) [^，。：:\n（(]{{2,40}}? ) \s* (?:综合)?报道 \s* [:：]?
""")
_LEADS = ((_DATELINE, AGENCY_ROLE), (_LOCAL, None), (_BRACKETED, None), (_REPORTED, None))

_OWN_LINE = compiled(rf"""
    {_BULLET} (?: {_SENT} {_OPEN} (?P<inside>[^（()）\n]{{2,120}}+) {_CLOSE}
      | (?P<names>[^\n（(，。！？；“”]{{3,120}}+) ) \s*
""")
_SOURCE_LINE = compiled(rf"""
    [\s（(【\[]* {alternatives(words("layout_words", kind="source_label"))} \s* [:：] .{{0,100}}
""")
_OFFICE = compiled(OFFICE)
_OFFICE_LINE = compiled(rf"\s*[（(]{OFFICE}[）)]\s*")
_CREDIT_LINE = compiled(r"""
    \s*[（(【\[]? (?:本[文版报]|文中|文内|以上|上述|所有|部分)?
    (?:图片|照片|配图|图文|视频|资料|素材|文图|图) (?:均|皆|都)?
    (?: (?:由|为|系) [^，。！？\n]{2,40}? (?:提供|供图|供稿|拍摄|摄影|摄|制作)
      | (?:来自|来源于?) [:：]? [^，。！？\n]{2,40}? )
    \s*[）)】\]]?\s*
""")
_PAGE_CREDIT = compiled(r"""
    \s*+ (?P<credit> 本[版组期] (?:未署名)?
      (?: 撰文[/／]摄影 | 文[/／]图 | 撰文 | 采写 | 撰稿 | 文字 | 文图 | 图文 | 稿件 | 报道 | 图片 | 照片 | 摄影 )
      .{3,80}? )
    \s* (?: [（(] [^（()）\n]{0,12} (?:除外|署名) [^（()）\n]{0,6} [）)] )? \s*
""")
_ITEM = compiled(r"[□■◆◇○●▲△★☆※▶►]")
_TAIL = compiled(rf"""
    (?<=[。！？!?”’；;、，,\s）)]) {_BULLET}
    (?: {_SENT} {_OPEN} (?P<inside>[^（()）\n。]{{2,80}}+) {_CLOSE}
      | (?P<shot> \p{{Han}}{{0,12}}\s*\p{{Han}}[\p{{Han}}·\s、]{{1,14}}(?:摄影报道|摄影|摄|供图|文[/／]图) ) ) \s*\Z
""")


class Signature(NamedTuple):
    """A stretch of text that signs, and whom it names (nobody, where it names an office or a source)."""

    start: int
    end: int
    signers: tuple[Signer, ...]


def lead(text: str) -> Signature | None:
    """The byline that opens a piece's first paragraph: `本报讯（记者张三）`, `新华社某地4月1日电`, `（记者 张三）`."""
    for pattern, role in _LEADS:
        found = match(pattern, text)
        if found is None:
            continue
        low, high = found.span("names")
        who = signers(text, low, high, default=role, strict=pattern is _REPORTED) if low >= 0 else ()
        if pattern is _DATELINE:
            return Signature(0, found.end(), who) if who is not None else Signature(0, low - 1, ())
        if who:
            return Signature(0, found.end(), who)
    return None


def own_line(text: str) -> Signature | None:
    """A line that is nothing but a signature: `（本报记者 张三 文/图）`, `新华社记者张三、李四`, `来源：某某局`."""
    found = fullmatch(_OWN_LINE, text)
    if found is not None:
        inside = found.group("inside") is not None
        low, high = found.span("inside" if inside else "names")
        who = signers(text, low, high, strict=not inside)
        if who is None and inside:
            who = signers(text, low, high, default=UNNAMED_ROLE)
        if who is not None:
            return Signature(0, len(text), who)
    unnamed = (_SOURCE_LINE, _OFFICE_LINE, _CREDIT_LINE)
    return Signature(0, len(text), ()) if any(fullmatch(pattern, text) for pattern in unnamed) else None


def page_credit(text: str) -> Signature | None:
    """A line that signs all pieces of its page that nobody else signs: `本版撰文 本报记者 张三（署名稿件除外）`."""
    found = fullmatch(_PAGE_CREDIT, text)
    who = own_line(found.group("credit")) if found is not None else None
    return who if who is not None and who.signers else None


def is_office(text: str) -> bool:
    """Whether a line is the name of a body, as below a notice."""
    return fullmatch(_OFFICE, text) is not None


def tail(text: str, *, last: bool = False) -> Signature | None:
    """The signature that closes a paragraph or caption: `…公园一角。张三摄`, `…结束。（记者 张三）`.

    In the `last` paragraph of a piece and in an item of a roundup the names may stand alone: `…结束。（张三）`.
    """
    found = search(_TAIL, text, max(len(text) - LONGEST_TAIL, 0))
    if found is None:
        return None
    inside = found.group("inside") is not None
    low, high = found.span("inside" if inside else "shot")
    who = signers(text, low, high, strict=not inside)
    if who is None and inside and (last or match(_ITEM, text) is not None):
        who = signers(text, low, high, default=UNNAMED_ROLE)
    return Signature(found.start(), len(text), who) if who else None
