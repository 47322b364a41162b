"""Look-ups of many keys and words at once agree with looking each one up alone."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.hashing import NgramSets, Table, codes_of, mix
from pipeline.language.names.characters import narrow


@given(st.lists(st.integers(1, 2**63), unique=True, max_size=200), st.lists(st.integers(1, 2**63), max_size=20))
def test_a_table_finds_its_keys_and_no_others(keys: list[int], others: list[int]) -> None:
    table = Table(np.array(keys, np.uint64))
    assert table.rows(np.array(keys, np.uint64)).tolist() == list(range(1, len(keys) + 1))
    for key, row in zip(others, table.rows(np.array(others, np.uint64)).tolist(), strict=True):
        assert row == (keys.index(key) + 1 if key in keys else 0)


WORDS = st.sets(st.text("书记副长市", min_size=1, max_size=5), max_size=30)


@given(st.lists(WORDS, min_size=1, max_size=3), st.text("书记副长市🙂", min_size=2, max_size=30))
def test_all_words_of_all_lexicons_are_hit(lexicons: list[set[str]], text: str) -> None:
    hits = NgramSets.of(4, *map(frozenset, lexicons)).hits(narrow(codes_of(text)))
    found = list(zip(hits.starts.tolist(), hits.lengths.tolist(), hits.masks.tolist(), strict=True))
    wanted = [
        (start, length, mask) for length in range(2, 5) for start in range(len(text) - length + 1)
        if (mask := sum(1 << bit for bit, words in enumerate(lexicons) if text[start : start + length] in words))
    ]
    assert found == wanted


def test_hits_of_one_lexicon() -> None:
    hits = NgramSets.of(3, frozenset({"书记", "副书记"}), frozenset({"书记"})).hits(narrow(codes_of("副书记好")))
    first, second = hits.of(np.uint16(1)), hits.of(np.uint16(2))
    assert (first.starts.tolist(), first.lengths.tolist()) == ([1, 0], [2, 3])
    assert (second.starts.tolist(), second.lengths.tolist()) == ([1], [2])


def test_mixing_is_a_function_of_all_bits() -> None:
    values = np.array([1, 2, 1 << 40, (1 << 40) + 1], np.uint64)
    assert len({int(value) >> 32 for value in mix(values)}) == 4
