"""HTML source to the lines that a reader sees, each mapped to the source.

A scanner of its own: `html.parser` needs quadratic time on broken tags, and tree builders forget where a text stood.
"""

import html
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from pipeline.errors import ReadError
from pipeline.patterns import compiled, match
from pipeline.spans import MappedText, Piece

if TYPE_CHECKING:
    import regex

_TOKEN = compiled(r"""
    (?is)
    (?<comment> <!--.*?--!?> | <!(?!--)[^>]*+> | <\?[^>]*+> )
    | <(?<raw>script|style|textarea|title)\b[^>]*+(?<!/)> (?<content>.*?) </(?P=raw)\s*+>
    | <(?<close>/?+)(?<name>[a-z][^\s/<>]*+) (?: [^<>"']++ | "[^<"]*+" | '[^<']*+' )*+ >
    | <(?<close>/?+)(?<name>[a-z][^\s/<>]*+) [^>]*+ >   # quotes left open
    | (?<reference> &(?: \#x[0-9a-f]++ | \#[0-9]++ | [a-z][a-z0-9]*+ );?+ )
    | (?<text> [^<&]++ | . )
""")
_BROKEN = compiled(r"(?i) <(?: [!?] | /?+[a-z]\w*+ )")
_RAW = frozenset({"script", "style", "textarea", "title"})
_NOTHING = r"\u200b-\u200f\u2060\ufeff\u00ad"  # characters that take no room
_RUN = compiled(rf"(?<space>\s++) | (?<nothing>[{_NOTHING}]++) | (?<word>[^\s{_NOTHING}]++)")

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "hr", "html", "input", "legend", "li", "main", "menu", "nav", "ol", "optgroup",
    "option", "p", "pre", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_WIDE = "\u2e80"  # from here on characters are set without spaces between words
_DELIBERATE = "\u3000\u2002\u2003"  # spaces that set names and columns, wherever the source is wrapped
_COLUMNS = 30
_CELL = 40
"""Characters that a cell of a data table may have; with more it is a layout table."""


class Run(NamedTuple):
    """Characters without white space, or (`gap`) the white space between two of them."""

    text: str
    start: int
    end: int
    gap: bool = False


@dataclass(slots=True)
class Block:
    """One line for the reader: the text between two block tags or line breaks.

    Attributes:
        runs: Its text in pieces.
        heading: The heading tag that it stands in.
        row: Number of the table row that it shares with others, each the only text of its cell.
        linked: Whether all of it is links.
    """

    runs: list[Run] = field(default_factory=list)
    heading: str | None = None
    row: int | None = None
    linked: bool = True
    cell: int = 0

    @property
    def text(self) -> str:
        """Its characters without white space."""
        return "".join(run.text for run in self.runs if not run.gap)

    def line(self) -> MappedText:
        """The line with white space as a reader sees it: none at the ends, or where only the source is wrapped."""
        text, pieces = "", list[Piece]()
        gap: list[Run] = []
        for run in self.runs:
            if run.gap:
                gap.append(run)
                continue
            space = _space(gap, text[-1], run.text[0]) if text and gap else None
            for part in (space, run) if space else (run,):
                if part.end > part.start:
                    pieces.append(Piece(len(text), len(text) + len(part.text), part.start, part.end))
                text += part.text
            gap = []
        return MappedText(text, tuple(pieces))


def _space(gap: list[Run], before: str, after: str) -> Run | None:
    """The one space, mapped to the source where it can be, that stands for a stretch of white space; None for none."""
    for run in gap:
        for at, character in enumerate(run.text):
            if character in _DELIBERATE:
                whole = len(run.text) != run.end - run.start
                return (
                    Run(character, run.start, run.end) if whole else Run(character, run.start + at, run.start + at + 1)
                )
    wrapped = any("\n" in run.text for run in gap) and all(run.end > run.start for run in gap)
    if wrapped and (before >= _WIDE or after >= _WIDE):
        return None
    first = gap[0]
    if len(gap) == 1 and (first.text == " " or first.end - first.start > 1):
        return Run(" ", first.start, first.end)
    return Run(" ", 0, 0)


class Page(NamedTuple):
    """What stands in a source: its visible blocks, and the text of its `title` element as a block of its own."""

    blocks: list[Block]
    title: Block


