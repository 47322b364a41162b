"""Schemes named in quotation marks."""

from collections.abc import Iterator

from pipeline.extract.programmes import patterns as p
from pipeline.extract.programmes.edges import stops
from pipeline.extract.programmes.marks import Quoted, chains, quotations
from pipeline.extract.programmes.mention import Mention
from pipeline.extract.programmes.nouns import Tail, ending, known, nouns, rhetoric, tail
from pipeline.extract.programmes.specifics import GENERIC
from pipeline.patterns import finditer, match, search

Verdict = tuple[str, str, float]
"""Kind, rule and score."""

SPEECH_BEFORE = frozenset("：:")
INTRODUCTION = 30
"""Characters before a quoted name in which its verb is looked for."""
SLOGAN = 14
"""A quoted name without a type noun is at most this long."""
SHORTEST_TITLE = 4
"""A title of a plan is longer than this; shorter ones stand for a longer one elsewhere."""
PEOPLE_REACH = 8
"""Characters before a quoted name within which people are counted."""
LONGEST_FORMULA = 12
"""Characters of the longest numbered formula."""
BETWEEN = 2
"""Most characters between a formula and the weak type noun that its name ends with: “五办”服务."""
_NAMED_BY_FORM = ("programmes.formula", "programmes.combined")
SHORT_FIGURE = 2
"""Characters of a short figure of speech: 头雁, 春风."""
DOUBTFUL = 0.4
"""Score of a name that is one only where the text lists its members."""
_MAKING_NOUNS = (
    *("工作法", "模式", "机制", "行动", "计划", "品牌", "活动", "平台", "调解法", "工程", "项目", "服务队"),
    *("志愿队", "宣讲队", "突击队", "先锋队", "轻骑兵", "工作室", "调解室", "讲堂", "课堂", "驿站", "联盟"),
    *("议事厅", "小分队", "宣讲团"),
)
"""Type nouns that make a scheme even of a figure of speech: “面对面”工作法."""
_LASTING_NOUNS = ("工程", "项目", "计划", "品牌", "工作法")
"""Those that do so of a figure of two characters too: “头雁”工程."""
_QUALITIES = frozenset(("样板", "精品", "标杆", "亮点", "重点", "硬核", "拳头", "金牌", "优质"))
"""Figures that only praise: “精品”工程."""
_NAMED_BY_KIND = ("platform", "project", "brand", "other")
"""Kinds of which a name in quotation marks may be no more than a type noun: “零工驿站”."""
_CAMPAIGN_NOUNS = ("行动", "专项整治")
"""Those that do so of any: “利剑”专项行动."""


def quoted_mentions(text: str) -> Iterator[Mention]:
    """All schemes that the text puts into quotation marks, in text order."""
    for chain in chains(text, quotations(text)):
        behind = tail(text, chain[-1].end)
        if _honour(text, chain[0].start) and not (behind and behind.use == "name"):
            continue
        introduced = _introduced(text, chain)
        for item in chain:
            last = item is chain[-1]
            mention = _judge(text, item, behind, last=last, introduced=introduced, crowd=len(chain) > 1)
            if mention:
                yield mention


def _honour(text: str, start: int) -> bool:
    """Whether the words before say that what follows is a title that somebody was given."""
    return search(p.HONOUR, text[max(start - INTRODUCTION, 0) : start]) is not None


def _introduced(text: str, chain: list[Quoted]) -> bool:
    """Whether the words before, or right behind, say that this is made, run or begun."""
    start, end = chain[0].start, chain[-1].end
    before = text[max(start - INTRODUCTION, 0) : start]
    told = search(p.INTRODUCED, before) or search(p.NAMED, before) or match(p.SUCCEEDED, text, end)
    return told is not None or _branded(text, before, chain[-1])


def _branded(text: str, before: str, last: Quoted) -> bool:
    """Whether a brand is made that the clause ends with; not what a place merely wants to be."""
    closed = text[last.end : last.end + 1] in ("，", "。", "；", "、")
    return closed and not p.PRAISE.fullmatch(last.inner) and search(p.BRANDED, before) is not None


def _judge(
    text: str, item: Quoted, behind: Tail | None, *, last: bool, introduced: bool, crowd: bool
) -> Mention | None:
    inner = item.inner.strip()
    if not inner or text[max(item.start - 1, 0)] in SPEECH_BEFORE or p.AGE_OR_DATE.fullmatch(inner):
        return None
    if p.BLAME.fullmatch(inner) or search(p.PEOPLE_BEFORE, text, max(item.start - PEOPLE_REACH, 0), item.start):
        return None
    if p.PERIOD.fullmatch(inner) and not (behind and behind.noun.startswith(("规划", "计划", "发展规划"))):
        return None
    coded = behind is not None and behind.noun.endswith(p.CODED) and _structured(inner)
    strong = behind is not None and (behind.use != "weak" or coded) and (not behind.listed or behind.kind != "base")
    direct = strong and behind is not None and not behind.listed and (last or len(inner) > 2)
    found = _classify(
        inner,
        behind if strong else None,
        direct=direct,
        crowd=crowd,
        introduced=introduced,
        followed=behind is not None,
    )
    crowded = crowd and behind is not None and behind.listed and behind.noun.endswith("活动")
    if found is None and introduced and not crowded and _may_be_introduced(text, item, inner):
        found = ("other", "programmes.introduced", 0.55)
    if found is None or (not strong and match(p.NO_SCHEME_BEHIND, text, item.end)):
        return None
    kind, rule, score = found
    near = behind is not None and behind.end - len(behind.noun) - item.end <= BETWEEN
    typed = strong or (near and rule in _NAMED_BY_FORM and text[item.end] != "的")
    end = behind.end if behind and last and typed and not behind.listed else item.end
    if behind and kind == "other":
        kind = behind.kind
    return Mention((item.start, end), text[item.start : end], inner, kind, rule, score)


