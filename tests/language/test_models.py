"""The shipped models: whole, of this format, and a clear error with its own exit code where they are not."""

import hashlib
import shutil
from collections.abc import Callable
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
from pipeline.language.segmenter import segmenter


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(models.folder(), tmp_path / "models"))


@pytest.mark.parametrize("name", ["segmenter", "names"])
def test_shipped_models_are_whole(name: str) -> None:
    assert models.verified(name).is_dir()
    assert set(models.versions()) == {"segmenter", "names"}


def relisted(folder: Path) -> None:
    """Lists the files as they are now, as if they were meant to be so."""
    text = (folder / "models.toml").read_text(encoding="utf-8")
    for name, files in models.FILES.items():
        for file in files:
            old = hashlib.sha256((models.folder() / name / file).read_bytes()).hexdigest()
            text = text.replace(old, hashlib.sha256((folder / name / file).read_bytes()).hexdigest())
    (folder / "models.toml").write_text(text, encoding="utf-8")


def altered(folder: Path, file: str) -> None:
    path = folder / file
    path.write_bytes(path.read_bytes()[:-1] + b"?")


def cut_short(folder: Path, file: str) -> None:
    path = folder / file
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def cut_short_and_listed(folder: Path, file: str) -> None:
    cut_short(folder, file)
    relisted(folder)


def of_another_kind_and_listed(folder: Path, file: str) -> None:
    np.savez_compressed(folder / "other.npz", labels=np.array(["O"]))
    (folder / "other.npz").replace(folder / file)
    relisted(folder)


def replaced(old: str, new: str) -> Callable[[Path, str], None]:
    def act(folder: Path, file: str) -> None:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new), encoding="utf-8")

    return act


DAMAGE: list[tuple[Callable[[Path, str], object], str, str]] = [
    (altered, "names/names.npz", r"names/names\.npz is altered"),
    (altered, "segmenter/weights.npz", r"segmenter/weights\.npz is altered"),
    (altered, "segmenter/features.msgpack", r"segmenter/features\.msgpack is altered"),
    (cut_short, "names/names.npz", r"names/names\.npz is altered"),
    (cut_short_and_listed, "names/names.npz", r"names\.npz cannot be read"),
    (cut_short_and_listed, "segmenter/weights.npz", "segmenter cannot be read"),
    (cut_short_and_listed, "segmenter/features.msgpack", "segmenter cannot be read"),
    (of_another_kind_and_listed, "names/names.npz", r"names\.npz cannot be read"),
    (of_another_kind_and_listed, "segmenter/weights.npz", "segmenter cannot be read"),
    (lambda folder, file: (folder / file).unlink(), "names/names.npz", r"names/names\.npz is missing"),
    (lambda folder, file: (folder / file).unlink(), "segmenter/weights.npz", r"segmenter/weights\.npz is missing"),
    (lambda folder, file: (folder / file).unlink(), "segmenter/features.msgpack", r"features\.msgpack is missing"),
    (lambda folder, file: (folder / file).unlink(), "models.toml", r"models\.toml\) cannot be read"),
    (lambda folder, file: (folder / file).write_bytes(b"\xff\xfe"), "models.toml", r"models\.toml\) cannot be read"),
    (lambda folder, file: (folder / file).write_bytes(b""), "models.toml", "have format None"),
    (lambda folder, file: (folder / file).write_bytes(b"format = ["), "models.toml", r"models\.toml\) cannot be read"),
    (replaced(f"format = {models.FORMAT}", "format = 99"), "models.toml", "have format 99"),
    (replaced("[names]", "[other]"), "models.toml", "model names"),
    (replaced("[segmenter.files]", "[segmenter.old]"), "models.toml", "model segmenter"),
    (replaced('"names.npz"', '"other.npz"'), "models.toml", "model names"),
]


def forget() -> None:
    for loaded in (analysis.names_model, segmenter, models.versions):
        loaded.cache_clear()


@pytest.mark.parametrize(("damage", "file", "says"), DAMAGE)
def test_the_command_ends_with_6_and_says_what_to_do(
    damage: Callable[[Path, str], object], file: str, says: str, copy: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    damage(copy, file)
    page = tmp_path / "page.txt"
    page.write_text("新桥启用\n5月6日，青河市新桥启用。\n", encoding="utf-8")
    monkeypatch.setattr(models, "folder", lambda: copy)
    monkeypatch.setattr("sys.argv", ["banmian", "extract", str(page), "--out", str(tmp_path / "out")])
    forget()
    try:
        with pytest.raises(SystemExit) as ended:
            cli.main()
    finally:
        forget()
    assert ended.value.code == 6
    said = " ".join(capsys.readouterr().err.split())
    with pytest.raises(ModelError, match=says):
        raise ModelError(said)
    assert "make models" in said
    assert not list((tmp_path / "out").glob("*.jsonl"))


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("张伟区委书记说在青河市，。…—”“ \n\t\u3000a1🙂"), max_size=80))
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
