"""The trained names model: loaded once, decoded in numpy for all sentences of a text at once."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.language.names.features import LONGEST, PAD, Lexicons, codes_of, keys
from pipeline.language.names.hashing import NgramSets, Table
from pipeline.spans import Interval


class Name(NamedTuple):
    """A name at text[start:end]; label is PER, LOC or ORG."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Weights:
    """What training exports.

    Attributes:
        labels: `O`, `B-PER`, `I-PER` …
        keys: One hash for each feature, 32 bits wide, sorted.
        states: [feature, label], quantised; multiplied by `scale` they are weights.
        edges: [from, to], weights of transitions.
        lexicons: What the features asked while the model was trained.
    """

    labels: tuple[str, ...]
    keys: NDArray[np.uint32]
    states: NDArray[np.int8]
    edges: NDArray[np.float32]
    scale: float
    lexicons: Lexicons

    def save(self, file: Path) -> None:
        """Writes the weights as a compressed archive; the same weights give the same bytes."""
        asked = self.lexicons
        np.savez_compressed(
            file, labels=np.array(self.labels), keys=self.keys, states=self.states, edges=self.edges,
            scale=np.float64(self.scale), words=asked.words.keys, masks=asked.words.values,
            surnames=asked.surnames, given=asked.given,
        )

    @classmethod
    def load(cls, file: Path) -> "Weights":
        """Reads what `save` has written."""
        with np.load(file) as archive:
            lexicons = Lexicons(
                NgramSets(archive["words"], archive["masks"], LONGEST), archive["surnames"], archive["given"]
            )
            return cls(tuple(map(str, archive["labels"])), archive["keys"], archive["states"], archive["edges"],
                       float(archive["scale"]), lexicons)


class NamesModel:
    """Finds names, sentence by sentence."""

    def __init__(self, weights: Weights) -> None:
        self._labels = weights.labels
        self._lexicons = weights.lexicons
        self._table = Table(weights.keys.astype(np.uint64))
        absent = np.zeros((1, len(self._labels)), np.float32)
        self._states = np.concatenate([absent, weights.states.astype(np.float32) * np.float32(weights.scale)])
        self._edges = weights.edges + _forbidden(self._labels)
        self._first = np.array([0 if label[0] != "I" else -1e4 for label in self._labels], np.float32)

    def names(self, text: str, sentences: tuple[Interval, ...]) -> list[Name]:
        """The names of a text, in order; none crosses a sentence."""
        if not sentences:
            return []
        codes = codes_of(text)
        lengths = np.array([end - start for start, end in sentences])
        starts = np.concatenate([[0], np.cumsum(lengths + PAD)[:-1]]) + PAD
        padded = np.zeros(int(starts[-1] + lengths[-1] + PAD), np.uint32)
        for at, (start, end) in zip(starts, sentences, strict=True):
            padded[at : at + end - start] = codes[start:end]
        scores = self._scores(padded)
        found: list[Name] = []
        for (start, _), path in zip(sentences, self._decode(scores, starts, lengths), strict=True):
            found += self._spans(path, start)
        return found

    def _scores(self, padded: NDArray[np.uint32]) -> NDArray[np.float32]:
        hashes = keys(padded, self._lexicons)
        total = np.zeros((len(padded), len(self._labels)), np.float32)
        for rows in self._table.rows(hashes.ravel()).reshape(hashes.shape):
            total += self._states[rows]
        return total

    def _decode(
        self, scores: NDArray[np.float32], starts: NDArray[np.int64], lengths: NDArray[np.int64]
    ) -> list[NDArray[np.int8]]:
        """The best path of each sentence; all sentences take each step together, longest first."""
        order = np.argsort(-lengths, kind="stable")
        begin, size = starts[order], lengths[order]
        alive = np.searchsorted(-size, -np.arange(1, size[0] + 1), side="right")
        state = scores[begin] + self._first
        back = np.zeros((size[0], len(order), len(self._labels)), np.int8)
        for step in range(1, int(size[0])):
            count = alive[step]
            paths = state[:count, :, None] + self._edges
            back[step, :count] = paths.argmax(axis=1)
            state[:count] = paths.max(axis=1) + scores[begin[:count] + step]
        best: list[NDArray[np.int8]] = [np.zeros(0, np.int8)] * len(order)
        tags = np.zeros((size[0], len(order)), np.int8)
        last = state.argmax(axis=1)
        columns = np.arange(len(order))
        for step in range(int(size[0]) - 1, -1, -1):
            ends = size - 1 == step
            tags[step, ends] = last[ends]
            if step + 1 < size[0]:
                inside = columns[: alive[step + 1]]
                tags[step, inside] = back[step + 1, inside, tags[step + 1, inside]]
        for column, sentence in enumerate(order):
            best[sentence] = tags[: size[column], column]
        return best

    def _spans(self, path: NDArray[np.int8], offset: int) -> list[Name]:
        found: list[Name] = []
        for index in np.flatnonzero(path).tolist():
            label = self._labels[path[index]]
            if label[0] == "B" or not found or found[-1].end != offset + index:
                found.append(Name(offset + index, offset + index + 1, label[2:]))
            else:
                found[-1] = found[-1]._replace(end=offset + index + 1)
        return found


def _forbidden(labels: tuple[str, ...]) -> NDArray[np.float32]:
    """A penalty on every transition to an inside label from anything but its own name."""
    rows = [[-1e4 if to[0] == "I" and label[2:] != to[2:] else 0 for to in labels] for label in labels]
    return np.array(rows, np.float32)
