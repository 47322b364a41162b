"""Measures how often each rule is right on the labelled articles, and writes pipeline/resources/confidence.tsv.

    python tests/calibrate.py --shared ../shared

A rule's scores are cut into bands; bands that do not grow with the score are pooled (isotonic regression by pooling
adjacent violators), and each share is drawn towards that of the record type as if PRIOR more records had been seen,
so that three right out of three are not certainty.
"""

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from unittest import mock

from reliability import BANDS, Judged, judge

from pipeline.config import Config
from pipeline.resolve import confidence
from pipeline.run.extract import extract

TABLE = Path(__file__).parents[1] / "pipeline" / "resources" / "confidence.tsv"
PRIOR, CEILING = 5, 0.99
HEAD = """# source: measured on the labelled articles by tests/calibrate.py (make calibrate)
# confidence of a record = that of the last row of its rule whose least_score is not above the rule's score
rule\tleast_score\tconfidence\trecords
"""


def scored(shared: Path) -> list[Judged]:
    """Every record that the labels speak of, with the score of its rule in place of the confidence."""
    with tempfile.TemporaryDirectory() as folder, mock.patch.object(confidence, "levels", dict):
        extract([shared / "eval" / "dev" / "documents.jsonl", shared / "seeds"], Path(folder), Config())
        return judge(shared, Path(folder))


def pooled(records: Sequence[Judged], prior: float) -> list[tuple[float, float, int]]:
    """(least score, confidence, records) of one rule, growing with the score; `prior` is the share of its type."""
    bands: dict[float, list[bool]] = defaultdict(list)
    for record in records:
        bands[max(low for low in BANDS if low <= record.confidence)].append(record.right)
    pools: list[tuple[float, list[bool]]] = []
    for low, rights in sorted(bands.items()):
        pools.append((low, rights))
        while len(pools) > 1 and _share(pools[-2][1], prior) >= _share(pools[-1][1], prior):
            (first, few), (_, more) = pools[-2:]
            pools[-2:] = [(first, few + more)]
    return [(low if index else 0.0, _share(rights, prior), len(rights)) for index, (low, rights) in enumerate(pools)]


def _share(rights: Sequence[bool], prior: float) -> float:
    return min(CEILING, round((sum(rights) + PRIOR * prior) / (len(rights) + PRIOR), 3))


def main() -> None:
    """Writes the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    kinds: dict[str, list[Judged]] = defaultdict(list)
    rules: dict[tuple[str, str], list[Judged]] = defaultdict(list)
    for record in scored(parser.parse_args().shared):
        kinds[record.kind].append(record)
        rules[record.kind, record.rule].append(record)
    share = {kind: sum(record.right for record in records) / len(records) for kind, records in kinds.items()}
    rows = [(rule, *pool) for (kind, rule), records in sorted(rules.items()) for pool in pooled(records, share[kind])]
    text = "".join("\t".join(map(str, row)) + "\n" for row in rows)
    TABLE.write_text(HEAD + text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
