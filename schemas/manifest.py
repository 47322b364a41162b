"""What a run used and made."""

from typing import Any

from pydantic import Field

from schemas.base import SCHEMA_VERSION, Model


class InputFile(Model):
    """One input file."""

    path: str
    sha256: str
    encoding: str | None = Field(default=None, description="As detected; null where nothing could be decoded.")
    documents: int = Field(ge=0)


class OutputFile(Model):
    """One output file."""

    path: str
    records: int = Field(ge=0)
    sha256: str


class Manifest(Model):
    """Versions, configuration, inputs and outputs of one run: enough to run it again and compare."""

    banmian: str = Field(description="Version of this package.")
    schema_version: str = SCHEMA_VERSION
    python: str
    packages: dict[str, str] = Field(description="Versions of the libraries that read the text.")
    segmenter: str = Field(description="How the text is cut into words.")
    models: dict[str, str] = Field(default_factory=dict, description="Model name to version.")
    extractors: dict[str, str] = Field(description="Extractor to version.")
    config: dict[str, Any]
    inputs: tuple[InputFile, ...]
    outputs: tuple[OutputFile, ...]
    counts: dict[str, int] = Field(description="Documents, articles, and records by type.")
