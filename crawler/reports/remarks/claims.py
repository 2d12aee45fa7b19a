"""What a claim lacks or says oddly: evidence, a working day, another year."""

from collections.abc import Iterator

from crawler.model.report import Claim, ClaimKind, Remark, Report
from crawler.reports.remarks.words import remark
from crawler.thai import fiscal

_SATURDAY = 5


def remarks_on_claims(report: Report) -> Iterator[Remark]:
    """Yield remarks on the words of claims; their addresses have their own."""
    for measure in report.measures:
        for claim in measure.claims:
            yield from _on_evidence(measure.row, claim)
            yield from _on_weekends(measure.row, claim)
            yield from _on_years(measure.row, claim, report.fiscal_year)


def _on_evidence(row: int, claim: Claim) -> Iterator[Remark]:
    if claim.kind is ClaimKind.NONE:
        yield remark(row, "no-evidence", claim.text, no=claim.no)
    if claim.kind is ClaimKind.DATE:
        yield remark(row, "date-without-link", claim.text, no=claim.no)


def _on_weekends(row: int, claim: Claim) -> Iterator[Remark]:
    for day in claim.dates:
        if day.weekday() >= _SATURDAY:
            yield remark(row, "weekend-date", claim.text, no=claim.no, end=day)


def _on_years(row: int, claim: Claim, fiscal_year: int | None) -> Iterator[Remark]:
    """Yield a remark for each other year or span of years that the claim names.

    Years of dates are no mentions, nor is the report's own year (J15 of the exact
    content: "เพื่อใช้ในปี ๖๗", "แผนพัฒนา พ.ศ. ๒๕๖๖ - ๒๕๗๐").
    """
    years: dict[str, set[int]] = {}
    for found in fiscal.named_years(claim.text):
        years.setdefault(found.text, set()).add(found.year)
    for text, named in years.items():
        if fiscal_year is not None and named != {fiscal_year}:
            yield remark(row, "year-mention", text, no=claim.no)
