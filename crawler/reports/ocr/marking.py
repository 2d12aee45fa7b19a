"""Mark every address that was read from a picture of paper."""

from collections.abc import Sequence
from dataclasses import replace

from crawler.model.report import Claim, EvidenceLink, Measure, Repair
from crawler.reports.content import Content


def marked_as_read(
    measures: Sequence[Measure], content: Content
) -> tuple[Measure, ...]:
    """Return measures whose addresses say that they were read by OCR, if they were.

    Such an address may be misread; none is called broken without a person (DESIGN.md
    section 4).
    """
    if not content.read_by_ocr:
        return tuple(measures)
    return tuple(
        replace(one, claims=tuple(_claim(claim, content) for claim in one.claims))
        for one in measures
    )


def _claim(claim: Claim, content: Content) -> Claim:
    return replace(claim, links=tuple(_link(link, content) for link in claim.links))


def _link(link: EvidenceLink, content: Content) -> EvidenceLink:
    page = link.where.page
    if content.ocr_pages and page is not None and page not in content.ocr_pages:
        return link
    return replace(link, repairs=(*link.repairs, Repair.OCR))
