"""What the names model sees of each character; training and decoding share these functions.

A *gram* is a few characters, seen from several places; a *mark* is a small number that says what is known of the
character and its neighbours. The value of every mark lies below a fixed size, so that its weights stand in a plain
array; only grams are looked up.
"""

from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from pipeline.language.names import characters
from pipeline.language.names import lexicons as known
from pipeline.language.names.characters import Codes
from pipeline.language.names.lexicons import Lexicons
from pipeline.language.names.marks import Mark, Words, ahead, crossed, looked_up, next_marked, some

T = TypeVar("T", bound=np.generic)

PAD = 3
"""Zero codes on both sides of a sentence, so that no window crosses into its neighbour; and as many again at both ends
which are seen but do not see."""

_NEAR, _FAR = 6, 14
"""How many characters ahead the end of a place and of an organisation are looked for."""


class Gram(NamedTuple):
    """Characters at these places from where it stands, and where it stands as seen from the characters that see it."""

    places: tuple[int, ...]
    seen: tuple[int, ...]


GRAMS = (Gram((0,), (-2, -1, 0, 1, 2)), Gram((0, 1), (-2, -1, 0, 1)), Gram((0, 2), (-1,)), Gram((0, 1, 2), (-1,)))


def gram_keys(wide: Codes, gram: Gram) -> NDArray[np.uint64]:
    """[i]: one number for the characters of the gram that stands at i."""
    codes = wide.astype(np.uint64)
    size = len(codes) - gram.places[-1]
    keys = codes[:size]
    for place in gram.places[1:]:
        keys = keys << np.uint64(16) | codes[place : place + size]
    return keys


def view(values: NDArray[T], by: int, size: int) -> NDArray[T]:
    """What each of `size` characters sees `by` characters on; `values` has PAD more at both ends."""
    return values[PAD + by : PAD + by + size]


def marks(wide: Codes, lexicons: Lexicons) -> list[Mark]:
    """The marks of each character of a text; `wide` has PAD zeros between sentences and twice as many at both ends."""
    words = Words(lexicons.words.hits(wide), len(wide))
    kind = looked_up(characters.kinds(), wide, characters.KINDS)
    surname, given = looked_up(lexicons.surnames, wide, 5), looked_up(lexicons.given, wide, 3)
    foreign = looked_up(lexicons.foreign, wide, 3)
    run = crossed(_at(given, 0), _at(given, 1), _at(given, 2))
    return [
        crossed(*(_at(kind, by) for by in range(-2, 3))),
        *_person_marks(kind, surname, given, run, words),
        *_foreign_marks(foreign, surname, kind, words),
        *_end_marks(wide, kind, words),
        *_word_marks(surname, run, words),
    ]


def _person_marks(kind: Mark, surname: Mark, given: Mark, run: Mark, words: Words) -> list[Mark]:
    person = crossed(_at(surname, 0), run)
    before = _at(words.ends(known.TITLE), -1)
    cue = crossed(some(words.starts(known.CUE)), some(words.starts(known.TITLE)))
    cues = crossed(*(_at(cue, by) for by in (1, 2, 3)))
    return [
        crossed(*(_at(surname, by) for by in range(-2, 2))),
        crossed(person, _at(kind, 1)),
        crossed(*(_at(surname, -1), _at(given, -1), _at(given, 0), _at(given, 1))),
        crossed(before, _at(surname, 0), _at(kind, -1)),
        crossed(before, person),
        crossed(cues, _at(surname, 0)),
        crossed(cues, _at(surname, -1), _at(given, 0)),
        crossed(_at(cue, 1), _at(surname, -2), _at(given, -1), _at(given, 0)),
    ]


def _foreign_marks(foreign: Mark, surname: Mark, kind: Mark, words: Words) -> list[Mark]:
    return [
        crossed(*(_at(foreign, by) for by in range(-2, 3)), some(_at(surname, 0))),
        crossed(*(_at(foreign, by) for by in range(4)), _at(kind, -1)),
        crossed(*(_at(foreign, by) for by in range(-3, 1)), _at(kind, 1)),
        _at(words.cover(known.PERSON), 0),
    ]


def _end_marks(wide: Codes, kind: Mark, words: Words) -> list[Mark]:
    """How far ahead a place or an organisation could end, with nothing between that parts words, and in what."""
    stops = next_marked((kind.values == characters.STOP) | (kind.values == 0))
    places = looked_up(characters.numbers(known.PLACE_ENDS), wide, len(known.PLACE_ENDS) + 1)
    bodies = looked_up(characters.numbers(known.ORG_ENDS), wide, len(known.ORG_ENDS) + 1)
    to_place, place = (_at(mark, 0) for mark in ahead(places, stops, _NEAR))
    to_org, org = (_at(mark, 0) for mark in ahead(bodies, stops, _FAR))
    to_long, long = (_at(mark, 0) for mark in ahead(words.ends(known.ORG_END), stops, _FAR))
    to_area, _ = (_at(mark, 0) for mark in ahead(words.ends(known.PLACE_END), stops, _FAR))
    division, body = _at(words.cover(known.DIVISION), 0), _at(words.cover(known.BODY), 0)
    return [
        crossed(to_place, place), crossed(to_org, org), crossed(to_long, long, some(to_place)),
        crossed(to_area, some(to_long)), crossed(division, to_org), crossed(division, to_long),
        crossed(_at(words.cover(known.TOWN), 0), _at(words.cover(known.PLACE), 0)), division, body,
    ]


def _word_marks(surname: Mark, run: Mark, words: Words) -> list[Mark]:
    start, end = words.starts(known.WORD), words.ends(known.WORD)
    begun, ended = _at(start, 0), _at(end, -1)
    return [
        crossed(begun, _at(end, 0), _at(words.inside(known.WORD), 0)),
        crossed(ended, begun, _at(surname, 0)),
        crossed(begun, _at(surname, 0), run),
        crossed(_at(start, 1), _at(start, 2), _at(surname, -1), some(_at(surname, -2))),
        crossed(_at(start, 1), _at(end, 0), ended),
    ]


def _at(mark: Mark, by: int) -> Mark:
    return Mark(view(mark.values, by, len(mark.values) - 2 * PAD), mark.size)
