"""Trains and prunes the word segmenter (spacy-pkuseg)."""

import contextlib
import io
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import spacy_pkuseg
import srsly
from numpy.typing import NDArray
from spacy_pkuseg.config import config as settings

from pipeline.language.training.corpora import Sentence

ITERATIONS = 15
LEAST_RANGE = 0.15
"""A feature whose weights differ by less than this between the tags cannot change a decision and is dropped."""
STEP = 0.02
"""Weights are rounded to this, which costs no accuracy and lets them be packed."""


def train(sentences: Sequence[Sentence], folder: Path) -> None:
    """Writes features.msgpack and weights.npz to `folder`; the same sentences give the same bytes."""
    settings.wordFeature = False
    settings.featureTrim = 1
    random.seed(0)
    with tempfile.TemporaryDirectory() as work, contextlib.redirect_stdout(io.StringIO()):
        text = Path(work) / "train.txt"
        text.write_text("\n".join(" ".join(one.words) for one in sentences) + "\n", encoding="utf-8")
        probe = Path(work) / "probe.txt"
        probe.write_text(" ".join(sentences[0].words) + "\n", encoding="utf-8")
        raw = Path(work) / "model"
        spacy_pkuseg.train(str(text), str(probe), str(raw), train_iter=ITERATIONS)
        prune(raw, folder)


def prune(raw: Path, folder: Path) -> None:
    """Keeps the features that can change a decision, with rounded weights, ordered so that they pack well."""
    table = srsly.read_msgpack(raw / "features.msgpack")
    archive = np.load(raw / "weights.npz")
    tags, count = (int(size) for size in archive["sizes"])
    weights: NDArray[np.float64] = archive["w"]
    nodes, edges = weights[: tags * count].reshape(count, tags), weights[tags * count :]
    indices = table["feature_to_idx"]
    spread = nodes.max(axis=1) - nodes.min(axis=1)
    start = next(name for name, index in indices.items() if index == 0)  # the package adds feature 0 to every character
    kept = [name for name, index in indices.items() if name != start and spread[index] >= LEAST_RANGE]
    names = [start, *sorted(kept, key=lambda name: (name.split(".", 1)[0], name))]
    rounded = np.round(nodes[[indices[name] for name in names]] / STEP) * STEP
    folder.mkdir(parents=True, exist_ok=True)
    packed = np.concatenate([rounded.ravel(), np.round(edges / STEP) * STEP]).astype(np.float64)
    np.savez_compressed(folder / "weights.npz", sizes=np.array([tags, len(names)]), w=packed)
    table |= {"unigram": [], "bigram": [], "feature_to_idx": {name: index for index, name in enumerate(names)}}
    srsly.write_msgpack(folder / "features.msgpack", table)
