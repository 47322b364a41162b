"""Numbers whose noun is left out, because the number before them has it: 70岁以上的有19人, 已解决13个."""

from pipeline.extract.statistics import patterns
from pipeline.extract.statistics.ahead import clause_start
from pipeline.extract.statistics.words import Reading, role_of

_LONGEST = 14
_SINGLE = frozenset("大小")
"""Descriptions of one character: 小的还不到4岁."""

_IDLE = ("link", "function", "change", "verb")


def described(reading: Reading, start: int, low: int) -> str:
    """What stands before 的 where no noun follows it: 80岁以上(的有21人), 年龄最大(的已经90岁); else empty."""
    text = reading.text
    words = reading.words(clause_start(text, start, low), start)
    size = len(words)
    while words and words[-1].role in _IDLE and reading.of(words[-1]) != "的":
        words.pop()
    if len(words) < 2 or reading.of(words[-1]) != "的":
        return ""
    joined = size > len(words)
    while words and reading.of(words[0]) in patterns.INTRODUCING:
        words.pop(0)
    phrase = text[words[0].start : words[-1].start] if words else ""
    if not 2 - (phrase in _SINGLE) <= len(phrase) <= _LONGEST or not (joined or patterns.SUPERLATIVE.search(phrase)):
        return ""
    return phrase


def with_head(phrase: str, head: str) -> str:
    """The description with the noun that it leaves out: 年龄最大的党员."""
    return f"{phrase}的{head}" if head and head not in phrase else phrase


def with_object(verb: str, thing: str, least: int = 0) -> str:
    """An act with the object that it leaves out (解决议题); `least`: only a shorter verb needs one (养猪)."""
    if thing in verb or (least and len(verb) >= least):
        return verb
    return verb + without_verb(thing)


def without_verb(phrase: str) -> str:
    """A noun phrase without the verb that a short noun took along: (收到)提案."""
    heads = (phrase[at:] for at in (3, 2) if len(phrase) > at and role_of(phrase[:at]) in ("verb", "nominal"))
    return next(heads, phrase)
