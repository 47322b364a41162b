"""Frames of words around a number that settle its measure: 从A到B用了97天, 进度比去年快3天, 为同期的2倍."""

from pipeline.extract.statistics import frame_patterns as frames
from pipeline.extract.statistics import patterns
from pipeline.extract.statistics.ahead import ahead_of, clause_start
from pipeline.extract.statistics.site import Site
from pipeline.extract.statistics.words import NOUNS

_FAR = 46
_EXCEEDING = frozenset("于出领落")
"""Characters without one of which nothing is exceeded."""

_BASE_ENDS = frozenset("的近约逾")


def compared(site: Site) -> str:
    """进度比去年同期快4.5个百分点: the topic and how it differs; the last noun of what it is compared with, else."""
    start, begin = site.quantity.start, site.begin
    clause = site.text[begin:start]
    found = frames.SLOWER.search(site.text, begin, start) if "比" in clause or "较" in clause else None
    if found is None:
        return "" if _EXCEEDING.isdisjoint(clause) else _exceeding(site)
    topic = ahead_of(site.reading, found.start(), site.floor).text if found.start() > begin else ""
    if not topic and not frames.SAME_BASE.search(found["base"]):
        words = site.reading.words(found.start("base"), found.start("how"))
        topic = site.reading.of(words[-1]) if words and words[-1].role in NOUNS else ""
    return topic + found["how"] if topic or len(found["how"]) > 1 else ""


def _exceeding(site: Site) -> str:
    """高出全省平均水平4.6个百分点, where nothing stands before it in its clause."""
    found = frames.EXCEEDING.search(site.text, site.begin, site.quantity.start)
    if found is None:
        return ""
    own = ahead_of(site.reading, found.start(), site.floor).text if found.start() > site.begin else ""
    return own or site.text[found.start() : site.quantity.start].rstrip("约近了")


def led(site: Site) -> str:
    """What stands before the frame that ends with 的 at the number."""
    if site.text[site.quantity.start - 1 : site.quantity.start] not in _BASE_ENDS:
        return ""
    return _multiple(site) or _based(site)


def bare_base(site: Site) -> str:
    """Of what a number is a multiple, where its clause says nothing else: 降雨量320毫米，为常年同期的2.4倍."""
    if site.quantity.written not in ("倍", "") or site.text[site.quantity.start - 1 : site.quantity.start] != "的":
        return ""
    begin = clause_start(site.text, site.quantity.start, site.low)
    found = frames.MULTIPLE.match(site.text, begin, site.quantity.start)
    return found["base"] if found else ""


def _multiple(site: Site) -> str:
    """为常年同期的6.7倍: what stands before the verb, in this clause or the one before."""
    if site.quantity.written not in ("倍", "", "%"):
        return ""
    begin = clause_start(site.text, site.quantity.start, site.low)
    pattern = frames.LEVEL if site.quantity.written == "%" else frames.MULTIPLE
    found = pattern.search(site.text, begin, site.quantity.start)
    if found is None:
        return ""
    at = found.start()
    if at == begin and site.text[at - 1 : at] == "，":
        return ahead_of(site.reading, at - 1, site.low).text
    return ahead_of(site.reading, at, site.low).text


def passive(site: Site) -> str:
    """风雨桥被洪水冲走两跨: what it was done to."""
    if "被" not in site.text[site.begin : site.quantity.start]:
        return ""
    found = frames.PASSIVE.search(site.text, site.begin, site.quantity.start)
    if found is None or found.start() == site.begin or frames.NAMING.search(found[0]):
        return ""
    whom = ahead_of(site.reading, found.start(), site.floor)
    return whom.text if whom.noun else ""


def both(site: Site) -> str:
    """男队和女队各6支: all that stand before 各."""
    if "各" not in site.text[site.quantity.start - 2 : site.quantity.start]:
        return ""
    found = frames.BOTH.search(site.text, max(site.floor, site.quantity.start - _FAR), site.quantity.start)
    if found is None:
        return ""
    start = found.start("list")
    while site.text[start] in "、和与及":
        start += 1
    words = site.reading.words(start, found.end("list"))
    things = all(word.role not in ("verb", "link") or site.reading.of(word) in patterns.JOINED for word in words)
    return site.text[start : found.end("list")] if things else ""


def enumerated(site: Site) -> str:
    """抽检月饼、肉制品、食用油等8类: the verb before kinds that are only examples."""
    if site.text[site.quantity.start - 1 : site.quantity.start] != "等":
        return ""
    found = frames.ENUMERATED.search(site.text, max(site.floor, site.quantity.start - _FAR), site.quantity.start)
    if found is None or "、" not in found[0]:
        return ""
    words = site.reading.words(found.start(), site.text.index("、", found.start()))
    verbs = [i for i, word in enumerate(words[:-1]) if word.role in ("verb", "nominal")]
    return site.reading.of(words[verbs[-1]]) if verbs else ""


def extended(site: Site) -> str:
    """货品从日用品扩展到12大类: what stands before 从."""
    if site.text[site.quantity.start - 1 : site.quantity.start] not in ("到", "至", "为", "成", "了"):
        return ""
    low = max(site.floor, site.quantity.start - _FAR)
    found = frames.EXTENDED.search(site.text, low, site.quantity.start)
    return ahead_of(site.reading, found.start(), site.floor).text if found and found.start() > low else ""


def _based(site: Site) -> str:
    """困难户由建档之初的520户减少到…: what stands before 由."""
    begin = clause_start(site.text, site.quantity.start, site.low)
    found = frames.FROM_BASE.search(site.text, begin, site.quantity.start)
    if found is None or (found.start() == begin and site.text[begin - 1] != "，"):
        return ""
    topic = ahead_of(site.reading, found.start() - (found.start() == begin), site.low)
    return topic.text if topic.noun else ""


def way(site: Site) -> str:
    """从签约到投产只用了97天."""
    if "从" not in site.text[max(site.floor, site.quantity.start - _FAR) : site.quantity.start]:
        return ""
    found = frames.FROM_TO.search(site.text, max(site.floor, site.quantity.start - _FAR), site.quantity.start)
    return found["way"] if found else ""
