"""The lexicons of schemes hold what the code reads from them, each entry once and in one role."""

from collections import Counter
from typing import get_args

import pytest

from pipeline.resources import table, words
from schemas.programme import ProgrammeKind

KINDS = set(get_args(ProgrammeKind))


@pytest.mark.parametrize(
    ("name", "least"),
    [("programme_nouns", 150), ("programme_names", 300), ("programme_rhetoric", 300), ("programme_edges", 500)],
)
def test_each_entry_once(name: str, least: int) -> None:
    counts = Counter(row["word"] for row in table(name))
    assert len(counts) >= least
    assert [word for word, count in counts.items() if count > 1] == []


def test_kinds_and_uses() -> None:
    assert {row["kind"] for row in table("programme_nouns")} <= KINDS
    assert {row["kind"] for row in table("programme_names")} <= KINDS
    assert {row["use"] for row in table("programme_nouns")} == {"name", "quoted", "weak"}
    assert {row["role"] for row in table("programme_edges")} == {"stop", "lead", "deed", "keep"}


def test_no_scheme_is_a_figure_of_speech() -> None:
    assert words("programme_names") & words("programme_rhetoric") == frozenset()
