"""What the article as a whole says of its doubtful names."""

from collections import defaultdict

from pipeline.extract.entities.accept import DOUBTFUL
from pipeline.extract.entities.mention import Mention

LISTED, REPEATED = 0.75, 0.6
"""Weight of a doubtful name in a list with a sure one of its kind, and of one that stands twice."""
NEIGHBOURS = frozenset({"community", "village", "residence", "road", "town", "street", "water", "mountain"})
"""Kinds of which a list of doubtful names is sure: 光明社区、和顺社区."""
_JOINTS = ("、", "和", "与", "及", "以及", "到", "至")


def raise_weights(text: str, mentions: list[Mention]) -> None:
    """Raises doubtful names that stand in a list with sure ones of their kind, or more than once."""
    _listed(text, sorted(mentions, key=lambda mention: mention.start))
    _repeated(text, mentions)


def _listed(text: str, ordered: list[Mention]) -> None:
    starting = {mention.start: mention for mention in ordered if not mention.inside}
    pairs = []
    for left in ordered:
        right = next((starting[left.end + len(joint)] for joint in _JOINTS
                      if text.startswith(joint, left.end) and left.end + len(joint) in starting), None)
        if right is not None and left.kind == right.kind and _alike(text, left, right):
            pairs.append((left, right))
    for left, right in [*pairs, *reversed(pairs)]:  # certainty spreads rightwards, then leftwards
        for doubtful, sure in ((left, right), (right, left)):
            if DOUBTFUL <= doubtful.weight < 0.5 <= sure.weight:
                doubtful.weight = LISTED
    for left, right in pairs:
        if left.weight == right.weight == DOUBTFUL and {left.subtype, right.subtype} <= NEIGHBOURS:
            left.weight = right.weight = REPEATED


def _alike(text: str, left: Mention, right: Mention) -> bool:
    """Whether two names of a list are of one kind: by rule, as places next to each other, or by the last character."""
    last = left.kind == "place" and text[left.end - 1] == text[right.end - 1]
    return left.rule == right.rule or {left.subtype, right.subtype} <= NEIGHBOURS or last


def _repeated(text: str, mentions: list[Mention]) -> None:
    seen: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if DOUBTFUL <= mention.weight < 0.5:
            seen[text[mention.start : mention.end]].append(mention)
    for same in seen.values():
        if len({text[mention.start - 1 : mention.start] for mention in same}) > 1:
            for mention in same:
                mention.weight = REPEATED
