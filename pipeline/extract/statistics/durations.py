"""What goes on for a length of time."""

from pipeline.extract.statistics import patterns
from pipeline.extract.statistics.after import act_behind
from pipeline.extract.statistics.ages import last_person
from pipeline.extract.statistics.ellipsis import with_object
from pipeline.extract.statistics.site import Site

_FAR = 24
"""Characters behind a length of time within which its act stands."""


def lasting(site: Site) -> str:
    """The act of a length of time: 奋战十个小时, 每隔20分钟查看; empty where a noun says it."""
    if (framed := _framed(site)) is not None:
        return framed
    verbs, noun = _verbs(site)
    if site.after in patterns.WHILE and (not verbs or verbs in patterns.LASTING_VERBS):
        return _next_act(site, site.text.find(site.after, site.quantity.end) + len(site.after))
    if verbs:
        return "" if noun or verbs in patterns.LASTING_VERBS else with_object(verbs, site.after, least=2)
    if _near(site, patterns.IN_STEP):
        return act_behind(site.reading, site.quantity.end, site.ceiling)
    acting = not site.ahead.text or last_person(site.reading, site.floor, site.quantity.start) == site.ahead.text
    return _next_act(site, site.quantity.end) if acting and not site.after else ""


def _next_act(site: Site, end: int) -> str:
    """The act that follows, in the same clause or the next."""
    comma = site.text[end : end + 1] == "，"
    return act_behind(site.reading, end + comma, end + _FAR, named=True)


def _framed(site: Site) -> str | None:
    """What the words right at the number settle: 每隔20分钟, 十个小时的奋战, 为期三天的学习, 5天内."""
    end = site.quantity.end
    if _near(site, patterns.EVERY):
        return act_behind(site.reading, end, site.ceiling)
    if site.particle and not site.after:
        return act_behind(site.reading, end + 1, site.ceiling)
    if site.particle and _near(site, patterns.LENGTHY):
        return site.after
    if patterns.WITHIN.search(site.text, site.quantity.start, end):
        return act_behind(site.reading, end, site.ceiling, named=True)
    return None


def _near(site: Site, pattern: patterns.Pattern) -> bool:
    return bool(pattern.search(site.text, max(site.floor, site.quantity.start - 3), site.quantity.start))


def _verbs(site: Site) -> tuple[str, bool]:
    """The verbs right before a length of time, and whether they end a noun phrase (建设周期)."""
    words = site.before()
    while words and words[-1].role in ("link", "function"):
        words.pop()
    first = len(words)
    while first and words[first - 1].role in ("verb", "nominal"):
        first -= 1
    verbs = "".join(site.reading.of(word) for word in words[first:])
    nominal = bool(verbs) and site.ahead.noun and words[-1].role == "nominal" and len(verbs) > 1
    return verbs, nominal and not patterns.PERSON.search(site.reading.of(words[first - 1]))
