"""Lists with a number: A、B、C四张清单; 三大工程：A、B、C; “A”“B”“C”等3个方法."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.programmes import lists
from pipeline.extract.programmes.edges import right_edge, verbs
from pipeline.extract.programmes.enumerations import (
    COUNTED,
    COUNTED_HEADS,
    FOCUS,
    FUNCTIONS,
    LEVELS,
    LISTS_THEMSELVES,
    QUANTITY,
)
from pipeline.extract.programmes.following import following
from pipeline.extract.programmes.formula import number
from pipeline.extract.programmes.mention import Component, Mention
from pipeline.extract.programmes.nouns import ending, nouns
from pipeline.patterns import Pattern, finditer, fullmatch, search
from pipeline.spans import Interval

_BARE = frozenset({"项目", "系统", "平台", "活动", "工程", "专项", "大赛"})
"""Counted without an attribute, these are things of which there are many."""

_PAIR = ("、", "”“")
"""Parts two items of a list; what 和 joins is a pair of things rather than a list of them."""
_VERB = 4
"""Characters of the longest verb before a list."""
_LEAST_SHORT = 3
"""Items of a list that may be told to be short of its number."""


def counted_lists(text: str) -> Iterator[tuple[Component, Mention | None]]:
    """Counted lists; with a mention where what is counted is a kind of scheme (清单, 机制, 行动)."""
    for found in list(finditer(COUNTED, text)):
        count = number(found["number"])
        if count is None or count < 2:
            continue
        aspect = found["label"] is None
        start, low = found.start(), found.start("measure" if aspect else "label")
        high = found.end() if aspect else _label_end(text, low, found.end())
        if high <= low:
            continue
        label, listed = text[low:high], list_before(text, start, count)
        mention = _mention(text, (start, high), label)
        component = following(text, high, count, "" if aspect else _head(label)) if listed is None else None
        component = replace(component, label=_head(label)) if component else None
        if listed and count == len(_PAIR) and not any(sign in text[listed[1] : start] for sign in _PAIR):
            mention = None
        if component is None and listed is None and mention:
            listed = _too_short(text, start, count)
        if listed:
            component = Component(_head(label), count, listed[0], (listed[1], start))
        if component and (len(component.members) == count or listed):
            focus = listed is not None and search(FOCUS, text, max(listed[1] - _VERB, 0), listed[1])
            if aspect or mention or listed is None or focus:
                yield component, mention


def functions(text: str, pattern: Pattern = FUNCTIONS) -> Iterator[Component]:
    """What a platform offers, or a plan is about, told without a number: A、B、C等功能, A、B、C等方面."""
    for found in list(finditer(pattern, text)):
        listed = list_before(text, found.start(), None)
        if listed and len(listed[0]) > 2:
            yield Component(found.group(), None, lists.without_verb(listed[0]), (listed[1], found.start()))


def _label_end(text: str, low: int, high: int) -> int:
    end = right_edge(text, low, high)
    if text[end : end + 1] == "的" and end < high:
        further = right_edge(text, end + 1, high)
        return further if ending(text, further, end + 1) or text[low:end].startswith(("行之有效", "切实可行")) else end
    return end


def _head(label: str) -> str:
    return label[label.rfind("的") + 1 :][-2:] if len(label) > 3 else label


def list_before(text: str, start: int, count: int | None, floor: int = 0) -> tuple[tuple[str, ...], int] | None:
    """The members of the list that ends before a number at `start`, and where the list begins, not before `floor`."""
    end = start - 1 if text[start - 1] == "等" else start
    found = lists.before(text, end, count, floor)
    if not found or (count is not None and len(found[0]) != count and end == start) or not (found[0][0][0] < end):
        return None
    shared = any(text.startswith(word, found[0][-1][0] - len(word)) for word in ("和", "与", "及"))
    if not (shared and count == 2) and "、" not in text[found[1] : end] and "”“" not in text[found[1] : end]:
        return None
    members = lists.members(text, found[0], "", shared=shared)
    if members and members[-1] in verbs() and all(search(QUANTITY, member) for member in members[:-1]):
        return None
    return (members, found[1]) if lists.plausible(members, count) else None


def _too_short(text: str, start: int, count: int) -> tuple[tuple[str, ...], int] | None:
    """A list before a number that names fewer than it announces: 学习、值班、考勤五项制度."""
    listed = list_before(text, start, None) if text[start - 1] not in "等、和与及" else None
    return listed if listed and _LEAST_SHORT <= len(listed[0]) < count else None


def _mention(text: str, span: Interval, label: str) -> Mention | None:
    """The counted list as a scheme of its own, where what is counted is a kind of scheme."""
    noun, name = ending(label, len(label), 0), text[slice(*span)]
    if not noun or label in _BARE or not (noun.endswith(COUNTED_HEADS) or fullmatch(LEVELS, name)):
        return None
    kind = "list" if label.endswith(LISTS_THEMSELVES) else nouns()[noun][0]
    return Mention(span, name, name, kind, "programmes.counted", 0.6, quoted=False)
