"""The real page that the project began with, scored; skipped where the labelled material is not at hand."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pipeline.config import Config
from pipeline.run.extract import extract

SHARED = Path(__file__).parents[3] / "shared"
PAGE = "000_552fdbae1823c7b1"

pytestmark = pytest.mark.skipif(not (SHARED / "eval" / "score.py").exists(), reason="the labelled material is not here")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("records")
    extract([SHARED / "seeds"], folder, Config())
    return folder


@pytest.fixture(scope="module")
def scores(out: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    gold = tmp_path_factory.mktemp("gold")
    (gold / f"{PAGE}.json").write_bytes((SHARED / "eval" / "dev" / f"{PAGE}.json").read_bytes())
    table = gold.with_suffix(".table")
    subprocess.run([sys.executable, SHARED / "eval" / "score.py", "--gold", gold, "--texts", SHARED / "seeds",
                    "--pred", out, "--json", table], check=True, capture_output=True)
    return dict(json.loads(table.read_text(encoding="utf-8")))


@cache
def rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("part", ["count", "lines", "headline", "kicker", "deck", "column", "authors"])
def test_every_piece_is_whole(scores: dict[str, Any], part: str) -> None:
    assert scores["rows"][f"articles.{part}"]["f"] == 1


def test_every_span_quotes(scores: dict[str, Any]) -> None:
    assert scores["broken"] == 0


def test_the_numbered_scheme_is_complete(out: Path) -> None:
    (scheme,) = (row for row in rows(out / "programmes.jsonl") if row["code"] == "456")
    assert [len(component["members"]) for component in scheme["components"]] == [4, 5, 6]
    assert [component["count"] for component in scheme["components"]] == [4, 5, 6]
    assert all(all(component["members"]) for component in scheme["components"])
    assert scheme["complete"] is True


def test_the_team_that_does_not_add_up_is_flagged(out: Path) -> None:
    (team,) = (row for row in rows(out / "statistics.jsonl") if row["value"] == 59)
    assert "breakdown_mismatch" in team["flags"]


def test_the_year_is_inferred_and_says_so(out: Path) -> None:
    articles = rows(out / "articles.jsonl")
    assert {article["published"]["date"] for article in articles} == {"2024"}
    assert {article["published"]["basis"] for article in articles} == {"inferred"}
    (day,) = (row for row in rows(out / "times.jsonl") if row["text"] == "4月17日")
    assert (day["start"], day["flags"]) == ("2024-04-17", ["year_inferred"])
