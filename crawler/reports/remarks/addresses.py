"""Addresses that look mistyped beside the others of the same report."""

from collections.abc import Iterator

from crawler.model.address import host_of
from crawler.model.report import EvidenceLink, Remark, Repair, Report
from crawler.reports.remarks.words import remark


def remarks_on_addresses(report: Report) -> Iterator[Remark]:
    """Yield remarks on addresses that were mended, or that may be meant otherwise."""
    for measure in report.measures:
        for claim in measure.claims:
            for link in claim.links:
                if Repair.INNER_SPACE in link.repairs:
                    yield remark(measure.row, "inserted-space", link.as_written)
                if Repair.DOUBTFUL_END in link.repairs:
                    yield remark(measure.row, "doubtful-end", link.as_written)
                elif link.candidates:
                    yield remark(measure.row, _kind_of_doubt(link), link.as_written)


def _kind_of_doubt(link: EvidenceLink) -> str:
    """Name how the address differs from the best guess at what was meant."""
    candidate = link.candidates[0]
    if host_of(candidate) != host_of(link.url):
        return "wrong-host"
    for mark, code in (("_", "inserted-underscore"), ("-", "inserted-hyphen")):
        if candidate.replace(mark, "") == link.url.replace(mark, ""):
            return code
    return "suspicious-id"
