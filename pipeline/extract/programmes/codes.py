"""Codes told part by part in running text: “135”工作法，即建强“一个核心”，织密A、B、C三级网络，做优D、E…五项服务."""

from pipeline.extract.programmes import lists
from pipeline.extract.programmes.counted import list_before
from pipeline.extract.programmes.edges import right_edge
from pipeline.extract.programmes.elsewhere import told_elsewhere
from pipeline.extract.programmes.following import following
from pipeline.extract.programmes.formula import figures, number
from pipeline.extract.programmes.mention import Component, Mention
from pipeline.patterns import compiled, finditer, search

_PART = compiled(r"(?<![\d.一二三四五六七八九十])(?P<number>[一二两三四五六七八九]|[1-9](?![\d.])|N|X|多|若干)"
                 r"(?P<measure>[个名项张支种类大级条套本位块步重]|个?方面)(?P<label>[\p{Han}]{2,6}+)")
_CUE = compiled(r"即|是指|就是|分别|[：（(]")
_CUE_REACH = 12
"""Characters behind the name within which the cue stands."""
FURTHER = 1500
"""Characters behind the parts of a code within which their members are told."""
_SURE = 3
"""A code of this many digits needs no cue: all its numbers in their order are no accident."""


def spelled_out(text: str, core: str, mention: Mention) -> list[Component]:
    """The groups of a code: the sentence behind it counts something by each of its digits, in their order."""
    digits, end = figures(core), mention.span[1]
    if not digits:
        return []
    if (len(digits) < _SURE or None in digits) and not search(_CUE, text, end, end + _CUE_REACH):
        return []
    found = list[Component]()
    for part in finditer(_PART, text, end, lists.end_of(text, end)):
        if len(found) < len(digits) and number(part["number"]) == digits[len(found)]:
            found.append(_group(text, digits[len(found)], part.span(), part.span("label")))
    if len(found) != len(digits):
        return []
    groups = [_filled(text, one, found[-1].span[1]) for one in found if one.count != 1]
    return groups if any(len(one.members) > 1 for one in groups) or None in digits else []


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
    if count == 1:
        return Component(head, 1, (), span)
    if listed := list_before(text, span[0], count):
        return Component(head, count, listed[0], (listed[1], span[1]))
    return following(text, label[1], count, head) or Component(head, count, (), span)
