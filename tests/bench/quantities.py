"""Speed of the numbers: `python tests/bench/quantities.py NEWS.jsonl`, one core, characters a second and as ratios."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from pipeline.numbers import calendar, quantities

sys.path.insert(0, str(Path(__file__).parents[1]))
from helpers import doc

from pipeline.extract.statistics.extractor import StatisticsExtractor

ARTICLES = 400


def seconds(act: Callable[[object], object], over: list) -> float:
    """Time of one act for each item, after one to warm up."""
    act(over[0])
    begin = time.perf_counter()
    for item in over:
        act(item)
    return time.perf_counter() - begin


def main(path: str) -> None:
    """Prints the speeds."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()[:ARTICLES]
    docs = [doc(json.loads(line)["text"]) for line in lines]
    texts = [item.text for item in docs]
    total = sum(map(len, texts))
    parts = {
        "calendar": seconds(calendar.scan, texts),
        "quantities": seconds(quantities.scan, texts),
        "with statistics": seconds(lambda item: tuple(StatisticsExtractor().extract(item)), docs),
    }
    numbers = parts["calendar"] + parts["quantities"]
    for name, spent in {**parts, "numbers (calendar + quantities)": numbers}.items():
        print(f"{name:34}{total / spent:>12,.0f} characters/s{spent / numbers:>8.2f} of numbers")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python tests/bench/quantities.py NEWS.jsonl")
    main(sys.argv[1])
