"""The records that README.md shows: real output of the main job on seeds/.

    python tests/docs/samples.py     writes them into README.md, between the two markers
"""

import json
import tempfile
from pathlib import Path

from pipeline.config import Config
from pipeline.run.extract import extract

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
START, END = "<!-- sample -->\n", "<!-- /sample -->"

SHOWN = (("statistics", "180余万元"), ("times", "去年以来"), ("persons", "孟繁星"), ("programmes", "“357”机制"),
         ("events", "首家“共享法庭”在柳浦镇综治中心揭牌"), ("quotes", "下一步，我们还要"))
"""Output file, and how the first evidence of the record begins or what it holds."""


def block() -> str:
    """The Markdown between the markers: one record for each entry of SHOWN, keys without value left out."""
    with tempfile.TemporaryDirectory() as folder:
        extract([ROOT / "seeds"], Path(folder), Config())
        parts = [_one(Path(folder), stem, words) for stem, words in SHOWN]
    return "```json\n" + "\n".join(parts) + "\n```\n"


def _one(folder: Path, stem: str, words: str) -> str:
    rows = (json.loads(line) for line in (folder / f"{stem}.jsonl").read_text(encoding="utf-8").splitlines())
    row = next(row for row in rows if words in row["evidence"][0]["text"])
    return json.dumps({key: value for key, value in row.items() if value not in (None, [], "")}, ensure_ascii=False)


def current() -> str:
    """What README.md shows now."""
    return README.read_text(encoding="utf-8").split(START, 1)[1].split(END, 1)[0]


def main() -> None:
    """Writes the samples into README.md."""
    text = README.read_text(encoding="utf-8")
    before, rest = text.split(START, 1)
    README.write_text(before + START + block() + END + rest.split(END, 1)[1], encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
