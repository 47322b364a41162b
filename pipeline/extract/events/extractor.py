"""Event candidates."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, EventCandidate
from pipeline.extract.events import patterns
from pipeline.extract.events.clauses import Clause, clauses
from pipeline.extract.events.merging import Telling, merged, told_by_presence
from pipeline.extract.events.objects import by_object
from pipeline.extract.events.proposals import Proposal, proposals
from pipeline.extract.events.salience import THRESHOLD, modality, salience
from pipeline.extract.events.settings import Said, Setting, about, pairs
from pipeline.extract.events.titles import title_of
from pipeline.extract.events.triggers import triggers
from pipeline.language.tokens import token_offsets
from pipeline.patterns import search


class EventsExtractor:
    """What happened, is happening or is planned, at a definite occasion: type, trigger, clause, modality.

    The verbs and event nouns of resources/triggers.tsv propose; what they are done to may change the type
    (resources/event_objects.tsv). The signs of a definite occasion around them (a date, a completed act, a number, the
    lead) and the doubts (duty, habit, condition, negation, what somebody demands) decide.
    An event told twice (headline, lead, body) is one candidate with several spans.

    Left out on purpose: routine work without an occasion, opinions and demands, direct speech.

    Example: 4月22日，清河镇举行综合市场开工仪式。 → 开工仪式
    Near miss: 各部门要认真排查隐患，避免发生火灾。 → nothing
    """

    record_type: ClassVar[str] = "event"
    version: ClassVar[str] = "0.1.0"
    patterns: ClassVar[tuple[str, ...]] = ("events.verb", "events.noun", "events.light")

    def extract(self, doc: ArticleDoc) -> Iterator[EventCandidate]:
        """The events of an article, in text order; headings only add spans where the text below tells the same."""
        found: list[Telling] = []
        for number, (clause, setting) in enumerate(_settings(doc, clauses(doc))):
            best = _best(doc.text, clause, setting)
            if not best and not clause.speech and search(patterns.PRESENCE, doc.text, clause.start, clause.end):
                found = told_by_presence(found, clause)
            elif best:
                found.append(Telling(number, clause, setting, _candidate(doc, clause, setting, *best)))
        yield from merged(doc.text, found)


def _best(text: str, clause: Clause, setting: Setting) -> tuple[Proposal, float] | None:
    words = tuple(by_object(text, clause, word) for word in triggers(text, clause))
    scored = ((proposal, salience(text, clause, proposal, words, setting))
              for proposal in proposals(text, clause, words, setting.heading))
    good = [pair for pair in scored if pair[1] >= THRESHOLD]
    return max(good, key=lambda pair: (pair[1], pair[0].trigger.start)) if good else None


def _settings(doc: ArticleDoc, found: Sequence[Clause]) -> Iterator[tuple[Clause, Setting]]:
    """Each clause with what stands around it."""
    prose = [clause.line for clause in found if clause.role == "body" and not _heading(doc, clause)]
    lead = min(prose, default=-1)
    headline = doc.article.first("headline") or ""
    directive, topic = bool(search(patterns.DIRECTIVE, headline)), pairs(headline)
    words = frozenset(token_offsets(doc.doc)[0].tolist())
    said = Said()
    for index, clause in enumerate(found):
        opens = not index or clause.sentence != found[index - 1].sentence
        if opens:
            said = Said()
        text = doc.text[clause.start : clause.end]
        heading = clause.role != "body" or _heading(doc, clause)
        closes = index + 1 == len(found) or found[index + 1].sentence != clause.sentence
        yield clause, Setting(
            said=said, lead=clause.line == lead, heading=heading, opens=opens, closes=closes, directive=directive,
            topic=about(topic, text), words=words,
        )
        if not closes:
            said = said.after(text)


def _heading(doc: ArticleDoc, clause: Clause) -> bool:
    start, end = doc.article.bounds[clause.line]
    return end - start < 60 and not search(patterns.LINE_END, doc.text[start:end])


def _candidate(doc: ArticleDoc, clause: Clause, setting: Setting, proposal: Proposal, score: float) -> EventCandidate:
    predicate, noun = proposal
    trigger = noun or predicate
    rule = "events.light" if noun else "events.noun" if trigger.frame == "noun" else "events.verb"
    return EventCandidate(
        spans=((clause.start, clause.end),), rule=rule, score=min(score, 0.99), event_type=predicate.type,
        trigger=doc.text[trigger.start : trigger.end], trigger_span=(trigger.start, trigger.end),
        predicate=doc.text[predicate.start : predicate.end], predicate_span=(predicate.start, predicate.end),
        title=title_of(doc.text, clause, proposal), summary=doc.text[clause.start : clause.end],
        modality=modality(doc.text, clause, predicate, setting),
    )
