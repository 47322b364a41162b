"""What looks like a quantity and is no statistic."""

import re
from functools import cache

from pipeline.extract.statistics import exclusions, patterns
from pipeline.numbers.quantities import Quantity
from pipeline.resources import words

_CHINESE = re.compile(r"[零〇一二三四五六七八九两十百千万亿半]")
_SCALE = re.compile(r"[万亿]")
_QUOTES = (("“", "”"), ("‘", "’"), ("「", "」"))
_TITLES = (("《", "》"), ("【", "】"))
_OPENING = re.compile("[" + "".join(opening for opening, _ in (*_QUOTES, *_TITLES)) + "]")
_LONGEST_QUOTE = 12
_LONGEST_TITLE = 40
_LONGEST_WORD = 8
_PLENTY = re.compile(r"0[余多]$")
_CLOCK = frozenset({"分钟", "小时", "个小时", "个多小时", "秒", "秒钟", "个钟头", "刻钟"})
_YEARS = range(1000, 3000)


def is_statistic(text: str, quantity: Quantity) -> bool:
    """Whether the article states the quantity as a fact of its own."""
    start, end = quantity.number
    number = text[start:end]
    if _is_ordinal(text, quantity, start) or _is_vague(text, quantity, start) or _is_code(text, quantity, number):
        return False
    if quantity.unit is None:
        counts = _is_bare_statistic(text, quantity, number)
    else:
        counts = not (_is_article(text, quantity, number) or _is_power(quantity, number) or _is_nothing(text, quantity))
        counts = counts and _unit_holds(text, quantity, number)
    if not counts or (_CHINESE.match(number) and _is_word(text, quantity)):
        return False
    return not (_in_name(text, quantity) or _is_moment(text, quantity) or exclusions.CONTEST.match(text, quantity.end))


def _is_word(text: str, quantity: Quantity) -> bool:
    """三角洲, 八里铺, 四处打听: the numeral is part of a word."""
    start = quantity.number[0]
    named = exclusions.TOPONYM.match(text, start) or exclusions.ROAMING.match(text, start)
    return bool(named) or _in_word(text, quantity)


def _is_ordinal(text: str, quantity: Quantity, start: int) -> bool:
    """第三批, 第2至4名, G20, 3号楼2层, 排名前10位."""
    before = max(0, start - 12)
    if exclusions.ORDINAL.search(text, before, start) or exclusions.LATIN.search(text, before, start):
        return True
    unit = quantity.unit.word if quantity.unit else ""
    if unit in exclusions.NUMBERED and _is_number_of(text, quantity, unit, before):
        return True
    if unit in ("位", "名") and exclusions.RANKED.search(text, before, quantity.start):
        return True
    return unit in exclusions.ADDRESSED and bool(exclusions.ADDRESS.search(text, before, start))


def _is_number_of(text: str, quantity: Quantity, unit: str, before: int) -> bool:
    """8时30分, 人大四次会议, 一、二类苗, 3栋楼下: which one, not how many."""
    start, end = quantity.start, quantity.end
    if unit == "分":
        return bool(exclusions.O_CLOCK.search(text, before, start))
    if unit == "次":
        session = exclusions.MEETING.match(text, end) and _CHINESE.match(text, start)
        return bool(session and exclusions.CONFERENCE.search(text, before, start))
    if unit in ("栋", "幢"):
        return quantity.modifier == "exact" and bool(exclusions.BUILDING.match(text, end))
    return bool(exclusions.CLASSES.search(text, before, start))


def _is_vague(text: str, quantity: Quantity, start: int) -> bool:
    """几百户, 数十万元: a power of ten that only 几 or 数 multiplies."""
    lead = text[max(0, start - 1) : start]
    return lead in exclusions.VAGUE and quantity.start == start and text[start] in "十百千万亿"


def _is_bare_statistic(text: str, quantity: Quantity, number: str) -> bool:
    """A number without a unit counts where 万 or 亿 scales it, or where it is a fraction."""
    if quantity.value == 0:
        return False
    if "分之" in number or "/" in number:
        return True
    if number[0].isdigit() and (_PLENTY.search(number) or exclusions.POPULATION.match(text, quantity.end)):
        return text[quantity.end : quantity.end + 1] not in exclusions.NUMBER_GOES_ON
    scaled = bool(_SCALE.search(text, quantity.number[0], quantity.end))
    follows = text[quantity.end : quantity.end + 1]
    return scaled and (number[0].isdigit() or quantity.modifier != "exact") and follows not in exclusions.NUMBER_GOES_ON


def _is_article(text: str, quantity: Quantity, number: str) -> bool:
    """一座, 一批: the article-like one; also the idle 一年, 一天."""
    if quantity.unit is None or quantity.modifier != "exact":
        return False
    if number == "半" and quantity.unit.word == "天":
        return not exclusions.SPENT_HALF.search(text, max(0, quantity.start - 6), quantity.start)
    if number != "一":
        return False
    if quantity.unit.kind in ("classifier", "event"):
        return not (quantity.unit.word == "人" and exclusions.CASUALTY.match(text, quantity.end))
    return quantity.unit.word in exclusions.IDLE_ONE and not _lasts(text, quantity)


