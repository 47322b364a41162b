"""From mentions to entities: which mentions are one thing, what it is called in full, and which are too doubtful."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pipeline.extract.base import EntityCandidate
from pipeline.extract.entities.mention import DIVISIONS, Mention
from pipeline.extract.entities.patterns import LEVELS
from pipeline.language.gazetteer import Division, by_code, entries, matcher, townships
from pipeline.resources import table
from pipeline.spans import Interval

SETTLED = {"community": ("社区",), "village": ("村",), "residence": ("小区", "家园")}
"""Subtypes that are called by their name alone, too, and what is left out then (樟树湾 for 樟树湾社区)."""
TAILED = frozenset({"entities.office", "entities.firm", "entities.team", "entities.school"})
UNPARENTAL = frozenset({"entities.site", "entities.numbered"})
"""Rules whose names are no bodies above others: mountains, waters, roads."""
CERTAIN = 0.5
"""A mention below this weight counts only where another one of the same thing is above it."""

ABBREVIATIONS = tuple((row["long"], row["short"]) for row in table("entity_abbreviations"))


class Group:
    """The mentions of one thing."""

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self.names: dict[str, int] = {}

    def add(self, mention: Mention, name: str) -> None:
        """Takes one mention in."""
        self.mentions.append(mention)
        self.names.setdefault(name, len(self.names))

    def take(self, other: "Group") -> None:
        """Takes all of another group in."""
        for mention in other.mentions:
            self.mentions.append(mention)
        for name in other.names:
            self.names.setdefault(name, len(self.names))

    @property
    def weight(self) -> float:
        """That of the surest mention."""
        return max(mention.weight for mention in self.mentions)

    @property
    def free(self) -> bool:
        """Whether it stands somewhere not just as the first part of a longer name."""
        return any(not mention.inside for mention in self.mentions)

    @property
    def fullest(self) -> str:
        """The longest of its names, the first of equals."""
        return max(self.names, key=lambda name: (len(name), -self.names[name]))


def division_of(mention: Mention) -> Division | None:
    """The division that a mention means, where it is certain."""
    if mention.entry is None or not mention.entry.divisions:
        return None
    found = mention.entry.divisions
    if len(found) == 1:
        return found[0]
    above = mention.above and division_of(mention.above)
    inside = [division for division in found if above and above.name in division.parents]
    return inside[0] if len(inside) == 1 else None


def _key(text: str, mention: Mention) -> str:
    if mention.full:
        return mention.full
    division = division_of(mention)
    return division.code or division.name if division else text[mention.start : mention.end]


def groups(text: str, mentions: Sequence[Mention]) -> list[Group]:
    """The mentions by what they name, in the order of first mention."""
    found: dict[str, Group] = defaultdict(Group)
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        found[_key(text, mention)].add(mention, text[mention.start : mention.end])
    _join_variants(text, found)
    _join_short_forms(text, found)
    _join_tails(found)
    return sorted(found.values(), key=lambda group: min(mention.start for mention in group.mentions))


def _short_forms(text: str, mention: Mention) -> Iterator[str]:
    """What a text calls a body for short: without place or parent, with the level alone."""
    name, own = text[mention.start : mention.end], text[mention.own : mention.end]
    if mention.own > mention.start:
        if len(own) > 2:
            yield own
        if text[mention.own - 1] in LEVELS:
            yield text[mention.own - 1] + own
            yield text[mention.own - 1] + canonical(own)
    elif len(own) > 3 and own[0] in LEVELS:
        yield own[1:]
    if own.endswith("高速公路"):
        yield own[:-2]
    if mention.subtype in SETTLED:
        yield next((own.removesuffix(tail) for tail in SETTLED[mention.subtype] if own.endswith(tail)), own)
    if name.startswith("中共"):
        yield name[2:]


def canonical(name: str) -> str:
    """A body's name with places and tasks in their short forms: 陕西省发展和改革委员会 → 陕西发改委."""
    for long, short in ABBREVIATIONS:
        name = name.replace(long, short)
    for word in matcher().scan(name):
        if word.value.form == "full" and word.value.divisions and word.start == 0:
            short = next((row for row in (name[: word.end - 1],) if row in entries()), name[: word.end])
            return short + name[word.end :]
    return name


