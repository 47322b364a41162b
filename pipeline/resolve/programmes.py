"""Who runs a scheme, since when, and which statistics are told of it."""

from dataclasses import replace

from pipeline.extract.base import Found, ProgrammeCandidate, StatisticCandidate
from pipeline.patterns import compiled, finditer, match, search
from pipeline.spans import Interval

_RUN = compiled(r"""
    推行|推出|实施|开展|启动|打造|建立|成立|设立|创建|创办|创立|搭建|开通|上线|组建|探索|创新|构建|建成|推进|推动|落实|深化|举办|发起|制定|印发|出台
    |形成|试行|首创|建设|组织|按照|践行|完善|健全
""")
_BEGUN = compiled(r"推出|启动|成立|设立|创建|创办|创立|搭建|开通|上线|组建|建立|首创|印发|出台|试行|建成|推行|实施")
_SINCE = compiled(r"(?:自|从)$")
_ONWARDS = compiled(r"[^，。；]{0,4}(?:起|以来|开始|至今)")
_NOT_YET = compiled(r"将|拟|计划|预计|力争|准备")
_NO_SUBJECT = compiled(r"[的、和与及等（(]|党[委组支]|书记|主任|局长|市长|县长|区长|镇长|记者|境内|召开|举行|位于")
"""Behind an organisation or place that is no subject but an attribute, part of a list, or in a title."""
_ADVERBIAL = compiled(r"(?:[在于对向从据以与和将把被]|依托|作为|通过)$")
"""Before a place or body that is no subject."""
REACH = 40
"""Characters between a subject and its verb, as a rule."""
FAR = 120
"""Characters between the first subject of a sentence and a verb that still has it."""


def resolve(found: Found) -> Found:
    """The programmes with host, start and statistics; a statistic told of one scheme names it."""
    if not found.programmes:
        return found
    programmes = tuple(_completed(found, programme) for programme in found.programmes)
    of: dict[Interval, Interval] = {}
    for programme in programmes:
        for statistic in programme.statistics:
            of.setdefault(statistic, programme.key)
    statistics = tuple(_told_of(statistic, of) for statistic in found.statistics)
    return replace(found, programmes=programmes, statistics=statistics)


def _told_of(statistic: StatisticCandidate, of: dict[Interval, Interval]) -> StatisticCandidate:
    if statistic.programme is not None or statistic.key not in of:
        return statistic
    return replace(statistic, programme=of[statistic.key])


def _completed(found: Found, programme: ProgrammeCandidate) -> ProgrammeCandidate:
    host = next((name for span in programme.spans if (name := _host(found, span))), None)
    since = next((start for span in programme.spans if (start := _since(found, span))), None)
    sentences = {found.doc.sentence_at(start) for start, _ in programme.spans}
    after = {low: min(s for s, _ in programme.spans if low <= s <= high) for low, high in sentences}
    told = tuple(
        statistic.key
        for statistic in found.statistics
        for low, high in sentences
        if after[low] <= statistic.key[0] and statistic.key[1] <= high
    )
    return replace(
        programme, host=programme.host or host, since=programme.since or since, statistics=programme.statistics or told
    )


def _host(found: Found, span: Interval) -> str | None:
    """The organisation or place that is the subject of the verb before the mention."""
    text, (low, _) = found.doc.text, found.doc.sentence_at(span[0])
    verbs = [verb.start() for verb in finditer(_RUN, text, low, span[0])]
    if not verbs:
        return None
    subjects = [
        (end, entity.name)
        for entity in found.entities
        for start, end in entity.spans
        if low <= start
        and any(0 <= verb - end <= FAR for verb in verbs)
        and not match(_NO_SUBJECT, text, end)
        and not search(_ADVERBIAL, text, max(start - 2, low), start)
    ]
    near = [subject for subject in subjects if any(0 <= verb - subject[0] <= REACH for verb in verbs)]
    if near:
        return max(near)[1]
    return min(subjects)[1] if subjects else None


def _since(found: Found, span: Interval) -> str | None:
    """The start of the time from which the sentence says the scheme runs, or at which it was begun."""
    text, (low, high) = found.doc.text, found.doc.sentence_at(span[0])
    for time in found.times:
        start, end = time.key
        if not (low <= start and end <= high) or time.start is None:
            continue
        opened = search(_SINCE, text, max(start - 1, low), start) and match(_ONWARDS, text, end)
        lasting = opened or text[start:end].endswith(("以来", "起"))
        begun = end <= span[0] and search(_BEGUN, text, max(end, span[0] - 10), span[0])
        if (lasting or begun) and not search(_NOT_YET, text, end, max(end, span[0])):
            return time.start
    return None
