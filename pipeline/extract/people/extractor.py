"""Person candidates: from an article's names, their surroundings and its signatures to one candidate a person."""

from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, PersonCandidate
from pipeline.extract.people import posts, short
from pipeline.extract.people.mentions import LIST_MARKS, believed, occurrences
from pipeline.extract.people.reading import Mention
from pipeline.spans import Interval

SCORES = {"people.signed": 0.98, "people.titled": 0.95, "people.described": 0.93, "people.speaking": 0.9, "people.listed": 0.88, "people.told": 0.75}


class PeopleExtractor:
    """Every named person of an article once, with all mentions, posts, age and gender.

    A name is a surname with one or two characters whose surroundings speak for it: a post or profession before or after
    it, a verb of speech, an age, a list of names; what is sure at one place is found wherever it stands. Signatures come
    from the layout. Left out on purpose: people without a name (该负责人), surnames alone (王先生), companies and places
    that look like names.

    Example: 县委书记林建国主持会议。 → 林建国
    Near miss: 马克思主义是科学的理论。 → nothing
    """

    record_type: ClassVar[str] = "person"
    version: ClassVar[str] = "1.0.0"
    patterns: ClassVar[tuple[str, ...]] = tuple(SCORES)

    def extract(self, doc: ArticleDoc) -> Iterator[PersonCandidate]:
        """The article's persons in the order of their first mention."""
        text = doc.text
        models = {(ent.start_char, ent.end_char): ent.label_ for ent in doc.doc.ents}
        sure = believed(text, models, {(author.start, author.end): author.name for author in doc.article.authors})
        signed: dict[str, list[posts.Post]] = {}
        extra: dict[str, list[Interval]] = {}
        for author in doc.article.authors:
            signed.setdefault(author.name, []).append(posts.Post(author.role, None))
            extra.setdefault(author.name, []).append((author.start, author.end))
        found = occurrences(text, {*sure, *signed})
        heads = _list_heads(text, [span for spans in found.values() for span in spans])
        candidates = []
        for name in {*found, *extra}:
            spans = sorted({*found.get(name, []), *extra.get(name, [])})
            mention = sure[name][1] if name in sure else None
            listed = [post for start, _ in spans if start in heads for post in posts.before(text, heads[start])]
            candidates.append(self._person(text, name, spans, [*signed.get(name, []), *listed], mention, name in signed))
        yield from short.with_aliases(text, sorted(candidates, key=lambda c: c.spans))

    @staticmethod
    def _person(
        text: str, name: str, spans: list[Interval], given: list[posts.Post], mention: Mention | None, signed: bool
    ) -> PersonCandidate:
        rule = "people.signed" if signed else _rule(mention)
        titles = list(given)
        for start, end in spans:
            titles += posts.before(text, start) + posts.after(text, end)
        ages = [age for start, end in spans if (age := posts.age(text, start, end)) is not None]
        genders = [gender for start, end in spans if (gender := posts.gender(text, start, end))]
        return PersonCandidate(
            spans=tuple(spans), rule=rule, score=SCORES[rule], name=name, titles=posts.merged(titles),
            age=ages[0] if ages else None, gender=genders[0] if genders else None,
        )


def _rule(mention: Mention | None) -> str:
    if mention is None or mention.left.kind == "signature":
        return "people.told"
    sides = {mention.left.kind, mention.right.kind}
    if sides & {"title", "weak_title", "post", "as"}:
        return "people.titled"
    if sides & {"age", "gender", "born", "named"}:
        return "people.described"
    if "speech" in sides:
        return "people.speaking"
    return "people.listed" if "list" in sides else "people.told"


def _list_heads(text: str, places: list[Interval]) -> dict[int, int]:
    """Start of each name in a list parted by 、 → start of the list's first name, whose post belongs to all of them."""
    heads: dict[int, int] = {}
    starts = {end: start for start, end in places}
    for start, _ in sorted(places):
        mark = text[start - 1 : start]
        previous = starts.get(start - 1) if mark and mark in LIST_MARKS else None
        if previous is not None and (mark == "、" or previous in heads):
            heads[start] = heads.get(previous, previous)
    return heads
