"""Persons: who is one, how far the name goes, what is said of them, and what only looks like a name."""

import json
from pathlib import Path

import pytest
from helpers import doc, records
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.people.attributes import number
from pipeline.extract.people.extractor import PeopleExtractor
from pipeline.extract.people.form import form
from pipeline.extract.people.mentions import occurrences
from schemas import Person

CASES = Path(__file__).parents[2] / "cases" / "person"


def rows(name: str) -> list[dict]:
    return [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def people(text: str) -> dict[str, Person]:
    return {record.name: record for record in records(text).get("persons", []) if isinstance(record, Person)}


@pytest.mark.parametrize("row", rows("named"), ids=lambda row: row["text"][:12])
def test_names_and_titles(row: dict) -> None:
    found = people(row["text"])
    assert set(found) == set(row["persons"])
    for name, titles in row["persons"].items():
        have = [title.title for title in found[name].titles]
        assert len(have) == len(titles), (name, have)
        assert all(any(want in title for title in have) for want in titles), (name, have)


@pytest.mark.parametrize("row", rows("near_misses"), ids=lambda row: row["text"][:12])
def test_near_misses(row: dict) -> None:
    assert people(row["text"]) == {}


def test_a_sure_name_is_found_wherever_it_stands() -> None:
    found = people("县委书记林建国主持会议。林建国强调，要抓好落实。会后，林建国作专题党课。")
    assert [span.text for span in found["林建国"].evidence] == ["林建国"] * 3


def test_right_end_is_chosen_over_the_whole_article() -> None:
    assert set(people("区委书记张伟作专题党课。当天下午，张伟以案说纪。张伟强调，要知敬畏。")) == {"张伟"}
    assert set(people("74岁的陈卫平既是楼长，也是调解员。陈卫平说，闲不住。")) == {"陈卫平"}


def test_age_and_gender() -> None:
    (person,) = people("74岁的陈卫平来到调解室。").values()
    assert (person.age, person.gender) == (74, None)
    (person,) = people("李敏，女，45岁，现任石坝村党支部书记。").values()
    assert (person.age, person.gender) == (45, "female")


def test_short_forms_belong_to_the_only_one_they_can_mean() -> None:
    found = people("贫困户马占山家有二十只羊。老马说，今年能多卖两万元。")
    assert found["马占山"].aliases == ("老马",)
    found = people("村民马占山和村民马小军都来了。老马说，今年收成好。")
    assert found["马占山"].aliases == found["马小军"].aliases == ()


def test_organisation_of_a_title() -> None:
    found = people("神马社区开展义诊。该社区党委书记段海明说，居民都很欢迎。青禾县财政局局长魏长春到场指导。")
    assert [(t.title, t.organisation) for t in found["魏长春"].titles] == [("青禾县财政局局长", "青禾县财政局")]
    assert found["段海明"].titles[0].title == "社区党委书记"


def test_several_posts_are_kept_and_repeated_ones_are_not() -> None:
    found = people("华丰集团党委书记、董事长宋金龙致辞。随后，董事长宋金龙陪同客商参观。")
    assert [title.title for title in found["宋金龙"].titles] == ["华丰集团党委书记", "董事长"]


@pytest.mark.parametrize(("word", "value"), [("74", 74), ("七十四", 74), ("十八", 18), ("九十", 90), ("一百", 100)])
def test_ages_in_words(word: str, value: int) -> None:
    assert number(word) == value


def test_form_prefers_names_to_words() -> None:
    assert form("王建国") > form("高度重") > form("王的国")
    assert form("老王老") < 0


def test_occurrences_prefer_longer_names() -> None:
    assert occurrences("张伟明和张伟都来了", ["张伟", "张伟明"]) == {"张伟明": [(0, 3)], "张伟": [(4, 6)]}


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="书记张伟李，、。说的岁7“”·和等（女）\n阿里特朗普", max_size=80))
def test_any_text_gives_persons_inside_it(text: str) -> None:
    article = doc(text)
    for person in PeopleExtractor().extract(article):
        assert person.name
        assert all(0 <= start < end <= len(article.text) for start, end in person.spans)
        assert person.rule in PeopleExtractor.patterns
