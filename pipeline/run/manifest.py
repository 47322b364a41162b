"""What a run writes of itself."""

import platform
from collections.abc import Iterable
from importlib.metadata import version

from pipeline import __version__
from pipeline.config import Config
from pipeline.extract.registry import EXTRACTORS
from pipeline.language.analyse import SEGMENTER
from pipeline.language.models import versions
from schemas import InputFile, Manifest, OutputFile

LIBRARIES = ("spacy", "spacy-pkuseg", "pydantic", "jsonlines", "regex", "charset-normalizer", "lunar-python")
"""The libraries whose version can change what is written."""


def manifest(
    config: Config, inputs: Iterable[InputFile], outputs: tuple[OutputFile, ...], documents: int
) -> Manifest:
    """The manifest of a finished run; it names no time and no host, so the same run gives the same bytes."""
    counts = {"documents": documents} | {file.path.removesuffix(".jsonl"): file.records for file in outputs}
    return Manifest(
        banmian=__version__, python=platform.python_version(), packages={name: version(name) for name in LIBRARIES},
        segmenter=SEGMENTER, models=versions(),
        extractors={name: extractor.version for name, extractor in EXTRACTORS.items()},
        config=config.model_dump(mode="json"), inputs=tuple(inputs), outputs=outputs, counts=counts,
    )
