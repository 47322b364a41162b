"""The phrase before a number: a noun phrase, or a verb with its topic."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.extract.statistics import frame_patterns, patterns
from pipeline.extract.statistics.words import LONGEST_PHRASE, NOUNS, Reading, Word

_JOINTS = ("link", "function", "change")
_LONGEST_BEFORE = 36
_LONGEST_TOPIC = 8
_SHORT = 3


class Ahead(NamedTuple):
    """What stands before a number.

    Attributes:
        kind: noun (a noun phrase), act (a verb that is a noun too), verb (a verb alone), topic (with what leads the
            clause), place (which is no measure), or nothing.
        who: Who does what the verb says.
        verb: The verb of a topic.
    """

    text: str = ""
    kind: str = ""
    who: str = ""
    verb: str = ""

    @property
    def noun(self) -> bool:
        """Whether it is a noun phrase."""
        return self.kind == "noun"


@lru_cache(maxsize=32)
def clause_start(text: str, start: int, floor: int) -> int:
    """Where the words before a number begin: behind the last break, quotation marks passed over."""
    lowest, at = max(floor, start - _LONGEST_BEFORE), start
    while mark := patterns.LAST_MARK.match(text, lowest, at):
        at = mark.end()
        if text[at - 1] not in patterns.CLOSING:
            return at
        opening = text.rfind(patterns.CLOSING[text[at - 1]], lowest, at - 1)
        if opening < 0:
            return at
        at = opening
    return lowest


def ahead_of(reading: Reading, start: int, floor: int) -> Ahead:
    """The phrase that stands before a number in its clause."""
    text = reading.text
    begin = clause_start(text, start, floor)
    if disregarded := patterns.DISREGARDING.search(text, begin, start):
        start = disregarded.start()
    words = reading.words(begin, start)
    changed = any(word.role == "change" for word in words[-4:]) or bool(patterns.COMPARATIVE.search(text, begin, start))
    _strip(reading, words)
    joint = text[words[-1].end : start] if words else ""
    if changed and words and (compared := patterns.COMPARED.search(text, begin, words[-1].end)):
        words = [word for word in words if word.end <= compared.start()]
        _strip(reading, words)
    if not words:
        return Ahead()
    if (partition := _partition(reading, words)) is not None:
        return partition
    nouns = _noun_phrase(words)
    if nouns == len(words):
        return _verb_with_topic(reading, words, floor)
    nouns = _behind_intent(reading, words, nouns)
    nouns = _behind_preposition(reading, words, nouns)
    first = _without_agent(reading, words, nouns) or _widened(reading, words, nouns)
    if first == begin and words[-1].end - first <= _SHORT:
        first = _coordinated(reading, first, floor)
    phrase = text[first : words[-1].end]
    if patterns.HAVING.search(joint) and patterns.PLACE.search(phrase):
        return Ahead("", "place")
    if len(phrase) > LONGEST_PHRASE:
        phrase = text[_cut(words) : words[-1].end]
    if phrase in patterns.IDLE_CHARACTERS:
        return Ahead()
    share = patterns.SHARE_NOUN.match(joint)
    acts = all(word.role == "nominal" for word in words[nouns:])
    return Ahead(phrase + (share[0] if share else ""), "act" if acts else "noun")


def _partition(reading: Reading, words: list[Word]) -> Ahead | None:
    """The whole of which a part is counted (46名党员中); what only says where (果园里) is no measure."""
    last = words[-1]
    ending = reading.text[last.end - 1]
    if reading.of(last) in patterns.AMONG and len(words) > 1:
        kept = words[:-1]
        nouns = _first_kept(kept, NOUNS)
        return Ahead(reading.text[kept[nouns].start : kept[-1].end], "noun") if nouns < len(kept) else Ahead()
    if last.role == "place" or (last.end - last.start == 1 and ending in patterns.LOCATIVE):
        return Ahead("", "place")
    return None


def _cut(words: Sequence[Word]) -> int:
    """Where a long phrase is cut: before a word that leaves as much as may be."""
    end = words[-1].end
    near = [word for word in words if end - word.start <= LONGEST_PHRASE]
    return near[0].start if near else words[-1].start


def _strip(reading: Reading, words: list[Word]) -> None:
    while words and (words[-1].role in _JOINTS or reading.of(words[-1]) in patterns.MODAL):
        last = words.pop()
        if words and reading.of(last) in patterns.RATES and words[-1].role in NOUNS and words[-1].end == last.start:
            words.append(last._replace(role="noun"))
            break


def _widened(reading: Reading, words: Sequence[Word], nouns: int) -> int:
    """Where the phrase begins: a short noun takes its verb along (清理垃圾), a suffix its stem (覆盖率)."""
    first = nouns
    if reading.of(words[nouns]) in patterns.SUFFIXES:
        first = _first_kept(words[:nouns], ("verb", "change", "link"))
        if first == nouns and nouns and words[nouns - 1].end - words[nouns - 1].start > 1:
            first -= 1
        first = _first_kept(words[:first], NOUNS)
    elif words[-1].end - words[nouns].start <= _SHORT and nouns and words[nouns - 1].role in ("verb", "change"):
        first -= 1
    elif reading.of(words[nouns]) in patterns.GENERAL and nouns + 1 == len(words) and nouns > 1:
        first = _first_kept(words[: nouns - 1], NOUNS) if words[nouns - 1].role == "link" else first
    if first + 1 < len(words) and reading.of(words[first]) in patterns.MODAL:
        first += 1
    return words[first].start


def _noun_phrase(words: Sequence[Word]) -> int:
    """Index where the noun phrase at the end begins; a place may stand inside it (市外资金)."""
    first = _first_kept(words, NOUNS)
    while 0 < first < len(words) and words[first - 1].role == "place":
        first = _first_kept(words[: first - 1], NOUNS) if first > 1 and words[first - 2].role in NOUNS else first - 1
    return first


def _behind_intent(reading: Reading, words: Sequence[Word], nouns: int) -> int:
    """Where the phrase begins without who intends to do it: 银川计划|改造老旧小区."""
    for index in range(len(words) - 3, nouns - 1, -1):
        intends = index > nouns and reading.of(words[index]) in frame_patterns.INTENT
        if intends and words[index + 1].role in ("verb", "nominal"):
            return index + 1
    return nouns


def _behind_preposition(reading: Reading, words: Sequence[Word], nouns: int) -> int:
    """Where the noun phrase begins without the one for whom or where it is done: 为谢家|组织."""
    led = 0 < nouns < len(words) - 1 and reading.of(words[nouns - 1]) in patterns.PREPOSITIONS
    person = led and (words[nouns].role == "name" or patterns.PERSON.search(reading.of(words[nouns])))
    return nouns + 1 if person and words[nouns + 1].role == "nominal" else nouns


def _without_agent(reading: Reading, words: Sequence[Word], nouns: int) -> int:
    """Where the phrase begins if who did it leads: 合作社|养殖山羊, 王芳|个人捐赠; 0 where no agent does."""
    for index in range(nouns + 1, len(words)):
        agent = words[index - 1]
        named = agent.role == "name" and all(word.role == "nominal" for word in words[index:])
        if named or reading.person_at(agent.start, agent.end):
            return words[index].start
        if words[index].role == "nominal" and patterns.AGENT.search(reading.text, words[nouns].start, agent.end):
            return words[index].start
    return 0


def _first_kept(words: Sequence[Word], kept: tuple[str | None, ...]) -> int:
    """Index of the first of the last words whose roles are all kept."""
    first = len(words)
    while first and words[first - 1].role in kept:
        first -= 1
    return first


def _verb_with_topic(reading: Reading, words: Sequence[Word], floor: int) -> Ahead:
    """A verb right before the number: with what is acted on where that leads the clause (消费券共发放150万份)."""
    text = reading.text
    verbs = _first_kept(words, ("verb",))
    topic_end = verbs
    while topic_end and words[topic_end - 1].role not in NOUNS:
        topic_end -= 1
    topic = _first_kept(words[:topic_end], NOUNS)
    end = words[-1].end
    if topic == topic_end or _acts(reading, words[topic].start, words[topic_end - 1]):
        start = words[verbs].start
        who = text[words[topic].start : words[topic_end - 1].end] if topic < topic_end else ""
        return Ahead(text[_coordinated(reading, start, floor) if verbs == 0 else start : end], "verb", who)
    start = words[topic].start
    verb = text[words[verbs].start : end]
    if end - start <= _LONGEST_TOPIC:
        return Ahead(text[start:end], "topic", verb=verb)
    start = max(start, words[topic_end - 1].end - _LONGEST_TOPIC)
    return Ahead(text[start : words[topic_end - 1].end], "topic", verb=verb)


def _acts(reading: Reading, start: int, last: Word) -> bool:
    """Whether the topic is who acts, and not what is acted on."""
    if last.role in ("name", "place") or reading.of(last) == "、":
        return True
    return bool(patterns.AGENT.search(reading.text, start, last.end) or patterns.PERSON.search(reading.of(last)))


def _coordinated(reading: Reading, start: int, floor: int) -> int:
    """Where a short last member's coordination begins: 延办、缓办80起."""
    text = reading.text
    while start > floor and text[start - 1] == "、":
        begin = clause_start(text, start - 1, floor)
        if begin == start - 1 or start - 1 - begin > 10 or patterns.NUMBER.search(text, begin, start - 1):
            break
        words = reading.words(begin, start - 1)
        if words[-1].role in ("link", "function"):
            break
        start = words[_first_kept(words, NOUNS)].start if words[-1].role in NOUNS else words[0].start
    return start
