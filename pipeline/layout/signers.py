"""Who signs: the grammar of `记者张三 李四 通讯员王五`, `张三 文 李四 图`, `责编：张三`, run-on names included."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from pipeline.language.surnames import is_dotted, is_name, split_names
from pipeline.patterns import alternatives, compiled, finditer, fullmatch
from pipeline.resources import table, words

ROLES = {row["word"]: row for row in table("byline_roles")}
"""Role word → its row: role as recorded, and whether it stands before or after the names."""

LONGEST_OFFICE = 24
SHORTEST_OFFICE = 3
LONGEST_PAPER = 16

PUBLISHER = rf"""
    (?: {alternatives(words("layout_words", kind="publisher"))}
      | \p{{Han}}{{2,10}}? {alternatives(words("layout_words", kind="publisher_suffix"))} )
"""
"""Whose reporter: `本报`, `某某日报`, `某某县融媒体中心`."""

OFFICE = rf"(?:\p{{Han}}[\p{{Han}}\w、，·\s]{{1,28}}?{alternatives(words('layout_words', kind='office'))})"
"""A body that signs in place of a person."""

# A one-character role (文 图 摄) must be set off by a space or slash, or close the string: 张文 and 李图 are names.
# A role word comes before a paper's name that it would begin: 摄影报道 is no 摄影报 of 道.
_LONG_ROLES = alternatives([word for word in ROLES if len(word) > 1])
_ROLE = compiled(rf"""
    (?: (?!{_LONG_ROLES}){PUBLISHER}\s*(?:{PUBLISHER}\s*)? )?+ (?P<role>{_LONG_ROLES})
  | (?<=[\s/／、,，:：]|^) (?P<role>{alternatives([word for word in ROLES if len(word) == 1])}) (?=[\s/／:：、,，]|\Z)
  | (?<=[/／])(?P<role>[文图]) | (?P<role>摄)(?=[\s、，,）)。/／]|\Z)
