import json
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline import cli
from pipeline.errors import ModelError, NoInputError, UsageError
from schemas import RECORD_MODELS

run = CliRunner()
PAGE = "城东区新建口袋公园\n本报讯（记者陈晓明）5月6日，城东区槐树街口袋公园启用，占地12亩。\n"


def call(*words: object, monkeypatch: pytest.MonkeyPatch) -> int:
    """The exit code of the console entry point itself, where errors become codes."""
    monkeypatch.setattr("sys.argv", ["banmian", *map(str, words)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "in" / "2024-05-07.txt"
    file.parent.mkdir()
    file.write_text(PAGE, encoding="utf-8")
    return file


def test_good_input_ends_with_0(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call("extract", page.parent, "--out", tmp_path / "out", monkeypatch=monkeypatch) == 0
    names = {file.name for file in (tmp_path / "out").iterdir()}
    assert names == {*(f"{stem}.jsonl" for stem in RECORD_MODELS), "rejects.jsonl", "manifest.json"}
    article = json.loads((tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8"))
    assert article["headline"] == "城东区新建口袋公园"
    assert article["document_id"] == "2024-05-07"


def test_a_reject_ends_with_3_and_the_rest_goes_on(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (page.parent / "empty.txt").write_bytes(b"")
    assert call("extract", page.parent, "--out", tmp_path / "out", monkeypatch=monkeypatch) == 3
    assert "1 reject" in capsys.readouterr().err
    (reject,) = (tmp_path / "out" / "rejects.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(reject)["source"].endswith("empty.txt")
    assert (tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", ["extract", "extract x", "unknown", "extract x --out y --published 5月"])
def test_wrong_words_end_with_2(words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call(*words.split(), monkeypatch=monkeypatch) == 2


def test_wrong_configuration_ends_with_2(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "banmian.toml"
    file.write_text('[home]\ndistrikt = "城东区"\n', encoding="utf-8")
    assert call("extract", page, "--out", tmp_path / "out", "--config", file, monkeypatch=monkeypatch) == 2
    assert "home.distrikt" in capsys.readouterr().err


def test_no_input_ends_with_5(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    assert call("extract", tmp_path / "in", "--out", tmp_path / "out", monkeypatch=monkeypatch) == 5


def test_unwritable_output_ends_with_2(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert call("extract", page, "--out", page, monkeypatch=monkeypatch) == 2


def test_exit_codes_are_those_of_the_help() -> None:
    codes = {UsageError.exit_code, NoInputError.exit_code, ModelError.exit_code, cli.GOOD, cli.WITH_REJECTS}
    assert codes == {0, 2, 3, 5, 6}
    printed = run.invoke(cli.app, ["--help"]).output
    assert all(f"{code} " in printed for code in codes)


def test_published_dates_documents_without_a_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "page.txt"
    file.write_text(PAGE, encoding="utf-8")
    assert call("extract", file, "--out", tmp_path / "out", "--published", "2023-05-07", monkeypatch=monkeypatch) == 0
    article = json.loads((tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8"))
    assert article["published"] == {"date": "2023-05-07", "basis": "given"}


def test_a_second_run_gives_the_same_bytes(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for out in ("one", "two"):
        assert call("extract", page.parent, "--out", tmp_path / out, monkeypatch=monkeypatch) == 0
    for file in (tmp_path / "one").iterdir():
        assert file.read_bytes() == (tmp_path / "two" / file.name).read_bytes()


def test_schemas_are_written_and_printed(tmp_path: Path) -> None:
    assert run.invoke(cli.app, ["schemas", "--out", str(tmp_path / "json")]).exit_code == 0
    printed = json.loads(run.invoke(cli.app, ["schemas"]).output)
    written = {file.name.removesuffix(".schema.json"): json.loads(file.read_text(encoding="utf-8"))
               for file in (tmp_path / "json").iterdir()}
    assert printed == written


def test_config_echoes_what_is_in_force(tmp_path: Path) -> None:
    file = tmp_path / "banmian.toml"
    file.write_text('paper = "城东日报"\npublished = 2024-05-07\n[home]\ndistrict = "城东区"\n', encoding="utf-8")
    printed = run.invoke(cli.app, ["config", "--config", str(file)]).output
    echoed = tomllib.loads(printed)
    assert echoed["paper"] == "城东日报"
    assert str(echoed["published"]) == "2024-05-07"
    assert echoed["home"] == {"district": "城东区"}
    assert "# city" in printed
    assert tomllib.loads(run.invoke(cli.app, ["config"]).output) == {"home": {}}


def test_version_is_shown() -> None:
    assert run.invoke(cli.app, ["--version"]).output.startswith("banmian 0.")
