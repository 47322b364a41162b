"""Numbers that share their measure or its noun: 由18节提高到20节, 新建5个和改造3个站点, 惠及3个乡镇26个村4.3万人."""

import re
from collections.abc import Sequence

from pipeline.extract.statistics import patterns
from pipeline.extract.statistics.after import behind
from pipeline.extract.statistics.ahead import ahead_of
from pipeline.extract.statistics.measures import Measure
from pipeline.extract.statistics.words import Reading
from pipeline.numbers.quantities import Quantity

_FROM = re.compile(
    r"[由从](?:原来|原先|最初|过去|以前|上年|去年|当初|年初|起初|建厂时|建社时|此前|之前|刚开始)?的?(?:不足|不到|约|近)?$"
)
_RISEN = re.compile(r"[^，。；：！？\n\d]{0,8}[到至为成达]了?(?:现在|如今|目前|今天|今年)?的?(?:约|近|超过?)?")
_JOINED = re.compile(r"[、和与及]|以及|并")
_LONGEST_VERB = 6
_WIDEST = 14


def is_raised(text: str, before: Quantity, quantity: Quantity) -> bool:
    """Whether two numbers are the ends of a growth, and so measure the same: 由1.8米拓宽到3.2米."""
    near = quantity.start - before.end <= _WIDEST
    if not near or (before.unit and before.unit.dimension) != (quantity.unit and quantity.unit.dimension):
        return False
    if not _RISEN.fullmatch(text, before.end, quantity.start):
        return False
    return bool(_FROM.search(text, max(0, before.start - 8), before.start))


def verb_with_shared_noun(reading: Reading, own: Measure, quantity: Quantity, following: Quantity, high: int) -> str:
    """新建(站点)5个和改造3个站点: the verb with the noun behind the next number; empty where they share none."""
    if quantity.written != following.written or following.end > high:
        return ""
    between = reading.text[quantity.end : following.start]
    joint = _JOINED.match(between)
    if joint is None or not 2 <= len(between) - joint.end() <= _LONGEST_VERB:
        return ""
    words = reading.words(quantity.end + joint.end(), following.start)
    if not all(word.role in ("verb", "nominal") for word in words):
        return ""
    noun = behind(reading, following.end, high, following.written)
    return own.text + noun if noun and noun not in own.text else ""


def before_chain(
    reading: Reading, found: Sequence[Quantity], names: Sequence[Measure], index: int, low: int
) -> Measure:
    """What leads the chain of counts that ends at `index`: 惠及3个乡镇26个村4.3万人, 全乡9个村1400户."""
    text, first = reading.text, index
    while first and found[first - 1].start >= low and _follows(text, found[first - 1], names[first - 1], found[first]):
        first -= 1
    if first == index:
        return Measure()
    whole = patterns.WHOLE.search(text, low, found[first].start)
    if whole and found[index].written in patterns.PERSONAL:
        return Measure(whole[0], "whole")
    ahead = ahead_of(reading, found[first].start, low)
    return Measure(ahead.verb or ahead.text, "verb") if ahead.kind in ("verb", "topic") else Measure()


def _follows(text: str, before: Quantity, name: Measure, quantity: Quantity) -> bool:
    """Whether nothing but the noun of the number before, and perhaps a mark, stands between two numbers."""
    noun = "" if name.rule == "unit" else name.text
    return name.rule in ("behind", "unit", "listed") and text[before.end : quantity.start].removesuffix("、") == noun
