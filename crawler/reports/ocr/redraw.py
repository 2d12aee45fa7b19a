"""Redraw the Thai digits of an address as the digits that Tesseract reads well.

An address is read by Tesseract's English model, which knows its letters and marks
but no Thai digit. So each Thai digit, known by its shape, is replaced in the picture
by an ordinary one; in what is read they become Thai again, as the report has them.
"""

import re
from collections.abc import Sequence
from functools import cache

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from crawler.reports.ocr.glyphs import THAI_DIGITS, Glyph
from crawler.reports.ocr.page import Grey
from crawler.reports.ocr.shapes import Measured


def redrawn(
    grey: Grey, glyphs: Sequence[Glyph], runs: Sequence[Sequence[Glyph]], size: Measured
) -> Grey:
    """Return the picture of a token with its Thai digits drawn as ordinary ones.

    ``grey`` is the line that the glyphs' places refer to.
    """
    top = max(0, round(size.base - _ABOVE * size.small))
    bottom = round(size.base + _BELOW * size.small)
    band = grey[top:bottom]
    room = round(_CLOSEST * size.small)
    parts: list[Grey] = []
    at = max(0, round(glyphs[0].left) - 2)
    for run in runs:
        before = band[:, at : max(at, round(run[0].left))]
        parts.append(_closed_up(before, room, left=bool(parts), right=True))
        parts.append(_digits(run, band.shape[0], size.base - top, size.small))
        at = round(run[-1].right)
    after = band[:, at : round(glyphs[-1].right) + 2]
    parts.append(_closed_up(after, room, left=bool(parts), right=False))
    return np.pad(np.concatenate(parts, axis=1), _MARGIN, constant_values=255)


def _closed_up(part: Grey, room: int, *, left: bool, right: bool) -> Grey:
    """Return letters with no more than so much white on the side of redrawn digits.

    Typesetting leaves more between Thai and other letters; Tesseract, which may not
    read a space, takes it for an underscore.
    """
    inked = np.flatnonzero((part < _DARK).any(axis=0))
    if not inked.size:
        return part[:, :room] if left and right else part
    start = max(0, int(inked[0]) - room) if left else 0
    end = int(inked[-1]) + 1 + room if right else part.shape[1]
    return part[:, start:end]


def as_printed(
    read: str, glyphs: Sequence[Glyph], runs: Sequence[Sequence[Glyph]]
) -> str | None:
    """Put the Thai digits back into what was read; nothing if they are not there.

    Each run is looked for where its glyphs stand among all, digits before letters
    that look like them.

    >>> as_printed("id=237", [], [])
    'id=237'
    """
    text, at = "", 0
    for run in runs:
        before = glyphs.index(run[0])
        found = _found(read, at, run, before, len(glyphs) - before - len(run))
        if found is None:
            return None
        text += read[at : found[0]] + "".join(glyph.digit for glyph in run)
        at = found[1]
    return text + read[at:]


def _found(
    read: str, at: int, run: Sequence[Glyph], before: int, after: int
) -> tuple[int, int] | None:
    digits = [glyph.digit for glyph in run]
    exact = "".join(str(THAI_DIGITS.index(digit)) for digit in digits)
    for pattern in (exact, "".join(_LOOK_ALIKE[digit] for digit in digits)):
        # looked for at every place: a match may begin inside another
        matches = [
            match.span(1) for match in re.finditer(f"(?=({pattern}))", read[at:])
        ]
        if matches:
            start, end = min(
                matches,
                key=lambda span: (
                    abs(at + span[0] - before) + abs(len(read) - at - span[1] - after)
                ),
            )
            return at + start, at + end
    return None


_ABOVE, _BELOW = 2.1, 0.9
_MARGIN = 24
_DARK = 160
_CLOSEST = 0.15
_DIGIT_HEIGHT = 1.45
_LOOK_ALIKE = dict(
    zip(
        THAI_DIGITS,
        (
            "[0OoQ]",
            "[1lI|!i]",
            "[2Zz]",
            "3",
            "[4A]",
            "[5Ss]",
            "[6b]",
            "[7T]",
            "[8B]",
            "[9gq]",
        ),
        strict=True,
    )
)


def _digits(run: Sequence[Glyph], height: int, base: float, small: float) -> Grey:
    text = "".join(str(THAI_DIGITS.index(glyph.digit)) for glyph in run)
    font = _font(max(8, round(small * _DIGIT_HEIGHT / _TALL)))
    drawn = Image.new("L", (round(font.getlength(text)) + 4, height), 255)
    ImageDraw.Draw(drawn).text((2, base), text, font=font, fill=0, anchor="ls")
    return np.asarray(drawn, dtype=np.uint8)


_TALL = 0.72


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("Pillow was built without FreeType")
    return font
