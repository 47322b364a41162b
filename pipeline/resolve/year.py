"""Which year a page without a day of publication is of."""

from collections.abc import Sequence

from pipeline.extract.base import Found
from pipeline.numbers.calendar import Anchor


def infer(founds: Sequence[Found]) -> Anchor:
    """The best that the page says of its day; without enough evidence an anchor that knows nothing."""
    return Anchor()
