"""Bytes to text: byte order mark, then strict UTF-8, then what charset-normalizer makes of it.

Nothing is repaired: a text either decodes strictly or is refused, so that offsets and quotations mean the same for
every reader. For a decoded file `data.decode(encoding)` gives the text again, byte order mark left out.
"""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from pipeline.errors import ReadError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks with the codec that reads and removes them."""

WIDE = ("utf_16_le", "utf_16_be")
NARROW = ("gb18030", "cp950", "big5hkscs")
"""GB18030 holds GBK and GB2312; cp950 is Big5 as Windows writes it, big5hkscs as Hong Kong does."""

SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "cp950"}
"""Declared codec to the one that reads all that such pages really hold."""

# Control bytes: in no text of an ASCII-compatible encoding, but in UTF-16 as soon as it has a line end, a digit or 一.
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,300}?|\?xml\b[^>]{0,100}?)(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""",
    re.IGNORECASE,
)
_HEAD = 4096
_MESS = {True: 0.4, False: 1.0}
"""How messy a guess may look, wide or not: data without control bytes is text, so the better guess is taken."""

_LONGEST_CHARACTER = 4


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the Python codec that gave it."""

    text: str
    encoding: str


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`.

    Args:
        data: The whole content of a file.
        declared: A codec that the content itself names; taken where the data has no mark, is not UTF-8 and decodes so.

    Raises:
        ReadError: `truncated` where the last character is cut, `binary` or `undecodable` otherwise.
    """
    encoding = marked(data) or ("utf-8" if valid(data, "utf-8") else None)
    if encoding is None and cut_at_end(data, "utf-8"):
        raise ReadError("truncated", "the file ends in the middle of a UTF-8 character; get the whole file")
    if encoding is None and declared and valid(data, declared):
        encoding = declared
    encoding = encoding or detect(data)
    if encoding is None:
        raise failure(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if error.end == len(data):
            reason = f"the file ends in the middle of a {encoding} character; get the whole file"
            raise ReadError("truncated", reason) from error
        reason = f"byte {error.start} is not {encoding}, in which the rest is; save the file as UTF-8"
        raise ReadError("undecodable", reason) from error
    if "\0" in text:
        nul = text.index("\0")
        raise ReadError("binary", f"NUL at character {nul}: this is no text; take the file out or convert it to text")
    return Decoded(text, encoding)


def marked(data: bytes) -> str | None:
    """The codec that a byte order mark names."""
    return next((encoding for mark, encoding in MARKS if data.startswith(mark)), None)


def valid(data: bytes, encoding: str) -> bool:
    """Whether all of `data` decodes."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def cut_at_end(data: bytes, encoding: str) -> bool:
    """Whether nothing but the last, incomplete character keeps `data`, which is more than ASCII, from decoding."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        left = len(data) - error.start
        return left < _LONGEST_CHARACTER and error.end == len(data) and not data[: error.start].isascii()
    return False


def detect(data: bytes) -> str | None:
    """The codec of unmarked data that is not UTF-8, which all of it decodes with; None where none is convincing."""
    wide = _CONTROL.search(data) is not None
    names = [encoding for encoding in (WIDE if wide else NARROW) if valid(data, encoding)]
    if not names or (wide and len(data) % 2):
        return None
    match = from_bytes(data, cp_isolation=names, threshold=_MESS[wide], enable_fallback=False).best()
    return match.encoding.replace("_", "-") if match else None


def failure(data: bytes) -> ReadError:
    """Why `data`, which no codec reads, was refused."""
    if _CONTROL.search(data):
        if len(data) % 2 and detect(data[:-1]):
            return ReadError("truncated", "the file ends in the middle of a UTF-16 character; get the whole file")
        return ReadError("binary", "the content is no text; take the file out or convert it to text")
    if any(detect(data[:-short]) for short in range(1, min(_LONGEST_CHARACTER, len(data)))):
        return ReadError("truncated", "the file ends in the middle of a character; get the whole file")
    return ReadError("undecodable", "neither UTF-8 nor UTF-16, GB18030 or Big5 throughout; save the file as UTF-8")


def declared_in(data: bytes) -> str | None:
    """The codec that an HTML or XML source declares in its first bytes, if there is such a codec."""
    found = _DECLARED.search(data[:_HEAD])
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    return SUPERSETS.get(name, name)
