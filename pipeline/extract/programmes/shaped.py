"""Schemes named by the shape of their name: occasions with an ordinal or year, deeds for the people, named services.

Such names need neither quotation marks nor a verb beside them: 第三届云岭红叶节, 2023青河国际半程马拉松,
年度十件民生实事. So do quoted names that each have an attribute: “老娘舅”调解、“小棉袄”陪护等12个服务项目.
"""

from collections.abc import Iterator
from itertools import zip_longest

from pipeline.extract.programmes import shapes
from pipeline.extract.programmes.edges import stops
from pipeline.extract.programmes.mention import Mention
from pipeline.extract.programmes.nouns import ending, nouns
from pipeline.patterns import finditer
from pipeline.spans import Interval


def shaped_mentions(text: str) -> Iterator[Mention]:
    """All schemes that are known by the shape of their name, in text order of each shape."""
    for found in finditer(shapes.OCCASION, text):
        acts = [low for low, high in stops(text, *found.span("head")) if high > low + 1 and text[low] not in "全本"]
        if not acts:
            yield _plain(text, found.span(), "campaign")
    for found in finditer(shapes.DEEDS, text):
        yield _plain(text, found.span(), "project")
    for found in finditer(shapes.CREATION, text):
        yield _plain(text, found.span(), "campaign")
    for found in finditer(shapes.ATTRIBUTED, text):
        noun = ending(text, found.end("noun"), found.start("noun"))
        if noun:
            yield from _attributed(text, found.spans("quoted"), found.spans("attribute"), nouns()[noun][0])


def _plain(text: str, span: Interval, kind: str) -> Mention:
    name = text[slice(*span)]
    return Mention(span, name, name, kind, "programmes.shaped", 0.65, quoted=False)


def _attributed(text: str, quoted: list[Interval], attributes: list[Interval], kind: str) -> Iterator[Mention]:
    for (low, high), attribute in zip_longest(quoted, attributes):
        end = attribute[1] if attribute else high
        yield Mention((low, end), text[low:end], text[low + 1 : high - 1], kind, "programmes.listed", 0.65)
