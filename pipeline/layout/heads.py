"""The lines above a piece: which is column, kicker, headline, deck."""

from collections.abc import Sequence

from pipeline.layout.article import Role
from pipeline.patterns import compiled, fullmatch, match, search
from pipeline.resources import words

_ORNAMENT = "▲△▼▽◀▶◄►■□●○◆◇★☆※【】[]［］〖〗「」『』“”\"'·—-—｜| \u3000"
_SERIES = compiled(r"""
    .{2,16} (?: 进行时 | 看行动 | 看变化 | 在行动 | 在一线 | 直通车 | 专栏 | 专题 | 专版 | 系列报道 | 巡礼 | 面对面 | 大家谈 | 微课堂 | 说法 | 曝光台
        | [·—\-\s]*(?:系列)?(?:报道|之)[一二三四五六七八九十]{1,3} | [·\s]*[①-⑳] | [（(][一二三四五六七八九十\d]{1,3}[)）] )
  | (?:聚焦|关注|走进|对话|直击|喜迎|庆祝|献礼|热烈庆祝|深入学习贯彻|学习贯彻|学习宣传贯彻|贯彻落实|奋进|走好|牢记嘱托).{2,24}
""")
_BRACKETED = compiled(r"[【\[［〖■◆●★▶].{2,20}[】\]］〗]?")
_DECK = compiled(r"[—–―－─-]{1,3}\s*[^\s—–―－─-].*")
_KICKER_END = compiled(r"(?:时|中|会上)?(?:强调|指出|要求|提出|表示|寄语|勉励|致信|批示)[：:]?\Z")
_KICKER_START = compiled(
    r"(?:针对|为了|为进一步|围绕|按照|根据|随着|聚焦|通过|面对|立足|依托|坚持以|以.{2,14}为|在.{2,16}(?:中|下|上|后|之际|时)|自.{2,10}以来|.{2,10}以来)"
)
_ATTENDANCE = compiled(r"(?:主持(?:会议|召开|并讲话)?|(?:出席|参加|作报告|讲话|致辞|致词|陪同|出席并讲话|参加会议|列席)(?:会议|活动|仪式)?)\Z")
_HARD_EVENT = compiled(r"""
    (?: 举行 | 召开 | 开幕 | 闭幕 | 开班 | 开工 | 竣工 | 启动 | 揭牌 | 揭幕 | 成立 | 签约 | 开业 | 开馆 | 开园 | 开赛 | 落幕 | 通车 | 投用 | 启用 | 投产
      | 投运 | 奠基 | 发布 | 出台 | 印发 | 公布 | 获评 | 荣获 | 获 | 当选 | 调研 | 视察 | 检查 | 督导 | 考察 | 慰问 | 走访 | 看望 | 会见 | 座谈 | 学习
      | 传达 | 部署 | 下达 | 上线 | 落成 | 挂牌 | 入选 | 开讲 | 开播 | 亮相 | 来.{1,8}调研 | 破获 | 抓获 | 宣判 | 开庭 )
    (?: 会议 | 仪式 | 活动 | 大会 | 工作 | 运行 | 使用 )? (?: 了 )? \Z
  | (?: 举行 | 召开 | 举办 | 启动 | 开展 | 荣获 | 获评 | 调研 | 传达学习 | 学习贯彻 ) .{2,24} (?: 会 | 会议 | 仪式 | 活动 | 大会 | 班 | 赛 | 精神 | 工作 | 称号 | 奖 | 演练 | 培训 )? \Z
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
    """The role of each line of a head block; in a document that is one piece (`alone`) the first line is the headline."""
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
    if is_kicker(texts[one], texts[two]) or (len(plain) > 2 and search(_ATTENDANCE, texts[two]) is None):
        return two
    return one


def is_kicker(text: str, below: str) -> bool:
    """Whether the first of two heading lines leads up to the second rather than being explained by it.

    A kicker names the occasion (`针对…`, `…时强调`) or strikes the tone of a plain report below it (`…举行`).
    """
    if search(_ATTENDANCE, below) is not None and search(_KICKER_END, text) is None:
        return False
    if search(_KICKER_END, text) is not None or match(_KICKER_START, text) is not None:
        return True
    return search(_HARD_EVENT, below) is not None and search(_HARD_EVENT, text) is None
