"""Paragraphs broken by a column's end, put together again."""

from collections.abc import Iterator, Sequence

from pipeline.layout.shapes import Unit, continues, is_complete
from pipeline.patterns import compiled, match, search

Paragraph = tuple[Unit, ...]

NEVER_FIRST = 6.0
UNLIKELY_FIRST = -4.0
NUMBER_NEXT = 8.0
REST_NEXT = 6.0

LONGEST_REST = 15
"""Characters up to which a paragraph that opens no quotation is rather the rest of a sentence."""

_NEVER_FIRST = compiled(r"""
    [，。、；：！？”’」』）)》】\]的们者]
  | 了(?![解却]) | 着(?![力手眼重实陆火装]) | 过(?![去程渡节年]) | 得(?![到知益以])
  | 地(?![方处区面点震质铁下上图市段形理])
  | 性(?![别格能质命]) | 化(?![解工学肥验]) | 率(?![先领队]) | 等(?![待到级候])
""")
_NUMBER = compiled(r"\d[\d.,]*+[万亿多余]*+(?![年月日时号版\d])\p{Han}")
_WANTS_NUMBER = compiled(r"""
    (?: [有达共约近超逾为至到等了出入成占计第] | 超过 | 增长 | 下降 | 减少 | 增加 )\Z
""")
_OPENS = compiled(r"""
    [“‘「（(《【] | \d{1,2}月\d | \d{4}年 | [一二三四五六七八九十\d]{1,2}[、.．]
  | 同时 | 此外 | 另外 | 目前 | 近年来 | 近日 | 日前 | 据 | 该 | 今年 | 去年 | 下一步 | 接下来 | 截至 | 如今 | 为了?
  | 随着 | 记者 | 当天 | 当日 | 会议
""")


def mended(units: Sequence[Unit]) -> list[Paragraph]:
    """The lines of a piece in reading order, those of one paragraph together; captions do not interrupt a paragraph."""
    return list(_mended(units))


def _mended(units: Sequence[Unit]) -> Iterator[Paragraph]:
    index = 0
    taken: set[int] = set()
    while index < len(units):
        if index not in taken:
            paragraph = [units[index]]
            at = index
            while paragraph[-1].shape == "text" and (after := _continuation(units, at, paragraph[-1])) is not None:
                paragraph.append(units[after])
                taken.add(after)
                at = after
            yield tuple(paragraph)
        index += 1


def _continuation(units: Sequence[Unit], index: int, broken: Unit) -> int | None:
    """The line that goes on with the paragraph that ends at `index`, or None."""
    after = index + 1
    while after < len(units) and units[after].shape in ("caption", "mark", "furniture"):
        after += 1
    if after == len(units):
        return None
    unit = units[after]
    if unit.shape == "text" and (continues(unit.text) or (unit.lead is None and not is_complete(broken.text))):
        return after
    return None


def joint(broken: str, after: str) -> float:
    """Evidence from their seam alone that `after` goes on with the sentence that `broken` leaves open."""
    if match(_NEVER_FIRST, after) is not None:
        return NEVER_FIRST
    if match(_NUMBER, after) is not None and search(_WANTS_NUMBER, broken) is not None:
        return NUMBER_NEXT
    if match(_OPENS, after) is not None and broken[-1:] not in "，、":
        return UNLIKELY_FIRST
    return REST_NEXT if len(after) <= LONGEST_REST else 0.0
