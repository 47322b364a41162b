"""Whom a pronoun, or a body's kind alone (学校, 街道), means in an article."""

from functools import cache

from pipeline.resolve.mentions import Mention, Mentions
from pipeline.resources import table

POINTING = ("该", "本")
"""May stand before the noun: 该店."""


@cache
def endings() -> dict[str, tuple[str, ...]]:
    """Bare noun → how the names end that it may mean; see resources/argument_antecedents.tsv."""
    return {row["noun"]: tuple(row["endings"].split("|")) for row in table("argument_antecedents")}


def is_bare(words: str) -> bool:
    """Whether a noun phrase is no more than a body's kind: 学校, 该店."""
    return (words[1:] if words.startswith(POINTING) else words) in endings()


def body_meant(mentions: Mentions, start: int, words: str) -> Mention | None:
    """The body named last before `start` that a bare noun means, at the noun's own place; None where none is."""
    ends = endings().get(words[1:] if words.startswith(POINTING) else words)
    if ends is None:
        return None
    named = (body for body in mentions.before(start) if body.kind != "person" and body.name.endswith(ends))
    body = next((body for body in named if body.end - body.start > len(words)), None)
    return body and body._replace(start=start, end=start + len(words))


def person_meant(mentions: Mentions, start: int) -> Mention | None:
    """The person named last before `start`."""
    return next((person for person in mentions.before(start) if person.kind == "person"), None)
