"""Words: the trained spacy-pkuseg model, run on the text between names."""

from collections.abc import Iterator, Sequence
from functools import cache

import spacy_pkuseg
from spacy_pkuseg.config import config as settings

from pipeline.language.models import verified
from pipeline.spans import Interval


@cache
def _segmenter() -> "spacy_pkuseg.pkuseg":
    settings.wordFeature = False  # a global of the package; on, it cuts to the same words four times slower
    return spacy_pkuseg.pkuseg(str(verified("segmenter")), user_dict=None)


def words(text: str, names: Sequence[Interval]) -> Iterator[Interval]:
    """Intervals of the words: each name is one word, white space none."""
    at = 0
    for start, end in names:
        yield from _cut(text, at, start)
        yield (start, end)
        at = end
    yield from _cut(text, at, len(text))


def _cut(text: str, start: int, end: int) -> Iterator[Interval]:
    at = start
    for word in _segmenter().cut(text[start:end]):
        while text[at].isspace():
            at += 1
        yield (at, at + len(word))
        at += len(word)
