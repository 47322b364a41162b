"""Codes told part by part in running text: “135”工作法，即建强“一个核心”，织密A、B、C三级网络，做优D、E…五项服务."""

from pipeline.extract.programmes import lists
from pipeline.extract.programmes.counted import list_before
from pipeline.extract.programmes.following import following
from pipeline.extract.programmes.formula import number
from pipeline.extract.programmes.mention import Component, Mention
from pipeline.patterns import compiled, finditer, fullmatch, search

_DIGITS = compiled(r"[1-9]{2,6}")
_PART = compiled(r"(?<![\d.一二三四五六七八九十])(?P<number>[一二两三四五六七八九]|[2-9](?![\d.]))"
                 r"(?P<measure>[个项张支种类大级条套本位块]|个?方面)(?P<label>[\p{Han}]{2,6}+)")
_CUE = compiled(r"即|是指|就是|分别|[：（(]")
_CUE_REACH = 12
"""Characters behind the name within which the cue stands."""
_SURE = 3
"""A code of this many digits needs no cue: all its numbers in their order are no accident."""


def spelled_out(text: str, core: str, mention: Mention) -> list[Component]:
    """The groups of a code: the sentence behind it counts something by each of its digits, in their order."""
    if not fullmatch(_DIGITS, core):
        return []
    end = mention.span[1]
    if len(core) < _SURE and not search(_CUE, text, end, end + _CUE_REACH):
        return []
    digits, found = [int(digit) for digit in core], list[Component]()
    for part in finditer(_PART, text, end, lists.end_of(text, end)):
        if len(found) < len(digits) and number(part["number"]) == digits[len(found)]:
            found.append(_group(text, digits[len(found)], part.span(), part.span("label")))
    whole = len(found) == len(digits) and any(len(one.members) > 1 for one in found)
    return found if whole else []


def _group(text: str, count: int, span: tuple[int, int], label: tuple[int, int]) -> Component:
    head = text[label[0] : label[1]][-2:]
    if count == 1:
        return Component(head, 1, (text[slice(*span)],), span)
    if listed := list_before(text, span[0], count):
        return Component(head, count, listed[0], (listed[1], span[1]))
    return following(text, label[1], count, head) or Component(head, count, (), span)
