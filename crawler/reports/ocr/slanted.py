"""Part a Thai digit from the slash that touches it.

Letters are parted by upright cuts; a slash leans over the digit in front of it, and
the two together look like another digit: "๓/" like "๗".
"""

from itertools import product

import numpy as np
from numpy.typing import NDArray

from crawler.reports.ocr.glyphs import (
    ABOVE,
    SMALL,
    THAI_DIGITS,
    Glyph,
    Strip,
    network,
    window,
)

_WIDE = 1.5 * SMALL
_SLOPES = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45)
_SURE = 0.5


def with_slashes(strip: Strip, glyphs: list[Glyph]) -> list[Glyph]:
    """Return the letters of a strip; one that is a digit and a slash becomes two."""
    found: list[Glyph] = []
    for glyph in glyphs:
        parts = _parted(strip, glyph) if _may_be_two(glyph) else ()
        found.extend(parts or (glyph,))
    return found


def _may_be_two(glyph: Glyph) -> bool:
    is_wide = glyph.right - glyph.left >= _WIDE
    return is_wide and glyph.letter in THAI_DIGITS


def _parted(strip: Strip, glyph: Glyph) -> tuple[Glyph, ...]:
    left, right = round(glyph.left), round(glyph.right)
    starts = range(left + SMALL // 2, right - 1)
    tried = list(product(_SLOPES, starts))
    masks = [_right_of(strip, slope, start) for slope, start in tried]
    digits = np.stack([window(np.where(m, 0, strip), left, right) for m in masks])
    marks = np.stack([window(np.where(m, strip, 0), left, right) for m in masks])
    letters = network().letters
    as_digit = network().log_chances(digits.astype(np.float32))
    as_slash = network().log_chances(marks.astype(np.float32))[:, letters.index("/")]
    of_digits = [letters.index(digit) for digit in THAI_DIGITS]
    scores = as_digit[:, of_digits].max(axis=1) + as_slash
    best = int(scores.argmax())
    row = as_digit[best][of_digits]
    if float(np.exp(scores[best])) < _SURE:
        return ()
    digit = THAI_DIGITS[int(row.argmax())]
    chance, start = float(np.exp(row.max())), tried[best][1]
    return (
        Glyph(
            left=glyph.left,
            right=start,
            letter=digit,
            chance=chance,
            digit=digit,
            digit_chance=float(np.exp(row).sum()),
        ),
        Glyph(
            left=start,
            right=glyph.right,
            letter="/",
            chance=float(np.exp(as_slash[best])),
            digit=digit,
            digit_chance=0.0,
        ),
    )


def _right_of(strip: Strip, slope: float, start: int) -> NDArray[np.bool_]:
    """Return what lies to the right of a line that leans from a place on the base."""
    rows, columns = np.indices(strip.shape)
    return np.asarray(columns >= start + slope * (ABOVE - rows), dtype=np.bool_)
