"""Made-up reports for rounds."""

from collections.abc import Sequence

from crawler.links.find import find_links
from crawler.model.report import (
    Claim,
    ClaimKind,
    EvidenceLink,
    Measure,
    Place,
    Report,
    ReportKind,
)

Told = tuple[str, str, tuple[str, ...]]
"""Topic, wording, addresses as written."""


def link(as_written: str) -> EvidenceLink:
    """Make up an evidence link as it would be read."""
    (found,) = find_links(as_written)
    return EvidenceLink(where=Place(page=1), as_written=found.as_written, url=found.url)


def claim(text: str, *urls: str, no: int = 1) -> Claim:
    """Make up a claim."""
    return Claim(
        no=no,
        where=Place(page=1),
        text=text,
        kind=ClaimKind.URL if urls else ClaimKind.NONE,
        dates=(),
        paired_deadline=None,
        links=tuple(map(link, urls)),
    )


def report(told: Sequence[Told], sha256: str = "ab" * 32) -> Report:
    """Make up a report of one claim in each row."""
    measures = tuple(
        Measure(
            row=row,
            where=Place(page=1),
            indicator=None,
            indicator_code=None,
            topic=topic,
            responsible_units=(),
            deadlines=(),
            claims=(claim(text, *urls),),
        )
        for row, (topic, text, urls) in enumerate(told, start=1)
    )
    return Report(
        path="report.docx",
        sha256=sha256,
        format="docx",
        agency="เทศบาลตำบลสมมุติ",
        fiscal_year=2569,
        round_months=6,
        kind=ReportKind.OUTCOME_REPORT,
        measures=measures,
    )
