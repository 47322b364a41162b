"""Named files and folders to the sorted list of files to read."""

import logging
import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pipeline.errors import NoInputError
from schemas import Reject

Kind = Literal["text", "lines", "html"]
KINDS: dict[str, Kind] = {".jsonl.gz": "lines", ".jsonl": "lines", ".txt": "text", ".html": "html", ".htm": "html"}
"""Suffix, in any case, to how the file is read."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, order=True)
class InputPath:
    """A file to read; sorts as it is read.

    Attributes:
        below: Its path below the named folder (for a named file its name), with forward slashes.
        name: Its path as named, with forward slashes.
        path: To open it.
        kind: How it is read.
    """

    below: str
    name: str
    path: Path
    kind: Kind

    @property
    def id(self) -> str:
        """`below` without the suffix: the id of a document that brings none."""
        return self.below[: -len(_suffix(self.below))]

    @property
    def zipped(self) -> bool:
        """Whether the file is a gzip stream."""
        return self.below.lower().endswith(".gz")


def discover(inputs: Sequence[Path], exclude: Path | None = None) -> tuple[list[InputPath], list[Reject]]:
    """The files to read, in their order, and a reject for each place that cannot be looked into.

    Folders are walked through, links followed, names that begin with a dot left out; a file that is reached twice
    counts once, and a folder's way to it is taken. The order of `inputs` has no influence. Files of other kinds are
    passed over in a folder and rejected where named.

    Args:
        inputs: Files and folders as the user named them.
        exclude: A folder that is not entered from another, such as the one that the run writes to.

    Raises:
        NoInputError: a named path does not exist, or there is nothing to read in all of them.
    """
    for path in inputs:
        if not os.path.lexists(path):
            raise NoInputError(f"{printable(path)} does not exist or cannot be reached; name a file or a folder")
    walk = _Walk(exclude)
    ordered = sorted(set(inputs), key=lambda path: (not _is_folder(path), printable(path)))
    for path in ordered:
        if _is_folder(path):
            walk.folder(path, path)
        else:
            walk.named(path)
    if walk.ignored:
        _log.info("%d files of other kinds than %s passed over", walk.ignored, " ".join(KINDS))
    if not walk.files and not walk.rejects:
        places = ", ".join(map(printable, ordered)) or "no place at all"
        raise NoInputError(f"no file in {places} ends with {' '.join(KINDS)}; name a file or folder that holds such")
    return sorted(walk.files), walk.rejects


class _Walk:
    """What has been found so far."""

    def __init__(self, exclude: Path | None) -> None:
        self._exclude = os.path.realpath(exclude) if exclude else None
        self.files: list[InputPath] = []
        self.rejects: list[Reject] = []
        self.ignored = 0
        self._seen: set[str] = set()

    def folder(self, top: Path, folder: Path) -> None:
        if self._again(folder):
            return
        try:
            entries = sorted(folder.iterdir())
        except OSError as error:
            self._unreadable(folder, error)
            return
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if _is_folder(entry):
                if os.path.realpath(entry) != self._exclude:
                    self.folder(top, entry)
            else:
                self._file(entry, printable(entry.relative_to(top)))

    def named(self, path: Path) -> None:
        if _suffix(path.name):
            self._file(path, printable(Path(path.name)))
        else:
            self._reject(path, "unknown_kind", f"its name ends with none of {' '.join(KINDS)}; rename or convert it")

    def _file(self, path: Path, below: str) -> None:
        suffix = _suffix(path.name)
        try:
            regular = stat.S_ISREG(path.stat().st_mode)
        except OSError as error:
            self._unreadable(path, error)
            return
        if not suffix:
            self.ignored += 1
        elif not regular:
            self._reject(path, "unreadable", "neither a file nor a folder; write its content to a file")
        elif not self._again(path):
            self.files.append(InputPath(below, printable(path), path, KINDS[suffix]))

    def _again(self, path: Path) -> bool:
        real = os.path.realpath(path)
        if real in self._seen:
            return True
        self._seen.add(real)
        return False

    def _unreadable(self, path: Path, error: OSError) -> None:
        self._reject(path, "unreadable", f"{error.strerror or error}; check the path, its links and its permissions")

    def _reject(self, path: Path, code: str, reason: str) -> None:
        self.rejects.append(Reject(source=printable(path), stage="read", code=code, reason=reason))


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises where permissions are missing


def _suffix(name: str) -> str:
    """The known suffix that a file name ends with, in lower case; empty where there is none or nothing else."""
    return next((suffix for suffix in KINDS if name.lower().endswith(suffix) and len(name) > len(suffix)), "")


def printable(path: Path) -> str:
    """The path with forward slashes; bytes of a name that are not UTF-8 as escapes."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")
