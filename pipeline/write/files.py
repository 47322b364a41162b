"""JSON Lines files that are replaced as a whole or not at all."""

import hashlib
import json
import os
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import jsonlines
from pydantic import BaseModel

from schemas import RECORD_MODELS, Manifest, OutputFile, Record, Reject

STEMS = (*RECORD_MODELS, "rejects")
"""The files of a run, in the order in which they are replaced; manifest.json comes last."""


class _File:
    """One output under a temporary name beside its place."""

    def __init__(self, folder: Path, stem: str) -> None:
        self.place = folder / f"{stem}.jsonl"
        self.draft = folder / f".{stem}.jsonl.part"
        self.stream: IO[str] = self.draft.open("w", encoding="utf-8", newline="\n")
        self.writer = jsonlines.Writer(self.stream, dumps=_dump)
        self.records = 0

    def write(self, record: BaseModel) -> None:
        self.writer.write(record)
        self.records += 1

    def close(self) -> None:
        self.stream.flush()
        os.fsync(self.stream.fileno())
        self.stream.close()


def _dump(record: object) -> str:
    """One line; jsonlines tries its encoder on an empty dict first."""
    return record.model_dump_json() if isinstance(record, BaseModel) else json.dumps(record, ensure_ascii=False)


def sha256_of(path: Path) -> str:
    """The hexadecimal SHA-256 of a file's bytes."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


class RecordFiles:
    """The output folder of one run, as a context: what was there stays until `publish`, and stays for good on an error.

    Raises:
        OSError: the folder cannot be made or written to.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._files = {stem: _File(folder, stem) for stem in STEMS}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in self._files.values():
            file.stream.close()
            file.draft.unlink(missing_ok=True)

    def write(self, stem: str, record: Record | Reject) -> None:
        """Adds one record to the draft of its file."""
        self._files[stem].write(record)

    def count(self, stem: str) -> int:
        """Records written to that file so far."""
        return self._files[stem].records

    def finish(self) -> tuple[OutputFile, ...]:
        """Closes the drafts and says what is in them, for the manifest."""
        for file in self._files.values():
            file.close()
        return tuple(
            OutputFile(path=file.place.name, records=file.records, sha256=sha256_of(file.draft))
            for file in self._files.values()
        )

    def publish(self, manifest: Manifest) -> None:
        """Puts the finished drafts in place, then the manifest, by which a reader can tell that all belong together."""
        draft = self.folder / ".manifest.json.part"
        draft.write_text(manifest.model_dump_json(indent=2) + "\n", encoding="utf-8", newline="\n")
        for file in self._files.values():
            file.draft.replace(file.place)
        draft.replace(self.folder / "manifest.json")
