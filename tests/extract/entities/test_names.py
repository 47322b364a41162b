"""Organisations and places: what is one, how far its name goes, what only looks like one."""

import json
from pathlib import Path

import pytest
from helpers import records, resolved
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.entities.names import Reader

CASES = Path(__file__).parents[2] / "cases" / "entity"


def rows(name: str) -> list[dict]:
    return [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def found(text: str) -> dict[str, tuple[str, ...]]:
    return {record.name: record.aliases for record in records(text).get("entities", [])}


@pytest.mark.parametrize("row", rows("names"), ids=lambda row: row["text"][:12])
def test_names(row: dict) -> None:
    names = found(row["text"])
    if row.get("loose"):
        forms = {form for name, aliases in names.items() for form in (name, *aliases)}
        assert all(any(want in (form, form + "县") for form in forms) for want in row["names"]), names
    else:
        assert list(names) == row["names"]


@pytest.mark.parametrize("row", rows("near_misses"), ids=lambda row: row["text"][:12])
def test_near_misses(row: dict) -> None:
    assert found(row["text"]) == {}


def test_one_entity_with_all_its_forms() -> None:
    names = found("河南省今年增收。河南的小麦熟了，河南省的玉米也熟了。")
    assert names == {"河南省": ("河南",)}
    (entity,) = records("河南省今年增收。河南的小麦熟了。")["entities"]
    assert [span.text for span in entity.evidence] == ["河南省", "河南"]
    assert (entity.kind, entity.subtype, entity.division_code) == ("place", "province", "410000")


def test_body_and_its_short_form_are_one() -> None:
    assert found("平顶山市财政局发文。市财政局表示，资金已拨付。") == {"平顶山市财政局": ("市财政局",)}


def test_names_of_one_body_in_full_and_for_short_are_one() -> None:
    assert found("国家发展和改革委员会发文，国家发改委将督查。") == {"国家发展和改革委员会": ("国家发改委",)}


def test_parents_are_what_stands_before() -> None:
    parents = {record.name: record.parent for record in records("河南省平顶山市卫东区柳荫路街道槐香社区")["entities"]}
    assert parents == {
        "河南省": None, "平顶山市": "河南省", "卫东区": "平顶山市", "柳荫路街道": "卫东区", "槐香社区": "柳荫路街道",
    }


def test_a_place_of_several_parents_has_a_code_only_beside_its_own() -> None:
    codes = {record.name: record.division_code for record in records("北京市朝阳区启动改造。")["entities"]}
    assert codes["朝阳区"] == "110105"
    assert [record.division_code for record in records("朝阳区启动改造。")["entities"]] == [None]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="青禾县云岭镇和平村社区的在“”（）局委、，\n1A省市有限公司集团", max_size=60))
def test_every_mention_lies_in_the_text_and_ends_with_its_name(text: str) -> None:
    for mention in Reader(text).read():
        assert 0 <= mention.start <= mention.own < mention.end <= len(text)
        assert "\n" not in text[mention.start : mention.end]


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    for entity in resolved(text or " ").entities:
        assert entity.name
