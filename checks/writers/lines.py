"""The list as lines: one per cited address, or per claim that cites none."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.discrepancies.rows import (
    ClaimRow,
    DiscrepancyList,
    FindingRow,
    LinkRow,
    ObservationRow,
    ReportRow,
)
from checks.model.verdict import Verdict

NO_LINK = "no-link"
"""What a claim without an address is counted as, apart from the verdicts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line; what concerns the claim as a whole stands on its first."""

    report: ReportRow
    claim: ClaimRow
    link: LinkRow | None
    seen: ObservationRow | None
    verdict: Verdict
    reasons: tuple[FindingRow, ...]
    notes: tuple[FindingRow, ...]

    @property
    def kind(self) -> str:
        """The verdict's code, or ``no-link``."""
        return self.verdict.value if self.link else NO_LINK

    @property
    def codes(self) -> tuple[str, ...]:
        """Codes of the reasons, in order."""
        return tuple(reason.code for reason in self.reasons)


def claim_kind(claim: ClaimRow) -> str:
    """Return what a claim is counted as: its verdict's code, or ``no-link``."""
    return claim.verdict.value if claim.links else NO_LINK


def lines(discrepancies: DiscrepancyList) -> Iterator[Line]:
    """Yield every line of the list, in its order."""
    reports = {report.name: report for report in discrepancies.reports}
    seen = {one.url: one for one in discrepancies.observations}
    for claim in discrepancies.claims:
        yield from lines_of(claim, reports[claim.report], seen)


def lines_of(
    claim: ClaimRow, report: ReportRow, seen: dict[str, ObservationRow]
) -> Iterator[Line]:
    """Yield the lines of one claim."""
    links = claim.links or (None,)
    for link, (reasons, notes) in zip(links, _shares(claim), strict=True):
        yield Line(
            report=report,
            claim=claim,
            link=link,
            seen=seen.get(link.url) if link else None,
            verdict=link.verdict if link else claim.verdict,
            reasons=reasons,
            notes=notes,
        )


Findings = tuple[FindingRow, ...]


def _shares(claim: ClaimRow) -> Iterator[tuple[Findings, Findings]]:
    """Share findings out: a link's own to it, the claim's own to its first line."""
    if not claim.links:
        yield claim.reasons, claim.notes
        return
    of_links = {found for link in claim.links for found in link.reasons + link.notes}
    reasons = tuple(one for one in claim.reasons if one not in of_links)
    notes = tuple(one for one in claim.notes if one not in of_links)
    for link in claim.links:
        yield reasons + link.reasons, notes + link.notes
        reasons = notes = ()
