"""Which division lies in which."""

from pipeline.extract.entities.mention import DIVISIONS, Mention
from pipeline.language.gazetteer import Entry, townships

DIGITS = {"province": 2, "city": 4, "county": 6}
"""How much of a code its divisions share."""


def holds(above: Mention | None, name: str, entry: Entry) -> bool:
    """Whether the place before it is one of those that a division or town of this name lies in."""
    if above is None or above.entry is None or above.subtype not in DIVISIONS:
        return False
    if entry.subtype in ("town", "street"):
        codes = tuple(division.code[: DIGITS[division.level]] for division in above.entry.divisions if division.code)
        return any(code.startswith(codes) for code in townships().get(name, ()))
    return _shares(above.entry, entry)


def lies_in(place: Mention, above: Mention) -> bool:
    """Whether one of the divisions that a place's short name means lies in the one before it, named for short too."""
    if place.entry is None or above.entry is None or place.entry.form != "short" or above.entry.form != "short":
        return False
    return _shares(above.entry, place.entry)


def lies_elsewhere(place: Mention, above: Mention | None) -> bool:
    """Whether a division of China stands before a place that no division of this name lies in (锡林郭勒盟 巴彦)."""
    if above is None or place.entry is None or above.entry is None or not above.entry.divisions:
        return False
    return bool(place.entry.divisions) and not _shares(above.entry, place.entry)


def _shares(above: Entry, below: Entry) -> bool:
    names = {division.name for division in above.divisions}
    return any(not names.isdisjoint(division.parents) for division in below.divisions)
