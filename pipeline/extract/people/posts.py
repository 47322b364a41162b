"""The posts and descriptions that the words around a name give a person."""

from typing import NamedTuple

from pipeline.extract.people import patterns as p
from pipeline.extract.people.evidence import before_name
from pipeline.language.gazetteer import divisions, entries
from pipeline.language.titles import (
    Title,
    described_unit,
    nearest_unit,
    title_after,
    title_before,
    title_spans,
    unit_before,
)
from pipeline.patterns import compiled, match, search

_HOLDS = compiled(
    r"(?:[（(][^（）()]{1,10}[）)])?(?:(?:既|曾|也|就|现|还|历|先后|一直|同时|长期|当时|当年|此前|现在|如今|目前|原|仍|正|即)?+"
    r"在?(?:担任|出任|兼任|任|当选为?|被任命为|被聘为|被选为|是|为|系|当上了?|成为了?|做过?|名叫))"
    r"(?P<post>[^，。；！？\n“”《》]{1,32}?)(?=[，。；！？\n）]|期间|时，|以来|$)"
)
_PROFILE = compiled(
    r"[，,（(](?:男|女|\d{4}年|[\u4e00-\u9fff]{2,8}人(?=[，,])|[\u4e00-\u9fff]{0,6}毕业)[^。\n]{0,60}?(?:现任|时任|原任|任|系|是)(?P<post>[^，。；！？\n“”《》（）()]{2,32}?)(?=[，。；）)\n]|$)"
)
_ALSO = compiled(
    r"[，、]?(?:也|还|又|同时也?|并)(?:担任|兼任|任|是)(?P<post>[^，。；、！？\n“”《》]{1,32}?)(?=[，。；、！？\n]|$)"
)
_APPOSITION = compiled(r"[，（(](?P<post>[^，。；！？\n“”《》（）()]{2,30}?)(?=[，。；）)])")
_BRACKET_BEFORE = compiled(r"[（(](?P<post>[^（）()]{2,20})[）)]\Z")
_REMOVED = compiled(r"的(?P<post>[^，。；！？\n“”《》的]{2,30}?)(?:职务|一职)")
"""免去陈志刚的市公安局局长职务."""
_FRONT = (
    *("好", "老", "年轻的", "著名", "知名", "优秀"),
    *("该", "本", "我", "这个", "这位", "那位", "我们", "这家", "那家", "一家", "可", "来自", "现任", "时任"),
    *("一名", "一位", "一个", "这名", "那名", "两名", "两位", "几名", "几位", "多名", "多位", "许多", "不少"),
)
_BODY_END = compiled(
    r"(?:[省市县区州旗镇乡村局厅部委办院校厂店站队会社]|公司|集团|中心|街道|大学|学院|医院|银行|法院|支队|基地|合作社"
    r"|研究所|派出所)\Z"
)
"""How the words end that name a body, where the title is no post of it by itself (青河公交集团 驾驶员)."""


_HEAD = compiled(
    r"(?P<unit>社区|街道|村|镇|乡)?(?P<party>党委|党工委|党组|党?支部|党?总支|支部委员会)"
    r"|(?P<committee>[区县市省州]委(?!会)|[区县市省]纪委)"
    r"|人大(?=代表)|政协(?=委员)|科(?=主任|长)|总工会|村委会|居委会|居民委员会|管委会|妇联|工会|团委|纪委|办公室|社区|街道|村(?![民医官])"
)
"""How a title begins that names a part of its body."""
_COMMITTEES = ("委", "中央", "党组", "政府", "人大", "政协", "人大常委会")
_NO_TITLE = Title("post", False, None)


class Post(NamedTuple):
    """A title in the words of the text, and the body before it."""

    title: str
    organisation: str | None


def _clean(text: str, unit: int, start: int, end: int) -> Post:
    """The title with its nearest body, and the body by all the words before the title."""
    this = text[unit - 1] if unit == start and text[unit - 1 : unit] in ("该", "本") else ""
    while text[unit:start].startswith(_FRONT):
        front = next(front for front in _FRONT if text.startswith(front, unit))
        this = front if front in ("该", "本", "我") else this
        unit += len(front)
    body = text[unit:start].removesuffix("的")
    kind = (title_before(text, end) or (start, _NO_TITLE))[1].kind
    if body and kind in ("role", "profession"):
        unit = described_unit(text, unit, unit + len(body))
        body = body if unit < start else ""
    near = nearest_unit(text, unit, start) if body else start
    if start - near == 1 and text[near] == text[start]:  # 冷日村 村民, of which 日 ends the search
        near, body = start, ""
    named = kind not in ("group", "role", "profession") or this or not body or _is_body(body)
    organisation = _organisation(text, this, body if named else "", start, end) if kind != "group" else None
    title = text[near:end].rstrip("“”‘’ 。")
    return Post(title if title[0] == "“" and "”" in title else title.lstrip("“”‘’ 。"), organisation)


