"""The lines of a .jsonl or .jsonl.gz file, one at a time, however large the file is."""

import codecs
import gzip
import hashlib
import io
import re
import zlib
from collections.abc import Iterator
from typing import IO, NamedTuple, cast

from pipeline.errors import ReadError
from pipeline.read.decode import detect, failure, marked, valid
from pipeline.read.discover import InputPath
from pipeline.read.rejects import sha256_of

LONGEST = 64 * 2**20
"""Bytes that a line may have."""

_SAMPLE = 64 * 2**10
_LINES = 1000
_STREAM_FAULTS = (EOFError, zlib.error, OSError)
_WIDE = re.compile("utf-(16|32)")


class Line(NamedTuple):
    """A line without its end; `text` is None where `fault` says why."""

    number: int
    sha256: str
    text: str | None
    fault: ReadError | None = None


def opened(file: InputPath) -> IO[bytes]:
    """The decompressed bytes."""
    return cast("IO[bytes]", gzip.open(file.path, "rb")) if file.zipped else file.path.open("rb")


def encoding_of(file: InputPath) -> str:
    """The codec of the whole file, judged by its mark, else by its first thousand lines that are not ASCII.

    Raises:
        ReadError: `binary` or `undecodable`.
    """
    sample = bytearray()
    good = bad = 0
    try:
        with opened(file) as stream:
            head = stream.read(_SAMPLE)
            wide = marked(head) or _wide(head)
            if wide:
                return wide
            stream.seek(0)
            while good + bad < _LINES and (line := stream.readline(LONGEST)):
                if line.isascii():
                    continue
                if valid(line, "utf-8"):
                    good += 1
                else:
                    bad += 1
                    sample += line if len(sample) < _SAMPLE else b""
    except _STREAM_FAULTS:
        pass  # told once, by `lines`
    if bad <= good:
        return "utf-8"
    encoding = detect(bytes(sample))
    if encoding is None:
        raise failure(bytes(sample))
    return encoding


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark; a JSON line begins with an ASCII character, of which one half is NUL."""
    if b"\0" not in head[:4]:
        return None
    return next((name for name in ("utf-16-le", "utf-16-be") if head[:2].decode(name, "replace") in "{[ \r\n\t"), None)


def lines(file: InputPath, encoding: str) -> Iterator[Line]:
    """The lines that are not blank; a stream that breaks off ends with one faulty line."""
    number = 0
    try:
        with opened(file) as stream:
            raw = _wide_lines(stream, encoding) if _WIDE.match(encoding) else _narrow_lines(stream, encoding)
            for number, data in enumerate(raw, start=1):
                if isinstance(data, Line):
                    yield data._replace(number=number)
                elif data.strip():
                    yield _line(number, data, "utf-8" if _WIDE.match(encoding) or encoding == "utf-8-sig" else encoding)
    except EOFError:
        yield _broken(number + 1, "truncated", "the gzip stream breaks off in this line; get the whole file")
    except UnicodeDecodeError:
        yield _broken(number + 1, "truncated", f"the line ends in the middle of a {encoding} character; get it whole")
    except (gzip.BadGzipFile, zlib.error) as error:
        yield _broken(number + 1, "damaged", f"the gzip stream is broken from this line on ({error}); get it again")
    except OSError as error:
        yield _broken(number + 1, "unreadable", f"reading failed from this line on: {error.strerror or error}")


def _broken(number: int, code: str, reason: str) -> Line:
    return Line(number, "", None, ReadError(code, reason))


def _line(number: int, data: bytes, encoding: str) -> Line:
    data = data.rstrip(b"\r\n")
    try:
        text = data.decode(encoding, "surrogatepass" if encoding == "utf-8" else "strict")
        return Line(number, sha256_of(data), text)
    except UnicodeDecodeError as error:
        reason = f"byte {error.start} of the line is not {encoding}, as which the file is read; save the file as UTF-8"
        return Line(number, sha256_of(data), None, ReadError("undecodable", reason))


def _narrow_lines(stream: IO[bytes], encoding: str) -> Iterator[bytes | Line]:
    """Lines of an encoding in which a line feed is one byte."""
    if encoding == "utf-8-sig":
        stream.read(len(codecs.BOM_UTF8))
    while data := stream.readline(LONGEST):
        if len(data) < LONGEST or data.endswith(b"\n"):
            yield data
            continue
        digest = hashlib.sha256(data)
        while not data.endswith(b"\n") and (data := stream.readline(LONGEST)):
            digest.update(data)
        fault = ReadError("too_long", f"more than {LONGEST} bytes; put one document on a line")
        yield Line(0, digest.hexdigest(), None, fault)


def _wide_lines(stream: IO[bytes], encoding: str) -> Iterator[bytes]:
    """Lines of UTF-16 and UTF-32, in UTF-8; half a surrogate pair is left for the record's own check."""
    with io.TextIOWrapper(stream, encoding, errors="surrogatepass", newline="\n") as text:
        for line in text:
            yield line.encode("utf-8", "surrogatepass")
