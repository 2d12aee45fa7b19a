"""Cell names: ``B2`` is row 2, column 2; ``B2:D9`` is a range."""

import re
from dataclasses import dataclass

Spot = tuple[int, int]
"""Row and column, counted from one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """A rectangle of cells, both ends included."""

    first: Spot
    last: Spot

    def covers(self, spot: Spot) -> bool:
        """Whether a cell lies in the rectangle."""
        (top, left), (bottom, right) = self.first, self.last
        return top <= spot[0] <= bottom and left <= spot[1] <= right


def read_spot(name: str) -> Spot | None:
    """Return row and column of a cell name, or nothing if it is none.

    >>> read_spot("AB12")
    (12, 28)
    """
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def read_range(name: str) -> Range | None:
    """Return the rectangle of a range or of one cell, or nothing if it is none.

    >>> read_range("A1:B3")
    Range(first=(1, 1), last=(3, 2))
    """
    first, _, last = name.partition(":")
    ends = read_spot(first), read_spot(last or first)
    if ends[0] is None or ends[1] is None:
        return None
    (top, left), (bottom, right) = ends[0], ends[1]
    return Range(
        first=(min(top, bottom), min(left, right)),
        last=(max(top, bottom), max(left, right)),
    )


_NAME = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