def _join_variants(text: str, found: dict[str, Group]) -> None:
    """Joins the groups of bodies that are one under different abbreviations."""
    first: dict[str, str] = {}
    for key, group in list(found.items()):
        if group.mentions[0].kind == "org" and group.mentions[0].end - group.mentions[0].start > 3:
            form = canonical(text[group.mentions[0].start : group.mentions[0].end])
            if form in first:
                found[first[form]].take(found.pop(key))
            else:
                first[form] = key


def _join_short_forms(text: str, found: dict[str, Group]) -> None:
    for key in sorted(found, key=lambda key: -len(found[key].fullest)):
        group = found.get(key)
        if group is None or group.mentions[0].entry:
            continue
        for short in [short for mention in group.mentions for short in _short_forms(text, mention)]:
            other = found.get(short)
            settled = group.mentions[0].subtype in SETTLED and other is not None and other.mentions[0].entry is None
            if other is None or other is group:
                continue
            if other.free if settled else other.mentions[0].kind == group.mentions[0].kind:
                group.take(found.pop(short))


def _join_tails(found: dict[str, Group]) -> None:
    """Joins a body named without its parent in the only longer name that ends so (云山集团更新公司, 更新公司)."""
    bodies = [key for key in found if found[key].mentions[0].rule in TAILED]
    for key in bodies:
        name = found[key].fullest
        rest = [other for other in bodies if other in found and other != key]
        longer = [other for other in rest if found[other].fullest.endswith(name)]
        alike = [other for other in longer if found[other].mentions[0].subtype == found[key].mentions[0].subtype]
        if len(name) > 3 and len(longer) == 1 == len(alike):
            found[alike[0]].take(found.pop(key))


def _parent(text: str, group: Group, division: Division | None, names: dict[Interval, str]) -> str | None:
    """The name of the body above it: the division's own parent, else what stands before one of its mentions.

    `names` has the fullest name of each mention's group.
    """
    if division is not None:
        return division.parents[-1] if division.parents else None
    above = [mention.above for mention in group.mentions if mention.above is not None and mention.weight >= CERTAIN]
    above = [mention for mention in above if mention.rule not in UNPARENTAL and mention.weight >= CERTAIN]
    entry = group.mentions[0].entry
    if entry is not None:
        town = group.mentions[0].subtype in ("town", "street")
        above = [mention for mention in above if mention.subtype in DIVISIONS and (town or entry.divisions)]
    if group.mentions[0].subtype == "company":  # 河南瑞禾公司 need not belong to 河南
        above = [mention for mention in above if not mention.is_division]
    if not above:
        return None
    span = (above[0].start, above[0].end)
    return names.get(span, text[slice(*span)])


def _county(name: str, sure: dict[str, Division]) -> str | None:
    """The county of a town, where just one that has a town of this name is in the article."""
    counties = [by_code()[code].name for code in townships().get(name, ()) if code in sure]
    return counties[0] if len(counties) == 1 else None


def candidates(text: str, mentions: Sequence[Mention]) -> Iterator[EntityCandidate]:
    """One candidate for each thing that is sure enough."""
    kept = [group for group in groups(text, mentions) if group.weight >= CERTAIN]
    divisions = [division_of(mention) for group in kept for mention in group.mentions]
    sure = {division.code: division for division in divisions if division is not None}
    names = {(mention.start, mention.end): group.fullest for group in kept for mention in group.mentions}
    for group in kept:
        if not group.free:
            continue
        best = max(group.mentions, key=lambda mention: mention.weight)
        name, division = group.fullest, division_of(best)
        spans: list[Interval] = sorted({(mention.start, mention.end) for mention in group.mentions})
        yield EntityCandidate(
            spans=tuple(spans), rule=best.rule, score=best.weight, name=name, kind=best.kind, subtype=best.subtype,
            aliases=tuple(sorted(set(group.names) - {name}, key=group.names.__getitem__)),
            parent=_parent(text, group, division, names) or _county(name, sure),
            division_code=(division.code or None) if division else None,
        )
