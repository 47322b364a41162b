"""Schemes: their names, their members, and what is none."""

import json
from pathlib import Path

import pytest
from helpers import doc
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.base import ProgrammeCandidate
from pipeline.extract.programmes.extractor import ProgrammesExtractor

CASES = Path(__file__).parents[2] / "cases" / "programme"


def table(name: str) -> list[dict]:
    return [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def found(text: str) -> list[ProgrammeCandidate]:
    return list(ProgrammesExtractor().extract(doc(text)))


@pytest.mark.parametrize("case", table("names"), ids=lambda case: case["text"])
def test_names(case: dict) -> None:
    programmes = found(case["text"])
    assert [p.name for p in programmes] == case["names"]
    if case["kind"]:
        assert programmes[0].kind == case["kind"]


@pytest.mark.parametrize("case", table("near_misses"), ids=lambda case: case["text"])
def test_near_misses(case: dict) -> None:
    assert found(case["text"]) == []


@pytest.mark.parametrize("case", table("members"), ids=lambda case: case["text"])
def test_members(case: dict) -> None:
    programme = next((p for p in found(case["text"]) if p.name == case["name"]), None)
    assert programme is not None, [p.name for p in found(case["text"])]
    wanted = [(label, count, tuple(members)) for label, count, members in case["components"]]
    assert list(programme.components) == wanted
    assert programme.complete


def test_variants_are_one_scheme() -> None:
    (programme,) = found("全区推行“678”工作法。一年来，“678”机制成效初显。")
    assert programme.name == "“678”工作法"
    assert programme.aliases == ("“678”机制", "678")
    assert programme.code == "678"
    assert len(programme.spans) == 2


def test_a_member_is_no_scheme_of_its_own() -> None:
    names = {p.name for p in found("总结出“一听”“二看”“三问”等3种调解方法。先用“三问”调解法摸清情况。")}
    assert names == {"3种调解方法"}


def test_a_group_named_in_a_subhead_belongs_to_its_scheme() -> None:
    text = (
        "推行“2+3”工作法，“2”是指两支队伍，即党员先锋队和青年突击队；"
        "“3”为三项制度，即例会、巡查和公示制度。\n“三项制度”压实责任"
    )
    (programme,) = found(text)
    assert [label for label, _, _ in programme.components] == ["队伍", "制度"]


def test_incomplete_list() -> None:
    (programme,) = found("实施“三大工程”，即强村工程、富民工程。")
    assert programme.components == (("工程", 3, ("强村工程", "富民工程")),)
    assert programme.complete is False


@pytest.mark.parametrize(
    ("text", "count", "members"),
    [
        ("推行“五步调解法”，即听、看、查、调。", 5, ("听", "看", "查", "调")),
        ("建立学习、值班、考勤五项制度。", 5, ("学习", "值班", "考勤")),
        ("“两大工程”，即强基工程、富民工程、安居工程。", 2, ("强基工程", "富民工程", "安居工程")),
        ("抓好“四个到位”：一是宣传到位；二是排查到位；三是整改到位。", 4, ("宣传到位", "排查到位", "整改到位")),
    ],
)
def test_a_list_that_differs_from_its_number_is_told_as_it_stands(
    text: str, count: int, members: tuple[str, ...]
) -> None:
    (programme,) = found(text)
    ((_, declared, listed),) = programme.components
    assert (declared, listed) == (count, members)
    assert programme.complete is False


MARKS = "“”‘’《》、，。：（）+-—\n"
WORDS = "的等和与即为是指一二三四五十N1230个项大工作法机制平台行动计划工程推行实施甲乙丙丁县村党"
ALPHABET = st.sampled_from(MARKS + WORDS)


@settings(max_examples=150, deadline=None)
@given(st.text(ALPHABET, max_size=120))
def test_any_text_gives_grounded_candidates(text: str) -> None:
    article = doc(text)
    for programme in ProgrammesExtractor().extract(article):
        start, end = programme.key
        assert article.text[start:end] == programme.name
        assert programme.rule in ProgrammesExtractor.patterns
        assert all(0 <= low < high <= len(article.text) for low, high in programme.spans)


def test_what_a_plan_touches_is_listed_without_a_number() -> None:
    (plan,) = found("县里出台《青岚县林业发展行动计划》，对实施荒山绿化、实施林道建设、实施病虫防治等方面作出安排。")
    assert plan.components == (("方面", None, ("荒山绿化", "林道建设", "病虫防治")),)
    assert plan.complete is None
