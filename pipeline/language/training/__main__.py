"""`python -m pipeline.language.training CORPORA`: trains both models, writes them, and prints their figures.

--measure   trains nothing and only prints the figures of the models as they are
--out DIR   another folder for the models
"""

import argparse
import hashlib
import sys
import time
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import spacy_pkuseg
import tomli_w
from spacy_pkuseg.config import config as settings

from pipeline.errors import BanmianError
from pipeline.language.models import FORMAT, folder
from pipeline.language.names.model import NamesModel, Weights
from pipeline.language.training import corpora, names, segmenter
from pipeline.language.training.augment import augmented

VERSIONS = {"segmenter": "1.0.0", "names": "1.0.0"}
"""Grow whenever the data, the features or the parameters change."""


def build(source: Path, out: Path) -> None:
    """Trains both models from the corpora in `source` into `out`; the same corpora give the same bytes."""
    sentences = corpora.training(source)
    segmenter.train(sentences, out / "segmenter")
    weights = names.train(augmented(sentences))
    (out / "names").mkdir(parents=True, exist_ok=True)
    weights.save(out / "names" / "names.npz")
    listed: dict[str, object] = {"format": FORMAT}
    for name, version in VERSIONS.items():
        hashes = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted((out / name).iterdir())
                  if file.suffix in (".npz", ".msgpack")}
        listed[name] = {"version": version, "files": hashes}
    (out / "models.toml").write_text(tomli_w.dumps(listed), encoding="utf-8", newline="\n")
    card = files("pipeline.language.training").joinpath("model_card.md").read_text(encoding="utf-8")
    text = card.replace("{figures}", "\n".join(figures(source, out)))
    (out / "MODEL_CARD.md").write_text(text, encoding="utf-8", newline="\n")


def figures(source: Path, out: Path) -> list[str]:
    """The rows of the card's table: scores on the held-out split, and sizes."""
    sentences = corpora.held_out(source)
    rows = ["| model | what | precision | recall | F1 |", "| --- | --- | --- | --- | --- |"]
    words = segmenter.f1([one.words for one in sentences], _cut(sentences, out))
    rows.append(f"| segmenter | words | | | {words:.1f} |")
    model = NamesModel(Weights.load(out / "names" / "names.npz"))
    for label, scores in names.f1(model, sentences).items():
        rows.append(f"| names | {label} | " + " | ".join(f"{score:.1f}" for score in scores) + " |")
    sizes = ", ".join(f"{name} {_size(out / name):.2f} MB" for name in VERSIONS)
    return [*rows, "", f"Sizes: {sizes}."]


def _cut(sentences: Sequence[corpora.Sentence], out: Path) -> list[list[str]]:
    settings.wordFeature = False
    cutter = spacy_pkuseg.pkuseg(str(out / "segmenter"), user_dict=None)
    return [cutter.cut("".join(one.words)) for one in sentences]


def measure(source: Path, out: Path) -> None:
    """Prints the figures, and the segmenter's speed."""
    print(*figures(source, out), sep="\n")
    sentences = corpora.held_out(source)
    start = time.perf_counter()
    cut = _cut(sentences, out)
    print(f"Segmenter, loading included: {sum(map(len, cut)) / (time.perf_counter() - start):,.0f} words/s.")


def _size(place: Path) -> float:
    return sum(file.stat().st_size for file in place.iterdir() if file.suffix in (".npz", ".msgpack")) / 1e6


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--out", type=Path, default=folder())
    parser.add_argument("--measure", action="store_true")
    arguments = parser.parse_args()
    try:
        if not arguments.measure:
            build(arguments.corpora, arguments.out)
        measure(arguments.corpora, arguments.out)
    except BanmianError as error:
        print(f"banmian: {error}", file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
