"""Posts, professions and forms of address, and where the words that go with a title begin."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from pipeline.language.dictionary import covered, dictionary
from pipeline.patterns import compiled, finditer, match, search
from pipeline.resources import table, words
from pipeline.spans import Interval

_SUFFIX = compiled(r"[\u4e00-\u9fff](?:长|员|师)\Z")
_NOT_IN_UNIT = frozenset("，。；：、！？,;:!?《》〈〉“”‘’\"'（）()[]【】\n\t 　…—")
_STOPS = frozenset(
    "的了是在由与和同及对向给为让请据经被把到从以任使将并而叫跟于当就也都还又其该这那此各每位名个岁有时日后前中称说"
)
_FIRST_OF_VILLAGES = frozenset("前后中日时有")
"""Stops that begin a village's name where a town's stands before them."""
_UNITS = compiled(
    r"(?:公司|集团|中心|协会|大学|学院|医院|中学|小学|学校|支队|大队|总队|中队|社区|街道|办事处|嘎查|苏木|委员会|管委会|居委会|村委会"
    r"|支部|总支|党委|党组|党工委|政府|银行|合作社|研究院|研究所|派出所|检察院|法院|实验室|基地|联合会|总工会|工会|分局|开发区|工业园|园区|产业园|工作站|服务站|卫生院"
    r"|指挥部|人民政协|政协|人大|部门|项目部|车间|[省市县区镇乡村局厅部委办处科站队院校厂店组社矿场团馆台会寺行]|所(?!属))"
)
_NOUN = compiled(
    r"(?:[组队站室部处科局办所员委院点厅团司厂馆校班会]|社(?!区)|中心|基地|公司|小组|机构|协会|平台|学校|学院|行政区)"
)
SHORT_ATTRIBUTE = 4
_DATE = compiled(r"(?:\d+[年月日时分]?|[·.．])++")
_ADMINISTRATIVE = frozenset("省市县区州盟旗镇乡村")


@cache
def _edges(kind: str) -> tuple[str, ...]:
    return tuple(sorted(words("title_edges", kind=kind)))


@cache
def _stops() -> frozenset[str]:
    """Words of two and more characters that are no part of a body's name."""
    verbs = {row["word"] for row in table("name_followers") if float(row["weight"]) >= 1.0}
    return words("title_edges", kind="stop") | {verb for verb in verbs | words("speech_verbs", "verb") if len(verb) > 1}


class Title(NamedTuple):
    """One entry of the lexicon."""

    kind: str
    strong: bool
    gender: str | None


@cache
def _titles(position: str) -> dict[str, Title]:
    return {
        row["title"]: Title(row["kind"], row["force"] == "strong", row["gender"] or None)
        for row in table("titles")
        if row["position"] in (position, "both")
    }


def before_names() -> dict[str, Title]:
    """Titles that stand before a name."""
    return _titles("before")


def after_names() -> dict[str, Title]:
    """Titles that stand after a name."""
    return _titles("after")


def _lengths(titles: Iterable[str], place: int) -> dict[str, tuple[int, ...]]:
    """First or last character → the lengths of the titles with it, the longest first."""
    found: dict[str, set[int]] = {}
    for title in titles:
        if len(title) > 1:
            found.setdefault(title[place], set()).add(len(title))
    return {character: tuple(sorted(lengths, reverse=True)) for character, lengths in found.items()}


@cache
def _before_lengths() -> dict[str, tuple[int, ...]]:
    return _lengths(before_names(), -1)


@cache
def _after_lengths() -> dict[str, tuple[int, ...]]:
    return _lengths(after_names(), 0)


def lookup(word: str) -> Title | None:
    """The entry of a title in either position."""
    return before_names().get(word) or after_names().get(word)


def title_before(text: str, end: int) -> tuple[int, Title] | None:
    """Where the longest title that ends at `end` begins, and what it is; also unlisted words in 长, 员 and 师."""
    for length in _before_lengths().get(text[end - 1 : end], ()):
        entry = before_names().get(text[end - length : end]) if length <= end else None
        if entry:
            return end - length, entry
    if text[end - 1 : end] in ("长", "员", "师") and end > 2 and text[end - 3 : end] in dictionary():
        return end - 3, Title("post", False, None)
    last_two = text[max(end - 2, 0) : end]
    if search(_SUFFIX, last_two) and last_two not in words("title_edges", kind="no_title"):
        return end - 2, Title("post", False, None)
    return None


