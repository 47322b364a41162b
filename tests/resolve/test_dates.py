"""The year of a page, and the flags on dates that cannot be."""

import pytest
from helpers import docs

from pipeline.check import dates as checks
from pipeline.extract.base import Found
from pipeline.extract.times.extractor import TimesExtractor
from pipeline.resolve import dates


def times(text: str, published: str | None = None) -> list[tuple[str, str | None, str | None, str, list[str]]]:
    founds = [Found(doc, times=tuple(TimesExtractor().extract(doc))) for doc in docs(text, published)]
    checked = [checks.check(found) for found in dates.resolve(founds)]
    return [(t.text, t.start, t.end, t.basis, sorted(t.flags)) for found in checked for t in found.times]


PAST_YEARS = """柳溪街道办好便民事
5月22日，柳溪街道的便民集市开张。2022年，该街道建成了首个便民点。
2022年，集市获评市级示范点。2022年5月，居民议事会成立，已开会20次。自去年9月集市扩建以来，摊位翻番。
"""

CURRENT_YEARS = """2021青禾县春季招商会在云城举行
3月18日，2021青禾县春季招商会在云城举行。今年以来，全县引进项目一批。
"""

QUARTER = """青禾县项目集中开工
5月27日上午，青禾县2021年二季度项目集中开工。1-5月，投资稳步增长。
"""

CAMPAIGN = """柳溪镇办起读书班
6月3日，柳溪镇党史学习教育读书班开班。
"""

WEEKDAY = """2021柳溪镇运动会开幕
9月11日（星期六），2021柳溪镇运动会开幕。
"""

NOTICE = """青禾县召开抗旱会
9月13日，青禾县召开抗旱会。10月20日前，水源点全部投用。2021年以来，已投入资金一批。
停电通知
因变电站检修，定于2022年9月18日6时至13时停电。
云溪供电局
2022年9月14日
"""

LEAP_DAY = """2013柳溪镇灯会备忘
2月29日，柳溪镇灯会收灯。
"""


@pytest.mark.parametrize(("page", "text", "start"), [
    (PAST_YEARS, "5月22日", "2023-05-22"), (PAST_YEARS, "去年9月", "2022-09"),
    (CURRENT_YEARS, "3月18日", "2021-03-18"),
    (CURRENT_YEARS, "今年以来", "2021"), (QUARTER, "5月27日上午", "2021-05-27"), (QUARTER, "1-5月", "2021-01"),
    (NOTICE, "9月13日", "2022-09-13"), (CAMPAIGN, "6月3日", "2021-06-03"), (WEEKDAY, "9月11日（星期六）", "2021-09-11"),
])
def test_year_inferred(page: str, text: str, start: str) -> None:
    found = {words: (begin, basis, flags) for words, begin, _, basis, flags in times(page)}
    assert found[text] == (start, "inferred", ["year_inferred"])


@pytest.mark.parametrize("page", [
    "青禾县召开会议\n4月18日下午，青禾县召开常务会议。昨日，会议纪要印发。\n",
    LEAP_DAY,
    "青禾县发布规划\n4月18日，青禾县发布规划，到2035年建成绿道。\n",
    WEEKDAY.replace("星期六", "星期五"),
])
def test_year_left_open(page: str) -> None:
    bare = [time for time in times(page) if "年" not in time[0] and not time[0].isdigit()]
    assert bare
    assert all(time[1:4] == (None, None, "unresolved") and not time[4] for time in bare)


def test_all_articles_of_a_page_share_the_year() -> None:
    short = "\n\n\n柳溪镇清理河道\n\n本报讯（记者王禾）5月20日，柳溪镇组织人员清理河道。\n"
    found = {words: start for words, start, *_ in times(PAST_YEARS + short)}
    assert found["5月20日"] == "2023-05-20"


def test_published_day_needs_no_inference() -> None:
    assert all("year_inferred" not in flags for *_, flags in times(PAST_YEARS, "2023-05-23"))


@pytest.mark.parametrize(("sentence", "flag"), [
    ("4月31日，大桥通车。", "impossible_date"),
    ("2023年2月29日，大桥通车。", "impossible_date"),
    ("2019年至2017年，大桥停工。", "reversed_interval"),
    ("4月7日至1日，大桥封闭。", "reversed_interval"),
    ("2024年9月12日，大桥举行了通车仪式。", "future_as_past"),
])
def test_flagged(sentence: str, flag: str) -> None:
    (found,) = times(f"云溪桥动态\n{sentence}\n", "2024-04-26")
    assert found[4] == [flag]


@pytest.mark.parametrize("sentence", [
    "2024年9月12日，大桥将举行通车仪式。", "11月至次年3月，大桥封闭。", "11月至3月，大桥封闭。", "4月30日，大桥通车。",
    "2020年2月29日，大桥举行了通车仪式。", "镇里获得了2026年省运会举办权。", "今天夜间到28日有雨。",
])
def test_not_flagged(sentence: str) -> None:
    (found,) = times(f"云溪桥动态\n{sentence}\n", "2024-04-26")
    assert found[4] == []
