"""Remarks on the report itself, found without the network.

A remark changes no verdict; it is something to look at before the report is sent.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from crawler.model.report import (
    Claim,
    ClaimKind,
    Deadline,
    DeadlineKind,
    EvidenceLink,
    Measure,
    Remark,
    Report,
)
from crawler.thai import fiscal
from data.tables import table


def remarks_on(report: Report) -> tuple[Remark, ...]:
    """Return what is worth a look in a report before any page is opened."""
    return (*_of_rows(report), *_of_reuse(report))


_SATURDAY = 5
_FULL_YEAR = 12


def _of_rows(report: Report) -> Iterator[Remark]:
    for measure in report.measures:
        yield from _of_units(measure)
        for deadline in measure.deadlines:
            yield from _of_deadline(measure.row, deadline, report)
        for claim in measure.claims:
            yield from _of_claim(measure.row, claim)


def _remark(row: int | None, code: str, **found: object) -> Remark:
    message = table("reports/remarks.toml")["messages"][code]
    return Remark(row=row, code=code, message=message.format(**found))


def _of_units(measure: Measure) -> Iterator[Remark]:
    audit = table("reports/remarks.toml")["words"]["audit"]
    for unit in measure.responsible_units:
        if audit in unit:
            yield _remark(measure.row, "audit-unit-is-responsible", text=unit)


def _of_deadline(row: int, deadline: Deadline, report: Report) -> Iterator[Remark]:
    if deadline.kind is DeadlineKind.PLACEHOLDER:
        yield _remark(row, "placeholder-deadline")
    if deadline.year_inferred:
        found = {"text": deadline.text, "end": deadline.end}
        yield _remark(row, "deadline-without-year", **found)
    if deadline.end is None or report.fiscal_year is None:
        return
    if deadline.end < fiscal.start_of(report.fiscal_year):
        yield _remark(row, "deadline-before-fiscal-year", text=deadline.text)
    if deadline.end > _round_end(report.fiscal_year, report.round_months):
        yield _remark(row, "deadline-after-round-end", text=deadline.text)


def _round_end(fiscal_year: int, months: int | None) -> date:
    """Return the last day of the round; without a round that of the year."""
    start = fiscal.start_of(fiscal_year)
    if months is None or not 0 < months < _FULL_YEAR:
        return fiscal.end_of(fiscal_year)
    years, month = divmod(start.month - 1 + months, 12)
    return date(start.year + years, month + 1, 1) - timedelta(days=1)


def _of_claim(row: int, claim: Claim) -> Iterator[Remark]:
    if claim.kind is ClaimKind.NONE:
        yield _remark(row, "no-evidence", no=claim.no)
    if claim.kind is ClaimKind.DATE:
        yield _remark(row, "date-without-link", no=claim.no)
    for day in claim.dates:
        if day.weekday() >= _SATURDAY:
            yield _remark(row, "weekend-date", no=claim.no, end=day)
    for link in claim.links:
        if link.candidates:
            yield _remark(row, _kind_of_doubt(link), text=link.as_written)


def _kind_of_doubt(link: EvidenceLink) -> str:
    candidate = link.candidates[0]
    if _host(candidate) != _host(link.url):
        return "other-host"
    if candidate.replace("_", "").replace("-", "") == link.url.replace("_", "").replace(
        "-", ""
    ):
        return "twin-address"
    return "suspicious-id"


def _host(url: str) -> str | None:
    """Return the host of an address; a report may cite what has none."""
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _of_reuse(report: Report) -> Iterator[Remark]:
    """Yield a remark for each address that several rows cite."""
    rows: dict[str, dict[int, None]] = {}
    for measure in report.measures:
        for claim in measure.claims:
            for link in claim.links:
                rows.setdefault(link.url, {})[measure.row] = None
    for url, citing in rows.items():
        if len(citing) > 1:
            numbers = ", ".join(map(str, citing))
            yield _remark(None, "evidence-reused", text=url, no=numbers)
