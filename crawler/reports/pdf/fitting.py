"""Measure lines: how much room was left in one, and what of the next would fit."""

import re
from dataclasses import dataclass

from crawler.pdf.lines import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The sides between which lines are set, and how far apart lines stand.

    ``shows_last_spaces`` says that the program draws a space at the end of a line
    wherever there was room for it, as word processors do and browsers do not.
    """

    left: float
    right: float
    pitch: float | None = None
    shows_last_spaces: bool = False


_CENTRED = 0.6


def free_in(line: Line, room: Room) -> float:
    """Return the room left in a line; one that is centred has room on both sides."""
    left, right = line.left - room.left, room.right - line.right
    if left > _CENTRED * line.em and abs(left - right) < line.em:
        return left + right
    return right


def width_of(line: Line, letters: int) -> float:
    """Return how wide the first letters of a line are."""
    first = line.glyphs[: max(letters, 1)]
    return first[-1].right - first[0].left


def is_full(after: Line, free: float) -> bool:
    """Whether not even one letter of the next line had room.

    Signs that never begin a line go with it (UAX 14: classes CL, EX, IS, SY, HY, PO).
    """
    signs = _NEVER_FIRST.match(after.text, 1)
    letters = signs.end() if signs else 1
    return free < 1.1 * width_of(after, letters) + 0.06 * after.em


_NEVER_FIRST = re.compile(r"[./:;,!?)\]}%\-]{1,4}")