""")
_MARKS = " \u3000\t、，,/／|｜:：；;&＆。"
_PIECE = compiled(r"[^\s\u3000、，,/／|｜:：；;&＆。]+")
_HAN = compiled(r"\p{Han}+")
_PAPER = compiled(rf"[\p{{Han}}\w·“”《》]{{1,{LONGEST_PAPER}}}")
_OFFICE = compiled(OFFICE)
_SUFFIXED = compiled(rf"\p{{Han}}+{alternatives(words('layout_words', kind='office'))}")


class Signer(NamedTuple):
    """One name of a signature with what its bearer did; the interval is that of the name in the text given."""

    name: str
    role: str
    start: int
    end: int


class _Mark(NamedTuple):
    """A role word; whether the names before it or those after it may be its own."""

    start: int
    end: int
    role: str
    takes_before: bool
    takes_after: bool


def signers(
    text: str, start: int, end: int, *, default: str | None = None, strict: bool = True
) -> tuple[Signer, ...] | None:
    """The signers named in text[start:end], or None where that is no signature.

    `default` is the role of names without one (agency datelines: `电(张三)`); without it a role word must stand there.
    `strict` asks for a known surname in names that run on from their role word (`记者手记` is no signature); inside
    brackets that is not needed.
    """
    marks = [_mark(text, found, start, end) for found in finditer(_ROLE, text, start, end)]
    if marks:
        return _assigned(text, start, end, marks, strict=strict)
    return _unmarked(text, start, end, default) if default else None


def _mark(text: str, found: "regex.Match[str]", start: int, end: int) -> _Mark:
    """A role word; one that takes names on either side is bound by the slash, colon or edge at one of its sides."""
    row = ROLES[found.group("role")]
    low, high = found.span()
    before, after = row["place"] != "before", row["place"] != "after"
    if before and after:
        if low == start or (text[high : high + 1] in tuple(":：/／|｜") and high + 1 < end):
            before = False
        elif text[high:end].strip(_MARKS) == "" or text[low - 1] in "/／":
            after = False
    return _Mark(low, high, row["role"], before, after)


def _unmarked(text: str, start: int, end: int, role: str) -> tuple[Signer, ...] | None:
    """Names without a role word, perhaps with their office: `（张三 李四）`, `（市公安局 张三）`."""
    found: list[Signer] = []
    for piece in finditer(_PIECE, text, start, end):
        names = _names(text, *piece.span(), strict=True)
        if names is None and (fullmatch(_OFFICE, piece.group()) is None or len(piece.group()) < SHORTEST_OFFICE):
            whole = _names(text, start, end, strict=True)
            return tuple(Signer(name, role, at, to) for name, at, to in whole) if whole else None
        found += [Signer(name, role, at, to) for name, at, to in names or ()]
    return tuple(found) or None


def _assigned(text: str, start: int, end: int, marks: list[_Mark], *, strict: bool) -> tuple[Signer, ...] | None:
    """Names between role words to the word before them, else to the one after them; None where a stretch is neither."""
    found: list[Signer] = []
    edges = [start, *(edge for mark in marks for edge in (mark.start, mark.end)), end]
    for index in range(0, len(edges), 2):
        low, high = edges[index], edges[index + 1]
        stretch = text[low:high].strip(_MARKS)
        if not stretch:
            continue
        before = marks[index // 2 - 1] if index else None
        after = marks[index // 2] if index // 2 < len(marks) else None
        role = _role(before, after)
        apart = before is not None and before.takes_after and not text[before.end : before.end + 1].isalpha()
        names = _names(text, low, high, strict=strict and not apart)
        if names is None and not (_is_office(stretch, before, after) and (apart or not strict or before is None)):
            return None
        if names is not None and role is None:
            return None
        found += [Signer(name, role, at, to) for name, at, to in names or () if role]
    return tuple(found)


def _role(before: _Mark | None, after: _Mark | None) -> str | None:
    closes = after is not None and after.takes_before
    if before is not None and before.takes_after:
        # 记者 张三 摄 is the photographer; 记者 张三 文/图 stays the reporter
        return after.role if closes and after is not None and after.role == "摄影" else before.role
    return after.role if closes and after is not None else None


def _is_office(stretch: str, before: _Mark | None, after: _Mark | None) -> bool:
    """Whether an office stands where a name may (`供稿：区委宣传部`), or the paper of the reporter named next."""
    if before is None or not before.takes_after:
        return after is not None and after.takes_after and fullmatch(_PAPER, stretch) is not None
    return len(stretch) <= LONGEST_OFFICE and fullmatch(_OFFICE, stretch) is not None


def _names(text: str, start: int, end: int, *, strict: bool) -> list[tuple[str, int, int]] | None:
    """(name, start, end) of each name in a stretch of names and offices; strict asks for a known surname."""
    names: list[tuple[str, int, int]] = []
    pieces = [(found.start(), found.end()) for found in finditer(_PIECE, text, start, end)]
    index = 0
    while index < len(pieces):
        low, high = pieces[index]
        if high - low == 1 and index + 1 < len(pieces) and pieces[index + 1][1] - pieces[index + 1][0] == 1:
            index += 1  # 张 三: a name of two characters spaced out to the width of three
            high = pieces[index][1]
        inside = list(_split(text, low, high, strict=strict))
        if not inside and fullmatch(_SUFFIXED, text[low:high]) is None:  # an office may stand in front of its people
            return None
        names += [("".join(text[at:to].split()), at, to) for at, to in inside]
        index += 1
    return names or None


def _split(text: str, low: int, high: int, *, strict: bool) -> Iterator[tuple[int, int]]:
    """The names in a piece without marks inside; nothing where it is no run of names."""
    plain = "".join(text[low:high].split())
    if is_dotted(plain):
        yield low, high
    elif fullmatch(_HAN, plain) is None:
        return
    elif len(plain) in (2, 3):
        known, office = is_name(plain), fullmatch(_SUFFIXED, plain) is not None
        if (known and not office) if strict else (known or not office):
            yield low, high
    elif len(plain) >= 4:
        cut = [(low + at, low + to) for at, to in split_names(text[low:high])]
        covered = sum(to - at for at, to in cut) + sum(text[low:high].count(word) for word in "和与及")
        if cut and covered >= high - low and all(is_name(text[at:to]) for at, to in cut):
            yield from cut
