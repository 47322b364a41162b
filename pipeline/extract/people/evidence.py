"""How much the words around a string speak for its being a person's name."""

from functools import cache

from pipeline.extract.people import patterns as p
from pipeline.extract.people.reading import Evidence
from pipeline.language.dictionary import dictionary
from pipeline.language.surnames import given_characters
from pipeline.language.titles import title_after, title_before
from pipeline.patterns import match, search
from pipeline.resources import table, words

_LONGEST_NAMED = 3
_KINDS_OF_HOLDERS = ("post", "profession", "role")


@cache
def _surroundings(kind: str) -> tuple[str, ...]:
    return tuple(sorted(words("name_surroundings", kind=kind)))


def before_name(text: str, end: int) -> str | None:
    """The word that announces a name and ends at `end`: 名叫, 叫."""
    found = [word for word in _surroundings("named") if text.endswith(word, max(end - _LONGEST_NAMED, 0), end)]
    return max(found, key=len) if found else None


def place_elsewhere(text: str, name: str) -> bool:
    """Whether the article also has the name with 村, 集团 or the like behind it."""
    return any(name + word in text for word in _surroundings("elsewhere"))


@cache
def _followers() -> dict[str, Evidence]:
    """What may follow a name, with its weight."""
    found = {row["word"]: Evidence(float(row["weight"]), "verb") for row in table("name_followers")}
    for row in table("speech_verbs"):
        found[row["verb"]] = Evidence(p.RIGHT["speech" if row["force"] == "strong" else "weak_speech"], "speech")
    return found


@cache
def _follower_lengths() -> dict[str, tuple[int, ...]]:
    """First character → the lengths of the followers that begin with it, the longest first."""
    found: dict[str, set[int]] = {}
    for word in _followers():
        found.setdefault(word[0], set()).add(len(word))
    return {character: tuple(sorted(lengths, reverse=True)) for character, lengths in found.items()}


def left(text: str, start: int) -> Evidence:
    """What stands before the name."""
    kind = _left_kind(text, start)
    if kind in ("title", "weak_title") and text[start - 1] not in p.LABEL_MARKS:
        return Evidence(p.LEFT[kind] - _crossing(text, start) * p.CROSSING_TITLE, kind)
    if kind in ("preposition", "none"):
        return Evidence(p.LEFT[kind] - _crossing(text, start), kind)
    return Evidence(p.LEFT[kind], kind)


def _left_kind(text: str, start: int) -> str:
    before = text[start - 1] if start else "\n"
    if before == "\n":
        return "line"
    title = title_before(text, start)
    if title and not search(p.MASSES, text, max(title[0] - 4, 0), title[0]):
        several = search(p.SEVERAL, text, max(title[0] - 5, 0), title[0])
        if several:
            return "several"
        return "title" if title[1].strong else "weak_title"
    if not "\u4e00" <= before <= "\u9fff":
        return _behind_mark(text, start, before)
    if before in "的岁龄" and search(p.AGE_BEFORE, text, max(start - 9, 0), start):
        return "age"
    met = "met" if text.endswith(_surroundings("met"), 0, start) else None
    announced = "named" if before_name(text, start) else met
    of = "local" if text[max(start - 2, 0) : start - 1] in p.LOCAL else "of"
    return announced or ("preposition" if before in p.PREPOSITIONS else of if before == "的" else "none")


def _behind_mark(text: str, start: int, before: str) -> str:
    if before in p.LABEL_MARKS:
        at = start
        while at > 0 and text[at - 1] in p.LABEL_MARKS:
            at -= 1
        return "title" if search(p.BYLINE, text, max(at - 4, 0), at) or title_before(text, at) else "clause"
    if before in "”’" and title_before(text, start - 1):
        return "title"
    if before == "，":
        described = search(p.AS_BEFORE, text, max(start - 28, 0), start)
        return "as" if described and title_before(text, described.end("post")) else "clause"
    if before in p.SENTENCE_END:
        return "sentence"
    if before in "“‘《":
        return "quote"
    return "clause" if before in p.CLAUSE_MARKS else "none"


def _crossing(text: str, at: int) -> float:
    """Cost of a boundary at `at` that cuts a dictionary word of two characters, or one of three (来 不及)."""
    if at <= 0:
        return 0.0
    known = dictionary()
    cut = known.get(text[at - 1 : at + 1], 0.0)
    return (cut or known.get(text[at - 1 : at + 2], 0.0)) * p.CROSSING


def right(text: str, end: int) -> Evidence:
    """What stands after the name."""
    after = text[end : end + 1]
    if after in ("", "\n"):
        return Evidence(p.RIGHT["end"], "end")
    kind = _described(text, end, after)
    if kind:
        return Evidence(p.RIGHT[kind], kind)
    if not "\u4e00" <= after <= "\u9fff":
        kind = "number" if after.isalnum() else "bracket" if after in "（(" else "mark"
        return Evidence(p.RIGHT[kind], kind)
    title = title_after(text, end)
    if title:
        return Evidence(p.RIGHT["title" if title[1].strong else "weak_title"] - _crossing(text, end) * 0.5, "title")
    placed = after in p.PLACE_SUFFIXES and not text.startswith(p.VERBS_OF_PLACES, end)
    if placed or text.startswith((*_surroundings("body"), *_surroundings("idea")), end):
        return Evidence(-p.PLACE_AFTER, "place")
    followed = _follower(text, end, after)
    return Evidence(followed.weight - _crossing(text, end), followed.kind)


def _described(text: str, end: int, after: str) -> str | None:
    """Age, gender, birth or a post told right behind the name."""
    if after in "，,（( 今现时年女男":
        for kind, pattern in (("gender", p.GENDER_AFTER), ("age", p.AGE_AFTER), ("born", p.BORN_AFTER)):
            if match(pattern, text, end):
                return kind
    if after in p.POST_STARTS:
        found = match(p.POST_AFTER, text, end)
        title = title_before(text, found.end("post")) if found else None
        if title and title[1].strong and title[1].kind in _KINDS_OF_HOLDERS and title[0] >= end:
            return "post"
    return "counted" if after == "等" and match(p.COUNTED_AFTER, text, end) else None


def _follower(text: str, end: int, after: str) -> Evidence:
    """The longest known word behind the name, a saying with its manner, or at least a word's beginning."""
    best = None
    for length in _follower_lengths().get(after, ()):
        best = _followers().get(text[end : end + length])
        if best:
            if length == 1 and best.kind == "verb":
                best = _single(text, end, best)
            break
    begun = after in p.MANNER_STARTS or text[end : end + 2] in dictionary()
    said = begun and "说" in text[end : end + p.MANNER_REACH] and match(p.MANNER, text, end)
    if said and (best is None or best.kind != "speech"):
        return Evidence(p.RIGHT["manner"], "speech")
    kind = "word" if text[end : end + 2] in dictionary() else "none"
    return best or Evidence(p.RIGHT[kind], kind)


def _single(text: str, end: int, follower: Evidence) -> Evidence:
    """A follower of one character: nothing before a mark, and doubtful where it might as well end the given name."""
    after = text[end]
    behind = text[end + 1 : end + 2]
    if after not in "等的时" and not ("\u4e00" <= behind <= "\u9fff" or behind.isalnum()):
        return Evidence(p.RIGHT["none"], "none")
    if after in given_characters() and after not in p.JOINING:
        return Evidence(follower.weight - p.SHARED_CHARACTER, follower.kind)
    return follower
