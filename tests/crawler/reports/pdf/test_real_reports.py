"""The real reports, typeset as PDF: what the text reader says is what must come out."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from crawler.model.report import Report
from crawler.reports.content import Content
from crawler.reports.pdf.pages import read_pages
from crawler.reports.read import build_report
from crawler.reports.text_reader import read_text
from tests.crawler.reports.pdf.comparing import addresses, differences
from tests.crawler.reports.pdf.typesetting import Style, browser_pdf, to_pdf

SHARED = Path(__file__).parents[5] / "shared" / "reports"
TALL, BROAD = Style(), Style(width=29.7, height=21.0)
STYLES = {
    "narrow": replace(TALL, font="Norasi", size=16),
    "landscape": replace(BROAD, font="Garuda", size=12),
    "wide": replace(BROAD, width=42.0, font="Loma", size=12, align="justify"),
    "linked": replace(BROAD, font="Kinnari", links=True),
    "centred": replace(TALL, font="Sawasdee", size=10, align="center"),
    "no header again": replace(TALL, font="Laksaman", size=12, repeat=False),
}

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="the real reports are not here"),
]
needs_office = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed"
)
needs_browser = pytest.mark.skipif(
    shutil.which("chromium") is None, reason="Chromium is not installed"
)


def text_of(number: str) -> Content:
    """Return a real report as the text reader reads it."""
    (path,) = SHARED.glob(f"{number}_*.txt")
    return read_text(path.read_text(encoding="utf-8"))


def compared(content: Content, data: bytes) -> tuple[Report, Report]:
    """Return the report as written, and as its PDF says."""
    blocks = read_pages(data, lambda: None).blocks
    return (
        build_report(content, path="", sha256=""),
        build_report(Content(format="pdf", blocks=blocks), path="", sha256=""),
    )


def claims(report: Report) -> list[tuple[int, int]]:
    """Return every claim by its row and number."""
    return [(row.row, claim.no) for row in report.measures for claim in row.claims]


def check(content: Content, data: bytes) -> None:
    """Every address and claim must be exact; what else differs is printed."""
    wanted, found = compared(content, data)
    lines = differences(wanted, found)
    sys.stdout.write("".join(f"{line}\n" for line in lines))

    assert addresses(found) == addresses(wanted)
    assert claims(found) == claims(wanted)
    others = [line for line in lines if " units:" not in line]
    assert len(others) <= max(len(wanted.measures) // 4, 1)


@needs_office
def test_narrow_report_is_read_exactly(tmp_path: Path) -> None:
    """Cells of thirteen letters break every address over three or four lines."""
    content = text_of("000")

    check(content, to_pdf(content, STYLES["narrow"], tmp_path))


@pytest.mark.slow
@needs_office
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_report_is_read_exactly_however_typeset(
    tmp_path: Path, number: str, style: str
) -> None:
    """Fonts, paper, columns and hyperlinks are the agency's choice."""
    content = text_of(number)

    check(content, to_pdf(content, STYLES[style], tmp_path))


@pytest.mark.slow
@needs_browser
@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_report_printed_by_a_browser_is_read_exactly(
    tmp_path: Path, number: str
) -> None:
    """Web pages are printed to PDF too."""
    content = text_of(number)

    check(content, browser_pdf(content, STYLES["landscape"], tmp_path))
