"""Offsets of tokens against spaCy's own."""

import pytest

from pipeline.language.analyse import analyse
from pipeline.language.tokens import name_spans, token_spans


@pytest.mark.parametrize("text", ["", "5月6日，春晖公园 正式开放。\n占地 86亩。", "  ", "A B  C𠮷野家"])
def test_offsets_are_those_of_the_tokens(text: str) -> None:
    doc, _ = analyse(text)
    assert token_spans(doc) == [(token.idx, token.idx + len(token)) for token in doc]


def test_names_are_those_of_the_doc() -> None:
    doc, _ = analyse("柳河县委书记王志强到上海考察，与李明座谈。")
    found = name_spans(doc, token_spans(doc))
    assert found
    assert found == [(name.start_char, name.end_char, name.label_) for name in doc.ents]
