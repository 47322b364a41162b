"""Hostile strings for the numbers, and how long the slowest take: `python tests/fuzz/hostile.py 100000`."""

import random
import sys
import time
from collections.abc import Iterator

from pipeline.numbers import calendar, quantities

ALPHABETS = (
    tuple("0123456789"), tuple("０１２３４５６７８９"), tuple("零〇一二三四五六七八九十百千万亿点"),
    tuple("()（）[]【】“”‘’《》"),
    tuple(",，.．、:：/-—–~～ \u3000\n"), tuple("年月日号时分秒周季度个多余几来半前后起至到"),
    ("2024年", "4月", "22日", "4月1日至", "去年", "今天（",
     "同期", "“十四五”", "农历", "初一", "春节", "世纪", "12:30-", "以来"),
    ("百分之", "分之", "万元", "元/吨", "公里每", "个百分点", "成",
      "折", "余", "至少", "左右", "（含）以上", "3斤5两", "-", "$", "负"),
    ("kg", "GDP", "№", "Ⅳ", "①", "٣", "३", "한", "é", "\u200b", "😀", "\U00020000", "\u0301", "汉字", "路", "第"),
)
"""Digit runs, numerals, brackets, separators, pieces of dates and quantities, foreign scripts."""


def strings(count: int, seed: int = 0) -> Iterator[str]:
    """The same strings for the same seed: runs, mixtures of one alphabet or several, nested brackets."""
    source = random.Random(seed)  # noqa: S311
    for number in range(count):
        length = source.choice((5, 20, 60, 200))
        pool = [piece for alphabet in source.sample(ALPHABETS, source.randint(1, 4)) for piece in alphabet]
        way = number % 4
        if way == 0:
            yield source.choice(pool) * length
        elif way == 1:
            yield "".join(source.choices(source.choices(pool, k=3), k=length))
        elif way == 2:
            yield "（" * length + source.choice(pool) + "）" * length
        else:
            yield "".join(source.choices(pool, k=length))


def read(text: str) -> None:
    """Scans a text as the pipeline does; a pattern over its time bound raises TimeoutError."""
    dates = [(found.start, found.end) for found in calendar.scan(text)]
    end = 0
    for quantity in quantities.scan(text, dates):
        assert end <= quantity.start < quantity.end <= len(text), text
        end = quantity.end


def main(count: int) -> None:
    """Prints the slowest five."""
    slowest: list[tuple[float, str]] = []
    for text in strings(count):
        begin = time.perf_counter()
        read(text)
        slowest = sorted([*slowest, (time.perf_counter() - begin, text)], reverse=True)[:5]
    sys.stdout.write(f"{count:,} strings read; the slowest:\n")
    for seconds, text in slowest:
        sys.stdout.write(f"{seconds * 1000:8.1f} ms  {len(text):5} characters  {text[:40]!r}\n")


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1].isdigit():
        sys.exit("usage: python tests/fuzz/hostile.py COUNT")
    main(int(sys.argv[1]))
