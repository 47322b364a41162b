"""A place in the text that names a scheme."""

from dataclasses import dataclass

from pipeline.spans import Interval


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a scheme.

    Attributes:
        span: The whole name as written, with its quotation marks and type noun.
        name: The characters of `span`.
        core: What the quotation marks hold, else the name itself; mentions of one core are one scheme.
        kind: One of the kinds of schemas.programme.
        rule: Name of the pattern.
        score: Confidence from 0 to 1.
        quoted: Whether the text puts the core into quotation marks.
    """

    span: Interval
    name: str
    core: str
    kind: str
    rule: str
    score: float
    quoted: bool = True


@dataclass(frozen=True, slots=True)
class Component:
    """A group of members that the text lists.

    Attributes:
        label: What the members are, as written behind the number: 阵地.
        count: The number that the text declares.
        members: In the words of the text.
        span: The stretch that lists them.
    """

    label: str
    count: int | None
    members: tuple[str, ...]
    span: Interval
