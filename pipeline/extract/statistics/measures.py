"""What a number counts or measures: the noun phrase before it, after it, or across a verb from it."""

import re
from collections.abc import Sequence

from pipeline.extract.statistics.words import Word, segment
from pipeline.numbers.quantities import Quantity

BREAKS = frozenset("，。；：！？、,;:!?\n\t 　（）()“”‘’《》[]【】—…|/／＝=“”")
"""Characters that end the neighbourhood of a number."""

_HARD = frozenset("，。；：！？,;:!?\n\t（()）《》【】…|")
_ALONE = frozenset({"人", "人次", "户", "户次", "次", "起", "车次", "人份", "剂次", "例", "单", "%"})
_LONGEST_BEFORE = 28
_LONGEST_AFTER = 30
_LONGEST_PHRASE = 16
_PLACE = re.compile(r"(?:[省市县区镇乡村州旗]|街道|社区|全国|我国|地区)$")
_DIGIT = re.compile(r"[0-9０-９]")
_BRACKETS = re.compile(r"[（(][^（）()，。]{1,6}[）)]")


def clause_start(text: str, start: int, floor: int) -> int:
    """Where the words before a number begin: behind the last break."""
    lowest = max(floor, start - _LONGEST_BEFORE)
    at = start
    if at > lowest and text[at - 1] in "）)":
        opening = max(text.rfind("（", lowest, at), text.rfind("(", lowest, at))
        at = opening if opening > lowest else at
    while at > lowest and text[at - 1] not in BREAKS:
        at -= 1
    return at


def before(text: str, start: int, floor: int) -> tuple[str, bool]:
    """The phrase before a number, and whether it is a noun phrase (else a verb)."""
    begin, end = clause_start(text, start, floor), start
    closing = ""
    if end > begin and text[end - 1] in "）)" and (opening := max(text.rfind("（", begin, end), text.rfind("(", begin, end))) > begin:
        closing, end = text[opening:end], opening
    elif end > floor and text[end - 1] == "”":
        opening = text.rfind("“", max(floor, end - 20), end)
        return (text[opening:end], True) if opening >= 0 else ("", False)
    words = segment(text, begin, end)
    while words and words[-1].role in ("link", "function", "change"):
        words.pop()
    if not words:
        return "", False
    nouns = _trailing(words, (None, "noun"))
    if nouns < len(words):
        first = nouns
        if first and words[first - 1].role == "verb" and words[-1].end - words[first].start < 2:
            first -= 1
        return text[words[first].start : words[-1].end] + closing, True
    verbs = _trailing(words, ("verb",))
    compound = _trailing(words[:verbs], (None, "noun"))
    if compound < verbs and words[-1].end - words[compound].start <= 10:
        return text[words[compound].start : words[-1].end], True
    return text[words[verbs].start : words[-1].end], False


def _trailing(words: Sequence[Word], kept: tuple[str | None, ...]) -> int:
    """Index of the first of the last words whose roles are all kept."""
    first = len(words)
    while first and words[first - 1].role in kept:
        first -= 1
    return first


def after(text: str, end: int, ceiling: int, unit: str) -> str:
    """The noun phrase that follows a number; empty where none does."""
    stop = _stop(text, end, ceiling)
    words = segment(text, end, stop)
    if words and text[words[0].start : words[0].end] == "的":
        words = words[1:]
    if not words:
        return ""
    needs_noun = unit not in _ALONE
    taken = 0
    while taken < len(words) and (
        words[taken].role in (None, "noun")
        or text[words[taken].start : words[taken].end] in ("、", "和", "与", "及", "以及")
        or (words[taken].role == "verb" and taken == 0 and needs_noun)
    ):
        taken += 1
    relative = next((i for i, word in enumerate(words) if text[word.start : word.end] == "的"), None)
    if relative is not None and (taken in (0, relative) or (taken < relative and needs_noun and taken <= 1)):
        return after(text, words[relative].end, ceiling, unit) if words[relative].end - end < _LONGEST_AFTER else ""
    if not taken or (taken == 1 and words[0].role == "verb"):
        return ""
    phrase = text[words[0].start : words[taken - 1].end].strip("、和与及以")
    bracket = _BRACKETS.match(text, words[taken - 1].end) if taken == len(words) else None
    return (phrase + (bracket[0] if bracket else ""))[:_LONGEST_PHRASE + 6]


def _stop(text: str, end: int, ceiling: int) -> int:
    """Where the words behind a number end: at a mark, or before the next number."""
    highest, at = min(ceiling, end + _LONGEST_AFTER), end
    while at < highest and text[at] not in _HARD and not _DIGIT.match(text, at):
        if text[at] == "“":
            closing = text.find("”", at, highest)
            if closing < 0:
                break
            at = closing
        elif text[at] in "” ":
            break
        at += 1
    while at > end and text[at - 1] in "、和与及":
        at -= 1
    return at


def person_of(text: str, quantity: Quantity, floor: int, ceiling: int) -> str:
    """Whose age it is: 74岁的X, X今年54岁, （X，54岁）."""
    if text[quantity.end : quantity.end + 1] == "的":
        return after(text, quantity.end, ceiling, "岁")
    phrase, _ = before(text, quantity.start, floor)
    if not phrase and quantity.start > floor and text[quantity.start - 1] in "，,":
        phrase, _ = before(text, quantity.start - 1, floor)
    return phrase or after(text, quantity.end, ceiling, "岁")


def is_place(phrase: str) -> bool:
    """Whether a phrase before a number only says where."""
    return bool(_PLACE.search(phrase))


def measure(text: str, quantity: Quantity, floor: int, ceiling: int) -> str | None:
    """The measure within its own clause; None where nothing there says it."""
    unit = quantity.unit
    if unit is not None and unit.dimension == "age":
        return person_of(text, quantity, floor, ceiling) or None
    ahead, noun_ahead = before(text, quantity.start, floor)
    if is_place(ahead):
        ahead, noun_ahead = "", False
    behind = after(text, quantity.end, ceiling, quantity.written)
    counts = unit is None or unit.kind in ("classifier", "event")
    follows = text[quantity.end : quantity.end + 1]
    if counts and behind:
        return behind
    if not counts and behind and (not noun_ahead or (follows == "的" and not ahead)):
        return behind
    if ahead:
        return ahead
    return behind or None
