"""Input files to documents (thin: UTF-8 text and JSON Lines)."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from pipeline.config import Config
from pipeline.read.document import Document
from pipeline.spans import MappedText
from schemas import Reject


def read(inputs: Sequence[Path], config: Config) -> Iterator[Document | Reject]:
    """The documents of files and folders, each unreadable one as a Reject."""
    for path in inputs:
        for file in sorted(path.rglob("*.*")) if path.is_dir() else [path]:
            text = file.read_bytes().decode("utf-8")
            rows = [json.loads(x) for x in text.splitlines()] if file.suffix == ".jsonl" else [{"id": file.stem, "text": text}]
            for row in rows:
                day = row.get("published")
                yield Document(id=row["id"], text=row["text"], view=MappedText.identity(row["text"]),
                               published=date.fromisoformat(day) if day else config.published, published_basis="given" if day else None,
                               sha256=hashlib.sha256(row["text"].encode()).hexdigest(), source_file=file.as_posix())
