"""Offsets of tokens and names against spaCy's own."""

import pytest

from pipeline.language.analyse import analyse
from pipeline.language.tokens import layout_of, token_offsets

TEXTS = ["", "5月6日，春晖公园 正式开放。\n占地 86亩。", "  ", "A B  C𠮷野家", "长" * 300]


@pytest.mark.parametrize("text", TEXTS)
def test_offsets_are_those_of_the_tokens(text: str) -> None:
    doc, _ = analyse(text)
    starts, ends = token_offsets(doc)
    assert starts.tolist() == [token.idx for token in doc]
    assert ends.tolist() == [token.idx + len(token) for token in doc]


@pytest.mark.parametrize("text", TEXTS)
def test_lengths_stand_at_the_tokens_starts(text: str) -> None:
    doc, _ = analyse(text)
    lengths = layout_of(doc).lengths
    assert {at: length for at, length in enumerate(lengths) if length} == {
        token.idx: min(len(token), 255) for token in doc
    }


def test_names_are_those_of_the_doc() -> None:
    doc, _ = analyse("柳河县委书记王志强到上海考察，与李明座谈。")
    names = layout_of(doc).names
    assert names
    assert list(names) == [(name.start_char, name.end_char, name.label_) for name in doc.ents]
