"""The readable lines of a page: the chosen blocks, the headline first."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from pipeline.errors import ReadError
from pipeline.read.align import Chosen, select
from pipeline.read.furniture import is_furniture
from pipeline.read.headline import headline
from pipeline.read.visible import Block, Page
from pipeline.spans import MappedText


class MainView(NamedTuple):
    """The lines, and the headline, where the page names one."""

    text: MappedText
    headline: str | None


def main_view(page: Page, chosen: Sequence[str], named: str | None) -> MainView:
    """The main text of a page, mapped to its source, and its headline.

    Left out is what pages print around a piece (来源, 打印, 上一篇 …), and what is nothing but links above or below it.

    Args:
        page: All that is visible.
        chosen: The lines of the main text, as an extractor took them from the page.
        named: The title that the page's metadata give.

    Raises:
        ReadError: `no_main_text` where nothing is left.
    """
    blocks = page.blocks
    body = [index for index in select(blocks, Chosen.of(chosen)) if not is_furniture(blocks[index].line().text)]
    body = _without_links(blocks, body)
    if not body:
        raise ReadError(
            "no_main_text", "no readable main text in the page; save the article itself, or its text as .txt"
        )
    head = headline(blocks, body, page.title.line(), named)
    rest = [index for index in body if index not in head.blocks]
    if head.blocks:  # of what stands above the headline, only a kicker right above it belongs to the piece
        first = head.blocks[0]
        rest = sorted(
            {index for index in rest if index >= first - 1} | _beside(blocks, first, body[-1]) - set(head.blocks)
        )
    lines = [*([head.line] if head.line else []), *_lines(blocks, rest)]
    return MainView(MappedText.join(lines, "\n"), head.line.text if head.line else None)


def _without_links(blocks: Sequence[Block], body: list[int]) -> list[int]:
    """`body` without the blocks at both ends that are nothing but links."""
    text = [at for at, index in enumerate(body) if not blocks[index].linked]
    return body[text[0] : text[-1] + 1] if text else []


def _beside(blocks: Sequence[Block], headline: int, last: int) -> set[int]:
    """Kicker and deck: the headings right above and right below the headline, which extractors like to leave out."""
    near = [index for index in (headline - 1, headline + 1) if 0 <= index < last]
    return {i for i in near if blocks[i].heading and not blocks[i].linked and not is_furniture(blocks[i].line().text)}


def _lines(blocks: Sequence[Block], indexes: Sequence[int]) -> Iterator[MappedText]:
    """A line for each block, or for each row of a table."""
    for row, group in groupby(
        indexes, key=lambda index: (blocks[index].row, None if blocks[index].row is not None else index)
    ):
        cells = [blocks[index].line() for index in group]
        yield cells[0] if row[0] is None else MappedText.join(cells, " ")
