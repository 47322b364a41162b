"""No text makes the scan fail, overlap or take more than its bound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.numbers.calendar import Anchor, resolve, scan

PIECES = [
    "2024", "年", "4", "月", "22", "日", "、", "至", "—", "前", "后", "起",
    "以来", "（", "）", "“", "”", "去年", "当天", "上", "周", "一", "十", "廿",
    "〇", "世纪", "年代", "第", "季度", "个", "几", "多", "半", "农历", "正", "初",
    "春节", "期间", "假期", "上午", "点", "时", ":", "30", "-", "/", ".", "底",
    "末", "同期", "“十四五”", "时期", "每", "从", "的", "号", "今天", "和", "与", "之间",
    "12345678901234567890", "零", "两", "千", " ", "\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_spans_are_in_order(text: str) -> None:
    end = 0
    for found in scan(text):
        assert end <= found.start < found.end <= len(text)
        assert "\n" not in text[found.start : found.end]
        end = found.end


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.dates())
def test_every_expression_resolves_or_says_so(text: str, published) -> None:
    for found in scan(text):
        result = resolve(found, Anchor(published))
        assert result.start or result.end or result.basis == "unresolved"


HOSTILE = [
    "1", "1、", "一", "十", "年", "1年", "1月1日", "（", "今天（", "上", "从",
    "去年", "至", "2024-", "2024年至", "12:30-", "“", "初", "前", "几年前",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_long_runs_stay_within_the_bound(piece: str) -> None:
    scan(piece * (20_000 // len(piece)))
