"""What every extractor must do, whatever it reads."""

import re

import pytest
from helpers import HEADLINE, doc, docs, document, records, resolved

from pipeline.config import Config
from pipeline.extract.registry import EXTRACTORS
from pipeline.resolve.records import TABLES, InvalidRecordError
from pipeline.run.process import process

EXAMPLE = re.compile(r"^\s*Example: (.+?) → (.+?)$", re.MULTILINE)
NEAR_MISS = re.compile(r"^\s*Near miss: (.+?) → nothing$", re.MULTILINE)
KEYS = ("name", "text", "trigger", "value", "low", "measure", "speaker")

TEXTS = {
    "empty": "",
    "spaces": " 　\n\t\n ",
    "punctuation": "，。！？；：“”‘’（）《》、…—" * 30,
    "open quotes": "“" * 200 + "说" * 50,
    "nested brackets": "（" * 300 + "）" * 300,
    "digits": "9" * 500 + "万" * 50,
    "han digits": "一二三四五六七八九十百千万亿" * 40,
    "latin": "The quick brown fox, 3.5% of 1,000 kg! " * 20,
    "controls": "\x00\x01\x02\u200b\u2028\ufeff" * 20,
    "astral": "𠮷野家🙂👨‍👩‍👧" * 30,
    "no end": "副区长李" * 300,
}


@pytest.mark.parametrize("name", EXTRACTORS)
def test_documented(name: str) -> None:
    text = type(EXTRACTORS[name]).__doc__ or ""
    assert EXAMPLE.search(text), "the docstring gives an example"
    assert NEAR_MISS.search(text), "the docstring gives a near miss"


@pytest.mark.parametrize("name", EXTRACTORS)
def test_example_and_near_miss_hold(name: str) -> None:
    text = type(EXTRACTORS[name]).__doc__ or ""
    for sentence, value in EXAMPLE.findall(text):
        found = records(sentence, "2024-04-24").get(TABLES[name], [])
        shown = {str(getattr(record, key, None)) for record in found for key in KEYS}
        assert value in shown, (sentence, value, found)
    for sentence in NEAR_MISS.findall(text):
        assert not records(sentence, "2024-04-24").get(TABLES[name]), sentence


@pytest.mark.parametrize("name", EXTRACTORS)
def test_rules_are_listed(name: str) -> None:
    extractor = EXTRACTORS[name]
    assert extractor.patterns
    assert all(re.fullmatch(rf"{name}\.[a-z_]+", rule) for rule in extractor.patterns)
    assert re.fullmatch(r"\d+\.\d+\.\d+", extractor.version)
    for sentence, _ in EXAMPLE.findall(type(extractor).__doc__ or ""):
        assert {candidate.rule for candidate in extractor.extract(doc(sentence))} <= set(extractor.patterns)


@pytest.mark.parametrize("name", EXTRACTORS)
def test_deterministic(name: str) -> None:
    sentences = [s for e in EXTRACTORS.values() for s, _ in EXAMPLE.findall(type(e).__doc__ or "")]
    article = doc("\n".join(sentences))
    assert list(EXTRACTORS[name].extract(article)) == list(EXTRACTORS[name].extract(article))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_survives(text: str) -> None:
    for stem, record in process(document(f"{HEADLINE}\n{text}", "2024-04-24"), Config()):
        assert not isinstance(record, InvalidRecordError), (stem, record)
        assert record.evidence
    assert isinstance(docs(text), list)


def test_candidates_lie_inside_their_article() -> None:
    sentences = [s for e in EXTRACTORS.values() for s, _ in EXAMPLE.findall(type(e).__doc__ or "")]
    found = resolved("\n".join(sentences), "2024-04-24")
    for name in EXTRACTORS:
        for candidate in getattr(found, name):
            assert candidate.spans
            assert all(0 <= start < end <= len(found.doc.text) for start, end in candidate.spans)
            assert 0 <= candidate.score <= 1
