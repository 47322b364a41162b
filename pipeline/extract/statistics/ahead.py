"""The phrase before a number: a noun phrase, or a verb with its topic."""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.extract.statistics import patterns
from pipeline.extract.statistics.words import LONGEST_PHRASE, NOUNS, QUOTES, Word, segment

_JOINTS = ("link", "function", "change")
_LONGEST_BEFORE = 30
_LONGEST_TOPIC = 8
_SHORT = 3


class Ahead(NamedTuple):
    """What stands before a number.

    Attributes:
        noun: It is a noun phrase, else a verb with its topic.
    """

    text: str = ""
    noun: bool = False


def clause_start(text: str, start: int, floor: int) -> int:
    """Where the words before a number begin: behind the last break, quotation marks passed over."""
    lowest, at = max(floor, start - _LONGEST_BEFORE), start
    while at > lowest and text[at - 1] not in patterns.BREAKS:
        at -= 1
        if text[at] in patterns.CLOSING:
            opening = text.rfind(patterns.CLOSING[text[at]], lowest, at)
            at = max(opening, lowest) if opening >= 0 else at
        elif text[at] in QUOTES or text[at] in patterns.OPENING_BRACKETS:
            return at + 1
    return at


def ahead_of(text: str, start: int, floor: int) -> Ahead:
    """The phrase that stands before a number in its clause."""
    begin = clause_start(text, start, floor)
    words = segment(text, begin, start)
    changed = any(word.role == "change" for word in words[-4:])
    _strip(text, words)
    joint = text[words[-1].end : start] if words else ""
    if changed and words and (compared := patterns.COMPARED.search(text, begin, words[-1].end)):
        words = [word for word in words if word.end <= compared.start()]
        _strip(text, words)
    if not words:
        return Ahead()
    place = bool(patterns.HAVING.search(joint))
    nouns = _first_kept(words, NOUNS)
    if nouns == len(words):
        return _verb_with_topic(text, words)
    first = _without_agent(text, words, nouns) or _widened(text, words, nouns)
    if first == begin and words[-1].end - first <= _SHORT:
        first = _coordinated(text, first, floor)
    phrase = text[first : words[-1].end]
    if place and patterns.PLACE.search(phrase):
        return Ahead()
    if len(phrase) > LONGEST_PHRASE:
        phrase = text[_cut(words) : words[-1].end]
    if phrase in patterns.IDLE_CHARACTERS:
        return Ahead()
    share = patterns.SHARE_NOUN.match(joint)
    return Ahead(phrase + (share[0] if share else ""), any(word.role != "nominal" for word in words[nouns:]))


def _cut(words: Sequence[Word]) -> int:
    """Where a long phrase is cut: before a listed word if that leaves enough."""
    end = words[-1].end
    near = [word for word in words if end - word.start <= LONGEST_PHRASE]
    return next((word.start for word in near if word.role is not None), near[0].start if near else words[-1].start)


def _strip(text: str, words: list[Word]) -> None:
    while words and (words[-1].role in _JOINTS or text[words[-1].start : words[-1].end] in patterns.MODAL):
        words.pop()


def _widened(text: str, words: Sequence[Word], nouns: int) -> int:
    """Where the phrase begins: a short noun takes its verb along (清理垃圾), a suffix its stem (覆盖率)."""
    first = nouns
    if text[words[nouns].start : words[nouns].end] in patterns.SUFFIXES:
        first = _first_kept(words[:nouns], ("verb", "change", "link"))
        if first == nouns and nouns and words[nouns - 1].end - words[nouns - 1].start > 1:
            first -= 1
        first = _first_kept(words[:first], NOUNS)
    elif words[-1].end - words[nouns].start <= _SHORT and nouns and words[nouns - 1].role in ("verb", "change"):
        first -= 1
    if first + 1 < len(words) and text[words[first].start : words[first].end] in patterns.MODAL:
        first += 1
    return words[first].start


def _without_agent(text: str, words: Sequence[Word], nouns: int) -> int:
    """Where the phrase begins if who did it leads: 合作社|养殖山羊; 0 where no agent does."""
    for index in range(nouns + 1, len(words)):
        if words[index].role == "nominal" and patterns.AGENT.search(text, words[nouns].start, words[index].start):
            return words[index].start
    return 0


def _first_kept(words: Sequence[Word], kept: tuple[str | None, ...]) -> int:
    """Index of the first of the last words whose roles are all kept."""
    first = len(words)
    while first and words[first - 1].role in kept:
        first -= 1
    return first


def _verb_with_topic(text: str, words: Sequence[Word]) -> Ahead:
    """A verb right before the number: with what is acted on where that leads the clause (消费券共发放150万份)."""
    verbs = _first_kept(words, ("verb",))
    topic_end = verbs
    while topic_end and words[topic_end - 1].role not in NOUNS:
        topic_end -= 1
    topic = _first_kept(words[:topic_end], NOUNS)
    end = words[-1].end
    start = words[topic].start if topic < topic_end else end
    if topic == topic_end or patterns.AGENT.search(text, start, words[topic_end - 1].end):
        return Ahead(text[words[verbs].start : end])
    if end - start <= _LONGEST_TOPIC:
        return Ahead(text[start:end])
    return Ahead(text[max(start, words[topic_end - 1].end - _LONGEST_TOPIC) : words[topic_end - 1].end])


def _coordinated(text: str, start: int, floor: int) -> int:
    """Where a short last member's coordination begins: 延办、缓办80起."""
    while start > floor and text[start - 1] == "、":
        begin = clause_start(text, start - 1, floor)
        if begin == start - 1 or start - 1 - begin > 10 or patterns.NUMBER.search(text, begin, start - 1):
            break
        words = segment(text, begin, start - 1)
        if words[-1].role in ("link", "function"):
            break
        start = words[_first_kept(words, NOUNS)].start if words[-1].role in NOUNS else words[0].start
    return start
