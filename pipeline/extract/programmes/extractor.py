"""Programme candidates."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, ProgrammeCandidate
from pipeline.extract.programmes.assembly import assemble
from pipeline.extract.programmes.counted import counted_lists
from pipeline.extract.programmes.merge import Scheme
from pipeline.extract.programmes.patterns import CODE
from pipeline.extract.programmes.quoted import documents, quoted_mentions
from pipeline.extract.programmes.shaped import shaped_mentions
from pipeline.extract.programmes.typed import known_mentions, typed_mentions
from pipeline.language.tokens import token_offsets
from pipeline.spans import Interval

DISTINCTIVE = 4
"""Characters of a core that is found wherever it stands."""


class ProgrammesExtractor:
    """Named schemes of work: mechanisms, methods, campaigns, projects, plans, brands, platforms, models, formulas.

    Finds names in quotation marks (by the type noun behind them or at their end, by 等平台 behind a list of them, or by
    a verb before them that makes schemes), numbered formulas (三区十八室, 1+8+N, 四议两公开), combinations (党建+网格),
    plans named by a title, type nouns with a specific attribute (人居环境专项整治行动), occasions with an ordinal
    or year (第三届云岭红叶节) and counted lists, such as A、B、C三张清单. Members are read where the text enumerates
    them: in the name, before or behind it, or part by part.

    Left out on purpose: figures of speech (“牛鼻子”), speech, titles of laws and shows, plan periods (“十四五”时期),
    generic nouns (重点项目), honours and periods.

    Example: 柳溪镇推行“三联三促”工作法，化解纠纷。 → “三联三促”工作法
    Near miss: 扭住产业这个“牛鼻子”，发展特色经济。 → nothing
    """

    record_type: ClassVar[str] = "programme"
    version: ClassVar[str] = "0.1.0"
    patterns: ClassVar[tuple[str, ...]] = (
        "programmes.typed_quote",
        "programmes.quoted_noun",
        "programmes.formula",
        "programmes.code",
        "programmes.combined",
        "programmes.known",
        "programmes.listed",
        "programmes.introduced",
        "programmes.document",
        "programmes.typed",
        "programmes.shaped",
        "programmes.counted",
    )

    def extract(self, doc: ArticleDoc) -> Iterator[ProgrammeCandidate]:
        """One candidate for each scheme that the article names, in text order."""
        text = doc.text
        counted = list(counted_lists(text))
        mentions = [
            *quoted_mentions(text),
            *documents(text),
            *typed_mentions(text, _word_edges(doc)),
            *known_mentions(text),
            *shaped_mentions(text),
            *(m for _, m in counted if m),
        ]
        schemes = list(assemble(doc, mentions, counted))
        taken = sorted(mention.span for scheme in schemes for mention in scheme.mentions)
        for scheme in schemes:
            yield _candidate(text, scheme, taken)


def _word_edges(doc: ArticleDoc) -> frozenset[int]:
    """The offsets at which a word of the segmenter ends."""
    return frozenset(token_offsets(doc.doc)[1].tolist())


def _candidate(text: str, scheme: Scheme, taken: list[Interval]) -> ProgrammeCandidate:
    best, names = scheme.best, scheme.names()
    known = [c for c in scheme.components if c.count is not None]
    complete = None if not known else all(len(c.members) == c.count for c in known)
    kind = best.kind if best.kind != "other" else next((m.kind for m in scheme.mentions if m.kind != "other"), "other")
    code = scheme.core if CODE.fullmatch(scheme.core) else None
    return ProgrammeCandidate(
        spans=_spans(text, scheme, taken),
        rule=best.rule,
        score=best.score,
        name=best.name,
        kind=kind,
        aliases=names[1:],
        code=code,
        components=tuple((c.label, c.count, c.members) for c in scheme.components),
        complete=complete,
    )


def _spans(text: str, scheme: Scheme, taken: list[Interval]) -> tuple[Interval, ...]:
    """All mentions, the naming one first; a core of some length is a mention wherever it stands."""
    spans = {mention.span for mention in scheme.mentions}
    core, at = scheme.core, text.find(scheme.core)
    while len(core) >= DISTINCTIVE and at >= 0:
        index = bisect_right(taken, (at, len(text)))
        if not index or taken[index - 1][1] <= at:
            spans.add((at, at + len(core)))
        at = text.find(core, at + len(core))
    return tuple(dict.fromkeys([scheme.best.span, *sorted(spans)]))
