"""What a number counts or measures: the noun phrase before it, after it, or across a verb from it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.extract.statistics.words import Word, segment
from pipeline.numbers.quantities import Quantity

BREAKS = frozenset("，。；：！？、,;:!?\n\t 　（）()《》[]【】—…|/／＝=")
"""Characters that end the neighbourhood of a number."""

_HARD = frozenset("，。；：！？,;:!?\n\t（()）【】…| 　")
_SELF_CONTAINED = frozenset({"人", "人次", "户", "户次", "次", "起", "车次", "人份", "剂次", "例", "单", "件次", "场次", "批次"})
_JOINED = frozenset({"、", "和", "与", "及", "以及"})
_LONGEST_BEFORE = 30
_LONGEST_AFTER = 30
_LONGEST_PHRASE = 18
_LONGEST_TOPIC = 12
_PLACE = re.compile(r"^.{0,6}(?:[省市县区镇乡村州旗]|街道|社区|全国|我国|地区|集团|公司)$")
_HEADED = re.compile(r"[员人长者民工生师户市县区村镇乡校国省店]$|企业$|公司$|社区$|街道$")
_NUMBER = re.compile(r"[0-9０-９]+(?![a-zA-Z])")
_BRACKETS = re.compile(r"[（(][^（）()，。]{1,6}[）)]")
_COMPARED = re.compile(r"(?:较(?!大|小|好|高|低|强|多|少|快|慢|为)|(?<![对相占可无性之])比(?![例重率赛分武选学亚特利较])|与|同(?=[上去前])).{1,14}?$")


class Ahead(NamedTuple):
    """What stands before a number: a noun phrase (`noun`) or a verb with its topic."""

    text: str = ""
    noun: bool = False


def clause_start(text: str, start: int, floor: int) -> int:
    """Where the words before a number begin: behind the last break, quotation marks passed over."""
    lowest, at = max(floor, start - _LONGEST_BEFORE), start
    while at > lowest and text[at - 1] not in BREAKS:
        at -= 1
        if text[at] in "”’":
            opening = text.rfind("“" if text[at] == "”" else "‘", lowest, at)
            at = max(opening, lowest) if opening >= 0 else at
        elif text[at] in "“‘":
            return at + 1
    return at


def ahead_of(text: str, start: int, floor: int) -> Ahead:
    """The phrase that stands before a number in its clause."""
    end, bracket = start, ""
    if end > floor and text[end - 1] in "）)":
        opening = max(text.rfind("（", floor, end), text.rfind("(", floor, end))
        if opening > floor and end - opening <= 12:
            bracket, end = text[opening:end], opening
    begin = clause_start(text, end, floor)
    words = segment(text, begin, end)
    changed = any(word.role == "change" for word in words[-4:])
    while words and words[-1].role in ("link", "function", "change"):
        words.pop()
    if changed and words and (compared := _COMPARED.search(text, begin, words[-1].end)):
        words = [word for word in words if word.end <= compared.start()]
        while words and words[-1].role in ("link", "function", "change"):
            words.pop()
    if not words:
        return Ahead()
    nouns = _first_kept(words, (None, "noun"))
    if nouns == len(words):
        return _verb_with_topic(text, words)
    first = words[nouns].start
    if nouns == 0 and begin == first and words[-1].end - first <= 3:
        first = _coordinated(text, first, floor)
    return Ahead(text[max(first, words[-1].end - _LONGEST_PHRASE) : words[-1].end] + bracket, True)


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
    while topic_end and words[topic_end - 1].role not in (None, "noun"):
        topic_end -= 1
    topic = _first_kept(words[:topic_end], (None, "noun"))
    end = words[-1].end
    if topic == topic_end:
        return Ahead(text[words[verbs].start : end])
    start = words[topic].start
    if end - start <= _LONGEST_TOPIC:
        return Ahead(text[start:end])
    return Ahead(text[max(start, words[topic_end - 1].end - _LONGEST_TOPIC) : words[topic_end - 1].end])


def _coordinated(text: str, start: int, floor: int) -> int:
    """Where a short last member's coordination begins: 延办、缓办80起."""
    while start > floor and text[start - 1] == "、":
        begin = clause_start(text, start - 1, floor)
        if start - 1 - begin > 6 or _NUMBER.search(text, begin, start - 1) or begin == start - 1:
            break
        words = segment(text, begin, start - 1)
        if words[-1].role in ("link", "function"):
            break
        start = words[_first_kept(words, (None, "noun"))].start if words[-1].role in (None, "noun") else words[0].start
    return start


