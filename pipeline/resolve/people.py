"""The bodies that titles belong to, by their fullest names in the article."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.extract.base import EntityCandidate, Found, PersonCandidate
from pipeline.spans import Interval

REACH = 60
"""Characters before or behind a name in which its title stands."""

SETTLEMENTS = frozenset({"community", "village", "residence", "town", "street"})
"""Subtypes whose name right before a title says where someone belongs: 冷日村 村民."""
_THIS = ("该", "本", "我")
Places = dict[int, list[tuple[Interval, EntityCandidate]]]


def resolve(found: Found) -> Found:
    """The same candidates, the organisations of titles named as the entities of the article are."""
    ends: Places = {}
    starts: Places = {}
    for entity in found.entities:
        for span in entity.spans:
            ends.setdefault(span[1], []).append((span, entity))
            starts.setdefault(span[0], []).append((span, entity))
    people = tuple(_with_bodies(found.doc.text, person, starts, ends) for person in found.people)
    return replace(found, people=people)


def _with_bodies(text: str, person: PersonCandidate, starts: Places, ends: Places) -> PersonCandidate:
    titles = tuple((title, _body(text, person.spans, title, body, starts, ends)) for title, body in person.titles)
    return replace(person, titles=titles) if titles != person.titles else person


def _body(
    text: str, spans: Iterable[Interval], title: str, body: str | None, starts: Places, ends: Places
) -> str | None:
    """The name of the entity that ends where the body's words end, or that begins the title itself (区委书记)."""
    for start, end in spans:
        low, high = max(start - REACH, 0), min(end + REACH, len(text))
        for place in _places(text, body or title, (low, start), (end, high)):
            known = ends.get(place[1], []) if body else starts.get(place[0], [])
            inside = [one for one in known if one[0][1] <= place[1]] if not body else known
            named = [entity.name for span, entity in inside if entity.kind == "org" or body]
            if not body:
                named += [entity.name for _, entity in ends.get(place[0], []) if entity.subtype in SETTLEMENTS]
            if named:
                return max(named, key=len)
    return None if body and body.startswith(_THIS) else body


def _places(text: str, words: str, *areas: Interval) -> list[Interval]:
    """Where the words stand, the place nearest to the name first."""
    (low, start), (end, high) = areas
    found = []
    before = text.rfind(words, low, start)
    if before >= 0:
        found.append((before, before + len(words)))
    after = text.find(words, end, high)
    if after >= 0:
        found.append((after, after + len(words)))
    return found
