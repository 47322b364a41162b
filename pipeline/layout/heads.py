"""The lines above a piece: which is column, kicker, headline, deck."""

from collections.abc import Sequence

from pipeline.layout.article import Role
from pipeline.patterns import alternatives, compiled, fullmatch
from pipeline.resources import words

_ORNAMENT = "▲△▼▽◀▶◄►■□●○◆◇★☆※【】[]［］〖〗「」『』“”\"'·—-—｜| \u3000"


def _any(kind: str) -> str:
    return alternatives(words("layout_words", kind=kind))


_SERIES = compiled(rf"""
    .{{2,16}} (?: {_any("standing")} | [·—\-\s]*(?:系列)?(?:报道|之)[一二三四五六七八九十]{{1,3}} | [·\s]*[①-⑳]
      | [（(][一二三四五六七八九十\d]{{1,3}}[)）] )
  | {_any("standing_start")} .{{2,24}}
""")
_BRACKETED = compiled(r"[【\[［〖■◆●★▶].{2,20}[】\]］〗]?")
_DECK = compiled(r"[—–―－─-]{1,3}\s*[^\s—–―－─-].*")
_KICKER = compiled(rf"""
    {_any("kicker_start")} .* | 以.{{2,14}}为.* | 在.{{2,16}}(?:中|下|上|后|之际|时).* | .{{2,12}}以来.*
  | .* {_any("kicker_end")} [：:]?
""")
_QUOTED = compiled(rf".*{_any('kicker_end')}[：:]?")
_ATTENDANCE = compiled(rf".*{_any('attendance')}")
_EVENT = compiled(rf"""
    .* {_any("event")} {_any("event_object")}? 了? | .* {_any("event")} .{{2,24}} {_any("event_object")}
  | .*来.{{1,8}}调研
""")


def is_deck(text: str) -> bool:
    """Whether a heading begins with the dash that sets off a deck: `——某地推进某事纪实`."""
    return fullmatch(_DECK, text) is not None


def is_column(text: str) -> bool:
    """Whether a heading is a standing head, known or of its usual form."""
    plain = text.strip(_ORNAMENT)
    if is_roundup(text):
        return False
    return plain in words("columns") or fullmatch(_BRACKETED, text) is not None or fullmatch(_SERIES, plain) is not None


def is_roundup(text: str) -> bool:
    """Whether the heading stands over several short items: `简讯`, `要闻简报`."""
    return text.strip(_ORNAMENT) in words("columns", kind="roundup")


def roles(texts: Sequence[str], *, alone: bool) -> list[Role]:
    """The role of each line of a head; in a document that is one piece (`alone`) the first line is the headline."""
    found: list[Role] = ["headline"] * len(texts)
    if texts and is_roundup(texts[0]):
        return [*found[:1], *["subhead"] * (len(texts) - 1)]  # type: ignore[list-item]
    first = 0
    if not alone and len(texts) > 1 and is_column(texts[0]) and not is_deck(texts[1]):
        found[0], first = "column", 1
    rest = list(range(first, len(texts)))
    main = rest[0] if alone else _headline(texts, rest)
    for index in rest:
        if index != main:
            found[index] = "kicker" if index < main else "deck"
            if _plain(texts[main]) in _plain(texts[index]):
                found[index] = "subhead"  # agencies repeat the headline under a series tag
    return found


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

    A kicker names the occasion (`针对…`, `…时强调`) or strikes the tone of a plain report below it (`…举行`).
    """
    if fullmatch(_ATTENDANCE, below) is not None:
        return fullmatch(_QUOTED, text) is not None
    reports = fullmatch(_EVENT, below) is not None and fullmatch(_EVENT, text) is None
    return reports or fullmatch(_KICKER, text) is not None
