"""Invented names of every kind, drawn with a seeded generator: material for the training sentences."""

from collections.abc import Callable
from functools import cached_property
from random import Random

from pipeline.resources import table, words

USUAL = 0.5
"""Share of the persons who have one of the usual given names, which often are words too; the others have any."""


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
    def _abroad(self) -> list[str]:
        return [row["word"] for row in table("places") if row["subtype"] in ("country", "city")]

    @cached_property
    def _known(self) -> list[str]:
        return sorted(words("foreign_names", "text", kind="known")) + self._parts["leader"]

    @cached_property
    def _transcribed(self) -> list[str]:
        return sorted(words("foreign_names", "text", kind="transcription"))

    @cached_property
    def _elements(self) -> list[str]:
        return sorted(words("foreign_names", "text", kind="element"))

    @cached_property
    def _japanese(self) -> list[str]:
        return sorted(words("foreign_names", "text", kind="japanese"))

    @cached_property
    def _titles(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for row in table("titles"):
            if row["position"] in ("before", "both") and row["force"] == "strong":
                found.setdefault(row["kind"], []).append(row["title"])
        return found

    def invented(self, kind: str) -> str:
        """What fills a slot: P C F M persons, L A S V W R K places, O B Y I Q organisations, T J U N E H D other words.

        Raises:
            KeyError: no slot is called so.
        """
        return self._makers[kind]()

    @cached_property
    def _makers(self) -> dict[str, Callable[[], str]]:
        random = self.random
        return {
            "P": self.person, "C": self._chinese, "F": self._foreign, "M": self._minority,
            "L": self.place, "A": self._division, "S": lambda: random.choice(self._divisions)[1], "V": self._village,
            "W": lambda: random.choice(self._towns), "R": self._road, "K": lambda: random.choice(self._abroad),
            "O": self.organisation, "B": self._body, "Y": self._company, "I": self._institution,
            "Q": lambda: self._letters(self._parts["brand"], 2),
            "T": lambda: random.choice(self._titles["post"]),
            "J": lambda: random.choice(self._titles[random.choice(("profession", "role"))]),
            "U": lambda: random.choice("省市县区州"),
            "N": self._number, "E": lambda: str(random.randint(1949, 2025)), "H": lambda: str(random.randint(1, 12)),
            "D": lambda: f"{random.randint(1, 12)}月{random.randint(1, 28)}日",
        }

    def person(self) -> str:
        """A person's name: mostly Chinese, some well known, some foreign or of a minority."""
        chance = self.random.random()
        if chance < 0.06:
            return self.random.choice(self._known)
        if chance < 0.13:
            return self._foreign()
        return self._minority() if chance < 0.15 else self._chinese()

    def _chinese(self) -> str:
        surname = self.random.choices(*self._surnames)[0]
        if self.random.random() < USUAL:
            return surname + self.random.choice(self._parts["given"])
        return surname + self._letters(self._given, 1 if self.random.random() < 0.22 else 2)

    def _foreign(self) -> str:
        chance = self.random.random()
        if chance < 0.1:
            return self.random.choice(self._japanese) + self._letters(self._given, self.random.choice((1, 2)))
        letters = self._parts["foreign"] if chance < 0.7 else self._transcribed
        parts = self.random.choice((1, 1, 2, 2, 3))
        return "·".join(self._letters(letters, self.random.choice((2, 3, 3, 4))) for _ in range(parts))

    def _minority(self) -> str:
        joiner = self.random.choice(("", "", "·"))
        return joiner.join(self.random.choice(self._elements) for _ in range(2))

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
            return self.random.choice((self._village, self._village, self._road))()
        return self.random.choice(self._places)

    def _division(self) -> str:
        full, short = self.random.choice(self._divisions)
        return full if self.random.random() < 0.8 else short

    def _village(self) -> str:
        return self._plain_place("village")

    def _road(self) -> str:
        return self._plain_place("road")

    def _plain_place(self, ending: str) -> str:
        letters = self._letters(self._parts["place"], self.random.choice((1, 2, 2)))
        return letters + self.random.choice(self._parts[ending])

    def organisation(self) -> str:
        """A body, a company or an institution."""
        chance = self.random.random()
        return self._body() if chance < 0.45 else self._company() if chance < 0.75 else self._institution()

    def _body(self) -> str:
        full, short = self.random.choice(self._divisions)
        return self.random.choice((full, short)) + self.random.choice(self._parts["body"])

    def _company(self) -> str:
        full, short = self.random.choice(self._divisions)
        brand = self._letters(self._parts["brand"], self.random.choice((2, 2, 2, 3)))
        parts = self._parts
        return (self.random.choice((full, short, "", "")) + brand + self.random.choice(parts["industry"])
                + self.random.choice(parts["legal form"]))

    def _institution(self) -> str:
        full, short = self.random.choice(self._divisions)
        return self.random.choice((full, short)) + self.random.choice(self._parts["site"])

    def _number(self) -> str:
        return str(self.random.randint(1, self.random.choice((9, 99, 99, 999))))

    def _letters(self, letters: list[str], count: int) -> str:
        return "".join(self.random.choice(letters) for _ in range(count))
