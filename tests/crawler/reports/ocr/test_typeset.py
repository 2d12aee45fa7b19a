"""Whole reports, typeset, scanned badly and read back; minutes long."""

from collections import Counter
from pathlib import Path

import pytest

from crawler.model.report import Report
from crawler.reports.content import Content
from crawler.reports.ocr.program import installed_languages
from crawler.reports.ocr.scan import read_scanned_pages
from crawler.reports.read import build_report
from crawler.reports.text_reader import read_text
from tests.crawler.reports.ocr.typeset import (
    CHROMIUM,
    html_of,
    invented,
    invented_long,
    numbered,
    printed,
    scanned,
)
from tests.crawler.reports.pdf.typesetting import Style, to_pdf

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not CHROMIUM.exists() or not {"tha", "eng"} <= installed_languages(),
        reason="needs Chromium and Tesseract",
    ),
]


def urls(report: Report) -> Counter[str]:
    """Count every cited address."""
    return Counter(
        str(link.url)
        for measure in report.measures
        for claim in measure.claims
        for link in claim.links
    )


def built(content: Content) -> Report:
    """Build the report of a content."""
    return build_report(content, path="scan", sha256="")


@pytest.mark.parametrize(
    ("font", "size", "least"), [("Laksaman", 16, 0.8), ("Umpush", 14, 0.7)]
)
def test_most_addresses_of_a_scan_come_back_exact(
    font: str, size: int, least: float, tmp_path: Path
) -> None:
    """Letter for letter; the second font was never seen by the network."""
    wanted = read_text(invented(3, 8))
    pdf = printed(html_of(wanted, font, size), tmp_path)

    got = built(read_scanned_pages(numbered(scanned(pdf, seed=11))))

    cited = urls(built(wanted))
    exact = sum((cited & urls(got)).values())
    assert exact >= least * sum(cited.values()), cited - urls(got)
    assert len(got.measures) == 8


def test_rows_that_run_over_pages_are_counted_once(tmp_path: Path) -> None:
    """Each row and claim of a report on its side, in narrow columns, as offices do."""
    wanted = read_text(invented_long(17, 3, 5))
    style = Style(width=29.7, height=21.0, font="Laksaman", size=16)
    pages = list(scanned(to_pdf(wanted, style, tmp_path), seed=11))

    got = built(read_scanned_pages(numbered(pages)))

    cited = urls(built(wanted))
    assert len(pages) > 3
    assert len(got.measures) == 3
    assert sum((cited & urls(got)).values()) >= 0.7 * sum(cited.values()), urls(got)
