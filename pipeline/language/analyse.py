"""An article's text as a spaCy Doc: names first, words in the gaps between them, sentence boundaries."""

from collections.abc import Sequence
from functools import cache
from typing import cast

import numpy as np
from numpy.typing import NDArray
from spacy.lang.zh import Chinese
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.types import Ints2d

from pipeline.language.models import verified
from pipeline.language.names.model import NamesModel, Weights
from pipeline.language.segmenter import segmenter
from pipeline.language.sentences import sentence_bounds
from pipeline.language.tokens import keep_layout
from pipeline.patterns import compiled, finditer
from pipeline.spans import Interval

SEGMENTER = "pkuseg"
"""How words are cut, as the manifest names it."""

_MARKS = ["SENT_START", "ENT_IOB", "ENT_TYPE"]
_PLAIN = np.array([2**64 - 1, 2, 0], np.uint64)
_BEGINS = 3
"""How spaCy writes: neither start of a sentence nor in a name; the beginning of a name."""

_UNBROKEN = compiled(r"[^\s。！？；]++[。！？；]*+|[。！？；]++")
"""What the names model reads at once: a sentence, or the part of it that white space leaves unbroken."""


@cache
def _vocab() -> Vocab:
    return Chinese().vocab


@cache
def names_model() -> NamesModel:
    """The shipped one.

    Raises:
        ModelError: the model's file is missing, altered or unreadable.
    """
    return NamesModel(Weights.load(verified("names") / "names.npz"))


def analyse(text: str) -> tuple[Doc, tuple[Interval, ...]]:
    """The Doc of a text, and its sentences as intervals; `doc.text == text` always holds.

    Names (`doc.ents`, labels PER, LOC, ORG) are found on the characters, sentence by sentence, and each is one token:
    one name in ten does not end where a word segmenter would cut.

    Raises:
        ModelError: a model file is missing or altered.
    """
    bounds = sentence_bounds(text)
    names = names_model().names(text, tuple(match.span() for match in finditer(_UNBROKEN, text)))
    starts, tokens, spaces = _tokens(text, segmenter().words(text, [(name.start, name.end) for name in names]))
    vocab = _vocab()
    marks = np.empty((len(tokens), len(_MARKS)), np.uint64)
    marks[:] = _PLAIN
    marks[_first_at(starts, [start for start, _ in bounds]), 0] = 1
    named = _first_at(starts, [name.start for name in names])
    marks[named, 1] = _BEGINS
    marks[named, 2] = [vocab.strings.add(name.label) for name in names]
    doc = Doc(vocab, words=tokens, spaces=spaces).from_array([*_MARKS], cast("Ints2d", marks))
    keep_layout(doc, starts, tokens, ((name.start, name.end, name.label) for name in names))
    return doc, bounds


def _tokens(text: str, words: Sequence[Interval]) -> tuple[list[int], list[str], list[bool]]:
    """Start and text of each token, and whether a space follows it; other white space between words is a token."""
    starts: list[int] = []
    tokens: list[str] = []
    spaces: list[bool] = []
    at = 0
    for start, end in [*words, (len(text), len(text))]:
        if at < start:
            if tokens and text[at] == " ":
                spaces[-1] = True
                at += 1
            if at < start:
                starts.append(at)
                spaces.append(False)
                tokens.append(text[at:start])
        starts.append(start)
        spaces.append(False)
        tokens.append(text[start:end])
        at = end
    return starts[:-1], tokens[:-1], spaces[:-1]


def _first_at(starts: list[int], places: list[int]) -> NDArray[np.intp]:
    """Numbers of the first tokens that start at these places or behind, where there are any."""
    found = np.searchsorted(starts, places)
    return found[found < len(starts)]
