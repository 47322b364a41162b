"""Entities settled: no persons among them, 区委 by its full name, 该社区 and 我市 tied to what they mean."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

import regex

from pipeline.extract.base import EntityCandidate, Found
from pipeline.extract.entities.merge import canonical
from pipeline.patterns import alternatives, compiled, finditer
from pipeline.resources import table
from pipeline.spans import Interval

LEVELS = {
    "省": ("province", "province"),
    "市": ("city", "city"),
    "区": ("district", "district"),
    "县": ("county", "district"),
}
"""Last character of a division → its subtype, and the setting of Config.home that names it."""
LOCAL = "当地"
"""The place named last; the other anaphors are a noun behind 该, 我, 本 or 全."""


def resolve(found: Found) -> Found:
    """The same candidates with entities settled; nothing else changes."""
    entities = _without_persons(found)
    entities = _with_home(found, entities)
    return replace(found, entities=tuple(_with_anaphors(found, entities)))


def _without_persons(found: Found) -> list[EntityCandidate]:
    """Drops the mentions that are no more than a part of a person's name, and the entities that have no other."""
    persons = sorted(span for person in found.people for span in person.spans)
    starts = [start for start, _ in persons]

    def is_person(span: Interval) -> bool:
        at = bisect_right(starts, span[1] - 1) - 1
        return at >= 0 and persons[at][1] > span[0] and not (span[0] <= persons[at][0] and persons[at][1] < span[1])

    kept = []
    for entity in found.entities:
        spans = tuple(span for span in entity.spans if not is_person(span))
        if spans:
            kept.append(entity if spans == entity.spans else replace(entity, spans=spans))
    return kept


def _home(found: Found, entities: list[EntityCandidate], level: str) -> str | None:
    """The division that a level alone means: that of the settings, else the article's only one."""
    subtype, setting = LEVELS[level]
    home: str | None = getattr(found.doc.config.home, setting)
    if home is not None:
        return home if home.endswith(level) else None
    names = {entity.name for entity in entities if entity.subtype == subtype and entity.name.endswith(level)}
    return names.pop() if len(names) == 1 else None


def _with_home(found: Found, entities: list[EntityCandidate]) -> list[EntityCandidate]:
    """Bodies named by a level alone (区委, 市财政局) under the name of their division, joined with those so named."""
    by_name = {entity.name: entity for entity in entities}
    forms = {canonical(form): entity.name for entity in entities for form in (entity.name, *entity.aliases)}
    for entity in entities:
        home = None
        if entity.kind == "org" and entity.name[0] in LEVELS and len(entity.name) > 1:
            home = _home(found, entities, entity.name[0])
        if home is None:
            continue
        name = forms.get(canonical(home + entity.name[1:]), home + entity.name[1:])
        other = by_name.get(name)
        del by_name[entity.name]
        aliases = tuple(dict.fromkeys([*(other.aliases if other else ()), entity.name, *entity.aliases]))
        spans = tuple(sorted({*entity.spans, *(other.spans if other else ())}))
        by_name[name] = replace(other or entity, name=name, aliases=aliases, spans=spans, parent=home)
    return sorted(by_name.values(), key=lambda entity: entity.key)


def _with_anaphors(found: Found, entities: list[EntityCandidate]) -> Iterator[EntityCandidate]:
    """The entities with the spans and words of the anaphors that mean them."""
    mentions = sorted((span, number) for number, entity in enumerate(entities) for span in entity.spans)
    meant: dict[int, list[Interval]] = {}
    for match in finditer(_pattern(), found.doc.text):
        row = _anaphors()[match["noun"] or match["local"]]
        if match["determiner"] and match["determiner"] in "我本全":
            number = _at_home(found, entities, match["noun"])
        else:
            number = _last(entities, mentions, match.start(), row)
        if number is not None:
            meant.setdefault(number, []).append(match.span())
    for number, entity in enumerate(entities):
        spans = [span for span in meant.get(number, []) if span not in entity.spans]
        words = tuple(dict.fromkeys(found.doc.text[start:end] for start, end in spans))
        yield replace(entity, spans=(*entity.spans, *spans), resolved=words) if spans else entity


def _last(
    entities: list[EntityCandidate], mentions: list[tuple[Interval, int]], before: int, row: dict[str, str]
) -> int | None:
    """The entity mentioned last before this offset that the anaphor's noun can mean."""
    subtypes, endings = frozenset(row["subtypes"].split()), tuple(row["endings"].split())
    at = bisect_right(mentions, ((before, before), -1)) - 1
    for (_, end), number in reversed(mentions[: at + 1]):
        entity = entities[number]
        if end <= before and entity.subtype in subtypes and (not endings or entity.name.endswith(endings)):
            return number
    return None


def _at_home(found: Found, entities: list[EntityCandidate], noun: str) -> int | None:
    """The entity that 我市, 全区 mean."""
    home = _home(found, entities, noun) if noun in LEVELS else None
    return next((number for number, entity in enumerate(entities) if home is not None and entity.name == home), None)


def _anaphors() -> dict[str, dict[str, str]]:
    return {row["noun"]: row for row in table("entity_anaphors")}


def _pattern() -> "regex.Pattern[str]":
    nouns = alternatives([noun for noun in _anaphors() if noun != LOCAL])
    return compiled(rf"(?<determiner>该|我|本|全)(?<noun>{nouns})(?![一-鿿]?[长名个])|(?<local>{LOCAL})(?!时间)")
