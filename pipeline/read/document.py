"""What reading gives: the decoded text, a readable view of it, and what is known about it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pipeline.spans import MappedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One input document.

    Attributes:
        id: The input's own id; for a file without one, its path below the input folder without suffix.
        text: The decoded input as it is, line ends included; all evidence quotes it.
        view: What a reader sees: the text itself, or for HTML its main text; mapped to `text`.
        published: Day of publication; None where unknown.
        published_basis: Where that day comes from; None where unknown.
        title: A title that came beside the text.
        sha256: Of the text in UTF-8; record ids grow from it.
        source_file: The input file as it was named, with forward slashes.
        line: 1-based line in a .jsonl file.
        encoding: As detected.
    """

    id: str
    text: str
    view: MappedText
    published: date | None = None
    published_basis: Literal["given", "filename"] | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    sha256: str
    source_file: str
    line: int | None = None
    encoding: str = "utf-8"
