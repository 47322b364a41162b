"""Schemes with their members: every enumeration of the article goes to the scheme that it belongs to."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, zip_longest

from pipeline.extract.base import ArticleDoc
from pipeline.extract.programmes import formula, lists
from pipeline.extract.programmes.codes import in_clauses, spelled_out, told_of
from pipeline.extract.programmes.counted import functions
from pipeline.extract.programmes.elsewhere import coloured
from pipeline.extract.programmes.enumerations import (
    ANAPHORIC,
    CORE_OF,
    EXPLAINED,
    SCHEMES_THEMSELVES,
    SLACK,
    THIS_OCCASION,
    TOUCHED,
)
from pipeline.extract.programmes.following import by_labels, by_terms, by_turns, following
from pipeline.extract.programmes.headed import headed
from pipeline.extract.programmes.mention import Component, Mention
from pipeline.extract.programmes.merge import Scheme, bare, merge
from pipeline.extract.programmes.parts import explained, named_parts, of_prefix
from pipeline.extract.programmes.preceding import alike, by_role, preceding, scattered
from pipeline.extract.programmes.quoted import DOUBTFUL
from pipeline.patterns import Match, finditer, fullmatch, match

_LINES_APART = 2
"""Paragraph breaks between a platform and the list of what it offers are fewer than this."""


PARAGRAPH = 2000
"""Characters before a sentence within which its paragraph begins."""
SECTION = 600
"""Characters behind an open sum within which it is added to."""
MENTIONS = 8
"""Mentions of one scheme beside which its members are looked for."""
CORE_REACH = 12
"""Characters between a scheme and the formula that it consists of."""
OWN_FORMULA = 3
"""A formula longer than this is a scheme even where it is listed as a member of another one."""


def assemble(
    doc: ArticleDoc, mentions: list[Mention], counted: list[tuple[Component, Mention | None]]
) -> Iterator[Scheme]:
    """The schemes that the mentions name, with members; none that is a mere member or group of another."""
    text = doc.text
    schemes = merge(_without_lists(text, mentions))
    for scheme in schemes:
        _own_components(text, scheme)
    _explained(text, schemes)
    schemes = _with_core_formulas(text, schemes)
    for scheme in schemes:
        if not scheme.components:
            _spell_out(text, scheme)
    for component, mention in counted:
        _attach(doc, schemes, component, mention)
    for scheme in schemes:
        if not scheme.components and (similar := _alike(text, scheme)):
            scheme.add(similar)
    for component in functions(text):
        _attach_to_platform(text, schemes, component)
    for component in functions(text, TOUCHED):
        _attach_to_plan(doc, schemes, component)
    yield from _independent(schemes)


def _without_lists(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions without those that only list the members of the next one: “A、B、C”“三诺”活动."""
    counts = {mention.span[0] for mention in mentions if mention.quoted and formula.declared(mention.core)[0]}
    starts = {mention.span[0] for mention in mentions if mention.quoted}
    return [
        m
        for m in mentions
        if "、" not in m.core
        or not (m.span[1] in counts or (text[m.span[1] : m.span[1] + 1] == "的" and m.span[1] + 1 in starts))
    ]


def _own_components(text: str, scheme: Scheme) -> None:
    halves = scheme.best.rule == "programmes.typed" and "、" in scheme.core
    inner = formula.within(scheme.core, scheme.best.span) if scheme.best.quoted or halves else None
    if inner:
        scheme.add(inner)
        return
    for mention in scheme.mentions[:MENTIONS]:
        if mention.rule == "programmes.counted":
            continue
        for component in by_role(text, mention) if formula.PLUS.search(mention.core) else ():
            scheme.add(component)
        paragraph = (mention.span[1], lists.end_of(text, mention.span[1], "\n"))
        found = coloured(text, scheme.core, paragraph) or (preceding(text, mention) if mention.quoted else None)
        groups = by_turns(text, mention.span[1], mention.core) or named_parts(text, mention.core, paragraph)
        if groups and not found:
            scheme.components += groups
            return
        found = found or of_prefix(text, mention.core, (mention.span[1], mention.span[1] + SECTION))
        if found := found or _behind(text, mention):
            for group in formula.parted(mention.core, found):
                scheme.add(group)


