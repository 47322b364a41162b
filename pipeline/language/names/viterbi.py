"""The best labels of many stretches of text at once, in numpy."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]


class Stretches(NamedTuple):
    """Parts of an array that are labelled independently of each other.

    Attributes:
        starts: Position of the first character of each.
        lengths: Number of characters, 1 at least.
        before: Whether a character labelled 0 stands before it, rather than a sentence's beginning.
        after: Whether a character labelled 0 stands after it, rather than a sentence's end.
    """

    starts: Numbers
    lengths: Numbers
    before: NDArray[np.bool_]
    after: NDArray[np.bool_]


def best_labels(
    scores: NDArray[np.int16], stretches: Stretches, edges: NDArray[np.int32], first: NDArray[np.int32]
) -> NDArray[np.int8]:
    """The labels of the best path through each stretch, 0 for all characters outside of them.

    All stretches take each step together, the longest first, so that the shorter ones drop out at the end of the array.

    Args:
        scores: [character, label].
        stretches: What to label.
        edges: [from, to].
        first: Scores of the labels at the beginning of a sentence.
    """
    found = np.zeros(len(scores), np.int8)
    if not len(stretches.starts):
        return found
    order = np.argsort(-stretches.lengths, kind="stable")
    starts, lengths = stretches.starts[order], stretches.lengths[order]
    alive = np.searchsorted(-lengths, -np.arange(lengths[0]), side="left").tolist()
    begun = np.where(stretches.before[order], edges[0][:, None], first[:, None])
    states = _forward(scores, starts, alive, edges, begun)
    ended = np.where(stretches.after[order], edges[:, :1], 0)
    last = np.concatenate([state[:, end:] for state, end in zip(states, [*alive[1:], 0], strict=True)][::-1], axis=1)
    label = (last + ended).argmax(axis=0)
    found[starts + lengths - 1] = label
    for step in range(len(alive) - 2, -1, -1):
        count = alive[step + 1]
        label[:count] = (states[step][:, :count] + edges.take(label[:count], axis=1)).argmax(axis=0)
        found[starts[:count] + step] = label[:count]
    return found


def _forward(
    scores: NDArray[np.int16], starts: Numbers, alive: list[int], edges: NDArray[np.int32], begun: NDArray[np.int32]
) -> list[NDArray[np.int32]]:
    """[step][label, stretch]: the best score of a path to this label."""
    states = [scores.take(starts, axis=0).T + begun]
    wide = edges[:, :, None]
    for step in range(1, len(alive)):
        count = alive[step]
        best = (states[-1][:, None, :count] + wide).max(axis=0)
        best += scores.take(starts[:count] + step, axis=0).T
        states.append(best)
    return states
