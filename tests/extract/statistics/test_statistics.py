"""Statistics of single sentences: value, unit, modifier and measure; what is none; how numbers belong together."""

import json
from pathlib import Path

import pytest
from helpers import doc, records, resolved
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.base import StatisticCandidate
from pipeline.extract.statistics.extractor import StatisticsExtractor

CHARACTERS = "一二三两十百千万亿半几余多0123456789.,，。、；（）“”元亩个人次%年月日第达为的其中分别增长比占共"
CASES = Path(__file__).parents[2] / "cases" / "statistic"


def cases(name: str) -> list[dict]:
    return [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def found(text: str) -> list[tuple[str, StatisticCandidate]]:
    article = doc(text)
    return [(article.text[slice(*item.key)], item) for item in StatisticsExtractor().extract(article)]


def fits(wanted: str, have: str | None) -> bool:
    """The wanted words, with at most as many again around them, or the greater part of them."""
    have = have or ""
    short, long = sorted((wanted, have), key=len)
    return bool(short) and short in long and len(long) <= 2 * len(short) + 1


@pytest.mark.parametrize("case", cases("counted"), ids=lambda case: case["text"][:16])
def test_value_unit_and_modifier(case: dict) -> None:
    shown = []
    for q, s in found(case["text"]):
        value = {"value": s.value} if s.low is None else {"low": s.low, "high": s.high}
        shown.append({"q": q, "unit": s.unit, "modifier": s.modifier} | value)
    wanted = [{key: value for key, value in item.items() if key != "measure"} for item in case["expect"]]
    assert shown == wanted


@pytest.mark.parametrize("case", cases("counted"), ids=lambda case: case["text"][:16])
def test_measure(case: dict) -> None:
    for item, (_, statistic) in zip(case["expect"], found(case["text"]), strict=True):
        assert item["measure"] is None or fits(item["measure"], statistic.measure), (item["measure"], statistic.measure)


@pytest.mark.parametrize("case", cases("measures"), ids=lambda case: case["text"][:16])
def test_measures_of_a_sentence(case: dict) -> None:
    shown = found(case["text"])
    assert [q for q, _ in shown] == [q for q, _ in case["measures"]]
    for (q, measure), (_, statistic) in zip(case["measures"], shown, strict=True):
        assert fits(measure, statistic.measure), (q, measure, statistic.measure, statistic.rule)


@pytest.mark.parametrize(("text", "rule"), [
    ("清河镇的320户村民领到了证书。", "behind"), ("维修问题路灯48盏。", "ahead"), ("台风造成31人死亡。", "act"),
    ("七部门印发通知。", "unit"), ("女性占六成。", "share"), ("李秀兰今年78岁。", "age"),
    ("小麦和大豆面积分别为3万亩和2万亩。", "listed"),
    ("全村213户散居在山上。", "whole"), ("产量5万吨，同比增长3%。", "carried"),
    ("收到提案256件，立案213件。", "ellipsis"),
    ("下达补助资金预算，合计3亿元。", "clause"), ("目前已解决13个。", "verb"),
])  # fmt: skip
def test_the_record_names_the_rule(text: str, rule: str) -> None:
    assert found(text)[-1][1].rule == f"statistics.{rule}"


def test_a_left_out_noun_is_that_of_the_number_before() -> None:
    shown = [s.measure for _, s in found("52名老兵中，70岁以上的有19人，年龄最大的已经93岁。")]
    assert shown == ["老兵", "老兵", "70岁以上的老兵", "年龄最大的老兵"]


@pytest.mark.parametrize("case", cases("near_misses"), ids=lambda case: case["why"])
def test_near_miss(case: dict) -> None:
    assert [q for q, _ in found(case["text"])] == []


def test_parts_point_to_their_total() -> None:
    total, *parts = [s for _, s in found("全县共有养老机构42家，其中公办12家、民办30家。")]
    assert [part.total for part in parts] == [total.key] * 2


def test_a_list_that_adds_up_needs_no_sign() -> None:
    total, *parts = [s for _, s in found("队伍由15人组成：医生5人、护士8人、司机2人。")]
    assert [part.total for part in parts] == [total.key] * 3


def test_numbers_of_other_things_are_no_parts() -> None:
    assert [s.total for _, s in found("活动发放资料300份，接受咨询120人次，解决问题8个。")] == [None] * 3


def test_coordinated_numbers_are_not_parts_of_the_first() -> None:
    assert [s.total for _, s in found("签约智能制造类5个、生物医药类3个、新材料类2个。")] == [None] * 3


def test_a_part_behind_its_total_need_not_exhaust_it() -> None:
    total, part = [s for _, s in found("全镇有企业86家，其中规上企业9家。")]
    assert part.total == total.key


@pytest.mark.parametrize(("text", "change"), [
    ("工业增加值同比增长6.2%。", ("increase", "year_on_year")),
    ("销售额环比下降了3.5%。", ("decrease", "month_on_month")),
    ("人口比上月减少120人。", ("decrease", "month_on_month")),
    ("满意率较之前提高5个百分点。", ("increase", "previous")),
    ("产量增加200吨。", ("increase", "unstated")),
    ("产量增加到200吨。", None), ("巩固提升7000人饮水安全。", None), ("改造提升农田280万亩。", None),
    ("新增岗位200个。", None),
])  # fmt: skip
def test_change(text: str, change: tuple[str, str] | None) -> None:
    assert [s.change for _, s in found(text)] == [change]


@pytest.mark.parametrize(("text", "aggregation"), [
    ("全县共有学校42所。", "total"), ("累计栽树3000棵。", "cumulative"), ("每年接待游客2万人。", "per_year"),
    ("日均客流5000人次。", "per_day"), ("月均用电300千瓦时。", "per_month"), ("每户补贴500元。", "each"),
    ("平均每户补贴500元。", "average"), ("最高补贴500元。", "maximum"), ("最低补贴500元。", "minimum"),
    ("补贴500元。", "none"), ("去年加工小麦5万吨。", "none"), ("山地占总面积的97%。", "none"),
    ("每隔20分钟巡查一次。", "none"),
])  # fmt: skip
def test_aggregation(text: str, aggregation: str) -> None:
    assert [s.aggregation for _, s in found(text)] == [aggregation]


def test_respectively() -> None:
    shown = [s.measure for _, s in found("小麦、玉米和大豆播种面积分别为3万亩、5万亩和2万亩。")]
    assert [measure[:2] for measure in shown] == ["小麦", "玉米", "大豆"]


def test_a_rate_without_a_measure_takes_the_one_before() -> None:
    assert [s.measure for _, s in found("水果产量5.2万吨，同比增长3.1%。")] == ["水果产量"] * 2


def test_time_of_validity_is_the_date_before() -> None:
    [statistic] = resolved("2023年，全镇新建大棚120座。").statistics
    assert resolved("2023年，全镇新建大棚120座。").doc.text[slice(*statistic.time)] == "2023年"


def test_a_date_compared_with_is_not_the_time() -> None:
    text = "2023年，全镇大棚比2020年增加120座。"
    [statistic] = resolved(text).statistics
    assert resolved(text).doc.text[slice(*statistic.time)] == "2023年"


@pytest.mark.parametrize(("text", "time"), [
    ("截至4月2日，消费券核销120万张。", "4月2日"), ("到2025年，新建粮仓20座。", "2025年"),
    ("《规划（2020—2025年）》提出，建成碧道120公里。", None), ("4月2日，市商务局介绍，消费券核销120万张。", None),
    ("网上零售额是2015年的3倍。", None),
])  # fmt: skip
def test_time_of_validity(text: str, time: str | None) -> None:
    article = resolved(text, "2024-04-10")
    key = article.statistics[-1].time
    shown = article.doc.text[slice(*key)] if key else None
    assert shown is None if time is None else shown is not None and time in shown


def test_place_is_none_of_the_counted() -> None:
    [statistic] = resolved("产品远销日本、泰国等7个国家。").statistics
    assert statistic.place is None


def test_who_reports_a_number_is_not_its_subject() -> None:
    article = resolved("记者从杭州市商务局获悉，消费券核销120万张。")
    assert article.statistics[0].subject is None


def test_record_carries_si_and_codes() -> None:
    area, money = records("占地1400亩，投资200万元。")["statistics"]
    assert (area.si_value, area.si_unit, area.dimension) == (933338, "m2", "area")
    assert (money.unit_code, money.si_value, money.dimension) == ("CNY", None, "currency")


def test_headline_and_caption_are_read() -> None:
    shown = {record.evidence[0].text for record in records("图一：志愿者栽下300棵树苗。")["statistics"]}
    assert shown == {"300棵"}


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=CHARACTERS, max_size=60))
def test_any_text_gives_candidates_that_quote_it(text: str) -> None:
    article = doc(text or "空")
    last = 0
    for item in StatisticsExtractor().extract(article):
        start, end = item.key
        assert last <= start < end <= len(article.text)
        assert (item.value is None) == (item.low is not None)
        last = end