def _structured(inner: str) -> bool:
    """Whether a name is a code or lists what it consists of."""
    return p.CODE.fullmatch(inner) is not None or inner.count("、") > 1


def _classify(
    inner: str, behind: Tail | None, *, direct: bool, crowd: bool, introduced: bool, followed: bool
) -> Verdict | None:
    """Kind, rule and score of a quoted name by itself and the type noun behind it."""
    kind = behind.kind if behind else "other"
    if inner in rhetoric():
        made = behind is not None and _makes(inner, behind, direct=direct)
        return (kind, "programmes.typed_quote", 0.6) if made else None
    return _by_form(inner, behind, kind, told=introduced or followed) or _by_noun(
        inner, behind, direct=direct, crowd=crowd
    )


def _makes(inner: str, behind: Tail, *, direct: bool) -> bool:
    """Whether the type noun makes a scheme even of a figure of speech: “利剑”专项行动, “面对面”工作法."""
    if behind.noun.endswith(_CAMPAIGN_NOUNS):
        return len(inner) > 1
    if len(inner) == SHORT_FIGURE and inner not in _QUALITIES:
        return direct and behind.noun.endswith(_LASTING_NOUNS)
    return direct and len(inner) > 2 and behind.noun.endswith(_MAKING_NOUNS)


def _by_form(inner: str, behind: Tail | None, kind: str, *, told: bool) -> Verdict | None:
    """What a quoted name is by its own form: known, a numbered formula, a combination."""
    if inner in known():
        return (known()[inner] if kind == "other" else kind), "programmes.known", 0.85
    if p.LOAN.fullmatch(inner):
        return "brand", "programmes.quoted_noun", 0.65
    if p.OFFICE.fullmatch(inner):
        return "mechanism", "programmes.quoted_noun", 0.75
    if _is_formula(inner):
        sure = behind or (len(inner) > 2 and (told or not p.ALONE.fullmatch(inner)))
        return ("list" if inner.endswith("条") else kind), "programmes.formula", 0.8 if sure else DOUBTFUL
    if p.COMBINED.fullmatch(inner) and not (behind is None and inner.endswith("化")):
        return ("model" if kind == "other" else kind), "programmes.combined", 0.8
    return None


def _by_noun(inner: str, behind: Tail | None, *, direct: bool, crowd: bool) -> Verdict | None:
    """What a quoted name is by the type noun at its end or behind it."""
    if p.CODE.fullmatch(inner):
        return (behind.kind, "programmes.code", 0.85) if direct and behind else None
    noun = ending(inner, len(inner), 0)
    if noun == inner and (nouns()[noun][0] in _NAMED_BY_KIND or _own_campaign(inner)):
        noun = ending(inner, len(inner), 1)
    if noun and len(noun) < len(inner) and _names_itself(inner, noun):
        return nouns()[noun][0], "programmes.quoted_noun", 0.75
    if behind and direct and len(inner) > 1 and (inner.count("，") < 2 or behind.noun.endswith(("模式", "布局"))):
        return behind.kind, "programmes.typed_quote", 0.8
    if behind and behind.listed and not (crowd and behind.noun.endswith("活动")):
        named = len(inner) > 2 or behind.noun.endswith(_CAMPAIGN_NOUNS)
        return (behind.kind, "programmes.listed", 0.65) if named else None
    return None


def _own_campaign(inner: str) -> bool:
    """Whether a type noun in quotation marks names a campaign: “清废行动”, but not “专项行动”."""
    stem = inner.removesuffix("行动")
    return len(stem) == len(inner) - len("行动") and bool(GENERIC.sub("", stem))


def _names_itself(inner: str, noun: str) -> bool:
    kind, use = nouns()[noun]
    verbs = [inner[low:high] for low, high in stops(inner, 0, len(inner)) if inner[low:high] != "的"]
    return use != "weak" and kind != "base" and len(inner) > 3 and not verbs


def _is_formula(inner: str) -> bool:
    parts = inner.split("、")
    return all(len(part) <= LONGEST_FORMULA and p.FORMULA.fullmatch(part) for part in parts) or (
        len(inner) <= LONGEST_FORMULA and p.FORMULA.fullmatch(inner) is not None
    )


def _may_be_introduced(text: str, item: Quoted, inner: str) -> bool:
    return (
        3 <= len(inner) <= SLOGAN
        and inner not in rhetoric()
        and not p.VENUE.fullmatch(inner)
        and not match(p.NO_SCHEME_BEHIND, text, item.end)
    )


def documents(text: str) -> Iterator[Mention]:
    """Plans, programmes of action and schemes that stand as the title of a document."""
    for found in list(finditer(p.DOCUMENT, text)):
        title = found.group(1)
        if len(title) > SHORTEST_TITLE and search(p.PLAN_TITLE, title):
            yield Mention(found.span(), found.group(), title, "plan", "programmes.document", 0.75, quoted=False)
