"""Short names: those that the text declares (以下简称“德邦新材”), and a company's without place and legal form."""

from collections.abc import Iterator

from pipeline.extract.entities.mention import Mention
from pipeline.patterns import compiled, match

LEGAL_FORMS = (
    "集团股份有限公司", "集团有限责任公司", "集团有限公司", "股份有限公司", "有限责任公司", "有限公司", "股份公司",
)
_DECLARED = compiled(r"[（(][^（）()]{0,12}?简称(?:为)?[：:]?[“‘]?(?<short>[^“”‘’（）()，。；]{2,12}+)[”’]?[）)]")
WEIGHT, SHORTEST = 0.8, 3
"""Weight of a short name, and the characters that an undeclared one has at least."""


def shortened(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    """Mentions under short names, each with the long name as the one that both share."""
    taken = {at for mention in mentions if mention.weight >= WEIGHT for at in range(mention.start, mention.end)}
    done: set[str] = set()
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
