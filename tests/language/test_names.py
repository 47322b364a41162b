"""Decoding of the names model: the best path, in every stretch, and names that keep to their sentences."""

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language.analyse import names_model
from pipeline.language.names.viterbi import Stretches, best_labels

LENGTHS = st.lists(st.tuples(st.integers(1, 5), st.booleans(), st.booleans()), max_size=5)


@settings(max_examples=60, deadline=None)
@given(LENGTHS, st.integers(0, 999))
def test_decoding_finds_the_best_path(parts: list[tuple[int, bool, bool]], seed: int) -> None:
    random = np.random.default_rng(seed)
    lengths = np.array([length for length, _, _ in parts], np.int64)
    starts = np.cumsum(lengths + 1) - lengths
    scores = random.integers(-99, 99, (int(lengths.sum()) + len(parts) + 1, 3)).astype(np.int16)
    edges, first = random.integers(-99, 99, (3, 3)).astype(np.int32), random.integers(-99, 99, 3).astype(np.int32)
    before, after = (np.array([part[index] for part in parts], np.bool_) for index in (1, 2))
    found = best_labels(scores, Stretches(starts, lengths, before, after), edges, first)

    def total(at: int, part: tuple[int, bool, bool], labels: tuple[int, ...]) -> int:
        _, follows, leads = part
        value = int(edges[0, labels[0]] if follows else first[labels[0]]) + (int(edges[labels[-1], 0]) if leads else 0)
        value += sum(int(edges[one, other]) for one, other in itertools.pairwise(labels))
        return value + sum(int(scores[at + index, label]) for index, label in enumerate(labels))

    inside = np.zeros(len(scores), np.bool_)
    for start, part in zip(starts.tolist(), parts, strict=True):
        inside[start : start + part[0]] = True
        ours = tuple(found[start : start + part[0]].tolist())
        assert total(start, part, ours) == max(total(start, part, labels) for labels in
                                               itertools.product(range(3), repeat=part[0]))
    assert not found[~inside].any()


TEXT = "河南省郑州市副市长王建国到洛阳市调研。村民李秀英说：“感谢党！”中国人民银行、青河市财政局发布公告\n"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, len(TEXT)), max_size=6, unique=True))
def test_names_keep_to_their_sentences(cuts: list[int]) -> None:
    bounds = sorted({0, *cuts, len(TEXT)})
    sentences = tuple(itertools.pairwise(bounds))
    names = names_model().names(TEXT, sentences)
    assert names == sorted(names)
    for name in names:
        assert name.label in {"PER", "LOC", "ORG"}
        assert any(start <= name.start < name.end <= end for start, end in sentences)


def test_each_sentence_is_read_as_if_it_stood_alone() -> None:
    sentences = tuple((m, n) for m, n in itertools.pairwise([0, 19, 34, len(TEXT)]))
    alone = [name._replace(start=name.start + start, end=name.end + start)
             for start, end in sentences for name in names_model().names(TEXT[start:end], ((0, end - start),))]
    assert names_model().names(TEXT, sentences) == alone
    assert names_model().names("", ()) == []
