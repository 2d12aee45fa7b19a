"""Count the remarks on a report, for the tests of each sort of them."""

from collections import Counter
from collections.abc import Iterable

from crawler.model.report import Remark, Report


def codes(report: Report) -> Counter[str]:
    """Count the remarks on a report by code."""
    return Counter(remark.code for remark in report.remarks)


def of_code(report: Report, code: str) -> list[Remark]:
    """Return the remarks of one code, in the order in which they come."""
    return [remark for remark in report.remarks if remark.code == code]


def places(remarks: Iterable[Remark]) -> list[tuple[int | None, str]]:
    """Return row and proof of each remark."""
    return [(remark.row, remark.proof) for remark in remarks]
