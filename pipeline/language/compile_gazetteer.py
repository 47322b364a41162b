"""Makes the gazetteer's tables from JioNLP's list of places: `python -m pipeline.language.compile_gazetteer CORPORA`.

CORPORA is the folder that holds `gazetteer/china_location.txt`; the tables go to pipeline/resources.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SOURCE = "# source: JioNLP, china_location.txt (github.com/dongrixinyu/JioNLP), Apache License 2.0; "
DIVISIONS = SOURCE + """changed: villages left out, rows sorted by code
# Made by pipeline/language/compile_gazetteer.py. level 0 province, 1 prefecture, 2 county; a row's parent is the last
# row of a lower level above it. Codes are those of GB/T 2260; a row without code has none in the source.
level\tcode\tname\tshort
"""
TOWNSHIPS = SOURCE + """changed: towns, townships, sub-districts and sumu of each county, villages left out
# Made by pipeline/language/compile_gazetteer.py. county is the code of the county in gazetteer.tsv.
county\tnames
"""
_TOWNSHIP = re.compile(r"[㐀-鿿]{1,16}(?:镇|乡|街道|苏木)")
_OFFICIAL = ("省", "市", "县", "区", "旗", "州", "盟")
_UNOFFICIAL = ("产业园", "开发区", "高新区", "经开区", "园区", "新区", "示范区", "管理区", "试验区")


class Row(NamedTuple):
    """One line of the source: its depth, name, code and short form."""

    depth: int
    name: str
    code: str
    short: str


def rows(source: Path) -> Iterator[Row]:
    """The lines of the source down to townships."""
    for line in source.read_text(encoding="utf-8").splitlines():
        cells = line.lstrip("\t")
        depth = len(line) - len(cells)
        if cells and depth < 4:
            name, code, short = [*cells.split("\t"), "", ""][:3]
            yield Row(depth, name.strip(), code.strip(), short.strip())


def _line(row: Row) -> str:
    official = row.name.endswith(_OFFICIAL) and len(row.short) > 1 and row.short not in _UNOFFICIAL
    short = row.short if official else ""
    return f"{row.depth}\t{row.code}\t{row.name}\t{short}"


def _bare(name: str, county: str) -> str:
    """The town's name without the county's, which the source sometimes puts before it."""
    bare = name.removeprefix(county)
    return bare if len(bare.removesuffix("街道")) > 1 else name


def tables(source: Path) -> tuple[str, str]:
    """The texts of gazetteer.tsv and gazetteer_townships.tsv."""
    keyed: list[tuple[tuple[str, ...], str]] = []
    towns: dict[str, list[str]] = {}
    path, county = ["", "", ""], ""
    for number, row in enumerate(rows(source)):
        if row.depth == 3:
            if path[2].isdigit() and _TOWNSHIP.fullmatch(row.name):
                towns.setdefault(path[2], []).append(_bare(row.name, county))
            continue
        county = row.name
        path = [*path[: row.depth], row.code or f"x{number:07}", "", ""][:3]
        if row.depth == 1 and (row.code == path[0] or row.name.endswith("行政区划")):
            path[1] = ""  # a municipality repeats itself as its own prefecture, counties without one have a filler
        elif not row.name.endswith(("行政区划", "海域")):
            keyed.append((tuple(path), _line(row)))
    divisions = "".join(f"{line}\n" for _, line in sorted(keyed))
    townships = "".join(f"{county}\t{' '.join(sorted(set(names)))}\n" for county, names in sorted(towns.items()))
    return DIVISIONS + divisions, TOWNSHIPS + townships


def main(corpora: Path, out: Path) -> None:
    """Writes both tables."""
    divisions, townships = tables(corpora / "gazetteer" / "china_location.txt")
    for name, text in (("gazetteer", divisions), ("gazetteer_townships", townships)):
        (out / f"{name}.tsv").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).parent.parent / "resources")
