"""What the name of a scheme itself says: how many members, and which."""

from pipeline.extract.programmes.enumerations import (
    FIRST_NUMBER,
    LAST_NUMBER,
    MEASURES,
    NUMBERS,
    PAIRS,
    UNLABELLED,
)
from pipeline.extract.programmes.mention import Component
from pipeline.patterns import compiled

PLUS = compiled(r"[+＋]")
HAN = compiled(r"\p{Han}")
FIGURES = compiled(r"[1-9](?:[+＋]?[1-9NX]){1,5}")
"""135, 1+3+N."""
_DASH = compiled(r"[—–-]+")
TELLING = 2
"""Characters that say of what there are two: 双积分, but 双碳 is a word."""
LONGEST_LEVEL = 10
"""Characters of the longest part of a name such as 县—镇—村."""


def number(text: str) -> int | None:
    """The value of a small numeral; None for N and 多."""
    if text.isdecimal():
        return int(text)
    if text == "双":
        return 2
    if len(text) == 2 and text[0] == "十" and text[1] in NUMBERS:
        return 10 + NUMBERS[text[1]]
    return NUMBERS.get(text)


def declared(core: str) -> tuple[int | None, str]:
    """How many members a formula announces, and what they are: 五个一 → 5, 三大工程 → 3 and 工程."""
    found = FIRST_NUMBER.fullmatch(core) or LAST_NUMBER.fullmatch(core)
    if not found:
        return None, ""
    if found["number"] == "双" and len(found["rest"]) < TELLING:
        return None, ""
    rest = found["rest"][1:] if found["rest"][0] in MEASURES and len(found["rest"]) > 1 else found["rest"]
    return number(found["number"]), "" if ("一" in rest and rest != "统一") or rest.endswith(UNLABELLED) else rest


def figures(core: str) -> list[int | None]:
    """The figures of a code, None for N: 1+3+N, 456; empty for a name that is none."""
    if not FIGURES.fullmatch(core):
        return []
    return [number(sign) for sign in core if sign not in "+＋"]


def holds(core: str, part: str) -> bool:
    """Whether a name has this part: 1+3+N has N, 321 has 三."""
    value = number(part)
    return (part in core and part != core) or (value is not None and value in figures(core))


def parted(core: str, found: Component) -> list[Component]:
    """The members of a formula of several numbers by these: 四议两公开 → four and two."""
    pairs = None if declared(core)[0] else PAIRS.fullmatch(core)
    if not pairs or len(found.members) != total(core):
        return [found]
    groups, at = list[Component](), 0
    for label, sign in zip(pairs.captures("label"), pairs.captures("number"), strict=True):
        count = number(sign) or 0
        groups.append(Component(label, count, found.members[at : at + count], found.span))
        at += count
    return groups


def total(core: str) -> int | None:
    """The sum of the numbers of a formula such as 四议两公开 or 两所一庭一中心; None for any other name."""
    found = None if declared(core)[0] else PAIRS.fullmatch(core)
    numbers = [number(sign) for sign in found.captures("number")] if found else []
    summed = sum(value for value in numbers if value)
    return summed if numbers and all(numbers) and summed > len(numbers) else None


def within(core: str, span: tuple[int, int]) -> Component | None:
    """The members that the name itself lists: “社区+企业+妇女”, “一张蓝图、一个平台、一套机制”."""
    if PLUS.search(core):
        parts = [part.strip("“”‘’") for part in PLUS.split(core)]
        if all((len(part) > 1 or HAN.fullmatch(part)) and not part.isdecimal() for part in parts):
            return Component("", len(parts), tuple(parts), span)
        return None
    if "、" in core:
        parts = [part for piece in core.split("、") for part in piece.split("，") if part]
        worded = len(parts) > 1 and not any(part.isdecimal() for part in parts)
        return Component("", len(parts), tuple(parts), span) if worded else None
    if _DASH.search(core):
        parts = [part for part in _DASH.split(core) if part]
        if len(parts) > 2 and all(1 <= len(part) <= LONGEST_LEVEL and not part.isdecimal() for part in parts):
            return Component("", len(parts), tuple(parts), span)
    return None
