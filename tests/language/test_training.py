"""The whole path of training on a handful of sentences; skipped where the extra `train` is not installed."""

from functools import cache
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("pycrfsuite")
pytest.importorskip("opencc")

from pipeline.errors import UsageError
from pipeline.language.hashing import codes_of
from pipeline.language.models import FILES, verified
from pipeline.language.names.characters import narrow
from pipeline.language.names.features import GRAMS, PAD
from pipeline.language.names.model import NamesModel, Weights
from pipeline.language.training import augment, corpora, names
from pipeline.language.training.build import build
from pipeline.language.training.evaluation import names_f1, speed, word_f1
from pipeline.language.training.frames import Frames
from pipeline.language.training.inventions import Inventor
from pipeline.resources import table

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
    assert names_f1(model, sentences)["ALL"] == (100, 100, 100)


@cache
def shipped() -> tuple[Weights, NamesModel, dict[str, list[int]]]:
    """The shipped weights, the model made of them, and the weights of each feature by its name."""
    weights = Weights.load(verified("names") / "names.npz")
    rows = {f":{key >> 16}:{key & 0xFFFF}": row.tolist()
            for key, row in zip(weights.mark_keys.tolist(), weights.mark_states, strict=True)}
    for number, (keys, states) in enumerate(weights.grams):
        rows |= {f"{number}:{place}:{key}": states[row, place].tolist()
                 for row, key in enumerate(keys.tolist()) for place in range(len(GRAMS[number].seen))}
    return weights, NamesModel(weights), rows


@settings(max_examples=60, deadline=None)
@given(st.text("王李建国市委书记说去河南省的郑州，。·阿布3🙂", min_size=1, max_size=30))
def test_decoding_sums_the_weights_of_the_features_that_training_names(text: str) -> None:
    weights, model, rows = shipped()
    scores = model.scores(np.pad(narrow(codes_of(text)), 2 * PAD))[PAD:-PAD, : len(weights.labels)]
    for row, found in zip(scores, names.features(text, weights.lexicons), strict=True):
        wanted = [sum(column) for column in zip(*(rows[name] for name in found if name in rows), strict=True)]
        assert row.tolist() == (wanted or [0] * len(weights.labels))


def test_building_twice_gives_the_same_bytes_and_models_that_load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(augment, "FRAMED", 30)
    monkeypatch.setattr(augment, "PLAIN", 5)
    (tmp_path / "uner").mkdir()
    for name in (*corpora.SIMPLIFIED, *corpora.TRADITIONAL, corpora.HELD_OUT):
        (tmp_path / "uner" / f"{name}.iob2").write_text("\n".join([CORPUS] * 4), encoding="utf-8")
    outs = [tmp_path / name for name in ("one", "two")]
    for out in outs:
        build(tmp_path, out)
    for file in ("models.toml", "MODEL_CARD.md", *(f"{name}/{file}" for name in FILES for file in FILES[name])):
        assert (outs[0] / file).read_bytes() == (outs[1] / file).read_bytes(), file
    assert all(verified(name, outs[0]).is_dir() for name in FILES)
    assert "| names | ALL | 100.0 | 100.0 | 100.0 |" in (outs[0] / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert "words/s" in speed(tmp_path, outs[0])


def test_inventions_are_the_same_twice_and_labelled() -> None:
    frames = "{P}和{C}来到{L}的{O}，{D}，{N}人，{O:国务院/教育部}"
    first, again = (augment.framed(frames, Inventor(3)) for _ in range(2))
    assert first == again
    assert [tag for tag in first.tags if tag != "O"] == ["B-PER", "B-PER", "B-LOC", "B-ORG", "B-ORG"]
    assert first.words[-1] in {"国务院", "教育部"}
    assert "{" not in "".join(first.words)


@pytest.mark.parametrize(("kind", "labels"), [
    *((kind, {"B-PER"}) for kind in "PCFM"), *((kind, {"B-LOC"}) for kind in "LASVWRK"),
    *((kind, {"B-ORG"}) for kind in "OBYIQ"), *((kind, {"O"}) for kind in "TJUNEHD"),
])
def test_every_slot_is_filled_and_labelled(kind: str, labels: set[str]) -> None:
    inventor = Inventor(1)
    for _ in range(40):
        sentence = augment.framed(f"{{{kind}}}", inventor)
        assert set(sentence.tags) == labels
        assert sentence.words[0]


def test_the_table_stands_for_thousands_of_frames_and_all_can_be_filled() -> None:
    frames, random, inventor = Frames(table("sentence_frames")), Random(1), Inventor(1)  # noqa: S311  reproducible draws, no secrets
    drawn = {frames.draw("sentence", random) for _ in range(4000)}
    assert len(drawn) > 3000
    for frame in drawn:
        words = augment.framed(frame, inventor).words
        assert words
        assert not set("{}[]|<>") & set("".join(words))


def test_plain_frames_have_no_names() -> None:
    frames, random, inventor = Frames(table("sentence_frames")), Random(2), Inventor(2)  # noqa: S311  reproducible draws, no secrets
    for _ in range(500):
        assert set(augment.framed(frames.draw("plain", random), inventor).tags) == {"O"}


def test_frames_nest() -> None:
    frames = Frames([{"kind": "one", "frame": "甲[乙|丙[丁|]]<two>"}, {"kind": "two", "frame": "[|戊]己"}])
    assert frames.patterns("one") == 6
    random = Random(1)  # noqa: S311  reproducible draws, no secrets
    assert {frames.draw("one", random) for _ in range(200)} == {
        "甲乙己", "甲乙戊己", "甲丙丁己", "甲丙丁戊己", "甲丙己", "甲丙戊己"}


@pytest.mark.parametrize("frame", ["甲[乙", "甲]乙", "甲|乙", "甲<none>"])
def test_wrong_frames_are_refused(frame: str) -> None:
    with pytest.raises(ValueError, match=r"brackets|no rule"):
        Frames([{"kind": "one", "frame": frame}])


def test_exchanged_names_keep_their_labels(tmp_path: Path) -> None:
    (sentence,) = corpus(tmp_path)
    other = augment.exchanged(sentence, Inventor(1))
    assert other.tags == sentence.tags
    assert other.words[0] != "王建国"
    assert other.words[1] == "在"


def test_a_missing_corpus_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="CORPORA"):
        list(corpora.sentences(tmp_path / "absent.iob2"))


def test_word_f1_counts_words_at_their_places() -> None:
    assert word_f1([["甲乙", "丙"]], [["甲乙", "丙"]]) == 100
    assert word_f1([["甲乙", "丙"]], [["甲", "乙", "丙"]]) == 40