def behind(text: str, end: int, ceiling: int, unit: str) -> str:
    """The noun phrase that follows a number; empty where none does."""
    words = segment(text, end, _stop(text, end, ceiling))
    if words and text[words[0].start : words[0].end] == "的":
        words = words[1:]
    if not words or text[words[0].start : words[0].end] in _JOINED:
        return ""
    taken = _noun_phrase(text, words, unit)
    relative = next((i for i, word in enumerate(words) if text[word.start : word.end] == "的"), None)
    if relative is not None and (taken == 0 or relative <= taken or (words[0].role == "verb" and taken <= 1)):
        phrase = text[words[0].start : words[relative - 1].end]
        if taken < relative or words[0].role == "verb" or not _HEADED.search(phrase):
            return behind(text, words[relative].end, ceiling, unit)
    if not taken or (taken == 1 and words[0].role == "verb"):
        return ""
    phrase = text[words[0].start : words[taken - 1].end].rstrip("、和与及以")
    bracket = _BRACKETS.match(text, words[taken - 1].end) if taken == len(words) else None
    return phrase[: _LONGEST_PHRASE + 4] + (bracket[0] if bracket else "")


def _noun_phrase(text: str, words: Sequence[Word], unit: str) -> int:
    """How many words the phrase has; a verb may lead it where the measure word needs a noun (5家入驻企业)."""
    taken = 0
    while taken < len(words):
        word = words[taken]
        leads = word.role == "verb" and taken == 0 and unit not in _SELF_CONTAINED
        if not (word.role in (None, "noun") or text[word.start : word.end] in _JOINED or leads):
            break
        taken += 1
    return taken


def _stop(text: str, end: int, ceiling: int) -> int:
    """Where the words behind a number end: at a mark, or before the next number."""
    highest, at = min(ceiling, end + _LONGEST_AFTER), end
    while at < highest and text[at] not in _HARD and not _NUMBER.match(text, at):
        if text[at] in "“‘":
            closing = text.find("”" if text[at] == "“" else "’", at, highest)
            if closing < 0:
                break
            at = closing
        elif text[at] in "”’":
            break
        at += 1
    while at > end and text[at - 1] in "、和与及":
        at -= 1
    return at


def act_behind(text: str, end: int, ceiling: int) -> str:
    """The act that follows a number of people: 117万人 摆脱贫困."""
    words = segment(text, end, _stop(text, end, ceiling))
    if not words or words[0].role != "verb":
        return ""
    last = 1
    while last < len(words) and words[last].role in (None, "noun", "verb") and words[last].end - words[0].start <= 6:
        last += 1
    return text[words[0].start : words[last - 1].end]


def person_of(text: str, quantity: Quantity, floor: int, ceiling: int) -> str:
    """Whose age it is: 74岁的X, X今年54岁, X，54岁."""
    if text[quantity.end : quantity.end + 1] == "的":
        return behind(text, quantity.end, ceiling, quantity.written)
    phrase = ahead_of(text, quantity.start, floor).text
    if not phrase and quantity.start > floor and text[quantity.start - 1] in "，,、（(":
        phrase = ahead_of(text, quantity.start - 1, floor).text
    return phrase or behind(text, quantity.end, ceiling, quantity.written)


def measure(text: str, quantity: Quantity, floor: int, ceiling: int) -> str:
    """The measure within the number's own clause; empty where nothing there says it."""
    unit = quantity.unit
    if unit is not None and unit.dimension == "age":
        return person_of(text, quantity, floor, ceiling)
    ahead = ahead_of(text, quantity.start, floor)
    if _PLACE.search(ahead.text):
        ahead = Ahead()
    after = behind(text, quantity.end, ceiling, quantity.written)
    follows = text[quantity.end : quantity.end + 1]
    if unit is None or unit.kind in ("classifier", "event"):
        if after:
            return after
        act = act_behind(text, quantity.end, ceiling) if quantity.written in _SELF_CONTAINED and not ahead.noun else ""
        return act or ahead.text
    if after and unit.kind == "ratio" and follows != "的":
        return after
    if after and not ahead.noun and (follows != "的" or not ahead.text):
        first = segment(text, quantity.end, min(quantity.end + 8, ceiling))
        if not ahead.text or first[0].role != "verb":
            return after
    return ahead.text or after
