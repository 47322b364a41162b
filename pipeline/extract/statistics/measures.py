"""What a number counts or measures: the noun phrase before it, after it, or across a verb from it."""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.extract.statistics import patterns
from pipeline.extract.statistics.words import QUOTES, Word, segment
from pipeline.numbers.quantities import Quantity
from pipeline.resources import words as lexicon

_NOUNS = (None, "noun", "nominal")
_JOINTS = ("link", "function", "change")
_LONGEST_BEFORE = 30
_LONGEST_AFTER = 30
_LONGEST_PHRASE = 10
_LONGEST_BEHIND = 20
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
    nouns = _first_kept(words, _NOUNS)
    if nouns == len(words):
        return _verb_with_topic(text, words)
    first = _without_agent(text, words, nouns) or _widened(text, words, nouns)
    if first == begin and words[-1].end - first <= _SHORT:
        first = _coordinated(text, first, floor)
    phrase = text[first : words[-1].end]
    if place and patterns.PLACE.search(phrase):
        return Ahead()
    if len(phrase) > _LONGEST_PHRASE:
        phrase = text[_cut(words) : words[-1].end]
    if phrase in patterns.IDLE_CHARACTERS:
        return Ahead()
    share = patterns.SHARE_NOUN.match(joint)
    return Ahead(phrase + (share[0] if share else ""), any(word.role != "nominal" for word in words[nouns:]))


def _cut(words: Sequence[Word]) -> int:
    """Where a long phrase is cut: before a listed word if that leaves enough."""
    end = words[-1].end
    near = [word for word in words if end - word.start <= _LONGEST_PHRASE]
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
        first = _first_kept(words[:first], _NOUNS)
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
    while topic_end and words[topic_end - 1].role not in _NOUNS:
        topic_end -= 1
    topic = _first_kept(words[:topic_end], _NOUNS)
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
        start = words[_first_kept(words, _NOUNS)].start if words[-1].role in _NOUNS else words[0].start
    return start


def behind(text: str, end: int, ceiling: int, unit: str) -> str:
    """The noun phrase that follows a number; empty where none does."""
    words = segment(text, end, _stop(text, end, ceiling))
    if words and text[words[0].start : words[0].end] == "的":
        words = words[1:]
    while words and unit not in patterns.SELF_CONTAINED and text[words[0].start : words[0].end] in patterns.DETERMINERS:
        words = words[1:]
    if not words or text[words[0].start : words[0].end] in patterns.JOINED:
        return ""
    taken = _noun_phrase(text, words, unit)
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
    if not taken or words[-1].end - words[0].start <= _LONGEST_PHRASE:
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


def _noun_phrase(text: str, words: Sequence[Word], unit: str) -> int:
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
            if follows not in _NOUNS and (seen or unit in patterns.SELF_CONTAINED):
                break
            seen = seen or follows == "end"
        elif not (word.role == "verb" and not seen and unit not in patterns.SELF_CONTAINED):
            break
        taken += 1
    return taken if seen else 0


def _stop(text: str, end: int, ceiling: int) -> int:
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
    words = segment(text, end, _stop(text, end, ceiling))
    if not words or words[0].role not in ("verb", "nominal"):
        return ""
    last = 1
    while last < len(words) and words[last].role in (*_NOUNS, "verb") and words[last].end - words[0].start <= 6:
        last += 1
    return text[words[0].start : words[last - 1].end]


def person_of(text: str, quantity: Quantity, floor: int, ceiling: int) -> str:
    """Whose age it is: 74岁的X, X今年54岁, X，54岁."""
    words = segment(text, quantity.end, _stop(text, quantity.end, ceiling))
    if words and text[words[0].start : words[0].end] == "的":
        words = words[1:]
    taken = _noun_phrase(text, words, quantity.written)
    phrase = text[words[0].start : words[taken - 1].end] if taken else ""
    if not phrase:
        phrase = ahead_of(text, quantity.start, floor).text
    if not phrase and quantity.start > floor and text[quantity.start - 1] in "，,、（(":
        phrase = ahead_of(text, quantity.start - 1, floor).text
    return _name_at_end(phrase)


def _name_at_end(phrase: str) -> str:
    """The name at the end of a longer phrase: 危重病人王建国."""
    if len(phrase) > 4:
        for length in (3, 2):
            if phrase[-length] in lexicon("surnames", "surname") and not patterns.HEADED.search(phrase):
                return phrase[-length:]
    return phrase


def measure(text: str, quantity: Quantity, floor: int, ceiling: int) -> str:
    """The measure within the number's own clause; empty where nothing there says it."""
    unit = quantity.unit
    if unit is not None and unit.dimension == "age":
        return person_of(text, quantity, floor, ceiling)
    ahead = ahead_of(text, quantity.start, floor)
    after = _thing_behind(text, quantity, ceiling)
    if unit is None or unit.kind in ("classifier", "event"):
        return after or _counted_ahead(text, quantity, ahead, ceiling)
    follows = text[quantity.end : quantity.end + 1]
    if unit.kind == "ratio":
        if after and follows != "的":
            return after
        if patterns.SHARE.search(text, clause_start(text, quantity.start, floor), quantity.start):
            return _subject_of_share(text, quantity.start, floor)
    if after and not ahead.noun and (not ahead.text or not _is_purpose(text, quantity, ceiling)):
        return after
    return ahead.text or after or (act_behind(text, quantity.end + 1, ceiling) if follows == "的" else "")


def _counted_ahead(text: str, quantity: Quantity, ahead: Ahead, ceiling: int) -> str:
    """What is counted where no noun follows: the unit itself (七部门), an act (百万人脱贫), or what stands before."""
    if quantity.unit is not None and quantity.unit.word in patterns.NOUNS:
        return quantity.unit.word
    if quantity.written in patterns.SELF_CONTAINED and not ahead.noun:
        return act_behind(text, quantity.end, ceiling) or ahead.text
    return ahead.text


def _thing_behind(text: str, quantity: Quantity, ceiling: int) -> str:
    """The noun phrase behind, past an age (60岁以上老人) or a copula (51家是贫困户)."""
    end = quantity.end
    age = patterns.NEXT_AGE.match(text, end)
    if age:
        end = age.end()
    elif quantity.unit is None or quantity.unit.kind != "unit":
        predicate = patterns.PREDICATE.match(text, end)
        end = predicate.end() if predicate else end
    return behind(text, end, ceiling, quantity.written)


def _subject_of_share(text: str, start: int, floor: int) -> str:
    """What is a share of the whole: 党员占村民的3%."""
    begin = clause_start(text, start, floor)
    share = patterns.SHARE.search(text, begin, start)
    return ahead_of(text, share.start(), floor).text if share else ""


def _is_purpose(text: str, quantity: Quantity, ceiling: int) -> bool:
    """Whether what follows an amount tells its use and not the thing measured: 投入200万元建设的…, 经营了3年的…."""
    first = segment(text, quantity.end, min(quantity.end + 8, ceiling))
    if first and text[first[0].start : first[0].end] == "的":
        return quantity.unit is not None and quantity.unit.dimension in ("currency", "duration")
    return bool(first) and first[0].role in ("verb", "nominal")
