"""A scanned table is read back cell by cell, its addresses letter for letter."""

from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from crawler.errors import ReportUnreadableError
from crawler.model.report import Repair, Report
from crawler.reports.ocr import files, pages, scan, wrapping
from crawler.reports.ocr.addresses import ReadLine
from crawler.reports.ocr.blocks import ReadCell, ReadTable
from crawler.reports.ocr.files import read_picture, read_scanned_pdf
from crawler.reports.ocr.program import installed_languages
from crawler.reports.ocr.scan import read_scanned_pages
from crawler.reports.ocr.sheet import Sheet
from crawler.reports.ocr.timing import TimeLimit
from crawler.reports.read import build_report
from tests.crawler.reports.ocr.typeset import numbered

TABLE = Path(__file__).with_name("table.png")
needs_tesseract = pytest.mark.skipif(
    not {"tha", "eng"} <= installed_languages(), reason="Tesseract is not installed"
)


@cache
def table_report() -> Report:
    """Read the picture of one table, with a QR code pasted below its last cell."""
    page = Image.open(TABLE).convert("L")
    drawn = zxingcpp.create_barcode(
        "https://qr.example.go.th/a", zxingcpp.BarcodeFormat.QRCode
    )
    code = Image.fromarray(drawn.to_image(scale=5))
    page.paste(code, (300, page.height - code.height - 100))
    file = BytesIO()
    page.save(file, "PNG")
    return build_report(read_picture(file.getvalue()), path="scan.png", sha256="")


def links(report: Report) -> list[str]:
    """Return every cited address in order."""
    return [
        str(link.url)
        for measure in report.measures
        for claim in measure.claims
        for link in claim.links
    ]


@needs_tesseract
def test_a_scanned_table_gives_rows_claims_and_exact_addresses() -> None:
    """Thai digits at the end, before a stop, and addresses without any."""
    report = table_report()

    host = "https://www.nasommut.go.th"
    assert links(report) == [
        f"{host}/select_news.php?news_id=479",
        f"{host}/contact18.php",
        f"{host}/Main/Form",
    ]
    assert [len(measure.claims) for measure in report.measures] == [2, 1]
    assert (report.fiscal_year, report.round_months) == (2567, 6)


@needs_tesseract
def test_every_address_of_a_scan_says_that_it_was_read_by_ocr() -> None:
    """So that no rule ever calls it broken without a person."""
    cited = [
        link for measure in table_report().measures for link in measure.claims[0].links
    ]

    assert cited
    assert all(Repair.OCR in link.repairs for link in cited)
    assert cited[0].as_written.endswith("news_id=๔๗๙")
    assert cited[0].where.page == 1


def line(
    text: str, *, address: bool = False, begins: bool = False, room: float = 0.0
) -> ReadLine:
    """Make a line as the second reading hands it on."""
    return ReadLine(
        text=text, is_address=address, begins_as_address=begins, room=room, first=9.0
    )


def table(*rows: list[str | ReadLine], open_above: bool = False) -> ReadTable:
    """Make a table that fills its page."""
    made = [
        tuple(
            ReadCell(lines=(one if isinstance(one, ReadLine) else line(one),))
            if one
            else ReadCell()
            for one in row
        )
        for row in rows
    ]
    return ReadTable(
        rows=tuple(made),
        is_open_above=open_above,
        reaches_top=True,
        reaches_bottom=True,
    )


def put_together(
    monkeypatch: pytest.MonkeyPatch, *tables: ReadTable
) -> list[list[list[str]]]:
    """Put tables of one page each together; return the texts of their cells."""
    return blocks_put_together(monkeypatch, *((table,) for table in tables))


def blocks_put_together(
    monkeypatch: pytest.MonkeyPatch,
    *sheets: tuple[tuple[ReadLine, ...] | ReadTable, ...],
) -> list[list[list[str]]]:
    """Put the blocks of pages together; return the texts of the tables' cells."""

    def read_sheet(_: Image.Image, number: int, limit: TimeLimit) -> Sheet:
        assert limit.left() > 0
        return Sheet(number=number, blocks=sheets[number - 1])

    monkeypatch.setattr(pages, "read_sheet", read_sheet)
    monkeypatch.setattr(scan, "require_tesseract", lambda: None)
    white = Image.new("L", (9, 9), 255)
    content = read_scanned_pages(numbered([white for _ in sheets]))
    assert content.read_by_ocr
    return [
        [[cell.text for cell in row.cells] for row in one.rows]
        for one in content.tables
    ]


def test_a_row_open_above_goes_on_from_the_page_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An address cut by the page break is one address."""
    first = table(["หัว", "ผล"], ["ก", line("https://a.go.th/sel", address=True)])
    second = table(
        ["", line("ect.php?id=๑", address=True, begins=True)],
        ["ข", "ค"],
        open_above=True,
    )

    got = put_together(monkeypatch, first, second)

    assert got == [[["หัว", "ผล"], ["ก", "https://a.go.th/select.php?id=๑"], ["ข", "ค"]]]


def test_a_row_gone_on_below_a_repeated_header_is_joined(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its first cell is empty: the topic was printed on the page before."""
    first = table(["หัว", "ผล"], ["ก", "ทำแล้ว"])
    second = table(["หัว", "ผล"], ["", "และอื่น"], ["ข", "ค"])

    got = put_together(monkeypatch, first, second)

    assert got == [[["หัว", "ผล"], ["ก", "ทำแล้ว และอื่น"], ["ข", "ค"]]]


