"""What each piece of a calendar expression says."""

import re
from collections.abc import Callable
from typing import NamedTuple

import regex

from pipeline.numbers.calendar.atoms import FORMS, JOIN, PLANS
from pipeline.numbers.calendar.lexicon import DEICTIC, PARTS
from pipeline.numbers.calendar.model import Step
from pipeline.numbers.numerals import parse
from pipeline.patterns import compiled, match


class Atom(NamedTuple):
    """A piece read.

    Attributes:
        steps: Empty for what has no value of its own (近年来, a part of the day).
        part: Part of the day that the words name.
        weak: Only a date where its surroundings make it one (`2019`, `15日`, `98年`).
        vague: A time that no date can be given for.
    """

    form: str
    start: int
    end: int
    steps: tuple[Step, ...]
    part: str | None = None
    weak: bool = False
    vague: bool = False


Reading = tuple[tuple[Step, ...], bool] | None
"""Steps and whether they are weak; None: no date after all."""

_PATTERNS = {form: compiled(pattern) for form, pattern in FORMS.items()}
_SPLIT = compiled(JOIN)
_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_HALVES = {"上": 1, "前": 1, "下": 2, "后": 2}
_SEASONS = {"春": 1, "夏": 2, "秋": 3, "冬": 4}
_SEQUENCES = ("一二", "二三", "三四", "三五", "四五", "五六", "六七", "七八", "八九")
_LATEST_SHORT_YEAR = 35
"""`35年` after a month is read as 2035, `36年` as 1936."""


def number(text: str) -> int | None:
    """The value of a whole numeral as dates write it."""
    value = parse(text.replace("Ｏ", "〇").replace("○", "〇"))
    return int(value) if value is not None and value == int(value) else None


def weekday(sign: str) -> int:
    """The ISO number of 一 … 六 日 天."""
    return "一二三四五六日".index(sign.replace("天", "日")) + 1


def read_word(found: "re.Match[str]") -> Atom:
    """A match of lexicon.word_at as a piece."""
    form, word, (start, end) = found.lastgroup or "", found.group(), found.span()
    if form == "deictic":
        return Atom(form, start, end, *DEICTIC[word])
    if form in ("festival", "term"):
        return Atom(form, start, end, (Step("festival" if form == "festival" else "term", word),))
    return Atom(form, start, end, (), PARTS.get(word) if form == "part" else None, vague=form == "vague")


def read(found: "regex.Match[str]", text: str) -> Atom | None:
    """A match of atoms.ATOM as a piece; None where it is no piece of a date."""
    form, start, end = found.lastgroup or "", found.start(), found.end()
    if form == "recent":
        return Atom(form, start, end, (), vague=True)
    inner = match(_PATTERNS[form], text, start)
    if inner is None:
        return None
    if form in ("ago", "past_years") and (inner["count"] in ("几", "数") or inner["more"]):
        return Atom(form, start, end, (), vague=True)
    reading = _READERS[form](inner)
    return Atom(form, start, end, reading[0], weak=reading[1]) if reading else None


