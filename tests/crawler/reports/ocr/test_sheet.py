"""A page becomes blocks from top to bottom, whatever stands on it."""

from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from crawler.links.find import find_links
from crawler.reports.content import Why
from crawler.reports.ocr import addresses, sheet
from crawler.reports.ocr.blocks import ReadTable
from crawler.reports.ocr.sheet import read_sheet
from crawler.reports.ocr.tesseract import Word
from crawler.reports.ocr.unread import PageUnreadError
from tests.crawler.reports.ocr.made_up import a_minute, word


def page() -> Image.Image:
    """Draw a page with a table of two rows and two columns; the first row is one."""
    grey = np.full((1240, 1754), 255, dtype=np.uint8)
    for y in (300, 600, 900):
        grey[y : y + 3, 200:1500] = 0
    for x in (200, 800, 1497):
        grey[300 if x != 800 else 600 : 900, x : x + 3] = 0
    return Image.fromarray(grey)


def with_code(picture: Image.Image, x: int, y: int) -> Image.Image:
    """Paste a QR code onto a page."""
    drawn = zxingcpp.create_barcode("https://a.go.th/๑", zxingcpp.BarcodeFormat.QRCode)
    picture.paste(Image.fromarray(drawn.to_image(scale=5)), (x, y))
    return picture


@pytest.fixture(autouse=True)
def _nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def recognise(pictures: list[Image.Image], **_: object) -> list[list[Word]]:
        return [[] for _ in pictures]

    monkeypatch.setattr(sheet, "quarter_turns", lambda *_: 0)
    monkeypatch.setattr(sheet, "recognise", recognise)
    monkeypatch.setattr(addresses, "recognise", recognise)


def test_merged_cells_stand_in_their_first_column() -> None:
    """And say how wide they are."""
    (table,) = read_sheet(page(), 1, a_minute()).blocks

    assert isinstance(table, ReadTable)
    assert [[cell.span for cell in row] for row in table.rows] == [[2, 1], [1, 1]]
    assert not table.is_open_above
    assert not table.reaches_top


@pytest.mark.parametrize(("x", "row", "column"), [(300, 1, 0), (1000, 1, 1)])
def test_the_address_of_a_qr_code_stands_in_its_cell(
    x: int, row: int, column: int
) -> None:
    """It is a hyperlink's target: exact, Thai digits and all."""
    (table,) = read_sheet(with_code(page(), x, 650), 1, a_minute()).blocks

    assert isinstance(table, ReadTable)
    (line,) = table.rows[row][column].lines
    assert [link.url for link in find_links(line.text)] == ["https://a.go.th/๑"]


def test_a_qr_code_beside_the_table_stands_in_the_text_around_it() -> None:
    """Between the tables of a page as well."""
    blocks = read_sheet(with_code(page(), 300, 1000), 1, a_minute()).blocks

    assert isinstance(blocks[0], ReadTable)
    assert isinstance(blocks[1], tuple)
    assert len(blocks[1]) == 1


def test_an_empty_page_has_no_blocks() -> None:
    """Nothing is made of nothing."""
    file = BytesIO()
    Image.new("L", (600, 800), 255).save(file, "PNG")

    assert read_sheet(Image.open(file), 1, a_minute()).blocks == ()


def told(monkeypatch: pytest.MonkeyPatch, *confidences: float) -> None:
    """Let nobody know which way up a page lies, and let these words be read on it."""

    def recognise(pictures: list[Image.Image], **_: object) -> list[list[Word]]:
        words = [replace(word("ข่าว", 30, 90), confidence=one) for one in confidences]
        return [words, *([] for _ in pictures[1:])]

    monkeypatch.setattr(sheet, "quarter_turns", lambda *_: None)
    monkeypatch.setattr(sheet, "recognise", recognise)


def written() -> Image.Image:
    """Draw a page with something in every cell."""
    picture = page()
    for x, y in ((300, 400), (300, 700), (900, 700)):
        picture.paste(0, (x, y, x + 200, y + 12))
    return picture


def test_few_words_that_are_sure_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page may hold one line, too little to tell which way up it lies."""
    told(monkeypatch, 90.0, 70.0)

    (table,) = read_sheet(written(), 1, a_minute()).blocks

    assert isinstance(table, ReadTable)
    assert any(line.text for row in table.rows for cell in row for line in cell.lines)


@pytest.mark.parametrize("confidences", [(), (30.0, 80.0)])
def test_a_page_of_doubtful_words_is_unread(
    monkeypatch: pytest.MonkeyPatch, confidences: tuple[float, ...]
) -> None:
    """Letters that are read into grain, or into a page upside down, are no report."""
    told(monkeypatch, *confidences)

    with pytest.raises(PageUnreadError) as caught:
        read_sheet(written(), 1, a_minute())

    assert caught.value.why is Why.NO_TEXT


def test_a_page_that_is_only_a_qr_code_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its address is exact, whatever else cannot be made out."""
    told(monkeypatch, 10.0)

    (table,) = read_sheet(with_code(written(), 300, 750), 1, a_minute()).blocks

    assert isinstance(table, ReadTable)
    assert len(table.rows[1][0].lines) == 1
