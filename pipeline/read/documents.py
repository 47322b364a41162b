"""A text and what is known about it, put together as a Document."""

from datetime import date
from pathlib import PurePosixPath
from typing import Literal

from pipeline.config import Config
from pipeline.read.dates import named_date
from pipeline.read.discover import InputPath
from pipeline.read.document import Document
from pipeline.read.furniture import printed_day
from pipeline.read.rejects import sha256_of
from pipeline.spans import MappedText


def document(  # noqa: PLR0913 - what is known about a text is many things
    file: InputPath,
    text: str,
    encoding: str,
    config: Config,
    *,
    view: MappedText | None = None,
    document_id: str | None = None,
    line: int | None = None,
    stated: date | None = None,
    title: str | None = None,
    source: str | None = None,
    url: str | None = None,
) -> Document:
    """The document of `text`.

    Args:
        file: Where it stands.
        text: The decoded input.
        encoding: As detected.
        config: For the day of publication, where nothing else tells it.
        view: What a reader sees; the text itself where None.
        document_id: As the input gives it.
        line: 1-based line in a .jsonl file.
        stated: The day of publication that the input itself gives.
        title: As the input gives it.
        source: As the input gives it.
        url: As the input gives it.
    """
    view = view or MappedText.identity(text)
    day, basis = _published(file, config, stated, view.text)
    return Document(
        id=document_id or file.id, text=text, view=view, published=day, published_basis=basis,
        title=title, source=source, url=url, sha256=sha256_of(text.encode()),
        source_file=file.name, line=line, encoding=encoding,
    )  # fmt: skip


def _published(
    file: InputPath, config: Config, stated: date | None, text: str
) -> tuple[date | None, Literal["given", "filename"] | None]:
    """The day and where it comes from: the input itself, else the file's name, else print, else the configuration."""
    if stated:
        return stated, "given"
    named = named_date(PurePosixPath(file.id).name)
    if named:
        return named, "filename"
    printed = printed_day(text)
    if printed:
        return printed, "given"
    return config.published, "given" if config.published else None
