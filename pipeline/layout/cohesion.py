"""Which paragraphs belong together: shared wording, weighed by its length and by how usual it is on the page."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence

from pipeline.patterns import compiled, finditer

_RUN = compiled(r"[\p{Han}\p{Latin}\p{Nd}·]++")
_WEIGHTS = {2: 0.4, 3: 0.9, 4: 1.0}
"""A shared string of four characters counts with the strings inside it, so that names outweigh chance."""


def strings(text: str) -> frozenset[str]:
    """All strings of two to four characters that no punctuation interrupts."""
    found: set[str] = set()
    for run in finditer(_RUN, text):
        word = run.group()
        for length in _WEIGHTS:
            found.update(word[at : at + length] for at in range(len(word) - length + 1))
    return frozenset(found)


class Page:
    """How usual each string is on a page: in how many of its pieces it stands."""

    def __init__(self, pieces: Iterable[frozenset[str]]) -> None:
        self.counts = Counter(string for piece in pieces for string in piece)

    def weight(self, string: str) -> float:
        """What it says about belonging that this string is shared."""
        return _WEIGHTS[len(string)] / max(self.counts[string], 1)

    def share(self, paragraph: frozenset[str], known: Container[str], other: Container[str]) -> float:
        """The weight of the paragraph's strings that `known` has and `other` has not."""
        return sum(self.weight(string) for string in paragraph if string in known and string not in other)

    def gains(self, outer: frozenset[str], head: frozenset[str], paragraphs: Sequence[frozenset[str]]) -> list[float]:
        """For each cut from 1: how much better the paragraphs from there on fit to `outer` than to the piece with `head`.

        Every paragraph is weighed against the other paragraphs of the side on which the cut puts it; the gain is over
        leaving all of them in one piece.
        """
        whole = self._fit(paragraphs, len(paragraphs), outer, head)
        return [self._fit(paragraphs, cut, outer, head) - whole for cut in range(1, len(paragraphs))]

    def _fit(self, paragraphs: Sequence[frozenset[str]], cut: int, outer: frozenset[str], head: frozenset[str]) -> float:
        above = Counter(string for paragraph in paragraphs[:cut] for string in paragraph)
        below = Counter(string for paragraph in paragraphs[cut:] for string in paragraph)
        above.update(head)
        below.update(outer)
        total = 0.0
        for index, paragraph in enumerate(paragraphs):
            own, other = (above, below) if index < cut else (below, above)
            for string in paragraph:
                here, there = own[string] > 1, string in other
                if here != there:
                    total += self.weight(string) if here else -self.weight(string)
        return total
