"""A document's pieces: lines in, articles made of zones out.

Left out of all zones, so that no fact is read from them: page furniture (folios, mastheads, 下转第二版), marks that
only say where a picture stands (图一), the label in front of a caption, and what has no ink.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal

from pipeline.config import Config
from pipeline.layout import bylines, heads
from pipeline.layout.article import Article, Author, Role, Zone
from pipeline.layout.lines import lines
from pipeline.layout.mending import Paragraph, mended
from pipeline.layout.pieces import Piece, pieces
from pipeline.layout.shapes import Unit, caption_parts, is_scene, shaped
from pipeline.layout.starts import settled
from pipeline.read.document import Document
from pipeline.spans import MappedText

LEAD_ZONES = 6
"""A lead byline stands in one of the first lines of a piece."""

BRIEF = 350
"""Characters of body up to which a piece without subheads is a brief."""

BRIEF_PARAGRAPHS = 3

FEATURE = 1500
"""Characters of body from which a piece with subheads is a feature."""

Kind = Literal["news", "brief", "feature", "photo"]


def articles(document: Document, config: Config) -> tuple[Article, ...]:
    """The articles of a document, in the order in which they begin; none where it is blank."""
    units = settled(shaped(lines(document.view.text), document.view.text, config.paper))
    found = pieces([unit for unit in units if unit.shape != "credit"])
    zoned = [tuple(_zones(document.view, piece, alone=len(found) == 1)) for piece in found]
    page_credits = [_zone(document.view, "byline", (unit,)) for unit in units if unit.shape == "credit"]
    shared = list(_shared(list(filter(None, zoned)), page_credits))
    return tuple(_article(document, position, zones) for position, zones in enumerate(shared))


def _shared(found: Sequence[tuple[Zone, ...]], page_credits: Sequence[Zone]) -> Iterator[tuple[Zone, ...]]:
    """The zones of each piece, with what the page prints once for several.

    A column such as `短波` stands over all briefs that follow it; the page's credit signs what nobody else signs.
    """
    column: Zone | None = None
    for zones in found:
        own = next((zone for zone in zones if zone.role == "column"), None)
        if own is not None:
            column = own if heads.is_roundup(own.text.text) else None
        elif column is not None and not _is_item(zones):
            column = None
        above = (column,) if column is not None and own is None else ()
        below = () if authors(zones) else tuple(page_credits)
        yield (*above, *zones, *below)
    if page_credits and not found:
        yield tuple(page_credits)


def _is_item(zones: Sequence[Zone]) -> bool:
    """Whether a piece is one of several briefs under one head: a headline, and a paragraph or two."""
    body = [len(zone.text.text) for zone in zones if zone.role == "body"]
    return {zone.role for zone in zones} <= {"headline", "body", "byline"} and len(body) <= 2 and sum(body) <= BRIEF


def _article(document: Document, position: int, zones: tuple[Zone, ...]) -> Article:
    signers = authors(zones)
    return Article(document, position, _kind(zones, signers), zones, signers)


def _zones(view: MappedText, piece: Piece, *, alone: bool) -> Iterator[Zone]:
    head = [unit for unit in piece.head if unit.shape in ("heading", "text")]
    body = [unit for unit in piece.head if unit not in head] + piece.body
    if not head:
        first = next((index for index, unit in enumerate(body) if unit.shape not in ("mark", "furniture")), None)
        head = [body.pop(first)] if first is not None and body[first].lead is None else []
    alone = alone and not _set(head, body)
    sectioned = any(unit.shape == "heading" and not is_scene(unit.text) for unit in body)
    led = next((unit.lead is not None for unit in body if unit.shape == "text"), False)
    named = heads.roles([part.text for part in head], alone=alone, sectioned=sectioned, led=led)
    for role, parts in groupby(zip(named, head, strict=True), key=lambda pair: pair[0]):
        yield from _head_zones(view, role, tuple(part for _, part in parts))
    has_text = any(unit.shape == "text" for unit in body)
    for paragraph in mended(body):
        shape = paragraph[0].shape
        if shape == "signature":
            yield _zone(view, "byline", paragraph)
        elif shape == "heading":
            yield _zone(view, "caption" if is_scene(paragraph[0].text) else "subhead", paragraph)
        elif shape == "caption" and has_text:
            label, start = caption_parts(paragraph[0].text)
            yield Zone("caption", view[paragraph[0].line.start + start : paragraph[0].line.end], label)
        elif shape in ("text", "caption"):
            yield _zone(view, "body", paragraph)


def _head_zones(view: MappedText, role: Role, parts: Paragraph) -> Iterator[Zone]:
    """One zone a line; a headline set in two lines is one."""
    for paragraph in [parts] if role == "headline" else [(part,) for part in parts]:
        yield _zone(view, role, paragraph)


def _set(head: Sequence[Unit], body: Sequence[Unit]) -> bool:
    """Whether a head is laid out as in a newspaper: white between its lines and a lead byline below."""
    first = next((unit for unit in body if unit.shape == "text"), None)
    return any(unit.line.gap for unit in head[1:]) and first is not None and first.lead is not None


def _zone(view: MappedText, role: Role, paragraph: Paragraph) -> Zone:
    return Zone(role, MappedText.join([view[part.line.start : part.line.end] for part in paragraph], ""))


def _kind(zones: Sequence[Zone], signers: Sequence[Author]) -> Kind:
    body = [zone.text.text for zone in zones if zone.role == "body"]
    subheads = sum(zone.role == "subhead" for zone in zones)
    size = sum(map(len, body))
    if len(body) <= 2 and size <= BRIEF and signers and all(author.role == "摄影" for author in signers):
        return "photo"
    dashed = any(zone.role == "deck" and heads.is_deck(zone.text.text) for zone in zones)
    if dashed or (subheads >= 2 and size >= FEATURE):
        return "feature"
    headline = next((zone.text.text for zone in zones if zone.role == "headline"), "")
    short = size <= BRIEF and len(body) <= BRIEF_PARAGRAPHS and not subheads
    return "brief" if short or heads.is_roundup(headline) else "news"


def authors(zones: Sequence[Zone]) -> tuple[Author, ...]:
    """The signatures of a piece's zones, each name once, with intervals in the article's text."""
    found: dict[str, Author] = {}
    at, signed = 0, False
    last = max((index for index, zone in enumerate(zones) if zone.role == "body"), default=-1)
    for index, zone in enumerate(zones):
        for signature, is_lead in _signatures(zone, index, last=index == last):
            if is_lead and signed:
                continue
            signed = signed or is_lead
            for signer in signature.signers:
                found.setdefault(signer.name, Author(signer.name, signer.role, at + signer.start, at + signer.end))
        at += len(zone.text.text) + 1
    return tuple(found.values())


def _signatures(zone: Zone, index: int, *, last: bool) -> Iterable[tuple[bylines.Signature, bool]]:
    text = zone.text.text
    if zone.role == "byline":
        signature = bylines.own_line(text) or bylines.page_credit(text)
        if signature is not None:
            yield signature, False
    elif zone.role in ("body", "caption"):
        signature = bylines.lead(text) if index < LEAD_ZONES else None
        if signature is not None:
            yield signature, True
        signature = bylines.tail(text, last=last)
        if signature is not None:
            yield signature, False
