"""More sentences than the treebanks have: copies with other names, and sentences from the genre's frames."""

import re
from collections.abc import Iterator, Sequence

from pipeline.language.training.corpora import Sentence
from pipeline.language.training.frames import Frames
from pipeline.language.training.inventions import Inventor
from pipeline.resources import table

SEED = 20240423
FRAMED, PLAIN = 4500, 700
"""How many sentences with and without names are made from frames."""
_SLOT = re.compile(r"\{([A-Z](?::[^}]++)?)\}")
_LABELS = dict.fromkeys("PCFM", "PER") | dict.fromkeys("LASVWRK", "LOC") | dict.fromkeys("OBYIQ", "ORG")
"""Kind of slot → label of what fills it; other slots are no names."""


def augmented(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences, a copy with other names of each that has names, and framed sentences with and without names."""
    inventor = Inventor(SEED)
    yield from sentences
    for sentence in sentences:
        if any(tag != "O" for tag in sentence.tags):
            yield exchanged(sentence, inventor)
    frames = Frames(table("sentence_frames"))
    for kind, count in (("sentence", FRAMED), ("plain", PLAIN)):
        for _ in range(count):
            yield framed(frames.draw(kind, inventor.random), inventor)


def exchanged(sentence: Sentence, inventor: Inventor) -> Sentence:
    """The sentence with its persons and places exchanged; organisations stay, their inner build is what is learned."""
    words: list[str] = []
    tags: list[str] = []
    skipping = False
    for word, tag in zip(sentence.words, sentence.tags, strict=True):
        if tag[0] == "I" and skipping:
            continue
        skipping = tag in ("B-PER", "B-LOC")
        words.append((inventor.person() if tag == "B-PER" else inventor.place()) if skipping else word)
        tags.append(tag)
    return Sentence(tuple(words), tuple(tags))


def framed(frame: str, inventor: Inventor) -> Sentence:
    """One frame with its slots filled: `{C}` with an invention, `{O:国务院/教育部}` with one of these."""
    words: list[str] = []
    tags: list[str] = []
    for index, part in enumerate(_SLOT.split(frame)):
        if index % 2 == 0:
            if part:
                words.append(part)
                tags.append("O")
            continue
        kind, _, given = part.partition(":")
        words.append(inventor.random.choice(given.split("/")) if given else inventor.invented(kind))
        tags.append(f"B-{_LABELS[kind]}" if kind in _LABELS else "O")
    return Sentence(tuple(words), tuple(tags))
