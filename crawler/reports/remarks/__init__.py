"""Remarks on the report itself, found without the network.

A remark changes no verdict; it is something to look at before the report is sent.
Each module finds one sort of them; the list below is the order in which they come.
"""

from collections.abc import Callable, Iterator, Sequence

from crawler.model.report import Remark, Report
from crawler.reports.content import Content
from crawler.reports.remarks.addresses import remarks_on_addresses
from crawler.reports.remarks.assessors import remarks_on_assessors
from crawler.reports.remarks.claims import remarks_on_claims
from crawler.reports.remarks.columns import remarks_on_columns, remarks_on_scores
from crawler.reports.remarks.deadlines import remarks_on_deadlines
from crawler.reports.remarks.generic import remarks_on_generic
from crawler.reports.remarks.hidden import remarks_on_hidden
from crawler.reports.remarks.names import remarks_on_names
from crawler.reports.remarks.pages import remarks_on_pages
from crawler.reports.remarks.reuse import remarks_on_reuse
from crawler.reports.remarks.tables import remarks_on_tables
from crawler.reports.remarks.units import remarks_on_units
from crawler.reports.rows import MeasureRow

_OF_MEASURES: tuple[Callable[[Report], Iterator[Remark]], ...] = (
    remarks_on_units,
    remarks_on_claims,
    remarks_on_addresses,
    remarks_on_generic,
    remarks_on_reuse,
)


def remarks_on(
    report: Report, content: Content, rows: Sequence[MeasureRow]
) -> tuple[Remark, ...]:
    """Return what is worth a look in a report before any page is opened.

    ``content`` is what its format reader saw, ``rows`` are its measure rows: names
    that differ and columns that moved show only there. Remarks of one row stand
    together; those on the whole report come last.
    """
    found = [remark for find in _OF_MEASURES for remark in find(report)]
    found += remarks_on_deadlines(report, content)
    found += remarks_on_assessors(rows)
    found += remarks_on_columns(rows)
    of_rows = sorted(
        (one for one in found if one.row is not None), key=lambda one: one.row or 0
    )
    return (
        *of_rows,
        *remarks_on_tables(report, content, rows),
        *remarks_on_scores(content),
        *remarks_on_names(report, content),
        *remarks_on_pages(content),
        *remarks_on_hidden(content),
    )
