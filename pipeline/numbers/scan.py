"""One scan of a text for all who need its quantities."""

from functools import lru_cache

import regex

from pipeline.numbers import quantities as _quantities
from pipeline.spans import Interval

_DATE = regex.compile(
    r"(?:\d{2,4}|[〇零一二三四五六七八九]{4})年(?!来|以上|以下|前|后)(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?)?"
    r"|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|初|中旬|上旬|下旬)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?"
    r"|(?<![为期续历时限])\d{1,2}[日号](?!龄|游|内)|\d{1,2}[时点](?:\d{1,2}分|半|许|整)?|\d{1,2}[:：]\d{2}|\d{1,2}月?[-—–至到]\d{1,2}[月日]|\d{4}[-—–至到]\d{4}年?"
    r"|[上下前]半年|(?:第?[一二三四]|前[两三])季度|前[两三四五六七八九十\d]+个月|\d{2}年代"
)


@lru_cache(maxsize=4)
def dates(text: str) -> tuple[Interval, ...]:
    """Intervals of dates."""
    return tuple(match.span() for match in _DATE.finditer(text))


@lru_cache(maxsize=4)
def quantities(text: str) -> tuple[_quantities.Quantity, ...]:
    """All quantities outside dates."""
    return _quantities.scan(text, dates(text))
