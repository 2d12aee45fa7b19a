"""What a filled-in workbook holds, before anybody has judged it."""

from collections.abc import Mapping
from dataclasses import dataclass

from checks.recheck.said import Said

UNIT_ANSWERS = ("explanation", "corrected_link", "follow_up")
"""Columns of the responsible unit: where two sheets differ, the unit's own holds."""

DECISION = ("decision", "decided_by", "decided_on", "decided_until", "reviewer_comment")
"""Columns of the reviewer: where two sheets differ, the sheet of all lines holds."""

FILLED_IN = (*UNIT_ANSWERS, *DECISION)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledCell:
    """One answer; ``where`` names its cell as a spreadsheet does: ``Sheet!Q7``.

    A hyperlink's target travels inside the text (``crawler.links.anchors``).
    """

    text: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledRow:
    """One row with its answers by column; ``on_all`` says that all lines stand there.

    ``line_id`` is empty for a row that has answers and says not which line it is.
    """

    line_id: str
    where: str
    on_all: bool
    cells: Mapping[str, FilledCell]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledList:
    """A whole workbook: of which run, and every row that names a line or answers.

    ``reports`` are the first digits of the SHA-256 of its reports, where it names them.
    ``since_1904`` says from when its days are counted. ``remarks`` tell what of the
    workbook was not read, ``refused`` where answers may be lost by that.
    """

    name: str
    run_id: str
    database: str
    reports: tuple[str, ...]
    rows: tuple[FilledRow, ...]
    since_1904: bool
    remarks: tuple[Said, ...]
    refused: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledLine:
    """One line with the answers that hold, whatever sheets they stood on."""

    line_id: str
    cells: Mapping[str, FilledCell]

    def text(self, column: str) -> str:
        """Return the text of an answer; empty where none was given."""
        cell = self.cells.get(column)
        return cell.text if cell else ""
