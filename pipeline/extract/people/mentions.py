"""Which strings of an article are persons' names, decided over the whole article."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from pipeline.extract.people import foreign
from pipeline.extract.people import patterns as p
from pipeline.extract.people.evidence import left, place_elsewhere, right
from pipeline.extract.people.form import form, places
from pipeline.extract.people.reading import Evidence, Mention
from pipeline.extract.people.short import is_called
from pipeline.language.surnames import surnames, wordy_surnames
from pipeline.patterns import Pattern, compiled, finditer, search
from pipeline.spans import Interval

LIST_MARKS = "、和与及"
NEARBY = 5_000
"""Characters over which a name's other places are looked for; it keeps the time proportional to the text."""
_SIGNATURE = Evidence(p.LEFT["title"], "signature")
_HOPELESS, _GOOD_END, _WORTH_COUNTING = -5.0, 0.5, -1.0
_CERTAIN_LEFT = ("title", "age", "named", "as", "signature")


@cache
def _initials() -> Pattern:
    characters = "".join(sorted({name[0] for name in surnames()}))
    return compiled(rf"[{characters}](?=[\u4e00-\u9fff])")


def _hypotheses(text: str) -> Iterator[list[Mention]]:
    """For every place where a name may begin, the readings of two to four characters that are not hopeless."""
    known = surnames()
    for found in finditer(_initials(), text):
        start = found.start()
        lengths = {*((2, 3) if text[start] in known else ()), *((3, 4) if text[start : start + 2] in known else ())}
        before: Evidence | None = None
        readings = []
        for length in sorted(lengths):
            name = text[start : start + length]
            if len(name) < length or not "\u4e00" <= name[-1] <= "\u9fff":
                break
            fitting = form(name)
            if fitting >= _HOPELESS:
                before = before or left(text, start)
                after = right(text, start + length)
                score = before.weight + after.weight + fitting - _context_cost(name, before.kind)
                readings.append(Mention(start, start + length, name, before, after, score))
        if readings:
            yield readings


def _context_cost(name: str, left_kind: str) -> float:
    """Cost of being a place's name or of a surname that mostly is a word; little or none behind a title."""
    certain = left_kind in _CERTAIN_LEFT or left_kind == "list"
    cost = (p.PLACE_TITLED if certain else p.PLACE_NAME) if name in places() else 0.0
    return cost if certain or name[0] not in wordy_surnames() else cost + p.WORDY_SURNAME.get(len(name), 0.0)


def _support(text: str, mention: Mention) -> int:
    """How often the name stands elsewhere nearby with a good end, at most twice."""
    high = mention.end + NEARBY
    count, at = 0, text.find(mention.name, max(mention.start - NEARBY, 0), high)
    while at >= 0 and count < 2:
        count += at != mention.start and right(text, at + len(mention.name)).weight >= _GOOD_END
        at = text.find(mention.name, at + 1, high)
    return count


def _choose(text: str, readings: list[Mention], models: Mapping[Interval, str]) -> Mention:
    """The best of the readings that begin at one place."""
    if len(readings) == 1:
        return readings[0]
    weights = [one.score + p.SUPPORT * _support(text, one) for one in readings]
    voices = [p.MODEL_LENGTH if models.get((one.start, one.end)) == "PER" else 0.0 for one in readings]
    alone = [one.left.kind in _CERTAIN_LEFT and one.right.kind in ("mark", "end") for one in readings]
    best = max(range(len(readings)), key=lambda i: (weights[i] + voices[i] + p.BOUNDED * alone[i], readings[i].end))
    return readings[best]


def _in_lists(text: str, chosen: list[Mention]) -> list[Mention]:
    """The same mentions with what a neighbour in a list of names is worth; read forward, then backward."""
    forward: list[Mention] = []
    ends: set[int] = set()
    for one in chosen:
        listed = one.start - 1 in ends and text[one.start - 1] in LIST_MARKS and one.left.weight < p.LEFT["list"]
        mention = _listed(one) if listed else one
        if mention.score >= p.ACCEPTED:
            ends.add(mention.end)
        forward.append(mention)
    result: list[Mention] = []
    starts: set[int] = set()
    for one in reversed(forward):
        follows = one.end + 1 in starts and text[one.end] in LIST_MARKS and one.score < p.ACCEPTED
        mention = one._replace(score=one.score + p.BACKWARD) if follows else one
        if mention.score >= p.ACCEPTED and mention.left.kind == "list":
            starts.add(mention.start)
        result.append(mention)
    return result[::-1]


def _listed(mention: Mention) -> Mention:
    gain = p.LEFT["list"] - mention.left.weight
    return mention._replace(left=Evidence(p.LEFT["list"], "list"), score=mention.score + gain)


