"""The whole path of training on a handful of sentences; skipped where the extra `train` is not installed."""

from pathlib import Path

import pytest

pytest.importorskip("pycrfsuite")
pytest.importorskip("opencc")

from pipeline.errors import UsageError
from pipeline.language.names.model import NamesModel
from pipeline.language.training import augment, corpora, names
from pipeline.language.training.inventions import Inventor

CORPUS = """# text = 王建国在青河说。
1\t王建国\tB-PER\t-\t-
2\t在\tO\t-\t-
3\t青河\tB-LOC\t-\t-
4\t说\tO\t-\t-
5\t。\tO\t-\t-
"""


def corpus(tmp_path: Path) -> list[corpora.Sentence]:
    file = tmp_path / "tiny.iob2"
    file.write_text(CORPUS, encoding="utf-8")
    return list(corpora.sentences(file))


def test_a_model_learns_and_is_the_same_twice(tmp_path: Path) -> None:
    sentences = corpus(tmp_path) * 8
    for name in ("one", "two"):
        names.train(sentences).save(tmp_path / f"{name}.npz")
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()
    model = NamesModel(names.train(sentences))
    assert names.f1(model, sentences)["ALL"] == (100, 100, 100)


def test_inventions_are_the_same_twice_and_labelled() -> None:
    frames = "{P}和{P}来到{L}的{O}，{D}，{N}人"
    first, again = (augment.framed(frames, Inventor(3)) for _ in range(2))
    assert first == again
    assert [tag for tag in first.tags if tag != "O"] == ["B-PER", "B-PER", "B-LOC", "B-ORG"]
    assert "{" not in "".join(first.words)


def test_exchanged_names_keep_their_labels(tmp_path: Path) -> None:
    (sentence,) = corpus(tmp_path)
    other = augment.exchanged(sentence, Inventor(1))
    assert other.tags == sentence.tags
    assert other.words[0] != "王建国"
    assert other.words[1] == "在"


def test_a_missing_corpus_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="CORPORA"):
        list(corpora.sentences(tmp_path / "absent.iob2"))
