"""How much the form of a string and its surroundings speak for its being a person's name."""

import math
from functools import cache, lru_cache

from pipeline.extract.people import patterns as p
from pipeline.extract.people.reading import Evidence
from pipeline.language.dictionary import dictionary
from pipeline.language.gazetteer import divisions
from pipeline.language.surnames import excluded_characters, given_characters, given_score, plain_surnames, surnames, wordy_surnames
from pipeline.language.titles import after_names, title_after, title_before
from pipeline.patterns import match, search
from pipeline.resources import table, words


@cache
def followers() -> dict[str, Evidence]:
    """What may follow a name, with its weight."""
    found = {row["word"]: Evidence(float(row["weight"]), "verb") for row in table("name_followers")}
    for row in table("speech_verbs"):
        kind = "speech" if row["force"] == "strong" else "weak_speech"
        found[row["verb"]] = Evidence(p.RIGHT[kind], "speech")
    return found


@cache
def follower_lengths() -> dict[str, tuple[int, ...]]:
    """First character → the lengths of the followers that begin with it, the longest first."""
    found: dict[str, set[int]] = {}
    for word in followers():
        found.setdefault(word[0], set()).add(len(word))
    return {character: tuple(sorted(lengths, reverse=True)) for character, lengths in found.items()}


@cache
def _places() -> frozenset[str]:
    return words("places") | frozenset(divisions())


@lru_cache(maxsize=65536)
def form(name: str) -> float:
    """How usual the name is as a name, and how unlike a word; 0 for an ordinary one, negative for others."""
    if excluded_characters() & set(name[1:]) or name[1:] in after_names():
        return -9.0
    if name in words("foreign_names", "text", kind="known"):
        return p.KNOWN
    surname = name[:2] if len(name) > 3 or name[:2] in surnames() and len(name) == 3 else name[0]
    share = surnames().get(surname, 1e-5)
    score = min((math.log(share) - p.USUAL_SHARE) * p.SURNAME, 0.3) + min(
        given_score(name[len(surname) :]) - p.USUAL_GIVEN[len(name) - len(surname)], 0.0) * p.GIVEN
    known = dictionary()
    cost = known.get(name[:2], 0.0) * (1.4 if len(name) == 2 else 0.75)
    if len(name) == 2 and name in known:
        cost += p.IS_WORD if surnames()[surname] >= p.COMMON_SURNAME else 2 * p.IS_WORD
    if len(name) > 2:
        cost = max(cost, known.get(name, 0.0) * 1.3 + (1.0 if name in known else 0.0), known.get(name[1:], 0.0) * 0.35)
    cost += p.PLACE_NAME if name in _places() else 0.0
    if name[-1] in p.PLACE_SUFFIXES and len(name) > 2:
        cost += p.PLACE_LAST
    if len(name) == p.USUAL_LENGTH and name[-1] in given_characters():
        score += p.USUAL_LENGTH_WORTH
    if name[0] in plain_surnames():
        score += p.PLAIN_SURNAME.get(len(name), 0.0)
    elif name[0] in wordy_surnames():
        score -= p.WORDY_SURNAME.get(len(name), 0.0)
    return score - p.WORD * cost


def left(text: str, start: int) -> Evidence:
    """What stands before the name."""
    if start == 0 or text[start - 1] == "\n":
        return Evidence(p.LEFT["line"], "line")
    before = text[start - 1]
    title = title_before(text, start)
    if title:
        kind = "title" if title[1].strong else "weak_title"
        return Evidence(p.LEFT[kind] - _crossing(text, start) * 0.6, kind)
    if before in " \u3000：:/／":
        return _labelled(text, start)
    if before in "的岁龄" and search(p.AGE_BEFORE, text, max(start - 9, 0), start):
        return Evidence(p.LEFT["age"], "age")
    if text.endswith(p.NAMED, max(start - 3, 0), start):
        return Evidence(p.LEFT["named"], "named")
    if before in p.SENTENCE_END:
        return Evidence(p.LEFT["sentence"], "sentence")
    if before in "“‘《":
        return Evidence(p.LEFT["quote"], "quote")
    if before == "，" and (found := search(p.AS_BEFORE, text, max(start - 28, 0), start)) and title_before(text, found.end("post")):
        return Evidence(p.LEFT["as"], "as")
    if before in "”’" and title_before(text, start - 1):
        return Evidence(p.LEFT["title"], "title")
    if before in p.CLAUSE_MARKS:
        return Evidence(p.LEFT["clause"], "clause")
    crossing = _crossing(text, start)
    if before in p.PREPOSITIONS:
        return Evidence(p.LEFT["preposition"] - crossing, "preposition")
    if before == "的":
        return Evidence(p.LEFT["of"], "of")
    return Evidence(p.LEFT["none"] - crossing, "none")


