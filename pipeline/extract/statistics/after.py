"""The phrase behind a number: the noun phrase it counts, or the act of those counted."""

from collections.abc import Sequence

from pipeline.extract.statistics import patterns
from pipeline.extract.statistics.words import LONGEST_PHRASE, NOUNS, QUOTES, Word, segment

_LONGEST_AFTER = 30
_LONGEST_BEHIND = 20


def behind(text: str, end: int, ceiling: int, unit: str) -> str:
    """The noun phrase that follows a number; empty where none does."""
    words = segment(text, end, stop(text, end, ceiling))
    if words and text[words[0].start : words[0].end] == "的":
        words = words[1:]
    while words and unit not in patterns.SELF_CONTAINED and text[words[0].start : words[0].end] in patterns.DETERMINERS:
        words = words[1:]
    if not words or text[words[0].start : words[0].end] in patterns.JOINED:
        return ""
    taken = noun_phrase(text, words, unit)
    taken = _shortened(text, words[:taken])
    phrase = text[words[0].start : words[taken - 1].end].rstrip("、和与及以") if taken else ""
    relative = next((i for i, word in enumerate(words) if text[word.start : word.end] == "的"), None)
    if relative is not None and (taken == 0 or not _is_headed(phrase, words[taken - 1])):
        head = behind(text, words[relative].end, ceiling, unit)
        if head or taken == 0:
            return head
    if not taken:
        return ""
    phrase = phrase[:_LONGEST_BEHIND]
    return phrase if len(phrase) > 1 or phrase not in patterns.IDLE_CHARACTERS else ""


def _shortened(text: str, words: Sequence[Word]) -> int:
    """How many words of a long phrase are the thing counted, and not what it does: 单位|投入资金保障运转."""
    taken = len(words)
    if not taken or words[-1].end - words[0].start <= LONGEST_PHRASE:
        return taken
    for index in range(1, taken):
        ahead = words[index - 1]
        complete = ahead.role == "noun" and ahead.end - ahead.start > 1
        goes_on = words[index].role is None and not patterns.HEADED.search(text[ahead.start : ahead.end])
        if complete and words[index].role in ("nominal", None) and not goes_on:
            return index
    return taken


def _is_headed(phrase: str, last: Word) -> bool:
    """Whether a phrase before 的 is what is counted itself, and not a description of it."""
    return (last.role == "noun" and last.end - last.start > 1) or bool(patterns.HEADED.search(phrase))


def noun_phrase(text: str, words: Sequence[Word], unit: str) -> int:
    """How many words the phrase has; verbs may lead it where the measure word needs a noun (5家入驻企业)."""
    taken, seen = 0, False
    while taken < len(words):
        word = words[taken]
        if word.role in (None, "noun"):
            seen = True
        elif text[word.start : word.end] in patterns.JOINED:
            pass
        elif word.role == "nominal":
            follows = words[taken + 1].role if taken + 1 < len(words) else "end"
            if follows not in NOUNS and (seen or unit in patterns.SELF_CONTAINED):
                break
            seen = seen or follows == "end"
        elif not (word.role == "verb" and not seen and unit not in patterns.SELF_CONTAINED):
            break
        taken += 1
    return taken if seen else 0


def stop(text: str, end: int, ceiling: int) -> int:
    """Where the words behind a number end: at a mark, or before the next number."""
    highest, at = min(ceiling, end + _LONGEST_AFTER), end
    while at < highest and text[at] not in patterns.HARD_BREAKS and not patterns.NUMBER.match(text, at):
        if text[at] in QUOTES:
            closing = text.find(QUOTES[text[at]], at, ceiling)
            if closing < 0:
                break
            at = closing
        elif text[at] in patterns.CLOSING:
            break
        elif text[at] in patterns.OPENING_BRACKETS:
            bracket = patterns.BRACKETS.match(text, at)
            if bracket is None:
                break
            at = bracket.end() - 1
        at += 1
    while at > end and text[at - 1] in "、和与及近约超逾":
        at -= 1
    return at


def act_behind(text: str, end: int, ceiling: int) -> str:
    """The act that follows a number of people or occasions: 117万人 摆脱贫困."""
    words = segment(text, end, stop(text, end, ceiling))
    if not words or words[0].role not in ("verb", "nominal"):
        return ""
    last = 1
    while last < len(words) and words[last].role in (*NOUNS, "verb") and words[last].end - words[0].start <= 6:
        last += 1
    return text[words[0].start : words[last - 1].end]
