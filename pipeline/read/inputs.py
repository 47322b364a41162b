"""Files and folders to documents."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from pipeline.config import Config
from pipeline.errors import ReadError
from pipeline.read.content import content, readable
from pipeline.read.decode import decode
from pipeline.read.discover import InputPath, Kind, discover
from pipeline.read.document import Document
from pipeline.read.documents import document
from pipeline.read.records import read_lines
from pipeline.read.rejects import Unit, reject
from pipeline.read.webpage import read_webpage
from schemas import InputFile, Reject

Reader = Callable[[InputPath, str, Config], Iterator[Unit | Reject]]


def read(
    inputs: Sequence[Path], config: Config, sources: list[InputFile] | None = None, exclude: Path | None = None
) -> Iterator[Document | Reject]:
    """The documents of files and folders, and a Reject for all that gives none.

    The order of `inputs` changes nothing: files come sorted by their path below the named folder. A date or a field
    that cannot be read gives a Reject (`bad_published`, `bad_field`) after its document, which is read without it.

    Args:
        inputs: Files and folders as the user named them.
        config: For the day of publication of documents that carry none.
        sources: Takes one entry for each file that could be opened, when all of it has been read.
        exclude: A folder that is not entered from another, such as the one that the run writes to.

    Raises:
        NoInputError: at once, where a named path does not exist or nothing is there to read.
    """
    found, rejects = discover(inputs, exclude)
    return _read(found, rejects, config, [] if sources is None else sources)


def _read(
    found: list[InputPath], rejects: list[Reject], config: Config, sources: list[InputFile]
) -> Iterator[Document | Reject]:
    yield from rejects
    seen: dict[str, str] = {}
    for file in found:
        try:
            with file.path.open("rb") as stream:
                sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError as error:
            yield reject(file, ReadError("unreadable", f"{error.strerror or error}; check the permissions"), None)
            continue
        encoding, documents = None, 0
        for item in READERS[file.kind](file, sha256, config):
            if isinstance(item, Reject):
                yield item
                continue
            encoding = encoding or item.document.encoding
            repeated = _repeated(file, item, seen)
            if repeated:
                yield repeated
                continue
            documents += 1
            yield item.document
            yield from item.notes
        sources.append(InputFile(path=file.name, sha256=sha256, encoding=encoding, documents=documents))


def _repeated(file: InputPath, unit: Unit, seen: dict[str, str]) -> Reject | None:
    """A reject where the id has been met."""
    made = unit.document
    here = file.name if made.line is None else f"{file.name}:{made.line}"
    first = seen.setdefault(made.id, here)
    if first == here:
        return None
    reason = f"{first} has the id {made.id!r} already; give each document its own, or name the folder above both"
    return reject(file, ReadError("duplicate_id", reason), unit.input_sha256, made.line, made.id)


def read_text(file: InputPath, sha256: str, config: Config) -> Iterator[Unit | Reject]:
    """The one document of a .txt file."""
    try:
        decoded = decode(content(file))
        yield Unit(document(file, readable(decoded.text), decoded.encoding, config), sha256)
    except ReadError as error:
        yield reject(file, error, sha256)


READERS: dict[Kind, Reader] = {"text": read_text, "lines": read_lines, "html": read_webpage}
"""How each kind of file is read."""
