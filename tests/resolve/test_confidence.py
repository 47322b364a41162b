"""Scores of rules to confidences."""

import pytest
from helpers import records

from pipeline.extract.registry import EXTRACTORS
from pipeline.resolve.confidence import confidence, levels

LEVELS = {"events.verb": [(0.0, 0.4), (0.6, 0.75), (0.9, 0.95)]}


@pytest.mark.parametrize(("score", "expected"), [(0.0, 0.4), (0.59, 0.4), (0.6, 0.75), (0.89, 0.75), (1.0, 0.95)])
def test_a_score_has_the_confidence_of_its_level(score: float, expected: float) -> None:
    assert confidence("events.verb", score, LEVELS) == expected


def test_a_rule_that_was_not_measured_keeps_its_score() -> None:
    assert confidence("events.other", 0.8125, LEVELS) == 0.812


def test_the_table_is_of_rules_that_exist_and_grows_with_the_score() -> None:
    rules = {rule for extractor in EXTRACTORS.values() for rule in extractor.patterns}
    assert set(levels()) <= rules
    for pairs in levels().values():
        assert pairs == sorted(pairs)
        assert [sure for _, sure in pairs] == sorted(sure for _, sure in pairs)
        assert all(0 < sure < 1 for _, sure in pairs)


def test_records_carry_it() -> None:
    (record,) = records("柳园社区有居民1200户。")["statistics"]
    assert record.confidence == confidence(record.extractor, 0.95)
