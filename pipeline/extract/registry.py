"""Every extractor, in the order in which they run; to add one, add one line."""

from pipeline.extract.base import ArticleDoc, Extractor, Found
from pipeline.extract.entities.extractor import EntitiesExtractor
from pipeline.extract.events.extractor import EventsExtractor
from pipeline.extract.people.extractor import PeopleExtractor
from pipeline.extract.programmes.extractor import ProgrammesExtractor
from pipeline.extract.quotes.extractor import QuotesExtractor
from pipeline.extract.statistics.extractor import StatisticsExtractor
from pipeline.extract.times.extractor import TimesExtractor

EXTRACTORS: dict[str, Extractor] = {
    "times": TimesExtractor(),
    "statistics": StatisticsExtractor(),
    "people": PeopleExtractor(),
    "entities": EntitiesExtractor(),
    "programmes": ProgrammesExtractor(),
    "events": EventsExtractor(),
    "quotes": QuotesExtractor(),
}
"""Name (the folder, and the field of Found) → extractor."""


def extract(doc: ArticleDoc) -> Found:
    """All candidates of one article."""
    return Found(doc, **{name: tuple(extractor.extract(doc)) for name, extractor in EXTRACTORS.items()})
