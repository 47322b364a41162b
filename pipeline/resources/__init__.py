"""The lexicons: tables (.tsv) of one entry a line, columns parted by tabs, lines with # for the source and notes.

The first line that is not a note names the columns. Every table has a line `# source: …`.
"""

from functools import cache
from importlib.resources import files

from pipeline.errors import BanmianError


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of resources/<name>.tsv, each as column → cell; empty cells are empty strings.

    Raises:
        BanmianError: the table is not there, has no source line, or a row has more cells than columns.
    """
    file = files(__name__).joinpath(f"{name}.tsv")
    if not file.is_file():
        raise BanmianError(f"lexicon {name}.tsv is missing from the installation; install banmian again")
    lines = file.read_text(encoding="utf-8").splitlines()
    if not any(line.startswith("# source:") for line in lines):
        raise BanmianError(f"lexicon {name}.tsv has no line '# source: …'")
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    header, rows = cells[0], cells[1:]
    for row in rows:
        if len(row) > len(header):
            raise BanmianError(f"lexicon {name}.tsv: row {row!r} has more cells than columns {header!r}")
    return tuple(dict(zip(header, row + [""] * (len(header) - len(row)), strict=True)) for row in rows)


@cache
def words(name: str, column: str = "word", **where: str) -> frozenset[str]:
    """One column of a table as a set; `where` keeps the rows whose other columns have these values."""
    rows = (row for row in table(name) if all(row[key] == value for key, value in where.items()))
    return frozenset(row[column] for row in rows if row[column])
