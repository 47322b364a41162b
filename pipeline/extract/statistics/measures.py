"""What a number counts or measures: the noun phrase before it, after it, or across a verb from it."""

from pipeline.extract.statistics import patterns
from pipeline.extract.statistics.after import act_behind, behind, noun_phrase, stop
from pipeline.extract.statistics.ahead import Ahead, ahead_of, clause_start
from pipeline.extract.statistics.words import segment
from pipeline.numbers.quantities import Quantity
from pipeline.resources import words as lexicon


def person_of(text: str, quantity: Quantity, floor: int, ceiling: int) -> str:
    """Whose age it is: 74岁的X, X今年54岁, X，54岁."""
    words = segment(text, quantity.end, stop(text, quantity.end, ceiling))
    if words and text[words[0].start : words[0].end] == "的":
        words = words[1:]
    taken = noun_phrase(text, words, quantity.written)
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
