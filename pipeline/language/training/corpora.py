"""The Universal NER treebanks as sentences of words with entity labels."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError

SIMPLIFIED = ("GSDSIMP.zh_gsdsimp-ud-train", "GSDSIMP.zh_gsdsimp-ud-dev")
TRADITIONAL = ("PUD.zh_pud-ud-test",)
HELD_OUT = "GSDSIMP.zh_gsdsimp-ud-test"


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words, and for each of them an IOB2 tag (O, B-PER, I-PER, B-LOC and so on)."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


def sentences(file: Path) -> Iterator[Sentence]:
    """The sentences of an .iob2 file, in order.

    Raises:
        UsageError: the file is not there.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"corpus {file} cannot be read: {error.strerror}; name its folder with CORPORA=") from error
    for block in text.split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        if rows:
            yield Sentence(tuple(row[1].replace(" ", "") for row in rows), tuple(_tag(row[2]) for row in rows))


def _tag(tag: str) -> str:
    """The tag where the models know its label, else O."""
    return tag if tag == "O" or tag[2:] in ("PER", "LOC", "ORG") else "O"


def simplified(sentence: Sentence, convert: Callable[[str], str]) -> Sentence:
    """The sentence in simplified characters; a word that changes its length is kept as it is."""
    words = map(convert, sentence.words)
    return Sentence(tuple(new if len(new) == len(old) else old for new, old in zip(words, sentence.words, strict=True)),
                    sentence.tags)


def training(folder: Path, convert: Callable[[str], str]) -> list[Sentence]:
    """All sentences that models may learn from: GSDSIMP train and dev, and PUD; `convert` simplifies characters."""
    found = [sentence for name in SIMPLIFIED for sentence in sentences(folder / "uner" / f"{name}.iob2")]
    files = [folder / "uner" / f"{name}.iob2" for name in TRADITIONAL]
    return found + [simplified(one, convert) for file in files for one in sentences(file)]


def held_out(folder: Path) -> list[Sentence]:
    """The sentences that no model has seen: the test split of GSDSIMP."""
    return list(sentences(folder / "uner" / f"{HELD_OUT}.iob2"))
