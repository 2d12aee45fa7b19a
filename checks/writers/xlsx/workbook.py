"""Put the workbook together: a summary, all lines, a sheet for every unit.

That of a later round is led by what became of every claim since the earlier one.
"""

import io
from pathlib import Path

from xlsxwriter import Workbook

from checks.discrepancies.rows import ClaimRow, DiscrepancyList
from checks.discrepancies.wording import word
from checks.writers.identity import identified
from checks.writers.lines import lines
from checks.writers.units import to_answer, units_of
from checks.writers.whole import write_whole
from checks.writers.xlsx.before_after_sheet import BeforeAfterSheet
from checks.writers.xlsx.list_sheet import Entry, ListSheets
from checks.writers.xlsx.looks import Looks
from checks.writers.xlsx.origin import write_origin
from checks.writers.xlsx.sheet_names import SheetNames
from checks.writers.xlsx.summary_sheet import SummarySheet


def write_xlsx(made: DiscrepancyList, folder: Path) -> Path:
    """Write ``discrepancies.xlsx`` and return its path.

    Raises:
        SettingsError: The folder cannot be made or written.
    """
    return write_whole(folder / "discrepancies.xlsx", workbook(made))


def workbook(made: DiscrepancyList) -> bytes:
    """Make the workbook; the same list makes the same bytes."""
    buffer = io.BytesIO()
    book = Workbook(buffer, {"in_memory": True})
    book.set_properties(
        {"title": word("title", made.lang), "created": made.run.started}
    )
    write_origin(book, made)
    _sheets(book, made)
    book.close()
    return buffer.getvalue()


def _sheets(book: Workbook, made: DiscrepancyList) -> None:
    names, looks = SheetNames(), Looks(book, made.lang)
    if made.before_after:
        first = book.add_worksheet(names.take(word("sheet.before_after", made.lang)))
        BeforeAfterSheet(first, looks, made.lang).write(made.before_after)
    summary = book.add_worksheet(names.take(word("sheet.summary", made.lang)))
    SummarySheet(summary, looks, made).write()
    entries = list(identified(lines(made)))
    sheets = ListSheets(book, looks, made)
    sheets.add(names.take(word("sheet.all", made.lang)), entries)
    for unit, own in _of_units(made, entries):
        sheets.add(names.take(unit), own)


def _of_units(
    made: DiscrepancyList, entries: list[Entry]
) -> list[tuple[str, list[Entry]]]:
    """Give every unit the lines it is asked about: those of claims not verified."""
    found = []
    for unit, claims in units_of(made):
        asked = {_key(claim) for claim in to_answer(claims)}
        own = [entry for entry in entries if _key(entry[1].claim) in asked]
        if own:
            found.append((unit, own))
    return found


def _key(claim: ClaimRow) -> tuple[str, int, int]:
    return claim.report, claim.row, claim.claim_no
