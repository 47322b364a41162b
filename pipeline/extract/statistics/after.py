"""The phrase behind a number: the noun phrase it counts, or the act of those counted."""

from collections.abc import Sequence

from pipeline.extract.statistics import frame_patterns, patterns
from pipeline.extract.statistics.words import LONGEST_PHRASE, NOUNS, QUOTES, Reading, Word

_LONGEST_AFTER = 36
_LONGEST_BEHIND = 20
_BRACKETS = ("（", "(")
_THINGS = (None, "noun", "name")


def behind(reading: Reading, end: int, ceiling: int, unit: str) -> str:
    """The noun phrase that follows a number; empty where none does."""
    words = reading.words(end, stop(reading.text, end, ceiling))
    if words and reading.of(words[0]) == "的":
        words = words[1:]
    while words and unit not in patterns.SELF_CONTAINED and reading.of(words[0]) in patterns.DETERMINERS:
        words = words[1:]
    if not words or reading.of(words[0]) in patterns.JOINED:
        return ""
    return _phrase(reading, words, unit)


def _phrase(reading: Reading, words: Sequence[Word], unit: str) -> str:
    """The first noun phrase of these words, or the head of the relative clause that they begin with."""
    taken = noun_phrase(reading, words, unit)
    own = _trimmed(reading, words[:taken], unit)
    particle = next((i for i in range(taken, len(words)) if reading.of(words[i]) == "的"), None)
    if particle is None or particle + 1 == len(words):
        return own
    head = _phrase(reading, words[particle + 1 :], unit)
    if not own or not head or QUOTES.get(own[0]) == own[-1]:
        return head or own
    return head if _modifies(reading, words[taken : particle + 1], own, words[taken - 1], head, unit) else own


def _modifies(reading: Reading, between: Sequence[Word], own: str, last: Word, head: str, unit: str) -> bool:
    """Whether the phrase before 的 describes what is counted (14名党性强的党员), and is not counted itself."""
    if unit in patterns.PERSONAL:
        return not patterns.PERSON.search(own) and bool(patterns.PERSON.search(head))
    if len(between) == 1:
        thing = last.role == "noun" or (last.role in _THINGS and last.end - last.start > 1)
        return not thing and not patterns.HEADED.search(own)
    if unit in patterns.OF_BODIES:
        return not patterns.ACTING.search(own)
    if patterns.ACTING.search(own) and not patterns.PERSON.search(own):
        return False
    describing = between[0].role in ("verb", "nominal", "adjective", "change")
    return describing and reading.of(between[0]) not in patterns.ASSERTING and len(between) <= 4


def _trimmed(reading: Reading, words: Sequence[Word], unit: str) -> str:
    """The phrase as text: up to the person of a personal measure word, without what the counted do, not too long."""
    if not words:
        return ""
    last = len(words)
    if last > 1 and (reading.of(words[-1]) in patterns.AMONG or reading.of(words[-1]) == "全"):
        last -= 1
    if unit in patterns.PERSONAL or not unit:
        people = [i for i, word in enumerate(words[:last]) if word.role in _THINGS and _is_person(reading.of(word))]
        if people and (people[-1] + 1 == last or reading.of(words[people[-1] + 1]) not in patterns.JOINED):
            last = people[-1] + 1
    last = _before_act(reading, words[:last])
    last = _before_property(reading, words[:last], unit)
    phrase = reading.text[words[0].start : words[last - 1].end].rstrip("、和与及以")
    if len(phrase) > _LONGEST_BEHIND and "、" in phrase:
        phrase = phrase[: phrase.index("、")]
    if len(phrase) > _LONGEST_BEHIND:
        near = [word.start for word in words[:last] if words[last - 1].end - word.start <= LONGEST_PHRASE]
        phrase = reading.text[near[0] if near else words[last - 1].start : words[last - 1].end]
        phrase = phrase.lstrip("、和与及").rstrip("、和与及以")
    idle = phrase in patterns.IDLE_BEHIND or (len(phrase) == 1 and phrase in patterns.IDLE_CHARACTERS)
    return "" if idle or (phrase[:1] in _BRACKETS and len(words) == 1) else phrase


def _is_person(name: str) -> bool:
    return len(name) > 1 and bool(patterns.PERSON.search(name))


def _before_property(reading: Reading, words: Sequence[Word], unit: str) -> int:
    """How many words are the thing counted, and not a property of it: 行政村|集体经济年收入."""
    things = unit in patterns.OF_BODIES or unit in patterns.OF_ANY
    if things and len(words) > 1 and patterns.ATTRIBUTE.search(reading.of(words[-1])):
        for index in range(len(words) - 1, 0, -1):
            name = reading.of(words[index - 1])
            if patterns.ACTING.search(name) or patterns.BODY.search(name):
                return index
    return len(words)


def _before_act(reading: Reading, words: Sequence[Word]) -> int:
    """How many words are the thing counted, and not what it does: 单位|投入资金保障运转, 人口|转移就业."""
    for index in range(1, len(words)):
        ahead = words[index - 1]
        if words[index].role != "nominal" or ahead.role == "adjective" or not patterns.ACTING.search(reading.of(ahead)):
            continue
        follows = [word.role for word in words[index + 1 :]]
        if not follows or "nominal" in follows or words[-1].end - words[0].start > LONGEST_PHRASE:
            return index
    return len(words)


