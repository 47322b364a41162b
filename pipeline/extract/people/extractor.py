"""Person candidates: from an article's names, their surroundings and its signatures to one candidate a person."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import ClassVar

from pipeline.extract.base import ArticleDoc, PersonCandidate
from pipeline.extract.people import attributes, posts, short
from pipeline.extract.people.mentions import LIST_MARKS, believed, occurrences
from pipeline.extract.people.reading import Mention
from pipeline.spans import Interval

SCORES = {
    "people.signed": 0.98, "people.titled": 0.95, "people.described": 0.93, "people.speaking": 0.9,
    "people.listed": 0.88, "people.told": 0.8,
}


class PeopleExtractor:
    """Every named person of an article once, with all mentions, posts, age and gender.

    A name is a surname with one or two characters whose surroundings speak for it: a post or profession before or
    after it, a verb of speech, an age, a list of names; also transcribed names and those of minorities. What is sure at
    one place is found wherever it stands. Signatures come from the layout. Left out on purpose: people without a name
    (该负责人), surnames alone (王先生), companies and places that look like names, names inside names of ideas.

    Example: 县委书记林建国主持会议。 → 林建国
    Near miss: 马克思主义是科学的理论。 → nothing
    """

    record_type: ClassVar[str] = "person"
    version: ClassVar[str] = "1.0.0"
    patterns: ClassVar[tuple[str, ...]] = tuple(SCORES)

    def extract(self, doc: ArticleDoc) -> Iterator[PersonCandidate]:
        """The article's persons in the order of their first mention."""
        text, authors = doc.text, doc.article.authors
        models = {(ent.start_char, ent.end_char): ent.label_ for ent in doc.doc.ents}
        sure = believed(text, models, {(author.start, author.end): author.name for author in authors})
        for part in {part for name in sure for part in short.parts(name)}:
            sure.pop(part, None)
        spans: dict[str, set[Interval]] = defaultdict(set)
        given: dict[str, list[posts.Post]] = defaultdict(list)
        for author in authors:
            spans[author.name].add((author.start, author.end))
            given[author.name].append(posts.Post(author.role, None))
        for name, found in occurrences(text, {*sure, *spans}).items():
            spans[name].update(found)
        names = _Names(text, spans)
        people = [names.person(name, given[name], _rule(sure.get(name), signed=bool(given[name]))) for name in spans]
        yield from short.with_aliases(text, sorted(people, key=lambda one: one.spans))


class _Names:
    """The names of one article in their places, and what the words around them say."""

    def __init__(self, text: str, spans: dict[str, set[Interval]]) -> None:
        self.text = text
        self.spans = {name: sorted(found) for name, found in spans.items()}
        self.places = sorted(span for found in spans.values() for span in found)
        self.heads = self._list_heads()

    def person(self, name: str, given: list[posts.Post], rule: str) -> PersonCandidate:
        """The candidate of one name, with all that is said of it anywhere."""
        titles, spans = list(given), self.spans[name]
        for start, end in spans:
            if start in self.heads:
                titles += self._before(self.heads[start])
            titles += self._before(start) + posts.after(self.text, end)
        ages = [age for span in spans if (age := attributes.age(self.text, *span)) is not None]
        genders = [gender for span in spans if (gender := attributes.gender(self.text, *span))]
        return PersonCandidate(
            spans=tuple(spans), rule=rule, score=SCORES[rule], name=name, titles=posts.merged(titles),
            age=ages[0] if ages else None, gender=genders[0] if genders else None,
        )

    def _before(self, start: int) -> list[posts.Post]:
        """The titles between the last name and this one."""
        index = bisect_left(self.places, (start, start)) - 1
        floor = self.places[index][1] if index >= 0 and self.places[index][1] <= start else 0
        return posts.before(self.text, start, floor)

    def _list_heads(self) -> dict[int, int]:
        """Start of each name in a list parted by 、 → start of the list's first name, whose post belongs to all."""
        heads: dict[int, int] = {}
        starts = {end: start for start, end in self.places}
        for start, _ in self.places:
            mark = self.text[start - 1 : start]
            previous = starts.get(start - 1) if mark and mark in LIST_MARKS else None
            if previous is not None and (mark == "、" or previous in heads):
                heads[start] = heads.get(previous, previous)
        return heads


def _rule(mention: Mention | None, *, signed: bool) -> str:
    if signed:
        return "people.signed"
    sides = {mention.left.kind, mention.right.kind} if mention else set()
    for rule, kinds in _RULES.items():
        if sides & kinds:
            return rule
    return "people.told"


_RULES = {
    "people.titled": {"title", "weak_title", "post", "as"}, "people.described": {"age", "gender", "born", "named"},
    "people.speaking": {"speech"}, "people.listed": {"list", "counted"},
}
