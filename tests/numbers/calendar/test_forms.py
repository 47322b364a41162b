"""One day in every written form is one day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.numbers.calendar import Anchor, resolve, scan
from pipeline.numbers.calendar.lunar import lunar_day

DIGITS = "〇一二三四五六七八九"
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def han(value: int) -> str:
    """A number up to 99 in words."""
    tens, ones = divmod(value, 10)
    return ("" if tens < 2 else DIGITS[tens]) + ("十" if tens else "") + (DIGITS[ones] if ones or not tens else "")


def forms(day: date) -> list[str]:
    year, month, number = day.year, day.month, day.day
    plain = f"{year}年{month}月{number}日"
    return [
        plain, plain.replace("日", "号"), plain.translate(FULL_WIDTH), f"{year}年{month:02}月{number:02}日",
        f"{year}-{month:02}-{number:02}", f"{year}/{month}/{number}", f"{year}.{month}.{number}",
        f"{''.join(DIGITS[int(digit)] for digit in str(year))}年{han(month)}月{han(number)}日",
        f"{''.join(DIGITS[int(digit)] for digit in str(year)).replace('〇', '零')}年{han(month)}月{han(number)}号",
    ]


@given(DAYS, st.sampled_from(["", "上午", "下午3时", "晚8点半", " 19:30"]))
def test_each_form_of_a_day(day: date, hour: str) -> None:
    for form in forms(day):
        (found,) = scan(f"记者于{form}{hour}，到场。")
        result = resolve(found, Anchor())
        assert (result.start, result.end, result.basis) == (day.isoformat(), day.isoformat(), "explicit"), form


@given(DAYS, DAYS)
def test_bare_day_near_publication(published: date, day: date) -> None:
    (found,) = scan(f"{day.month}月{day.day}日，大会开幕。")
    result = resolve(found, Anchor(published))
    assert result.start
    assert result.start[5:] == day.isoformat()[5:]
    near = abs(date.fromisoformat(result.start).year - published.year)
    assert near <= 1 or day.isoformat().endswith("02-29")


@given(DAYS, st.integers(1, 20))
def test_stretch_with_shared_parts(day: date, length: int) -> None:
    if day.day + length > 28:
        return
    for joint in ("至", "—", "-", "到", "~"):
        for unit in ("日", ""):
            text = f"{day.year}年{day.month}月{day.day}{unit}{joint}{day.day + length}日"
            (found,) = scan(text)
            result = resolve(found, Anchor())
            assert (result.start, result.end) == (day.isoformat(), day.replace(day=day.day + length).isoformat()), text


@given(st.integers(1950, 2090), st.integers(1, 12), st.integers(1, 29))
def test_lunar_day(year: int, month: int, number: int) -> None:
    named = {1: "正", 11: "冬", 12: "腊"}.get(month, han(month))
    day = ("初" + han(number)) if number <= 10 else han(number)
    (found,) = scan(f"{year}年农历{named}月{day}，庙会开市。")
    assert resolve(found, Anchor()).start == lunar_day(year, month, number).isoformat()


@given(st.integers(1900, 2100), st.integers(1, 12))
def test_month_and_year(year: int, month: int) -> None:
    for text in (f"{year}年{month}月", f"{year}年{month}月份", f"{year}年{month}月底", f"{year}年{han(month)}月"):
        (found,) = scan(text)
        assert resolve(found, Anchor()).start == f"{year}-{month:02}"
    (found,) = scan(f"{year}年")
    assert resolve(found, Anchor()).end == str(year)


SHIFTS = [
    ("今年", "2024", "2024"), ("去年", "2023", "2023"), ("大前年", "2021", "2021"), ("上月", "2024-03", "2024-03"),
    ("本周", "2024-04-22", "2024-04-28"), ("上季度", "2024-01", "2024-03"), ("半年前", "2023-10", "2023-10"),
    ("两周前", "2024-04-08", "2024-04-14"), ("三个月前", "2024-01", "2024-01"), ("后天", "2024-04-28", "2024-04-28"),
    ("去年本月", "2023-04", "2023-04"), ("五年来", "2019", "2024"), ("今年夏天", "2024-06", "2024-08"),
]


@pytest.mark.parametrize(("text", "start", "end"), SHIFTS)
def test_shift(text: str, start: str, end: str) -> None:
    (found,) = scan(text)
    result = resolve(found, Anchor(date(2024, 4, 26)))
    assert (result.start, result.end, result.basis) == (start, end, "published")
    assert resolve(found, Anchor()).start is None


FESTIVALS = [
    "元旦", "2024-01-01", "春节", "2024-02-10", "除夕", "2024-02-09",
    "元宵节", "2024-02-24", "清明节", "2024-04-04", "端午节", "2024-06-10",
    "中秋节", "2024-09-17", "重阳节", "2024-10-11", "母亲节", "2024-05-12",
    "父亲节", "2024-06-16", "感恩节", "2024-11-28", "“七夕”", "2024-08-10",
    "“三月三”", "2024-04-11", "冬至当天", "2024-12-21", "全国助残日", "2024-05-19",
    "“六一”国际儿童节", "2024-06-01", "小寒节气", "2024-01-06", "腊八节", "2024-01-18",
]


@pytest.mark.parametrize(("name", "day"), list(zip(FESTIVALS[::2], FESTIVALS[1::2], strict=True)))
def test_festival(name: str, day: str) -> None:
    (found,) = scan(f"2024年{name}，人们出游。")
    assert resolve(found, Anchor()).start == day


@pytest.mark.parametrize("text", ["4月31日", "2023年2月29日", "6月31号"])
def test_impossible(text: str) -> None:
    (found,) = scan(text)
    result = resolve(found, Anchor(date(2024, 4, 26)))
    assert result.impossible
    assert result.start is None
    assert result.end is None
