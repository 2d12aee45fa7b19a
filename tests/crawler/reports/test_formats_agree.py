"""The five real reports, saved in other formats, say the same."""

import csv
import html
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from crawler.model.report import Place, Report
from crawler.reports.content import Content, Table
from crawler.reports.read import read_content, read_report_bytes
from tests.crawler.reports.workbooks import written

SHARED = Path(__file__).resolve().parents[4] / "shared" / "reports"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the real reports are not here"),
]


def as_page(content: Content) -> str:
    """Write a page with the same paragraphs and tables."""
    return "<html><body>" + "".join(_elements(content))


def _elements(content: Content) -> Iterator[str]:
    for block in content.blocks:
        if not isinstance(block, Table):
            yield f"<p>{html.escape(block.text)}</p>"
            continue
        yield "<table>"
        for row in block.rows:
            cells = ("".join(map(_paragraph, cell.paragraphs)) for cell in row.cells)
            yield "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
        yield "</table>"


def _paragraph(text: str) -> str:
    return "<p>" + html.escape(text).replace("\n", "<br>") + "</p>"


def _lines(content: Content) -> Iterator[list[str]]:
    for block in content.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield ["\n\n".join(cell.paragraphs) for cell in row.cells]
        else:
            yield [block.text]


def as_values(content: Content) -> str:
    """Write separated values with the same cells."""
    file = io.StringIO()
    csv.writer(file).writerows(_lines(content))
    return file.getvalue()


def as_workbook(content: Content) -> bytes:
    """Write a workbook with the same cells."""

    def fill(_: Workbook, sheet: Worksheet) -> None:
        for number, line in enumerate(_lines(content)):
            for column, text in enumerate(line):
                sheet.write_string(number, column, text)

    return written(fill)


FORMATS: dict[str, Callable[[Content], bytes]] = {
    "page": lambda content: as_page(content).encode(),
    "page in Thai Windows": lambda content: as_page(content).encode(
        "cp874", "xmlcharrefreplace"
    ),
    "values": lambda content: as_values(content).encode("utf-8-sig"),
    "workbook": as_workbook,
}


def said(report: Report) -> object:
    """Return what a report says, without where it stood."""
    nowhere = Place()
    measures = [
        replace(
            measure,
            where=nowhere,
            claims=tuple(
                replace(
                    claim,
                    where=nowhere,
                    links=tuple(replace(one, where=nowhere) for one in claim.links),
                )
                for claim in measure.claims
            ),
        )
        for measure in report.measures
    ]
    cover = (report.agency, report.fiscal_year, report.round_months, report.kind)
    return cover, measures, report.remarks


@pytest.mark.parametrize("saved", FORMATS)
@pytest.mark.parametrize("number", range(5))
def test_real_report_says_the_same_in_every_format(number: int, saved: str) -> None:
    """Which program an officer saves it with changes nothing."""
    (path,) = SHARED.glob(f"{number:03}_*.txt")
    data = path.read_bytes()

    again = read_report_bytes(FORMATS[saved](read_content(data, path.name)), "saved")

    assert said(again) == said(read_report_bytes(data, path.name))