def title_after(text: str, start: int) -> tuple[int, Title] | None:
    """Where the longest title that begins at `start` ends, and what it is."""
    for length in _after_lengths().get(text[start : start + 1], ()):
        entry = after_names().get(text[start : start + length])
        if entry:
            return start + length, entry
    return None


def with_prefixes(text: str, start: int) -> int:
    """The start of a title with 原, 副, 常务 and the like before it."""
    moved = True
    while moved:
        moved = False
        for length in (4, 3, 2, 1):
            if start >= length and text[start - length : start] in words("title_edges", kind="prefix"):
                if length == 1 and text[start - 1] in "代前现总" and covered(text[: start], start - 1):
                    continue
                start, moved = start - length, True
                break
    return start


def unit_before(text: str, end: int) -> int:
    """Where the name of the body that stands right before a title begins; `end` where none does."""
    low = end
    while low > 0 and end - low < 28 and text[low - 1] not in _NOT_IN_UNIT:
        low -= 1
    if low > 1 and text[low - 1] in "”’" and text[low - 2] not in _NOT_IN_UNIT and end - low < 20:
        opening = text.rfind("“" if text[low - 1] == "”" else "‘", max(low - 16, 0), low)
        if opening >= 0:
            low = opening
    stops = _stops()
    for at in range(end - 1, low - 1, -1):
        if not "\u4e00" <= text[at] <= "\u9fff":
            continue
        if text[at] in "和与及" and text.endswith(_edges("joined"), low, at):
            continue
        named = text[at] in _FIRST_OF_VILLAGES and text[at - 1] in _ADMINISTRATIVE  # 柳浦镇 前湾村
        if text[at] in _STOPS and not named and not covered(text[low:end], at - low):
            low = at + 1
            break
        stopped = any(text[max(at - size, low) : at + 1] in stops for size in (1, 2, 3))
        if stopped and text[at : at + 2] not in dictionary() and not match(_NOUN, text, at + 1):
            low = at + 1
            break
    dated = match(_DATE, text, low, end)
    return dated.end() if dated else low


def nearest_unit(text: str, start: int, end: int) -> int:
    """Where the last body named in text[start:end] begins: 某某公司某某厂 → 某某厂; a place before it stays with it."""
    cuts = [unit.end() for unit in finditer(_UNITS, text, start, end)]
    cuts = [cut for cut in cuts if cut < end - 1 and text[cut - 1 : cut + 1] not in dictionary()]
    cuts = [cut for cut in cuts if not text.startswith(_edges("dependent"), cut, end)]
    if end - start <= 12 or not cuts:
        return start
    last = cuts[-1]
    if text[last : last + 2] in ("所属", "下属"):
        return last + 2
    if text[last - 1] in _ADMINISTRATIVE and len(cuts) > 1:
        return cuts[-2] if end - cuts[-2] > 3 else start
    return last if text[last - 1] not in _ADMINISTRATIVE else start


def described_unit(text: str, start: int, end: int) -> int:
    """Where the words begin that describe someone without a post: a place or body, a short attribute; else `end`."""
    cuts = [unit.end() for unit in finditer(_UNITS, text, start, end)]
    if end - start <= SHORT_ATTRIBUTE or end in cuts:
        return start
    return cuts[-1] if cuts and end - cuts[-1] <= SHORT_ATTRIBUTE else end


def title_spans(text: str, end: int) -> list[tuple[Interval, int]]:
    """The titles that end at `end`, joined by 、 or 兼, each with the start of its body's name, the last one first."""
    found: list[tuple[Interval, int]] = []
    while len(found) < 6:
        title = title_before(text, end)
        if title is None:
            break
        start = with_prefixes(text, title[0])
        unit = unit_before(text, start)
        found.append(((start, end), unit))
        joint = max(text.rfind("兼", unit, start) + 1, unit)
        if joint > unit and title_before(text, joint - 1):
            found[-1] = ((start, end), joint)
        else:
            joint = unit
        if joint > 0 and text[joint - 1] in "、兼" and title_before(text, joint - 1):
            end = joint - 1
            continue
        break
    return found
