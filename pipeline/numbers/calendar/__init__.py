"""Calendar expressions: what a text says of time (`scan`), and which days that is (`resolve`).

Nothing here reads the clock: 去年 without a day of publication stays unresolved.
"""

from pipeline.numbers.calendar.grammar import scan
from pipeline.numbers.calendar.model import Anchor, Point, Resolution, Step, Stretch, TimeExpression
from pipeline.numbers.calendar.resolution import impossible, resolve

__all__ = ["Anchor", "Point", "Resolution", "Step", "Stretch", "TimeExpression", "impossible", "resolve", "scan"]
