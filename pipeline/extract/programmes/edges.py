"""Where a name begins and ends: words that the name of a scheme does not reach across.

Chinese writes no blanks, so the edge is found by reading the stretch beside the type noun word by word from a lexicon
of verbs, prepositions, adverbs and pronouns (stop), of those that also stand inside names and end one only where they
open the stretch (lead: 促进, 联动), and of words that merely hold such characters (keep: 和谐, 智能).
"""

from functools import cache

from pipeline.patterns import compiled, match
from pipeline.resources import table
from pipeline.spans import Interval

LONGEST = 7
"""Characters of the longest word of the lexicon."""
LEAST_REST = 4
"""Characters that stay when a verb that opens a name is taken off it."""

_RESULT = compiled(r"起(?![步点重源飞降居])|出(?![口租版行彩入游境诊院生])")
"""The complement that a verb takes: 建立起, 总结出."""


@cache
def _lexicon() -> dict[str, str]:
    return {row["word"]: row["role"] for row in table("programme_edges")}


def stops(text: str, start: int, end: int, roles: tuple[str, ...] = ("stop",)) -> list[Interval]:
    """The intervals of all words of these roles in text[start:end], read from left to right, longest word first."""
    lexicon, found, at = _lexicon(), list[Interval](), start
    while at < end:
        for length in range(min(LONGEST, end - at), 0, -1):
            role = lexicon.get(text[at : at + length])
            if role is not None:
                result = length > 1 and role != "keep" and match(_RESULT, text, at + length, end)
                stop = at + length + bool(result)
                if role in roles:
                    found.append((at, stop))
                at = stop
                break
        else:
            at += 1
    return found


def left_edge(text: str, start: int, end: int) -> int:
    """The offset behind the last stop word in text[start:end], else `start`; verbs that open the rest are cut too."""
    found = stops(text, start, end)
    edge = found[-1][1] if found else start
    leads = stops(text, edge, end, ("lead",))
    while leads and leads[0][0] == edge and end - leads[0][1] >= LEAST_REST and text[leads[0][1]] not in "性型化式类的":
        edge = leads.pop(0)[1]
    return edge


def right_edge(text: str, start: int, end: int) -> int:
    """The offset of the first stop word in text[start:end], else `end`."""
    found = stops(text, start, end)
    return found[0][0] if found else end


def is_verb(text: str, span: Interval, roles: tuple[str, ...] = ("stop", "lead")) -> bool:
    """Whether the stretch as a whole is a word of these roles."""
    return _lexicon().get(text[slice(*span)]) in roles