def _behind(text: str, mention: Mention) -> Component | None:
    """The list behind a name, behind its core, or behind the noun that goes on with a formula."""
    (count, label), (_, end) = formula.declared(mention.core), mention.span
    both = formula.total(mention.core)
    sums = formula.PLUS.search(mention.core) is not None
    if any(len(group.members) > 1 for group in spelled_out(text, mention.core, end)):
        return None
    ends = [end, mention.span[0] + len(mention.core) + 2]
    if (count or both) and (slack := match(SLACK, text, end)):
        ends.append(slack.end())
    for at in dict.fromkeys(ends):
        if both and (terms := by_terms(text, at, mention.core) or by_labels(text, at, mention.core)):
            return terms
        if found := following(text, at, count, label, loose=sums, both=both):
            many = len(formula.PLUS.split(mention.core))
            members = found.members if formula.figures(mention.core) else lists.unquantified(found.members)
            return replace(found, count=many, members=members) if sums else found
    return None


def _alike(text: str, scheme: Scheme) -> Component | None:
    """A list whose items all have the noun of the formula."""
    count, label = formula.declared(scheme.core)
    if not count or not label:
        return None
    paragraph = (scheme.mentions[0].span[1], lists.end_of(text, scheme.mentions[0].span[1], "\n"))
    return alike(text, count, label) or scattered(text, count, label, paragraph)


def _explained(text: str, schemes: list[Scheme]) -> None:
    """Parts of a formula told one by one belong to the nearest scheme, first of those before, that holds that part."""
    told = list(finditer(EXPLAINED, text))
    for found, after in zip_longest(told, told[1:]):
        owner = _owner(text, schemes, found)
        if owner:
            owner.add(explained(text, found, after.start() if after else len(text)))


def _owner(text: str, schemes: list[Scheme], found: Match) -> Scheme | None:
    part, at = found["part"], found.start()
    owners = [(m.span[0], n) for n, s in enumerate(schemes) if formula.holds(s.core, part) for m in s.mentions]
    before = [owner for owner in owners if owner[0] < at]
    paragraph = lists.end_of(text, at, "\n")
    after = [owner for owner in owners if at < owner[0] < paragraph]
    chosen = max(before) if before else min(after, default=None)
    return schemes[chosen[1]] if chosen else None


def _with_core_formulas(text: str, schemes: list[Scheme]) -> list[Scheme]:
    """The schemes, each with the formula that it is said to consist of: 工作法，核心是“三联三带”."""
    ends = {mention.span[1]: scheme for scheme in schemes for mention in scheme.mentions}
    kept = list[Scheme]()
    for scheme in schemes:
        first = scheme.mentions[0]
        owners = [end for end in ends if end < first.span[0] <= end + CORE_REACH and ends[end] is not scheme]
        owner = ends[max(owners)] if owners else None
        if owner and formula.total(scheme.core) and fullmatch(CORE_OF, text[max(owners) : first.span[0]]):
            owner.mentions += scheme.mentions
            owner.components += scheme.components
        else:
            kept.append(scheme)
    return kept


def _spell_out(text: str, scheme: Scheme) -> None:
    """The groups of a code, or the members of a formula, told in running text or by subheads."""
    count, label = formula.declared(scheme.core)
    for mention in scheme.mentions[:MENTIONS]:
        groups = spelled_out(text, scheme.core, mention.span[1]) or headed(text, mention, count, label)
        for group in groups:
            scheme.add(group)
        if groups:
            return
    told = (spelled_out(text, scheme.core, end) for end in islice(told_of(text, scheme.core), MENTIONS))
    for group in next(filter(None, told), []):
        scheme.add(group)
    clauses = (in_clauses(text, scheme.core, mention.span[1]) for mention in scheme.mentions[:MENTIONS])
    if not scheme.components and (found := next(filter(None, clauses), None)):
        scheme.add(found)


