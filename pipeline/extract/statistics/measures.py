"""What a number counts or measures, within its own clause: ordered rules for each kind of unit, the first wins.

Counts take the noun behind them (1400余户村民), else the one before (问题路灯48盏), else the act (131人死亡).
Amounts with a unit of measure take the noun before that names a property (总投资2.34亿元), else the thing behind
(3000亩土地), else what stands before. Ratios take what is a share of a whole, else the noun behind (80%的居民), else
what stands before.
"""

from collections.abc import Callable
from typing import NamedTuple

from pipeline.extract.statistics import frame_patterns, frames, patterns
from pipeline.extract.statistics.after import act_behind
from pipeline.extract.statistics.ages import person_of
from pipeline.extract.statistics.ahead import ahead_of
from pipeline.extract.statistics.durations import lasting
from pipeline.extract.statistics.site import Site

_ALONE = patterns.SELF_CONTAINED - patterns.OF_EVENTS


class Measure(NamedTuple):
    """A measure, and the name of the rule that found it; empty where none did."""

    text: str = ""
    rule: str = ""


def _counted_behind(site: Site) -> str:
    """1400余户村民; not what the counted do (党员2300人次下沉一线, 三部门发文)."""
    unit, written = site.quantity.unit, site.quantity.written
    noun = unit is not None and unit.word in patterns.NOUNS
    alone = noun or (written in _ALONE and site.ahead.noun)
    if not alone:
        return site.after
    role = site.first.role if site.first else None
    acts = role in ("verb", "nominal") or (noun and role not in (None, "noun"))
    return "" if acts else site.after


def _unit_itself(site: Site) -> str:
    """七部门."""
    unit = site.quantity.unit
    return unit.word if unit is not None and unit.word in patterns.NOUNS else ""


def _family(site: Site) -> str:
    """一家四口."""
    found = patterns.FAMILY.search(site.text, site.floor, site.quantity.start)
    return found[0] if found and site.quantity.written == "口" else ""


def _whole(site: Site) -> str:
    """全村213户."""
    found = patterns.WHOLE.search(site.text, site.floor, site.quantity.start)
    return found[0] if found and site.quantity.written in patterns.PERSONAL else ""


def _who(site: Site) -> str:
    """在职党员报到320名: those who act are counted."""
    return site.ahead.who if site.quantity.written in patterns.PERSONAL else ""


def _act(site: Site) -> str:
    """117万人摆脱贫困."""
    if site.quantity.written not in patterns.SELF_CONTAINED:
        return ""
    if site.ahead.noun and not _has_people(site):
        return ""
    return act_behind(site.reading, site.quantity.end, site.ceiling)


def _has_people(site: Site) -> bool:
    """Whether what stands before only leads to the people who act: 局长等40余人参加."""
    if site.quantity.written not in patterns.PERSONAL:
        return False
    attending = frame_patterns.ATTENDING.match(site.text, site.quantity.end)
    lead = frame_patterns.LEADING if attending else frame_patterns.HAVING_PEOPLE
    return bool(lead.search(site.text, site.begin, site.quantity.start))


def _sent(site: Site) -> str:
    """调派5车26人前往处置, 实载13人的货车."""
    if site.quantity.written not in patterns.SELF_CONTAINED:
        return ""
    sent = frame_patterns.SENDING.search(site.text, site.begin, site.quantity.start)
    return sent[0] if sent and not site.ahead.noun else ""


def _case(site: Site) -> str:
    """3起拒不执行判决、裁定案件."""
    if site.quantity.written not in frame_patterns.CASE_UNITS:
        return ""
    case = frame_patterns.CASES.match(site.text, site.quantity.end, min(site.ceiling, site.quantity.end + 18))
    whole = case and case[0].startswith(site.after) and not frame_patterns.CASES.search("之类" + site.after)
    return case[0] if case and whole else ""


def _reached(site: Site) -> str:
    """新一轮改造惠及1.56亿人: people whom something reaches."""
    verb = site.ahead.verb
    return verb if site.quantity.written in patterns.PERSONAL and frame_patterns.REACHING.search(verb) else ""


def _verb(site: Site) -> str:
    """已解决13个: only a verb stands before."""
    return site.ahead.text if site.ahead.kind in ("verb", "act") else ""


def _ahead(site: Site) -> str:
    """问题路灯48盏."""
    return site.ahead.text


def _behind(site: Site) -> str:
    """The noun phrase behind, whatever stands before."""
    return site.after


def _level(site: Site) -> str:
    """满意率98%; not the whole of which it is a share."""
    return "" if patterns.SHARE.search(site.text, site.begin, site.quantity.start) else site.ahead.text


