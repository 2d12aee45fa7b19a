"""The discrepancy list for spreadsheets: one line per cited address."""

import csv
import io
from pathlib import Path

from checks.discrepancies.plain import plain
from checks.discrepancies.rows import DiscrepancyList
from checks.discrepancies.wording import word
from checks.writers.cells import cells_of
from checks.writers.lines import lines
from checks.writers.whole import write_whole

BYTE_ORDER_MARK = "\ufeff"
"""Without it, Excel in Thailand reads UTF-8 as windows-874 (DOMAIN.md 5)."""

_STARTS_A_FORMULA = frozenset("=+-@＝＋－＠\t\r\n|")
"""What makes a spreadsheet calculate a cell (OWASP, "CSV Injection")."""

COLUMNS = (
    "report",
    "agency",
    "fiscal_year",
    "row",
    "claim_no",
    "indicator",
    "topic",
    "responsible_units",
    "deadline",
    "text",
    "as_written",
    "url",
    "verdict",
    "codes",
    "found",
    "proof",
    "notes",
    "advice",
    "suggestion",
    "suggestion_title",
    "status",
    "page_title",
    "page_date",
    "final_url",
    "attempts",
    "observed_at",
)
"""Columns in order; their headings are words of the interface."""


def write_csv(discrepancies: DiscrepancyList, folder: Path) -> Path:
    """Write ``discrepancies.csv`` and return its path."""
    lang = discrepancies.lang
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow([word(column, lang) for column in COLUMNS])
    for line in lines(discrepancies):
        cells = cells_of(line, lang)
        writer.writerow([harmless(cells[column]) for column in COLUMNS])
    content = (BYTE_ORDER_MARK + buffer.getvalue()).encode()
    return write_whole(folder / "discrepancies.csv", content)


def harmless(text: str) -> str:
    r"""Keep a cell from being calculated: a quote mark makes it text.

    >>> harmless('=HYPERLINK("https://example.com")')
    '\'=HYPERLINK("https://example.com")'
    """
    clean = plain(text).strip()
    starts = clean[:1] in _STARTS_A_FORMULA
    return f"'{clean}" if clean and starts else clean
