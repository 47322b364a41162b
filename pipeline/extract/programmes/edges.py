"""Where a name begins and ends: words that the name of a scheme does not reach across.

Chinese writes no blanks, so the edge is found by reading the stretch beside the type noun word by word from a lexicon
of verbs, prepositions, adverbs and pronouns (stop), of those that also stand inside names and end one only where they
open the stretch (lead: 统筹, 联动; deed: 打击), and of words that merely hold such characters (keep: 和谐, 智能).
"""

from collections.abc import Collection
from functools import cache

from pipeline.patterns import compiled, finditer, match
from pipeline.resources import table
from pipeline.spans import Interval

LONGEST = 7
"""Characters of the longest word of the lexicon."""
LEAST_REST = 4
"""Characters that stay when a verb that opens a name is taken off it."""
ACTING = ("stop", "lead", "deed")
"""The roles of words that act."""
_RESULT = compiled(r"起(?![步点重源飞降居])|出(?![口租版行彩入游境诊院生])|好(?![邻家人书军评作房])")
"""The complement that a verb takes: 建立起, 总结出."""
_ROUTE = compiled(
    r"\p{Han}{1,4}?(?:高铁|铁路|高速|公路|轻轨|城际|支线|航道|输变电|输电|特高压|管道|管线|隧道|一级|二级|快速|大道|段)"
)
"""Behind 至, the end of a line that a name holds: 云川至桐城高速公路项目."""
_SUBJECT_AND_VERB = compiled(r"""
    (?:社区|街道|[县区市镇乡村局院所站园港部委]|公司|集团|企业|学校|部门|法院|支队|大队|中心|单位|合作社|当地|我[省市县区镇乡])
    (?:深化|强化|谋划|组织|动员|联合|统筹|引入|引进|应用|运用|利用|研发|开发|依托|承接|申报|新建|兴建|建设(?=\p{Han}{2}))(?!区)
""")
"""A verb that is no part of a name where its subject stands before it: 社区引入…系统."""


@cache
def _lexicon() -> dict[str, str]:
    return {row["word"]: row["role"] for row in table("programme_edges")}


@cache
def verbs() -> frozenset[str]:
    """The words that act."""
    return frozenset(word for word, role in _lexicon().items() if role in ACTING)


def stops(text: str, start: int, end: int, roles: tuple[str, ...] = ("stop",)) -> list[Interval]:
    """The intervals of all words of these roles in text[start:end], read from left to right, longest word first."""
    lexicon, found, at = _lexicon(), list[Interval](), start
    while at < end:
        for length in range(min(LONGEST, end - at), 0, -1):
            role = lexicon.get(text[at : at + length])
            if role is not None:
                result = length > 1 and role != "keep" and match(_RESULT, text, at + length, end)
                stop = at + length + bool(result)
                if role in roles:
                    found.append((at, stop))
                at = stop
                break
        else:
            at += 1
    return found


def left_edge(text: str, start: int, end: int, free: Collection[int] = (), *, deed: bool = False) -> int:
    """The offset behind the last stop word in text[start:end], else `start`; verbs that open the rest are cut too.

    With `deed`, a verb that opens the names of campaigns stays (打击…行动). A single character is no edge inside a
    word: `free` are the ends of words.
    """
    ends = [
        stop
        for low, stop in stops(text, start, end)
        if (stop > low + 1 or not free or stop in free) and not (text[low] == "至" and match(_ROUTE, text, stop))
    ]
    edge = ends[-1] if ends else start
    acts = [found.end() for found in finditer(_SUBJECT_AND_VERB, text, edge, end - LEAST_REST)]
    edge = acts[-1] if acts else edge
    while (opening := _opening(text, edge, end)) and end - opening[0] >= LEAST_REST:
        if opening[1] == "deed" and deed:
            break
        edge = opening[0]
    return edge


def _opening(text: str, edge: int, end: int) -> tuple[int, str] | None:
    """Where the verb ends that opens the stretch, and its role."""
    for role in ("lead", "deed"):
        for low, stop in stops(text, edge, end, (role,)):
            if low == edge and text[stop : stop + 1] not in tuple("性型化式类的"):
                return stop, role
    return None


def right_edge(text: str, start: int, end: int) -> int:
    """The offset of the first stop word in text[start:end], else `end`."""
    found = stops(text, start, end)
    return found[0][0] if found else end


def is_verb(text: str, span: Interval, roles: tuple[str, ...] = ACTING) -> bool:
    """Whether the stretch as a whole is a word of these roles."""
    return _lexicon().get(text[slice(*span)]) in roles
