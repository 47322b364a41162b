"""An article's text as a spaCy Doc: names first, words in the gaps between them, sentence boundaries."""

from functools import cache

from spacy.lang.zh import Chinese
from spacy.tokens import Doc
from spacy.vocab import Vocab

from pipeline.language.models import verified
from pipeline.language.names.model import NamesModel, Weights
from pipeline.language.segmenter import words
from pipeline.language.sentences import sentence_bounds
from pipeline.patterns import compiled, finditer
from pipeline.spans import Interval

SEGMENTER = "pkuseg"
"""How words are cut, as the manifest names it."""


_UNBROKEN = compiled(r"[^\s。！？；]++[。！？；]*+|[。！？；]++")
"""What the names model reads at once: a sentence, or the part of it that white space leaves unbroken."""


@cache
def _vocab() -> Vocab:
    return Chinese().vocab


@cache
def _names_model() -> NamesModel:
    return NamesModel(Weights.load(verified("names") / "names.npz"))


def analyse(text: str) -> tuple[Doc, tuple[Interval, ...]]:
    """The Doc of a text, and its sentences as intervals; `doc.text == text` always holds.

    Names (`doc.ents`, labels PER, LOC, ORG) are found on the characters, sentence by sentence, and each is one token:
    one name in ten does not end where a word segmenter would cut.

    Raises:
        ModelError: a model file is missing or altered.
    """
    bounds = sentence_bounds(text)
    chunks = tuple(match.span() for match in finditer(_UNBROKEN, text))
    names = {(name.start, name.end): f"B-{name.label}" for name in _names_model().names(text, chunks)}
    starts = {start for start, _ in bounds}
    tokens: list[str] = []
    spaces: list[bool] = []
    sentence_starts: list[bool | int | None] = []
    entities: list[str] = []

    def add(token: str, begins: bool, entity: str) -> None:
        tokens.append(token)
        spaces.append(False)
        sentence_starts.append(begins)
        entities.append(entity)

    at = 0
    for start, end in words(text, tuple(names)):
        gap = text[at:start]
        if tokens and gap.startswith(" "):
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            add(gap, False, "O")
        add(text[start:end], start in starts, names.get((start, end), "O"))
        at = end
    if text[at:]:
        add(text[at:], False, "O")
    doc = Doc(_vocab(), words=tokens, spaces=spaces, sent_starts=sentence_starts, ents=entities)
    return doc, bounds
