"""Open a workbook as a spreadsheet program does."""

import io
from collections.abc import Iterator
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from checks.discrepancies import DiscrepancyList
from checks.writers.xlsx.workbook import workbook


def opened(made: DiscrepancyList) -> Workbook:
    """Write the list as a workbook and open it again."""
    return load_workbook(io.BytesIO(workbook(made)))


def sheet(book: Workbook, name: str) -> Worksheet:
    """Return one sheet that must be there."""
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def records(found: Worksheet) -> Iterator[dict[str, Any]]:
    """Yield the rows below the headings, by heading; empty cells are empty text."""
    rows = found.iter_rows(values_only=True)
    headings = [str(heading) for heading in next(rows)]
    for row in rows:
        texts = ["" if value is None else value for value in row]
        yield dict(zip(headings, texts, strict=True))
