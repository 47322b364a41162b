"""What sites and papers print around a piece, told from its text: labelled fields, buttons, the day of publication."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import islice
from typing import NamedTuple

from pipeline.patterns import Pattern, alternatives, compiled, finditer, match, search
from pipeline.read.dates import stated_date
from pipeline.resources import words

SHORT = 80
"""Characters from which a line is no row of buttons."""

LONGEST = 200
"""Characters of the longest row of fields."""

HEAD, FOOT = 12, 8
"""Lines at the head and at the foot of a text among which the day of publication is printed."""

_PARTS = compiled(r"[^\s【】\[\]（）()|｜]++")
_LABEL_END = compiled(r"[:：]")
_DAY = r"\d{4}(?:-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|\.\d{1,2}\.\d{1,2}|年\d{1,2}月\d{1,2}日)"
_DATE = compiled(rf"\s*(?P<day>{_DAY})")
_MASTHEAD = compiled(rf"""
    \W*+ (?:\p{{Han}}{{2,8}}报)? \s* (?P<day>{_DAY}) [\s,，]* (?: 星期. | 周[一二三四五六日] | 农历 | 第?\d{{1,2}}版 )
""")
_LINE = compiled(r"[^\r\n]*\S[^\r\n]*")


class PrintedField(NamedTuple):
    """A label with what stands behind it, text[start:end]; the label is empty where a bare day leads the row."""

    label: str
    start: int
    end: int


@cache
def _labels() -> Pattern:
    labels = alternatives(words("page_furniture"))
    return compiled(rf"(?:\A|(?<=[\s|｜【\[（(　】\]）)]))(?P<label>{labels})\s*[:：]")


@cache
def _dates() -> frozenset[str]:
    return words("page_furniture", use="date") | words("page_furniture", use="date_in_row")


def fields(line: str) -> tuple[PrintedField, ...]:
    """The fields of a row such as `发布时间：2021-03-05 来源：市住建局 浏览次数：13`; none where it is no such row.

    `时间：…` alone may say when something takes place.
    """
    if len(line) > LONGEST or "。" in line:
        return ()
    found = list(finditer(_labels(), line))
    if not found:
        return ()
    day = match(_DATE, line)
    opening = line[: found[0].start()].strip("【[（( 　")
    if opening and not day:
        return ()
    edges = [each.start() for each in found] + [len(line)]
    rows = [PrintedField(each["label"], low, high) for each, low, high in zip(found, edges, edges[1:], strict=False)]
    if opening:
        return (PrintedField("", 0, edges[0]), *rows)
    lone = len(rows) == 1 and rows[0].label in words("page_furniture", use="date_in_row")
    return () if lone else tuple(rows)


def is_furniture(line: str) -> bool:
    """Whether a line is only what pages print around a piece: `【打印】【关闭】`, `上一篇：…`; signatures are none."""
    if len(line) > SHORT:
        return False
    known = words("page_furniture", use="") | _dates()
    parts = [part.group() for part in finditer(_PARTS, line)]
    return all(part[: cut.start() if (cut := search(_LABEL_END, part)) else None] in known for part in parts)


def printed_day(text: str) -> date | None:
    """The day of publication that a site prints with its fields, or a paper in its masthead; None for neither."""
    for line in _outer_lines(text):
        masthead = match(_MASTHEAD, line)
        if masthead:
            return stated_date(masthead["day"])
        for label, start, end in fields(line):
            if not label or label in _dates():
                day = search(_DATE, line, start, end)
                if day:
                    return stated_date(day["day"])
    return None


def _outer_lines(text: str) -> Iterator[str]:
    """The first lines that are not blank, then the last ones."""
    yield from (found.group() for found in islice(finditer(_LINE, text), HEAD))
    yield from [line for line in text[-FOOT * LONGEST :].splitlines() if line.strip()][-FOOT:]
