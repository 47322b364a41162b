"""Who signs: the grammar of `记者张三 李四 通讯员王五`, `张三 文 李四 图`, `责编：张三`, run-on names included."""

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.patterns import alternatives, compiled, finditer, match
from pipeline.resources import table

ROLES = {row["word"]: row for row in table("byline_roles")}

# A one-character role (文 图 摄) must be set off by a space or slash, or close the string: 张文 and 李图 are names.
_LONG = alternatives([word for word in ROLES if len(word) > 1])
_SHORT = alternatives([word for word in ROLES if len(word) == 1])
_ROLE = compiled(rf"(?P<long>{_LONG}) | (?<=[\s/／、,，:：]|^)(?P<short>{_SHORT})(?=[\s/／:：、,，]|$) | (?P<shot>摄)(?=[\s、，,）)。]|$)")
_SEPARATOR = compiled(r"[\s\u3000、，,/／|｜:：；;&＆和与·•.]+")
_PIECE = compiled(r"[^\s\u3000、，,/／|｜:：；;&＆]+")
_HAN = compiled(r"\p{Han}+")
_MIDDLE_DOT_NAME = compiled(r"\p{Han}{1,8}(?:[·•・]\p{Han}{1,8}){1,3}")
_OFFICE = compiled(
    r".*(?:中心|街道|社区|公司|集团|学校|大学|学院|医院|委员会|办公室|党委|支部|部|局|处|办|委|院|校|社|站|队|所|厅|科|室|网|报|台|组|会|司|厂|镇|乡|村|县|区|市|省|州|盟|旗|团|宣|刊)"
)
_PREFIX = compiled(r"[\p{Han}\w·“”《》]{1,16}")


COMMON = frozenset("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤党鲁阿胥庞康津")


def split_names(text: str) -> tuple[tuple[int, int], ...]:
    """Stand-in."""
    out, at = [], 0
    while at < len(text):
        step = 3
        if len(text) - at in (2, 4) or (at + 2 < len(text) and text[at + 2] in COMMON and len(text) - at - 2 >= 2):
            step = 2
        out.append((at, min(at + step, len(text))))
        at += step
    return tuple(out)


class Signer(NamedTuple):
    """One name of a signature with what its bearer did; the interval is that of the name in the text given."""

    name: str
    role: str
    start: int
    end: int


class _Mark(NamedTuple):
    start: int
    end: int
    role: str
    place: str


def signers(text: str, start: int, end: int, *, default: str | None = None) -> tuple[Signer, ...] | None:
    """The signers named in text[start:end], or None where that is no signature.

    `default` is the role of names without one (agency datelines: `电(张三)`); without it a role word must stand there.
    """
    marks = [_mark(found.start(), found.end(), found.group()) for found in finditer(_ROLE, text, start, end)]
    if not marks:
        names = _names(text, start, end, strict=True) if default else None
        return tuple(Signer(name, default, at, to) for name, at, to in names) if names and default else None
    return _assigned(text, start, end, marks)


def _mark(start: int, end: int, word: str) -> _Mark:
    row = ROLES[word]
    return _Mark(start, end, row["role"], row["place"])


def _assigned(text: str, start: int, end: int, marks: list[_Mark]) -> tuple[Signer, ...] | None:
    """Names between role words to the word before them, else to the one after them; None where a stretch is neither."""
    found: list[Signer] = []
    edges = [start, *(edge for mark in marks for edge in (mark.start, mark.end)), end]
    for index in range(0, len(edges), 2):
        low, high = edges[index], edges[index + 1]
        before = marks[index // 2 - 1] if index else None
        after = marks[index // 2] if index // 2 < len(marks) else None
        stretch = text[low:high].strip(" \u3000、，,/／|｜:：；;&＆\t")
        if not stretch:
            continue
        role = _role(before, after)
        names = _names(text, low, high, strict=before is None or before.place == "after")
        if names is None:
            if not _dispensable(stretch, before, after):
                return None
            continue
        if role is None:
            return None
        found += [Signer(name, role, at, to) for name, at, to in names]
    return tuple(found)


def _role(before: _Mark | None, after: _Mark | None) -> str | None:
    takes = after is not None and after.place != "before"
    if before is not None and before.place != "after":
        # 记者 张三 摄 is the photographer; 记者 张三 文/图 stays the reporter
        return after.role if takes and after is not None and after.role == "摄影" else before.role
    return after.role if takes and after is not None else None


def _dispensable(stretch: str, before: _Mark | None, after: _Mark | None) -> bool:
    """An office instead of a name (`供稿：区委宣传部`), or whose reporter it is (`某某日报全媒体记者`)."""
    if before is None or before.place == "after":
        return after is not None and after.place != "after" and match(_PREFIX, stretch) is not None and len(stretch) <= 16
    return len(stretch) <= 24 and match(_OFFICE, stretch) is not None


def _names(text: str, start: int, end: int, *, strict: bool) -> list[tuple[str, int, int]] | None:
    """(name, start, end) of each name in a stretch that holds nothing else; strict asks for a known surname."""
    names: list[tuple[str, int, int]] = []
    pieces = [(found.start(), found.end()) for found in finditer(_PIECE, text, start, end)]
    index = 0
    while index < len(pieces):
        low, high = pieces[index]
        if high - low == 1 and index + 1 < len(pieces) and pieces[index + 1][1] - pieces[index + 1][0] == 1:
            high, index = pieces[index + 1][1], index + 1  # 张 三: a two-character name spaced out to the width of three
        inside = list(_split(text, low, high, strict=strict))
        if not inside:
            return None
        names += [("".join(text[at:to].split()), at, to) for at, to in inside]
        index += 1
    return names or None


def _split(text: str, low: int, high: int, *, strict: bool) -> Iterator[tuple[int, int]]:
    piece = text[low:high]
    spaced = "".join(piece.split())
    if match(_MIDDLE_DOT_NAME, piece) is not None:
        yield low, high
    elif not all(match(_HAN, char) for char in spaced):
        return
    elif len(spaced) in (2, 3) and (not strict or spaced[0] in COMMON) and not (strict and match(_OFFICE, spaced)):
        yield low, high
    elif len(spaced) >= 4:
        cut = [(low + at, low + to) for at, to in split_names(piece)]
        if cut and sum(to - at for at, to in cut) == len(piece):
            yield from cut
