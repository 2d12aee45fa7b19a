"""Reports that are separated values."""

import pytest

from crawler.errors import ReportUnreadableError
from crawler.reports.csv_reader import delimiter_of, read_csv
from crawler.reports.read import read_report_bytes
from tests.crawler.reports.workbooks import HEADER

TITLE = "รายงานประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน"
VALUES = ("e๓ อบรม", "กองคลัง", "๑.อบรม", "ทุกเดือน", 'จัด "แล้ว"\nครบ', "https://a.go.th/1")


def quoted(values: tuple[str, ...], delimiter: str) -> str:
    """Write a line as spreadsheets do."""
    return delimiter.join('"' + one.replace('"', '""') + '"' for one in values)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_report_is_read_whatever_parts_its_values(
    delimiter: str, encoding: str, newline: str
) -> None:
    """Spreadsheets of every country part them otherwise."""
    cover = TITLE + delimiter * 5
    lines = [cover, quoted(HEADER, delimiter), quoted(VALUES, delimiter)]
    data = newline.join([*lines, ""]).encode(encoding)

    report = read_report_bytes(data, "report.csv")

    assert report.fiscal_year == 2566
    (measure,) = report.measures
    assert measure.responsible_units == ("กองคลัง",)
    assert measure.claims[0].text == 'จัด "แล้ว" ครบ'
    assert measure.claims[0].links[0].url == "https://a.go.th/1"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "รายงาน, ผล\nการดำเนินการ\nจัดอบรมแล้ว, เรียบร้อย, ครบ\nส่งแล้ว\n",
        "a,b,c\n",
        "a\tb\tc\n1\t2\t3\n",
        "| มาตรการ | ผู้รับผิดชอบ | ผลการดำเนินการ |\n|---|---|---|\n| a | b | c |\n",
    ],
)
def test_running_text_is_no_table(text: str) -> None:
    """A comma parts clauses too."""
    assert delimiter_of(text) is None


def test_header_of_measures_tells_a_table_below_a_long_cover() -> None:
    """A cover of running text hides how regular the rest is."""
    cover = "".join(f"{TITLE}, หน้า {one}\n" for one in range(30))
    text = cover + ",".join(HEADER) + "\n" + quoted(VALUES, ",") + "\n<p>,<b>,<i>\n"

    assert delimiter_of(text) == ","
    assert delimiter_of(cover) is None


def test_empty_line_inside_a_cell_parts_its_paragraphs() -> None:
    """What follows an empty line belongs to a picture, or to another statement."""
    cell = read_csv('a,"b\nc\n \nd",e', delimiter=",").tables[0].rows[0].cells[1]

    assert cell.paragraphs == ("b\nc", "d")


def test_two_columns_are_a_table_where_the_name_says_so() -> None:
    """Lists of one address per item are common."""
    data = "รายการ,ลิงก์\nข้อ 1,https://a.go.th/1\nข้อ 2,https://a.go.th/2\n".encode()

    as_csv = read_report_bytes(data, "REPORT.CSV")
    as_text = read_report_bytes(data, "report.txt")

    assert (as_csv.format, as_text.format) == ("csv", "text")
    assert read_report_bytes("ผล".encode(), "report.csv").format == "text"


def test_quote_that_nobody_closes_swallows_nothing() -> None:
    """An inch mark at the start of a cell must not hide the rest of the report."""
    text = 'a,b,c\n1,"x,3\n4,https://a.go.th/5,6\n7,8,9\n'

    rows = read_csv(text, delimiter=",").tables[0].rows

    assert [row.cells[0].text for row in rows] == ["a", "1", "4", "7"]


def test_tables_of_very_many_cells_are_refused() -> None:
    """Megabytes of commas are cheap to send."""
    with pytest.raises(ReportUnreadableError, match="too large"):
        read_csv((",x" * 150 + "\n") * 4000, delimiter=",")
