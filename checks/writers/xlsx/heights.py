"""How high a row must be to show its text whole.

LibreOffice and some viewers do not work that out when they open a workbook, so it is
estimated here: a little too high is better than text cut off.
"""

import math
import re
from collections.abc import Iterable

_LINE = 27.0  # points a line takes in the tallest typeface that may step in
_PER_WIDTH = 0.76  # letters in one unit of width, if another typeface must do
_FILLED = 0.85  # of a line, where it breaks between words
_HIGHEST = 409.0  # Excel takes no more
_ABOVE_OR_BELOW = re.compile(
    r"[\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b-\u200f]"
)
"""What stands above or below another letter, or takes no place: Thai vowels, tones."""
_BREAKS = re.compile(r"[^\s/?&=._-]*[\s/?&=._-]*")
"""The pieces of an address: a program breaks its lines after these marks."""


def height_of(cells: Iterable[tuple[str, float]]) -> float:
    r"""Return the points that the tallest cell takes, by text and column width.

    >>> height_of([("กก", 10), ("บรรทัดหนึ่ง\nบรรทัดสอง", 20)])
    54.0
    """
    most = max((_lines(text, width) for text, width in cells), default=1)
    return min(most * _LINE, _HIGHEST)


def _lines(text: str, width: float) -> int:
    across = max(1, int(width * _PER_WIDTH))
    return sum(_broken(one, across) for one in text.split("\n"))


def _broken(line: str, across: int) -> int:
    """Count the lines that one becomes in a cell that takes ``across`` letters."""
    if "://" not in line:
        return max(1, math.ceil(_letters(line) / (across * _FILLED)))
    lines, filled = 1, 0
    for piece in _BREAKS.findall(line):
        letters = _letters(piece)
        if filled and filled + letters > across:
            lines, filled = lines + 1, 0
        more, filled = divmod(filled + letters, across)
        lines += more
    return lines


def _letters(text: str) -> int:
    """Count what stands beside each other: Thai vowels and tones stand above."""
    return len(text) if text.isascii() else len(_ABOVE_OR_BELOW.sub("", text))
