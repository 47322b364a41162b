"""The command `banmian`: what a person or a scheduled job types.

Exit codes: 0 good, 2 usage or configuration, 3 finished with rejects, 5 no input, 6 a model file is missing or altered,
130 interrupted.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import tomli_w
import typer
from pydantic import BaseModel
from rich.console import Console
from rich.markup import escape
from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from pipeline import __version__
from pipeline.check.report import NOTES, Finding, findings
from pipeline.config import Config, load
from pipeline.errors import BanmianError, UsageError
from pipeline.read.document import Document
from pipeline.run.extract import Summary
from pipeline.run.extract import extract as run
from schemas import FLAG_MEANINGS, RECORD_MODELS, Manifest, Reject

GOOD, WITH_REJECTS, INTERRUPTED = 0, 3, 130

WIDTH_OF_A_FILE = 160
"""Columns of a table that is not printed on a terminal."""

app = typer.Typer(
    name="banmian", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False,
    help="From a Chinese newspaper page to validated records, written as JSON Lines.",
    epilog="Exit codes: 0 good, 2 usage, 3 finished with rejects, 5 no input, 6 model missing or altered.",
)

ConfigFile = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Settings; ./banmian.toml is read where it exists.")
]


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"banmian {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """From a Chinese newspaper page to validated records, written as JSON Lines."""


@app.command()
def extract(
    inputs: Annotated[
        list[Path], typer.Argument(metavar="INPUT...", help="Files (.txt .jsonl .jsonl.gz .html) and folders of them.")
    ],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the records; made where missing.")],
    published: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Day of publication of documents that carry none."),
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Read pages and write articles.jsonl, statistics.jsonl … rejects.jsonl and manifest.json to DIR."""
    settings = _settings(config, published.date() if published else None)
    with _progress() as tick:
        summary = run(inputs, out, settings, tick)
    _report(summary, out)
    raise typer.Exit(WITH_REJECTS if summary.rejects else GOOD)


@app.command()
def check(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder that `banmian extract` has written.")],
    notes: Annotated[bool, typer.Option("--notes", help="List inferred years too, once an article.")] = False,
) -> None:
    """Print what does not add up in the articles of DIR, each finding with the words of the article."""
    found = list(findings(folder))
    shown = [finding for finding in found if notes or finding.flag not in NOTES]
    if shown:
        _table(shown)
    noted = sum(finding.flag in NOTES for finding in found)
    typer.echo(f"{len(found) - noted} findings, {noted} notes in {folder}")


@app.command()
def schemas(
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Write one file for each type instead of printing.")
    ] = None,
) -> None:
    """Print or write the JSON Schema of every record type, of rejects and of the manifest."""
    models: dict[str, type[BaseModel]] = {**RECORD_MODELS, "rejects": Reject, "manifest": Manifest}
    found = {stem: model.model_json_schema(mode="serialization") for stem, model in models.items()}
    if out is None:
        typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    try:
        out.mkdir(parents=True, exist_ok=True)
        for stem, schema in found.items():
            text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
            (out / f"{stem}.schema.json").write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"schemas cannot be written to {out}: {error.strerror}") from error


@app.command(name="config")
def show_config(config: ConfigFile = None) -> None:
    """Print the settings in force as TOML; what is not set stands as a comment."""
    settings = load(config)
    home = settings.home.model_dump(exclude_none=True)
    lines = [tomli_w.dumps(settings.model_dump(exclude_none=True, exclude={"home"}))]
    lines += [f"# {name} =  # {field.description}\n" for name, field in Config.model_fields.items()
              if name != "home" and getattr(settings, name) is None]
    lines.append("\n" + (tomli_w.dumps({"home": home}) if home else "[home]\n"))
    lines += [f"# {name} =  # {field.description}\n" for name, field in type(settings.home).model_fields.items()
              if name not in home]
    typer.echo("".join(lines), nl=False)


def _settings(file: Path | None, published: date | None) -> Config:
    settings = load(file)
    return settings.model_copy(update={"published": published}) if published else settings


@contextmanager
def _progress() -> Iterator["Tick"]:
    """A progress line on a terminal, nothing elsewhere."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield Tick(progress)


class Tick:
    """Moves the progress line on by one document."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task("documents", total=None)

    def __call__(self, document: Document) -> None:
        """One more document is done."""
        self._progress.update(self._task, advance=1, description=document.id)


def _report(summary: Summary, out: Path) -> None:
    """A table on a terminal; elsewhere one line, and only where something was rejected."""
    console = Console()
    if console.is_terminal:
        table = Table(title=f"{summary.documents} documents → {out}", title_justify="left")
        table.add_column("records")
        table.add_column("count", justify="right")
        for stem, count in (summary.records | {"rejects": summary.rejects}).items():
            table.add_row(stem, f"{count:,}")
        console.print(table)
    if summary.rejects:
        typer.echo(f"banmian: {summary.rejects} rejects; what and why stands in {out / 'rejects.jsonl'}", err=True)


def _table(found: Iterable[Finding]) -> None:
    """Findings as a table: on a terminal as wide as that, elsewhere WIDTH_OF_A_FILE wide."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDTH_OF_A_FILE)
    table = Table(show_lines=True)
    for name, ratio in (("article", 3), ("flag", 3), ("stated", 1), ("in these words", 5)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for finding in found:
        meaning = f"{finding.flag}\n{finding.numbers or FLAG_MEANINGS[finding.flag]}"
        cells = (f"{finding.document}\n{finding.headline}", meaning, finding.stated, finding.words)
        table.add_row(*map(escape, cells))
    console.print(table)


def main() -> None:
    """The console entry point: an error that a user can act on is one line and its exit code."""
    try:
        app()
    except BanmianError as error:
        typer.echo(f"banmian: {error}", err=True)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        typer.echo("banmian: interrupted; the records of the run before are untouched", err=True)
        sys.exit(INTERRUPTED)
