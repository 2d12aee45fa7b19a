"""Thai digits are drawn as ordinary ones, close to the letters beside them."""

from dataclasses import replace

import numpy as np

from crawler.reports.ocr.page import Grey
from crawler.reports.ocr.redraw import redrawn
from crawler.reports.ocr.shapes import Measured
from tests.crawler.reports.ocr.made_up import glyphs

SIZE = Measured(base=40.0, small=20.0)


def drawn(gap: int) -> Grey:
    """Redraw a letter, a Thai digit and a letter, so many dots apart."""
    letter, digit, last = glyphs("a๒b")
    step = 10 + gap
    seen = (
        replace(letter, left=2, right=12),
        replace(digit, left=2 + step, right=12 + step),
        replace(last, left=2 + 2 * step, right=12 + 2 * step),
    )
    grey = np.full((60, 30 + 2 * step), 255, dtype=np.uint8)
    for glyph in seen:
        grey[20:40, int(glyph.left) : int(glyph.right)] = 0
    return redrawn(grey, seen, [seen[1:2]], SIZE)


def test_room_between_two_scripts_is_closed_up() -> None:
    """Tesseract takes it for an underscore, as it may read no space."""
    assert drawn(30).shape == drawn(8).shape


def test_the_letters_beside_digits_keep_all_their_ink() -> None:
    """However near they stand."""
    for gap in (0, 1, 30):
        assert (drawn(gap) < 128).any(axis=0).sum() >= 20
