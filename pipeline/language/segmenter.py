"""Words: the trained spacy-pkuseg model, run on the text between names.

The package looks the features of each character up one by one as strings. Here those of a whole text are looked up at
once, and the package's own Viterbi runs on their sums: the same words, about ten times sooner.
"""

import sys
import zipfile
from collections.abc import Mapping, Sequence
from functools import cache
from operator import itemgetter
from pathlib import Path

import numpy as np
import srsly
from numpy.typing import NDArray
from spacy_pkuseg.feature_extractor import FeatureExtractor
from spacy_pkuseg.inference import run_viterbi

from pipeline.errors import ModelError
from pipeline.language.hashing import Table, codes_of
from pipeline.language.models import REMEDY, verified
from pipeline.spans import Interval

_KINDS = ("c", "c-1", "c-1c", "c1", "cc1", "c-2", "c-2c-1", "c2")
"""Kinds of features in the order in which the package adds weights; another would round, and break ties, otherwise."""
_PAIRS = frozenset({"c-1c", "cc1", "c-2c-1"})
_CLASSES = {"**Num": "0", "**Letter": "Ａ"}
"""What the package calls a numeral and a letter in a feature, and one character of each class."""


class Segmenter:
    """Cuts as `spacy_pkuseg.pkuseg(folder, user_dict=None).cut` does with `wordFeature` off.

    Args:
        folder: The model's folder, with features.msgpack and weights.npz.
    """

    def __init__(self, folder: Path) -> None:
        features = srsly.read_msgpack(folder / "features.msgpack")
        with (folder / "weights.npz").open("rb") as stream, np.load(stream) as archive:
            (tags, count), packed = archive["sizes"].tolist(), archive["w"]
        weights = packed[: tags * count].reshape(count, tags)
        self._edges = np.ones((tags, tags)) + packed[tags * count :].reshape(tags, tags).T
        self._base = weights[0]  # of the feature that every character has
        self._begins = np.array(["B" in tag for tag, _ in sorted(features["tag_to_idx"].items(), key=itemgetter(1))])
        spelt = _spelt(features["feature_to_idx"])
        letters = np.unique(np.concatenate([codes.ravel() for codes, _ in spelt.values()]))
        self._ids = _ids(letters)
        self._size = np.uint64(len(letters) + 1)
        ids = {kind: np.searchsorted(letters, codes).astype(np.uint64) + np.uint64(1)
               for kind, (codes, _) in spelt.items()}
        keys = {kind: ids[kind][:, 0] * self._size + ids[kind][:, 1] for kind in _PAIRS}
        pairs = np.unique(np.concatenate(list(keys.values())))
        self._pairs = Table(pairs)
        self._weights: dict[str, NDArray[np.float64]] = {}
        for kind, (_, index) in spelt.items():
            paired = kind in _PAIRS
            self._weights[kind] = np.zeros((len(pairs if paired else letters) + 1, tags))
            rows = np.searchsorted(pairs, keys[kind]) + 1 if paired else ids[kind][:, 0].astype(np.int64)
            self._weights[kind][rows] = weights[index]

    def words(self, text: str, names: Sequence[Interval]) -> list[Interval]:
        """Intervals of the words: each name is one word, white space none."""
        if not text:
            return []
        codes = codes_of(text)
        space = _spaces()[codes]
        outside = space.copy()
        for start, end in names:
            outside[start:end] = True
        begins = self._cut(codes, outside)
        breaks = begins | space
        for start, end in names:
            begins[start] = breaks[start] = True
            breaks[start + 1 : end] = False
        marks = np.flatnonzero(breaks)
        words = begins[marks]
        ends = np.append(marks[1:], len(text))
        return list(zip(marks[words].tolist(), ends[words].tolist(), strict=True))

    def _cut(self, codes: NDArray[np.uint32], outside: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Where words begin; characters outside part the text and are not looked at."""
        edges = np.flatnonzero(np.diff(outside, prepend=True, append=True)).tolist()
        scores = self._scores(codes, outside)
        found = np.zeros(len(codes), np.bool_)
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            if end - start > 1:
                found[start:end] = self._begins[run_viterbi(scores[start:end], self._edges)[1]]
            found[start] = True
        return found

    def _scores(self, codes: NDArray[np.uint32], outside: NDArray[np.bool_]) -> NDArray[np.float64]:
        """[character, tag]: the sum of the weights of all its features."""
        size = len(codes)
        ids = np.zeros(size + 4, np.int64)
        here = ids[2:-2]
        here[:] = np.where(outside, 0, self._ids[codes])
        parted = np.ones(size + 2, np.bool_)
        parted[1:-1] = outside
        pairs = np.zeros(size + 3, np.int32)
        pairs[1:-1] = self._pairs.rows(ids[1:-2].astype(np.uint64) * self._size + ids[2:-1].astype(np.uint64))
        index = {
            "c": here, "c-1": ids[1:-3], "c1": ids[3:-1],
            "c-2": np.where(parted[:-2], 0, ids[:-4]), "c2": np.where(parted[2:], 0, ids[4:]),
            "c-1c": pairs[1:-2], "cc1": pairs[2:-1], "c-2c-1": pairs[:-3],
        }
        total = np.tile(self._base, (size, 1))
        for kind in _KINDS:
            total += self._weights[kind].take(index[kind], axis=0)
        return total


def _spelt(features: Mapping[str, int]) -> dict[str, tuple[NDArray[np.uint32], NDArray[np.int64]]]:
    """Kind → the one or two characters of each of its features [feature, character], and the features' numbers."""
    joined = "\n".join(features) + "\n."
    for name, letter in _CLASSES.items():
        joined = joined.replace(name, letter)
    codes, indices = codes_of(joined), np.fromiter(features.values(), np.int64)
    starts = np.concatenate([[0], np.flatnonzero(codes == ord("\n"))[:-1] + 1])
    dots = np.flatnonzero(codes == ord("."))
    sizes = dots[np.searchsorted(dots, starts)] - starts
    found = {}
    for kind in _KINDS:
        of = np.flatnonzero(sizes == len(kind))
        of = of[(codes[starts[of, None] + np.arange(len(kind))] == codes_of(kind)).all(axis=1)]
        places = len(kind) + np.array([1, 3] if kind in _PAIRS else [1])
        found[kind] = codes[starts[of, None] + places], indices[of]
    return found


def _ids(letters: NDArray[np.uint32]) -> NDArray[np.uint16]:
    """Code point → position of the character in `letters` plus 1, else 0, after the package's normalisation."""
    found = np.zeros(sys.maxunicode + 1, np.uint16)
    found[letters] = np.arange(1, len(letters) + 1)
    for letter in (*FeatureExtractor.num, *FeatureExtractor.letter, *FeatureExtractor.keywords):
        (normal,) = FeatureExtractor.normalize_text(letter)
        found[ord(letter)] = found[ord(_CLASSES.get(normal, normal))]
    return found


@cache
def _spaces() -> NDArray[np.bool_]:
    """Code point → whether it is white space."""
    found = np.zeros(sys.maxunicode + 1, np.bool_)
    found[[code for code in range(0x10000) if chr(code).isspace()]] = True
    return found


@cache
def segmenter() -> Segmenter:
    """The shipped one.

    Raises:
        ModelError: a file of the model is missing, altered or unreadable.
    """
    folder = verified("segmenter")
    try:
        return Segmenter(folder)
    except (OSError, ValueError, TypeError, LookupError, AssertionError, EOFError, zipfile.BadZipFile) as error:
        raise ModelError(f"the model segmenter cannot be read: {error!r}; {REMEDY}") from error
