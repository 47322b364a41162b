"""A grammar of sentences: a few hundred rules that stand for very many distinct patterns of the genre."""

import math
import re
from collections.abc import Iterable, Mapping
from random import Random

_TOKEN = re.compile(r"[\[\]|]|<[a-z_]+>|[^\[\]|<>]+")

MOST = 20
"""A rule is drawn in proportion to its patterns, but no more often than one with this many."""

Sequence = list["str | Alternatives"]
Alternatives = list[Sequence]


class Frames:
    """Draws frames: `[a|b]` is one of several wordings (which may nest), `<kind>` any rule of that kind.

    Args:
        rows: Rules, each with its `kind` and its `frame`.

    Raises:
        ValueError: brackets do not match, or a kind has no rule.
    """

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self.rules: dict[str, Alternatives] = {}
        for row in rows:
            tokens = [*reversed(_TOKEN.findall(row["frame"]))]
            parsed = _alternatives(tokens)
            if len(parsed) > 1 or row["frame"].count("[") != row["frame"].count("]"):
                raise ValueError(f"brackets do not match: {row['frame']}")
            self.rules.setdefault(row["kind"], []).extend(parsed)
        self._patterns: dict[str, int] = {}
        self._weights = {kind: [min(self._ways(rule), MOST) for rule in rules] for kind, rules in self.rules.items()}

    def draw(self, kind: str, random: Random) -> str:
        """A frame of this kind, with its slots still open."""
        (rule,) = random.choices(self.rules[kind], self._weights[kind])
        return self._spelt(rule, random)

    def _spelt(self, sequence: Sequence, random: Random) -> str:
        parts = (self._spelt(random.choice(one), random) if isinstance(one, list)
                 else self.draw(one[1:-1], random) if one.startswith("<") else one for one in sequence)
        return "".join(parts)

    def patterns(self, kind: str) -> int:
        """How many distinct frames of this kind can be drawn (counting each way to draw one)."""
        if kind not in self._patterns:
            if kind not in self.rules:
                raise ValueError(f"no rule of the kind {kind}")
            self._patterns[kind] = sum(map(self._ways, self.rules[kind]))
        return self._patterns[kind]

    def _ways(self, sequence: Sequence) -> int:
        return math.prod(sum(map(self._ways, one)) if isinstance(one, list)
                         else self.patterns(one[1:-1]) if one.startswith("<") else 1 for one in sequence)


def _alternatives(tokens: list[str]) -> Alternatives:
    """Reads wordings up to the closing bracket, or to the end; `tokens` is reversed and used up."""
    found: Alternatives = [[]]
    while tokens:
        match tokens.pop():
            case "]":
                return found
            case "|":
                found.append([])
            case "[":
                found[-1].append(_alternatives(tokens))
            case words:
                found[-1].append(words)
    return found
