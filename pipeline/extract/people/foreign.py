"""Names that do not begin with a Chinese surname: transcribed, dotted, Japanese, Tibetan, Mongolian, Yi."""

from collections.abc import Iterator, Mapping
from functools import cache

from pipeline.extract.people.evidence import left, right
from pipeline.extract.people.form import places
from pipeline.extract.people.patterns import KNOWN
from pipeline.extract.people.reading import Mention
from pipeline.language.dictionary import dictionary
from pipeline.language.surnames import given_characters, surnames
from pipeline.language.titles import lookup
from pipeline.patterns import Pattern, alternatives, compiled, finditer, match, search
from pipeline.resources import words
from pipeline.spans import Interval

LONGEST_PART, LONGEST_CHINESE, LONG_CHINESE = 8, 3, 4
DOTTED, DOTTED_LENGTH = 3.0, 0.4
"""Worth of a dot inside, and of each character of the last part."""
_NO_NAME = compiled(
    r"\A[老小阿][\u4e00-\u9fff]?\Z|\A老|[村镇乡县市省区里]\Z|夫妇|一家|[某们家]\Z|[^\u4e00-\u9fff·•・‧]"
)
_STRONG_LEFT = ("title", "weak_title", "list", "named", "age")
_STRONG_RIGHT = ("title", "speech", "gender", "age", "born")
_FOLLOWING = frozenset("一正就在说也都还已来去便才又再从把和与为")
"""Characters behind a name that it might as well end in."""
DOTS = "·•・‧"


@cache
def _characters(kind: str) -> frozenset[str]:
    return words("foreign_names", "text", kind=kind)


@cache
def _any_character() -> frozenset[str]:
    return _characters("transcription") | _characters("weak")


@cache
def _runs() -> Pattern:
    """A run of transcription characters."""
    return compiled(rf"[{''.join(sorted(_any_character()))}]{{2,10}}+")


@cache
def _elements() -> Pattern:
    """One to three parts of a Tibetan, Mongolian or Yi name."""
    return compiled(rf"(?:{alternatives(_characters('element'))}){{1,3}}+")


@cache
def _japanese() -> Pattern:
    return compiled(rf"{alternatives(_characters('japanese'))}[\u4e00-\u9fff]{{0,3}}")


def readings(text: str, models: Mapping[Interval, str]) -> Iterator[list[Mention]]:
    """All readings of such names, with the same weights as other names; also what a model takes for a person's name."""
    yield from _dotted(text)
    yield from _transcribed(text)
    yield from _minority(text)
    yield from _from_japan(text)
    yield from _everybody_knows(text)
    for (start, end), label in models.items():
        name = text[start:end]
        begun = name[0] not in surnames() or (len(name) == LONG_CHINESE and _is_whole(name))
        shaped = 2 <= len(name) <= LONGEST_PART and begun and not search(_NO_NAME, name)
        if label == "PER" and shaped and lookup(name) is None and not set(DOTS) & set(name):
            heard = _mention(text, start, end, -0.8 - 2 * dictionary().get(name, 0.0) - 2 * (name in places()))
            listed = start > 0 and text[start - 1] in "、和与"
            if listed or heard.left.kind in _STRONG_LEFT or heard.right.kind in _STRONG_RIGHT:
                yield [heard]


def _is_whole(name: str) -> bool:
    """Whether a surname with three characters behind it holds no word: 房贵三妹, 蔡玛丽亚."""
    if name[-1] == name[-2]:
        return False  # 赵敏 连连
    known = dictionary()
    if (_any_character() | _characters("dotted")).issuperset(name[1:]):
        return True
    if name[-1] in _FOLLOWING or name[-1] not in given_characters():
        return False
    return not any(name[at : at + length] in known for length in (2, 3) for at in range(len(name) - length + 1))


def _mention(text: str, start: int, end: int, form: float) -> Mention:
    before, after = left(text, start), right(text, end)
    return Mention(start, end, text[start:end], before, after, before.weight + after.weight + form)


