"""The network that comes with the package is whole; strange ink breaks nothing."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from crawler.reports.ocr.glyphs import (
    HEIGHT,
    THAI_DIGITS,
    THAI_SHAPE,
    glyphs_of,
    network,
    strip_of,
    window,
)
from crawler.reports.ocr.page import ink_of, levelled, straightened
from crawler.reports.ocr.strokes import cleaned, is_empty, is_picture


def test_the_network_knows_every_thai_digit_and_letters_of_addresses() -> None:
    """A file that was packed wrongly is found here."""
    letters = network().letters

    assert set(THAI_DIGITS) <= set(letters)
    assert {*"azAZ09./=_-?&%", THAI_SHAPE, ""} <= set(letters)
    windows = np.zeros((2, HEIGHT * HEIGHT), dtype=np.float32)
    chances = np.exp(network().log_chances(windows))
    assert chances.sum(axis=1) == pytest.approx([1.0, 1.0], abs=1e-4)


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 260), st.integers(0, 2**32 - 1), st.floats(0, 1))
def test_any_ink_gives_glyphs_from_left_to_right(
    width: int, seed: int, share: float
) -> None:
    """Dirt, rules and pictures are cut into lines as well."""
    rng = np.random.default_rng(seed)
    strip = (rng.random((HEIGHT, width)) < share).astype(np.float32)

    found = glyphs_of(strip)

    assert all(0 <= glyph.left < glyph.right <= width for glyph in found)
    assert [glyph.left for glyph in found] == sorted(glyph.left for glyph in found)
    assert all(glyph.letter and glyph.digit in THAI_DIGITS for glyph in found)


def test_white_paper_holds_no_glyphs() -> None:
    """And no window is wider than the square."""
    assert glyphs_of(np.zeros((HEIGHT, 80), dtype=np.float32)) == []
    assert window(np.ones((HEIGHT, 90), dtype=np.float32), 0, 90).sum() == HEIGHT**2


@pytest.mark.parametrize("base", [-5.0, 0.0, 20.0, 90.0])
def test_a_line_at_the_edge_of_its_picture_is_cut_all_the_same(base: float) -> None:
    """What lies outside counts as white paper."""
    grey = np.zeros((40, 100), dtype=np.uint8)

    strip = strip_of(grey, base, small=24.0)

    assert strip.shape == (HEIGHT, 50)


@pytest.mark.parametrize("size", [(1, 1), (3, 900), (40, 40), (500, 2)])
def test_tiny_and_narrow_pictures_become_pages(size: tuple[int, int]) -> None:
    """A picture of a stranger may be of any shape."""
    grey = straightened(levelled(Image.new("L", size, 200)))

    assert min(grey.shape) > 0
    assert max(grey.shape) <= 3510


def test_a_shadow_is_no_ink() -> None:
    """The rim of a book lies in the dark; letters there still stand out."""
    shade = np.tile(np.linspace(90, 250, 1200), (800, 1)).astype(np.uint8)
    shade[400:404, 40:60] = 10

    ink = ink_of(levelled(Image.fromarray(shade)))

    assert 0 < ink.mean() < 0.01


def test_grain_is_cleaned_away() -> None:
    """Specks are no letters, strokes are."""
    rng = np.random.default_rng(3)
    paper = (245 + rng.normal(0, 8, (90, 200))).clip(0, 255).astype(np.uint8)
    written = paper.copy()
    written[20:60, 30:36] = 15

    assert is_empty(cleaned(paper))
    assert not is_empty(cleaned(written))


def test_a_dark_photograph_is_not_read() -> None:
    """Tesseract would look for letters in it for minutes; a dark heading is small."""
    noise = np.random.default_rng(1).integers(0, 256, (700, 700)).astype(np.uint8)
    written = np.full((700, 700), 255, dtype=np.uint8)
    written[::20] = 0

    assert is_picture(cleaned(noise))
    assert not is_picture(written)
    assert not is_picture(np.zeros((80, 900), dtype=np.uint8))
