"""Quantities without context: value, unit and modifier wherever these stand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.numbers.quantities import Quantity, scan

TABLE = """
200余万元 2000000 元 over
1.2万余名 12000 名 over
十多万人 100000 人 over
二十来个 20 个 approx
三十几万元 310000..390000 元 exact
十几名 11..19 名 exact
近百位 100 位 under
上千人 1000 人 over
逾百亿元 10000000000 元 over
过半 50 % over
一半以上 50 % over
半数 50 % exact
约3.5万吨 35000 吨 approx
不低于60% 60 % over
不超过3天 3 天 under
至少5人 5 人 over
至多5人 5 人 under
突破1000单 1000 单 over
不到半小时 0.5 小时 under
1000公里以上 1000 公里 over
18岁及以下 18 岁 under
50万元（含）以上 500000 元 over
70%左右 70 % approx
3公里以内 3 公里 under
3至5人 3..5 人 exact
20—30万元 200000..300000 元 exact
6-8亿元 600000000..800000000 元 exact
1万-5万元 10000..50000 元 exact
3米至5米 3..5 米 exact
5%-10% 5..10 % exact
百分之五至百分之十 5..10 % exact
三到五成 30..50 % exact
1.6~3.9米 1.6..3.9 米 exact
三五百人 300..500 人 exact
七八十户 70..80 户 exact
两三个 2..3 个 exact
十五六岁 15..16 岁 exact
二百三四十斤 230..240 斤 exact
百分之四十五 45 % exact
千分之三 0.003 - exact
3‰ 3 ‰ exact
三分之二 0.6666666666666666 - exact
三成五 35 % exact
三成半 35 % exact
九成 90 % exact
八折 80 % exact
七五折 75 % exact
两年半 2.5 年 exact
一个半小时 1.5 个小时 exact
两个多月 2 个月 over
三斤半 3.5 斤 exact
3斤5两 3.5 斤 exact
1小时30分钟 1.5 小时 exact
半个月 0.5 个月 exact
3万4000吨 34000 吨 exact
6万7千户 67000 户 exact
一万五千亿元 1500000000000 元 exact
1,100万元 11000000 元 exact
３，４５６元 3456 元 exact
两个亿元 200000000 元 exact
177.1 亿元 17710000000 元 exact
零下5℃ -5 ℃ exact
-3.5% -3.5 % exact
3千瓦 3 千瓦 exact
100万千瓦 1000000 千瓦 exact
两千克 2 千克 exact
二两 2 两 exact
120公里/小时 120 公里/小时 exact
500立方米每秒 500 立方米每秒 exact
35元/平方米 35 元/平方米 exact
3个工作日 3 个工作日 exact
5个百分点 5 个百分点 exact
2.4倍 2.4 倍 exact
300万人次 3000000 人次 exact
56架次 56 架次 exact
8亿元人民币 800000000 元 exact
30％ 30 % exact
最多只要一周 1 周 under
至少需要5000元 5000 元 over
约合人民币3.2亿元 320000000 元 approx
2小时15分30秒 2.25833333333 小时 exact
2分54秒 2.9 分 exact
1米8 1.8 米 exact
两块五 2.5 块 exact
一倍半 1.5 倍 exact
三个多百分点 3 个百分点 over
百分之三四十 30..40 % exact
百分之六十几 61..69 % exact
百分百 100 % exact
百十来人 100 人 approx
千八百元 800..1000 元 exact
万把斤 10000 斤 approx
80万（元） 800000 元 exact
12元/平方米·月 12 元/平方米·月 exact
1500转/分 1500 转/分 exact
214家次 214 家次 exact
10个平方 10 个平方 exact
零下5℃到零下10℃ -10..-5 ℃ exact
"""
ROWS = [row.rsplit(" ", 3) for row in TABLE.strip().splitlines()]


def shown(quantity: Quantity) -> tuple[str, str, str]:
    value = f"{quantity.value}" if quantity.low is None else f"{quantity.low}..{quantity.high}"
    return value, quantity.written or "-", quantity.modifier


@pytest.mark.parametrize(("text", "value", "unit", "modifier"), ROWS, ids=[row[0] for row in ROWS])
def test_the_whole_text_is_one_quantity(text: str, value: str, unit: str, modifier: str) -> None:
    [quantity] = scan(text)
    assert (quantity.start, quantity.end) == (0, len(text))
    assert shown(quantity) == (value, unit, modifier)


@pytest.mark.parametrize("text", ["签约33个", "附近20户", "英超20队"])
def test_a_word_that_ends_like_a_modifier_is_none(text: str) -> None:
    assert [quantity.modifier for quantity in scan(text)] == ["exact"]


@pytest.mark.parametrize(("text", "unit"), [
    ("3人民政府", ""), ("10处理方案", ""), ("5名医护人员", "名"), ("3个案件", "个"), ("20个体育馆", "个"),
    ("六成都是老人", "%"), ("4人大代表", ""), ("3人大搬家", "人"),
])  # fmt: skip
def test_a_unit_is_not_the_beginning_of_another_word(text: str, unit: str) -> None:
    assert [quantity.written for quantity in scan(text)] == [unit]


def test_minus_and_more_than_are_words_of_their_own() -> None:
    burden, growth, output, visits = scan("减负540亿元，增速为负3.2%，产值过100亿元，去过3次")
    assert (burden.value, growth.value) == (54_000_000_000, -3.2)
    assert (output.modifier, visits.modifier) == ("over", "exact")


def test_currency_before_the_number() -> None:
    hong_kong, dollars = scan("港币300元，$20")
    assert hong_kong.unit.code == "HKD"
    assert (dollars.value, dollars.unit.code) == (20, "USD")


def test_a_fraction_with_a_slash() -> None:
    assert [quantity.value for quantity in scan("近3/4的村民，3/4拍")] == [0.75, 3, 4]


def test_nothing_begins_inside_an_excluded_interval() -> None:
    text = "5月3日栽树300棵"
    assert [text[q.start : q.end] for q in scan(text, [(0, 4)])] == ["300棵"]


def test_conversion() -> None:
    area, speed, heat = scan("1400亩，90公里/小时，25摄氏度")
    assert area.si() == (933338, "m2")
    assert speed.si() == (25, "m/s")
    assert heat.si() == (298.15, "K")


HOSTILE = st.one_of(
    st.text(alphabet="0123456789,，.．万亿", max_size=400),
    st.text(alphabet="一二三十百千万亿零两点半几余多个分之", max_size=400),
    st.text(alphabet="（）()“”‘’《》0一元", max_size=400),
    st.text(alphabet="1一kKmM%％元/每-—~至到约近超ａ９", max_size=400),
)


@settings(max_examples=400, deadline=None)
@given(HOSTILE)
def test_hostile_strings_are_read_in_order(text: str) -> None:
    last = 0
    for quantity in scan(text):
        assert last <= quantity.number[0] < quantity.end <= len(text)
        assert (quantity.value is None) == (quantity.low is not None)
        assert quantity.low is None or quantity.low <= quantity.high
        last = quantity.end


SPACED = {
    "占百分之二十 五。": 25, "占百 分 之 60": 60, "提高2.4 个百分 点": 2.4,
    "占百分之五 三是增收": 5, "占百分之五 十八家企业": 5,
}


@pytest.mark.parametrize(("text", "value"), SPACED.items())
def test_percentages_set_with_spaces(text: str, value: float) -> None:
    assert scan(text)[0].value == value


def test_a_quantity_takes_nothing_from_the_one_before() -> None:
    first, second = scan("$9-$9")
    assert first.end <= second.start


@pytest.mark.parametrize("sign", ["百", "千", "一", "百分之", "3斤", "约"])
def test_long_runs_stay_within_the_bound(sign: str) -> None:
    end = 0
    for quantity in scan(sign * (20_000 // len(sign))):
        assert end <= quantity.start < quantity.end
        end = quantity.end
