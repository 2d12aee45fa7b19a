"""Tables whose cells span rows and columns, brought to plain rows.

A cell that spans rows stands in each of them, since it says something of each; one
that spans columns stands in the first only, so that a heading across a whole table
is still one cell of text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crawler.errors import ReportUnreadableError
from crawler.model.report import Place
from crawler.reports.content import Cell, Paragraph, Row, Table
from crawler.reports.decode import MAX_TEXT
from crawler.reports.headers import columns_of

MOST_COLUMNS = 200
"""Columns beyond are no measures table."""

MOST_CELLS = 400_000
"""Cells of one report; 1,500 rows of ten columns have 15,000."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spanning:
    """One cell as a format writes it; ``down`` and ``across`` count its own place."""

    paragraphs: tuple[str, ...]
    down: int = 1
    across: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A cell at its place in the grid; ``left`` rows below are still covered."""

    paragraphs: tuple[str, ...] = ()
    span: int = 1
    merged_above: bool = False
    left: int = 0


def table_of(lines: Sequence[Sequence[Spanning]], number: int) -> Table:
    """Return a table with every row as wide as the grid, places counted from one.

    Raises:
        ReportUnreadableError: There are more cells than a report has.
    """
    check_cells(sum(map(len, lines)))
    placed = list(_placed(lines))
    kept = [index for index, line in enumerate(lines) if _says_something(line)]
    width = max((len(placed[index]) for index in kept), default=0)
    check_cells(width * len(kept))
    check_letters(text for at in kept for one in placed[at] for text in one.paragraphs)
    return Table(
        rows=tuple(_row(placed[index], width, number, index + 1) for index in kept)
    )


def _row(placed: Sequence[_Placed], width: int, table: int, number: int) -> Row:
    filled = [*placed, *(_Placed() for _ in range(width - len(placed)))]
    return Row(
        cells=tuple(
            Cell(
                paragraphs=one.paragraphs,
                where=Place(table=table, row=number, column=column),
                span=one.span,
                merged_above=one.merged_above,
            )
            for column, one in enumerate(filled, start=1)
        ),
        where=Place(table=table, row=number),
    )


def _says_something(line: Sequence[Spanning]) -> bool:
    """Whether a row holds more than what hangs into it from rows above."""
    return any(cell.paragraphs for cell in line)


def check_cells(count: int) -> None:
    """Refuse tables that no report has.

    Raises:
        ReportUnreadableError: There are more cells than ``MOST_CELLS``.
    """
    if count > MOST_CELLS:
        raise ReportUnreadableError("holds a table too large to be a report's")


def check_letters(texts: Iterable[str]) -> None:
    """Refuse tables that repeat long texts until they fill the memory.

    Raises:
        ReportUnreadableError: There is more text than ``MAX_TEXT``.
    """
    if sum(map(len, texts)) > MAX_TEXT:
        raise ReportUnreadableError("holds a table of too much text to be a report's")


def blocks_of(table: Table) -> Iterator[Paragraph | Table]:
    """Part the lines above the header of a sheet from its table.

    A sheet has no running text: title and cover stand in cells above the table.
    """
    start = _first_row(table.rows)
    for row in table.rows[:start]:
        text = " ".join(piece for cell in row.cells for piece in cell.paragraphs)
        if text:
            yield Paragraph(text=text, where=row.where)
    if table.rows[start:]:
        yield Table(rows=table.rows[start:])


_LOOKED_AT = 60
_NARROW = 2


def _first_row(rows: Sequence[Row]) -> int:
    """Return the index of the header, or of the first row of several cells."""
    for index, row in enumerate(rows[:_LOOKED_AT]):
        if columns_of(row) is not None:
            return index
    for index, row in enumerate(rows[:_LOOKED_AT]):
        if sum(bool(cell.paragraphs) for cell in row.cells) > _NARROW:
            return index
    return min(len(rows), _LOOKED_AT)


def _placed(lines: Sequence[Sequence[Spanning]]) -> Iterator[list[_Placed]]:
    """Yield the cells of each row where they stand in the grid."""
    above: list[_Placed] = []
    for line in lines:
        cells: list[_Placed] = []
        for cell in line:
            _hang(cells, above)
            _put(cells, cell)
        _hang(cells, above)
        while any(one.left for one in above[len(cells) :]):
            cells.append(_Placed())
            _hang(cells, above)
        above = cells
        yield cells


def _put(cells: list[_Placed], cell: Spanning) -> None:
    room = min(cell.across, MOST_COLUMNS - len(cells))
    cells.extend(
        _Placed(
            paragraphs=() if offset else cell.paragraphs,
            span=1 if offset else room,
            left=cell.down - 1,
        )
        for offset in range(room)
    )


def _hang(cells: list[_Placed], above: list[_Placed]) -> None:
    """Add the cells that hang down from the row above at this place."""
    while len(cells) < len(above) and above[len(cells)].left:
        one = above[len(cells)]
        cells.append(replace(one, merged_above=True, left=one.left - 1))
