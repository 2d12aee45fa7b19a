"""Write the discrepancy list in every form that is read from a folder."""

from pathlib import Path

from checks.discrepancies.rows import DiscrepancyList
from checks.writers.csv import write_csv
from checks.writers.html import write_html
from checks.writers.json import write_json
from checks.writers.memos.files import MEMOS, write_memos
from checks.writers.xlsx.workbook import write_xlsx


def write_files(discrepancies: DiscrepancyList, folder: Path) -> tuple[Path, ...]:
    """Write page, workbook, CSV and JSON into ``folder``, and the memos below it.

    Returns their paths; that of the memos' folder where there are any.

    Raises:
        SettingsError: The folder cannot be made or written.
    """
    writers = (write_html, write_xlsx, write_csv, write_json)
    files = tuple(write(discrepancies, folder) for write in writers)
    return (*files, folder / MEMOS) if write_memos(discrepancies, folder) else files