def test_a_page_that_only_ends_a_row_leaves_no_table(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing is invented."""
    first = table(["หัว", "ผล"], ["ก", "ทำ"])

    got = put_together(monkeypatch, first, table(["", "แล้ว"], open_above=True))

    assert got == [[["หัว", "ผล"], ["ก", "ทำ แล้ว"]]]


def test_another_row_is_not_joined(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row of its own begins with its topic, and stays in its table."""
    first = table(["หัว", "ผล"], ["ก", "ทำ"])

    got = put_together(monkeypatch, first, table(["-ข", "-ค"]))

    assert got == [[["หัว", "ผล"], ["ก", "ทำ"], ["-ข", "-ค"]]]


def test_another_table_is_not_joined(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of its own has its own width."""
    first = table(["หัว", "ผล"], ["ก", "ทำ"])
    second = table(["", "ค", "ง"], open_above=True)

    assert len(put_together(monkeypatch, first, second)) == 2


def test_text_between_tables_keeps_them_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A heading begins something new; a page number does not."""
    first, second = table(["ก", "ทำ"]), table(["", "ทำ"])
    heading = (line("มาตรการที่ต้องดำเนินการในปีถัดไป"),)

    apart = blocks_put_together(monkeypatch, (first,), (heading, second))
    joined = blocks_put_together(monkeypatch, (first, (line("หน้า ๑"),)), (second,))

    assert [len(one) for one in apart] == [1, 1]
    assert [len(one) for one in joined] == [1]


def test_a_line_on_every_page_keeps_no_tables_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The name of the report at the head of its pages is no heading of a table."""
    head = (line("รายงานการดำเนินการตามมาตรการ ปี ๒๕๖๗"),)

    got = blocks_put_together(
        monkeypatch, (head, table(["ก", "ทำ"])), (head, table(["", "ต่อ"]))
    )

    assert got == [[["ก", "ทำ ต่อ"]]]


HEADER = ["ประเด็นที่ต้องพัฒนา", "ผู้รับผิดชอบ", "กำหนดเวลาแล้วเสร็จ", "การดำเนินการ"]


def test_a_header_is_known_though_each_time_it_is_misread_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its column is what most pages say; no row of data is lost or altered by it."""
    row = ["เรื่อง", "กองคลัง", "มกราคม", "ทำแล้ว"]
    like_it = ["-เรื่อง", "กองคลัง", "มกราคม", "-ทำแล้ว"]
    short, like_short = (
        [line(text, room=9) for text in texts] for texts in (row, like_it)
    )
    tables = [
        table([*HEADER[:3], "ANS@1 เนินการ"], [*short]),
        table(["ประเด็นทิต้องพัฒนา", *HEADER[1:]], [*like_short]),
        table([HEADER[0], "ผู้รับถิดชอบ", *HEADER[2:]], [*short]),
    ]

    (got,) = put_together(monkeypatch, *tables)

    assert got[0] == HEADER
    assert got[1:] == [row, like_it, row]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        (line("https://a.go.th/in", address=True), line("dex.php", begins=True), True),
        (
            line("https://a.go.th/x?", address=True, room=5),
            line("id=๑", begins=True),
            True,
        ),
        (
            line("https://a.go.th/x?", address=True, room=20),
            line("id=๑", begins=True),
            False,
        ),
        (
            line("https://a.go.th/x", address=True, room=5),
            line("Line", begins=True),
            False,
        ),
        (line("https://a.go.th/x", address=True), line("และ"), False),
        (line("ตามหลัก"), line("ฐาน"), False),
    ],
)
def test_only_an_address_that_had_no_room_is_joined(
    before: ReadLine, after: ReadLine, *, joined: bool
) -> None:
    """A line that ends early ends there on purpose."""
    assert len(wrapping.joined([before, after])) == (1 if joined else 2)


def test_a_damaged_picture_or_pdf_is_one_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Never any other error."""
    monkeypatch.setattr(scan, "require_tesseract", lambda: None)
    monkeypatch.setattr(files, "require_tesseract", lambda: None)

    with pytest.raises(ReportUnreadableError, match="picture"):
        read_picture(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(ReportUnreadableError, match="PDF"):
        read_scanned_pdf(b"%PDF-1.7 broken")


def test_the_pages_of_a_pdf_are_drawn_within_bounds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A page can claim to be metres wide."""
    file = BytesIO()
    sheets = [Image.new("L", size, 255) for size in [(620, 877), (9000, 9000)]]
    sheets[0].save(file, "PDF", save_all=True, append_images=sheets[1:])
    drawn: list[tuple[int, int]] = []

    def read_sheet(page: Image.Image, number: int, limit: TimeLimit) -> Sheet:
        assert limit.left() > 0
        drawn.append(page.size)
        return Sheet(number=number, blocks=())

    monkeypatch.setattr(pages, "read_sheet", read_sheet)
    monkeypatch.setattr(scan, "require_tesseract", lambda: None)
    monkeypatch.setattr(files, "require_tesseract", lambda: None)

    content = read_scanned_pdf(file.getvalue())

    assert content.read_by_ocr
    assert content.blocks == ()
    assert len(drawn) == 2
    assert all(width * height <= 17_000_000 for width, height in drawn)


def test_a_scan_of_very_many_pages_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each page takes seconds; the message says how many are read."""
    file = BytesIO()
    sheet = Image.new("1", (10, 10))
    sheet.save(file, "PDF", save_all=True, append_images=[sheet] * 3)
    monkeypatch.setattr(files, "MOST_PAGES", 3)
    monkeypatch.setattr(files, "require_tesseract", lambda: None)
    monkeypatch.setattr(scan, "require_tesseract", lambda: None)

    with pytest.raises(ReportUnreadableError, match="4 pages"):
        read_scanned_pdf(file.getvalue())
