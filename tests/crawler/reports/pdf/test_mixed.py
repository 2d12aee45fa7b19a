"""Reports of which some pages are typed and others scanned."""

from io import BytesIO

import pypdfium2
import pytest

from crawler.errors import ReportUnreadableError
from crawler.model.report import Place, Repair
from crawler.reports.content import (
    Cell,
    Content,
    Paragraph,
    Row,
    Table,
    UnreadPage,
    Why,
)
from crawler.reports.ocr.unread import NothingReadError
from crawler.reports.pdf import mixed
from crawler.reports.pdf.pages import read_pages
from crawler.reports.pdf.reader import read_pdf
from crawler.reports.read import build_report
from tests.crawler.reports.pdf.drawing import Piece, Sheet, drawn
from tests.crawler.reports.pdf.invented import ADDRESSES, FOLDER

TYPED = Sheet(
    pieces=(
        Piece(text="ดำเนินการตามหลักฐาน https://a.go.th/typed", x=60, y=800, size=14),
    )
)
SCANNED = Sheet(is_scan=True, pieces=(Piece(text="- 2 -", x=400, y=30, size=12),))
EMPTY = Sheet()
LONG = "รายงานผลการดำเนินการของหน่วยงาน " * 2
STAMPED = Sheet(is_scan=True, pieces=(Piece(text=LONG, x=60, y=1150, size=10),))
BACKED = Sheet(
    is_scan=True,
    pieces=tuple(Piece(text=LONG, x=60, y=100 + 30 * n, size=10) for n in range(9)),
)


def test_scanned_pages_are_told_from_typed_and_empty_ones() -> None:
    """A page number or a running head says nothing of what stands on the picture."""
    seen = read_pages(drawn([TYPED, SCANNED, EMPTY, STAMPED, BACKED]), lambda: None)

    assert seen.scans == (2, 4)


def test_scan_with_guessed_letters_behind_it_is_a_scan() -> None:
    """What a scanner wrote behind its picture was never checked."""
    guessed = drawn([TYPED, BACKED]).replace(b"BT /F 10", b"BT 3 Tr /F 10")
    seen = read_pages(guessed, lambda: None)

    assert seen.scans == (2,)


def scan(*pages: int) -> Content:
    """Return what optical reading may say: a table and a paragraph on each page."""
    where = [Place(page=page, table=1, row=1, column=1) for page in pages]
    blocks: list[Paragraph | Table] = []
    for place in where:
        cell = Cell(paragraphs=("https://a.go.th/scanned",), where=place)
        blocks.append(Table(rows=(Row(cells=(cell,), where=place),)))
        blocks.append(Paragraph(text=f"scanned {place.page}", where=place))
    return Content(
        format="scan",
        blocks=tuple(blocks),
        read_by_ocr=True,
        ocr_pages=frozenset(pages),
    )


def test_scanned_pages_are_read_in_their_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """Their tables are counted with the others; their addresses are marked."""
    monkeypatch.setattr(mixed, "require_tesseract", lambda: None)
    monkeypatch.setattr(mixed, "read_pages_of_pdf", lambda _, pages: scan(*pages))
    content = read_pdf(drawn([SCANNED, TYPED, SCANNED]))

    pages = [
        block.where.page if isinstance(block, Paragraph) else block.rows[0].where.page
        for block in content.blocks
    ]
    assert pages == [1, 1, 2, 3, 3]
    assert [table.rows[0].where.table for table in content.tables] == [1, 2]
    assert content.read_by_ocr
    assert content.ocr_pages == {1, 3}


def nothing_read(_: bytes, pages: list[int]) -> Content:
    """Fail as optical reading does where no page shows any text."""
    raise NothingReadError(
        tuple(UnreadPage(number=page, why=Why.NO_TEXT) for page in pages)
    )


def no_program() -> None:
    """Fail as on a machine without Tesseract."""
    raise ReportUnreadableError("install Tesseract")


@pytest.mark.parametrize(
    ("name", "instead", "why"),
    [
        ("require_tesseract", no_program, Why.NO_TESSERACT),
        ("read_pages_of_pdf", nothing_read, Why.NO_TEXT),
    ],
)
def test_page_that_cannot_be_read_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, instead: object, why: Why
) -> None:
    """The typed pages are read all the same; the others are never lost in silence."""
    monkeypatch.setattr(mixed, "require_tesseract", lambda: None)
    monkeypatch.setattr(mixed, name, instead)
    content = read_pdf(drawn([TYPED, SCANNED]))
    report = build_report(content, path="", sha256="")

    assert content.unread == (UnreadPage(number=2, why=why),)
    assert not content.read_by_ocr
    assert "typed" in content.paragraphs[0].text
    (remark,) = [one for one in report.remarks if one.code == "page-not-read"]
    assert "2" in remark.message


@pytest.mark.slow
def test_scanned_page_behind_a_typed_one_is_read() -> None:
    """Signed annexes are scanned and put behind what was typed."""
    source = pypdfium2.PdfDocument((FOLDER / "wide.pdf").read_bytes())
    document = pypdfium2.PdfDocument(drawn([TYPED]))
    width, height = source[0].get_size()
    picture = pypdfium2.PdfImage.new(document)
    bitmap = source[0].render(scale=300 / 72)
    picture.set_bitmap(bitmap)
    picture.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
    page = document.new_page(width, height)
    page.insert_obj(picture)
    page.gen_content()
    file = BytesIO()
    document.save(file)
    report = build_report(read_pdf(file.getvalue()), path="", sha256="")

    links = [
        link
        for measure in report.measures
        for claim in measure.claims
        for link in claim.links
    ]
    assert {link.url for link in links} & set(ADDRESSES)
    assert all(Repair.OCR in link.repairs for link in links if link.where.page == 2)
