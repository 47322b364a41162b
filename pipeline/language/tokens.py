"""Where the words and names of a Doc stand, read from it at once: going through its tokens costs ten times as much."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

Offsets = NDArray[np.int64]

_KEY = "layout"
"""Under which `Doc.user_data` has the layout."""


def token_offsets(doc: Doc) -> tuple[Offsets, Offsets]:
    """Where each token starts and ends, in order; a space behind a token is no part of it."""
    sizes = doc.to_array(["LENGTH", "SPACY"]).astype(np.int64)
    widths = sizes.sum(axis=1)
    starts = np.cumsum(widths) - widths
    return starts, starts + sizes[:, 0]


class Layout(NamedTuple):
    """Where the names and tokens of a text stand, kept with its Doc.

    Attributes:
        names: (start, end, label) of the names, each of which is one token.
        lengths: At each character the length of the token that starts there (255 at most), else 0.
    """

    names: tuple[tuple[int, int, str], ...]
    lengths: bytes


def keep_layout(doc: Doc, starts: Sequence[int], tokens: Sequence[str], names: Iterable[tuple[int, int, str]]) -> None:
    """Keeps with a Doc what its making has told, so that nobody has to go through its tokens for it."""
    lengths = bytearray(len(doc.text))
    for start, token in zip(starts, tokens, strict=True):
        lengths[start] = min(len(token), 255)
    doc.user_data[_KEY] = Layout(tuple(names), bytes(lengths))


def layout_of(doc: Doc) -> Layout:
    """What was kept with a Doc of `analyse`."""
    layout: Layout = doc.user_data[_KEY]
    return layout
