"""The segmenter cuts as the package does, only sooner."""

import pytest
import spacy_pkuseg
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy_pkuseg.config import config

from pipeline.language import models
from pipeline.language.segmenter import segmenter

SENTENCES = "5月6日，青河市城东区委书记周立群到柳荫社区调研，要求把“357”机制落到实处。投资１.2亿元，ＡＢ-c_/|：约80%！"


@pytest.fixture(scope="module")
def package() -> "spacy_pkuseg.pkuseg":
    config.wordFeature = False
    return spacy_pkuseg.pkuseg(str(models.verified("segmenter")), user_dict=None)


TEXTS = st.one_of(st.text(st.sampled_from(SENTENCES + " \n\u3000🙂𠮷"), max_size=60), st.text(max_size=30))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_words_are_those_of_the_package(package: "spacy_pkuseg.pkuseg", text: str) -> None:
    text = text.encode("utf-8", "ignore").decode("utf-8")
    assert [text[start:end] for start, end in segmenter().words(text, ())] == package.cut(text)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.lists(st.integers(0, 60), max_size=8, unique=True))
def test_names_are_words_and_part_the_text(package: "spacy_pkuseg.pkuseg", text: str, cuts: list[int]) -> None:
    text = text.encode("utf-8", "ignore").decode("utf-8")
    bounds = sorted(cut for cut in cuts if cut <= len(text))
    names = list(zip(bounds[::2], bounds[1::2], strict=False))
    wanted, at = [], 0
    for start, end in [*names, (len(text), len(text))]:
        wanted += package.cut(text[at:start]) + ([text[start:end]] if start < end else [])
        at = end
    assert [text[start:end] for start, end in segmenter().words(text, names)] == wanted


def test_white_space_belongs_to_no_word() -> None:
    assert [*segmenter().words("  王 先生\n", ())] == [(2, 3), (4, 6)]
    assert segmenter().words("", ()) == []
