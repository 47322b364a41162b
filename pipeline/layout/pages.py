"""A document's pieces."""

from collections.abc import Iterable, Sequence

from pipeline.config import Config
from pipeline.layout import bylines
from pipeline.layout.article import Article, Author, Zone
from pipeline.read.document import Document

LEAD_LINES = 6
"""A lead byline stands in one of the first lines below the headline."""


def articles(document: Document, config: Config) -> tuple[Article, ...]:
    """The articles of a document, in reading order."""
    view, zones, at = document.view, [], 0
    for line in view.text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            start = at + line.index(stripped)
            zones.append(Zone("body" if zones else "headline", view[start : start + len(stripped)]))
        at += len(line)
    if not zones:
        return ()
    zones = [zone if zone.role == "headline" or not bylines.own_line(zone.text.text) else Zone("byline", zone.text) for zone in zones]
    return (Article(document, 0, "news", tuple(zones), authors(zones)),)


def authors(zones: Sequence[Zone]) -> tuple[Author, ...]:
    """The signatures of a piece's zones, each name once, with intervals in the article's text."""
    found: dict[str, Author] = {}
    at, signed = 0, False
    for index, zone in enumerate(zones):
        for signature, is_lead in _signatures(zone, index):
            if is_lead and signed:
                continue
            signed = signed or is_lead
            for signer in signature.signers:
                found.setdefault(signer.name, Author(signer.name, signer.role, at + signer.start, at + signer.end))
        at += len(zone.text.text) + 1
    return tuple(found.values())


def _signatures(zone: Zone, index: int) -> Iterable[tuple[bylines.Signature, bool]]:
    text = zone.text.text
    if zone.role == "byline":
        signature = bylines.own_line(text)
        if signature is not None:
            yield signature, False
    elif zone.role in ("body", "caption"):
        signature = bylines.lead(text) if 0 < index < LEAD_LINES else None
        if signature is not None:
            yield signature, True
        signature = bylines.tail(text)
        if signature is not None:
            yield signature, False
