"""Names whose own part is a number: 107国道, 第83集团军, 中铁十二局集团有限公司, 第47中学, 地铁3号线."""

from collections.abc import Iterator

from pipeline.extract.entities.mention import Mention
from pipeline.extract.entities.patterns import NUMBERED
from pipeline.patterns import finditer

WEIGHT = 0.85


def numbered(text: str) -> Iterator[Mention]:
    """The mentions in text order of each pattern, without the places before them."""
    for kind, subtype, pattern in NUMBERED:
        for found in finditer(pattern, text):
            start, end = found.span()
            yield Mention(start, end, kind, subtype, "entities.numbered", WEIGHT, start)


def with_place(mention: Mention, place: Mention | None) -> None:
    """Takes the place that stands right before the number in: 郑州市 第47中学."""
    if place is not None and place.is_division and mention.subtype != "road":
        mention.start, mention.above, place.inside = place.start, place, True
