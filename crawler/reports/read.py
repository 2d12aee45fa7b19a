"""Read a measures report from a file, whatever its format."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from crawler.errors import ReportUnreadableError
from crawler.links.repair import MAX_CANDIDATES, Cited
from crawler.model.address import NormalizedUrl
from crawler.model.report import Claim, Measure, Report, ReportKind
from crawler.reports.content import Content
from crawler.reports.cover import read_cover
from crawler.reports.csv_reader import delimiter_of, read_csv
from crawler.reports.decode import decode, with_byte_order
from crawler.reports.docx.reader import read_docx
from crawler.reports.doubting import doubted
from crawler.reports.files import check_length, read_bytes, shown
from crawler.reports.headed import headed_rows
from crawler.reports.html.reader import read_html
from crawler.reports.loose import loose_measures
from crawler.reports.measures import cited, measures_of, with_schemes
from crawler.reports.ocr.marking import marked_as_read
from crawler.reports.overfull import refuse_overfull
from crawler.reports.pdf.scanned import ScannedReportError
from crawler.reports.remarks import remarks_on
from crawler.reports.rows import MeasureRow, measure_rows
from crawler.reports.sniff import FileKind, kind_of
from crawler.reports.text_reader import read_text
from crawler.reports.undisturbed import undisturbed
from crawler.reports.xlsx.reader import read_xlsx

_MARKDOWN = (".md", ".markdown")
_TABLES = (".csv", ".tsv")
_ADDRESS = ("http://", "https://")


def read_report(path: Path) -> Report:
    """Read a report file to its end.

    Raises:
        ReportUnreadableError: It is missing, empty, too large, or of a format
            that is not read; the text is one line that names the file.
    """
    try:
        data = read_bytes(path)
    except ReportUnreadableError as error:
        raise ReportUnreadableError(f"{shown(str(path))}: {error}") from error
    return read_report_bytes(data, str(path))


def read_report_bytes(data: bytes, name: str) -> Report:
    """Read a report that is at hand; ``name`` is its path or its address.

    Raises:
        ReportUnreadableError: As for a file.
    """
    digest = hashlib.sha256(data).hexdigest()
    with undisturbed():
        try:
            check_length(len(data))
            content = read_content(data, name)
            refuse_overfull(content)
        except ReportUnreadableError as error:
            raise ReportUnreadableError(f"{shown(name)}: {error}") from error
        return build_report(content, path=_writable(name), sha256=digest)


def read_content(data: bytes, name: str) -> Content:
    """Return what the reader of a report's format sees in it.

    The format is known by the content; the name tells only what content cannot:
    Markdown, a table of two columns, and whether links are relative to an address.

    Raises:
        ReportUnreadableError: It is of no format that is read, or damaged.
    """
    data = with_byte_order(data)
    kind = kind_of(data)
    if kind is FileKind.TEXT and name.lower().endswith(_TABLES):
        kind = FileKind.CSV
    return _READERS[kind](data, name)


def _docx(data: bytes, _name: str) -> Content:
    return read_docx(data)


def _xlsx(data: bytes, _name: str) -> Content:
    return read_xlsx(data)


def _pdf(data: bytes, _name: str) -> Content:
    """Read the letters of a PDF, or its pictures where it has no letters."""
    from crawler.reports.ocr import files  # noqa: PLC0415 - numpy loads slowly
    from crawler.reports.pdf.reader import read_pdf  # noqa: PLC0415 - PDFium too

    try:
        return read_pdf(data)
    except ScannedReportError:
        return files.read_scanned_pdf(data)


def _image(data: bytes, _name: str) -> Content:
    from crawler.reports.ocr import files  # noqa: PLC0415 - numpy loads slowly

    return files.read_picture(data)


def _html(data: bytes, name: str) -> Content:
    return read_html(data, address=name if name.startswith(_ADDRESS) else "")


def _csv(data: bytes, name: str) -> Content:
    text = decode(data)
    delimiter = delimiter_of(text) or delimiter_of(text, narrow=True)
    if delimiter is None:
        return _text(data, name)
    return read_csv(text, delimiter=delimiter)


def _text(data: bytes, name: str) -> Content:
    return read_text(decode(data), markdown=name.lower().endswith(_MARKDOWN))


_READERS: Mapping[FileKind, Callable[[bytes, str], Content]] = {
    FileKind.DOCX: _docx,
    FileKind.XLSX: _xlsx,
    FileKind.PDF: _pdf,
    FileKind.HTML: _html,
    FileKind.CSV: _csv,
    FileKind.TEXT: _text,
    FileKind.IMAGE: _image,
}
"""The reader of each format: bytes and name to content; the table of formats."""


def _writable(name: str) -> str:
    """Return a name that can be written as UTF-8; on disk it may be any bytes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def build_report(content: Content, *, path: str, sha256: str) -> Report:
    """Build the report from what its format reader saw; the same for all formats."""
    rows = measure_rows(content) or headed_rows(content)
    kind = _kind(rows)
    cover = read_cover(content, kind)
    measures = measures_of(rows, cover.fiscal_year) or loose_measures(content)
    measures = with_schemes(measures)
    report = Report(
        path=path,
        sha256=sha256,
        format=content.format,
        agency=cover.agency,
        fiscal_year=cover.fiscal_year,
        round_months=cover.round_months,
        kind=kind,
        measures=marked_as_read(doubted(_with_candidates(measures), content), content),
    )
    return replace(report, remarks=remarks_on(report, content, rows))


def _kind(rows: list[MeasureRow]) -> ReportKind:
    if not rows:
        return ReportKind.UNKNOWN
    if any(row.has_outcome for row in rows):
        return ReportKind.OUTCOME_REPORT
    return ReportKind.PLAN_AND_ANALYSIS


def _with_candidates(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    urls = cited(measures)
    guesses = Cited(urls)
    known = {url: guesses.candidates(url) for url in urls}
    if not any(known.values()):
        return measures
    return tuple(
        replace(one, claims=tuple(_claim(claim, known) for claim in one.claims))
        for one in measures
    )


def _claim(
    claim: Claim, known: dict[NormalizedUrl, tuple[NormalizedUrl, ...]]
) -> Claim:
    if not any(known[link.url] for link in claim.links):
        return claim
    links = tuple(
        replace(link, candidates=_best((*link.candidates, *known[link.url])))
        for link in claim.links
    )
    return replace(claim, links=links)


def _best(guesses: tuple[NormalizedUrl, ...]) -> tuple[NormalizedUrl, ...]:
    return tuple(dict.fromkeys(guesses))[:MAX_CANDIDATES]
