"""More sentences than the treebanks have: copies with other names, and sentences from the genre's frames."""

import re
from collections.abc import Iterator, Sequence

from pipeline.language.training.corpora import Sentence
from pipeline.language.training.inventions import Inventor
from pipeline.resources import table

SEED = 20240423
FRAMED = 4000
"""How many sentences are made from frames; more of them lower the score on the treebanks' own test split."""
_SLOT = re.compile(r"\{([PLOTND])\}")
_LABELS = {"P": "PER", "L": "LOC", "O": "ORG"}


def augmented(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences, a copy with other names of each that has names, framed sentences, and sentences without names."""
    inventor = Inventor(SEED)
    yield from sentences
    for sentence in sentences:
        if any(tag != "O" for tag in sentence.tags):
            yield exchanged(sentence, inventor)
    frames = [row["frame"] for row in table("sentence_frames")]
    for index in range(FRAMED):
        yield framed(frames[index % len(frames)], inventor)
    for row in table("plain_sentences"):
        yield Sentence((row["sentence"],), ("O",))


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
    """One frame with its slots filled."""
    words: list[str] = []
    tags: list[str] = []
    for index, part in enumerate(_SLOT.split(frame)):
        if index % 2 == 0:
            if part:
                words.append(part)
                tags.append("O")
            continue
        words.append(_filled(part, inventor))
        tags.append(f"B-{_LABELS[part]}" if part in _LABELS else "O")
    return Sentence(tuple(words), tuple(tags))


def _filled(slot: str, inventor: Inventor) -> str:
    if slot == "P":
        return inventor.person()
    if slot == "L":
        return inventor.place()
    if slot == "O":
        return inventor.organisation()
    if slot == "T":
        return inventor.title()
    number = inventor.random.randint(1, 99)
    return str(number) if slot == "N" else f"{inventor.random.randint(1, 12)}月{inventor.random.randint(1, 28)}日"
