"""分别: the numbers behind it belong to the things before it, in order."""

from collections.abc import Sequence

from pipeline.extract.statistics import patterns
from pipeline.extract.statistics.ahead import ahead_of, clause_start
from pipeline.extract.statistics.ellipsis import with_object
from pipeline.extract.statistics.measures import Measure
from pipeline.extract.statistics.words import Reading
from pipeline.numbers.quantities import Quantity

_WORD = "分别"
_FAR = 40
_MARKS = frozenset("，。；\n")


def in_order(reading: Reading, found: Sequence[Quantity], index: int, names: Sequence[Measure]) -> str:
    """The measure of the number at `index` where 分别 stands before it, by its place.

    `names` are the measures of the numbers before.
    """
    quantity, text = found[index], reading.text
    word = text.rfind(_WORD, max(0, quantity.start - _FAR), quantity.start)
    if word < 0 or not _MARKS.isdisjoint(text[word : quantity.start]):
        return ""
    first = next(other for other in range(index + 1) if found[other].start > word)
    last = index
    while last + 1 < len(found) and _MARKS.isdisjoint(text[quantity.end : found[last + 1].start]):
        last += 1
    count = last - first + 1
    if count < 2:
        return ""
    begin = _clause(text, word)
    members = _members(reading, word, begin)
    if len(members) == count:
        return members[index - first]
    sentence = max(text.rfind(mark, 0, word) for mark in "。！？\n") + 1
    begin = clause_start(text, word, sentence)
    earlier = [name for other, name in zip(found, names, strict=False) if sentence <= other.start < begin]
    if len(earlier) < count:
        return ""
    return with_object(_act(reading, word + len(_WORD), found[first].start), earlier[-count:][index - first].text)


def _act(reading: Reading, start: int, end: int) -> str:
    """The verbs between 分别 and the first number: 分别办结120件和36件."""
    words = reading.words(start, end)
    return reading.text[start:end] if words and all(word.role in ("verb", "nominal") for word in words) else ""


def _clause(text: str, end: int) -> int:
    """Where the clause of the coordinated things begins."""
    start = end
    while start > max(0, end - _FAR) and text[start - 1] not in "，。；：\n":
        start -= 1
    return start


def _members(reading: Reading, end: int, start: int) -> list[str]:
    """The coordinated things before 分别: A、B和C分别为…."""
    parts: list[str] = []
    at = start
    if compared := patterns.COMPARED.search(reading.text, start, end):
        end = compared.start()
    for joint in (*patterns.COORDINATION.finditer(reading.text, start, end), None):
        stop = joint.start() if joint else end
        parts.append(ahead_of(reading, stop, at).text or reading.text[at:stop])
        at = joint.end() if joint else end
    return parts if len(parts) > 1 else []