def _attach(doc: ArticleDoc, schemes: list[Scheme], component: Component, mention: Mention | None) -> None:
    """A counted list is the component of its own mention, else of the one scheme that its sentence names."""
    if mention:
        for scheme in schemes:
            if mention in scheme.mentions:
                scheme.add(component)
                return
    if any(set(component.members) <= set(c.members) for scheme in schemes for c in scheme.components):
        return
    text = doc.text
    low, high = doc.sentence_at(component.span[0])
    near = [s for s in schemes if any(low <= m.span[0] < high for m in s.mentions)]
    if not near and match(ANAPHORIC, text, low):
        paragraph = lists.start_of(text, low, "\n", PARAGRAPH)
        if match(THIS_OCCASION, text, low):
            paragraph = lists.start_of(text, max(paragraph - 1, 0), "\n", PARAGRAPH)
        earlier = [(m.span[0], n) for n, s in enumerate(schemes) for m in s.mentions if paragraph <= m.span[0] < low]
        near = [schemes[max(earlier)[1]]] if earlier else []
    elif not near:
        near = _of_its_number(doc, schemes, component)
    if len(near) == 1 and all(known.span == near[0].best.span for known in near[0].components):
        near[0].components = [known for known in near[0].components if len(known.members) > 2]
        near[0].add(component)


def _of_its_number(doc: ArticleDoc, schemes: list[Scheme], component: Component) -> list[Scheme]:
    """The last scheme that the paragraph named before, if its name has the number of the list: “田头五事” …五个环节."""
    low, _ = doc.sentence_at(component.span[0])
    paragraph = lists.start_of(doc.text, low, "\n", PARAGRAPH)
    earlier = [(m.span[0], n) for n, s in enumerate(schemes) for m in s.mentions if paragraph <= m.span[0] < low]
    last = schemes[max(earlier)[1]] if earlier else None
    fits = last and not last.components and any(formula.number(sign) == component.count for sign in last.core)
    return [last] if last and fits else []


def _attach_to_platform(text: str, schemes: list[Scheme], component: Component) -> None:
    """What is offered belongs to the last platform or project that the article named before."""
    earlier = [
        (m.span[0], n)
        for n, s in enumerate(schemes)
        for m in s.mentions
        if m.kind in ("platform", "project", "brand") and m.span[0] < component.span[0]
    ]
    if earlier and text.count("\n", max(earlier)[0], component.span[0]) < 2:
        schemes[max(earlier)[1]].add(component)


def _attach_to_plan(doc: ArticleDoc, schemes: list[Scheme], component: Component) -> None:
    """What is touched upon belongs to the one plan that the sentence named before."""
    low, _ = doc.sentence_at(component.span[0])
    near = [s for s in schemes if any(low <= m.span[0] < component.span[0] and m.kind == "plan" for m in s.mentions)]
    if len(near) == 1 and not near[0].components:
        near[0].add(component)


def _independent(schemes: list[Scheme]) -> Iterator[Scheme]:
    """Schemes that are not merely a member, or a group, of another one."""
    named = {bare(scheme.core) for scheme in schemes if scheme.best.quoted}
    sums = [scheme for scheme in schemes if _only_counts(scheme, named)]
    owners = [scheme for scheme in schemes if scheme not in sums]
    listed = {bare(member) for s in owners for c in s.components for member in c.members}
    groups = [(c.count, c.label, s) for s in owners for c in s.components if c.label]
    for scheme in owners:
        core = bare(scheme.core)
        if not scheme.components and max(m.score for m in scheme.mentions) <= DOUBTFUL:
            continue
        own = scheme.best.rule in ("programmes.formula", "programmes.known") and len(core) > OWN_FORMULA
        if core in listed and not own:
            continue
        if any((count, label) == formula.declared(core) and owner is not scheme for count, label, owner in groups):
            continue
        yield scheme


def _only_counts(scheme: Scheme, named: set[str]) -> bool:
    """Whether `两大行动` merely counts schemes that stand before it by name."""
    counts = scheme.best.rule == "programmes.counted" and scheme.core.endswith(SCHEMES_THEMSELVES)
    return counts and all(bare(member) in named for c in scheme.components for member in c.members)
