"""Words, glyphs and lines made by hand."""

from collections.abc import Sequence

import numpy as np

from crawler.reports.ocr.glyphs import THAI_DIGITS, Glyph
from crawler.reports.ocr.lines import Line
from crawler.reports.ocr.shapes import Token
from crawler.reports.ocr.tesseract import Word
from crawler.reports.ocr.timing import TimeLimit

WIDE = 20


def a_minute() -> TimeLimit:
    """Return a limit that no test reaches."""
    return TimeLimit.of(60)


def word(text: str, left: int, right: int, *, top: int = 10, bottom: int = 40) -> Word:
    """Make a word of the first line."""
    return Word(
        text=text,
        left=left,
        top=top,
        right=right,
        bottom=bottom,
        line=(1, 1, 1),
        confidence=90,
    )


def glyphs(text: str, *, chance: float = 0.95) -> tuple[Glyph, ...]:
    """Make one glyph for each letter, side by side."""
    return tuple(
        Glyph(
            left=WIDE * index,
            right=WIDE * index + WIDE - 4,
            letter=letter,
            chance=chance,
            digit=letter if letter in THAI_DIGITS else "๐",
            digit_chance=chance if letter in THAI_DIGITS else 0.01,
        )
        for index, letter in enumerate(text)
    )


def token(text: str, *, chance: float = 0.95, at: int = 0) -> Token:
    """Make a token that begins at a place of its region."""
    wide = WIDE * len(text) + WIDE
    return Token(
        glyphs=glyphs(text, chance=chance),
        picture=np.full((60, wide), 255, dtype=np.uint8),
        start=at,
    )


def read_line(*words: Word, spaces: Sequence[str] = ()) -> Line:
    """Make a line of words; without spaces between unless given."""
    between = tuple(spaces) or ("",) * max(0, len(words) - 1)
    text = "".join(
        piece
        for index, one in enumerate(words)
        for piece in ((between[index - 1] if index else ""), one.text)
    )
    return Line(
        text=text,
        left=min((one.left for one in words), default=0),
        top=10,
        right=max((one.right for one in words), default=100),
        bottom=40,
        words=words,
        spaces=between,
    )
