"""Words of time, by the tables: 去年, 近年来, 国庆节, 夏至, 下午; each with what may not stand beside it."""

import re
from functools import cache

from pipeline.numbers.calendar.lunar import FESTIVALS, TERMS
from pipeline.numbers.calendar.model import Step
from pipeline.resources import table, words


def _steps(cell: str) -> tuple[Step, ...]:
    """`month_shift:-1` as a step."""
    pairs = (step.split(":") for step in cell.split())
    return tuple(Step(unit, int(value)) for unit, value in pairs)  # type: ignore[arg-type]


DEICTIC = {row["word"]: (_steps(row["steps"]), row["part"] or None) for row in table("time_words")}
"""去年 昨晚 当天 → steps and part of the day."""

PARTS = {row["word"]: row["part"] for row in table("parts_of_day")}
"""Parts of the day that may follow a day."""

PARTS_ALONE = words("parts_of_day", alone="yes")
"""Those that may stand before a clock time without a day."""

SHORT = frozenset(word for word, row in FESTIVALS.items() if row["short"])
"""Festival names that mean something else as well."""

_AFTER_SHORT = (
    "(?=假期|假日|期间|小?长假|黄金周|前夕|前后|当[天日晚]|节[前后]|时节|放假|国庆|劳动节|建军节|儿童节|妇女节|青年节|建党"
    r"|促销|购物|大促|\Z)"
)
_AFTER_TERM = r"(?=节气|时节|当天|这天|前后|当日|\Z)"


def _conditional(name: str) -> dict[str, str]:
    """The words of a table → a pattern with what may not stand beside them."""
    patterns = {}
    for row in table(name):
        before = "".join(f"(?<!{other})" for other in row["not_after"].split("|") if other)
        patterns[row["word"]] = before + row["word"] + (f"(?!{row['not_before']})" if row["not_before"] else "")
    return patterns


_PATTERNS = {
    "vague": _conditional("vague_times"),
    "deictic": _conditional("time_words"),
    "festival": {word: word + (_AFTER_SHORT if word in SHORT else "") for word in FESTIVALS},
    "term": {word: word + _AFTER_TERM for word in TERMS},
    "part": {word: word for word in PARTS},
}
"""Form → word → pattern; the forms before win."""

_BY_BEGINNING: dict[str, dict[str, list[str]]] = {}
"""The first two characters → form → words."""

for _form, _words in _PATTERNS.items():
    for _word in sorted(_words):
        _BY_BEGINNING.setdefault(_word[:2], {}).setdefault(_form, []).append(_word)

FIRST = "".join(sorted({beginning[0] for beginning in _BY_BEGINNING}))
SECOND = "".join(sorted({beginning[1] for beginning in _BY_BEGINNING if len(beginning) > 1}))
"""The characters that are first and second in one of the words."""

SINGLE = "".join(sorted(beginning for beginning in _BY_BEGINNING if len(beginning) == 1))
"""Words of one character."""


def word_at(text: str, start: int) -> "re.Match[str] | None":
    """The longest word that begins here; `lastgroup` is its form: vague, deictic, festival, term or part."""
    for beginning in (text[start : start + 2], text[start]):
        if beginning in _BY_BEGINNING and (found := _pattern(beginning).match(text, start)):
            return found
    return None


@cache
def _pattern(beginning: str) -> "re.Pattern[str]":
    """All words with this beginning, the longest first; each test looks at few characters and needs no clock."""
    groups = []
    for form, fitting in _BY_BEGINNING[beginning].items():
        longest_first = sorted(fitting, key=len, reverse=True)
        groups.append(f"(?P<{form}>{'|'.join(_PATTERNS[form][word] for word in longest_first)})")
    return re.compile("|".join(groups))
