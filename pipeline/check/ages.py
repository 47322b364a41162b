"""One person, two ages."""

from dataclasses import replace

from pipeline.check.flags import flagged
from pipeline.extract.base import Found, PersonCandidate, StatisticCandidate
from pipeline.patterns import compiled, fullmatch, match, search
from pipeline.spans import Interval
from schemas import Flag

_BEHIND_NAME = compiled(r"[，,（(]?(?:男|女)?[，,]?(?:汉族|[\p{Han}]{1,4}族)?[，,]?(?P<now>今年|现年|年已|已经|已)?")
_PAUSE = frozenset("，。；、）)\n")
"""Between a name and its age: 李梅今年54岁; 李梅（女，54岁）."""
_BEFORE_NAME = compiled(
    r"的?(?:[\p{Han}]{0,8}(?:村民|居民|市民|老人|老党员|党员|职工|教师|医生|书记|主任|司机|店主|大爷|大妈|阿姨|奶奶|爷爷|小伙|姑娘))?"
)
"""Between an age and its name: 54岁的村民李梅."""
_THEN = compiled(r"[^，。；]{0,2}(?:时|那年|那时|当年|起|开始|就|入伍|参军|入党|考|当上|结婚|以上|以下|左右)")
_EARLIER = compiled(r"(?:当年|那年|时年|年仅|当时|从|在|\d{4}年|去年|年前|享年)[^。；]{0,3}$")


def check(found: Found) -> Found:
    """Flags `age_conflict` on persons to whom the text gives two present ages, and on those ages."""
    ages = [s for s in found.statistics if s.unit in ("岁", "周岁") and s.value is not None and s.modifier == "exact"]
    people: dict[Interval, set[Flag]] = {}
    numbers: dict[Interval, set[Flag]] = {}
    for person in found.people if len(ages) > 1 else ():
        own = [age for age in ages if _is_of(found.doc.text, person, age)]
        if len({age.value for age in own}) > 1:
            people[person.key] = {"age_conflict"}
            numbers |= {age.key: {"age_conflict"} for age in own}
    if not people:
        return found
    return replace(found, people=flagged(found.people, people), statistics=flagged(found.statistics, numbers))


def _is_of(text: str, person: PersonCandidate, age: StatisticCandidate) -> bool:
    """Whether the text says this age of this person, as of now."""
    start, end = age.key
    if match(_THEN, text, end) or search(_EARLIER, text, max(start - 12, 0), start):
        return False
    for low, high in person.spans:
        if high <= start and start - high <= 12 and (link := fullmatch(_BEHIND_NAME, text[high:start])):
            return text[end : end + 1] != "的" and bool(link["now"] or text[end : end + 1] in _PAUSE)
        if end <= low and low - end <= 14 and fullmatch(_BEFORE_NAME, text[end:low]):
            return True
    return False
