"""Put text of strangers into cells so that nothing of it is ever calculated."""

from datetime import datetime
from urllib.parse import quote

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from checks.discrepancies.plain import plain
from checks.writers.visitable import visitable
from checks.writers.xlsx.looks import Looks

MOST_LINKS = 65_530
"""Hyperlinks that Excel takes on one sheet ("Excel specifications and limits")."""
_FIRST_YEAR = 1900
"""Before it Excel knows no days."""
_LONGEST_LINK = 2_079
_LONGEST_TEXT = 32_767
"""Characters that Excel takes in an address, and in a cell (ditto)."""


class Cells:
    """Writes the cells of one sheet and counts its hyperlinks."""

    def __init__(self, sheet: Worksheet, looks: Looks) -> None:
        self._sheet = sheet
        self._looks = looks
        self._links = 0

    def text(self, row: int, column: int, text: str, look: Format) -> None:
        """Write text as text, whatever it looks like."""
        self._sheet.write_string(row, column, bounded(text), look)

    def number(self, row: int, column: int, text: str, look: Format) -> None:
        """Write a whole number; what is none is written as text."""
        if text.isascii() and text.isdecimal():
            self._sheet.write_number(row, column, int(text), look)
        else:
            self.text(row, column, text, look)

    def moment(self, row: int, column: int, text: str, look: Format) -> None:
        """Write a day or moment given in ISO 8601, as the clock there shows it."""
        at = datetime.fromisoformat(text).replace(tzinfo=None) if text else None
        if at is None or at.year < _FIRST_YEAR:
            self.text(row, column, text, look)
        else:
            self._sheet.write_datetime(row, column, at, look)

    def address(self, row: int, column: int, url: str, *, shown: str) -> None:
        """Write an address as a link that shows other text or its own.

        What is no http(s) address, or does not fit into Excel, is written as text.
        """
        target = visitable(url)
        if target is None or self._links >= MOST_LINKS or _is_too_long(target):
            self.text(row, column, shown, self._looks.text)
            return
        self._links += 1
        self._sheet.write_url(
            row, column, target, self._looks.address, string=bounded(shown)
        )


def bounded(text: str) -> str:
    """Return text without control codes, no longer than a cell takes."""
    clean = plain(text).strip()
    return clean if len(clean) <= _LONGEST_TEXT else clean[: _LONGEST_TEXT - 1] + "…"


def _is_too_long(url: str) -> bool:
    return len(quote(url, safe=":/?#[]@!$&'()*+,;=%")) > _LONGEST_LINK
