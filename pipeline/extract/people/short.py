"""Later short forms of a name: 老袁, 王先生, and the given name alone."""

from collections import defaultdict
from dataclasses import replace

from pipeline.extract.base import PersonCandidate
from pipeline.extract.people.evidence import right
from pipeline.language.dictionary import longest_word_at
from pipeline.language.surnames import surname_of
from pipeline.language.titles import title_after
from pipeline.spans import Interval

_MARKS_OF_RANK = ("某", "总", "工")
_ENDS = frozenset("，。、：说")
_DOTS = str.maketrans("•・‧", "···")


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
            found = _short_forms(text, surname, person.spans[0][1])
            result[holders[0]] = _with(text, person, [span for span in found if taken.isdisjoint(range(*span))])
    for index, person in enumerate(result):
        found = [span for part in parts(person.name) for span in _later(text, part, person.spans[0][1])]
        result[index] = _with(text, person, [span for span in found if taken.isdisjoint(range(*span))])
    return result


def _with(text: str, person: PersonCandidate, spans: list[Interval]) -> PersonCandidate:
    """The person with further mentions under shorter names."""
    if not spans:
        return person
    aliases = dict.fromkeys([*person.aliases, *(text[start:end] for start, end in spans)])
    return replace(person, spans=tuple(sorted({*person.spans, *spans})), aliases=tuple(aliases))


def parts(name: str) -> tuple[str, ...]:
    """The parts of a dotted name by which its bearer may be called later, 杜邦 for 克莱尔·杜邦."""
    found = name.translate(_DOTS).split("·")
    return tuple(part for part in found if len(part) > 1) if len(found) > 1 else ()


def _later(text: str, part: str, begin: int) -> list[Interval]:
    """Every place of a part behind `begin`, with what may follow a name."""
    spans, at = [], text.find(part, begin)
    while at >= 0:
        end = at + len(part)
        if text[end : end + 1] in _ENDS or right(text, end).kind in ("speech", "verb", "title"):
            spans.append((at, end))
        at = text.find(part, end)
    return spans


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
