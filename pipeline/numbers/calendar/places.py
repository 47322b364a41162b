"""The pieces of a text: places where one may begin are found first, so that the forms are tried at few places.

The tests of a place look at a bounded number of characters and need no clock; the standard library's engine runs them
several times as fast as the other.
"""

import re
from collections.abc import Iterator

from pipeline.numbers.calendar.atoms import ATOM, HANZI, JOIN, NUM, OPEN, PLANS, D
from pipeline.numbers.calendar.lexicon import FIRST, SECOND, SHORT, SINGLE, word_at
from pipeline.numbers.calendar.model import Step, Unit
from pipeline.numbers.calendar.reading import Atom, read, read_word
from pipeline.patterns import match

_OPENS = OPEN.strip("[]")
_QUOTED = "|".join(sorted((*PLANS, *SHORT)))
_COUNTED = "个?(?:月|季|星期|周|世纪)|半?[年天月]|[日号]"
_LISTED = rf"(?:{JOIN}{NUM}){{1,5}}+[ \u3000]?[年月日号季]"

_FIGURES = rf"""{D}{{0,3}}+(?:
    [多余来几]?[ \u3000]?(?:{_COUNTED})|[:：]{D}|时|{_LISTED}|(?<={D}{{2}})-{D}|(?<={D}{{4}})[-/.．]{D}
    )|(?:(?<=1)9|(?<=2)0){D}{{2}}(?:{D}{{4}})?(?!{D})"""
_NUMERALS = rf"""[{HANZI}千]{{0,5}}+(?:
    [多余来几]?[ \u3000]?(?:{_COUNTED})|{_LISTED}|时期|期间|规划|末|以来|初期|开局)"""

_PLACE = re.compile(
    rf"""[0-9０-９{FIRST + HANZI}千上本前后头首半几数下第近正冬腊农阴旧夏周星礼同年月春秋{_OPENS}](?:
    (?<={D})(?<![0-9０-９.．A-Za-z]{D})(?<!{D}[,，]{D})(?={_FIGURES})(?P<figure>)
    |(?<=[{HANZI}千])(?={_NUMERALS})
    |(?<=[上本前后头首半几数下第])(?={NUM}?(?:[多余来几]?(?:{_COUNTED})|{_LISTED}))
    |(?<=[{_OPENS}])(?={_QUOTED})
    |(?<=近)(?=(?:{NUM}|[几数])[多余几]?(?:[年天周]|个月|个星期))|(?<=[正冬腊])(?=月)|(?<=[农阴旧夏])(?=历)|(?<=星)(?=期)|(?<=礼)(?=拜)|(?<=周)(?=[一二三四五六日天末])
    |(?<=同)(?=期)|(?<=[年月])(?=[底末初中])|(?<=[春夏秋冬])(?=[季天])
    |(?:(?<=[{SINGLE}])|(?<=[{FIRST}])(?=[{SECOND}]))(?P<word>))""",
    re.VERBOSE,
)
"""A character with which a piece may begin, group `figure` or `word` for what it can only be."""

_COMMON = re.compile(
    r"(?:(1[0-9]{3}|2[01][0-9]{2})年(?![级龄薪多以来代半之前后])|(1[0-2]|0?[1-9])月(?![份龄嫂怀革天初廿十])"
    r"|(3[01]|[12][0-9]|0?[1-9])日(?![元均龄游内谈本赛]))"
)
"""A year, month or day in figures with nothing behind it that would make it another form."""

_LEVELS: tuple[Unit, ...] = ("year", "month", "day")


def pieces(text: str) -> list[Atom]:
    """The pieces of a text in order, none overlapping another."""
    return list(_pieces(text))


def _pieces(text: str) -> Iterator[Atom]:
    end = 0
    for place in _PLACE.finditer(text):
        start, kind = place.start(), place.lastgroup
        if start < end:
            continue
        if common := _COMMON.match(text, start) if kind == "figure" else None:
            end, level = common.end(), common.lastindex or 1
            yield Atom("number", start, end, (Step(_LEVELS[level - 1], int(common[level])),))
        elif word := word_at(text, start) if kind != "figure" else None:
            end = word.end()
            yield read_word(word)
        elif found := match(ATOM, text, start) if kind != "word" else None:
            end = found.end()
            if atom := read(found, text):
                yield atom
