"""Write the discrepancy list in every form that is read from a folder."""

from pathlib import Path

from checks.discrepancies.rows import DiscrepancyList
from checks.writers.csv import write_csv
from checks.writers.html import write_html
from checks.writers.json import write_json
from checks.writers.xlsx.workbook import write_xlsx


def write_files(discrepancies: DiscrepancyList, folder: Path) -> tuple[Path, ...]:
    """Write page, workbook, CSV and JSON into ``folder``; return their paths.

    Raises:
        SettingsError: The folder cannot be made or written.
    """
    writers = (write_html, write_xlsx, write_csv, write_json)
    return tuple(write(discrepancies, folder) for write in writers)
