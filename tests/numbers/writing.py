"""Values written as Chinese numerals, for tests that go from text to value and back."""

ORDINARY = ("零一二三四五六七八九", "十百千")
FINANCIAL = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟")


def _section(value: int, digits: str, powers: str) -> str:
    """1 to 9999 with every digit said."""
    out, gap = "", False
    for place in (3, 2, 1, 0):
        digit = value // 10**place % 10
        if digit:
            out += ("零" if gap and out else "") + digits[digit] + (powers[place - 1] if place else "")
            gap = False
        else:
            gap = True
    return out


def chinese(value: int, financial: bool = False) -> str:
    """A whole number from 0 below 10^20 in Chinese."""
    digits, powers = FINANCIAL if financial else ORDINARY
    if value == 0:
        return digits[0]
    out, gap = "", False
    for power, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part, value = divmod(value, power)
        if part:
            text = chinese(part, financial) if part >= 10**4 else _section(part, digits, powers)
            out += ("零" if out and (gap or part < 1000) else "") + text + name
        gap = bool(out) and not part
    return out


def mixed(value: int) -> str:
    """A whole number as papers write it: Arabic digits with 亿 and 万."""
    high, rest = divmod(value, 10**8)
    middle, low = divmod(rest, 10**4)
    head = (f"{high}亿" if high else "") + (f"{middle}万" if middle else "")
    return head + (f"{low:04d}" if low else "") if head else str(low)
