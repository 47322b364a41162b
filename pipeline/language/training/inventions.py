"""Invented names of every kind, drawn with a seeded generator: material for the training sentences."""

from functools import cached_property
from random import Random

from pipeline.resources import table, words


class Inventor:
    """Draws names; the same seed draws the same names."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311  reproducible draws, no secrets
        self._parts: dict[str, list[str]] = {}
        for row in table("invention_parts"):
            self._parts.setdefault(row["kind"], []).append(row["part"])

    @cached_property
    def _surnames(self) -> tuple[list[str], list[int]]:
        rows = table("surnames")
        return [row["surname"] for row in rows], [int(row["share"]) for row in rows]

    @cached_property
    def _given(self) -> list[str]:
        return sorted(words("given_names", "character", kind="common"))

    @cached_property
    def _divisions(self) -> list[tuple[str, str]]:
        return [(row["name"], row["short"].split("/")[0]) for row in table("gazetteer") if row["short"]]

    @cached_property
    def _towns(self) -> list[str]:
        return sorted({name for row in table("gazetteer_townships") for name in row["names"].split()})

    @cached_property
    def _places(self) -> list[str]:
        return sorted(words("places"))

    @cached_property
    def _titles(self) -> list[str]:
        return [row["title"] for row in table("titles") if row["kind"] in ("post", "profession", "role")
                and row["position"] in ("before", "both") and row["force"] == "strong"]

    def person(self) -> str:
        """A person's name: mostly Chinese, some leaders, some foreign or of a minority."""
        chance = self.random.random()
        if chance < 0.06:
            return self.random.choice(self._parts["leader"])
        if chance < 0.13:
            parts = self.random.choice((1, 1, 2))
            return "·".join(self._letters(self._parts["foreign"], self.random.choice((2, 3, 4))) for _ in range(parts))
        surname = self.random.choices(*self._surnames)[0]
        return surname + self._letters(self._given, 1 if self.random.random() < 0.22 else 2)

    def place(self) -> str:
        """A place: a division in full or short form, a township, a village, a road, or a place known by name."""
        chance = self.random.random()
        full, short = self.random.choice(self._divisions)
        if chance < 0.3:
            return full
        if chance < 0.5:
            return short
        if chance < 0.6:
            return full + self.random.choice(self._towns)
        if chance < 0.7:
            return self.random.choice(self._towns)
        if chance < 0.85:
            return (self._letters(self._parts["place"], self.random.choice((1, 2, 2)))
                    + self.random.choice(("村", "社区", "路", "街", "河")))
        return self.random.choice(self._places)

    def organisation(self) -> str:
        """A body, a company or an institution."""
        chance = self.random.random()
        full, short = self.random.choice(self._divisions)
        if chance < 0.45:
            return self.random.choice((full, full, short, full[-1])) + self.random.choice(self._parts["body"])
        if chance < 0.75:
            head = self.random.choice((full, short, "", ""))
            brand, parts = self._letters(self._parts["brand"], 2), self._parts
            return head + brand + self.random.choice(parts["industry"]) + self.random.choice(parts["legal form"])
        return self.random.choice((full, short)) + self.random.choice(self._parts["site"])

    def title(self) -> str:
        """A post or description that stands before a name."""
        return self.random.choice(self._titles)

    def _letters(self, letters: list[str], count: int) -> str:
        return "".join(self.random.choice(letters) for _ in range(count))
