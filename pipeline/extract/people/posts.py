"""The posts and descriptions that the words around a name give a person, with age and gender."""

from typing import NamedTuple

from pipeline.extract.people import patterns as p
from pipeline.language.titles import (
    lookup,
    nearest_unit,
    title_after,
    title_before,
    title_spans,
    unit_before,
    with_prefixes,
)
from pipeline.patterns import compiled, match, search

_HOLDS = compiled(
    r"(?:(?:既|曾|也|就|现|还|历|先后|一直|同时|长期|当时|当年|此前|现在|如今|目前|原|仍|正|即)?+"
    r"在?(?:担任|出任|兼任|任|当选为?|被任命为|被聘为|被选为|是|为|系|当上了?|成为了?|做过?|名叫))"
    r"(?P<post>[^，。；！？\n“”《》]{1,32}?)(?=[，。；！？\n）]|期间|时，|以来|$)"
)
_ALSO = compiled(r"[，、]?(?:也|还|又|同时也?|并)(?:担任|兼任|任|是)(?P<post>[^，。；、！？\n“”《》]{1,32}?)(?=[，。；、！？\n]|$)")
_APPOSITION = compiled(r"[，（(](?P<post>[^，。；！？\n“”《》（）()]{2,30}?)(?=[，。；）)])")
_BRACKET_BEFORE = compiled(r"[（(](?P<post>[^（）()]{2,20})[）)]\Z")
_NUMERALS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"十": 10, "百": 100}
_FRONT = ("该", "本", "这个", "这位", "那位", "这名", "我们", "我", "这家", "那家", "一家", "可", "来自", "现任", "时任")


class Post(NamedTuple):
    """A title in the words of the text, and the body before it."""

    title: str
    organisation: str | None


def _clean(text: str, unit: int, start: int, end: int) -> Post:
    """The title with its nearest body."""
    while text[unit:start].startswith(_FRONT):
        unit += len(next(front for front in _FRONT if text.startswith(front, unit)))
    organisation = text[unit:start].removesuffix("的").strip()
    near = nearest_unit(text, unit, start) if organisation else start
    return Post(text[near:end].strip("“”‘’ "), organisation or None)


def before(text: str, start: int) -> list[Post]:
    """The titles that stand right before a name, in text order; several joined by 、 or 兼 belong to one body."""
    at = start
    while at > 0 and text[at - 1] in " \u3000：:":
        at -= 1
    age = search(p.AGE_BEFORE, text, max(at - 9, 0), at)
    if age:
        return _before_age(text, age.start())
    if text.endswith(p.NAMED, max(at - 3, 0), at):
        word = next(word for word in p.NAMED if text.endswith(word, max(at - 3, 0), at))
        at -= len(word)
    bracket = search(_BRACKET_BEFORE, text, max(at - 22, 0), at) if at and text[at - 1] in "）)" else None
    if bracket and title_before(text, bracket.end("post")):
        at = bracket.end("post")
    as_post = search(p.AS_BEFORE, text, max(at - 28, 0), at) if at and text[at - 1] == "，" else None
    if as_post:
        return _held(text, *as_post.span("post"))
    if at and text[at - 1] in "”’":
        at -= 1
    posts = [_clean(text, unit, *span) for span, unit in title_spans(text, at)][::-1]
    shared = posts[0].organisation if posts else None
    return [post if post.organisation else post._replace(organisation=shared) for post in posts]


def _before_age(text: str, end: int) -> list[Post]:
    """The title before an age: 村民、74岁的张三."""
    while end > 0 and text[end - 1] in "、，今年现":
        end -= 1
    return before(text, end) if end and title_before(text, end) else []


def after(text: str, end: int) -> list[Post]:
    """Titles after a name: 张三书记, 张三任某局局长, 张三，某局局长，…"""
    title = title_after(text, end)
    if title and title[1].kind in ("post", "profession", "rank"):
        return [Post(text[end : title[0]], None)]
    posts: list[Post] = []
    holds = match(_HOLDS, text, end)
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
    shared = found[-1].organisation if found else None
    return [post if post.organisation else post._replace(organisation=shared) for post in found[::-1]]


def number(word: str) -> int | None:
    """An age written in digits or Chinese numerals."""
    if word.isascii():
        return int(word)
    total, last = 0, 0
    for character in word:
        value = _NUMERALS.get(character)
        if value is None:
            return None
        if value >= 10:
            total += max(last, 1) * value
            last = 0
        else:
            last = value
    return total + last


def age(text: str, start: int, end: int) -> int | None:
    """The age that stands right before or after the name."""
    found = match(p.AGE_AFTER, text, end)
    if found:
        return number(found["age"])
    earlier = search(p.AGE_BEFORE, text, max(start - 9, 0), start)
    if earlier:
        return number(earlier.group().split("岁")[0].rstrip("多来"))
    return None


def gender(text: str, start: int, end: int) -> str | None:
    """The gender that a mark or a form of address beside the name states."""
    found = match(p.GENDER_AFTER, text, end)
    if found:
        return "female" if found["gender"] == "女" else "male"
    title = title_after(text, end) or title_before(text, start)
    return title[1].gender if title else None


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
