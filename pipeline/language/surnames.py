"""What is known of Chinese personal names: surnames and their frequency, given-name characters, the shape of a name.

Rules rest on the form of names alone; whether such a form is a name in its sentence is the extractors' question.
"""

import math
from functools import cache

from pipeline.patterns import compiled, finditer, match
from pipeline.resources import table, words
from pipeline.spans import Interval

_HAN = r"[\u3400-\u4dbf\u4e00-\u9fff\u3007]"
_DOTTED = compiled(rf"{_HAN}{{1,8}}+(?:[·•・‧]{_HAN}{{1,8}}+)++")
_CHUNK = compiled(rf"(?:{_HAN}|[·•・‧])(?:[ \u3000\u00a0\t]*+(?:{_HAN}|[·•・‧]))*+")
_SHAPE = compiled(rf"{_HAN}{{2,4}}+\Z")
_SPACES = " \u3000\u00a0\t"
_CONJUNCTIONS = "和与及"
_NO_NAME = (
    *("见习记者", "特约记者", "本报记者", "实习生", "通讯员", "摄影报道", "摄影", "报道", "记者", "本报", "文图"),
    *("编辑", "作者", "综合", "供图", "摄", "文", "图", "等"),
)
_WHOLE = {2: -22.0, 3: -30.0, 4: -45.0}
_UNKNOWN, _UNLIKELY_GIVEN, _RARE_GIVEN, _COMMON_GIVEN = math.log(1e-9), math.log(8e-5), math.log(4e-4), math.log(3e-3)
_LENGTHS = {2: math.log(0.22), 3: math.log(0.75), 4: math.log(0.03)}
_SPACED_OUT, _SPACE_INSIDE = -1.0, -16.0


@cache
def surnames() -> dict[str, float]:
    """Surname → its share of all people (0 to 1)."""
    return {row["surname"]: int(row["share"]) / 10_000 for row in table("surnames")}


@cache
def classes() -> dict[str, int]:
    """Surname → frequency class: 1 the hundred most common, 2 common, 3 rare."""
    return {row["surname"]: int(row["class"]) for row in table("surnames")}


@cache
def plain_surnames() -> frozenset[str]:
    """Characters that hardly serve as anything but a surname."""
    return words("surnames", "surname", only="yes")


@cache
def wordy_surnames() -> frozenset[str]:
    """Surnames whose characters mostly are plain words."""
    return words("surnames", "surname", only="no")


@cache
def given_characters() -> frozenset[str]:
    """Characters that are usual in given names."""
    return words("given_names", "character", kind="common")


@cache
def unlikely_characters() -> frozenset[str]:
    """Frequent characters that are rare in given names."""
    return words("given_names", "character", kind="unlikely")


@cache
def excluded_characters() -> frozenset[str]:
    """Function words and the like, which given names avoid."""
    return words("given_names", "character", kind="never")


def surname_of(text: str) -> str | None:
    """The surname that `text` begins with, a compound one before a single one; None where it begins with none."""
    known = surnames()
    for length in (3, 2, 1):
        if len(text) >= length and text[:length] in known:
            return text[:length]
    return None


def is_dotted(text: str) -> bool:
    """Whether the whole text is a foreign or minority name written with a middle dot."""
    found = match(_DOTTED, text)
    return found is not None and found.end() == len(text)


def is_name(text: str) -> bool:
    """Whether the text has the form of a personal name: surname and one or two characters, or parts joined by a dot."""
    if is_dotted(text):
        return True
    surname = surname_of(text)
    if surname is None or match(_SHAPE, text) is None:
        return False
    if len(surname) > 1 and len(text) == len(surname):
        surname = surname[0]
        if surname not in surnames():
            return False
    given = text[len(surname) :]
    return 1 <= len(given) <= 2 and not excluded_characters() & set(given)


def name_score(text: str) -> float:
    """Log probability of the text as surname and given name; very low where the form does not fit."""
    known, best = surnames(), _UNKNOWN * 3
    for cut in (1, 2, 3):
        share = known.get(text[:cut])
        if share and 1 <= len(text) - cut <= 2:
            best = max(best, math.log(share) + given_score(text[cut:]) + _LENGTHS.get(len(text), _LENGTHS[4]))
    return best


