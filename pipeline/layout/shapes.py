"""What a line is by itself: text, heading, caption, signature or page furniture."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.layout import bylines
from pipeline.layout.lines import Line, is_blank
from pipeline.layout.signers import OFFICE
from pipeline.patterns import alternatives, compiled, fullmatch, match, search
from pipeline.read.furniture import fields, is_furniture
from pipeline.resources import words

Shape = Literal["text", "heading", "caption", "mark", "signature", "credit", "furniture"]

LONGEST_HEADING = 60
"""Characters of the longest headline; what is longer and not punctuated is a paragraph cut off."""

PICTURE_ROLES = frozenset({"摄影", "供图", "摄像", "制图", "漫画"})
EDITOR_ROLES = frozenset(
    {"编辑", "责任编辑", "美术编辑", "审核", "主编", "校对", "版式", "组版", "制作", "监制", "统筹", "设计"}
)

MASTHEAD_LINES = 4
"""A paper's name without more is a masthead only among the first lines."""

_SIGNATURES: tuple[tuple[Shape, Callable[[str], bylines.Signature | None]], ...] = (
    ("credit", bylines.page_credit), ("signature", bylines.own_line),
)
_SIGNING = words("page_furniture", use="person") | words("page_furniture", use="source")
"""Labels behind which persons or bodies sign."""

SHORTEST_CUT = 24
"""Characters that a column's end leaves of a paragraph at least, where the rest looks like a heading."""

LONGEST_WITH_COMMA = 32
LONGEST_CREDITED = 120