def _lasts(text: str, quantity: Quantity) -> bool:
    """Whether the words before it make it a length of time: 为期一年."""
    return bool(exclusions.LASTING.search(text, max(0, quantity.start - 6), quantity.start))


def _is_code(text: str, quantity: Quantity, number: str) -> bool:
    """01组; 3A级景区, which is no ampere; 陆家嘴, which is no six."""
    if quantity.written == "A":
        return bool(exclusions.STARS.match(text, quantity.end))
    if number in exclusions.FINANCIAL:
        return quantity.unit is None or quantity.unit.dimension != "currency"
    return number[0] == "0" and number[1:2].isdigit()


def _is_nothing(text: str, quantity: Quantity) -> bool:
    """没拿过一分钱: one stands for none."""
    number = text[slice(*quantity.number)]
    money = number == "一" and quantity.unit is not None and quantity.unit.dimension == "currency"
    return money and bool(exclusions.NOT_A_CENT.search(text, max(0, quantity.start - 10), quantity.start))


def _is_power(quantity: Quantity, number: str) -> bool:
    """万里, 千家, 亿元以上(项目): a power of ten without a digit counts nothing unless a word before modifies it."""
    return not set(number) - set("百千万亿") and (quantity.modifier == "exact" or quantity.start == quantity.number[0])


def _unit_holds(text: str, quantity: Quantity, number: str) -> bool:
    """Units that are something else in a certain neighbourhood."""
    if quantity.unit is None:
        return False
    unit, value = quantity.unit.word, quantity.value or quantity.high or 0
    small = bool(_CHINESE.match(number)) and quantity.modifier == "exact" and value <= 10
    if unit == "年":
        return not (number.isdigit() and len(number) == 4 and value in _YEARS)
    lead = text[max(0, quantity.start - 3) : quantity.start]
    if unit == "大":
        return value <= 10 and not exclusions.CONGRESS.search(lead)
    if unit == "番" or (unit in patterns.NOUNS and unit != "部门" and small):
        return bool((exclusions.DOUBLING if unit == "番" else exclusions.NOUN_LEAD).search(lead))
    if unit in exclusions.DATE_UNITS:
        within = text[quantity.end - 1] == "内"
        return within or _lasts(text, quantity) or bool(exclusions.LASTS.match(text, quantity.end))
    return not (small and unit in exclusions.ONLY_ARABIC)


@cache
def _names() -> frozenset[str]:
    """Idioms and slogans, and places with a numeral in their name."""
    townships = (name for names in words("gazetteer_townships", "names") for name in names.split())
    places = words("gazetteer", "name").union(townships)
    return words("non_quantities") | {name for name in places if _CHINESE.search(name)}


def _in_word(text: str, quantity: Quantity) -> bool:
    """Whether a listed word covers numeral and unit: 三角洲, 八项规定, 三里屯街道."""
    known, (start, number_end) = _names(), quantity.number
    end = number_end + len(quantity.written)
    for first in range(max(0, start - 4), start + 1):
        for last in range(max(end, first + 2), min(first + _LONGEST_WORD, len(text)) + 1):
            if text[first:last] in known:
                return True
    return False


def _in_name(text: str, quantity: Quantity) -> bool:
    """Inside short quotation marks (“最后一公里”, “365天不打烊”) or a title."""
    if not _OPENING.search(text, max(0, quantity.start - _LONGEST_TITLE), quantity.start):
        return False
    for opening, closing in _QUOTES:
        first = text.rfind(opening, max(0, quantity.start - _LONGEST_QUOTE), quantity.start)
        if first >= 0 and closing not in text[first : quantity.start]:
            last = text.find(closing, quantity.end, first + _LONGEST_QUOTE + 2)
            if last >= 0 and not any(mark in text[first:last] for mark in "，。；"):
                return True
    return any(_between(text, quantity, opening, closing) for opening, closing in _TITLES)


def _between(text: str, quantity: Quantity, opening: str, closing: str) -> bool:
    """Whether the marks of a title stand around a quantity."""
    first = text.rfind(opening, max(0, quantity.start - _LONGEST_TITLE), quantity.start)
    inside = first >= 0 and closing not in text[first : quantity.start]
    return inside and closing in text[quantity.end : quantity.end + _LONGEST_TITLE]


def _is_moment(text: str, quantity: Quantity) -> bool:
    """三年来, 两天前, 未来五年: a stretch of the calendar, not how long something lasts."""
    if quantity.unit is None or quantity.unit.dimension != "duration":
        return False
    if quantity.unit.word == "周年":
        return True
    if quantity.unit.word in _CLOCK and exclusions.LATER.match(text, quantity.end):
        return False
    if exclusions.SINCE.match(text, quantity.end) or exclusions.PRODUCT.match(text, quantity.end):
        return True
    if text[quantity.start] == "近" and quantity.unit.word == "年" and not text.startswith("的", quantity.end):
        spent = exclusions.SPENT.search(text, max(0, quantity.start - 1), quantity.start)
        if not spent or exclusions.AMONG_RECENT.match(text, quantity.end):
            return True
    alone = quantity.start == quantity.number[0]
    return alone and bool(exclusions.RECENT.search(text, max(0, quantity.start - 4), quantity.start))
