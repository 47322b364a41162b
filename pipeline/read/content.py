"""The bytes of a file, and whether a text says anything."""

from pipeline.errors import ReadError
from pipeline.read.discover import InputPath


def content(file: InputPath) -> bytes:
    """All bytes of a file.

    Raises:
        ReadError: `unreadable`.
    """
    try:
        return file.path.read_bytes()
    except OSError as error:
        raise ReadError("unreadable", f"{error.strerror or error}; check the permissions") from error


def readable(text: str) -> str:
    """The text itself.

    Raises:
        ReadError: `empty` where it is white space only.
    """
    if not text.strip():
        raise ReadError("empty", "the file has no content; put the page's text there")
    return text