def _dotted(text: str) -> Iterator[list[Mention]]:
    """Parts joined by dots: the outer ends are as far as transcription characters reach."""
    usable = _any_character() | _characters("dotted")
    at, done = 0, 0
    while (at := _next_dot(text, at)) >= 0:
        start, part, least = at, at + 1, at + 1
        while start > done and at - start < LONGEST_PART and text[start - 1] in usable:
            start -= 1
            if left(text, start).kind == "title" and at - start >= 2:
                break
        end = at
        while end < len(text) and text[end] in DOTS:
            end += 1
            part = end
            while end < len(text) and end - part < LONGEST_PART and text[end] in usable:
                end += 1
            known = match(_elements(), text, part)
            least = max(part + 1, known.end()) if known else part + 1
            end = max(end, least) if known else end
        called = at - start > 1 or left(text, start).kind in _STRONG_LEFT
        long_enough = called and at > start and end - at >= 3 and end - start >= 4
        if long_enough and text[start:at] not in places() and right(text, end).kind != "place":
            ends = range(min(max(least, start + 4), end), end + 1)
            yield [_mention(text, start, stop, DOTTED + DOTTED_LENGTH * (stop - part)) for stop in ends]
        at = done = max(end, at + 1)


def _next_dot(text: str, at: int) -> int:
    return min((place for dot in DOTS if (place := text.find(dot, at)) >= 0), default=-1)


def _transcribed(text: str) -> Iterator[list[Mention]]:
    """A run behind a post or before a verb of speech or a post, and no place."""
    strict = _characters("transcription")
    for run in finditer(_runs(), text):
        low, high = run.span()
        if _is_part(text, low, high) or right(text, high).kind == "place":
            continue
        for start in _beginnings(text, low, high):
            if any(text[start:end] in places() for end in range(start + 2, high + 1)):
                continue
            found = []
            for end in range(start + 2, high + 1):
                name = text[start:end]
                if name[0] in surnames() and len(name) <= LONGEST_CHINESE and name not in _characters("known"):
                    continue
                share = sum(character in strict for character in name) / len(name)
                cost = max((dictionary().get(name[i : i + 2], 0.0) for i in range(len(name) - 1)), default=0.0)
                form = (share - 0.8) * 3 + min(len(name) - 3, 2) * 0.4 - cost * 1.3 - (0.6 if end < high else 0.0)
                found.append(_mention(text, start, end, form))
            found = [m for m in found if m.left.kind in _STRONG_LEFT or m.right.kind in ("title", "speech")]
            if found:
                yield found


def _beginnings(text: str, low: int, high: int) -> list[int]:
    """Where in a run a name may begin: at its first character, or where a title within it ends."""
    inner = [at for at in range(low + 1, high - 1) if left(text, at).kind == "title"]
    return [low, *inner] if left(text, low).kind not in ("none", "of") else inner


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether a dot makes text[start:end] a part of a longer name."""
    return text[start - 1 : start] in set(DOTS) or text[end : end + 1] in set(DOTS)


def _minority(text: str) -> Iterator[list[Mention]]:
    for found in finditer(_elements(), text):
        if len(found.group()) >= 2 and not _is_part(text, *found.span()):
            cost = dictionary().get(found.group()[:2], 0.0)
            yield [_mention(text, *found.span(), (0.0 if len(found.group()) > 2 else -0.8) - cost)]


@cache
def _well_known() -> Pattern:
    return compiled(alternatives([name for name in _characters("known") if len(name) > LONGEST_CHINESE]))


def _everybody_knows(text: str) -> Iterator[list[Mention]]:
    """Long names of heads of state and the like."""
    for found in finditer(_well_known(), text):
        if not _is_part(text, *found.span()):
            yield [_mention(text, *found.span(), KNOWN)]


def _from_japan(text: str) -> Iterator[list[Mention]]:
    for found in finditer(_japanese(), text):
        start = found.start()
        ends = range(start + 2, found.end() + 1)
        options = [_mention(text, start, end, -0.5 if end - start > 2 else -0.9) for end in ends]
        yield [option for option in options if option.left.kind in ("title", "list") or option.right.kind == "title"]


def is_transcribed(name: str) -> bool:
    """Whether all of the name is written in transcription characters."""
    return len(name) >= 2 and set(name) <= _any_character()
