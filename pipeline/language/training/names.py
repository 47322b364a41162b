"""Trains and exports the names model (a linear-chain CRF, python-crfsuite)."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pycrfsuite
from numpy.typing import NDArray

from pipeline.language.hashing import codes_of
from pipeline.language.names.characters import narrow
from pipeline.language.names.features import GRAMS, PAD, gram_keys, marks, view
from pipeline.language.names.lexicons import Lexicons
from pipeline.language.names.model import Weights
from pipeline.language.training.corpora import Sentence

PARAMETERS = {"c1": 0.15, "c2": 0.01, "max_iterations": 70, "feature.possible_transitions": True}
LEAST_RANGE = 0.05
"""A feature whose weights differ by less than this between the labels is dropped."""


def train(sentences: Iterable[Sentence]) -> Weights:
    """The weights of a model trained on these sentences; the same sentences in the same order give the same weights."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    lexicons = Lexicons.current()
    for sentence in sentences:
        trainer.append(features("".join(sentence.words), lexicons), _tags(sentence))
    trainer.set_params(PARAMETERS)
    with tempfile.TemporaryDirectory() as work:
        file = str(Path(work) / "model")
        trainer.train(file)
        tagger = pycrfsuite.Tagger()
        with tagger.open(file):
            return _exported(tagger.info(), lexicons)


def features(text: str, lexicons: Lexicons) -> list[list[str]]:
    """The features of each character by name: `gram:place:key`, and `:mark:value` for values that are not 0."""
    wide = np.zeros(len(text) + 2 * PAD, np.uint16)
    wide[PAD:-PAD] = narrow(codes_of(text))
    found: list[list[str]] = [[] for _ in text]
    for number, gram in enumerate(GRAMS):
        keys = gram_keys(wide, gram)
        for place, by in enumerate(gram.seen):
            for names, key in zip(found, view(keys, by, len(text)).tolist(), strict=True):
                names.append(f"{number}:{place}:{key}")
    for number, mark in enumerate(marks(wide, lexicons)):
        for names, value in zip(found, mark.values.tolist(), strict=True):
            if value:
                names.append(f":{number}:{value}")
    return found


def _tags(sentence: Sentence) -> list[str]:
    """One tag for each character."""
    return [tag if tag == "O" or index == 0 else f"I{tag[1:]}"
            for word, tag in zip(sentence.words, sentence.tags, strict=True) for index in range(len(word))]


def _exported(info: "pycrfsuite.ParsedDump", lexicons: Lexicons) -> Weights:
    labels = ("O", *sorted(label for label in info.labels if label != "O"))
    place = {label: index for index, label in enumerate(labels)}
    rows: dict[str, NDArray[np.float64]] = {}
    for (feature, label), weight in info.state_features.items():
        rows.setdefault(feature, np.zeros(len(labels)))[place[label]] = weight
    rows = {name: row for name, row in rows.items() if row.max() - row.min() >= LEAST_RANGE}
    scale = max(float(np.abs(row).max()) for row in rows.values()) / 127
    edges = np.zeros((len(labels), len(labels)), np.int16)
    for (before, after), weight in info.transitions.items():
        edges[place[before], place[after]] = round(weight / scale)
    grams: list[dict[int, NDArray[np.int8]]] = [{} for _ in GRAMS]
    found: dict[int, NDArray[np.int8]] = {}
    for name, row in rows.items():
        states = np.round(row / scale).astype(np.int8)
        gram, number, value = name.split(":")
        if gram:
            shape = (len(GRAMS[int(gram)].seen), len(labels))
            grams[int(gram)].setdefault(int(value), np.zeros(shape, np.int8))[int(number)] = states
        else:
            found[int(number) << 16 | int(value)] = states
    packed = tuple((np.array(sorted(these), np.uint64), np.array([these[key] for key in sorted(these)]))
                   for these in grams)
    return Weights(labels, edges, packed, np.array(sorted(found), np.uint32),
                   np.array([found[key] for key in sorted(found)]), lexicons)
