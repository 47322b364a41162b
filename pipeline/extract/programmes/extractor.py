"""Programme candidates."""

from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, ProgrammeCandidate
from pipeline.extract.programmes import components as parts
from pipeline.extract.programmes.counted import counted_lists, functions
from pipeline.extract.programmes.merge import Scheme, bare, merge
from pipeline.extract.programmes.mention import Component, Mention
from pipeline.extract.programmes.patterns import CODE, EXPLAINED
from pipeline.extract.programmes.quoted import documents, quoted_mentions
from pipeline.extract.programmes.typed import known_mentions, typed_mentions
from pipeline.patterns import finditer
from pipeline.spans import Interval


class ProgrammesExtractor:
    """Named schemes of work: mechanisms, methods, campaigns, projects, plans, brands, platforms, models, formulas.

    Finds names in quotation marks (with the type noun behind them, inside them, before them as 等平台, or a verb that
    makes schemes before them), numbered formulas (三区十八室, 1+8+N, 四议两公开), combinations (党建+网格), plans named by
    a title, type nouns with a specific attribute (人居环境专项整治行动), and counted lists (A、B、C、D四张清单). Members
    are read where the text enumerates them: in the name, before it, behind it, or part by part (“4”是指…).

    Left out on purpose: figures of speech (“牛鼻子”), speech, titles of laws and shows, plan periods (“十四五”时期),
    generic nouns (重点项目), honours and periods.

    Example: 柳溪镇推行“三联三促”工作法，化解纠纷。 → “三联三促”工作法
    Near miss: 扭住产业这个“牛鼻子”，发展特色经济。 → nothing
    """

    record_type: ClassVar[str] = "programme"
    version: ClassVar[str] = "0.1.0"
    patterns: ClassVar[tuple[str, ...]] = (
        "programmes.typed_quote", "programmes.quoted_noun", "programmes.formula", "programmes.code", "programmes.combined",
        "programmes.known", "programmes.listed", "programmes.introduced", "programmes.document", "programmes.typed",
        "programmes.counted",
    )

    def extract(self, doc: ArticleDoc) -> Iterator[ProgrammeCandidate]:
        """One candidate for each scheme that the article names, in text order."""
        text = doc.text
        counted = list(counted_lists(text))
        mentions = [*quoted_mentions(text), *documents(text), *typed_mentions(text), *known_mentions(text), *(m for _, m in counted if m)]
        schemes = merge(mentions)
        for scheme in schemes:
            _own_components(text, scheme)
        _explained(text, schemes)
        for scheme in schemes:
            count, label = parts.declared(scheme.core)
            if not scheme.components and count and label and (alike := parts.alike(text, count, label)):
                scheme.add(alike)
        for component, mention in counted:
            _attach(doc, schemes, component, mention)
        for component in functions(text):
            _attach_to_platform(text, schemes, component)
        for scheme in _independent(schemes):
            yield _candidate(text, scheme)


def _own_components(text: str, scheme: Scheme) -> None:
    inner = parts.within(scheme.core, scheme.best.span) if scheme.best.quoted else None
    if inner:
        scheme.add(inner)
        return
    for mention in scheme.mentions:
        if mention.rule == "programmes.counted":
            continue
        count, label = parts.declared(scheme.core)
        found = parts.preceding(text, mention) if mention.quoted else None
        for component in parts.by_role(text, mention) if "+" in mention.core else ():
            scheme.add(component)
        for end in dict.fromkeys((mention.span[1], mention.span[0] + len(mention.core) + 2)):
            found = found or parts.following(text, end, count, label)
        if found:
            scheme.add(found)


def _explained(text: str, schemes: list[Scheme]) -> None:
    """Parts of a formula told one by one belong to the last scheme before them whose core holds that part."""
    for found in finditer(EXPLAINED, text):
        part = found["part"]
        owners = [s for s in schemes if part in s.core and part != s.core and s.mentions[0].span[0] < found.start()]
        if owners:
            owner = max(owners, key=lambda s: max(m.span[0] for m in s.mentions if m.span[0] < found.start()))
            owner.add(parts.explained(text, found))


def _attach(doc: ArticleDoc, schemes: list[Scheme], component: Component, mention: Mention | None) -> None:
    """A counted list is the component of its own mention, else of the one scheme that its sentence names."""
    if mention:
        for scheme in schemes:
            if mention in scheme.mentions:
                scheme.add(component)
                return
    text = doc.text
    low, high = doc.sentence_at(component.span[0])
    near = [s for s in schemes if any(low <= m.span[0] < high for m in s.mentions)]
    if not near:
        paragraph = text.rfind("\n", 0, low) + 1
        earlier = [(m.span[0], n) for n, s in enumerate(schemes) for m in s.mentions if paragraph <= m.span[0] < low]
        near = [schemes[max(earlier)[1]]] if earlier else []
    if len(near) == 1 and not near[0].components:
        near[0].add(component)


def _attach_to_platform(text: str, schemes: list[Scheme], component: Component) -> None:
    """What is offered belongs to the last platform or project that the article named before."""
    earlier = [(m.span[0], n) for n, s in enumerate(schemes) for m in s.mentions
               if m.kind in ("platform", "project", "brand") and m.span[0] < component.span[0]]
    if earlier and text.count("\n", max(earlier)[0], component.span[0]) < 2:
        schemes[max(earlier)[1]].add(component)


def _independent(schemes: list[Scheme]) -> Iterator[Scheme]:
    """Schemes that are not merely a member, or a group, of another one."""
    listed = {bare(member) for s in schemes for c in s.components for member in c.members}
    groups = [(c.count, c.label, s) for s in schemes for c in s.components if c.label]
    for scheme in schemes:
        core = bare(scheme.core)
        if core in listed and scheme.best.rule not in ("programmes.formula", "programmes.known"):
            continue
        if any((count, label) == parts.declared(core) and owner is not scheme for count, label, owner in groups):
            continue
        yield scheme


def _candidate(text: str, scheme: Scheme) -> ProgrammeCandidate:
    best, names = scheme.best, scheme.names()
    known = [c for c in scheme.components if c.count is not None]
    mismatch = [c for c in known if c.members and len(c.members) != c.count]
    complete = None if not known else all(len(c.members) == c.count for c in known)
    kind = best.kind if best.kind != "other" else next((m.kind for m in scheme.mentions if m.kind != "other"), "other")
    code = scheme.core if CODE.fullmatch(scheme.core) else None
    return ProgrammeCandidate(
        spans=_spans(text, scheme), rule=best.rule, score=best.score, name=best.name, kind=kind, aliases=names[1:], code=code,
        components=tuple((c.label, c.count, c.members) for c in scheme.components), complete=complete,
        flags=frozenset({"count_mismatch"}) if mismatch else frozenset(),
    )


def _spans(text: str, scheme: Scheme) -> tuple[Interval, ...]:
    """All mentions, the naming one first."""
    spans = dict.fromkeys([scheme.best.span, *sorted(m.span for m in scheme.mentions)])
    return tuple(spans)
