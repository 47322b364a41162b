"""Paragraphs broken by a column's end, put together again."""

from collections.abc import Iterator, Sequence

from pipeline.layout.shapes import Unit, continues, is_complete

Paragraph = tuple[Unit, ...]


def mended(units: Sequence[Unit]) -> list[Paragraph]:
    """The lines of a piece in reading order, those of one paragraph together; captions do not interrupt a paragraph."""
    return list(_mended(units))


def _mended(units: Sequence[Unit]) -> Iterator[Paragraph]:
    index = 0
    taken: set[int] = set()
    while index < len(units):
        if index not in taken:
            paragraph = [units[index]]
            at = index
            while paragraph[-1].shape == "text" and (after := _continuation(units, at, paragraph[-1])) is not None:
                paragraph.append(units[after])
                taken.add(after)
                at = after
            yield tuple(paragraph)
        index += 1


def _continuation(units: Sequence[Unit], index: int, broken: Unit) -> int | None:
    """The line that goes on with the paragraph that ends at `index`, or None."""
    after = index + 1
    while after < len(units) and units[after].shape in ("caption", "mark", "furniture"):
        after += 1
    if after == len(units):
        return None
    unit = units[after]
    if unit.shape == "text" and (continues(unit.text) or (unit.lead is None and not is_complete(broken.text))):
        return after
    return None
