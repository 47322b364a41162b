"""What `banmian check` reads out of a finished run."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline import cli
from pipeline.check.report import findings
from pipeline.config import Config
from pipeline.errors import NoInputError, UsageError
from pipeline.run.extract import extract

PAGE = """柳园社区组建网格队伍
2023年4月，柳园社区动工改造。5月6日，柳园社区组建队伍。目前队伍共有30人，其中组长12人、巡查
员15人、保洁员6人。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "page.txt").write_text(PAGE, encoding="utf-8")
    extract([tmp_path / "in"], tmp_path / "out", Config())
    return tmp_path / "out"


def test_a_finding_has_the_numbers_and_the_mended_words(folder: Path) -> None:
    (found,) = [one for one in findings(folder) if one.flag == "breakdown_mismatch"]
    assert (found.document, found.headline, found.stated) == ("page", "柳园社区组建网格队伍", "30人")
    assert found.numbers == "30 stated, 33 in 3 parts"
    assert found.words == "目前队伍共有30人，其中组长12人、巡查员15人、保洁员6人。"


def test_the_command_prints_findings_and_counts(folder: Path) -> None:
    printed = CliRunner().invoke(cli.app, ["check", str(folder)])
    assert printed.exit_code == 0
    assert "breakdown_mismatch" in printed.output
    assert "33 in 3 parts" in printed.output
    assert printed.output.splitlines()[-1].startswith("1 findings")


def test_notes_are_listed_on_demand(tmp_path: Path) -> None:
    text = "青禾县项目集中开工\n5月27日上午，青禾县2021年二季度项目集中开工。1-5月，投资稳步增长。\n"
    (tmp_path / "page.txt").write_text(text, encoding="utf-8")
    extract([tmp_path / "page.txt"], tmp_path / "out", Config())
    hidden, shown = (CliRunner().invoke(cli.app, ["check", str(tmp_path / "out"), *more]).output
                     for more in ([], ["--notes"]))
    assert "year_inferred" not in hidden
    assert shown.count("year_inferred") == 1


def test_a_folder_without_a_run_is_no_input(tmp_path: Path) -> None:
    with pytest.raises(NoInputError, match="banmian extract"):
        list(findings(tmp_path))


@pytest.mark.parametrize("line", ["{", "{}", "[1]", "\x00"])
def test_a_broken_line_is_named(folder: Path, line: str) -> None:
    file = folder / "statistics.jsonl"
    file.write_text(file.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    number = len(file.read_text(encoding="utf-8").splitlines())
    with pytest.raises(UsageError, match=rf"statistics\.jsonl line {number} "):
        list(findings(folder))
