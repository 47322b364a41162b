"""Surnames, shapes of names, and strings of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.surnames import classes, is_dotted, is_name, name_score, split_names, surname_of, surnames


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in split_names(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("林馨林浩", ["林馨", "林浩"]),
        ("周大河吴小溪", ["周大河", "吴小溪"]),
        ("张 伟 李晓明", ["张 伟", "李晓明"]),
        ("王 刚　李 强", ["王 刚", "李 强"]),
        ("欧阳雪司马光", ["欧阳雪", "司马光"]),
        ("陈晓、李和平和张伟", ["陈晓", "李和平", "张伟"]),
        ("阿布都·热合曼 张伟", ["阿布都·热合曼", "张伟"]),
        ("央金 达瓦卓玛", ["央金", "达瓦卓玛"]),
        ("赵玉海/孙丽", ["赵玉海", "孙丽"]),
        ("记者 张伟 通讯员 王芳", ["张伟", "王芳"]),
        ("何静摄影报道", ["何静"]),
        ("", []),
    ],
)
def test_strings_of_names_are_parted(text: str, names: list[str]) -> None:
    assert parts(text) == names


@pytest.mark.parametrize("text", ["张伟", "欧阳雪", "欧阳雪梅", "买买提·艾力", "习大山"])
def test_names_have_the_form(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize("text", ["", "张", "张的人", "一二三", "李大海在", "王小明明天", "ABC", "·", "张·"])
def test_others_do_not(text: str) -> None:
    assert not is_name(text)


def test_compound_surname_goes_before_single() -> None:
    assert surname_of("欧阳雪") == "欧阳"
    assert surname_of("欧雪") == "欧"
    assert surname_of("的") is None


def test_usual_names_score_above_unusual_ones() -> None:
    assert name_score("王建国") > name_score("王肘国") > name_score("王的国")
    assert name_score("王伟") > name_score("佘伟")


def test_shares_and_classes_agree() -> None:
    assert set(surnames()) == set(classes())
    assert sum(surnames().values()) < 1.05
    assert min(surnames().values()) > 0


def test_dotted() -> None:
    assert is_dotted("玛丽·居里")
    assert not is_dotted("玛丽居里")


@given(st.text(alphabet="张王李欧阳伟强的、 和·记者摄文/", max_size=40))
def test_parts_lie_in_order_and_apart(text: str) -> None:
    at = 0
    for start, end in split_names(text):
        assert at <= start < end <= len(text)
        at = end
