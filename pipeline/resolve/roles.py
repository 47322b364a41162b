"""What part the subject of an event's clause plays, by type and trigger."""

from pipeline.extract.base import EventCandidate
from pipeline.resources import words

BY_TYPE = {
    "meeting": "organiser", "training": "organiser", "activity": "organiser", "establishment": "organiser",
    "incident": "target",
}
"""Other types have an agent."""

RECEIVING = words("argument_cues", "pattern", cue="receiving")
"""Triggers whose subject is given something."""

INTO_POST = words("argument_cues", "pattern", cue="into_post")
"""Triggers whose subject is the person appointed."""

MEETING_SOMEBODY = words("argument_cues", "pattern", cue="meets")
"""Meetings of one side with another; nobody presides over them."""


def role_of_subject(event: EventCandidate) -> str:
    """The role in schemas/event.py of the subject of the clause."""
    if event.predicate in MEETING_SOMEBODY:
        return "agent"
    if event.predicate in RECEIVING:
        return "beneficiary" if event.event_type == "service" else "target"
    if event.event_type == "appointment" and event.predicate in INTO_POST:
        return "target"
    return BY_TYPE.get(event.event_type, "agent")
