"""README.md says what is there: every command, option, target, file and flag, and output as it is."""

import re
from pathlib import Path

import pytest
import typer
from samples import block, current

from pipeline.cli import app
from schemas import FLAG_MEANINGS, RECORD_MODELS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app)
TARGETS = re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_samples_are_real_output() -> None:
    assert current() == block(), "run: python tests/docs/samples.py"


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_is_documented(target: str) -> None:
    assert f"make {target}" in README


@pytest.mark.parametrize("name", COMMANDS.commands)  # type: ignore[attr-defined]
def test_every_command_and_option_is_documented(name: str) -> None:
    assert f"banmian {name}" in README
    for parameter in COMMANDS.commands[name].params:  # type: ignore[attr-defined]
        if parameter.param_type_name == "option" and parameter.name != "help":
            assert parameter.opts[0] in README, parameter.name


@pytest.mark.parametrize("stem", [*RECORD_MODELS, "rejects"])
def test_every_output_file_is_documented(stem: str) -> None:
    assert f"`{stem}.jsonl`" in README


@pytest.mark.parametrize("flag", FLAG_MEANINGS)
def test_every_flag_is_documented(flag: str) -> None:
    assert f"`{flag}`" in README


def test_every_file_that_is_named_exists() -> None:
    named = re.findall(r"`((?:pipeline|schemas|tests|seeds|data)/[\w./-]*)`", README)
    assert named
    assert not [path for path in named if not (ROOT / path).exists()]


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "make test" in README
