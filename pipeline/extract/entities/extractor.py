"""Organisations and places by name."""

from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, EntityCandidate
from pipeline.extract.entities.merge import candidates
from pipeline.extract.entities.names import Reader
from pipeline.extract.entities.shortened import shortened
from pipeline.extract.entities.support import raise_weights


class EntitiesExtractor:
    """Finds named organisations and places, once each, with all their mentions and the shorter forms in use.

    Known names come from the gazetteer and the tables of bodies and places. All others are read from their suffix
    (村, 社区, 局, 有限公司 …) to the left, through tasks, trades and unknown words, up to a verb, a function word,
    a mark or a place. Left out on purpose: phrases that name a kind and not a thing (各街道, 老旧小区, 派出所),
    places that only stand in the name of a body (河南 in 河南大学), names of persons, programmes and meetings.

    Example: 记者从青禾县财政局获悉，项目已获批复。 → 青禾县财政局
    Near miss: 各街道要组织热心社区和相关单位参加。 → nothing
    """

    record_type: ClassVar[str] = "entity"
    version: ClassVar[str] = "0.1.0"
    patterns: ClassVar[tuple[str, ...]] = (
        "entities.known", "entities.gazetteer", "entities.town", "entities.village", "entities.site", "entities.office",
        "entities.team", "entities.school", "entities.firm", "entities.media", "entities.numbered",
        "entities.listed",
    )

    def extract(self, doc: ArticleDoc) -> Iterator[EntityCandidate]:
        """One candidate for each distinct organisation or place, in the order of first mention."""
        mentions = Reader(doc.text).read()
        raise_weights(doc.text, mentions)
        mentions.extend(shortened(doc.text, mentions))
        yield from candidates(doc.text, mentions)
