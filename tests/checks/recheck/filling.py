"""Fill in a workbook as people do, with a program of theirs."""

import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from checks.discrepancies import DiscrepancyList
from checks.discrepancies.wording import word
from checks.recheck.filled import FilledList
from checks.recheck.workbook import read_list
from checks.writers.xlsx.workbook import workbook

ALL = word("sheet.all", "th")


class Filled:
    """One workbook in somebody's hands; headings and rows are found by name."""

    def __init__(self, source: Path | bytes) -> None:
        data = source if isinstance(source, bytes) else source.read_bytes()
        self.book: Workbook = load_workbook(io.BytesIO(data))

    def sheet(self, name: str = ALL) -> Worksheet:
        """Return one sheet that must be there."""
        found = self.book[name]
        assert isinstance(found, Worksheet)
        return found

    def column(self, name: str, sheet: str = ALL) -> int:
        """Return where a column stands, counted from one."""
        headings = [cell.value for cell in self.sheet(sheet)[1]]
        return headings.index(word(name, "th")) + 1

    def row_of(self, entry: str, sheet: str = ALL) -> int:
        """Return where the first line of a claim stands ("2.1")."""
        row, no = (self.column(name, sheet) for name in ("row", "claim_no"))
        main = self.sheet(sheet)
        return next(
            at
            for at in range(2, main.max_row + 1)
            if f"{main.cell(at, row).value}.{main.cell(at, no).value}" == entry
        )

    def write(self, entry: str, sheet: str = ALL, /, **values: Any) -> None:  # noqa: ANN401 - as in a cell
        """Write answers beside the first line of a claim."""
        at = self.row_of(entry, sheet)
        for name, value in values.items():
            self.sheet(sheet).cell(at, self.column(name, sheet)).value = value

    def where(self, entry: str, name: str, sheet: str = ALL) -> str:
        """Name a cell as messages do."""
        at = self.sheet(sheet).cell(self.row_of(entry, sheet), self.column(name, sheet))
        return f"{sheet}!{at.coordinate}"

    def line_id(self, entry: str, sheet: str = ALL) -> str:
        """Return the id of a claim's first line."""
        at = self.row_of(entry, sheet), self.column("line_id", sheet)
        return str(self.sheet(sheet).cell(*at).value)

    def save(self, path: Path) -> Path:
        """Save it."""
        self.book.save(path)
        return path

    def read(self, folder: Path) -> FilledList:
        """Save it and read it back."""
        return read_list(self.save(folder / "filled.xlsx"))


def filled(made: DiscrepancyList) -> Filled:
    """Hand a list to somebody."""
    return Filled(workbook(made))


def saved_by_libreoffice(path: Path, folder: Path) -> Path:
    """Open a workbook in LibreOffice and save it under its name in another folder."""
    soffice = shutil.which("soffice")
    assert soffice is not None
    home = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    words = [soffice, home, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    out = folder / "saved"
    subprocess.run(
        [*words, "--outdir", str(out), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return out / path.name
