"""One line of a .jsonl file to a document."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from pipeline.config import Config
from pipeline.errors import ReadError
from pipeline.read.dates import stated_date
from pipeline.read.discover import InputPath
from pipeline.read.documents import document
from pipeline.read.lines import Line, encoding_of, lines
from pipeline.read.rejects import Unit, checked, reject
from schemas import Reject

Row = dict[str, Any]


def read_lines(file: InputPath, sha256: str, config: Config) -> Iterator[Unit | Reject]:
    """The documents of a .jsonl or .jsonl.gz file, each line that gives none as a reject."""
    try:
        encoding = encoding_of(file)
    except ReadError as error:
        yield reject(file, error, sha256)
        return
    blank = True
    for line in lines(file, encoding):
        blank = False
        try:
            yield unit(file, line, encoding, config)
        except ReadError as error:
            yield reject(file, error, line.sha256 or sha256, line.number)
    if blank:
        reason = "no line with content; put one JSON object with id and text on each line"
        yield reject(file, ReadError("empty", reason), sha256)


def unit(file: InputPath, line: Line, encoding: str, config: Config) -> Unit:
    """The document of one line.

    Raises:
        ReadError: there is none in it; the code says why.
    """
    if line.fault or line.text is None:
        raise line.fault or ReadError("empty", "the line is empty")
    row = parse(line.text)
    faults: list[ReadError] = []
    stated = _stated(row, faults)
    title, source, url = (_optional(row, name, faults) for name in ("title", "source", "url"))
    made = document(
        file,
        text_of(row),
        encoding,
        config,
        document_id=id_of(row) or f"{file.id}:{line.number}",
        line=line.number,
        stated=stated,
        title=title,
        source=source,
        url=url,
    )
    return Unit(made, line.sha256, tuple(reject(file, fault, line.sha256, line.number, made.id) for fault in faults))


def parse(text: str) -> Row:
    """The JSON object that a line holds."""
    try:
        row = json.loads(text)
    except json.JSONDecodeError as error:
        reason = f"no JSON from character {error.pos} on ({error.msg}); one complete object a line"
        raise ReadError("not_json", reason) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, or brackets nested as deep
        raise ReadError("not_json", f"JSON beyond all bounds ({error}); one flat object a line") from error
    if not isinstance(row, dict):
        raise ReadError("not_object", f"a JSON {type(row).__name__}; write an object with id and text")
    return row


def text_of(row: Row) -> str:
    """The text of a record, as it stands there."""
    text = row.get("text")
    if text is None:
        keys = ", ".join(sorted(row)[:9]).encode("utf-8", "backslashreplace").decode()
        raise ReadError("no_text", f"`text` is missing or null; keys: {keys or 'none'}; put the page's text there")
    if not isinstance(text, str):
        raise ReadError("bad_text", f"`text` is a {type(text).__name__}; write a string")
    if not text.strip():
        raise ReadError("empty", "`text` has no content; put the page's text there")
    return checked(text, "bad_text", "`text`")


def id_of(row: Row) -> str | None:
    """The id of a record; an integer becomes a string. None where it has none."""
    value = row.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip():
        raise ReadError("bad_id", f"`id` is {value!a:.40}; write a string that is not empty, or an integer")
    return checked(value, "bad_id", "`id`")


def _stated(row: Row, faults: list[ReadError]) -> date | None:
    value = row.get("published")
    if value is None or value == "":
        return None
    day = stated_date(value) if isinstance(value, str) else None
    if day is None:
        faults.append(ReadError("bad_published", f"`published` is {value!a:.60}, no ISO date; read without it"))
    return day


def _optional(row: Row, name: str, faults: list[ReadError]) -> str | None:
    value = row.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        faults.append(ReadError("bad_field", f"`{name}` is a {type(value).__name__}, not a string; read without it"))
        return None
    try:
        return checked(value, "bad_field", f"`{name}`")
    except ReadError as fault:
        faults.append(fault)
        return None