def page(source: str) -> Page:
    """The blocks of a source in their order.

    Raises:
        ReadError: `truncated` where it breaks off in a tag, comment or script, or opens a page and never closes it.
    """
    scan = _Scan()
    for token in _tokens(_TOKEN, source):
        if token["raw"]:
            if token["raw"].lower() == "title" and not scan.title.runs:
                scan.title.runs += _runs(token["content"], token.start("content"))
        elif token["name"]:
            if token["name"].lower() in _RAW and not token["close"] and not token[0].endswith("/>"):
                raise _broken_off(token[0])
            scan.tag(
                token["name"].lower(), closing=bool(token["close"]), linked="href" in token[0].lower(), at=token.start()
            )
        elif token["text"]:
            if token["text"] == "<" and (broken := match(_BROKEN, source, token.start())):
                raise _broken_off(broken[0])
            scan.add(_plain_runs(token["text"], token.start()))
        elif token["reference"]:
            scan.add(_reference(token["reference"], token.start()))
    scan.flush()
    if scan.unclosed:
        raise ReadError(
            "truncated", f"the HTML source opens `<{scan.unclosed}>` and never closes it; get the whole file"
        )
    return Page(scan.blocks, scan.title)


def _broken_off(tag: str) -> ReadError:
    return ReadError("truncated", f"the HTML source breaks off in `{tag[:20]}`; get the whole file")


def _tokens(pattern: "regex.Pattern[str]", text: str) -> "Iterator[regex.Match[str]]":
    """The matches that `text` is made of, each with a time bound of its own (that of finditer is for all together)."""
    at = 0
    while at < len(text) and (token := match(pattern, text, at)):
        yield token
        at = token.end()


def _runs(text: str, start: int) -> Iterator[Run]:
    """Runs of a text that may hold character references."""
    for token in _tokens(_TOKEN, text):
        make = _reference if token["reference"] else _plain_runs
        yield from make(token[0], token.start() + start)


def _plain_runs(text: str, start: int) -> Iterator[Run]:
    for run in _tokens(_RUN, text):
        if not run["nothing"]:
            yield Run(run[0], start + run.start(), start + run.end(), gap=run["space"] is not None)


def _reference(reference: str, start: int) -> Iterator[Run]:
    """A character reference as one run; an unknown one is the characters that it is written with."""
    text = html.unescape(reference)
    if text == reference:
        yield from _plain_runs(text, start)
    elif not text.isspace() and (kept := "".join(run.text for run in _plain_runs(text, 0) if not run.gap)):
        yield Run(kept, start, start + len(reference))
    elif text.isspace():
        yield Run(text, start, start + len(reference), gap=True)


class _Scan:
    """The blocks so far and what is open."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.title = Block()
        self._block = Block()
        self._heading: str | None = None
        self._link = False
        self._rows: list[int] = []
        self._cell = 0
        self._seen: set[str] = set()

    @property
    def unclosed(self) -> str | None:
        """The page's own element that has been opened and not closed; the end of `html` closes `body` too."""
        open_ones = (name for name in ("html", "body") if name in self._seen and f"/{name}" not in self._seen)
        return None if "/html" in self._seen else next(open_ones, None)

    def add(self, runs: Iterator[Run]) -> None:
        for run in runs:
            self._block.runs.append(run)
            self._block.linked &= run.gap or self._link

    def tag(self, name: str, *, closing: bool, linked: bool, at: int) -> None:
        if name in ("html", "body"):
            self._seen.add(f"/{name}" if closing else name)
        if name == "a":
            self._link = not closing and linked
        elif name == "br" and self._heading:
            self._block.runs.append(Run("\n", at, at, gap=True))
        elif name in _BLOCKS:
            self.flush()
            self._link &= closing  # a link that is left open ends with its block
            if name in _HEADINGS:
                self._heading = None if closing else name
            elif name in ("td", "th"):
                self._cell += not closing
            elif name == "tr":
                self._row(closing=closing)

    def flush(self) -> None:
        """Ends the block."""
        if any(not run.gap for run in self._block.runs):
            self._block.heading, self._block.cell = self._heading, self._cell
            self.blocks.append(self._block)
        self._block = Block()

    def _row(self, *, closing: bool) -> None:
        if not closing:
            self._rows.append(len(self.blocks))
            return
        first = self._rows.pop() if self._rows else len(self.blocks)
        row = self.blocks[first : first + _COLUMNS + 1]
        cells = {block.cell for block in row}
        if 1 < len(row) == len(cells) <= _COLUMNS and all(
            block.row is None and len(block.text) <= _CELL for block in row
        ):
            for block in row:
                block.row = first
