"""See one line as shapes: where letters stand, and which of them are Thai digits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import fmean

import numpy as np

from crawler.reports.ocr.glyphs import (
    THAI_DIGITS,
    THAI_SHAPE,
    Glyph,
    glyphs_of,
    strip_of,
)
from crawler.reports.ocr.lines import Line
from crawler.reports.ocr.page import Grey
from crawler.reports.ocr.slanted import with_slashes


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Where the letters of a line stand, and how high a small one is, in dots."""

    base: float
    small: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A piece of a line between two spaces, with its letters.

    Their places refer to ``picture``, the line on its own, which begins at
    ``start`` in its region.
    """

    glyphs: tuple[Glyph, ...]
    picture: Grey
    start: int

    @property
    def left(self) -> int:
        """Where it begins in the region."""
        return self.place(self.glyphs[0].left)

    @property
    def right(self) -> int:
        """Where it ends in the region."""
        return self.place(self.glyphs[-1].right)

    def place(self, at: float) -> int:
        """Return where a place in the picture stood in the region."""
        return self.start + round(at)

    @property
    def text(self) -> str:
        """What the shapes look like; good enough to know an address from Thai."""
        return "".join(glyph.letter for glyph in self.glyphs)

    @property
    def latin_share(self) -> float:
        """How much of its width is letters of addresses or Thai digits."""
        wide = sum(g.right - g.left for g in self.glyphs)
        thai = sum(g.right - g.left for g in self.glyphs if g.letter == THAI_SHAPE)
        return 1 - thai / wide if wide else 0.0

    @property
    def chance(self) -> float:
        """How surely its letters are known, on average."""
        return fmean(glyph.chance for glyph in self.glyphs)


def measured(line: Line, grey: Grey, small: float | None = None) -> Measured:
    """Measure a line by its rows of ink: they thin out above and below small letters.

    ``small`` is known from other lines in the same letters.
    """
    top = max(0, line.top - _SLACK)
    band = grey[top : line.bottom + _SLACK, line.left : line.right] < _DARK
    rows = band.sum(axis=1).astype(float)
    rows = np.convolve(rows, np.ones(3) / 3, mode="same")
    drop = rows[:-1] - rows[1:]
    height = len(drop)
    if height < _LEAST_ROWS:
        return Measured(base=float(line.bottom), small=max(6.0, small or height / 2))
    if small is None:
        base = height // 3 + int(np.argmax(drop[height // 3 :]))
        near, far = max(4, height // 6), max(5, min(base, height * 2 // 3))
        rises = [-drop[base - high] for high in range(near, far)]
        small = float(near + int(np.argmax(rises))) if rises else height / 2
    else:
        step = round(small)
        both = drop[step:] - drop[:-step] if step < height else drop
        base = int(np.argmax(both)) + (step if step < height else 0)
    return Measured(base=float(top + base + 1), small=max(6.0, small))


_SLACK = 6
_DARK = 128
_LEAST_ROWS = 12
_SPACE = 0.55


def tokens_of(line: Line, grey: Grey, size: Measured) -> list[Token]:
    """Return the pieces of a line between spaces, with their letters."""
    picture = grey[:, line.left : line.right]
    strip = strip_of(picture, size.base, size.small)
    scale = picture.shape[1] / strip.shape[1]
    glyphs = [
        replace(glyph, left=glyph.left * scale, right=glyph.right * scale)
        for glyph in with_slashes(strip, glyphs_of(strip))
    ]
    tokens: list[list[Glyph]] = []
    for glyph in glyphs:
        if tokens and glyph.left - tokens[-1][-1].right < _SPACE * size.small:
            tokens[-1].append(glyph)
        else:
            tokens.append([glyph])
    return [
        Token(glyphs=tuple(own), picture=picture, start=line.left) for own in tokens
    ]


def is_thai(text: str) -> bool:
    """Whether a text is mostly Thai letters; digits do not count.

    >>> is_thai("news_id=๒๓๗"), is_thai("ดำเนินการ ITA")
    (False, True)
    """
    return len(_THAI.findall(text)) > _MOSTLY * len(text)


_THAI = re.compile(r"[\u0e01-\u0e4e]")
_MOSTLY = 0.6


def digit_runs(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Return the runs of Thai digits among the letters of an address.

    The Thai zero is the letter o but for its company: it is a digit beside digits,
    or alone after a mark. One digit between two Latin letters is a misread letter.
    """
    digits = [_is_digit(glyph) for glyph in glyphs]
    for index, glyph in enumerate(glyphs):
        if glyph.letter in _ROUND and not digits[index]:
            digits[index] = _among_digits(glyphs, digits, index)
    for index, glyph in enumerate(glyphs):
        digits[index] |= _is_enclosed(glyph, glyphs, digits, index)
        digits[index] |= _is_beside(glyph, digits, index)
    runs = []
    for is_digit, group in groupby(range(len(glyphs)), key=lambda i: digits[i]):
        places = list(group)
        if is_digit and _is_run(glyphs, places):
            runs.append([glyphs[place] for place in places])
    return runs


_ROUND = "oO0๐"
_LETTER = re.compile(r"[A-Za-z]")
_ALNUM = re.compile(r"[A-Za-z0-9]")
_SURE = 0.35


def _is_digit(glyph: Glyph) -> bool:
    if glyph.letter in _ROUND:
        return False
    return glyph.letter in THAI_DIGITS and glyph.digit_chance > _SURE


def _among_digits(glyphs: Sequence[Glyph], digits: Sequence[bool], index: int) -> bool:
    before = digits[index - 1] if index else False
    step = index
    while step < len(glyphs) and glyphs[step].letter in _ROUND:
        step += 1
    after = step < len(glyphs) and digits[step]
    alone = (
        index > 0
        and glyphs[index - 1].letter in "=/-_"
        and (step == len(glyphs) or not _ALNUM.match(glyphs[step].letter))
    )
    return before or after or alone


def _is_enclosed(
    glyph: Glyph, glyphs: Sequence[Glyph], digits: Sequence[bool], index: int
) -> bool:
    """Whether a doubtful letter stands between Thai digits, and may be one."""
    if glyph.digit_chance < _DOUBTFUL or not 0 < index < len(glyphs) - 1:
        return False
    near = digits[max(0, index - 2) : index], digits[index + 1 : index + 3]
    return any(near[0]) and any(near[1]) and (near[0][-1] or near[1][0])


_DOUBTFUL = 0.02


def _is_beside(glyph: Glyph, digits: Sequence[bool], index: int) -> bool:
    """Whether a letter looks most like a Thai digit, and stands beside one."""
    if glyph.letter not in THAI_DIGITS or glyph.digit_chance < _DOUBTFUL:
        return False
    return any(digits[max(0, index - 1) : index]) or any(digits[index + 1 : index + 2])


def _is_run(glyphs: Sequence[Glyph], places: Sequence[int]) -> bool:
    """Tell digits from a lone letter or mark that only looks like one."""
    if len(places) > 1:
        return True
    first, last = places[0], places[-1]
    if glyphs[first].digit_chance < _ALONE and glyphs[first].letter not in _ROUND:
        return False
    sides = [
        glyphs[place].letter
        for place in (first - 1, last + 1)
        if 0 <= place < len(glyphs)
    ]
    return len(sides) < _BOTH or not all(map(_LETTER.match, sides))


_ALONE = 0.75
_BOTH = 2
