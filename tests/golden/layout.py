"""The layout of a page as a text that can be read and compared: every zone on a line of its own."""

from pathlib import Path

from pipeline.config import Config
from pipeline.layout.pages import articles
from pipeline.read.document import Document
from pipeline.read.inputs import read

SEEDS = Path(__file__).parents[2] / "seeds"
PAGES = Path(__file__).parent / "pages"


def documents() -> list[Document]:
    """All sample documents."""
    return [item for item in read([SEEDS], Config()) if isinstance(item, Document)]


def golden(document: Document) -> str:
    """What layout makes of a document.

    `｜` shows where the parts of a mended paragraph meet, `[图一]` the label of a caption.
    """
    lines = [f"# {document.id}"]
    for article in articles(document, Config()):
        signed = " ".join(f"{author.name}/{author.role}" for author in article.authors)
        lines += ["", f"## {article.position} {article.kind} {signed}".rstrip()]
        for zone in article.zones:
            parts = [zone.text.text[piece.start : piece.end] for piece in zone.text.pieces]
            seam = "" if document.source_file.endswith(".html") else "｜"
            label = f"[{zone.label}] " if zone.label else ""
            lines.append(f"{zone.role}: {label}{seam.join(parts)}")
    return "\n".join(lines) + "\n"
