"""One address as the proof of several measures."""

from collections.abc import Iterator

from crawler.model.report import Remark, Report
from crawler.reports.remarks.words import remark


def remarks_on_reuse(report: Report) -> Iterator[Remark]:
    """Yield one remark for each address that several rows cite.

    It stands at the first of them and names them all.
    """
    rows: dict[str, dict[int, None]] = {}
    for measure in report.measures:
        for claim in measure.claims:
            for link in claim.links:
                rows.setdefault(link.url, {})[measure.row] = None
    for url, citing in rows.items():
        if len(citing) > 1:
            numbers = ", ".join(map(str, citing))
            yield remark(min(citing), "evidence-reused", url, no=numbers)