def starts_with_surname(text: str) -> bool:
    """Whether a surname begins the text."""
    return surname_of(text) is not None


def given_score(given: str) -> float:
    """Log probability of the characters as a given name."""
    return sum(_character(character) for character in given)


def _character(character: str) -> float:
    if character in given_characters():
        return _COMMON_GIVEN
    if character in excluded_characters():
        return _UNKNOWN
    return _UNLIKELY_GIVEN if character in unlikely_characters() else _RARE_GIVEN


def split_names(text: str) -> tuple[Interval, ...]:
    """The intervals of the names in a string that holds nothing but names.

    Names may be run together (邹宇高鹏), parted by spaces, 、，/ or 和, or be spaced out themselves (张 伟: two
    characters filled to the width of three); names with a middle dot are kept whole. Of several readings the likeliest
    by surname frequency, given-name characters and length is taken. A part between marks that no reading fits is one
    name if it has two to four characters.

    Example: 林馨林浩 → (0, 2), (2, 4)
    """
    names: list[Interval] = []
    for chunk in finditer(_CHUNK, text):
        at = chunk.start()
        for dotted in finditer(_DOTTED, text, chunk.start(), chunk.end()):
            names += _split_chunk(text, at, dotted.start())
            names.append(dotted.span())
            at = dotted.end()
        names += _split_chunk(text, at, chunk.end())
    return tuple(names)


def _split_chunk(text: str, start: int, end: int) -> list[Interval]:
    """The best reading of text[start:end], which holds Chinese characters and spaces."""
    best: list[tuple[float, list[Interval]] | None] = [None] * (end - start + 1)
    best[0] = (0.0, [])
    for at in range(start, end):
        state = best[at - start]
        if state is None:
            continue
        score, names = state
        for step, gain, name in _steps(text, at, end):
            other = best[step - start]
            if other is None or score + gain > other[0]:
                best[step - start] = (score + gain, [*names, name] if name else names)
    final = best[end - start]
    return final[1] if final else []


def _steps(text: str, at: int, end: int) -> list[tuple[int, float, Interval | None]]:
    """What may stand at `at`: a space, a conjunction, a name, or a character that is part of none."""
    if text[at] in _SPACES:
        return [(at + 1, 0.0, None)]
    steps: list[tuple[int, float, Interval | None]] = [(at + 1, _UNKNOWN, None)]
    if text[at] in _CONJUNCTIONS:
        steps.append((at + 1, -2.0, None))
    word_end = at
    while word_end < end and text[word_end] not in _SPACES:
        word_end += 1
    word = next((word for word in _NO_NAME if text.startswith(word, at, end)), None)
    if word:
        steps.append((at + len(word), _UNKNOWN / 4, None))
    if word_end - at in _WHOLE and (at == 0 or not _is_han(text[at - 1])) and text[at:word_end] != word:
        steps.append((word_end, _WHOLE[word_end - at], (at, word_end)))
    for characters, stop, gaps in _readings(text, at, end):
        fitting = name_score(characters)
        if fitting > _UNKNOWN * 2:
            spaced = _SPACED_OUT if gaps == len(characters) - 1 else _SPACE_INSIDE * gaps
            steps.append((stop, fitting + (spaced if gaps else 0.0), (at, stop)))
    return steps


def _readings(text: str, at: int, end: int) -> list[tuple[str, int, int]]:
    """(characters, end, number of gaps inside) of each stretch of two to four characters from `at`, spaces left out."""
    found, characters, gaps, spaced = [], "", 0, False
    for index in range(at, end):
        if text[index] in _SPACES:
            spaced = True
            continue
        if spaced and characters:
            gaps += 1
        spaced = False
        characters += text[index]
        if len(characters) > 4:
            break
        if len(characters) >= 2:
            found.append((characters, index + 1, gaps))
    return found


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character == "〇"
