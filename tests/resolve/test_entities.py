"""Entities after resolution: anaphors, the home division, persons' names."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from helpers import doc, resolved

from pipeline.config import Config, Home
from pipeline.extract.base import EntityCandidate, Found, PersonCandidate
from pipeline.resolve.entities import resolve

CASES = Path(__file__).parents[1] / "cases" / "entity" / "anaphors.jsonl"
HOME = Config(home=Home(province="河南省", city="平顶山市", district="卫东区"))


@pytest.mark.parametrize("row", [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()],
                         ids=lambda row: row["text"][:12])
def test_anaphors(row: dict) -> None:
    found = {entity.name: list(entity.resolved) for entity in resolved(row["text"]).entities if entity.resolved}
    assert found == row["resolved"]


def test_anaphors_are_mentions_after_the_first() -> None:
    found = resolved("我区启动改造。卫东区今年投入资金。")
    (entity,) = found.entities
    assert found.doc.text[slice(*entity.key)] == "卫东区"
    assert [found.doc.text[slice(*span)] for span in entity.spans] == ["卫东区", "我区"]


def test_a_level_alone_means_the_home_division() -> None:
    (entity,) = resolved("区财政局召开会议。", config=HOME).entities
    assert (entity.name, entity.aliases, entity.parent) == ("卫东区财政局", ("区财政局",), "卫东区")


def test_without_home_a_level_means_the_only_division_of_that_level() -> None:
    names = {entity.name for entity in resolved("湛河区启动改造，区财政局拨付资金。").entities}
    assert names == {"湛河区", "湛河区财政局"}


def test_full_and_level_form_become_one() -> None:
    found = resolved("卫东区财政局发文。区财政局表示满意。", config=HOME)
    bodies = [entity for entity in found.entities if entity.kind == "org"]
    assert [(body.name, body.aliases, len(body.spans)) for body in bodies] == [("卫东区财政局", ("区财政局",), 2)]


def test_a_persons_name_is_no_place() -> None:
    article = doc("记者魏华山报道，他登上了华山。")
    start = article.text.index("魏华山")
    second = article.text.rindex("华山")
    spans = ((start + 1, start + 3), (second, second + 2))
    place = EntityCandidate(spans=spans, rule="entities.gazetteer", name="华山", kind="place")
    person = PersonCandidate(spans=((start, start + 3),), rule="people.titled", name="魏华山")
    found = Found(article, people=(person,), entities=(place,))
    assert resolve(found).entities == (replace(place, spans=((second, second + 2),)),)
    only = replace(found, entities=(replace(place, spans=((start + 1, start + 3),)),))
    assert resolve(only).entities == ()


def test_a_body_named_after_a_person_stays() -> None:
    article = doc("他在李大同医院工作。")
    start = article.text.index("李大同")
    hospital = EntityCandidate(spans=((start, start + 5),), rule="entities.school", name="李大同医院", kind="org")
    person = PersonCandidate(spans=((start, start + 3),), rule="people.known", name="李大同")
    assert resolve(Found(article, people=(person,), entities=(hospital,))).entities == (hospital,)
