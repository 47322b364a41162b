"""The command `banmian`."""

from pathlib import Path

import typer

from pipeline.config import Config
from pipeline.read.document import Document
from pipeline.read.inputs import read
from pipeline.run.process import process
from schemas import RECORD_MODELS, Record

app = typer.Typer()


@app.callback()
def root() -> None:
    """X"""


@app.command()
def extract(inputs: list[Path], out: Path = typer.Option(...)) -> None:
    out.mkdir(parents=True, exist_ok=True)
    files = {s: (out / f"{s}.jsonl").open("w") for s in RECORD_MODELS}
    for d in read(inputs, Config()):
        if isinstance(d, Document):
            for stem, record in process(d, Config()):
                if isinstance(record, Record):
                    files[stem].write(record.model_dump_json() + "\n")
                else:
                    print("INVALID", record)


def main() -> None:
    app()
