"""How often records are right at the confidence that they state: the reliability table of `make eval`.

A record is right where the scorer pairs it with a labelled fact by the strictest of its measures (a statistic with
unit, modifier and what is counted; an event with its type). A record that only meets an optional label counts as
neither, and so does a second record of a fact that is labelled once a document (a body named in two articles).
"""

import importlib.util
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

MEASURES = {"statistics.full": "statistics", "times.resolved": "times", "persons.name": "persons",
            "entities.name": "entities", "programmes.name": "programmes", "events.typed": "events",
            "quotes.found": "quotes"}
"""The scorer's strictest measure for each record type."""

BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
"""Lower ends of the bands of confidence."""

SURE, LEAST_RIGHT = 0.9, 0.9
"""Of the records that state at least SURE, at least this share must be right."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A record of the output and whether the labels say that it is right."""

    kind: str
    rule: str
    confidence: float
    right: bool


def scorer(shared: Path) -> ModuleType:
    """The scorer of the labelled material, as a module."""
    folder = shared / "eval"
    sys.path.insert(0, str(folder))  # it imports the reader of the gold files that lies beside it
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None:
        sys.exit(f"no scorer at {folder}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judge(shared: Path, predictions: Path) -> list[Judged]:
    """Every record of `predictions` that the labels under `shared` speak of, with the verdict."""
    score = scorer(shared)
    dev = shared / "eval" / "dev"
    texts = score.read_texts([dev / "documents.jsonl", shared / "seeds"])
    found = score.read_predictions(predictions)
    judged: list[Judged] = []
    score.tally_pairs = _listening(score.tally_pairs, judged)
    tally = score.Tally()
    for file in sorted(dev.glob("*.json")):
        gold = score.gold_files.load(file, texts[file.stem])
        for kind, measured in score.SCORERS.items():
            if kind in gold:
                measured(tally, file.stem, gold[kind], found[kind].get(file.stem, []))
    return judged


def _listening(pair: Callable[..., Any], judged: list[Judged]) -> Callable[..., Any]:
    """The scorer's pairing, which also notes the verdict on each record."""

    def pairing(tally: object, row: str, doc: str, wanted: list, found: list, same: Callable, *labels: object) -> Any:
        pairs = pair(tally, row, doc, wanted, found, same, *labels)
        if row in MEASURES:
            met = {f: wanted[g] for g, f in pairs}
            for index, record in enumerate(found):
                label = met.get(index)
                known = label is None and any(same(item, record) for item in wanted)
                if not known and not (label or {}).get("optional"):
                    judged.append(Judged(MEASURES[row], record["extractor"], record["confidence"], label is not None))
        return pairs

    return pairing


def table(judged: Iterable[Judged]) -> str:
    """Count and share of right records by band of stated confidence, for each record type and for all."""
    bands: dict[tuple[str, float], list[Judged]] = defaultdict(list)
    for record in judged:
        band = max(low for low in BANDS if low <= record.confidence)
        for kind in (record.kind, "all"):
            bands[kind, band].append(record)
    lines = [f"{'reliability':12}{'stated':>14}{'mean':>8}{'right':>8}{'records':>9}"]
    for (kind, low), records in sorted(bands.items()):
        high = next((other for other in BANDS if other > low), 1.0)
        mean = sum(record.confidence for record in records) / len(records)
        lines.append(f"{kind:12}{f'{low:.2f}–{high:.2f}':>14}{mean:8.3f}{_share(records):8.3f}{len(records):9}")
    return "\n".join(lines)


def sure(judged: Iterable[Judged]) -> dict[str, float]:
    """Share of right ones among the records that state at least SURE, for each record type and for all."""
    kinds: dict[str, list[Judged]] = defaultdict(list)
    for record in judged:
        if record.confidence >= SURE:
            kinds[record.kind].append(record)
            kinds["all"].append(record)
    return {kind: _share(records) for kind, records in sorted(kinds.items())}


def _share(records: list[Judged]) -> float:
    return sum(record.right for record in records) / len(records)
