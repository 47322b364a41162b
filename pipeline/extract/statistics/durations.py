"""What goes on for a length of time."""

from pipeline.extract.statistics import frame_patterns, frames, patterns
from pipeline.extract.statistics.after import act_behind
from pipeline.extract.statistics.ages import last_person
from pipeline.extract.statistics.ellipsis import with_object
from pipeline.extract.statistics.site import Site
from pipeline.extract.statistics.words import NOUNS

_LONGEST = 14
_SHIFTS = ("提前", "推迟", "推后", "延后", "滞后", "延迟", "提早", "延期", "逾期", "超期")
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
        return _of_verbs(site, verbs, noun)
    led = site.first is not None and site.first.role == "verb" and not patterns.ATTRIBUTE.search(site.ahead.text)
    if led or _near(site, patterns.IN_STEP):
        return act_behind(site.reading, site.quantity.end, site.ceiling)
    acting = not site.ahead.text or last_person(site.reading, site.floor, site.quantity.start) == site.ahead.text
    return _next_act(site, site.quantity.end) if acting and not site.after else ""


def _of_verbs(site: Site, verbs: str, noun: bool) -> str:
    """The act that these verbs before the number name: 奋战十个小时, 打了12年交道, 提前3天."""
    if verbs in _SHIFTS:
        return verbs + act_behind(site.reading, site.quantity.end, site.ceiling)
    idle = noun or verbs in patterns.LASTING_VERBS
    return "" if idle else with_object(verbs.rstrip("了过着"), site.after, least=2)


def _next_act(site: Site, end: int) -> str:
    """The act that follows, in the same clause or the next."""
    comma = site.text[end : end + 1] == "，"
    return act_behind(site.reading, end + comma, end + _FAR, named=True)


def _framed(site: Site) -> str | None:
    """What the words right at the number settle: 每隔20分钟, 十个小时的奋战, 为期三天的学习, 5天内."""
    end = site.quantity.end
    if settled := frames.way(site) or _effort(site) or _outcome(site):
        return settled
    through = _near(site, frame_patterns.THROUGH) and site.first and site.first.role in ("verb", "nominal", "adjective")
    if through or _near(site, patterns.EVERY):
        return act_behind(site.reading, end, site.ceiling)
    if site.particle and _near(site, patterns.LENGTHY):
        return site.after or _action(site)
    if site.particle and not site.after:
        return act_behind(site.reading, end + 1, site.ceiling)
    if patterns.WITHIN.search(site.text, site.quantity.start, end):
        return act_behind(site.reading, end, site.ceiling, named=True)
    return None


def _effort(site: Site) -> str:
    """两年的努力."""
    effort = frame_patterns.EFFORT.match(site.text, site.quantity.end) if site.particle else None
    return effort["act"] if effort else ""


def _outcome(site: Site) -> str:
    """4分钟后恢复心跳, 两天就浇完了; not where a verb before says what lasted (工作8小时后)."""
    end = site.quantity.end
    then = frame_patterns.LATER.match(site.text, end) or frame_patterns.THEN.match(site.text, end)
    if then is None or _near(site, frame_patterns.SPENT):
        return ""
    if any(word.role in ("verb", "nominal") for word in site.before()[-2:]):
        return ""
    return act_behind(site.reading, then.end(), then.end() + _FAR, named=True) or _until_done(site, then.end())


def _until_done(site: Site, start: int) -> str:
    """The words up to 了, where no table has the verb: 就浇完了."""
    done = frame_patterns.DONE.match(site.text, start)
    return done[1] if done else ""


def _action(site: Site) -> str:
    """The action behind 的, with all its words: 为期两年的河道清淤行动."""
    words = site.reading.words(site.quantity.end + 1, min(site.ceiling, site.quantity.end + _LONGEST))
    last = 0
    while last < len(words) and words[last].role in (*NOUNS, "verb"):
        last += 1
    return site.text[words[0].start : words[last - 1].end] if last else ""


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
