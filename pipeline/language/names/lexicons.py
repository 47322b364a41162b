"""What the names model knows of characters and words before it reads a text; stored with the trained model."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.language.hashing import NgramSets
from pipeline.language.names.characters import SIZE, Lookup
from pipeline.resources import table, words

TITLE, CUE, DIVISION, TOWN, PLACE, WORD, ORG_END, PLACE_END, BODY, PERSON = (np.uint16(1 << bit) for bit in range(10))
"""The lexicons of words: posts; what follows names; divisions down to counties; townships; other places; plain words;
what organisations end in; what places end in; bodies known by name; known persons and parts of foreign names."""

PLACE_ENDS = "省市县区州盟旗镇乡村屯寨街路道巷弄桥港湾岛山岭峰河江湖海洋溪泉沟坡坝站园寺庙庄堡店"
ORG_ENDS = "局厅委部署院校社会党团队所室站处科办组库行厂店馆台报网司场军庭"
LONGEST = 6
"""Words of more characters are left out."""

_LEAST_WEIGHT = 1.0
"""What follows names counts where it speaks at least so much for one."""


@dataclass(frozen=True, slots=True)
class Lexicons:
    """The lexicons that the features ask, as they were when the model was trained.

    Attributes:
        words: Words of two characters and more, one bit for each lexicon.
        surnames: Code point → class of the surname (1 most common … 3 rare), 4 for the first of a compound one, else 0.
        given: Code point → 1 for a usual character of given names, 2 for one that they avoid.
        foreign: Code point → 2 for a character usual in transcribed names, 1 for one that is usual elsewhere too.
    """

    words: NgramSets
    surnames: Lookup
    given: Lookup
    foreign: Lookup

    @classmethod
    def current(cls) -> "Lexicons":
        """The lexicons of this version of the project."""
        given = {row["character"]: {"common": 1, "never": 2}.get(row["kind"], 0) for row in table("given_names")}
        kinds = {"transcription": 2, "weak": 1}
        foreign = {row["text"]: kinds[row["kind"]] for row in table("foreign_names") if row["kind"] in kinds}
        return cls(NgramSets.of(LONGEST, *_words()), _lookup(_surnames()), _lookup(given), _lookup(foreign))

    def arrays(self) -> dict[str, NDArray[np.generic]]:
        """Name → array, to be stored; `restored` reads them."""
        lookups = {field.name: getattr(self, field.name) for field in fields(self)[1:]}
        return {"word_keys": self.words.keys, "word_masks": self.words.masks, "word_heads": self.words.heads, **lookups}

    @classmethod
    def restored(cls, arrays: Mapping[str, NDArray[Any]]) -> "Lexicons":
        """What `arrays` has given."""
        found = NgramSets(arrays["word_keys"], arrays["word_masks"], arrays["word_heads"], LONGEST)
        return cls(found, *(arrays[field.name] for field in fields(cls)[1:]))


def _words() -> Iterable[frozenset[str]]:
    """One set for each lexicon, in the order of their bits."""
    followers = {row["word"] for row in table("name_followers") if float(row["weight"]) >= _LEAST_WEIGHT}
    yield words("titles", "title")
    yield words("speech_verbs", "verb") | followers
    yield frozenset(form for row in table("gazetteer") for form in (row["name"], *row["short"].split("/")))
    yield frozenset(name for row in table("gazetteer_townships") for name in row["names"].split())
    yield words("places")
    yield words("dictionary")
    yield words("entity_suffixes", kind="org")
    yield words("entity_suffixes", kind="place")
    yield words("organisations")
    yield words("foreign_names", "text")


def _surnames() -> dict[str, int]:
    rows = table("surnames")
    compound = {row["surname"][0]: 4 for row in rows if len(row["surname"]) == 2}
    return compound | {row["surname"]: int(row["class"]) for row in rows if len(row["surname"]) == 1}


def _lookup(values: Mapping[str, int]) -> Lookup:
    found = np.zeros(SIZE, np.uint8)
    for character, value in values.items():
        found[ord(character)] = value
    return found
