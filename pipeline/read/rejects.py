"""What reading says about an input that it leaves out, or reads without a part."""

import hashlib
from typing import NamedTuple

from pipeline.errors import ReadError
from pipeline.read.discover import InputPath
from pipeline.read.document import Document
from schemas import Reject

CODES: dict[str, str] = {
    "unreadable": "the file or folder cannot be opened: permissions, a link that leads nowhere, a device",
    "unknown_kind": "a named file is of no kind that is read",
    "empty": "no content, or white space only",
    "binary": "no text at all, or text with NUL in it",
    "undecodable": "in no encoding that is read",
    "truncated": "the end is missing: of a character, a gzip stream or an HTML source; whole lines before it are read",
    "damaged": "not the gzip stream that its name says, or broken inside; whole lines before it are read",
    "too_long": "a line beyond the bound",
    "not_json": "a line is not JSON",
    "not_object": "a line is JSON, but no object",
    "no_text": "a record without `text`",
    "bad_text": "`text` is not a string, or holds NUL or half a surrogate pair",
    "bad_id": "`id` is neither a string nor an integer, is empty, or holds what no text may hold",
    "duplicate_id": "an earlier document of the run has this id",
    "bad_published": "`published` is not a date; the document is read without it",
    "bad_field": "`title`, `source` or `url` is not a proper string; the document is read without it",
    "no_html_extra": "HTML needs the optional package",
    "no_main_text": "an HTML source without readable main text",
}
"""Every code of stage `read`, and what it means."""


class Unit(NamedTuple):
    """A document with the hash of the bytes that it was read from, and what had to be left out of it."""

    document: Document
    input_sha256: str
    notes: tuple[Reject, ...] = ()


def reject(
    file: InputPath, error: ReadError, sha256: str | None, line: int | None = None, document_id: str | None = None
) -> Reject:
    """The row for `error`."""
    return Reject(
        source=file.name,
        line=line,
        document_id=document_id,
        stage="read",
        code=error.code,
        reason=str(error),
        input_sha256=sha256,
    )


def sha256_of(data: bytes) -> str:
    """The hash as a hexadecimal string."""
    return hashlib.sha256(data).hexdigest()


def checked(text: str, code: str, what: str) -> str:
    """`text`, if it can be written as UTF-8 and has no NUL.

    Raises:
        ReadError: it cannot or has; with `code`.
    """
    if "\0" in text:
        raise ReadError(code, f"{what} holds NUL at character {text.index(chr(0))}; remove it")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        reason = f"{what} holds half a surrogate pair at character {error.start}; write the whole character"
        raise ReadError(code, reason) from error
    return text
