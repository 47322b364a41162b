"""An article's text as a spaCy Doc with sentence boundaries."""

from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.language.sentences import sentence_bounds
from pipeline.spans import Interval

SEGMENTER = "char"
"""How words are cut, as the manifest names it; a trained segmenter replaces single characters in a later version."""


@lru_cache(maxsize=1)
def language() -> Language:
    """The spaCy pipeline for Chinese, made once."""
    return spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": SEGMENTER}}})


def analyse(text: str) -> tuple[Doc, tuple[Interval, ...]]:
    """The Doc of a text, and its sentences as intervals; `doc.text == text` always holds."""
    doc = language().make_doc(text)
    bounds = sentence_bounds(text)
    starts = {start for start, _ in bounds}
    for token in doc:
        token.is_sent_start = token.idx in starts
    return doc, bounds