def _numeric(found: "regex.Match[str]") -> Reading:
    year, month, day = (int(found[name]) for name in ("year", "month", "day"))
    if not (1000 <= year < 2200 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return (Step("year", year), Step("month", month), Step("day", day)), False


def _short(found: "regex.Match[str]") -> Reading:
    month, day = int(found["month"]), int(found["day"])
    return ((Step("month", month), Step("day", day)), False) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _unsaid(found: "regex.Match[str]") -> Reading:
    month, day = number(found["month"]), number(found["day"])
    return ((Step("month", month), Step("day", day)), False) if month and day and month <= 12 and day <= 31 else None


def _clock(found: "regex.Match[str]") -> Reading:
    hour = int(found["hour"])
    return ((Step("clock", hour),), False) if hour <= 24 else None


def _plan(found: "regex.Match[str]") -> Reading:
    first, last = PLANS[found["name"]]
    return (Step("plan", first, last),), False


def _past_years(found: "regex.Match[str]") -> Reading:
    count = number(found["count"])
    return ((Step("past_years", count),), False) if count and 1 <= count <= 150 else None


def _century_number(text: str | None) -> int | None:
    return ({"上": 20, "本": 21}.get(text) or number(text)) if text else None


def _decade(found: "regex.Match[str]") -> Reading:
    """The first year of the decade, and of the last where two are named (五六十年代)."""
    texts = [text + "十" for text in found["tens"] or ""] or [text for text in (found["count"], found["last"]) if text]
    tens = [value for text in texts if (value := number(text)) is not None]
    century = _century_number(found["century"])
    if len(tens) < len(texts) or any(ten % 10 or ten >= 100 for ten in tens):
        return None
    # 二十年代 alone is as often ours as the last one's
    if not (10 <= century <= 22 if century else found["century"] is None and tens[0] >= 30):
        return None
    first, *more = [((century or 20) - 1) * 100 + ten for ten in tens]
    return (Step("decade", first, more[0] if more else None),), False


def _century(found: "regex.Match[str]") -> Reading:
    century = _century_number(found["century"])
    return ((Step("century", century),), False) if century and 10 <= century <= 22 else None


_AGO = {"年": ("year", 1), "月": ("month", 1), "季度": ("month", 3), "天": ("day", 1),
        "周": ("week", 1), "星期": ("week", 1)}
_LONGEST_AGO = {"year": 150, "month": 60, "day": 100, "week": 60}


def _ago(found: "regex.Match[str]") -> Reading:
    name = found["unit"].removeprefix("个")
    if name not in _AGO:
        return None
    unit, size = _AGO[name]
    if found["count"] == "半":
        unit, count = {"年": ("month", 6), "月": ("day", 15)}.get(name, ("", 0))
    else:
        count = (number(found["count"]) or 0) * size
    if not unit or not 1 <= count <= _LONGEST_AGO[unit]:
        return None
    if found["way"] == "前":
        return (Step(f"{unit}_shift", -count),), False  # type: ignore[arg-type]
    later = "week_shift" if unit == "week" else f"{unit}_context"
    return (Step(later, count),), False  # type: ignore[arg-type]


def _first(found: "regex.Match[str]") -> Reading:
    way, unit = found["way"], "months" if found["unit"] == "月" else "quarters"
    count = number(found["count"]) if found["count"] else 1
    if count is None or not 1 <= count <= (12 if unit == "months" else 4) or (way != "首" and count < 2):
        return None
    if way == "后":
        return ((Step("last_months", count * (1 if unit == "months" else 3)),), True)
    return (Step(f"first_{unit}", count),), False  # type: ignore[arg-type]


def _nth(found: "regex.Match[str]") -> Reading:
    count = number(found["count"])
    if not count or count > 366:
        return None
    return (Step("nth_day" if found["unit"] == "天" else "week", count),), True


def _half(found: "regex.Match[str]") -> Reading:
    return (Step("half" if found["unit"] == "年" else "half_month", _HALVES[found["half"]]),), False


def _lunar(found: "regex.Match[str]") -> Reading:
    month, day = found["month"], found["day"]
    steps: list[Step] = []
    if found["year"]:
        year = number(found["year"])
        if year is None or not 1000 <= year < 2200:
            return None
        steps.append(Step("year", year))
    if month:
        value = _LUNAR_MONTHS.get(month) or number(month)
        if not value or not 1 <= value <= 12:
            return None
        steps.append(Step("lunar_month", value))
    if day:
        value = 20 + (number(day[1:]) or 0) if day[0] == "廿" and day[1:] else number(day.removeprefix("初"))
        if not value or not 1 <= value <= 30:
            return None
        steps.append(Step("lunar_day", value))
    return (tuple(steps), False) if steps else None


_LEVELS = {"年": "year", "月": "month", "月份": "month", "季度": "quarter", "季": "quarter", "日": "day", "号": "day"}
_MOST = {"month": 12, "quarter": 4, "day": 31}


def _number(found: "regex.Match[str]") -> Reading:
    unit = _LEVELS[found["unit"]]
    ordinal = found.group().startswith("第")
    if ordinal and unit != "quarter":
        return None
    texts = [text for text in _SPLIT.split(found["list"]) if text]
    if unit == "year":
        return _years(texts)
    if len(texts) == 1 and unit == "month" and len(texts[0]) == 2 and texts[0] in _SEQUENCES:
        texts = list(texts[0])  # 七八月份
    values = [number(text) for text in texts]
    if not all(value and 1 <= value <= _MOST[unit] for value in values):
        return None
    known = [value for value in values if value]
    if unit == "day" and known != sorted(known):
        return None
    weak = unit == "day" and (len(texts[0]) < 2 and not texts[0].isdecimal())
    step = Step(unit, known[0], known[-1] if len(known) > 1 else None)  # type: ignore[arg-type]
    return (step,), weak or found["unit"] == "季"


SHORTEST_SPOKEN_YEAR = len("两千零四")


def _years(texts: list[str]) -> Reading:
    values: list[int] = []
    weak = False
    for text in texts:
        value = number(text)
        if value is None:
            return None
        if set(text) & set("千百") and len(text) < SHORTEST_SPOKEN_YEAR:
            return None  # 千年古城; 两千零四年 is a year
        if len(text) == 2 and "十" not in text and text not in _SEQUENCES and value < 100:
            weak = weak or not (values or text[0] in "0０零〇" or not text.isdecimal())
            # 2017、18年: the second takes the century of the first
            value += values[0] // 100 * 100 if values else 2000 if value <= _LATEST_SHORT_YEAR else 1900
        if len(text) == 3 and "十" not in text and value >= 100:
            weak = True  # 三六七年 needs a month beside it
        elif not 1000 <= value < 2200:
            return None
        values.append(value)
    return (Step("year", values[0], values[-1] if len(values) > 1 else None),), weak


def _week(found: "regex.Match[str]") -> Reading:
    return (Step("weekday", weekday(found["day"])),), False


_EDGES = {"初": 1, "中": 2, "底": 3, "末": 3, "终": 3}


def edge(sign: str) -> Step:
    """底 末 初 中 as the step that follows a year, month or plan."""
    return Step("edge", _EDGES[sign])


def _edge(found: "regex.Match[str]") -> Reading:
    if found["unit"] == "月":
        return (Step("month_shift", 0),), False
    return (edge(found["edge"]),), found["edge"] == "中"


_READERS: dict[str, Callable[["regex.Match[str]"], Reading]] = {
    "iso": _numeric, "compact": _numeric, "short": _short, "unsaid": _unsaid, "clock": _clock, "plan": _plan,
    "past_years": _past_years,
    "decade": _decade, "century": _century, "ago": _ago, "first": _first, "nth": _nth, "half": _half, "lunar": _lunar,
    "number": _number, "week": _week, "edge": _edge,
    "weekend": lambda _: ((Step("weekend", 6),), True),
    "same": lambda _: ((Step("same_period", 0),), True),
    "season": lambda found: ((Step("season", _SEASONS[found["name"]]),), True),
    "festival": lambda found: ((Step("festival", found["name"]),), False),
    "bare": lambda found: ((Step("year", int(found.group())),), True),
}
