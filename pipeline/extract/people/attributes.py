"""Age and gender from the words beside a name."""

from pipeline.extract.people import patterns as p
from pipeline.language.titles import title_after, title_before
from pipeline.patterns import match, search

OLDEST = 130
"""Years beyond which a number is nobody's age; the limit of schemas/person.py."""

_NUMERALS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"十": 10, "百": 100}


def number(word: str) -> int | None:
    """An age written in digits or Chinese numerals."""
    if word.isascii():
        return int(word)
    total, last = 0, 0
    for character in word:
        value = _NUMERALS.get(character)
        if value is None:
            return None
        if value >= 10:
            total += max(last, 1) * value
            last = 0
        else:
            last = value
    return total + last


def age(text: str, start: int, end: int) -> int | None:
    """The age that stands right before or after the name; None for a number beyond a human life."""
    found = match(p.AGE_AFTER, text, end)
    earlier = None if found else search(p.AGE_BEFORE, text, max(start - 9, 0), start)
    years = number(found["age"]) if found else None
    if earlier:
        years = number(earlier.group().split("岁")[0].rstrip("多来"))
    return years if years is not None and years <= OLDEST else None


def gender(text: str, start: int, end: int) -> str | None:
    """The gender that a mark or a form of address beside the name states."""
    found = match(p.GENDER_AFTER, text, end)
    if found:
        return "female" if found["gender"] == "女" else "male"
    title = title_after(text, end) or title_before(text, start)
    return title[1].gender if title else None
