"""Speed of the numbers on one core: `python tests/bench/quantities.py NEWS.jsonl`.

Processor time, the best of some rounds: characters a second, and as multiples of a plain search for figures in the same
texts, which says more where the machine is shared or slow.
"""

import gc
import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.numbers import calendar, quantities

sys.path.insert(0, str(Path(__file__).parents[1]))
from helpers import doc

from pipeline.extract.statistics.extractor import StatisticsExtractor

ARTICLES, ROUNDS = 1000, 5
FIGURES = re.compile("[0-9]+")


def numbers(text: str) -> None:
    """Calendar and quantities as pipeline.numbers.scan reads them, without its cache."""
    times = calendar.scan(text)
    quantities.scan(text, [(found.start, found.end) for found in times])


def speed(act: Callable[[object], object], over: Sequence, sizes: Sequence[int]) -> float:
    """Characters a second of processor time, the best of the rounds, each of which reads articles of its own."""
    act(over[0])
    best = 0.0
    for turn in range(ROUNDS):
        begin = time.process_time()
        for item in over[turn::ROUNDS]:
            act(item)
        best = max(best, sum(sizes[turn::ROUNDS]) / (time.process_time() - begin))
    return best


def main(path: str) -> None:
    """Prints the speeds."""
    lines = Path(path).read_text(encoding="utf-8").splitlines()[:ARTICLES]
    docs = [doc(json.loads(line)["text"]) for line in lines]
    texts = [item.text for item in docs]
    sizes = [len(text) for text in texts]
    gc.freeze()  # the pipeline holds one article, not all of these: the collector is not to go through them
    plain = speed(FIGURES.findall, texts, sizes)
    parts = {
        "plain search for figures": plain,
        "calendar": speed(calendar.scan, texts, sizes),
        "numbers (calendar, then quantities)": speed(numbers, texts, sizes),
        "numbers and statistics": speed(lambda item: tuple(StatisticsExtractor().extract(item)), docs, sizes),
    }
    for name, rate in parts.items():
        print(f"{name:36}{rate:>14,.0f} characters/s{plain / rate:>8.1f}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python tests/bench/quantities.py NEWS.jsonl")
    main(sys.argv[1])
