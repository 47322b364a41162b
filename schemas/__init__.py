"""The records that Banmian writes; this package imports nothing from the pipeline."""

from schemas.article import Article, Author, Caption, Interval, Published
from schemas.base import FLAG_MEANINGS, FLAGS, SCHEMA_VERSION, Flag, Model, Record, Span, TimeRef
from schemas.entity import Entity
from schemas.event import Event, EventPlace, EventTime, Participant
from schemas.manifest import InputFile, Manifest, OutputFile
from schemas.person import Person, Title
from schemas.programme import Component, Programme
from schemas.quote import Quote
from schemas.reject import Reject
from schemas.statistic import Change, Statistic
from schemas.time import Time

RECORD_MODELS: dict[str, type[Record]] = {
    "articles": Article,
    "statistics": Statistic,
    "times": Time,
    "persons": Person,
    "entities": Entity,
    "programmes": Programme,
    "events": Event,
    "quotes": Quote,
}
"""Output file stem → model, in the order in which the files are written."""

__all__ = [
    "FLAGS", "FLAG_MEANINGS", "RECORD_MODELS", "SCHEMA_VERSION",
    "Article", "Author", "Caption", "Change", "Component", "Entity", "Event", "EventPlace", "EventTime", "Flag",
    "InputFile", "Interval", "Manifest", "Model", "OutputFile", "Participant", "Person", "Programme", "Published",
    "Quote", "Record", "Reject", "Span", "Statistic", "Time", "TimeRef", "Title",
]
