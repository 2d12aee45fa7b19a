"""A page becomes blocks from top to bottom, whatever stands on it."""

from io import BytesIO

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from crawler.links.find import find_links
from crawler.reports.ocr import addresses, sheet
from crawler.reports.ocr.sheet import ReadTable, read_sheet
from crawler.reports.ocr.tesseract import Word


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

    monkeypatch.setattr(sheet, "recognise", recognise)
    monkeypatch.setattr(addresses, "recognise", recognise)


def test_merged_cells_stand_in_their_first_column() -> None:
    """And say how wide they are."""
    (table,) = read_sheet(page(), 1, seconds=1).blocks

    assert isinstance(table, ReadTable)
    assert [[cell.span for cell in row] for row in table.rows] == [[2, 1], [1, 1]]
    assert not table.is_open_above
    assert not table.reaches_top


@pytest.mark.parametrize(("x", "row", "column"), [(300, 1, 0), (1000, 1, 1)])
def test_the_address_of_a_qr_code_stands_in_its_cell(
    x: int, row: int, column: int
) -> None:
    """It is a hyperlink's target: exact, Thai digits and all."""
    (table,) = read_sheet(with_code(page(), x, 650), 1, seconds=1).blocks

    assert isinstance(table, ReadTable)
    (line,) = table.rows[row][column].lines
    assert [link.url for link in find_links(line.text)] == ["https://a.go.th/๑"]


def test_a_qr_code_beside_the_table_stands_in_the_text_around_it() -> None:
    """Between the tables of a page as well."""
    blocks = read_sheet(with_code(page(), 300, 1000), 1, seconds=1).blocks

    assert isinstance(blocks[0], ReadTable)
    assert isinstance(blocks[1], tuple)
    assert len(blocks[1]) == 1


def test_an_empty_page_has_no_blocks() -> None:
    """Nothing is made of nothing."""
    file = BytesIO()
    Image.new("L", (600, 800), 255).save(file, "PNG")

    assert read_sheet(Image.open(file), 1, seconds=1).blocks == ()
