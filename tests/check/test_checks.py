"""What does not add up is flagged, and only that."""

from collections.abc import Iterable

import pytest
from helpers import doc

from pipeline.check import page
from pipeline.extract.base import Candidate, Found, PersonCandidate, ProgrammeCandidate, StatisticCandidate
from pipeline.patterns import compiled, finditer

NUMBER = compiled(r"(?P<number>\d+(?:\.\d+)?)(?P<scale>[万亿])?(?P<unit>周岁|岁|名|人|户|件|起|个|项|%|元|亩|条)")


def statistics(text: str) -> tuple[StatisticCandidate, ...]:
    """Every number with a unit, as the extractor would give it."""
    scales = {None: 1.0, "万": 1e4, "亿": 1e8}
    return tuple(
        StatisticCandidate(
            spans=(hit.span(),),
            rule="statistics.counted",
            value=float(hit["number"]) * scales[hit["scale"]],
            unit=hit["unit"],
            dimension={"%": "ratio", "岁": "age", "周岁": "age"}.get(hit["unit"], "count"),
        )
        for hit in finditer(NUMBER, text)
    )


def checked(
    text: str,
    people: Iterable[str] = (),
    programmes: tuple[ProgrammeCandidate, ...] = (),
    published: str | None = None,
) -> Found:
    article = doc(text, published)
    persons = tuple(
        PersonCandidate(
            spans=tuple((m.start(), m.end()) for m in finditer(compiled(name), article.text)),
            rule="people.titled",
            name=name,
        )
        for name in people
    )
    found = Found(article, statistics=statistics(article.text), people=persons, programmes=programmes)
    return page.check([found])[0]


def flags(candidates: Iterable[Candidate], text: str) -> list[tuple[str, list[str]]]:
    return [(text[slice(*c.key)], sorted(c.flags)) for c in candidates if c.flags]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("队伍共有30人，其中组长12人、巡查员15人、保洁员6人。", [("30人", ["breakdown_mismatch"])]),
        ("队伍共有30人，其中组长12人、巡查员15人。", []),
        ("队伍共有30人，其中组长2人、巡查员5人、巡查员3人。", [("3人", ["duplicate_label"])]),
        ("受理案件50件：盗窃案20件、诈骗案15件、赌博案15件。", []),
        ("受理案件50件：盗窃案20件、诈骗案15件、赌博案5件。", [("50件", ["breakdown_mismatch"])]),
        ("受理案件50件：盗窃案20件、诈骗案15件，其余为赌博案15件。", []),
        ("全村30人参加，其中党员20人、妇女18人。", []),
        ("全村400户，其中搬迁户60户，脱贫户90户。", []),
        ("开行列车421个、班列403个，分别较上月增加16个和13个。", []),
        ("种植面积500亩，其中小麦300亩、玉米250亩。", [("500亩", ["breakdown_mismatch"])]),
    ],
)
def test_sums(text: str, expected: list[tuple[str, list[str]]]) -> None:
    found = checked(text)
    assert flags(found.statistics, found.doc.text) == expected


