"""An HTML file to a document: the source as text, its main text as view."""

import importlib
import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.config import Config
from pipeline.errors import ReadError
from pipeline.read.content import content, readable
from pipeline.read.dates import stated_date
from pipeline.read.decode import declared_in, decode
from pipeline.read.discover import InputPath
from pipeline.read.documents import document
from pipeline.read.mainview import main_view
from pipeline.read.rejects import Unit, reject
from pipeline.read.visible import Block, page
from schemas import Reject

if TYPE_CHECKING:
    from configparser import ConfigParser

_DAY = re.compile(r"(?<!\d)\d{4}(?:([-/.])\d{1,2}\1\d{1,2}(?!\d)|年\d{1,2}月\d{1,2}日)", re.ASCII)
_LABEL = re.compile(r"来源|时间|日期|星期|作者|编辑|\d{1,2}:\d{2}", re.ASCII)
_HEAD_END = re.compile(r"</head\s*>|<body\b", re.IGNORECASE)
_DATES = {"extensive_search": False, "original_date": True, "min_date": "1990-01-01", "max_date": "2099-12-31"}
"""For htmldate: what the page declares, not what its text happens to mention, and nothing that depends on today."""

_TODAY = "今天是"
_INFO = 120
"""Characters that a line which states the day of publication may have."""


class MainText(NamedTuple):
    """What trafilatura finds in a page."""

    lines: tuple[str, ...]
    title: str | None
    url: str | None


def read_webpage(file: InputPath, sha256: str, config: Config) -> Iterator[Unit | Reject]:
    """The one document of an HTML file."""
    try:
        data = content(file)
        decoded = decode(data, declared_in(data))
        source = readable(decoded.text)
        visible = page(source)
        main = main_text(source)
        view, headline = main_view(visible, main.lines, main.title)
        yield Unit(
            document(
                file,
                source,
                decoded.encoding,
                config,
                view=view,
                stated=_declared_date(source) or _labelled_date(visible.blocks),
                title=headline,
                url=main.url,
            ),
            sha256,
        )
    except ReadError as error:
        yield reject(file, error, sha256)


def main_text(source: str) -> MainText:
    """The lines of the main text and what the page's metadata say.

    Raises:
        ReadError: `no_html_extra`, or `no_main_text` where there is none.
    """
    try:
        trafilatura: Any = importlib.import_module("trafilatura")
    except ImportError as error:
        raise ReadError("no_html_extra", "reading HTML needs trafilatura; pip install 'banmian[html]'") from error
    try:
        found: Any = trafilatura.bare_extraction(
            source,
            include_comments=False,
            with_metadata=True,
            date_extraction_params=_DATES,
            config=_settings(),
        )
    except Exception as error:  # whatever a hostile tree makes a library do, the run goes on
        raise ReadError(
            "no_main_text", f"the page cannot be taken apart ({type(error).__name__}); save its text as .txt"
        ) from error
    if found is None or found.body is None:
        raise ReadError(
            "no_main_text", "no readable main text in the page; save the article itself, or its text as .txt"
        )
    lines = tuple(line for text in found.body.itertext() for line in str(text).splitlines())
    return MainText(lines, found.title, found.url)


@cache
def _settings() -> "ConfigParser":
    settings: ConfigParser = importlib.import_module("trafilatura.settings").use_config()
    settings.set(
        "DEFAULT", "MIN_EXTRACTED_SIZE", "80"
    )  # a Chinese brief says in 80 characters what English does in 250
    return settings


def _declared_date(source: str) -> date | None:
    """The day that the page's head declares, in `meta` elements or linked data."""
    end = _HEAD_END.search(source)
    head = source[: end.start()] if end else ""
    if "<meta" not in head.lower() and "<script" not in head.lower():
        return None
    found: str | None = importlib.import_module("htmldate").find_date(f"{head}</head><body></body></html>", **_DATES)
    return stated_date(found) if found else None


def _labelled_date(blocks: Sequence[Block]) -> date | None:
    """The one day that short lines give beside a source, a label, a weekday or a time, as the heads of pages do."""
    days = set()
    for block in blocks:
        line = block.line().text if len(block.text) <= _INFO else ""
        if _LABEL.search(line) and _TODAY not in line:
            days |= {stated_date(found[0]) for found in _DAY.finditer(line)}
    days.discard(None)
    return days.pop() if len(days) == 1 else None
