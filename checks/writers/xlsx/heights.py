"""How high a row must be to show its text whole.

LibreOffice and some viewers do not work that out when they open a workbook, so it is
estimated here: a little too high is better than text cut off.
"""

import math
import unicodedata
from collections.abc import Iterable

_LINE = 27.0  # points a line takes in the tallest typeface that may step in
_PER_WIDTH = 0.76  # letters in one unit of width, if another typeface must do
_HIGHEST = 409.0  # Excel takes no more
_ABOVE_OR_BELOW = frozenset({"Mn", "Me", "Cf"})


def height_of(cells: Iterable[tuple[str, float]]) -> float:
    r"""Return the points that the tallest cell takes, by text and column width.

    >>> height_of([("กก", 10), ("บรรทัดหนึ่ง\nบรรทัดสอง", 20)])
    54.0
    """
    most = max((_lines(text, width) for text, width in cells), default=1)
    return min(most * _LINE, _HIGHEST)


def _lines(text: str, width: float) -> int:
    across = max(1, int(width * _PER_WIDTH))
    return sum(max(1, math.ceil(_letters(one) / across)) for one in text.split("\n"))


def _letters(text: str) -> int:
    """Count what stands beside each other: Thai vowels and tones stand above."""
    return sum(unicodedata.category(sign) not in _ABOVE_OR_BELOW for sign in text)
