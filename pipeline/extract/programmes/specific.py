"""Whether a name without quotation marks names one scheme, by what it says and by how the text speaks of it."""

from pipeline.extract.programmes import specifics as s
from pipeline.extract.programmes.edges import stops
from pipeline.patterns import match, search
from pipeline.spans import Interval

ARTICLE = 2000
"""Characters around a name within which the article names it again or points back to it."""
LEAST_SPECIFIC = 2
"""Fewest characters of a name that are no generic attribute."""
FULL_STEM = 6
"""A stem of this length says enough of what is done, even where each of its words is general."""
FULL_NAME = 6
"""A name of this length is specific where the text says that it is carried out."""
LONG_STEM = 8
"""A stem of this length is specific even of a general noun."""
BEFORE = 10
"""Characters before a name in which the verb stands that runs it."""
WISHED = 20
"""Characters before a name in which the word stands that only wishes for it."""
STRUCTURE = 4
"""Fewest characters that say which mechanism, system or platform it is."""


def specific(text: str, span: Interval, noun: str) -> bool:
    """Whether text[span], which ends in the type noun, names one scheme rather than a kind of them."""
    stem = text[span[0] : span[1] - len(noun)]
    told = len(s.GENERIC.sub("", stem))
    if match(s.UNNAMED, text, *span) or search(s.COUNTED_BEFORE, _before(text, span)):
        return False
    if told < LEAST_SPECIFIC and not (len(stem) >= FULL_STEM and noun.endswith("行动")):
        return False
    if noun.endswith(s.GOVERNING):
        return _governs(text, span, noun, told)
    if text.endswith(s.POLICY, *span) and len(stem) < LONG_STEM:
        return False
    return (noun.endswith(s.SELF_SUFFICIENT) and noun != "行动") or _carried_out(text, span, noun)


def _carried_out(text: str, span: Interval, noun: str) -> bool:
    """Whether the text says that it is run, or that it begins."""
    stem = text[span[0] : span[1] - len(noun)]
    if noun.endswith("改革"):
        told = len(stem) >= LONG_STEM or len(noun) >= STRUCTURE
        return told and search(s.REFORMED, _before(text, span)) is not None
    run = search(s.CARRIED_OUT, _before(text, span)) is not None
    if noun.endswith(("项目", "工程", "基地")):
        return _built(text, span, stem, run=run)
    begun = noun != "计划" and match(s.MILESTONE, text, span[1]) is not None
    return span[1] - span[0] >= FULL_NAME and (run or begun)


def _before(text: str, span: Interval) -> str:
    return text[max(span[0] - BEFORE, 0) : span[0]]


def _governs(text: str, span: Interval, noun: str, told: int) -> bool:
    """Whether a mechanism, system or platform is one that exists: set up, run or begun, not merely called for."""
    joined = text[span[0] - 1 : span[0]] in ("、", "和", "与", "及")
    if joined or search(s.CALLED_FOR, text, max(span[0] - WISHED, 0), span[0]):
        return False
    if search(s.STRUCTURED, text, span[0], span[1] - len(noun)):
        return True
    run = search(s.SET_UP, _before(text, span))
    if not run and noun.endswith(s.RUNNING):
        run = match(s.MILESTONE, text, span[1])
    plain = noun.endswith("制度") or (noun.endswith(("平台", "系统")) and len(noun) >= STRUCTURE)
    return told >= (LEAST_SPECIFIC if plain else STRUCTURE) and run is not None


def _built(text: str, span: Interval, stem: str, *, run: bool) -> bool:
    """Whether 项目 or 工程 is a definite one: begun, finished, named again or pointed back to."""
    name = text[slice(*span)]
    begun = match(s.MILESTONE, text, span[1])
    acting = name.endswith("项目") and stops(text, *span, ("lead", "deed"))
    short = len(name) < FULL_NAME
    if short or (acting and not (begun and len(stem) >= LONG_STEM)) or match(s.COUNTED_BEHIND, text, span[1]):
        return False
    near = min(span[1] + ARTICLE, len(text))
    told = begun or search(s.ANAPHOR, text, span[1], near)
    again = text.find(name, span[1], near) >= 0 or text.find(name, max(span[0] - ARTICLE, 0), span[0]) >= 0
    return run or told is not None or again
