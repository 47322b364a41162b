"""Characters a second of the calendar scan, alone and with the other numbers: calendar_speed.py TEXTS.jsonl."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from pipeline.numbers import calendar


def rate(work: Callable[[str], object], texts: list[str]) -> float:
    begin = time.perf_counter()
    for text in texts:
        work(text)
    return sum(map(len, texts)) / (time.perf_counter() - begin)


def main() -> None:
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    calendar.scan(texts[0])
    print(f"calendar.scan {rate(calendar.scan, texts):,.0f} characters/s")


if __name__ == "__main__":
    main()