def test_linked_parts_are_used_before_the_wording() -> None:
    article = doc("到会代表80人。来自城区的50人，来自乡镇的40人。")
    total, *parts = statistics(article.text)
    linked = tuple(
        StatisticCandidate(**{**{f: getattr(p, f) for f in ("spans", "rule", "value", "unit")}, "total": total.key})
        for p in parts
    )
    found = page.check([Found(article, statistics=(total, *linked))])[0]
    assert flags(found.statistics, article.text) == [("80人", ["breakdown_mismatch"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全村共有400户，其中脱贫户100户，占25%。", []),
        ("全村共有400户，其中脱贫户100户，占总户数的35%。", [("35%", ["percentage_mismatch"])]),
        ("全村共有300户，其中脱贫户100户，占33.3%。", []),
        ("产值由2.0亿元增长到2.5亿元，增长25%。", []),
        ("产值由200个增加到250个，增长40%。", [("40%", ["percentage_mismatch"])]),
        ("案件从80起下降到60起，下降25%。", []),
        ("案件从80起下降到60起，下降15%。", [("15%", ["percentage_mismatch"])]),
        ("种植户200户，合作社12个，占比达60%。", []),
        ("销售额1.2万元，其中网上0.5万元，占41.7%。", []),
    ],
)
def test_shares(text: str, expected: list[tuple[str, list[str]]]) -> None:
    found = checked(text)
    assert flags(found.statistics, found.doc.text) == expected


@pytest.mark.parametrize(
    ("text", "conflict"),
    [
        ("今年62岁的村民高春山走在前面。高春山今年64岁。", True),
        ("今年62岁的村民高春山走在前面。高春山，男，62岁。", False),
        ("今年62岁的村民高春山走在前面。1980年，18岁的高春山参军。", False),
        ("今年62岁的村民高春山说，高春山18岁入伍。", False),
        ("62岁的高春山和58岁的妻子都在。", False),
        ("62岁的高春山照看高春山85岁的老母亲。", False),
    ],
)
def test_ages(text: str, conflict: bool) -> None:
    found = checked(text, people=["高春山"])
    assert ("age_conflict" in found.people[0].flags) is conflict
    assert any("age_conflict" in s.flags for s in found.statistics) is conflict


@pytest.mark.parametrize(
    ("text", "conflict"),
    [
        ("老党员生于1950年，今年已经74岁。", False),
        ("老党员1950年3月出生，今年75岁。", False),
        ("老党员生于1950年，今年70岁。", True),
        ("老党员生于1950年，20岁入党。", False),
        ("祖父生于1920年，父亲生于1950年，他今年40岁。", False),
        ("1950年的老照片上，今年80岁的他站在后排。", False),
    ],
)
def test_years_of_birth(text: str, conflict: bool) -> None:
    found = checked(text, published="2024-05-09")
    assert any("age_conflict" in s.flags for s in found.statistics) is conflict


def test_a_year_of_birth_says_nothing_where_the_present_year_is_unknown() -> None:
    assert not any(s.flags for s in checked("老党员生于1950年，今年70岁。").statistics)


def programme(text: str, count: int | None, members: tuple[str, ...]) -> ProgrammeCandidate:
    at = doc(text).text.index("“")
    return ProgrammeCandidate(
        spans=((at, at + 4),), rule="programmes.formula", name=text[:2], components=(("工程", count, members),)
    )


@pytest.mark.parametrize(
    ("text", "count", "members", "flagged"),
    [
        ("实施“三大工程”，即强村、富民、安居。", 3, ("强村", "富民", "安居"), False),
        ("实施“三大工程”，即强村、富民。", 3, ("强村", "富民"), True),
        ("实施“三大工程”，即强村、富民等。", 3, ("强村", "富民"), False),
        ("实施“三大工程”，即强村、富民、安居、暖心等。", 3, ("强村", "富民", "安居", "暖心"), True),
        ("实施“多项工程”，即强村、富民。", None, ("强村", "富民"), False),
        ("实施“三大工程”。", 3, (), False),
    ],
)
def test_declared_members(text: str, count: int | None, members: tuple[str, ...], flagged: bool) -> None:
    found = checked(text, programmes=(programme(text, count, members),))
    assert ("count_mismatch" in found.programmes[0].flags) is flagged


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("会议部署4项任务：一是抓学习；二是抓整改；三是抓落实；四是抓考核。", False),
        ("会议部署4项任务：一是抓学习；二是抓整改；三是抓落实。", True),
        ("会议部署4项任务，参会人员120人。", False),
        ("提出3条建议：①修路；②引水；③种树。", False),
        ("提出3条建议：①修路；②引水；③种树；④建房。", True),
    ],
)
def test_announced_points(text: str, flagged: bool) -> None:
    found = checked(text)
    assert any("count_mismatch" in s.flags for s in found.statistics) is flagged


def test_checks_keep_candidates_and_flags() -> None:
    article = doc("队伍共有30人，其中组长12人、巡查员15人、保洁员6人。")
    before = tuple(
        StatisticCandidate(spans=s.spans, rule=s.rule, value=s.value, unit=s.unit, flags=frozenset({"year_inferred"}))
        for s in statistics(article.text)
    )
    after = page.check([Found(article, statistics=before)])[0].statistics
    assert [s.key for s in after] == [s.key for s in before]
    assert all("year_inferred" in s.flags for s in after)
    assert "breakdown_mismatch" in after[0].flags
