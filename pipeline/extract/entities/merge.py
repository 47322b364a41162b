"""From mentions to entities: which mentions are one thing, what it is called in full, and which ones are doubtful alone."""

from collections import defaultdict
from collections.abc import Iterator

from pipeline.extract.base import EntityCandidate
from pipeline.extract.entities.names import Mention
from pipeline.extract.entities.patterns import LEVELS
from pipeline.language.gazetteer import Division
from pipeline.spans import Interval

CERTAIN = 0.5
"""A mention below this weight counts only where another one of the same thing is above it."""


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
        self.mentions += other.mentions
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


def groups(text: str, mentions: list[Mention]) -> list[Group]:
    """The mentions by what they name."""
    found: dict[str, Group] = defaultdict(Group)
    for mention in mentions:
        found[_key(text, mention)].add(mention, text[mention.start : mention.end])
    _join_short_forms(text, found)
    return sorted(found.values(), key=lambda group: group.mentions[0].start)


def _short_forms(text: str, mention: Mention) -> Iterator[str]:
    """What a text calls a body for short: without place or parent, with the level alone."""
    own = text[mention.own : mention.end]
    if mention.own > mention.start and len(own) > 2:
        yield own
        before = text[mention.own - 1]
        if before in LEVELS:
            yield before + own
    if mention.own == mention.start and len(own) > 3 and own[0] in LEVELS:
        yield own[1:]


def _join_short_forms(text: str, found: dict[str, Group]) -> None:
    for key in sorted(found, key=lambda key: -len(found[key].fullest)):
        group = found.get(key)
        if group is None or group.mentions[0].entry:
            continue
        for mention in list(group.mentions):
            for short in _short_forms(text, mention):
                other = found.get(short)
                if other is not None and other is not group and other.mentions[0].kind == mention.kind:
                    group.take(found.pop(short))
                    found[key] = group


def candidates(text: str, mentions: list[Mention]) -> Iterator[EntityCandidate]:
    """One candidate for each thing that is sure enough."""
    for group in groups(text, mentions):
        if group.weight < CERTAIN or not group.free:
            continue
        best = max(group.mentions, key=lambda mention: mention.weight)
        name = group.fullest
        division = division_of(best)
        spans: tuple[Interval, ...] = tuple(sorted({(mention.start, mention.end) for mention in group.mentions}))
        parents = [m.above for m in group.mentions if m.above is not None]
        parent = text[parents[0].start : parents[0].end] if parents else (division.parents[-1] if division and division.parents else None)
        yield EntityCandidate(
            spans=spans, rule=best.rule, score=best.weight, name=name, kind=best.kind, subtype=best.subtype,
            aliases=tuple(sorted(set(group.names) - {name}, key=group.names.__getitem__)), parent=parent,
            division_code=division.code or None if division else None,
        )
