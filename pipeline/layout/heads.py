"""The lines above a piece: which is column, kicker, headline, deck."""

from collections.abc import Sequence
from functools import lru_cache

from pipeline.layout.article import Role
from pipeline.patterns import alternatives, compiled, finditer, fullmatch, match
from pipeline.resources import words

TALLEST = 5
"""Lines of the tallest head: column, kicker, headline in two lines, deck; what is taller is a list under a headline."""

LONGEST_NOTICE = 24

SHORTEST_RHYME, LONGEST_RHYME = 4, 12
"""Characters of subheads that are cut to one pattern as a whole."""

_ORNAMENT = "▲△▼▽◀▶◄►■□●○◆◇★☆※【】[]［］〖〗「」『』“”\"'·—-—｜| \u3000"


def _any(kind: str) -> str:
    return alternatives(words("layout_words", kind=kind))


_SERIES = compiled(rf"""
    .{{2,16}} (?: {_any("standing")} | [·—\-\s]*(?:系列)?(?:报道|之)[一二三四五六七八九十]{{1,3}} | [·\s]*[①-⑳]
      | [（(][一二三四五六七八九十\d]{{1,3}}[)）] )
  | {_any("standing_start")} [^\s，。：]{{0,16}}
""")
_BRACKETED = compiled(r"[【\[［〖■◆●★▶].{2,20}[】\]］〗]?")
_DECK = compiled(r"[—–―－─-]{1,3}\s*[^\s—–―－─-].*")
_KICKER = compiled(rf"""
    {_any("kicker_start")} .* | 以.{{2,14}}为.* | 在.{{2,16}}(?:中|下|上|后|之际|时).* | .{{2,12}}以来.*
  | .* {_any("kicker_end")} [：:]?
""")
_BODY = compiled(rf"(?!.*(?:[和与的]|{_any('event')})) \p{{Han}}{{1,10}}{_any('subject')}")
_QUOTED = compiled(rf".*{_any('kicker_end')}[：:]?")
_ATTENDANCE = compiled(rf".*{_any('attendance')}")
_EVENT = compiled(rf"""
    .* {_any("event")} {_any("event_object")}? 了? | .* {_any("event")} .{{2,24}} {_any("event_object")}
  | .*来.{{1,8}}调研
""")


_NOTICE = compiled(rf"[^，。：]*{_any('notice')}")
_NUMBERED = compiled(r"""
    [（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．：:\s] | 第[一二三四五六七八九十]{1,3}[章节部招]
""")
_PART = compiled(r"[^\s，、：“”‘’—·]+")
_COUNTED = compiled(r"[一二三四五六七八九十两]\p{Han}")


def is_deck(text: str) -> bool:
    """Whether a heading begins with the dash that sets off a deck: `——某地推进某事纪实`."""
    return fullmatch(_DECK, text) is not None


def is_column(text: str) -> bool:
    """Whether a heading is a standing head, known or of its usual form."""
    if is_roundup(text):
        return False
    plain = "".join(text.strip(_ORNAMENT).split())
    return plain in words("columns") or fullmatch(_BRACKETED, text) is not None or fullmatch(_SERIES, plain) is not None


def is_roundup(text: str) -> bool:
    """Whether the heading stands over several short items: `简讯`, `要闻简报`."""
    return "".join(text.strip(_ORNAMENT).split()) in words("columns", kind="roundup")


def is_notice(text: str) -> bool:
    """Whether a heading stands over a public notice, which nobody signs as its author: `计划停电公告`, `遗失声明`."""
    return len(text) <= LONGEST_NOTICE and fullmatch(_NOTICE, text) is not None


def parallel(one: str, other: str) -> bool:
    """Whether two headings are cut to one pattern, as the subheads of a piece are: `老有所养，…` and `幼有所育，…`.

    Those of one part must be alike in more than length: `三张清单理出来` and `三支队伍动起来`.
    """
    numbered = match(_NUMBERED, one) is not None, match(_NUMBERED, other) is not None
    if any(numbered):
        return all(numbered)
    first, second = _lengths(one), _lengths(other)
    quoted = one[0] == other[0] == "“"
    alike = len(first) == len(second) and all(abs(a - b) <= 1 for a, b in zip(first, second, strict=True))
    return alike and one != other and (len(first) > 1 or quoted or _rhymed(one, other))


def _rhymed(one: str, other: str) -> bool:
    """Whether two headings of one length both count, or open or close with the same words."""
    if len(one) != len(other) or not SHORTEST_RHYME <= len(one) <= LONGEST_RHYME:
        return False
    counted = match(_COUNTED, one) is not None and match(_COUNTED, other) is not None
    return counted or one[:2] == other[:2] or one[-2:] == other[-2:]


@lru_cache(maxsize=1024)
def _lengths(text: str) -> tuple[int, ...]:
    return tuple(len(part.group()) for part in finditer(_PART, text))


def roles(texts: Sequence[str], *, alone: bool = False, sectioned: bool = False, led: bool = False) -> list[Role]:
    """The role of each line of a head.

    In a document that is one piece (`alone`) the first line is the headline; where that piece is `sectioned`, the next
    one is a subhead. `简讯` over a piece with a lead byline of its own (`led`) is a column, else the items' headline.
    """
    found: list[Role] = ["headline"] * len(texts)
    if not texts:
        return found
    items = is_roundup(texts[0])
    if (items and not led) or len(texts) > TALLEST:
        found[1:] = ["subhead"] * (len(texts) - 1)
        return found
    if not alone and len(texts) > 1 and (items or is_column(texts[0])) and not is_deck(texts[1]):
        found[0] = "column"
    rest = [index for index, role in enumerate(found) if role != "column"]
    main = rest[0] if alone else _headline(texts, rest)
    parts = (main, main + 1) if not alone and _is_subject(texts, main, rest) else (main,)
    for index in rest:
        if index not in parts:
            found[index] = "kicker" if index < main else "deck"
            repeated = _plain(texts[main]) in _plain(texts[index])  # agencies do so under a series tag
            if repeated or (alone and sectioned and not is_deck(texts[index])):
                found[index] = "subhead"
    return found


def _is_subject(texts: Sequence[str], main: int, rest: Sequence[int]) -> bool:
    """Whether a headline is set in two lines, the first of which only names who acts: `区市场监管局`."""
    return main + 1 in rest and not is_deck(texts[main + 1]) and fullmatch(_BODY, texts[main]) is not None


def _plain(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _headline(texts: Sequence[str], rest: list[int]) -> int:
    """The line of the block that is the headline."""
    plain = [index for index in rest if not is_deck(texts[index])] or rest[:1]
    if len(plain) == 1:
        return plain[0]
    one, two = plain[0], plain[1]
    if is_kicker(texts[one], texts[two]) or (len(plain) > 2 and fullmatch(_ATTENDANCE, texts[two]) is None):
        return two
    return one


def is_kicker(text: str, below: str) -> bool:
    """Whether the first of two heading lines leads up to the second rather than being explained by it.

    A kicker names the occasion (`针对…`, `…时强调`), or strikes the tone of a plain report below it (`…举行`) or of a
    headline that speaks in figures (`家门口的车间留住“候鸟”`).
    """
    if fullmatch(_ATTENDANCE, below) is not None:
        return fullmatch(_QUOTED, text) is not None
    plain = fullmatch(_EVENT, text) is None
    reports = plain and fullmatch(_EVENT, below) is not None
    named = fullmatch(_BODY, text) is not None
    vivid = plain and not named and "“" in below and "“" not in text and len(text) <= len(below)
    return reports or vivid or fullmatch(_KICKER, text) is not None
