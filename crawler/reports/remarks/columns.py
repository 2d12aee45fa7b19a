"""Rows whose cells stand in the columns of other cells, as scanning leaves them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from crawler.model.report import Remark
from crawler.reports.content import Content, Row, Table
from crawler.reports.headers import is_score_header
from crawler.reports.indicators import indicator_in
from crawler.reports.remarks.words import remark
from crawler.reports.roles import Role
from crawler.reports.rows import MeasureRow


def remarks_on_columns(rows: Sequence[MeasureRow]) -> Iterator[Remark]:
    """Yield a remark for each measure row that was read with its columns moved."""
    for number, row in enumerate(rows, start=1):
        if row.was_shifted:
            yield remark(number, "column-shift", row.text(Role.UNITS))


def remarks_on_scores(content: Content) -> Iterator[Remark]:
    """Yield a remark for each row of marks whose question left its column.

    Such a row shows the mark under the header of something else.
    """
    for table in content.tables:
        if any(map(is_score_header, table.rows[:_HEADERS])):
            yield from _shifted_marks(table)


_HEADERS = 2
_FEWEST = 3
_LONGEST_CODE = 12


def _shifted_marks(table: Table) -> Iterator[Remark]:
    places = [(row, _questions(row)) for row in table.rows]
    usual = Counter(column for _, columns in places for column in columns)
    if not usual or usual.most_common(1)[0][1] < _FEWEST:
        return
    column = usual.most_common(1)[0][0]
    for row, columns in places:
        if columns and column not in columns:
            line = " | ".join(cell.text for cell in row.cells if cell.text)
            yield remark(None, "column-shift", line)


def _questions(row: Row) -> list[int]:
    """Return the columns of a row that hold the code of a question alone."""
    return [
        index
        for index, cell in enumerate(row.cells)
        if 0 < len(cell.text) <= _LONGEST_CODE
        and (found := indicator_in(cell.text)) is not None
        and not found.is_heading
    ]
