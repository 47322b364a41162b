"""Writes the golden pages anew: `python tests/golden/update.py`, then read the difference by eye."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from layout import PAGES, documents, golden  # noqa: E402


def main() -> None:
    """One file for each sample document; files of documents that are gone are removed."""
    PAGES.mkdir(exist_ok=True)
    wanted = {PAGES / f"{document.id}.txt": golden(document) for document in documents()}
    for file in set(PAGES.glob("*.txt")) - set(wanted):
        file.unlink()
    for file, text in wanted.items():
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
