"""The shipped models: where they are, that they are whole, and their versions."""

import hashlib
import tomllib
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from pipeline.errors import ModelError

FORMAT = 2
"""Version of the files that this code reads; training writes it into models.toml."""

FILES = {"names": ("names.npz",), "segmenter": ("features.msgpack", "weights.npz")}
"""Model → its files, below a folder of its name."""

REMEDY = "install banmian again, or rebuild the models with: make models"


@cache
def folder() -> Path:
    """The folder of the models."""
    with as_file(files("pipeline.resources").joinpath("models")) as path:
        return path


def catalogue(place: Path) -> dict[str, Any]:
    """What models.toml says: for each model its version and the SHA-256 of its files.

    Raises:
        ModelError: the list is missing, unreadable, of another format, or does not name every model and file.
    """
    try:
        listed = tomllib.loads((place / "models.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ModelError(f"the list of models (models.toml) cannot be read: {error}; {REMEDY}") from error
    if listed.get("format") != FORMAT:
        raise ModelError(f"the models have format {listed.get('format')}, not {FORMAT}; {REMEDY}")
    models = {name: listed.get(name) for name in FILES}
    for name, model in models.items():
        if not isinstance(model, dict) or not model.get("version") or set(model.get("files", ())) != set(FILES[name]):
            raise ModelError(f"models.toml does not name version and files of the model {name}; {REMEDY}")
    return models


def verified(name: str, place: Path | None = None) -> Path:
    """The folder of one model, all of whose files are as they were when it was made.

    Raises:
        ModelError: a file is missing or altered, or the list of models is wrong.
    """
    place = place or folder()
    for file, expected in catalogue(place)[name]["files"].items():
        path = place / name / file
        try:
            actual = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise ModelError(f"model file {name}/{file} is missing: {error.strerror}; {REMEDY}") from error
        if actual != expected:
            raise ModelError(f"model file {name}/{file} is altered: {actual[:12]}…, not {expected:.12}…; {REMEDY}")
    return place / name


@cache
def versions() -> dict[str, str]:
    """Model name → version, in the order of the names, for the manifest and for every record."""
    return {name: model["version"] for name, model in sorted(catalogue(folder()).items())}
