"""Which strings of an article are persons' names, decided over the whole article."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from pipeline.extract.people import patterns as p
from pipeline.extract.people import foreign
from pipeline.extract.people.evidence import form, left, right
from pipeline.extract.people.reading import Evidence, Mention
from pipeline.language.surnames import surnames
from pipeline.patterns import compiled, finditer, search
from pipeline.spans import Interval

SIGNATURE = Evidence(p.LEFT["title"], "signature")
LIST_MARKS = "、和与及"
OTHERS_WEIGHT, OTHERS_CAP = 0.6, 2.5


@cache
def _starts_pattern() -> str:
    initials = "".join(sorted({name[0] for name in surnames()}))
    return rf"[{initials}](?=[\u4e00-\u9fff])"


def hypotheses(text: str) -> Iterator[list[Mention]]:
    """For every place where a name may begin, the readings of two to four characters that are not hopeless."""
    known = surnames()
    for found in finditer(compiled(_starts_pattern()), text):
        start = found.start()
        before: Evidence | None = None
        readings = []
        compound = text[start : start + 2] in known
        for length in sorted({*((2, 3) if text[start] in known else ()), *((3, 4) if compound else ())}):
            name = text[start : start + length]
            if len(name) < length or not "\u4e00" <= name[-1] <= "\u9fff":
                break
            fitting = form(name)
            if fitting < -5.0:
                continue
            before = before or left(text, start)
            after = right(text, start + length)
            readings.append(Mention(start, start + length, name, before, after, before.weight + after.weight + fitting))
        if readings:
            yield readings


def _supported(text: str, mention: Mention) -> float:
    """How often the name stands elsewhere with a good end, at most twice."""
    count, at = 0.0, text.find(mention.name)
    while at >= 0 and count < 2:
        if at != mention.start and right(text, at + len(mention.name)).weight >= 0.5:
            count += 1
        at = text.find(mention.name, at + 1)
    return count


def choose(text: str, readings: list[Mention]) -> Mention:
    """The best of the readings that begin at one place."""
    if len(readings) == 1:
        return readings[0]
    weighed = []
    for reading in readings:
        longer = [other for other in readings if other.end > reading.end]
        bonus = _supported(text, reading) if longer or text.count(reading.name) > 1 else 0.0
        weighed.append((reading.score + 0.8 * bonus, reading.end, reading))
    return max(weighed)[2]


def in_lists(text: str, chosen: list[Mention]) -> list[Mention]:
    """The same mentions with what a neighbour in a list of names is worth; read forward, then backward."""
    ends: dict[int, Mention] = {}
    forward = []
    for mention in chosen:
        previous = ends.get(mention.start - 1) if mention.start and text[mention.start - 1] in LIST_MARKS else None
        if previous and mention.left.weight < p.LEFT["list"]:
            gain = p.LEFT["list"] - mention.left.weight
            mention = mention._replace(left=Evidence(p.LEFT["list"], "list"), score=mention.score + gain)
        if mention.score >= p.ACCEPTED:
            ends[mention.end] = mention
        forward.append(mention)
    starts: dict[int, Mention] = {}
    result = []
    for mention in reversed(forward):
        following = starts.get(mention.end + 1) if text[mention.end : mention.end + 1] in LIST_MARKS else None
        if following and following.left.kind == "list" and mention.score < p.ACCEPTED:
            mention = mention._replace(score=mention.score + 1.5)
        if mention.score >= p.ACCEPTED:
            starts[mention.start] = mention
        result.append(mention)
    return result[::-1]


def without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions in text order, of overlapping ones the better."""
    taken: set[int] = set()
    kept = []
    for mention in sorted(mentions, key=lambda m: (-m.score, m.start)):
        places = range(mention.start, mention.end)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(mention)
    return sorted(kept)


def believed(
    text: str, models: Mapping[Interval, str], signed: Mapping[Interval, str]
) -> dict[str, tuple[float, Mention]]:
    """Names that the article's surroundings make sure, each with its score and its best mention.

    `models` are the names that a model found, interval → label: one more voice for a person, or against one; `signed`
    are the signatures, interval → name, which are sure.
    """
    read = [[_heard(text, mention, models) for mention in group] for group in (*hypotheses(text), *foreign.readings(text, models))]
    chosen = sorted(choose(text, group) for group in read if group)
    chosen = sorted([*chosen, *(Mention(*span, name, SIGNATURE, SIGNATURE, p.SIGNED) for span, name in signed.items())])
    mentions = without_overlaps(m for m in in_lists(text, chosen) if m.score > -1.0)
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_name[mention.name].append(mention)
    sure = {}
    for name, group in by_name.items():
        best = max(group, key=lambda m: m.score)
        others = sum(max(m.score, 0.0) for m in group) - best.score
        total = best.score + min(OTHERS_WEIGHT * others, OTHERS_CAP) + _told(text, group)
        if best.left.kind not in ("title", "age", "named") and any(name + end in text for end in p.PLACE_ENDS):
            total -= p.PLACE_ELSEWHERE
        if total >= p.ACCEPTED:
            sure[name] = (total, best)
    return sure


def _heard(text: str, mention: Mention, models: Mapping[Interval, str]) -> Mention:
    """The mention with the models' voice in its score; words between quotation marks are rather a title or a nickname."""
    if mention.left.kind == "quote" and text[mention.end : mention.end + 1] in ("”", "’", "》"):
        mention = mention._replace(score=mention.score - p.QUOTED)
    label = models.get((mention.start, mention.end))
    if label == "PER":
        usual = len(mention.name) == p.USUAL_LENGTH and form(mention.name) > p.USUAL_ENOUGH
        return mention._replace(score=mention.score + p.MODEL + (p.MODEL_USUAL if usual else 0.0))
    return mention._replace(score=mention.score - p.MODEL) if label else mention


def _told(text: str, group: list[Mention]) -> float:
    """What it is worth that a name begins clause after clause with something said of it, and that 他 or 她 follows."""
    telling = [m for m in group if m.left.kind in ("line", "sentence", "clause") and m.right.kind in ("verb", "speech", "word")]
    worth = min(p.TOLD * (len(telling) - 1), p.TOLD_CAP) if len(telling) > 1 else 0.0
    return worth + (p.PRONOUN if any(search(p.HE_OR_SHE, text, m.end, m.end + 60) for m in telling) else 0.0)


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
