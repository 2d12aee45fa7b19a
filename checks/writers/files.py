"""Write the discrepancy list in every form that is read from a folder."""

from pathlib import Path

from checks.discrepancies.rows import DiscrepancyList
from checks.writers.csv import write_csv
from checks.writers.html import write_html
from checks.writers.json import write_json


def write_files(discrepancies: DiscrepancyList, folder: Path) -> tuple[Path, ...]:
    """Write page, spreadsheet and JSON into ``folder``; return their paths.

    Raises:
        SettingsError: The folder cannot be made or written.
    """
    writers = (write_html, write_csv, write_json)
    return tuple(write(discrepancies, folder) for write in writers)
