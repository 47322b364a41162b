"""`python -m pipeline.language.training CORPORA`: trains both models, writes them, and prints their figures.

--measure   trains nothing and only prints the figures of the models as they are
--out DIR   another folder for the models
"""

import argparse
import hashlib
import sys
import time
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


def measure(source: Path, out: Path) -> None:
    """Prints word F1, names F1 by label, sizes and speeds on the held-out split."""
    sentences = corpora.held_out(source)
    settings.wordFeature = False
    cutter = spacy_pkuseg.pkuseg(str(out / "segmenter"), user_dict=None)
    start = time.perf_counter()
    cut = [cutter.cut("".join(one.words)) for one in sentences]
    speed = sum(map(len, cut)) / (time.perf_counter() - start)
    print(f"segmenter  word F1 {segmenter.f1([one.words for one in sentences], cut):.1f}  "
          f"{_size(out / 'segmenter'):.2f} MB  {speed:,.0f} words/s")
    model = NamesModel(Weights.load(out / "names" / "names.npz"))
    for label, (precision, recall, score) in names.f1(model, sentences).items():
        print(f"names      {label:4} precision {precision:.1f}  recall {recall:.1f}  F1 {score:.1f}")
    print(f"names      {_size(out / 'names'):.2f} MB")


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
