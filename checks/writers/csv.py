"""The discrepancy list for spreadsheets: one line per cited address."""

import csv
import io
import re
from pathlib import Path

from checks.discrepancies.plain import plain
from checks.discrepancies.rows import DiscrepancyList
from checks.discrepancies.wording import word
from checks.writers.beside import NOTHING, beside, beside_cells
from checks.writers.cells import cells_of
from checks.writers.identity import identified
from checks.writers.lines import lines
from checks.writers.nights import histories, night_cells
from checks.writers.whole import write_whole

BYTE_ORDER_MARK = "\ufeff"
"""Without it, Excel in Thailand reads UTF-8 as windows-874 (DOMAIN.md 5)."""

_STARTS_A_FORMULA = frozenset("=+-@＝＋－＠\t\r\n|")
"""What makes a spreadsheet calculate a cell (OWASP, "CSV Injection")."""

_WOULD_START_ONE = re.compile(r"([;\t\n])(?=[=+\-@＝＋－＠|])")
"""Where the comma stands in numbers, a spreadsheet parts fields by the semicolon, and
takes no notice of quotes that open after another sign."""

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
    "decided",
    "explanation",
    "follow_up",
    "reviewer_comment",
    "failing_since",
    "failing_nights",
    "last_good",
    "line_id",
)
"""Columns in order; their headings are words of the interface."""


def write_csv(discrepancies: DiscrepancyList, folder: Path) -> Path:
    """Write ``discrepancies.csv`` and return its path."""
    lang = discrepancies.lang
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow([word(column, lang) for column in COLUMNS])
    told, known = beside(discrepancies), histories(discrepancies)
    for line_id, line in identified(lines(discrepancies)):
        people = beside_cells(told.get(line_id, NOTHING), discrepancies)
        past = night_cells(known.get(line.link.url) if line.link else None)
        cells = {**cells_of(line, lang), **people, **past, "line_id": line_id}
        writer.writerow([harmless(cells[column]) for column in COLUMNS])
    content = (BYTE_ORDER_MARK + buffer.getvalue()).encode()
    return write_whole(folder / "discrepancies.csv", content)


def harmless(text: str) -> str:
    r"""Keep a cell from being calculated: a quote mark makes it text.

    >>> harmless('=HYPERLINK("https://example.com")')
    '\'=HYPERLINK("https://example.com")'
    >>> harmless("ข่าว;=1+1")
    'ข่าว; =1+1'
    """
    clean = _WOULD_START_ONE.sub(r"\1 ", plain(text).strip())
    starts = clean[:1] in _STARTS_A_FORMULA
    return f"'{clean}" if clean and starts else clean
