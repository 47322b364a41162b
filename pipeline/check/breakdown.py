"""Totals and their parts: by the links of the statistics, else by how the sentence lists them."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extract.base import Found, StatisticCandidate
from pipeline.patterns import compiled, finditer, fullmatch, search
from pipeline.spans import Interval

_OPENING = compiled(r"其中|[：:]|分别[为是]?|(?:具体)?包括|——|（")
_CHANGE = compiled(r"[较比增减升降]|提高|平均|每|预计|计划")
"""Between a number and a list: the list is of changes or rates, not of parts."""
_REST = compiled(r"其余|其他|其它|另有|另外|剩余|等")
"""Behind a list: there are more parts."""
_SEPARATOR = compiled(r"[、，；,;]|和|以及|及")
_LABEL = compiled(r"[、，；,;：:（(\n]|其中|分别(?:为|是)|包括|——")
_LINK = compiled(r"(?:为|是|有|达|达到|共|计|共计|各|约|占|[（(]?[^，。；、（()）]{1,8}[）)])$")
_SAME = ({"人", "名", "位", "口"}, {"个", "家", "所", "处"}, {"起", "件", "宗", "例"})
LABEL = 16
"""Characters of the longest label of a part."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a total and its label as the list writes it."""

    statistic: StatisticCandidate
    label: str


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total, the list of its parts, and whether the list claims to name them all (no 其中)."""

    total: StatisticCandidate
    parts: tuple[Part, ...]
    closed: bool


def same_unit(one: str, other: str) -> bool:
    """Whether two units count the same: 人 and 名."""
    return one == other or any(one in group and other in group for group in _SAME)


def breakdowns(found: Found) -> Iterator[Breakdown]:
    """Every total of the article that is followed by a list of parts."""
    text = found.doc.text
    linked: dict[Interval, list[StatisticCandidate]] = {}
    for statistic in found.statistics:
        if statistic.total is not None:
            linked.setdefault(statistic.total, []).append(statistic)
    ordered = sorted(found.statistics, key=lambda s: s.key)
    for index, total in enumerate(ordered):
        if total.value is None or total.dimension in ("ratio", "age", "duration"):
            continue
        end = found.doc.sentence_at(total.key[0])[1]
        listed = linked.get(total.key) or _listed(text, total, ordered[index + 1 :], end)
        if len(listed) > 1:
            gap = text[total.key[1] : listed[0].key[0]]
            rest = search(_REST, text, listed[-1].key[1], end)
            yield Breakdown(total, tuple(_parts(text, total, listed)), "其中" not in gap and not rest)


def _listed(
    text: str, total: StatisticCandidate, later: list[StatisticCandidate], end: int
) -> list[StatisticCandidate]:
    """The statistics behind a total that its sentence lists as parts, each in the total's unit."""
    listed = list[StatisticCandidate]()
    at = total.key[1]
    for statistic in later:
        start, stop = statistic.key
        if stop > end or (listed and len(text[at:start]) > LABEL + 4):
            break
        gap = text[at:start]
        if not listed and (search(_CHANGE, gap) or not search(_OPENING, gap)):
            break
        if listed and ("其中" in gap or not search(_SEPARATOR, gap)):
            break
        if not same_unit(statistic.unit, total.unit) or statistic.value is None:
            if listed:
                break
            return []
        listed.append(statistic)
        at = stop
    return listed


def _parts(text: str, total: StatisticCandidate, listed: list[StatisticCandidate]) -> Iterator[Part]:
    at = total.key[1]
    for statistic in listed:
        gap = text[at : statistic.key[0]]
        cuts = [cut.end() for cut in finditer(_LABEL, gap)]
        label = gap[cuts[-1] :] if cuts else gap
        link = search(_LINK, label)
        if link and link.start() and not fullmatch(_LINK, label):
            label = label[: link.start()]
        yield Part(statistic, label.strip("，、；：（）() "))
        at = statistic.key[1]
