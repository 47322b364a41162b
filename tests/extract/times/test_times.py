import json
from pathlib import Path

import pytest
from helpers import doc, resolved

from pipeline.extract.times.extractor import TimesExtractor

CASES = Path(__file__).parents[2] / "cases" / "time"


def lines(name: str) -> list[dict]:
    return [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("case", lines("resolved"), ids=lambda case: case["text"])
def test_resolved(case: dict) -> None:
    found = resolved(case["text"], case["published"]).times
    assert [[time.text, time.start, time.end, time.basis] for time in found] == case["times"]


@pytest.mark.parametrize("case", lines("near_misses"), ids=lambda case: case["text"])
def test_near_miss(case: dict) -> None:
    assert not resolved(case["text"], "2024-04-26").times


PARTS = [
    ("4月2日凌晨2点多", "dawn"), ("4月2日上午", "morning"), ("4月2日中午", "noon"), ("4月2日下午3时30分", "afternoon"),
    ("4月2日晚", "evening"), ("昨夜", "night"), ("今早", "morning"), ("4月2日", None),
]


@pytest.mark.parametrize(("text", "part"), PARTS)
def test_part_of_day(text: str, part: str | None) -> None:
    (time,) = TimesExtractor().extract(doc(f"{text}，队员出发。"))
    assert (time.text, time.part_of_day) == (text, part)
