"""The words that say who speaks: a description, a pronoun, or the clause in which a name will be looked for."""

from pipeline.language.dictionary import longest_word_at
from pipeline.language.surnames import surnames
from pipeline.language.titles import title_before, unit_before, with_prefixes
from pipeline.patterns import compiled, match, search
from pipeline.spans import Interval

PRONOUN = compiled(r"(?:他们|她们|他|她|大家|对方|双方|本人|自己|前者|后者|老人家|老人|有人|众人)")
_LEAD = compiled(
    r"(?:这[就也正]?是|那是|近日|日前|随后|同时|对此|据悉|如今|目前|现在|今天|昨天|当天|当日|下午|上午|最后|首先|其次|此外|另外|而|但|并|且|又|也|还|就|便|当|在现场|一旁的|旁边的|采访中|"
    r"会上|会后|现场|其间|期间|活动中|活动现场|仪式上|临别时|说起|谈起|\d+月\d+日|\d+日|[，,\ ])++"
)
_FAMILIAR = compiled(r"(?P<name>[小老阿](?P<surname>\p{Han}))(?!\p{Han}?[师板总])")
_WITHHELD = compiled(r"(?P<surname>\p{Han})某(?:某|\p{Han}(?=[专特来到在向对表说道称告，。]))?")
"""A name of which only the surname is told: 马某."""
_ADDRESSED = compiled(
    r"(?P<surname>\p{Han})(?:先生|女士|小姐|大爷|大妈|大娘|大叔|大婶|大姐|大哥|大嫂|阿姨|叔叔|奶奶|爷爷|婆婆|老汉|大伯|伯伯|大姨|婶婶|师傅|老师|医生|大夫|老板|同学|警官|老太|阿婆|阿公)\Z"
)
_VOICE = compiled(
    r"传来(?:了|一阵)?(?:一[个位名])?(?P<who>[\p{Han}]{2,10}?)(?:急促|焦急|熟悉|洪亮|清脆|亲切|稚嫩|兴奋)?的?(?:声音|喊声|呼喊|呼喊声|话音|吆喝声|叮嘱|哭声)"
)
_DOTTED = compiled(
    r"\p{Han}{1,8}(?:[·•]\p{Han}{1,8}?)++(?=通过|在|向|对|告|说|表示|介绍|坦|笑|[，。：]|\Z)"
    r"|\p{Han}{1,8}(?:[·•]\p{Han}{2,4})++"
)
"""A foreign name, or one of a people that writes its names with a dot."""
_BARE_NAME = compiled(r"\p{Han}{2,4}?(?=\Z|在(?!座)|用|对|向|通过|接受|一边|笑着)")
_NO_NAME = compiled(
    r"^[连边向对时又也都还才便即就则曾从当一不常总和同并由因为于经后]|[地着了过时后上中里们等道]$"
    r"|表示|介绍|告诉|现场|激动|高兴"
)
_OF_PRONOUN = compiled(r"(?:[^，。；：“”\n的]{1,14}的)(?=[他她])")
"""What stands before a pronoun that it describes: 61岁的他."""
_COUNTED = compiled(
    r"(?:(?:[一二两三四五六七八九十几多数\d]+|不少|许多|很多|有的?|这|那|某|另一|各|每|其中一|同行的一|在场的?|一旁的?|身边的?)[余多]?(?:位|名|个|些|群|对|批)?"
    r"(?:[^，。；：“”\n]{0,14}?的)?(?:[^，。；：“”\n的]{0,8}?)?)\Z"
)
_ADVERBIAL = compiled(
    r"(?:(?:高兴|激动|自豪|开心|欣慰|感慨|动情|深情|认真|耐心|热情|兴奋|骄傲|真诚|坚定|肯定|坦然|满意|感激|无奈|幽默|风趣|乐呵呵|笑呵呵|喜滋滋|深有感触|"
    r"信心满满|满脸笑容|由衷|郑重|反复|再三|一再|多次|如此|这样|如是|也|还|又|就|则|都|曾|常|总|接着|继续|进一步|连声|连连|频频|不停|不断|不住|不禁|忍不住|笑着|哭着|边[^，]{1,4}边[^，]{1,4}|"
    r"接受[^，]{0,10}采访时|在[^，]{1,20}(?:时|上|中|里|后)|向[^，]{1,10}|对[^，]{1,12}|告诉[^，]{1,6})地?)++\Z"
)
_ACTING = compiled(
    r"(?:\p{Han}[了着过]|(?:事后|随后|特意|专程|特地|当即|赶忙|连忙|急忙|激动地|感激地)\p{Han}|一边|边\p{Han}{1,4}边|摇头|点头|挥手|摆手|抬头|低头|转身|回头|伸手|掏出|拿出|拿起|举起|指向|拍拍|摆摆|擦擦).*\Z"
)
"""What somebody does while speaking: 抹了一把汗, 指着远处."""


