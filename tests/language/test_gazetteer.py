"""The gazetteer: its tables, what a form means, and finding all of it in a text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language import compile_gazetteer, gazetteer
from pipeline.language.matching import LongestMatcher
from pipeline.resources import table

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"


def test_every_province_has_code_and_short_form() -> None:
    provinces = [row for row in table("gazetteer") if row["level"] == "0"]
    assert len(provinces) == 34
    assert all(row["code"].endswith("0000") and row["short"] for row in provinces)


@pytest.mark.parametrize(("form", "kind", "code"), [
    ("河南", "short", "410000"), ("河南省", "full", "410000"), ("西宁", "short", "630100"),
    ("西宁市", "full", "630100"),
    ("宁陵", "short", "411423"), ("凉山州", "full", "513400"), ("广西", "short", "450000"),
    ("神农架林区", "full", "429021"),
])
def test_forms(form: str, kind: str, code: str) -> None:
    entry = gazetteer.entries()[form]
    assert entry.form == kind
    assert [division.code for division in entry.divisions] == [code]


def test_parents_are_named_from_the_highest() -> None:
    (division,) = gazetteer.entries()["宁陵县"].divisions
    assert division.parents == ("河南省", "商丘市")
    (direct,) = gazetteer.entries()["仙桃市"].divisions
    assert direct.parents == ("湖北省",)
    (municipal,) = gazetteer.entries()["虹口区"].divisions
    assert municipal.parents == ("上海市",)


def test_shared_names_keep_all_their_divisions() -> None:
    parents = {division.parents[0] for division in gazetteer.entries()["鼓楼区"].divisions}
    assert {"江苏省", "福建省", "河南省"} <= parents


@pytest.mark.parametrize("word", ["和平", "朝阳", "长安", "大方", "安定", "合作"])
def test_names_that_are_words_too_are_marked(word: str) -> None:
    assert gazetteer.entries()[word].common


def test_marks_are_for_names_that_exist() -> None:
    known = gazetteer.entries()
    used = [row["word"] for row in table("place_words") if row["word"] in known]
    assert len(used) > 500


def test_townships_know_their_counties() -> None:
    codes = gazetteer.townships()["蓬壶镇"]
    assert [gazetteer.by_code()[code].name for code in codes] == ["永春县"]


def test_longest_match_wins_and_nothing_overlaps() -> None:
    text = "从河南省商丘市宁陵县到河南西部"
    found = [text[word.start : word.end] for word in gazetteer.matcher().scan(text)]
    assert found == ["河南省", "商丘市", "宁陵县", "河南"]


@given(st.text(alphabet="河南省商丘市宁陵县和平，", max_size=40))
def test_scan_gives_dictionary_words_in_order(text: str) -> None:
    end = 0
    for word in gazetteer.matcher().scan(text):
        assert word.start >= end
        assert gazetteer.entries()[text[word.start : word.end]] is word.value
        end = word.end


@given(
    st.dictionaries(st.text(alphabet="甲乙丙", min_size=1, max_size=4), st.integers()),
    st.text(alphabet="甲乙丙丁", max_size=20),
)
def test_scan_agrees_with_trying_every_word(words: dict[str, int], text: str) -> None:
    matcher, expected, at = LongestMatcher(words), [], 0
    while at < len(text):
        best = max((word for word in words if len(word) > 1 and text.startswith(word, at)), key=len, default="")
        if best:
            expected.append((at, at + len(best), words[best]))
        at += len(best) or 1
    assert [tuple(word) for word in matcher.scan(text)] == expected


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not part of the project")
def test_the_tables_are_what_the_compiler_makes(tmp_path: Path) -> None:
    compile_gazetteer.main(CORPORA, tmp_path)
    resources = Path(gazetteer.__file__).parents[1] / "resources"
    for name in ("gazetteer.tsv", "gazetteer_townships.tsv"):
        assert (tmp_path / name).read_bytes() == (resources / name).read_bytes()


def test_the_compiler_reads_the_tree(tmp_path: Path) -> None:
    source = tmp_path / "gazetteer" / "china_location.txt"
    source.parent.mkdir()
    lines = [
        "云山省\t990000\t云山", "\t青禾市\t990100\t青禾", "\t\t柳林县\t990121\t柳林", "\t\t\t柳林县城关镇",
        "\t\t\t\t一村", "\t省直辖行政区划\t999000\t", "\t\t白石市\t999001\t白石",
    ]
    source.write_text("\n".join(lines), encoding="utf-8")
    divisions, townships = compile_gazetteer.tables(source)
    assert divisions.splitlines()[4:] == [
        "0\t990000\t云山省\t云山", "2\t999001\t白石市\t白石", "1\t990100\t青禾市\t青禾", "2\t990121\t柳林县\t柳林",
    ]
    assert townships.splitlines()[3:] == ["990121\t城关镇"]
