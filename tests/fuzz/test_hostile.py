"""No hostile string breaks the numbers or exceeds a pattern's time bound; hostile.py runs as many as one likes."""

from fuzz.hostile import read, strings

COUNT = 2000


def test_generator_is_deterministic() -> None:
    assert list(strings(50)) == list(strings(50))
    assert len(set(strings(200))) > 150


def test_hostile_strings_are_read() -> None:
    for text in strings(COUNT):
        read(text)