def noun_phrase(reading: Reading, words: Sequence[Word], unit: str) -> int:
    """How many words the phrase has; a verb may lead it where the measure word needs a noun (5家入驻企业)."""
    taken, seen = 0, False
    words = _before_done(reading, words)
    while taken < len(words):
        word = words[taken]
        follows = words[taken + 1].role if taken + 1 < len(words) else "end"
        if word.role in _THINGS:
            seen = True
        elif seen and reading.of(word) in patterns.ASSERTING:
            break
        elif word.role == "verb" and seen and _in_compound(reading, words[: taken + 2], unit):
            pass
        elif word.role == "nominal":
            if follows not in NOUNS and _ends_before(reading, words[: taken + 1], seen, unit):
                break
            seen = seen or follows == "end"
        elif word.role in ("adjective", "place"):
            if follows not in NOUNS or (seen and word.role == "place"):
                break
        elif reading.of(word) not in patterns.JOINED and not (not seen and _leads(reading, word, follows, unit)):
            break
        taken += 1
    return taken if seen else 0


def _before_done(reading: Reading, words: Sequence[Word]) -> Sequence[Word]:
    """The words before a verb that 了 follows, whose result may stand between: 邮包|绑|上了."""
    done = len(words) > 1 and "了" in reading.text[words[0].end : words[-1].end + 1]
    for index in range(1, len(words) if done else 0):
        if reading.text.startswith("了", words[index].end):
            verb, result = words[index - 1 : index + 1]
            parted = reading.of(result) in frame_patterns.RESULTS and verb.end - verb.start == 1
            return words[: index - 1] if parted and index > 1 else words[:index]
    return words


def _in_compound(reading: Reading, words: Sequence[Word], unit: str) -> bool:
    """Whether the last word but one, a verb, stands inside a compound: 支座|更换|工程, 女|飞行|学员."""
    *before, verb, last = words
    if verb.end - verb.start < 2 or last.start < verb.end:
        return False
    if unit in patterns.PERSONAL:
        return _is_person(reading.of(last)) and not any(_is_person(reading.of(word)) for word in before)
    return reading.of(last) in patterns.HEADS


def _ends_before(reading: Reading, words: Sequence[Word], seen: bool, unit: str) -> bool:
    """Whether the phrase ends before the last, a verb that is a noun too (居民|受益), or ends with it (社会|组织)."""
    *before, last = words
    if unit in patterns.OF_EVENTS or not (seen or unit in patterns.SELF_CONTAINED):
        return False
    if unit == "元" and patterns.MEASURED["currency"].search(reading.of(last)):
        return False
    alone = len(before) == 1 and before[0].end - before[0].start == 2 and unit in patterns.OF_ANY - patterns.PERSONAL
    return not (alone and not patterns.ACTING.search(reading.of(before[0])))


def _leads(reading: Reading, word: Word, follows: str | None, unit: str) -> bool:
    """Whether a verb describes the noun behind it."""
    if word.role == "function":
        undone = reading.of(word) == "未" and follows in ("verb", "nominal") and unit not in patterns.PERSONAL
        return undone or reading.of(word) in patterns.ATTRIBUTES
    known = word.role == "verb" and unit not in patterns.SELF_CONTAINED and follows in NOUNS
    return known and reading.of(word) not in patterns.ASSERTING


def stop(text: str, end: int, ceiling: int) -> int:
    """Where the words behind a number end: at a mark, or before the next number."""
    highest, at = min(ceiling, end + _LONGEST_AFTER, len(text)), end
    while (mark := patterns.NEXT_MARK.search(text, at)) and mark.start() < highest:
        at = mark.start()
        if text[at] in QUOTES:
            closing = text.find(QUOTES[text[at]], at, ceiling) + 1
        else:
            bracket = patterns.BRACKETS.match(text, at)
            closing = bracket.end() if bracket else 0
        if not closing:
            break
        at = closing
    else:
        at = max(at, highest)
    while at > end and text[at - 1] in "、和与及近约超逾":
        at -= 1
    return at


def act_behind(reading: Reading, end: int, ceiling: int, *, named: bool = False) -> str:
    """The act that follows a number of people or occasions: 117万人 摆脱贫困; `named`: behind who or what does it."""
    words = reading.words(end, stop(reading.text, end, ceiling))
    if words and (named or words[0].role in ("function", "link", "place")):
        first = (i for i, word in enumerate(words) if word.role in ("verb", "nominal"))
        words = words[next(first, len(words)) :]
    if not words or words[0].role not in ("verb", "nominal", "adjective") or reading.of(words[0]) in patterns.JOINED:
        return ""
    last = 1
    while last < len(words) and words[last].role in (*NOUNS, "verb") and words[last].start - words[0].start <= 4:
        last += 1
    return reading.text[words[0].start : words[last - 1].end]
