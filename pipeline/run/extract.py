"""The main job: inputs to the folder of records."""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.config import Config
from pipeline.errors import ModelError, UsageError
from pipeline.read.document import Document
from pipeline.read.inputs import read
from pipeline.resolve.records import InvalidRecordError
from pipeline.run.manifest import manifest
from pipeline.run.process import process
from pipeline.write.files import RecordFiles
from pipeline.write.verify import fault
from schemas import InputFile, Record, Reject

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Summary:
    """What a run did: documents read, records by output file, and rejects."""

    documents: int = 0
    records: dict[str, int] = field(default_factory=dict)
    rejects: int = 0


def extract(
    inputs: Sequence[Path], out: Path, config: Config, tick: Callable[[Document], None] | None = None
) -> Summary:
    """Reads all inputs, writes all records to `out`, and calls `tick` after each document.

    A document that cannot be processed, and a record that does not validate, end in rejects.jsonl; the rest goes on.

    Raises:
        UsageError: `out` cannot be written to.
        NoInputError: nothing to read at the places named.
        ModelError: a model file is missing or altered.
    """
    summary, sources = Summary(), list[InputFile]()
    with _files(out) as files:
        for item in read(inputs, config, sources=sources, exclude=out):
            if isinstance(item, Document):
                summary.documents += 1
                _one(item, config, files)
                if tick:
                    tick(item)
            else:
                files.write("rejects", item)
        outputs = files.finish()
        files.publish(manifest(config, sources, outputs, summary.documents))
    summary.records = {file.path.removesuffix(".jsonl"): file.records for file in outputs}
    summary.rejects = summary.records.pop("rejects")
    return summary


@contextmanager
def _files(out: Path) -> Iterator[RecordFiles]:
    try:
        files = RecordFiles(out)
    except OSError as error:
        reason = f"output folder {out} cannot be written to: {error.strerror}; name another with --out"
        raise UsageError(reason) from error
    with files:
        yield files


def _one(document: Document, config: Config, files: RecordFiles) -> None:
    """All records of one document or, where a stage breaks down, none of them and a reject."""
    try:
        found = list(process(document, config))
    except ModelError:
        raise
    except TimeoutError as error:
        reason = f"a pattern ran over its time bound: {error}; please report this document"
        files.write("rejects", _reject(document, "extract", "timeout", reason))
        return
    except Exception as error:  # one bad document never stops a run
        log.debug("document %s failed", document.id, exc_info=error)
        reason = f"{type(error).__name__}: {error}; please report this document"
        files.write("rejects", _reject(document, "extract", "internal_error", reason))
        return
    for stem, record in found:
        problem = _problem(record, document.text)
        if problem is None and isinstance(record, Record):
            files.write(stem, record)
        else:
            files.write("rejects", _reject(document, *(problem or ("resolve", "invalid_record", str(record)))))


def _problem(record: Record | InvalidRecordError, text: str) -> tuple[str, str, str] | None:
    """Stage, code and reason where the record must not be written."""
    if isinstance(record, InvalidRecordError):
        return "resolve", "invalid_record", str(record)
    wrong = fault(record, text)
    return ("write", "evidence_does_not_quote", f"{record.type} by {record.extractor}: {wrong}") if wrong else None


def _reject(document: Document, stage: str, code: str, reason: str) -> Reject:
    return Reject(source=document.source_file, line=document.line, document_id=document.id, stage=stage, code=code,
                  reason=reason, input_sha256=document.sha256)
