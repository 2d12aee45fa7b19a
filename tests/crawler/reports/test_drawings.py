"""What floats over the sheets of a workbook."""

import io
from collections.abc import Callable

import pytest
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from crawler.errors import ReportUnreadableError
from crawler.links.find import find_links
from crawler.reports.read import read_report_bytes
from crawler.reports.xlsx.reader import read_xlsx
from tests.crawler.reports.test_qr import code, saved
from tests.crawler.reports.workbooks import HEADER, made, parts_of, written, zipped

MEASURE = ("e๓ การอบรม", "กองคลัง", "๑.อบรม", "ทุกเดือน", "จัดแล้ว")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    f'xmlns:r="{_OFFICE}"'
)


def cited(fill: Callable[[Worksheet], None]) -> list[list[str]]:
    """Return the addresses of each of two measures, with this over their sheet."""

    def write(_: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A1", HEADER)
        sheet.write_row("A2", MEASURE)
        sheet.write_row("A3", MEASURE)
        fill(sheet)

    report = read_report_bytes(written(write), "report.xlsx")
    return [
        [link.url for claim in one.claims for link in claim.links]
        for one in report.measures
    ]


def test_text_box_belongs_to_the_cell_below_it() -> None:
    """Authors draw a box where a cell is too small."""
    found = cited(lambda sheet: sheet.insert_textbox("F3", "ดูที่\nhttps://a.go.th/๕ ครับ"))

    assert found == [[], ["https://a.go.th/5"]]


def test_hyperlink_of_a_shape_is_its_target() -> None:
    """A click on the box opens it, whatever the box says."""
    options = {"url": "https://a.go.th/๕"}

    assert cited(lambda sheet: sheet.insert_textbox("F2", "ดู", options)) == [
        ["https://a.go.th/๕"],
        [],
    ]


def test_code_in_a_picture_is_an_address() -> None:
    """Reports print QR codes instead of addresses, in workbooks too."""
    picture = io.BytesIO(saved(code("https://a.go.th/qr?id=1")))
    options = {"image_data": picture, "url": "https://a.go.th/2"}

    assert cited(lambda sheet: sheet.insert_image("E3", "x.png", options)) == [
        [],
        ["https://a.go.th/2", "https://a.go.th/qr?id=1"],
    ]


def test_drawing_over_a_merged_cell_belongs_to_its_first_one() -> None:
    """The others of it hold nothing of their own."""

    def fill(sheet: Worksheet) -> None:
        sheet.merge_range("F2:F3", "")
        sheet.insert_textbox("F3", "https://a.go.th/1")

    assert cited(fill) == [["https://a.go.th/1"], []]


def test_comments_and_hidden_shapes_are_not_printed() -> None:
    """What no reader of the report sees is not cited by it."""

    def fill(sheet: Worksheet) -> None:
        sheet.write_comment("F2", "https://a.go.th/1")

    hidden = _shape("https://a.go.th/2", about='hidden="1"')

    assert cited(fill) == [[], []]
    assert _texts(_anchor(hidden)) == []


def test_outcome_over_several_measures_is_one_claim() -> None:
    """Counted in each row, one claim would become two."""

    def fill(_: Workbook, sheet: Worksheet) -> None:
        sheet.write_row("A1", HEADER)
        sheet.write_row("A2", MEASURE[:4])
        sheet.write_row("A3", MEASURE[:4])
        sheet.merge_range("E2:E3", "จัดแล้ว https://a.go.th/1")

    report = read_report_bytes(written(fill), "report.xlsx")

    assert [len(one.claims) for one in report.measures] == [1, 0]


def _shape(text: str, about: str = "", run: str = "") -> str:
    return (
        f'<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="1" name="n" {about}/></xdr:nvSpPr>'
        f"<xdr:txBody><a:p><a:r><a:rPr>{run}</a:rPr><a:t>{text}</a:t></a:r>"
        "<a:br/><a:fld><a:t>ต่อ</a:t></a:fld></a:p></xdr:txBody></xdr:sp>"
    )


def _anchor(inner: str, spot: str = "<xdr:col>0</xdr:col><xdr:row>1</xdr:row>") -> str:
    return f"<xdr:twoCellAnchor><xdr:from>{spot}</xdr:from>{inner}</xdr:twoCellAnchor>"


def _drawn(drawing: str, links: str = "") -> bytes:
    cell = '<row r="1"><c t="inlineStr"><is><t>ก</t></is></c></row>'
    relation = f'<Relationship Id="d" Type="{_OFFICE}/drawing" Target="../d.xml"/>'
    parts = parts_of([f"<sheetData>{cell}</sheetData>"], links=relation)
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts["xl/d.xml"] = f"<xdr:wsDr {_SPACES}>{drawing}</xdr:wsDr>"
    parts["xl/_rels/d.xml.rels"] = (
        f'<Relationships xmlns="{space}">{links}</Relationships>'
    )
    return zipped(parts)


def _texts(drawing: str, links: str = "") -> list[str]:
    return [one.text for one in read_xlsx(_drawn(drawing, links)).paragraphs[1:]]


def test_words_of_a_box_may_be_hyperlinks() -> None:
    """Each run of a text box can open an address of its own."""
    target = (
        f'<Relationship Id="h" Type="{_OFFICE}/hyperlink" Target="https://a.go.th/๑" '
        'TargetMode="External"/>'
    )
    shape = _shape("ประกาศ", run='<a:hlinkClick r:id="h"/>')
    (text,) = _texts(_anchor(shape), target)

    assert [(one.as_written, one.url) for one in find_links(text)] == [
        ("ประกาศ", "https://a.go.th/๑")
    ]


def test_shapes_in_groups_are_read_and_doubled_ones_once() -> None:
    """New programs write a shape a second time for old ones."""
    group = f"<xdr:grpSp>{_shape('กลุ่ม')}</xdr:grpSp>"
    doubled = (
        f"<mc:AlternateContent><mc:Choice>{_shape('ใหม่')}</mc:Choice>"
        f"<mc:Fallback>{_shape('เก่า')}</mc:Fallback></mc:AlternateContent>"
    )

    assert _texts(_anchor(group + doubled)) == ["กลุ่ม\nต่อ\nใหม่\nต่อ"]


@pytest.mark.parametrize("spot", ["", "<xdr:col>x</xdr:col><xdr:row>-1</xdr:row>"])
def test_drawing_that_hangs_nowhere_stands_below(spot: str) -> None:
    """Its address must not be lost."""
    assert _texts(_anchor(_shape("ลอย"), spot)) == ["ลอย\nต่อ"]


def test_damaged_drawing_is_refused_in_one_line() -> None:
    """What stands in it would be lost in silence."""
    with pytest.raises(ReportUnreadableError, match="not sound"):
        read_xlsx(_drawn("<xdr:twoCellAnchor>"))


def test_sheet_without_its_drawing_is_read() -> None:
    """Programs drop parts and leave what points to them."""
    relation = f'<Relationship Id="d" Type="{_OFFICE}/drawing" Target="../gone.xml"/>'
    sheet = '<sheetData><row><c t="inlineStr"><is><t>ก</t></is></c></row></sheetData>'

    assert [one.text for one in read_xlsx(made(sheet, links=relation)).paragraphs] == [
        "ก"
    ]
