"""Scores the pipeline on labelled articles, pages and value suites, says how far its stated confidence can be trusted,
and fails where a score is under its floor.

    python tests/evaluate.py --shared ../shared [--raise-floors]

The labelled material is not part of this repository: --shared names a folder with eval/ and seeds/ in it.
Floors stand in tests/floors.toml and only go up: --raise-floors lifts those that the run has passed.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import tomli_w
from reliability import SURE, judge, sure, table

FLOORS = Path(__file__).with_name("floors.toml")
SLACK = 0.005
"""A raised floor lies this far under the score, so that rounding alone never fails a run."""


def banmian(*words: str | Path) -> None:
    """Runs the command; rejects (exit code 3) are allowed, all else is an error."""
    done = subprocess.run([sys.executable, "-m", "pipeline", *map(str, words)], check=False)
    if done.returncode not in (0, 3):
        sys.exit(f"banmian {' '.join(map(str, words))} ended with {done.returncode}")


def python(*words: str | Path) -> str:
    """What a script prints."""
    return subprocess.run([sys.executable, *map(str, words)], check=True, capture_output=True, text=True).stdout


def labelled(shared: Path, work: Path) -> dict[str, float]:
    """F1 by measure on the labelled articles, OVERALL, and the share of spans that quote."""
    dev, documents, out = shared / "eval" / "dev", shared / "eval" / "dev" / "documents.jsonl", work / "dev"
    banmian("extract", documents, shared / "seeds", "--out", out)
    print(python(shared / "eval" / "score.py", "--gold", dev, "--texts", documents, "--texts", shared / "seeds",
                 "--pred", out, "--json", work / "dev.json"))
    table = json.loads((work / "dev.json").read_text(encoding="utf-8"))
    return {"OVERALL": table["overall"], **{row: cell["f"] for row, cell in table["rows"].items()}}


def sure_ones(shared: Path, work: Path) -> dict[str, float]:
    """Share of right records among those that state a confidence of SURE or more, by type; on the run of `labelled`."""
    judged = judge(shared, work / "dev")
    print(table(judged), f"\nof the records that state at least {SURE}, right:")
    shares = sure(judged)
    print(*(f"{kind:12}{share:8.3f}" for kind, share in shares.items()), "", sep="\n")
    return shares


def pages(shared: Path, work: Path) -> dict[str, float]:
    """F1 by measure on the pages with known layout."""
    texts, out = shared / "eval" / "pages" / "txt", work / "pages"
    banmian("extract", texts, "--out", out)
    print(python(shared / "eval" / "score.py", "--gold", shared / "eval" / "pages" / "gold", "--texts", texts,
                 "--pred", out, "--json", work / "pages.json"))
    rows = json.loads((work / "pages.json").read_text(encoding="utf-8"))["rows"]
    return {row: cell["f"] for row, cell in rows.items()}


def suites(shared: Path, work: Path) -> dict[str, float]:
    """Share of the number and date cases that pass, by suite and dimension."""
    cases, documents, out = shared / "eval" / "suites" / "cases.jsonl", work / "cases.jsonl", work / "suites"
    script = shared / "eval" / "suite.py"
    python(script, "inputs", "--cases", cases, "--out", documents)
    banmian("extract", documents, "--out", out)
    printed = python(script, "score", "--cases", cases, "--pred", out)
    print(printed)
    rows = re.findall(r"^(\S+)\s+(\d+)/(\d+)", printed, re.MULTILINE)
    return {row: int(hit) / int(total) for row, hit, total in rows}


def main() -> int:
    """Prints all tables; the exit code is 1 where a score is under its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--raise-floors", action="store_true")
    arguments = parser.parse_args()
    if not (arguments.shared / "eval").is_dir():
        sys.exit(f"no labelled material at {arguments.shared}; name its folder: make eval SHARED=folder")
    with tempfile.TemporaryDirectory() as folder:
        scores = {part.__name__: part(arguments.shared, Path(folder)) for part in (labelled, sure_ones, pages, suites)}
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    if arguments.raise_floors:
        for part, rows in floors.items():
            for row, floor in rows.items():
                rows[row] = max(floor, int((scores[part][row] - SLACK) * 1000) / 1000)
        FLOORS.write_text(tomli_w.dumps(floors), encoding="utf-8")
    under = [f"{part} {row}: {scores[part].get(row, 0):.3f} is under its floor {floor}"
             for part, rows in floors.items() for row, floor in rows.items() if scores[part].get(row, 0) < floor]
    print(*under or ["every score is at or over its floor"], sep="\n")
    return bool(under)


if __name__ == "__main__":
    raise SystemExit(main())
