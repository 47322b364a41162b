import pytest
from hypothesis import given
from hypothesis import strategies as st
from writing import chinese, mixed

from pipeline.numbers import numerals
from pipeline.patterns import compiled

FULL_WIDTH = str.maketrans("0123456789.,", "０１２３４５６７８９．，")


VALUES = """
0 0           零 0          〇 0            7 7              １２ 12          1,234,567 1234567    1，234 1234
3.5 3.5       ３．５ 3.5    十 10           十二 12          二十 20          两百 200             一百零五 105
一百一十 110  二千零二十 2020  一万零五十 10050  廿 20       廿四 24          卅 30                俩 2
仨 3          壹仟贰佰叁拾肆 1234  伍拾万 500000  3万4000 34000  1,100万 11000000  一万五千亿 1.5e12  2.34亿 234000000
0.1万 1000    3万零500 30500  2万亿 2e12    1.5万亿 1.5e12   3千 3000         5百 500              3千2百万 32000000
三点五 3.5    一点二五万 12500  三千五 3500  一百二 120      一万二 12000     两亿三 230000000     1万2 12000
二〇二三 2023  一九九八 1998  百 100        百万 1e6         千万 1e7         负三 -3              -2.5 -2.5
−7 -7         9亿5000万 950000000  12亿零300 1200000300  亿亿 1e16  五千万 5e7  一亿 1e8           三百万零五 3000005
"""
PAIRS = VALUES.split()


@pytest.mark.parametrize(("text", "value"), list(zip(PAIRS[::2], PAIRS[1::2], strict=True)))
def test_value(text: str, value: str) -> None:
    assert numerals.parse(text) == float(value)


NONE = "- 人 三人 1,23 1.2.3 十百 百千 亿万亿 三十十 一二十 1万2万 零零百 点五 三点 三点五点 一百零 万点五"


@pytest.mark.parametrize("text", ["", *NONE.split(), "9" * 70])
def test_no_value(text: str) -> None:
    assert numerals.parse(text) is None


@given(st.integers(0, 10**16), st.booleans())
def test_chinese_round_trip(value: int, financial: bool) -> None:
    assert numerals.parse(chinese(value, financial)) == value


@given(st.integers(0, 10**16))
def test_arabic_round_trip(value: int) -> None:
    for text in (str(value), f"{value:,}", mixed(value)):
        assert numerals.parse(text) == value
        assert numerals.parse(text.translate(FULL_WIDTH)) == value


@given(st.decimals(0, 10**6, places=4))
def test_decimals(value) -> None:
    assert numerals.parse(f"{value}万") == pytest.approx(float(value) * 10**4, rel=1e-15)


@given(st.integers(0, 10**16))
def test_pattern_takes_the_whole_numeral(value: int) -> None:
    pattern = compiled(numerals.NUMERAL)
    for text in (str(value), f"{value:,}", mixed(value), chinese(value), chinese(value, True)):
        assert pattern.match(text + "人")[0] == text


@given(st.text(alphabet="零一二十百千万亿点0123456789.,-负", max_size=80))
def test_never_raises(text: str) -> None:
    numerals.parse(text)
