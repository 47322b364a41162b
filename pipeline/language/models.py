"""The shipped models: where they are, that they are whole, and their versions."""

import hashlib
import tomllib
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from pipeline.errors import ModelError

FORMAT = 1
"""Version of the files that this code reads; training writes it into models.toml."""

_REMEDY = "install banmian again, or rebuild the models with: make models"


@cache
def folder() -> Path:
    """The folder of the models."""
    with as_file(files("pipeline.resources").joinpath("models")) as path:
        return path


def catalogue(place: Path) -> dict[str, Any]:
    """What models.toml says: format, and for each model its version and the SHA-256 of its files.

    Raises:
        ModelError: the file is missing, unreadable, or of another format.
    """
    try:
        listed = tomllib.loads((place / "models.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ModelError(f"the list of models (models.toml) cannot be read: {error}; {_REMEDY}") from error
    if listed.get("format") != FORMAT:
        raise ModelError(f"the models have format {listed.get('format')}, not {FORMAT}; {_REMEDY}")
    return listed


def verified(name: str, place: Path | None = None) -> Path:
    """The folder of one model, all of whose files are as they were when it was made.

    Raises:
        ModelError: a file is missing or altered, or the model is not listed.
    """
    place = place or folder()
    model = catalogue(place).get(name)
    if not model:
        raise ModelError(f"the model {name} is not listed in models.toml; {_REMEDY}")
    for file, expected in model["files"].items():
        path = place / name / file
        try:
            actual = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise ModelError(f"model file {name}/{file} is missing: {error.strerror}; {_REMEDY}") from error
        if actual != expected:
            raise ModelError(f"model file {name}/{file} is altered: {actual[:12]}…, not {expected[:12]}…; {_REMEDY}")
    return place / name


@cache
def versions() -> dict[str, str]:
    """Model name → version, in the order of the names, for the manifest and for every record."""
    return {name: model["version"] for name, model in sorted(catalogue(folder()).items()) if isinstance(model, dict)}
