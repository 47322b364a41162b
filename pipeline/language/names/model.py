"""The trained names model: loaded once, decoded in numpy for all sentences of a text at once."""

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.errors import ModelError
from pipeline.language.hashing import Table, codes_of
from pipeline.language.models import REMEDY
from pipeline.language.names.characters import SIZE, Codes, narrow
from pipeline.language.names.features import GRAMS, PAD, gram_keys, marks, view
from pipeline.language.names.lexicons import Lexicons
from pipeline.language.names.viterbi import Stretches, best_labels
from pipeline.spans import Interval

_MARKS = "，、：；。！？"
"""Never part of a name: what stands between two of them is decoded on its own."""

_NEVER = -(1 << 20)
_WIDTH = 8
"""Labels in an array, the unused ones included: rows of sixteen bytes are gathered fastest."""


class Name(NamedTuple):
    """A name at text[start:end]; label is PER, LOC or ORG."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Weights:
    """What training exports. All weights are integers, so that every machine finds the same names.

    Attributes:
        labels: `O`, `B-PER`, `I-PER` …
        edges: [from, to], weights of transitions.
        grams: For each of GRAMS the keys that have weights, sorted, and their weights [key, place seen from, label].
        mark_keys: Number of the mark × 65536 + its value, sorted.
        mark_states: [key, label].
        lexicons: What the features asked while the model was trained.
    """

    labels: tuple[str, ...]
    edges: NDArray[np.int16]
    grams: tuple[tuple[NDArray[np.uint64], NDArray[np.int8]], ...]
    mark_keys: NDArray[np.uint32]
    mark_states: NDArray[np.int8]
    lexicons: Lexicons

    def save(self, file: Path) -> None:
        """Writes the weights as a compressed archive; the same weights give the same bytes."""
        parts: dict[str, NDArray[np.generic]] = {}
        for index, (gram, (keys, states)) in enumerate(zip(GRAMS, self.grams, strict=True)):
            for place in range(len(gram.places)):
                parts[f"gram_{index}_{place}"] = (keys >> np.uint64(16 * place) & np.uint64(SIZE - 1)).astype(np.uint16)
            parts[f"gram_{index}_states"] = np.ascontiguousarray(states.transpose(1, 2, 0))
        np.savez_compressed(
            file, allow_pickle=False, labels=np.array(self.labels), edges=self.edges, mark_keys=self.mark_keys,
            mark_states=self.mark_states, **parts, **self.lexicons.arrays(),
        )

    @classmethod
    def load(cls, file: Path) -> "Weights":
        """Reads what `save` has written.

        Raises:
            ModelError: the file is not such an archive.
        """
        try:
            with file.open("rb") as stream, np.load(stream) as archive:
                arrays = dict(archive)
            grams = tuple(_gram(arrays, index) for index in range(len(GRAMS)))
            return cls(tuple(map(str, arrays["labels"])), arrays["edges"], grams, arrays["mark_keys"],
                       arrays["mark_states"], Lexicons.restored(arrays))
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            raise ModelError(f"model file {file.name} cannot be read: {error}; {REMEDY}") from error


def _gram(arrays: dict[str, NDArray[Any]], index: int) -> tuple[NDArray[np.uint64], NDArray[np.int8]]:
    keys = np.zeros(len(arrays[f"gram_{index}_0"]), np.uint64)
    for place in range(len(GRAMS[index].places)):
        keys |= arrays[f"gram_{index}_{place}"].astype(np.uint64) << np.uint64(16 * place)
    return keys, arrays[f"gram_{index}_states"].transpose(2, 0, 1)


class NamesModel:
    """Finds names, sentence by sentence."""

    def __init__(self, weights: Weights) -> None:
        labels = weights.labels
        self._labels = [label[2:] for label in labels]
        self._begins = np.array([label[0] == "B" for label in labels])
        self._inside = np.array([label[0] == "I" for label in labels])
        self._lexicons = weights.lexicons
        self._tables = [Table(keys) for keys, _ in weights.grams]
        self._grams = [[_table(states[:, place]) for place in range(states.shape[1])] for _, states in weights.grams]
        self._marks = _mark_tables(weights)
        self._edges = np.full((_WIDTH, _WIDTH), _NEVER, np.int32)
        self._edges[: len(labels), : len(labels)] = weights.edges + _forbidden(labels)
        self._first = np.array([_NEVER if label[0] == "I" else 0 for label in labels]
                               + [_NEVER] * (_WIDTH - len(labels)), np.int32)
        self._parts = np.zeros(SIZE, np.bool_)
        self._parts[[0, *map(ord, _MARKS)]] = True

    def names(self, text: str, sentences: tuple[Interval, ...]) -> list[Name]:
        """The names of a text, in order; none crosses a sentence."""
        if not sentences:
            return []
        source, target, size = _spread(sentences)
        wide = np.zeros(size + 2 * PAD, np.uint16)
        codes = wide[PAD:-PAD]
        codes[target] = narrow(codes_of(text))[source]
        found = np.zeros(len(text) + 1, np.int8)
        found[source] = best_labels(self.scores(wide), self.stretches(codes), self._edges, self._first)[target]
        return self._spans(found)

    def scores(self, wide: Codes) -> NDArray[np.int16]:
        """[character, label]: the sum of the weights of all its features; none for the outermost PAD characters."""
        size = len(wide) - 2 * PAD
        total = np.zeros((size, _WIDTH), np.int16)
        for gram, table, seen in zip(GRAMS, self._tables, self._grams, strict=True):
            rows = table.rows(gram_keys(wide, gram))
            for by, states in zip(gram.seen, seen, strict=True):
                total += states.take(view(rows, by, size), axis=0)
        for mark, states in zip(marks(wide, self._lexicons), self._marks, strict=True):
            total += states.take(mark.values, axis=0)
        return total

    def stretches(self, codes: Codes) -> Stretches:
        """What stands between two marks or beside one, or is a whole sentence."""
        edges = np.flatnonzero(np.diff(self._parts.take(codes)))
        starts, ends = edges[::2] + 1, edges[1::2] + 1
        return Stretches(starts, ends - starts, codes[starts - 1] != 0, codes[ends] != 0)

    def _spans(self, labels: NDArray[np.int8]) -> list[Name]:
        starts = np.flatnonzero(self._begins.take(labels))
        stops = np.flatnonzero(~self._inside.take(labels))
        ends = stops[np.searchsorted(stops, starts, side="right")]
        return [Name(start, end, self._labels[label])
                for start, end, label in zip(starts.tolist(), ends.tolist(), labels[starts].tolist(), strict=True)]


def _spread(sentences: tuple[Interval, ...]) -> tuple[NDArray[np.int64], NDArray[np.int64], int]:
    """Where each character of the sentences stands: in the text, and with PAD zeros around each; the length of that."""
    starts, ends = np.array(sentences).T
    lengths = ends - starts
    every = np.arange(lengths.sum())
    source = every + np.repeat(starts - np.cumsum(lengths) + lengths, lengths)
    return source, every + np.repeat(PAD * np.arange(1, len(starts) + 1), lengths), len(every) + PAD * (len(starts) + 1)


def _table(states: NDArray[np.int8]) -> NDArray[np.int16]:
    """Row 0 is that of an absent key."""
    table = np.zeros((len(states) + 1, _WIDTH), np.int16)
    table[1:, : states.shape[1]] = states
    return table


def _mark_tables(weights: Weights) -> list[NDArray[np.int16]]:
    """For each mark [value, label]."""
    sizes = [mark.size for mark in marks(np.zeros(2 * PAD + 1, np.uint16), weights.lexicons)]
    tables = [np.zeros((size, _WIDTH), np.int16) for size in sizes]
    for key, row in zip(weights.mark_keys.tolist(), weights.mark_states, strict=True):
        tables[key >> 16][key & SIZE - 1, : len(row)] = row
    return tables


def _forbidden(labels: tuple[str, ...]) -> NDArray[np.int32]:
    """A penalty on every transition to an inside label from anything but its own name."""
    rows = [[_NEVER if to[0] == "I" and label[2:] != to[2:] else 0 for to in labels] for label in labels]
    return np.array(rows, np.int32)
