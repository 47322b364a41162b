"""Age and gender from the words beside a name."""

from pipeline.extract.people import patterns as p
from pipeline.language.titles import title_after, title_before
from pipeline.patterns import match, search

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
    """The age that stands right before or after the name."""
    found = match(p.AGE_AFTER, text, end)
    if found:
        return number(found["age"])
    earlier = search(p.AGE_BEFORE, text, max(start - 9, 0), start)
    if earlier:
        return number(earlier.group().split("岁")[0].rstrip("多来"))
    return None


def gender(text: str, start: int, end: int) -> str | None:
    """The gender that a mark or a form of address beside the name states."""
    found = match(p.GENDER_AFTER, text, end)
    if found:
        return "female" if found["gender"] == "女" else "male"
    title = title_after(text, end) or title_before(text, start)
    return title[1].gender if title else None