def _without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions in text order, of overlapping ones the better."""
    taken: set[int] = set()
    kept = []
    for mention in sorted(mentions, key=lambda m: (-m.score, m.start)):
        places = range(mention.start, mention.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(mention)
    return sorted(kept)


def believed(text: str, models: Mapping[Interval, str], signed: Mapping[Interval, str]) -> dict[str, Mention]:
    """Names that the article's words make sure, each with its best mention.

    `models` are the names that a model found, interval → label: one more voice for a person, or against one; `signed`
    are the signatures, interval → name, which are sure.
    """
    groups = (*_hypotheses(text), *foreign.readings(text, models))
    signatures = [Mention(*span, name, _SIGNATURE, _SIGNATURE, p.SIGNED) for span, name in signed.items()]
    chosen = sorted([*(_heard(text, _choose(text, group, models), models) for group in groups if group), *signatures])
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for mention in _without_overlaps(m for m in _in_lists(text, chosen) if m.score > _WORTH_COUNTING):
        by_name[mention.name].append(mention)
    best = {name: max(group, key=lambda m: m.score) for name, group in by_name.items()}
    sure = {name: best[name] for name, group in by_name.items() if _total(text, group, best[name]) >= p.ACCEPTED}
    return {name: mention for name, mention in sure.items() if not (name[-1] == "家" and name[:-1] in sure)}


def _total(text: str, group: list[Mention], best: Mention) -> float:
    """The best mention's score with what the name's other mentions add, less what makes a place of it."""
    others = sum(max(m.score, 0.0) for m in group) - max(best.score, 0.0)
    total = best.score + min(p.OTHERS * others, p.OTHERS_CAP) + _told(text, group)
    near = text[max(best.start - NEARBY, 0) : best.end + NEARBY]
    if len(best.name) == p.USUAL_LENGTH and 0 < total < p.ACCEPTED and is_called(near, best.name[0]):
        total += p.SHORT_FORM
    if best.left.kind not in _CERTAIN_LEFT and place_elsewhere(near, best.name):
        total -= p.PLACE_ELSEWHERE
    return total


def _heard(text: str, mention: Mention, models: Mapping[Interval, str]) -> Mention:
    """The mention with the models' voice; words between quotation marks are rather a title or a nickname."""
    score = mention.score
    if mention.left.kind == "quote" and text[mention.end : mention.end + 1] in ("”", "’", "》"):
        score -= p.QUOTED
    label = models.get((mention.start, mention.end))
    if label is None and text[mention.end : mention.end + 1] == "家":
        label = models.get((mention.start, mention.end + 1))  # 冯德州 家
    if label == "PER" and mention.left.kind == "title" and mention.right.kind != "place" and _ends_like_place(mention):
        score += p.PLACE_LAST_TITLED
    if label == "PER":
        usual = len(mention.name) == p.USUAL_LENGTH and form(mention.name) > p.USUAL_ENOUGH
        score += p.MODEL + (p.MODEL_USUAL if usual else 0.0)
    elif label:
        score -= p.MODEL_AGAINST
    return mention._replace(score=score) if score != mention.score else mention


def _ends_like_place(mention: Mention) -> bool:
    """Whether a name of three characters, itself no place, ends as places do: 冯德州."""
    return len(mention.name) == p.USUAL_LENGTH and mention.name[-1] in p.PLACE_SUFFIXES and mention.name not in places()


def _told(text: str, group: list[Mention]) -> float:
    """What it is worth that a name begins clause after clause with something said of it, and that 他 or 她 follows."""
    boundary, telling = ("line", "sentence", "clause", "met"), ("verb", "speech", "word", "post")
    told = [m for m in group if m.left.kind in boundary and m.right.kind in telling]
    worth = min(p.TOLD * (len(told) - 1), p.TOLD_CAP) if len(told) > 1 else 0.0
    return worth + (p.PRONOUN if any(search(p.HE_OR_SHE, text, m.end, m.end + 60) for m in told) else 0.0)


def occurrences(text: str, names: Iterable[str]) -> dict[str, list[Interval]]:
    """Every place where one of the names stands, longer names first, none inside another."""
    found: dict[str, list[Interval]] = {}
    taken: set[int] = set()
    for name in sorted(names, key=lambda n: (-len(n), n)):
        at = text.find(name)
        while at >= 0:
            places = range(at, at + len(name))
            if taken.isdisjoint(places) and right(text, at + len(name)).kind != "place":
                taken.update(places)
                found.setdefault(name, []).append((at, at + len(name)))
            at = text.find(name, at + 1)
    return found
