"""Read a measures report from a file, whatever its format."""

import hashlib
from dataclasses import replace
from pathlib import Path

from crawler.links.repair import Cited
from crawler.model.address import NormalizedUrl
from crawler.model.report import Claim, Measure, Report, ReportKind
from crawler.reports.content import Content
from crawler.reports.cover import read_cover
from crawler.reports.decode import decode, read_bytes
from crawler.reports.loose import loose_measures
from crawler.reports.measures import cited, measures_of
from crawler.reports.remarks import remarks_on
from crawler.reports.rows import MeasureRow, measure_rows
from crawler.reports.text_reader import read_text

_MARKDOWN = (".md", ".markdown")


def read_report(path: Path) -> Report:
    """Read a report to its end.

    Raises:
        ReportUnreadableError: It is missing, empty, too large, or of a format
            that is not read; the text is one line that names the file.
    """
    data = read_bytes(path)
    text = decode(data, path)
    content = read_text(text, markdown=path.suffix.lower() in _MARKDOWN)
    return build_report(
        content, path=str(path), sha256=hashlib.sha256(data).hexdigest()
    )


def build_report(content: Content, *, path: str, sha256: str) -> Report:
    """Build the report from what its format reader saw; the same for all formats."""
    rows = measure_rows(content)
    kind = _kind(rows)
    cover = read_cover(content, kind)
    measures = measures_of(rows, cover.fiscal_year) or loose_measures(content)
    report = Report(
        path=path,
        sha256=sha256,
        format=content.format,
        agency=cover.agency,
        fiscal_year=cover.fiscal_year,
        round_months=cover.round_months,
        kind=kind,
        measures=_with_candidates(measures),
    )
    return replace(report, remarks=remarks_on(report))


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
    return tuple(
        replace(one, claims=tuple(_claim(claim, known) for claim in one.claims))
        for one in measures
    )


def _claim(
    claim: Claim, known: dict[NormalizedUrl, tuple[NormalizedUrl, ...]]
) -> Claim:
    links = tuple(replace(link, candidates=known[link.url]) for link in claim.links)
    return replace(claim, links=links)
