"""Speed of names and words together, and its ratio to words alone: `python tests/bench/language.py FILE.jsonl`."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from pipeline.language.analyse import analyse
from pipeline.language.segmenter import words

WARM, TIMED, ROUNDS = 100, 400, 3


def main() -> None:
    """Prints characters a second, the best of three rounds, and the ratio."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()[: WARM + TIMED]
    texts = [json.loads(line)["text"] for line in lines]
    for text in texts[:WARM]:
        analyse(text)
    texts = texts[WARM:]
    size = sum(map(len, texts))
    both, alone = (min(_seconds(texts, work) for _ in range(ROUNDS)) for work in (analyse, _cut))
    print(f"language: names and words {size / both:,.0f} characters/s, words alone {size / alone:,.0f}, "
          f"ratio {both / alone:.2f}")


def _cut(text: str) -> None:
    for _ in words(text, ()):
        pass


def _seconds(texts: list[str], work: Callable[[str], object]) -> float:
    start = time.perf_counter()
    for text in texts:
        work(text)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
