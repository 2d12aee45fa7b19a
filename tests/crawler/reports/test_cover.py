"""What a report says of itself, wherever its cover stands."""

import pytest

from crawler.model.report import Report
from crawler.reports.read import read_report_bytes

NAMES = ("มาตรการ", "ผู้รับผิดชอบ", "กำหนดเวลาแล้วเสร็จ", "ผลการดำเนินการ")
VALUES = ("อบรม", "กองคลัง", "ภายในเดือนมีนาคม", "จัดแล้ว https://town.example/1")
TITLES = ("รายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ รอบ ๖ เดือน", "เทศบาลตำบลตัวอย่างสมมุติ")


def line_of(cells: tuple[str, ...]) -> str:
    """Return a table row of HTML."""
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def read(*titles: str) -> Report:
    """Read a page that is one table, with these rows in front of its header."""
    rows = [*titles, line_of(NAMES), line_of(VALUES)]
    return read_report_bytes(f"<table>{''.join(rows)}</table>".encode(), "x.html")


@pytest.mark.parametrize(
    "titles",
    [
        [line_of((title, "", "", "")) for title in TITLES],
        [f"<tr><td colspan=4>{title}</td></tr>" for title in TITLES],
    ],
    ids=["as a worksheet is saved", "merged"],
)
def test_titles_in_the_rows_above_the_header_are_the_cover(titles: list[str]) -> None:
    """Without its year every deadline without one would stay open."""
    report = read(*titles)

    assert report.agency == "เทศบาลตำบลตัวอย่างสมมุติ"
    assert (report.fiscal_year, report.round_months) == (2566, 6)
    assert report.measures[0].deadlines[0].year_inferred


def test_rows_of_several_cells_are_no_cover() -> None:
    """What a row says of one measure is nothing about the report."""
    report = read(line_of(("ลำดับ", "ปีงบประมาณ พ.ศ. ๒๕๖๐", "", "")))

    assert report.fiscal_year is None