def _labelled(text: str, start: int) -> Evidence:
    at = start
    while at > 0 and text[at - 1] in " \u3000：:/／":
        at -= 1
    if search(p.BYLINE, text, max(at - 4, 0), at) or title_before(text, at):
        return Evidence(p.LEFT["title"], "title")
    return Evidence(p.LEFT["clause"], "clause")


def _crossing(text: str, at: int) -> float:
    """Cost of a boundary at `at` that cuts a dictionary word of two characters."""
    return dictionary().get(text[at - 1 : at + 1], 0.0) * p.CROSSING if at > 0 else 0.0


def right(text: str, end: int) -> Evidence:
    """What stands after the name."""
    if end >= len(text):
        return Evidence(p.RIGHT["end"], "end")
    after = text[end]
    if after in "，,（( " or after in "今现时年女男":
        described = _described(text, end)
        if described:
            return described
    if after == "\n":
        return Evidence(p.RIGHT["end"], "end")
    if after in "，（(是任担既曾现也就" and _post_follows(text, end):
        return Evidence(p.RIGHT["post"], "post")
    if not "\u4e00" <= after <= "\u9fff":
        return Evidence(p.RIGHT["bracket" if after in "（(" else "mark"], "mark")
    crossing = _crossing(text, end)
    title = title_after(text, end)
    if title:
        return Evidence(p.RIGHT["title" if title[1].strong else "weak_title"] - crossing * 0.5, "title")
    best = Evidence(p.RIGHT["none"], "none")
    if after == "等" and match(p.COUNTED_AFTER, text, end):
        return Evidence(p.RIGHT["counted"], "counted")
    if text.startswith(p.NO_MENTION, end):
        return Evidence(-p.PLACE_AFTER, "place")
    if text.startswith(p.ORGANISATION_AFTER, end) or after in p.PLACE_SUFFIXES:
        return Evidence(-p.PLACE_AFTER, "place")
    known = followers()
    for length in follower_lengths().get(after, ()):
        found = known.get(text[end : end + length])
        if found:
            best = found
            if length == 1 and best.kind == "verb" and not "\u4e00" <= text[end + 1 : end + 2] <= "\u9fff" and after not in "等的":
                best = Evidence(p.RIGHT["none"], "none")
            elif length == 1 and after in given_characters() and after not in p.JOINING:
                best = Evidence(found.weight - p.SHARED_CHARACTER, found.kind)
            break
    if best.kind != "speech" and "说" in text[end : end + p.MANNER_REACH] and match(p.MANNER, text, end):
        best = Evidence(p.RIGHT["manner"], "speech")
    if best.kind == "none" and text[end : end + 2] in dictionary():
        best = Evidence(p.RIGHT["word"], "word")
    return Evidence(best.weight - crossing, best.kind)


def _described(text: str, end: int) -> Evidence | None:
    for kind, pattern in (("gender", p.GENDER_AFTER), ("age", p.AGE_AFTER), ("born", p.BORN_AFTER)):
        if match(pattern, text, end):
            return Evidence(p.RIGHT[kind], kind)
    return None


def _post_follows(text: str, end: int) -> bool:
    found = match(p.POST_AFTER, text, end)
    title = title_before(text, found.end("post")) if found else None
    return title is not None and title[1].strong and title[1].kind in ("post", "profession", "role") and title[0] >= end