_MARKS = "[▲△▼▽↑↓←→◀▶◄►■□●○◆◇★☆※]"
_NUMBER = r"[一二三四五六七八九十\d①-⑳]{1,3}"
_SIDE = "[上下左右中大小主题组插配附]{1,2}"
_PICTURE = rf"(?: 图(?:片)?\s*{_NUMBER} | {_SIDE}图\s*(?:{_NUMBER})? | 图片? | 照片 | 资料图片? )"
_NOTE = r"(?:[（(][^（()）\n]{1,8}[)）])"
_LABEL = compiled(rf"""
    {_MARKS}?\s* (?P<label>{_PICTURE}{_NOTE}?) \s*[:：]\s* (?P<text>.++)
  | {_MARKS}?\s* (?P<label>图\s*{_NUMBER}) \s+ (?P<text>.++)
""")
_ROW = "(?:前排|后排|图中)?(?:从左[至到往向]右|左起|右起|从右[至到]左|由左[至到]右|自左[至到]右)"
_CAPTION = compiled(rf"""
    {_MARKS}\s*[（(]?(?:[上下左右]|图) .*
  | {_MARKS}?\s*(?:{_SIDE}|资料)?图(?:片|\s*{_NUMBER})?{_NOTE}?(?:为|是[^否]|系|片说明) .*
  | [（(] {_ROW} .*
  | (?:{_ROW}|左[一二三四]|右[一二三四]) [^。]{{0,40}}[:：为] .*
""")
_ITEM = compiled(_MARKS)
_PICTURE_MARK = compiled(rf"[【\[（(]?{_MARKS}?\s*(?:图\s*{_NUMBER}|[上下左右]图|图片|资料图片?)\s*[】\])）]?")
_SCENE = compiled(r"""
    [^，。：:、！？\s]{0,20} (?: 现场图? | 合影 | 合影留念 | 一角 | 全景 | 外景 | 远景 | 近景 | 鸟瞰图? | 效果图
      | 示意图 | 资料图 | 截图 | 航拍图? | 实景图? )
""")
_ALMANAC = "年月日甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
_ALMANAC += "初廿十一二三四五六七八九正冬腊大小农历闰第版期总"
_DAY = r"\d{4}年\s*\d{1,2}月\s*\d{1,2}日"
_PAPER = r"(?:\p{Han}{2,8}(?:日|晚|早|晨|商|时|周|快|导|都市|法治|法制|教育|工人|青年|农民)报\s*)"
_MASTHEAD = compiled(_PAPER)
_FURNITURE = compiled(rf"""
    [\-—–－_·•.\s]* (?:第\s*)?\d{{1,3}}\s*(?:页|版)? [\-—–－_·•.\s]*
  | {_PAPER}? 第?\s*[A-Za-z]?\s*(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s*版 [\s:：·|/｜]* [^。！？]{{0,12}}
  | [A-D]\d{{1,2}} (?: (?:版|\s) [\s:：·|/｜]* [^。！？]{{0,8}} )?
  | [（(]? (?:上接|下转|紧接|转) \s*第?\s*[A-Za-z]?[\d一二三四五六七八九十]{{1,3}}\s*版 [^。！？]{{0,20}} [)）]?
  | {_PAPER}? {_DAY}
    [\s,，]* (?:星期.|周[一二三四五六日]|农历|第\d+期) [\s\d{_ALMANAC}]{{0,30}}
  | (?: {alternatives(words("layout_words", kind="contact"))} | 今日\d+版 | 第\d+期\s*总第 ) [^。！？]{{0,60}}
  | (?:本版)?(?:责任编辑|责编|编辑|值班|版式|美编) [^。！？]{{0,60}} (?:电话|热线|邮箱|(?i:e-?mail)) [^。！？]{{0,40}}
  | (?:https?://|www\.)\S+
  | [=＝\-—－_*·•~～]{{3,}}
""")
_HAN_NUMBER = "[〇○零一二三四五六七八九十]{1,4}"
_DATED = compiled(rf"{_DAY} | {_HAN_NUMBER}年{_HAN_NUMBER}月{_HAN_NUMBER}日")
_CLOSED = compiled(r"""
    (?: [。！？!?…] | \.{3} | ~ ) [”’」』）)】》\]]*+ \Z
  | (?<=[。！？!?…”’]) [（(【\[] [^（()）\n]{1,40}+ [)）】\]] [。]?+ \Z
""")
_END_MARK = compiled(rf"[。！？!?”’][（(](?:完|{OFFICE})[)）]\Z")
_LIST_END = compiled(r"[；;：:][”’」』]*+\Z")
_DANGLING = compiled(r"[，、,“‘「『（(《〈【\[的和与及或将把被从以由使而并且每各该]\Z")
_CONTINUES = compiled(r"[，。、；：！？”’」』）)》】\]]")
_SENTENCE_INSIDE = compiled(r"[。；;][^”’」』）)】》\]]")
_PAIRS = {"“": "”", "‘": "’", "《": "》", "（": "）", "【": "】", "「": "」", "『": "』"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A line and what it is by itself."""

    line: Line
    shape: Shape
    signature: bylines.Signature | None = None

    @property
    def text(self) -> str:
        """What the line says."""
        return self.line.text

    @property
    def lead(self) -> bylines.Signature | None:
        """The byline that opens a paragraph."""
        return self.signature if self.shape == "text" else None

    @property
    def credits(self) -> bool:
        """Whether it is a signature line that names photographers alone."""
        who = self.signature.signers if self.shape == "signature" and self.signature is not None else ()
        return bool(who) and all(signer.role in PICTURE_ROLES for signer in who)

    @property
    def edits(self) -> bool:
        """Whether it is a signature line, without brackets, that names editors alone."""
        who = self.signature.signers if self.shape == "signature" and self.signature is not None else ()
        return bool(who) and self.text[0] not in "（(【" and all(signer.role in EDITOR_ROLES for signer in who)


def parted(line: Line) -> Iterator[Unit]:
    """The line with its shape; a row of labelled fields is parted into who signs, and furniture."""
    rows = fields(line.text)
    if all(label in _SIGNING for label, *_ in rows):
        yield unit(line)
        return
    for label, low, high in rows:
        end = next(at for at in range(high, low, -1) if not is_blank(line.text[at - 1]))
        part = Line(line.start + low, line.start + end, line.text[low:end], 0 if low else line.gap)
        signed = unit(part) if label in _SIGNING else None
        yield signed if signed is not None and signed.shape == "signature" else Unit(part, "furniture")


def unit(line: Line) -> Unit:
    """The line with its shape."""
    text = line.text
    if fullmatch(_FURNITURE, text) or is_furniture(text):
        return Unit(line, "furniture")
    if fullmatch(_PICTURE_MARK, text):
        return Unit(line, "mark")
    for shape, signs in _SIGNATURES:
        signature = None if match(_LABEL, text) is not None else signs(text)
        if signature is not None:
            return Unit(line, shape, signature)
    if is_caption(text):
        return Unit(line, "caption")
    lead = bylines.lead(text)
    if lead is not None and lead.end < len(text):
        return Unit(line, "text", lead)
    return Unit(line, "heading" if is_heading(text) else "text")


def shaped(found: Sequence[Line], text: str, paper: str | None = None) -> list[Unit]:
    """All lines with their shapes; what looks like a heading but makes a word of `text` with the next line is none.

    A line that is the name of the `paper` is furniture.
    """
    units = list[Unit]()
    for line in found:
        units += [Unit(line, "furniture")] if line.text == paper else parted(line)
    for index, here in enumerate(units[:MASTHEAD_LINES]):
        beside = {other.shape for other in units[max(index - 1, 0) : index + 2]}
        if here.shape == "heading" and "furniture" in beside and fullmatch(_MASTHEAD, here.text) is not None:
            units[index] = Unit(here.line, "furniture")
    for index in range(1, len(units) - 1):
        here, below = units[index], units[index + 1]
        if here.shape != "heading":
            continue
        if fullmatch(_DATED, below.text) and bylines.is_office(here.text):
            units[index : index + 2] = [Unit(line, "signature") for line in (here.line, below.line)]
        elif below.shape == "text" and below.lead is None and len(here.text) >= SHORTEST_CUT:
            seam = here.text[-1] + below.text[0]
            if seam.isalpha() and seam in text:
                units[index] = Unit(here.line, "text")
    return units


def is_caption(text: str) -> bool:
    """Whether the line describes a picture: a label, 图为, an order from left to right, a credit at its end."""
    if match(_LABEL, text) is not None or match(_CAPTION, text) is not None:
        return True
    credit = bylines.tail(text) if len(text) <= LONGEST_CREDITED else None
    return credit is not None and any(signer.role in PICTURE_ROLES for signer in credit.signers)


def is_scene(text: str) -> bool:
    """Whether a short line without verb names what a picture shows: `签约现场`."""
    return fullmatch(_SCENE, text) is not None


def caption_parts(text: str) -> tuple[str | None, int]:
    """A caption's label (`图一`) and where its text begins."""
    found = match(_LABEL, text)
    return (found.group("label").strip(), found.start("text")) if found is not None else (None, 0)


def is_heading(text: str) -> bool:
    """Whether the line has the form of a heading: short, no sentence end, brackets closed, last word no particle."""
    if len(text) > LONGEST_HEADING or text.endswith("。") or search(_SENTENCE_INSIDE, text) is not None:
        return False
    if continues(text) or search(_DANGLING, text) is not None or search(_LIST_END, text) is not None:
        return False
    commas = text.count("，") + text.count(",")
    return balanced(text) and (not commas or (commas == 1 and len(text) <= LONGEST_WITH_COMMA))


def balanced(text: str) -> bool:
    """Whether every bracket and quotation mark that opens in the text closes in it."""
    return all(text.count(opening) == text.count(closing) for opening, closing in _PAIRS.items())


def is_complete(text: str) -> bool:
    """Whether the paragraph ends where a sentence, a list item or a signature ends."""
    return search(_CLOSED, text) is not None or search(_LIST_END, text) is not None or bylines.tail(text) is not None


def ends_piece(text: str) -> bool:
    """Whether a paragraph says that its piece ends with it: `（完）`, an office or a reporter in brackets.

    The items of a roundup are signed each on its own.
    """
    if match(_ITEM, text) is not None:
        return False
    if search(_END_MARK, text) is not None:
        return True
    credit = bylines.tail(text)
    return credit is not None and any(signer.role not in PICTURE_ROLES for signer in credit.signers)


def continues(text: str) -> bool:
    """Whether the line begins with a mark that can only stand inside a sentence."""
    return match(_CONTINUES, text) is not None
