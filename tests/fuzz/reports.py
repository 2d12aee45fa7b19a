"""Laws of the report readers: one clear line, or a report that can be written down."""

import msgspec

from checks.cli.reading import _report as as_json
from crawler.errors import ReportUnreadableError
from crawler.model.report import Claim, Measure, Report
from crawler.reports.content import Content
from crawler.reports.pdf.message import decoded, encoded
from crawler.reports.pdf.pages import read_pages
from crawler.reports.read import build_report, read_report_bytes
from crawler.reports.sniff import FileKind, kind_of
from tests.fuzz.pieces import parts_of, text_of

_LONGEST_LINE = 400
_YEARS = range(2443, 2643)
_APART = {FileKind.PDF, FileKind.IMAGE}
"""PDF files have a harness of their own; optical reading takes seconds a page."""


def reports_office(data: bytes) -> None:
    """Word documents and workbooks, by whatever members they have."""
    _holds(data, "report.bin")


def reports_written(data: bytes) -> None:
    """HTML, CSV, Markdown, plain text; the first part names the file."""
    name, body = parts_of(data, 2)
    _holds(body, text_of(name[:200]) or "report.txt")


def reports_pdf(data: bytes) -> None:
    """PDF files, read here and now; else the process that reads them is in between."""
    if not data.startswith(b"%PDF-"):
        return
    try:
        seen = read_pages(data, _nothing)
    except ReportUnreadableError as error:
        _is_one_line(str(error))
        return
    sent = decoded(encoded(seen))
    content = Content(
        format="pdf", blocks=sent.blocks, other_readings=sent.other_readings
    )
    _is_a_report(build_report(content, path="report.pdf", sha256="0" * 64))


def _nothing() -> None:
    """Progress is for whoever waits."""


def _holds(data: bytes, name: str) -> None:
    try:
        if kind_of(data) in _APART:
            return
    except ReportUnreadableError:
        pass  # is said again below, with the name
    try:
        report = read_report_bytes(data, name)
    except ReportUnreadableError as error:
        _is_one_line(str(error))
        return
    _is_a_report(report)


def _is_one_line(line: str) -> None:
    assert line.isprintable()
    assert 0 < len(line) < _LONGEST_LINE


def _is_a_report(report: Report) -> None:
    assert msgspec.json.encode(as_json(report)).decode()
    assert report.fiscal_year is None or report.fiscal_year in _YEARS
    for measure in report.measures:
        _is_a_measure(measure)
    for remark in report.remarks:
        assert remark.code
        assert remark.row is None or remark.row >= 1


def _is_a_measure(measure: Measure) -> None:
    numbers = [claim.no for claim in measure.claims]
    assert numbers == sorted(set(numbers))
    for deadline in measure.deadlines:
        if deadline.start and deadline.end:
            assert deadline.start <= deadline.end
    for claim in measure.claims:
        _is_a_claim(claim)


def _is_a_claim(claim: Claim) -> None:
    for link in claim.links:
        assert link.as_written
        assert link.url
        assert link.url not in link.candidates
    assert (claim.kind in {"url", "url+date"}) == bool(claim.links)
