"""What looks like a quantity and is no statistic."""

import re

from pipeline.numbers.quantities import Quantity

_ORDINAL = re.compile(r"第[一二三四五六七八九十百千零〇两\d、，至到\-—和]*$")
_LATIN = re.compile(r"[A-Za-z][-－]?$")
_QUOTE_LONGEST = 12
_SCALED = re.compile(r"[万亿]")
_ARTICLE = re.compile(r"一")


def is_statistic(text: str, quantity: Quantity) -> bool:
    """Whether the article states the quantity as a fact of its own."""
    start, end = quantity.number
    number = text[start:end]
    if quantity.value == 0 and quantity.unit is None:
        return False
    if _ORDINAL.search(text, max(0, start - 8), start) or _LATIN.search(text, max(0, start - 2), start):
        return False
    if (start and text[start - 1] in "几数好") or (quantity.start and text[quantity.start - 1] in "几数"):
        return False
    if quantity.unit is None:
        return _bare(text, quantity, number)
    if number == "一" and quantity.unit.kind in ("classifier", "event"):
        return False
    if _power_alone(quantity, number):
        return False
    return not _in_short_quotes(text, quantity)


def _bare(text: str, quantity: Quantity, number: str) -> bool:
    if "分之" in number or (number == "半" and quantity.modifier == "over"):
        return True
    digits = any(char.isdigit() for char in number)
    return digits and bool(_SCALED.search(text[quantity.number[0] : quantity.end]))


def _power_alone(quantity: Quantity, number: str) -> bool:
    """万里, 千家: a power of ten without a digit counts nothing unless something modifies it."""
    return set(number) <= set("百千万亿") and quantity.modifier == "exact"


def _in_short_quotes(text: str, quantity: Quantity) -> bool:
    opening = text.rfind("“", max(0, quantity.start - _QUOTE_LONGEST), quantity.start)
    if opening < 0 or "”" in text[opening : quantity.start]:
        return False
    closing = text.find("”", quantity.end, opening + _QUOTE_LONGEST + 2)
    return closing >= 0 and not any(mark in text[opening:closing] for mark in "，。；")
