"""Speed of names and words together, and its ratio to words alone: `python tests/bench/language.py FILE.jsonl`.

All figures are of the process's own CPU time on one core, so that other work on the machine does not count.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from pipeline.language.analyse import analyse
from pipeline.language.models import verified
from pipeline.language.names.model import NamesModel, Weights
from pipeline.language.segmenter import Segmenter, segmenter

WARM, TIMED, ROUNDS = 100, 400, 3


def main() -> None:
    """Prints speeds, the best of three rounds, their ratio, and how long the models take to load."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()[: WARM + TIMED]
    texts = [json.loads(line)["text"] for line in lines]
    for text in texts[:WARM]:
        analyse(text)
    texts = texts[WARM:]
    size, count = sum(map(len, texts)), sum(len(cut(text)) for text in texts)
    both, alone = (best(lambda work=work: [work(text) for text in texts]) for work in (analyse, cut))
    print(f"language: names and words {size / both:,.0f} characters/s, words alone {size / alone:,.0f} "
          f"({count / alone:,.0f} words/s), ratio {both / alone:.2f}")
    loads = (lambda: NamesModel(Weights.load(verified("names") / "names.npz")),
             lambda: Segmenter(verified("segmenter")))
    print("language: loading takes {:.3f} s for names, {:.3f} s for words".format(*map(best, loads)))


def cut(text: str) -> list[tuple[int, int]]:
    """The words of a text without looking for names."""
    return segmenter().words(text, ())


def best(act: Callable[[], object]) -> float:
    """Seconds of CPU time, the least of all rounds."""
    spent = []
    for _ in range(ROUNDS):
        start = time.process_time()
        act()
        spent.append(time.process_time() - start)
    return min(spent)


if __name__ == "__main__":
    main()
