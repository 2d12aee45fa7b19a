"""A unit that audits and is responsible: it would audit its own work."""

from collections.abc import Iterator

from crawler.model.report import Remark, Report
from crawler.reports.remarks.words import known, remark


def remarks_on_units(report: Report) -> Iterator[Remark]:
    """Yield a remark for each measure that the internal audit unit answers for."""
    audit = known("words")["audit"]
    for measure in report.measures:
        for unit in measure.responsible_units:
            if audit in unit:
                yield remark(measure.row, "audit-unit-is-responsible", unit)
