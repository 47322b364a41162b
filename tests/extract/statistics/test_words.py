"""The words around a number: where they are cut, and their roles."""

import pytest
from helpers import doc

from pipeline.extract.statistics.words import Reading, role_of, roles
from pipeline.resources import table


def read(text: str) -> list[tuple[str, str | None]]:
    article = doc(text)
    reading = Reading(article)
    start = article.text.index(text)
    return [(reading.of(word), word.role) for word in reading.words(start, start + len(text))]


@pytest.mark.parametrize(("text", "words"), [
    ("累计清理转运垃圾", ["累计", "清理", "转运", "垃圾"]),
    ("村民抱团发展致富产业", ["村民", "抱团", "发展", "致富", "产业"]),
    ("集中式饮用水", ["集中式", "饮用水"]),
    ("打造“特色小镇”样板", ["打造", "“特色小镇”", "样板"]),
])  # fmt: skip
def test_cuts(text: str, words: list[str]) -> None:
    assert [word for word, _ in read(text)] == words


@pytest.mark.parametrize(("word", "role"), [
    ("修到", "verb"), ("已建", "verb"), ("同比", "change"), ("达到", "link"), ("栗子树", None), ("清理", "nominal"),
])  # fmt: skip
def test_roles(word: str, role: str | None) -> None:
    assert role_of(word) == role


def test_a_name_is_one_word() -> None:
    assert ("王建国", "name") in read("村党支部书记王建国说")


def test_words_cover_the_text_without_gaps() -> None:
    text = "全县（区、市）建成“四好农村路”128公里，比2020年增长3.5%。"
    article = doc(text)
    words = Reading(article).words(0, len(article.text))
    assert [words[0].start, *(word.end for word in words)] == [*(word.start for word in words), len(article.text)]


def test_no_word_has_two_roles() -> None:
    for name in ("quantity_context", "word_classes"):
        listed = [row["word"] for row in table(name)]
        assert len(listed) == len(set(listed)), name
    assert set(roles().values()) == {"link", "change", "verb", "nominal", "noun", "function", "adjective", "place"}
