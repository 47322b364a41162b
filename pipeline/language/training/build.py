"""Trains both models and writes them with their card and the list of their files; needs the extra `train`."""

import hashlib
from collections.abc import Collection
from importlib.resources import files
from pathlib import Path

import tomli_w
from opencc import OpenCC

from pipeline.language.models import FILES, FORMAT
from pipeline.language.training import corpora, names, segmenter
from pipeline.language.training.augment import augmented
from pipeline.language.training.evaluation import figures

VERSIONS = {"segmenter": "1.0.0", "names": "2.0.1"}
"""Grow whenever the data, the features or the parameters change."""


def build(source: Path, out: Path, only: Collection[str] = tuple(FILES)) -> None:
    """Trains models from the corpora in `source` into `out`; the same corpora and lexicons give the same bytes."""
    sentences = corpora.training(source, OpenCC("t2s").convert)
    for name in only:
        (out / name).mkdir(parents=True, exist_ok=True)
    if "segmenter" in only:
        segmenter.train(sentences, out / "segmenter")
    if "names" in only:
        names.train(augmented(sentences)).save(out / "names" / "names.npz")
    listed: dict[str, object] = {"format": FORMAT}
    for name, files_of in FILES.items():
        hashes = {file: hashlib.sha256((out / name / file).read_bytes()).hexdigest() for file in files_of}
        listed[name] = {"version": VERSIONS[name], "files": hashes}
    (out / "models.toml").write_text(tomli_w.dumps(listed), encoding="utf-8", newline="\n")
    card = files("pipeline.language.training").joinpath("model_card.md").read_text(encoding="utf-8")
    text = card.replace("{figures}", "\n".join(figures(source, out)))
    (out / "MODEL_CARD.md").write_text(text, encoding="utf-8", newline="\n")
