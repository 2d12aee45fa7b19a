"""Tell rows of measures from those that number, part or sum up, or begin a table."""

import re
from collections.abc import Sequence

from crawler.reports.content import Cell, Row
from crawler.reports.headers import Columns
from crawler.reports.merged import cites
from crawler.reports.phrases import is_one_of
from crawler.reports.roles import Role
from crawler.reports.units import unit_starts


def is_total(filled: Sequence[Cell]) -> bool:
    """Whether a row sums up the rows above it."""
    return any(is_one_of(cell.text, "totals") for cell in filled[:_NARROW])


def is_below_header(row: Row, columns: Columns) -> bool:
    """Whether a row below a header only parts or numbers its columns.

    "ทำแล้ว | ยังไม่ทำ" stand below one header; forms number theirs "(๑) (๒) (๓)".
    """
    filled = [cell for cell in row.cells if cell.text and not cell.merged_above]
    if any(map(cites, filled)) or len(filled) < _NARROW:
        return False
    if all(_COLUMN_NUMBER.fullmatch(cell.text) for cell in filled):
        return True
    named = {columns[role] for role in _NAMING if role in columns}
    is_unnamed = not any(at in named and cell.text for at, cell in enumerate(row.cells))
    return is_unnamed and all(len(cell.text) <= _SHORT for cell in filled)


_COLUMN_NUMBER = re.compile(r"\(?[\d๐-๙]{1,2}\)?")
_NAMING = (Role.TOPIC, Role.ISSUE, Role.UNITS, Role.STEPS)


def goes_on_without_header(row: Row, columns: Columns, width: int) -> bool:
    """Whether the first row of a table without a known header goes on with the last.

    It is as wide, and does not look like a header of its own: short words in every
    cell, no address, and no unit where units should stand.
    """
    if len(row.cells) != width:
        return False
    at = columns.get(Role.UNITS)
    if at is None or not all(0 < len(cell.text) <= _SHORT for cell in row.cells):
        return True
    named = row.cells[at].text
    is_unit = any(unit.startswith(unit_starts()) for unit in named.split())
    return is_unit or any(map(cites, row.cells))


_SHORT = 25


_NARROW = 2
