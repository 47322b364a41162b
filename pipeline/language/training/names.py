"""Trains, exports and measures the names model (a linear-chain CRF, python-crfsuite)."""

import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pycrfsuite

from pipeline.language.names.features import PAD, Lexicons, codes_of, keys
from pipeline.language.names.model import NamesModel, Weights
from pipeline.language.training.corpora import Sentence

PARAMETERS = {"c1": 0.15, "c2": 0.01, "max_iterations": 70, "feature.possible_transitions": True}
LEAST_RANGE = 0.05
"""A feature whose weights differ by less than this between the labels is dropped."""

Spans = set[tuple[int, int, str]]


def train(sentences: Iterable[Sentence]) -> Weights:
    """The weights of a model trained on these sentences; the same sentences in the same order give the same weights."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    lexicons = Lexicons.current()
    for sentence in sentences:
        trainer.append(_features("".join(sentence.words), lexicons), _tags(sentence))
    trainer.set_params(PARAMETERS)
    with tempfile.TemporaryDirectory() as work:
        file = str(Path(work) / "model")
        trainer.train(file)
        tagger = pycrfsuite.Tagger()
        with tagger.open(file):
            return _exported(tagger.info(), lexicons)


def _features(text: str, lexicons: Lexicons) -> list[list[str]]:
    pad = np.zeros(PAD, np.uint32)
    found = keys(np.concatenate([pad, codes_of(text), pad]), lexicons)[:, PAD:-PAD]
    return [list(map(str, column)) for column in found.T.tolist()]


def _tags(sentence: Sentence) -> list[str]:
    """One tag for each character."""
    return [tag if tag == "O" or index == 0 else f"I{tag[1:]}"
            for word, tag in zip(sentence.words, sentence.tags, strict=True) for index in range(len(word))]


def _exported(info: "pycrfsuite.ParsedDump", lexicons: Lexicons) -> Weights:
    labels = ("O", *sorted(label for label in info.labels if label != "O"))
    place = {label: index for index, label in enumerate(labels)}
    rows: dict[int, np.ndarray[tuple[int], np.dtype[np.float64]]] = {}
    for (feature, label), weight in info.state_features.items():
        rows.setdefault(int(feature), np.zeros(len(labels)))[place[label]] = weight
    edges = np.zeros((len(labels), len(labels)), np.float32)
    for (before, after), weight in info.transitions.items():
        edges[place[before], place[after]] = weight
    kept = sorted(key for key, row in rows.items() if row.max() - row.min() >= LEAST_RANGE)
    states = np.array([rows[key] for key in kept])
    scale = float(np.abs(states).max()) / 127
    quantised = np.round(states / scale).astype(np.int8)
    return Weights(labels, np.array(kept, np.uint32), quantised, edges, scale, lexicons)


def gold(sentence: Sentence) -> Spans:
    """The labelled names of a sentence as character intervals."""
    found: list[tuple[int, int, str]] = []
    at = 0
    for word, tag in zip(sentence.words, sentence.tags, strict=True):
        if tag[0] == "B" or (tag[0] == "I" and not (found and found[-1][1] == at)):
            found.append((at, at + len(word), tag[2:]))
        elif tag[0] == "I":
            found[-1] = (found[-1][0], at + len(word), found[-1][2])
        at += len(word)
    return set(found)


def f1(model: NamesModel, sentences: Sequence[Sentence]) -> dict[str, tuple[float, float, float]]:
    """Label → precision, recall and F1 in percent, and ALL."""
    hit, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    for sentence in sentences:
        text = "".join(sentence.words)
        ours: Spans = gold(sentence)
        theirs: Spans = {(name.start, name.end, name.label) for name in model.names(text, ((0, len(text)),))}
        for counter, spans in ((hit, ours & theirs), (found, theirs), (wanted, ours)):
            counter.update(label for _, _, label in spans)
            counter["ALL"] += len(spans)
    return {label: (100 * hit[label] / max(found[label], 1), 100 * hit[label] / max(wanted[label], 1),
                    200 * hit[label] / max(found[label] + wanted[label], 1)) for label in ("PER", "LOC", "ORG", "ALL")}
