"""Later short forms of a name: 老袁, 王先生, and the given name alone."""

from collections import defaultdict
from dataclasses import replace

from pipeline.extract.base import PersonCandidate
from pipeline.language.dictionary import longest_word_at
from pipeline.language.surnames import surname_of
from pipeline.language.titles import title_after
from pipeline.spans import Interval

_MARKS_OF_RANK = ("某", "总", "工")
_ENDS = frozenset("，。、：说")


def with_aliases(text: str, people: list[PersonCandidate]) -> list[PersonCandidate]:
    """The same persons with the short forms that can mean only one of them."""
    by_surname: dict[str, list[int]] = defaultdict(list)
    for index, person in enumerate(people):
        surname = surname_of(person.name) if "·" not in person.name else None
        if surname:
            by_surname[surname].append(index)
    result = list(people)
    taken = {place for person in people for start, end in person.spans for place in range(start, end)}
    for surname, holders in by_surname.items():
        if len(holders) == 1:
            person = result[holders[0]]
            spans = [span for span in _short_forms(text, surname, person.spans[0][1]) if taken.isdisjoint(range(*span))]
            aliases = dict.fromkeys(text[start:end] for start, end in spans)
            if spans:
                every = tuple(sorted({*person.spans, *spans}))
                result[holders[0]] = replace(person, spans=every, aliases=tuple(aliases))
    return result


def _short_forms(text: str, surname: str, begin: int) -> list[Interval]:
    """老袁, 小袁, 袁某, 袁先生, 袁书记 after `begin`."""
    spans: list[Interval] = []
    at = text.find(surname, begin)
    while at >= 0:
        end = at + len(surname)
        title = title_after(text, end)
        in_word = text[end : end + 1] != "说" and longest_word_at(text, at) > len(surname)
        if at > begin and text[at - 1] in "老小阿" and not in_word:
            spans.append((at - 1, end))
        elif title and title[0] - end >= 2 and not in_word:
            spans.append((at, title[0]))
        elif text[end : end + 1] in _MARKS_OF_RANK and text[end + 1 : end + 2] in _ENDS:
            spans.append((at, end + 1))
        at = text.find(surname, end)
    return spans


def is_called(text: str, surname: str) -> bool:
    """Whether the text has the surname with 老 before it or a form of address behind it."""
    return bool(_short_forms(text, surname, 0))