def _is_body(words: str) -> bool:
    """Whether the words before a profession or role name a body or place."""
    return words in divisions() or words in entries() or search(_BODY_END, words) is not None


def _organisation(text: str, this: str, body: str, start: int, end: int) -> str | None:
    """The body's words with what the title itself begins with: 神马 + 社区 党委书记, 卫东 + 区委 书记."""
    head = match(_HEAD, text, start, end)
    if head is None:
        return this + body or None
    own = head["unit"] or head["committee"]
    if not own and (head["party"] is None or body[-2:-1] == "第"):
        own = head.group()
    if body or this:
        return this + body + ("" if own and body.endswith(own) else own or "")
    return head["committee"]


def before(text: str, start: int, floor: int = 0) -> list[Post]:
    """The titles right before a name and behind `floor`, in text order; several joined by 、 belong to one body."""
    at = start
    while at > 0 and text[at - 1] in " \u3000：:":
        at -= 1
    age = search(p.AGE_BEFORE, text, max(at - 9, 0), at)
    if age:
        return _before_age(text, age.start(), floor)
    at -= len(before_name(text, at) or "")
    bracket = search(_BRACKET_BEFORE, text, max(at - 22, 0), at) if at and text[at - 1] in "）)" else None
    if bracket and title_before(text, bracket.end("post")):
        at = bracket.end("post")
    as_post = search(p.AS_BEFORE, text, max(at - 28, 0), at) if at and text[at - 1] == "，" else None
    if as_post:
        return _held(text, *as_post.span("post"))
    if at and text[at - 1] in "”’":
        at -= 1
    spans = [(span, _behind(text, unit, floor)) for span, unit in title_spans(text, at) if span[0] >= floor]
    found = _sharing([_clean(text, unit, *span) for span, unit in spans][::-1])
    aged = search(p.AGE_BEFORE, text, max(spans[-1][1] - 9, floor), spans[-1][1]) if spans else None
    return [*_before_age(text, aged.start(), floor), *found] if aged else found


def _behind(text: str, unit: int, floor: int) -> int:
    """Where a body's words begin, not before the last name and the conjunction behind it."""
    if unit > floor or floor == 0:
        return unit
    return floor + 1 if text[floor] in "和与及、" else floor


def _sharing(posts: list[Post]) -> list[Post]:
    """Several posts in a row: those without a body have the first one's, but not a committee (市委副书记、市长)."""
    shared = posts[0].organisation if posts else None
    if shared is None or shared.endswith(_COMMITTEES):
        return posts
    return [post if post.organisation else post._replace(organisation=shared) for post in posts]


def _before_age(text: str, end: int, floor: int) -> list[Post]:
    """The title before an age: 村民、74岁的张三."""
    while end > 0 and text[end - 1] in "、，今年现":
        end -= 1
    return before(text, end, floor) if end and title_before(text, end) else []


def after(text: str, end: int) -> list[Post]:
    """Titles after a name: 张三书记, 张三任某局局长, or 张三，某局局长，…."""
    title = title_after(text, end)
    if title and title[1].kind in ("post", "profession", "rank"):
        return [Post(text[end : title[0]], None)]
    posts: list[Post] = []
    removed = match(_REMOVED, text, end)
    if removed:
        return _held(text, *removed.span("post"))
    holds = match(_HOLDS, text, end) or match(_PROFILE, text, end)
    while holds:
        held = _held(text, *holds.span("post"))
        if not held:
            break
        posts += held
        holds = match(_ALSO, text, holds.end("post"))
    if not posts:
        apposition = match(_APPOSITION, text, end)
        if apposition:
            posts += _held(text, *apposition.span("post"))
    return posts


def _held(text: str, start: int, end: int) -> list[Post]:
    """The posts that text[start:end] names, if it ends with one; several are joined by 、 or 兼."""
    title = title_before(text, end)
    if title is None or title[0] < start or title[1].kind == "honorific" or not title[1].strong:
        return []
    found = []
    for (first, last), unit in title_spans(text, end):
        if first < start:
            break
        of = first - 1 if text[first - 1] == "的" else first
        body = unit_before(text, of) if of < first else unit
        found.append(_clean(text, max(body, start), first, last))
    return _sharing(found[::-1])


def merged(posts: list[Post]) -> tuple[tuple[str, str | None], ...]:
    """Each post once: of forms that hold one another the longest, with the longest body named."""
    kept: list[Post] = []
    for post in posts:
        same = next((i for i, other in enumerate(kept) if post.title in other.title or other.title in post.title), None)
        if same is None:
            kept.append(post)
            continue
        other = kept[same]
        bodies = [body for body in (other.organisation, post.organisation) if body]
        kept[same] = Post(max(other.title, post.title, key=len), max(bodies, key=len) if bodies else None)
    return tuple((post.title, post.organisation) for post in kept)
