"""Where sentences begin and end."""

from pipeline.patterns import compiled, finditer
from pipeline.spans import Interval

_SENTENCE = compiled(r"[^。！？!?\n…；]*+(?:…+|[。！？!?；]+|(?=\n)|\Z)[”’」』）)】]*+")


def sentence_bounds(text: str) -> tuple[Interval, ...]:
    """Intervals of the sentences, line feeds between them left out; a closing mark stays with its sentence."""
    return tuple((m.start(), m.end()) for m in finditer(_SENTENCE, text) if m.group().strip())
