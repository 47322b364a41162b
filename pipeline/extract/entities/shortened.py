"""Short names: those that the text declares (以下简称“德邦新材”), and a company's without place and legal form."""

from collections.abc import Iterator

from pipeline.extract.entities.mention import Mention
from pipeline.extract.entities.patterns import LEVELS
from pipeline.patterns import compiled, match

LEGAL_FORMS = (
    "集团股份有限公司", "集团有限责任公司", "集团有限公司", "股份有限公司", "有限责任公司", "有限公司", "股份公司",
)
HEADED_RULES = frozenset({"entities.office", "entities.team", "entities.school", "entities.firm"})
"""Rules whose names begin with the place that they belong to."""
_DECLARED = compiled(r"[（(][^（）()]{0,12}?简称(?:为)?[：:]?[“‘]?(?<short>[^“”‘’（）()，。；]{2,12}+)[”’]?[）)]")
WEIGHT, SHORTEST, SURE = 0.8, 3, 0.5
"""Weight of a short name, and the characters that an undeclared one has at least."""


def shortened(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    """Mentions under short names, each with the long name as the one that both share."""
    taken = {at for mention in mentions if mention.weight >= WEIGHT for at in range(mention.start, mention.end)}
    done: set[str] = set()
    yield from _divisions(text, mentions, taken)
    for mention in mentions:
        name = text[mention.start : mention.end]
        if name in done or mention.weight < WEIGHT or mention.kind != "org":
            continue
        done.add(name)
        for short in _forms(text, mention, name):
            at = text.find(short)
            while at >= 0:
                span = range(at, at + len(short))
                if taken.isdisjoint(span):
                    taken.update(span)
                    yield Mention(at, at + len(short), "org", mention.subtype, mention.rule, WEIGHT, at, full=name)
                at = text.find(short, at + len(short))


def _forms(text: str, mention: Mention, name: str) -> list[str]:
    """What the text may call the body besides its name."""
    declared = match(_DECLARED, text, mention.end)
    forms = [declared["short"].strip()] if declared else []
    form = next((form for form in LEGAL_FORMS if name.endswith(form)), None)
    if form is not None and mention.rule == "entities.firm":
        place = mention.above if mention.above is not None and mention.above.start == mention.start else None
        bare = name.removesuffix(form)
        forms += [bare, text[place.end : mention.end].removesuffix(form) if place and place.is_division else bare]
    return [form for form in dict.fromkeys(forms) if form != name and (len(form) >= SHORTEST or declared)]


def _divisions(text: str, mentions: list[Mention], taken: set[int]) -> Iterator[Mention]:
    """Divisions that no table knows without their last character: 泽江 for 泽江市; a body's name begins with it."""
    starting = {mention.start: mention for mention in mentions if mention.rule in HEADED_RULES}
    known = [mention for mention in mentions if mention.rule == "entities.division" and mention.weight >= SURE]
    levels = {text[one.start : one.end]: one.subtype for one in known if one.end - one.start >= SHORTEST}
    for name, level in levels.items():
        short = name[:-1]
        for mention in mentions:
            if mention.rule == "entities.site" and text[mention.own : mention.end] == short:
                mention.start, mention.full, mention.subtype, mention.weight = mention.own, name, level, WEIGHT
                _free(mention)
        at = text.find(short)
        while at >= 0:
            end = at + len(short)
            body = starting.get(end)
            if body is not None and taken.isdisjoint(range(at, end)):
                body.start, body.own = at, end
            elif taken.isdisjoint(range(at, end + 1)) and text[end : end + 1] not in LEVELS:
                taken.update(range(at, end))
                yield Mention(at, end, "place", level, "entities.division", WEIGHT, at, full=name)
            at = text.find(short, end)


def _free(mention: Mention) -> None:
    """Gives back the place that a name had taken in by mistake: 陕西 in 陕西汉岭, where 汉岭 is a county."""
    if mention.above is not None and mention.above.is_division and mention.above.end <= mention.start:
        mention.above.inside = False
