"""Whose age a number is."""

from pipeline.extract.statistics import patterns
from pipeline.extract.statistics.after import noun_phrase, stop
from pipeline.extract.statistics.ahead import ahead_of
from pipeline.extract.statistics.site import Site
from pipeline.extract.statistics.words import Reading

_FAR = 150
"""Characters before an age within which the person is named for whom 他 or 她 stands."""


def person_of(site: Site) -> str:
    """74岁的X, X今年54岁, X，54岁; a person named shortly before where only other words stand there."""
    reading, text, start, floor = site.reading, site.text, site.quantity.start, site.floor
    words = reading.words(site.quantity.end, stop(text, site.quantity.end, site.ceiling))
    while words and (reading.of(words[0]) == "的" or reading.of(words[0]) in patterns.DETERMINERS):
        words = words[1:]
    if words and reading.of(words[0]) in ("他", "她"):
        return last_person(reading, max(0, start - _FAR), start)
    acts = bool(words) and words[0].role == "verb" and not site.particle
    taken = 0 if acts else noun_phrase(reading, words, site.quantity.written)
    if taken:
        named = next((word for word in words[:taken] if reading.person_at(word.start, word.end)), None)
        return reading.of(named) if named else text[words[0].start : words[taken - 1].end]
    phrase = site.ahead.text
    if not phrase and start > floor and text[start - 1] in "，,、（(":
        phrase = ahead_of(reading, start - 1, floor).text
    if phrase and (patterns.PERSON.search(phrase) or patterns.ATTRIBUTE.search(phrase)):
        return last_person(reading, text.rfind(phrase, floor, start), start) or phrase
    far = max(text.rfind("\n", 0, start) + 1, start - _FAR)
    return last_person(reading, floor, start) or last_person(reading, far, start) or phrase


def last_person(reading: Reading, start: int, end: int) -> str:
    """The last name of a person in a stretch; empty where there is none."""
    words = reversed(reading.words(start, end)) if start >= 0 else iter(())
    return next((reading.of(word) for word in words if reading.person_at(word.start, word.end)), "")
