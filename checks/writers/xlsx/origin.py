"""Of which run a workbook is, so that it can be told when it comes back.

It stands on the first sheet, for people, and in the properties of the file, for when
that sheet is gone. The database is named without its folder: whoever gets the workbook
need not know how somebody's disk is laid out.
"""

from xlsxwriter import Workbook

from checks.discrepancies.rows import DiscrepancyList

RUN = "run"
DATABASE = "database"
"""Words of the interface, and names of properties behind ``lakthan-``."""

REPORTS = "reports"
KEPT = (RUN, DATABASE, REPORTS)
"""Names of properties; the reports are told apart by the SHA-256 of their files."""

_DIGITS = 12
_LONGEST = 255
"""Characters that Excel takes in a property."""


def origin_of(made: DiscrepancyList) -> dict[str, str]:
    """Name the run, and the database where it is known."""
    named = {RUN: made.run.id, DATABASE: made.database}
    return {name: text for name, text in named.items() if text}


def write_origin(book: Workbook, made: DiscrepancyList) -> None:
    """Write the properties; too many reports are left out, and then all are meant."""
    reports = " ".join(one.sha256[:_DIGITS] for one in made.reports)
    for name, text in {**origin_of(made), REPORTS: reports}.items():
        if 0 < len(text) <= _LONGEST:
            book.set_custom_property(f"lakthan-{name}", text, "text")
