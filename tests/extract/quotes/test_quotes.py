"""Direct speech: what is said, by whom, and what is only quoted."""

import json
from pathlib import Path

import pytest
from helpers import doc, records
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.quotes.extractor import QuotesExtractor
from pipeline.extract.quotes.marks import quotations

CASES = Path(__file__).parents[2] / "cases" / "quote"


def rows(name: str) -> list[dict]:
    return [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", rows("sayings"), ids=lambda row: row["text"][:12])
def test_sayings(row: dict) -> None:
    found = [{"text": quote.text, "speaker": quote.speaker} for quote in records(row["text"]).get("quotes", [])]
    assert found == row["quotes"]


@pytest.mark.parametrize("row", rows("near_misses"), ids=lambda row: row["text"][:12])
def test_near_misses(row: dict) -> None:
    assert records(row["text"]).get("quotes", []) == []


def test_a_quote_names_its_person_and_cue() -> None:
    found = records("村民李大海说：“路修好了，车能开到家门口。”")
    (quote,), (person,) = found["quotes"], found["persons"]
    assert (quote.person_id, quote.cue) == (person.id, "说")


def test_nested_marks() -> None:
    inner = [(one.depth, one.closed) for one in quotations("他说：“把‘最后一公里’打通。”")]
    assert inner == [(0, True), (1, True)]


def test_a_mark_never_closed_is_passed_over() -> None:
    assert quotations("他说：“路修好了。\n大家都很高兴。") == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='他张伟说：，。“”‘’「」"\n的表示', max_size=60))
def test_any_text_gives_quotes_of_its_own_words(text: str) -> None:
    article = doc(text)
    for quote in QuotesExtractor().extract(article):
        ((start, end),) = quote.spans
        assert article.text[start:end] == quote.text
        assert quote.rule in QuotesExtractor.patterns
