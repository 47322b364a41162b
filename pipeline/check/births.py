"""A stated age against a stated year of birth."""

from dataclasses import replace

from pipeline.check.flags import flagged
from pipeline.extract.base import Found, StatisticCandidate
from pipeline.patterns import compiled, finditer, search
from pipeline.spans import Interval
from schemas import Flag

_BIRTH = compiled(r"""
    (?:出生于|诞生于|生于)(?P<after>[12]\d{3})年
  | (?P<before>[12]\d{3})年(?:\d{1,2}月)?+(?:\d{1,2}日)?+(?:出生|生于|生(?=[，。；、）人]))
""")
_NOW = compiled(r"(?:今年|现年|如今|现在|目前)(?:已经?|都|刚满?|正好)?$")
SLACK = 1
"""Years by which an age may be off the difference of the years: a birthday to come, or a count from birth (虚岁)."""


def check(found: Found) -> Found:
    """Flags `age_conflict` on a present age that does not fit the only year of birth in its sentence."""
    flags: dict[Interval, set[Flag]] = {
        age.key: {"age_conflict"} for age in found.statistics
        if age.unit in ("岁", "周岁") and age.modifier == "exact" and _differs(found, age)
    }
    return replace(found, statistics=flagged(found.statistics, flags)) if flags else found


def _differs(found: Found, age: StatisticCandidate) -> bool:
    text, (low, high) = found.doc.text, found.doc.sentence_at(age.key[0])
    now = _year_of(found)
    if now is None or age.value is None or not search(_NOW, text, low, age.key[0]):
        return False
    years = {int(birth["after"] or birth["before"]) for birth in finditer(_BIRTH, text, low, high)}
    return len(years) == 1 and abs(now - years.pop() - age.value) > SLACK


def _year_of(found: Found) -> int | None:
    """The year that `now` falls in: that of publication, else the one that the page's 今年 was resolved to."""
    published = found.doc.article.document.published
    if published:
        return published.year
    stated = (time.start for time in found.times if time.text.startswith("今年") and time.start)
    return next((int(start[:4]) for start in stated), None)