_HEARER_BEFORE = frozenset("对向跟给")
_HEARER = 2
"""Fewer characters than this stand between the word before and the title of who is spoken to: 对家长说."""
_OWNER = compiled(r"(?:他|她|我|他们|她们)的\Z")
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
    """The last (or first) words in text[low:high] that name or describe a person: 老袁, 一位居民; or a pronoun."""
    heard = search(_VOICE, text, low, high)
    if heard:
        return heard.span("who")
    found = _described(text, low, high, first=first)
    if found is None:
        lead = match(_LEAD, text, low, high)
        start = lead.end() if lead else low
        described = match(_OF_PRONOUN, text, start, high)
        familiar = match(_FAMILIAR, text, start, high)
        if familiar and familiar.end() == high and familiar["surname"] in surnames():
            return familiar.span("name")
        pronoun = match(PRONOUN, text, described.end() if described else start, high)
        return pronoun.span() if pronoun else None
    return _called(text, found, high)


def _called(text: str, span: Interval, high: int) -> Interval:
    """The familiar name behind or within a description: 保安老郑 → 老郑, 72岁的徐大爷 → 徐大爷."""
    familiar = match(_FAMILIAR, text, span[1], high)
    if familiar and familiar["surname"] in surnames():
        return familiar.span("name")
    addressed = search(_ADDRESSED, text, *span)
    if addressed and addressed["surname"] in surnames():
        return addressed.span()
    withheld = match(_WITHHELD, text, span[1], high)
    if withheld and withheld["surname"] in surnames():
        return span[0], withheld.end()
    foreign = match(_DOTTED, text, span[1], high)
    return foreign.span() if foreign else span


def named_after(text: str, end: int, high: int) -> Interval | None:
    """What stands between a title and the verb of speech, where it has the form of a name: 副关长白音巴图说."""
    lead = match(_BARE_NAME, text, end, high)
    name = lead.group() if lead else ""
    surname = any(name.startswith(known) for known in (name[:2], name[:1]) if known in surnames())
    plain = not surname or longest_word_at(name, 0) == len(name) or search(_NO_NAME, name)
    return None if plain else (end, end + len(name))


def _described(text: str, low: int, high: int, *, first: bool) -> Interval | None:
    for end in range(low + 2, high + 1) if first else range(high, low + 1, -1):
        stop = end - 1 if text[end - 1] == "们" else end
        title = title_before(text, stop)
        if title is None or title[0] < low or (title[1].kind == "honorific" and len(text[title[0] : stop]) < 2):
            continue
        if text[end : end + 1] in ("的", "和", "与", "、", "代", "委") and end < high:
            continue
        if first and _goes_on(text, end, high):
            continue
        start = with_prefixes(text, title[0])
        counted = search(_COUNTED, text, low, start)
        start = max(counted.start() if counted else unit_before(text, start), low)
        if text[low:start] and text[start - 1] in _HEARER_BEFORE and title[0] - start < _HEARER:
            continue
        if text[low:start] and start > low and text[start - 1] in "该本这那":
            start -= 1
        owner = search(_OWNER, text, low, start)
        start = owner.start() if owner else start
        lead = match(_LEAD, text, start, end)
        return (min(lead.end(), title[0]) if lead else start, end)
    return None


def _goes_on(text: str, end: int, high: int) -> bool:
    """Whether a longer title overlaps this one: 总支书 in 总支书记."""
    longer = (title_before(text, further) for further in range(end + 1, min(end + 3, high) + 1))
    return any(title and title[0] < end for title in longer)


def subject(text: str, low: int, high: int) -> Interval | None:
    """What is left of a short clause without time words before and adverbials behind."""
    lead = match(_LEAD, text, low, high)
    start = lead.end() if lead else low
    tail = search(_ADVERBIAL, text, start, high)
    acting = search(_ACTING, text, start + 2, tail.start() if tail else high)
    end = acting.start() if acting else tail.start() if tail else high
    return (start, end) if 2 <= end - start <= 14 and text[start:end] not in _NOBODY else None
