"""The words that say who speaks: a description, a pronoun, or the clause in which a name will be looked for."""

from pipeline.language.titles import title_before, unit_before, with_prefixes
from pipeline.patterns import compiled, match, search
from pipeline.spans import Interval

PRONOUN = compiled(r"(?:他们|她们|他|她|大家|对方|双方|本人|自己|前者|后者|老人家|老人|有人|众人)")
_LEAD = compiled(
    r"(?:近日|日前|随后|同时|对此|据悉|如今|目前|现在|今天|昨天|当天|当日|下午|上午|最后|首先|其次|此外|另外|而|但|并|且|又|也|还|当|在现场|一旁的|旁边的|采访中|"
    r"会上|会后|现场|其间|期间|活动中|活动现场|仪式上|临别时|说起|谈起|\d+月\d+日|\d+日|[，,\ ])++"
)
_COUNTED = compiled(
    r"(?:(?:[一二两三四五六七八九十几多数\d]+|不少|许多|很多|有的?|这|那|某|另一|各|每|其中一|同行的一|在场的?|一旁的?|身边的?)[余多]?(?:位|名|个|些|群|对|批)?"
    r"(?:[^，。；：“”\n]{0,14}?的)?(?:[^，。；：“”\n的]{0,8}?)?)\Z"
)
_ADVERBIAL = compiled(
    r"(?:(?:高兴|激动|自豪|开心|欣慰|感慨|动情|深情|认真|耐心|热情|兴奋|骄傲|真诚|坚定|肯定|坦然|满意|感激|无奈|幽默|风趣|乐呵呵|笑呵呵|喜滋滋|深有感触|"
    r"信心满满|满脸笑容|由衷|郑重|反复|再三|一再|多次|如此|这样|如是|也|还|又|就|则|都|曾|常|总|接着|继续|进一步|连声|不禁|忍不住|笑着|哭着|边[^，]{1,4}边[^，]{1,4}|"
    r"接受[^，]{0,10}采访时|在[^，]{1,20}(?:时|上|中|里|后)|向[^，]{1,10}|对[^，]{1,12}|告诉[^，]{1,6})地?)++\Z"
)


_NOBODY = frozenset(("一边", "接着", "随后", "最后", "同时", "还", "有的"))


def clauses(text: str, low: int, high: int) -> list[Interval]:
    """The clauses of text[low:high], the last one first."""
    found, end = [], high
    for at in range(high - 1, low - 1, -1):
        if text[at] in "，,；;：:。！？\n”’—":
            if end > at + 1:
                found.append((at + 1, end))
            end = at
    if end > low:
        found.append((low, end))
    return found


def description(text: str, low: int, high: int, *, first: bool = False) -> Interval | None:
    """The last (or first) words in text[low:high] that describe a person: 该负责人, 一位居民; or a pronoun."""
    for end in range(low + 2, high + 1) if first else range(high, low + 1, -1):
        stop = end - 1 if text[end - 1] == "们" else end
        title = title_before(text, stop)
        if title is None or title[0] < low or (title[1].kind == "honorific" and len(text[title[0] : stop]) < 2):
            continue
        if text[end : end + 1] in ("的", "和", "与", "、", "代", "委") and end < high:
            continue
        start = with_prefixes(text, title[0])
        counted = search(_COUNTED, text, low, start)
        start = max(counted.start() if counted else unit_before(text, start), low)
        if text[low:start] and start > low and text[start - 1] in "该本这那":
            start -= 1
        lead = match(_LEAD, text, start, end)
        return (min(lead.end(), title[0]) if lead else start, end)
    lead = match(_LEAD, text, low, high)
    pronoun = match(PRONOUN, text, lead.end() if lead else low, high)
    return pronoun.span() if pronoun else None


def subject(text: str, low: int, high: int) -> Interval | None:
    """What is left of a short clause without time words before and adverbials behind."""
    lead = match(_LEAD, text, low, high)
    start = lead.end() if lead else low
    tail = search(_ADVERBIAL, text, start, high)
    end = tail.start() if tail else high
    return (start, end) if 2 <= end - start <= 14 and text[start:end] not in _NOBODY else None
