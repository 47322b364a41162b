"""The shipped models: whole, of this format, and decoded as a plain Viterbi would."""

import itertools
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import cli
from pipeline.errors import ModelError
from pipeline.language import analyse as analysis
from pipeline.language import models
from pipeline.language.analyse import analyse
from pipeline.language.names.hashing import NgramSets, Table, mix
from pipeline.language.names.model import NamesModel, Weights


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(models.folder(), tmp_path / "models"))


@pytest.mark.parametrize("name", ["segmenter", "names"])
def test_shipped_models_are_whole(name: str) -> None:
    assert models.verified(name).is_dir()
    assert set(models.versions()) == {"segmenter", "names"}


def test_an_altered_file_is_an_error(copy: Path) -> None:
    file = copy / "names" / "names.npz"
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    with pytest.raises(ModelError, match=r"names\.npz is altered.*make models"):
        models.verified("names", copy)


def test_an_absent_file_is_an_error(copy: Path) -> None:
    (copy / "segmenter" / "weights.npz").unlink()
    with pytest.raises(ModelError, match=r"weights\.npz is missing.*make models"):
        models.verified("segmenter", copy)


@pytest.mark.parametrize("text", ["", "format = 99\n", "format = [\n", "format = 1\n"])
def test_a_wrong_list_is_an_error(copy: Path, text: str) -> None:
    (copy / "models.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match="make models"):
        models.verified("names", copy)


def test_a_missing_list_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="make models"):
        models.verified("names", tmp_path)


def test_the_command_ends_with_6(
    copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (copy / "names" / "names.npz").write_bytes(b"")
    page = tmp_path / "page.txt"
    page.write_text("新桥启用\n5月6日，青河市新桥启用。\n", encoding="utf-8")
    monkeypatch.setattr(models, "folder", lambda: copy)
    monkeypatch.setattr("sys.argv", ["banmian", "extract", str(page), "--out", str(tmp_path / "out")])
    loaded = analysis._names_model
    loaded.cache_clear()
    with pytest.raises(SystemExit) as ended:
        cli.main()
    loaded.cache_clear()
    assert ended.value.code == 6
    assert "make models" in capsys.readouterr().err
    assert not list((tmp_path / "out").glob("*.jsonl"))


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("张伟区委书记说在青河市，。“” \n\t\u3000a1🙂"), max_size=80))
def test_the_doc_keeps_every_character(text: str) -> None:
    doc, sentences = analyse(text)
    assert doc.text == text
    assert all(0 <= start < end <= len(text) for start, end in sentences)
    assert all("\n" not in text[start:end] for start, end in sentences)


def test_names_are_single_tokens() -> None:
    doc, _ = analyse("5月6日，河南省郑州市副市长王建国到洛阳市调研。")
    assert {ent.label_ for ent in doc.ents} == {"PER", "LOC"}
    assert all(len(ent) == 1 for ent in doc.ents)
    assert "王建国" in [ent.text for ent in doc.ents]


@given(st.lists(st.integers(1, 2**63), unique=True, max_size=60), st.lists(st.integers(1, 2**63), max_size=20))
def test_a_table_finds_its_keys_and_no_others(keys: list[int], others: list[int]) -> None:
    table = Table(np.array(keys, np.uint64))
    assert table.rows(np.array(keys, np.uint64)).tolist() == list(range(1, len(keys) + 1))
    for key, row in zip(others, table.rows(np.array(others, np.uint64)).tolist(), strict=True):
        assert row == (keys.index(key) + 1 if key in keys else 0)


def test_ngrams_know_their_lexicons() -> None:
    sets = NgramSets.of(3, frozenset({"书记", "副书记"}), frozenset({"书记"}))
    codes = np.array([ord(c) for c in "副书记好"], np.uint32)
    assert sets.masks(codes).tolist() == [[0, 3, 0, 0], [1, 0, 0, 0]]


def test_mixing_is_a_function_of_all_bits() -> None:
    values = np.array([1, 2, 1 << 40, (1 << 40) + 1], np.uint64)
    assert len({int(value) >> 32 for value in mix(values)}) == 4


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text("王李说去河南省的", min_size=1, max_size=5), min_size=1, max_size=4), st.integers(0, 99))
def test_decoding_finds_the_best_path(sentences: list[str], seed: int) -> None:
    shipped = Weights.load(models.verified("names") / "names.npz")
    random = np.random.default_rng(seed)
    labels = ("O", "B-PER", "I-PER")
    states = random.integers(-99, 99, (len(shipped.keys), 3)).astype(np.int8)
    edges = random.normal(size=(3, 3)).astype(np.float32)
    model = NamesModel(Weights(labels, shipped.keys, states, edges, 0.05, shipped.lexicons))
    text, bounds = "\n".join(sentences), []
    for sentence in sentences:
        start = bounds[-1][1] + 1 if bounds else 0
        bounds.append((start, start + len(sentence)))
    lengths = np.array([end - start for start, end in bounds])
    starts = np.concatenate([[0], np.cumsum(lengths + 3)[:-1]]) + 3
    padded = np.zeros(int(starts[-1] + lengths[-1] + 3), np.uint32)
    for at, (start, end) in zip(starts, bounds, strict=True):
        padded[at : at + end - start] = [ord(c) for c in text[start:end]]
    scores = model._scores(padded)
    for path, at, size in zip(model._decode(scores, starts, lengths), starts, lengths, strict=True):
        def total(tags: tuple[int, ...], at: int = at) -> float:
            first = model._first[tags[0]] + scores[at, tags[0]]
            steps = itertools.pairwise(tags)
            return float(first + sum(model._edges[a, b] + scores[at + i + 1, b] for i, (a, b) in enumerate(steps)))

        best = max(total(tags) for tags in itertools.product(range(3), repeat=int(size)))
        assert total(tuple(path.tolist())) == pytest.approx(best, abs=1e-3)