def _share(site: Site) -> str:
    """What is a share of the whole: 党员占村民的3%."""
    share = patterns.SHARE.search(site.text, site.begin, site.quantity.start)
    return ahead_of(site.reading, share.start(), site.floor).text if share else ""


def _part(site: Site) -> str:
    """80%的居民."""
    owning = frame_patterns.OWNING.match(site.text, site.quantity.end)
    if owning or patterns.SHARE.search(site.text, site.begin, site.quantity.start):
        return ""
    return site.after if not site.particle or not site.ahead.noun or len(site.after) > 1 else ""


def _property_behind(site: Site) -> str:
    """227亿元的债务, 350年的历史: behind an amount, the noun that it measures."""
    pattern = patterns.MEASURED.get(site.dimension)
    head = patterns.COORDINATION.split(site.after)[0]
    idle = site.after in patterns.WHILE
    return site.after if pattern and head and not idle and pattern.search(head) else ""


def _lasting(site: Site) -> str:
    return lasting(site) if site.dimension == "duration" else ""


def _threshold(site: Site) -> str:
    """10亿元以上项目."""
    over = patterns.THRESHOLD.search(site.text, site.quantity.start, site.quantity.end)
    return site.after if over and not _is_purpose(site) else ""


def _extent(site: Site) -> str:
    """积水近1米深."""
    extent = patterns.DIMENSION.match(site.text, site.quantity.end)
    return site.ahead.text if extent and site.ahead.noun else ""


def _sized(site: Site) -> str:
    """高1.2米的陶瓶."""
    return site.after if site.particle and patterns.SIZE.search(site.text, site.begin, site.quantity.start) else ""


def _described(site: Site) -> str:
    """推出8元至12元的套餐: the object of the verb before."""
    return site.after if site.particle and site.ahead.kind == "verb" and site.dimension == "currency" else ""


def _thing_behind(site: Site) -> str:
    """3000亩土地; not after a property (占地面积86亩…), and not what an amount is for (投入200万元建设…)."""
    if _is_purpose(site) or site.after in patterns.WHILE:
        return ""
    return "" if site.ahead.noun and patterns.ATTRIBUTE.search(site.ahead.text) else site.after


def _account(site: Site) -> str:
    """种植木耳增收三万元: the money verb alone."""
    account = patterns.ACCOUNTING.search(site.ahead.text) if site.dimension == "currency" else None
    return account[0] if account else ""


def _used(site: Site) -> str:
    """200万元的建设…: the act behind 的."""
    return act_behind(site.reading, site.quantity.end + 1, site.ceiling) if site.particle else ""


def _is_purpose(site: Site) -> bool:
    """Whether what follows an amount tells its use and not the thing measured: 投入200万元建设的…, 经营了3年的…."""
    used = site.dimension in ("currency", "duration")
    if site.particle:
        return used
    used = used or site.ahead.noun
    verbal = ("verb", "nominal", "function", "change") if used else ("function", "change")
    return site.first is not None and site.first.role in verbal


Rule = tuple[str, Callable[[Site], str]]

COUNTS: tuple[Rule, ...] = (
    ("ahead", frames.led), ("ahead", _family), ("verb", _sent), ("behind", _case), ("behind", _counted_behind),
    ("unit", _unit_itself), ("whole", _whole), ("act", _act),
    ("ahead", frames.both), ("verb", frames.enumerated), ("ahead", frames.passive), ("ahead", frames.extended),
    ("verb", _reached), ("ahead", _who), ("verb", _verb), ("ahead", _ahead),
)  # fmt: skip
RATIOS: tuple[Rule, ...] = (
    ("ahead", frames.led), ("share", _share), ("behind", _part), ("ahead", frames.compared), ("ahead", _level),
)  # fmt: skip
AMOUNTS: tuple[Rule, ...] = (
    ("ahead", frames.compared), ("ahead", frames.led), ("behind", _property_behind), ("act", _lasting),
    ("ahead", frames.extended), ("behind", _threshold), ("behind", _sized), ("behind", _described), ("ahead", _extent),
    ("behind", _thing_behind), ("ahead", _account), ("ahead", _ahead), ("behind", _behind), ("act", _used),
)  # fmt: skip
AGES: tuple[Rule, ...] = (("age", person_of),)


def rules_for(site: Site) -> tuple[Rule, ...]:
    """The ordered rules for a number's kind of unit."""
    unit = site.quantity.unit
    if unit is None or unit.kind in ("classifier", "event"):
        return COUNTS
    if unit.dimension == "age":
        return AGES
    return RATIOS if unit.kind == "ratio" else AMOUNTS


def measure(site: Site) -> Measure:
    """The measure within the number's own clause; empty where nothing there says it."""
    for name, rule in rules_for(site):
        if text := rule(site):
            return Measure(text, name)
    return Measure()
