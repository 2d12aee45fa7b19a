"""A page is read whichever way up it was laid on the scanner, or said to be unread."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from crawler.reports.content import Why
from crawler.reports.ocr import turning
from crawler.reports.ocr.blocks import ReadTable
from crawler.reports.ocr.page import levelled
from crawler.reports.ocr.program import installed_languages
from crawler.reports.ocr.sheet import read_sheet
from crawler.reports.ocr.turning import can_tell, quarter_turns
from crawler.reports.ocr.unread import PageUnreadError
from tests.crawler.reports.ocr.made_up import a_minute

TABLE = Path(__file__).with_name("table.png")
needs_tesseract = pytest.mark.skipif(
    not {"tha", "eng"} <= installed_languages() or not can_tell(),
    reason="Tesseract is not installed",
)


def laid(turns: int, skew: float) -> Image.Image:
    """Lay the page of one table on the scanner: quarters against the clock, askew."""
    page = Image.open(TABLE).convert("L")
    askew = page.rotate(
        skew, resample=Image.Resampling.BICUBIC, expand=True, fillcolor=255
    )
    return askew.rotate(90 * turns, expand=True)


@needs_tesseract
@pytest.mark.parametrize(("turns", "skew"), [(0, 3), (1, 0), (2, -2), (3, 3)])
def test_which_way_up_a_page_lies_is_told(turns: int, skew: float) -> None:
    """Clockwise by as many quarters as it was laid the other way."""
    assert quarter_turns(levelled(laid(turns, skew)), a_minute()) == turns


@needs_tesseract
def test_a_page_on_its_side_and_askew_is_read() -> None:
    """Read as it lay, it was no words and no claim."""
    (_, table) = read_sheet(laid(1, -3), 1, a_minute()).blocks

    assert isinstance(table, ReadTable)
    text = "".join(line.text for cell in table.rows[1] for line in cell.lines)
    assert "/select_news.php?news_id=๔๗๙" in text


@needs_tesseract
@pytest.mark.slow
@pytest.mark.parametrize("turns", [0, 1, 2, 3])
@pytest.mark.parametrize("skew", [-3, 3])
def test_a_page_is_read_however_it_lay(turns: int, skew: float) -> None:
    """Every way, both slopes."""
    (_, table) = read_sheet(laid(turns, skew), 1, a_minute()).blocks

    assert isinstance(table, ReadTable)
    text = "".join(line.text for cell in table.rows[1] for line in cell.lines)
    assert "/select_news.php?news_id=๔๗๙" in text


@needs_tesseract
@pytest.mark.slow
def test_grain_is_said_to_be_unread() -> None:
    """Tesseract reads letters into it for a minute."""
    grain = np.random.default_rng(2).integers(0, 256, (440, 310)).astype(np.uint8)
    page = Image.fromarray(grain).resize((1240, 1760), Image.Resampling.NEAREST)

    with pytest.raises(PageUnreadError) as caught:
        read_sheet(page, 1, a_minute())

    assert caught.value.why is Why.NO_TEXT


@pytest.mark.parametrize(
    ("told", "turns"),
    [
        ("Rotate: 270\nOrientation confidence: 3.51\nScript: Thai\n", 3),
        ("Rotate: 0\nOrientation confidence: 40\n", 0),
        ("Rotate: 180\nOrientation confidence: 2.22\n", None),
        ("Rotate: 90\n", None),
        ("", None),
    ],
)
def test_only_a_sure_answer_turns_a_page(
    monkeypatch: pytest.MonkeyPatch, told: str, turns: int | None
) -> None:
    """In grain it sees some letters too, with less confidence than in any text."""
    monkeypatch.setattr(turning, "answer_on", lambda *_, **__: told)

    assert quarter_turns(np.full((90, 90), 255, dtype=np.uint8), a_minute()) == turns
