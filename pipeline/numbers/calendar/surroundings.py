"""What the words before and after a calendar expression say against it."""

from pipeline.numbers.calendar.model import TimeExpression
from pipeline.numbers.units import unit_at
from pipeline.patterns import compiled, match, search

_RECURRING = compiled(r"(?:每(?:一|个|隔|到|年的?|个?月的?|个?周|天|逢)?|逢|历年|常年|往年|隔)[ \u3000“‘]?\Z")

_RECURRING_LAST = frozenset("每一个隔到年的月周天逢“‘ \u3000")
"""Its last characters."""

_MEASURED = compiled(r"""(?:为期|连续|持续|近|每|历时|共|长达|长为|超过|超|满|仅|短短|将近|约|达|有效期|限期?
    |至少|不少于|足足|整整|累计|住院|休息|滞留|停留|缩短[为至到]?|延长[为至到]?)\Z""")
"""What makes `15日` a duration."""

_DURATION_AFTER = compiled("以?内|之内|以上|以下|期|连|行|后|打卡|时间|谈|记|的?(?:时间|期限)")
_CODE_BEFORE = compiled(r"[0-9A-Za-z路街道幢栋楼院台线座区组第#＃-]\Z")
"""What makes `15号` a house or a line."""

_DAY_AFTER = compiled(r"""\Z|[，。、；：\s（(）)早晚上下中凌起前至到将就开清傍夜深—~～-]
    |为期|当[天日晚]|以[前后]|之[前后]""")

_COUNTED_AFTER = compiled(
    r"""[0-9万亿余多个人名户元吨米亩家次件辆台套栋座处条项份只头棵株所间平公千百克斤升里度种类位场起批组篇部门张艘架对双
    年月日号时分秒点级层岁届期卷页版型款系倍成股片根块袋箱瓶本℃%％-]|字节"""
    .replace("\n    ", ""))
"""What makes `2019` a number."""

_YEAR_BEFORE = compiled(r"[\s，。、；：:！？“‘（(《「『及和与在自从到至于以的\"]\Z")
_YEAR_AFTER = compiled(r"\s?[\u4e00-\u9fff—~～至到-]|\s?\Z")
_CENTURY_NAME = compiled("海上|经济|教育|酒店|大酒店|不动产|福克斯|杯|商城|广场|花园|小区|路")
_AGE = compiled("的?历史|之久")

_NAMING = frozenset({"weekday", "weekend", "day_shift", "month", "lunar_month", "season"})
_NAME_BEFORE = compiled(r"[“‘「『《]\Z")
_NAME_AFTER = compiled(r"[^”’」』》，。！？、；：\s]{1,8}+[”’」』》]")
"""“周五课堂”, 《明天会更好》: a name that begins with a time."""


def recurring(text: str, start: int) -> bool:
    """Whether what begins here comes again and again (每年3月)."""
    before = text[max(0, start - 1) : start]
    return before in _RECURRING_LAST and bool(search(_RECURRING, text, max(0, start - 4), start))


def acceptable(text: str, expression: TimeExpression) -> bool:
    """Whether the words around leave it a date: a bare `15日` is often a duration, a bare `2019` a number."""
    if expression.first is None:
        return True
    start, end, head = expression.start, expression.end, expression.first.steps[0].unit
    if head in _NAMING and search(_NAME_BEFORE, text, max(0, start - 1), start) and match(_NAME_AFTER, text, end):
        return False
    if head == "day":
        return _day(text, expression)
    if head == "century":
        return not match(_CENTURY_NAME, text, end)
    return _year(text, expression) if head == "year" else True


def _day(text: str, expression: TimeExpression) -> bool:
    start, end = expression.start, expression.end
    if search(_MEASURED, text, max(0, start - 4), start) or match(_DURATION_AFTER, text, end):
        return False
    if expression.opening == "since" and text[end - 1] == "后":
        return False
    if "日" in text[start:end] or expression.part_of_day is not None:
        return True
    return bool(match(_DAY_AFTER, text, end)) and not search(_CODE_BEFORE, text, max(0, start - 1), start)


def _year(text: str, expression: TimeExpression) -> bool:
    start, end, written = expression.start, expression.end, text[expression.start : expression.end]
    if expression.form != "bare":
        return not (written.endswith(("000年", "500年")) and match(_AGE, text, end))
    if match(_COUNTED_AFTER, text, end) or not match(_YEAR_AFTER, text, end):
        return False
    unit = unit_at(text, end)
    if unit and unit.kind == "unit" and len(unit.word) > 1:
        return False  # 2000载重吨
    return start == 0 or bool(search(_YEAR_BEFORE, text, start - 1, start))
