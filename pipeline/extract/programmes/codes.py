"""Codes told part by part in running text: “135”工作法，即建强“一个核心”，织密A、B、C三级网络，做优D、E…五项服务."""

from collections.abc import Iterator

from pipeline.extract.programmes import enumerations as e
from pipeline.extract.programmes import lists
from pipeline.extract.programmes.counted import list_before
from pipeline.extract.programmes.edges import right_edge
from pipeline.extract.programmes.elsewhere import told_elsewhere
from pipeline.extract.programmes.following import following, uncued
from pipeline.extract.programmes.formula import figures, number
from pipeline.extract.programmes.mention import Component
from pipeline.patterns import compiled, finditer, match, search

_PART = compiled(r"(?<![\d.一二三四五六七八九十])(?P<number>[一二两三四五六七八九]|[1-9](?![\d.])|N|X|多|若干)"
                 r"(?:(?P<measure>[个名项张支种类大级条套本位块步重件组道环把座]|个?方面)(?P<label>[\p{Han}]{1,6}+)"
                 r"|(?P<label>[\p{Han}]{1,4}(?=[”（：])|(?<![一1])[\p{Han}]{2,4}(?=[，；。])))")
_CUE = compiled(r"即|是指|就是|分别|指的是|[：（(]|——")
_QUESTION = compiled(r"[”’]?(?:\p{Han}{0,5}(?:是什么|指什么|指的是什么|何谓|何解)|\p{Han}{0,5})[？?]\s*")
"""Ends a question about a code: 何谓“1336”？"""
_CUE_REACH = 12
"""Characters behind the name within which the cue stands."""
_FIRST_REACH = 20
"""Characters behind the name within which its first part begins, where the parts are sentences of their own."""
FURTHER = 1500
"""Characters behind the parts of a code within which their members are told."""
_CLAUSE = 20
"""Characters of the longest clause that is a member."""
_MANY = compiled(r"N|X|多|若干|全体|各类|一批|众多")
"""What N stands for."""
_SURE = 3
"""A code of this many digits needs no cue: all its numbers in their order are no accident."""


def spelled_out(text: str, core: str, end: int) -> list[Component]:
    """The groups of a code named up to `end`: what follows counts something by each of its digits, in their order.

    That is the sentence, or the one that answers the question what the code is; behind a cue, or
    a first part close by, it is the paragraph.
    """
    digits = figures(core)
    if not digits:
        return []
    question = match(_QUESTION, text, end)
    end = question.end() if question else end
    cue = question or search(_CUE, text, end, end + _CUE_REACH)
    if (len(digits) < _SURE or None in digits) and not cue:
        return []
    found = _counted(text, digits, end, lists.end_of(text, end))
    near = cue or search(_PART, text, end, end + _FIRST_REACH)
    if not found and near and len(digits) >= _SURE:
        found = _counted(text, digits, end, lists.end_of(text, end, "\n"))
    groups = [_filled(text, one, found[-1].span[1]) for one in found if one.count != 1 or one.members]
    listed = any(len(one.members) > 1 or (one.members and one.count) for one in groups)
    return groups if listed else []


def in_clauses(text: str, core: str, end: int) -> Component | None:
    """A clause for each figure of a code that lists no members: 即突出一条主线、抓牢两支队伍."""
    digits = figures(core)
    cue = search(_CUE, text, end, end + _CUE_REACH) if digits else None
    if not cue:
        return None
    stop = lists.end_of(text, cue.end(), "。！？\n")
    for separators in ("、", "，", "；", "、，"):
        parts = lists.items(text, cue.end(), stop, len(digits), separators)
        told = [_counts(text[slice(*part)], digit) for part, digit in zip(parts, digits, strict=False)]
        parts = [*parts[:-1], (parts[-1][0], lists.last_end(text, parts))] if len(parts) > 1 else []
        if len(parts) == len(digits) and all(told) and all(high - low <= _CLAUSE for low, high in parts):
            found = tuple(lists.clean(text[slice(*part)]) for part in parts)
            return Component("", len(digits), found, (parts[0][0], parts[-1][1]))
    return None


def _counts(clause: str, digit: int | None) -> bool:
    """Whether a clause counts something by a figure of a code, or is about the many that N stands for."""
    told = [number(found["number"]) for found in finditer(_PART, clause)]
    return digit in told or (digit is None and search(_MANY, clause) is not None)


def told_of(text: str, core: str) -> Iterator[int]:
    """The offsets behind the quoted code wherever it stands, as in the question 何谓“1336”."""
    marked = f"“{core}”"
    at = text.find(marked) if figures(core) else -1
    while at >= 0:
        yield at + len(marked)
        at = text.find(marked, at + len(marked))


def _counted(text: str, digits: list[int | None], start: int, stop: int) -> list[Component]:
    """A group for each digit, in their order; none unless all are told in text[start:stop]."""
    found = list[Component]()
    for part in finditer(_PART, text, start, stop):
        if len(found) < len(digits) and number(part["number"]) == digits[len(found)]:
            found.append(_group(text, digits[len(found)], part.span(), part.span("label")))
    return found if len(found) == len(digits) else []


def _filled(text: str, group: Component, start: int) -> Component:
    """The group with members, which may be told further on."""
    if group.members or not group.count:
        return group
    return told_elsewhere(text, (start, min(start + FURTHER, len(text))), group.count, group.label) or group


def _group(text: str, count: int | None, span: tuple[int, int], label: tuple[int, int]) -> Component:
    label = (label[0], max(right_edge(text, *label), label[0] + 1))
    span = (span[0], label[1])
    head = text[label[0] : label[1]][-2:]
    if count is None:
        return Component(head, None, (text[slice(*label)],), span)
    marked = text[span[0] - 1] == "“" and text[label[1] : label[1] + 1] == "”"
    if count == 1:
        one = match(e.ONE, text, label[1] + marked)
        return Component(head, 1, (lists.clean(one["member"]),) if one else (), span)
    if before := list_before(text, span[0] - marked, count):
        return Component(head, count, before[0], (before[1], span[1]))
    behind = label[1] + marked
    listed = following(text, behind, count, head) or uncued(text, behind, count, head)
    return listed or Component(head, count, (), span)
