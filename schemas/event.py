"""Something that happened, is happening or is planned, reported as news."""

from typing import Literal

from pydantic import Field

from schemas.base import Model, NonEmpty, Record, TimeRef

EventType = Literal[
    "meeting", "training", "inspection", "visit", "project_start", "opening", "establishment", "activity", "award",
    "policy", "signing", "investment", "appointment", "enforcement", "improvement", "service", "incident",
]
Role = Literal["organiser", "host", "speaker", "attendee", "agent", "target", "beneficiary"]
Modality = Literal["happened", "ongoing", "planned"]


class EventTime(TimeRef):
    """When it happened, and how the date is known."""

    basis: Literal["explicit", "published", "context", "inferred", "unresolved"]


class EventPlace(Model):
    """Where it happened."""

    text: NonEmpty
    entity_id: str | None = None


class Participant(Model):
    """Who took part, and as what."""

    name: NonEmpty
    role: Role
    entity_id: str | None = Field(default=None, description="The person or entity record.")


class Event(Record):
    """One event of one article; told several times, it has several evidence spans."""

    type: Literal["event"] = "event"
    event_type: EventType
    trigger: NonEmpty = Field(description="The word that bears its type.")
    title: str | None = Field(default=None, description="The event's name, where it has one.")
    summary: NonEmpty = Field(description="The clause that states it, mended.")
    time: EventTime | None = None
    place: EventPlace | None = None
    participants: tuple[Participant, ...] = ()
    modality: Modality = "happened"
    statistic_ids: tuple[str, ...] = ()
    programme_ids: tuple[str, ...] = ()
