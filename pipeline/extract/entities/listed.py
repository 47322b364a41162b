"""Names that a list makes known: its members are all what the noun behind it says (张庄、李家湾、赵家坪6个自然村)."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple, cast

from pipeline.extract.entities.lexicon import EDGE, GENERIC, INNER, UNKNOWN
from pipeline.extract.entities.mention import Mention
from pipeline.extract.entities.part import is_name_character, quotation_start
from pipeline.extract.entities.patterns import CROSSING, HARD_IN_NAMES, NEVER_BEGIN
from pipeline.extract.entities.tokens import Token
from pipeline.numbers.numerals import parse
from pipeline.patterns import Pattern, alternatives, compiled, finditer
from pipeline.resources import table
from pipeline.spans import Interval

WEIGHT = 0.7
LEAST = {"strong": 3, "weak": 2}
"""Members that a list must have."""
LONGEST, SHORTEST = 8, 2
"""Characters of a member that stands without quotation marks."""


class Head(NamedTuple):
    """What the members of a list are."""

    kind: Literal["org", "place"]
    subtype: str
    force: str


@cache
def _heads() -> dict[str, Head]:
    return {row["word"]: Head(cast("Literal['org', 'place']", row["kind"]), row["subtype"], row["force"])
            for row in table("entity_heads")}


@cache
def _closings() -> Pattern:
    """What closes a list: 等, or a number with its measure word, and the noun."""
    count = r"(?P<count>\d{1,3}+|[一二三四五六七八九十两]{1,3}+)"
    number = rf"{count}(?:[个家所座条处支大]|余[个家]|(?=[省市县区州旗镇乡村校厂局]))"
    before = rf"(?:等(?:地)?(?:{number})?|(?<=[\u4e00-\u9fff”]){number})"
    return compiled(rf"{before}(?<head>{alternatives(_heads())})(?![民两史])")


def listed(text: str, tokens: list[Token], mentions: list[Mention]) -> Iterator[Mention]:
    """Members of lists that no other rule found, in text order."""
    closings = list(finditer(_closings(), text))
    if not closings:
        return
    sure = {at for mention in mentions if mention.weight >= WEIGHT for at in range(mention.start, mention.end)}
    doubtful = {(mention.start, mention.end, mention.subtype) for mention in mentions}
    starts = {token.start: token for token in tokens}
    for closing in closings:
        if text[closing.end() - 1 : closing.end() + 1] in CROSSING:
            continue
        head = _heads()[closing["head"]]
        spans = _members(text, starts, closing.start())
        known = {span for span in spans if not sure.isdisjoint(range(*span))}
        counted = closing["count"] is not None and parse(closing["count"]) == len(spans) > 1
        backed = known or any((*span, head.subtype) in doubtful for span in spans)
        if not counted and (len(spans) < LEAST[head.force] or (head.force == "weak" and not backed)):
            continue
        rhymed = closing["head"][-1] == "组" and all(text[end - 1] == "组" for _, end in spans)  # 核查组、综合组
        for start, end in spans:
            quoted = text[start - 1] == "“"
            plain = head.subtype == "residence" or (counted and head.kind == "place")  # 阳光国际城; 石河 两镇
            named = quoted or rhymed or _is_name(text, starts, start, end, places=counted, plain=plain)
            if (start, end) not in known and named:
                yield Mention(start, end, head.kind, head.subtype, "entities.listed", WEIGHT, start)


def _members(text: str, starts: dict[int, Token], end: int) -> list[Interval]:
    """The members of the list that ends here, parted by 、 or by quotation marks; the first one begins at its name."""
    found: list[Interval] = []
    while end > 0:
        if text[end - 1] == "”":
            opening = quotation_start(text, end)
            if opening is None:
                break
            found.append((opening + 1, end - 1))
            start = opening
        else:
            start = end
            while start > 0 and end - start <= LONGEST and is_name_character(text[start - 1]):
                start -= 1
            first = start == 0 or text[start - 1] != "、"
            name = _first(text, starts, start, end) if first else start
            if SHORTEST <= end - name <= LONGEST:
                found.append((name, end))
            if first:
                break
        if start > 0 and text[start - 1] == "、":
            end = start - 1
        elif start > 0 and text[start - 1] == "”":
            end = start
        else:
            break
    return found[::-1]


def _first(text: str, starts: dict[int, Token], start: int, end: int) -> int:
    """Where the first member begins: behind the last word that no name goes through."""
    begin = start
    for at in range(start, end):
        token = starts.get(at)
        if token is None or not token.lexeme.flags & EDGE or token.end >= end:
            continue
        inside = token.end - at == 1 and text[at] in HARD_IN_NAMES
        rest = starts.get(token.end)
        bare = rest is not None and rest.end == end and rest.lexeme.suffix is not None and at > start  # 大成 名店
        if not inside and not bare:
            begin = token.end
    return begin


def _is_name(text: str, starts: dict[int, Token], start: int, end: int, *, places: bool, plain: bool) -> bool:
    """Whether the words inside are those of a name: something unknown, nothing that no name goes through.

    `places`: whether a place's name is one of other things too, as the list is as long as its end says; `plain`:
    whether other words are, too.
    """
    unknown = 0
    at = start
    while at < end:
        token = starts.get(at)
        trade = token is not None and token.end == end and at > start and token.lexeme.flags & INNER  # 三鼎 电子
        if token is None or token.end > end or (token.lexeme.flags & GENERIC and not trade):
            return False
        verb = at == start and token.end - at == 1 and text[at] not in NEVER_BEGIN and text[at - 1] == "、"  # 听涛 小镇
        inside = token.end - at == 1 and text[at] in HARD_IN_NAMES
        first = at == start and token.end - at == 2 and token.end < end  # 大成 名店
        if token.lexeme.flags & EDGE and not (inside or verb or first or token.lexeme.suffix):
            return False
        placed = places and token.lexeme.place is not None
        unknown += token.lexeme is UNKNOWN or token.lexeme.suffix is not None or placed
        at = token.end
    return plain or unknown > 0
