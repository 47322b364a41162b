"""Where the words and names of a Doc stand, read from it at once: going through its tokens costs ten times as much."""

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

Offsets = NDArray[np.int64]


def token_offsets(doc: Doc) -> tuple[Offsets, Offsets]:
    """Where each token starts and ends, in order; a space behind a token is no part of it."""
    sizes = doc.to_array(["LENGTH", "SPACY"]).astype(np.int64)
    widths = sizes.sum(axis=1)
    starts = np.cumsum(widths) - widths
    return starts, starts + sizes[:, 0]


def names_and_lengths(doc: Doc) -> tuple[list[tuple[int, int, str]], bytes]:
    """The (start, end, label) of the names, each of which is one token, and the lengths of all tokens.

    The lengths stand at each character of the Doc's text: that of the token that starts there (255 at most), else 0.
    """
    columns = doc.to_array(["LENGTH", "SPACY", "ENT_TYPE"])
    sizes, kinds = columns[:, 0].astype(np.int64), columns[:, 2]
    ends = np.cumsum(sizes + columns[:, 1].astype(np.int64)) - columns[:, 1].astype(np.int64)
    starts = ends - sizes
    lengths = np.zeros(int(ends[-1]) + 1 if len(ends) else 0, np.uint8)
    lengths[starts] = np.minimum(sizes, 255)
    found = kinds.nonzero()[0]
    labels = [doc.vocab.strings[kind] for kind in kinds[found].tolist()]
    return list(zip(starts[found].tolist(), ends[found].tolist(), labels, strict=True)), lengths.tobytes()
