"""Mentions to schemes: variants of one name are one scheme."""

from dataclasses import dataclass, field

from pipeline.extract.programmes.mention import Component, Mention
from pipeline.patterns import compiled

_MARKS = str.maketrans("", "", "“”‘’「」『』《》«»〈〉 \u3000")


@dataclass(slots=True)
class Scheme:
    """Mentions of one scheme and its components."""

    mentions: list[Mention]
    components: list[Component] = field(default_factory=list)

    @property
    def core(self) -> str:
        """What the quotation marks hold, the same for all mentions."""
        return self.mentions[0].core

    @property
    def best(self) -> Mention:
        """The mention that names the scheme: the first with a type noun, else the first."""
        return next(
            (m for m in self.mentions if m.name.translate(_MARKS) != m.core.translate(_MARKS)), self.mentions[0]
        )

    def names(self) -> tuple[str, ...]:
        """Name and aliases, each form once, marks not compared."""
        forms: dict[str, str] = {}
        for mention in (self.best, *self.mentions):
            forms.setdefault(mention.name.translate(_MARKS), mention.name)
        if self.best.quoted and len(self.core) > 1:
            forms.setdefault(self.core.translate(_MARKS), self.core)
        return tuple(forms.values())

    def add(self, component: Component) -> None:
        """Keeps a component unless one with these members is there; a fuller one replaces its like."""
        for index, old in enumerate(self.components):
            if set(component.members) <= set(old.members) and component.members:
                return
            if (
                old.label == component.label
                and old.count == component.count
                and len(old.members) < len(component.members)
            ):
                self.components[index] = component
                return
        self.components.append(component)


FORMS = 8
"""Mentions of a scheme with whose forms another name is compared."""
_FURTHER = ("赛", "活动", "工作", "项目", "建设")
"""What may follow a name and leave it the same."""
_INSTALMENT = compiled(r"第?[一二三四五六七八九十]+[期届批轮]|首[期届批轮]|\d{4}年度?")


def bare(name: str) -> str:
    """A name without marks and blanks."""
    return name.translate(_MARKS)


def merge(mentions: list[Mention]) -> list[Scheme]:
    """Schemes in order of their first mention; a name inside another mention's span is not one of its own."""
    schemes: dict[str, Scheme] = {}
    for mention in _outermost(mentions):
        key = _key(schemes, mention)
        if key in schemes:
            schemes[key].mentions.append(mention)
        else:
            schemes[key] = Scheme([mention])
    return list(schemes.values())


def _outermost(mentions: list[Mention]) -> list[Mention]:
    """The mentions that lie in no other one; a quoted or counted one takes the place of a merely typed one."""
    ordered = sorted(mentions, key=lambda m: (m.span[0], -m.span[1], not m.quoted))
    kept: list[Mention] = []
    for mention in ordered:
        if not kept or kept[-1].span[1] <= mention.span[0]:
            kept.append(mention)
        elif kept[-1].rule == "programmes.typed" and (mention.quoted or mention.rule == "programmes.counted"):
            kept[-1] = mention
    return kept


def _key(schemes: dict[str, Scheme], mention: Mention) -> str:
    core = bare(mention.core)
    if core in schemes or mention.quoted:
        return core
    core = _INSTALMENT.sub("", core) or core
    for key, scheme in schemes.items():
        forms = [form for m in scheme.mentions[:FORMS] for form in (bare(m.name), bare(m.core))]
        if any(_same(core, form) for form in forms):
            return key
    return core


def _same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= 4 and (long.endswith(short) or (long.startswith(short) and long[len(short) :] in _FURTHER))
