"""`python -m pipeline.language.training.evaluation CORPORA`: prints the figures of both models on the held-out split.

Nothing of the extra `train` is needed for it.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pipeline.errors import BanmianError
from pipeline.language.models import FILES, folder
from pipeline.language.names.model import NamesModel, Weights
from pipeline.language.segmenter import Segmenter
from pipeline.language.training import corpora
from pipeline.language.training.corpora import Sentence

Spans = set[tuple[int, int, str]]


def figures(source: Path, out: Path) -> list[str]:
    """The rows of the card's table: scores on the held-out split, and sizes."""
    sentences = corpora.held_out(source)
    rows = ["| model | what | precision | recall | F1 |", "| --- | --- | --- | --- | --- |"]
    words = word_f1([one.words for one in sentences], _cut(sentences, out))
    rows.append(f"| segmenter | words | | | {words:.1f} |")
    model = NamesModel(Weights.load(out / "names" / "names.npz"))
    for label, scores in names_f1(model, sentences).items():
        rows.append(f"| names | {label} | " + " | ".join(f"{score:.1f}" for score in scores) + " |")
    sizes = ", ".join(f"{name} {_size(out / name):.2f} MB" for name in FILES)
    return [*rows, "", f"Sizes: {sizes}."]


def _cut(sentences: Sequence[Sentence], out: Path) -> list[list[str]]:
    cutter = Segmenter(out / "segmenter")
    texts = ("".join(one.words) for one in sentences)
    return [[text[start:end] for start, end in cutter.words(text, ())] for text in texts]


def speed(source: Path, out: Path) -> str:
    """How long the segmenter takes to load and to cut, in CPU time on one core."""
    text = "\n".join("".join(one.words) for one in corpora.held_out(source))
    start = time.process_time()
    cutter = Segmenter(out / "segmenter")
    loaded = time.process_time()
    words = sum(len(cutter.words(text, ())) for _ in range(10))
    return f"Segmenter: loaded in {loaded - start:.2f} s, {words / (time.process_time() - loaded):,.0f} words/s."


def _size(place: Path) -> float:
    return sum((place / file).stat().st_size for file in FILES[place.name]) / 1e6


def gold(sentence: Sentence) -> Spans:
    """The labelled names of a sentence as character intervals."""
    found: list[tuple[int, int, str]] = []
    at = 0
    for word, tag in zip(sentence.words, sentence.tags, strict=True):
        if tag[0] == "B" or (tag[0] == "I" and not (found and found[-1][1] == at)):
            found.append((at, at + len(word), tag[2:]))
        elif tag[0] == "I":
            found[-1] = (found[-1][0], at + len(word), found[-1][2])
        at += len(word)
    return set(found)


def names_f1(model: NamesModel, sentences: Sequence[Sentence]) -> dict[str, tuple[float, float, float]]:
    """Label → precision, recall and F1 in percent, and ALL."""
    hit, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    for sentence in sentences:
        text = "".join(sentence.words)
        ours: Spans = gold(sentence)
        theirs: Spans = {(name.start, name.end, name.label) for name in model.names(text, ((0, len(text)),))}
        for counter, spans in ((hit, ours & theirs), (found, theirs), (wanted, ours)):
            counter.update(label for _, _, label in spans)
            counter["ALL"] += len(spans)
    return {label: (100 * hit[label] / max(found[label], 1), 100 * hit[label] / max(wanted[label], 1),
                    200 * hit[label] / max(found[label] + wanted[label], 1)) for label in ("PER", "LOC", "ORG", "ALL")}


def word_f1(gold: Sequence[Sequence[str]], cut: Sequence[Sequence[str]]) -> float:
    """Word F1 of a segmentation, in percent."""
    right = found = wanted = 0
    for one, other in zip(gold, cut, strict=True):
        ours, theirs = _intervals(one), _intervals(other)
        right, found, wanted = right + len(ours & theirs), found + len(theirs), wanted + len(ours)
    return 200 * right / (found + wanted)


def _intervals(words: Sequence[str]) -> set[tuple[int, int]]:
    found, at = set(), 0
    for word in words:
        found.add((at, at + len(word)))
        at += len(word)
    return found


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, default=folder(), help="the folder of the models")
    arguments = parser.parse_args()
    try:
        print(*figures(arguments.corpora, arguments.out), speed(arguments.corpora, arguments.out), sep="\n")
    except BanmianError as error:
        print(f"banmian: {error}", file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
