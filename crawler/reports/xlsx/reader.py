"""Read a report that is a workbook: each sheet a table, its cover above it."""

from crawler.model.report import Place
from crawler.reports.codes import Look, Pictures
from crawler.reports.content import Cell, Content, Hidden, Paragraph, Row, Table
from crawler.reports.grid import blocks_of, check_cells, check_letters
from crawler.reports.qr import addresses_in
from crawler.reports.xlsx.sheet import Grid, grid_of
from crawler.reports.xlsx.workbook import Workbook


def read_xlsx(data: bytes, *, look: Look = addresses_in) -> Content:
    """Read a workbook; a place is a sheet's number with row and column as it has them.

    Rows and columns that are hidden are read, since a filter hides rows by the way;
    hidden sheets are not. ``Content.hidden`` tells of both. Comments are no part of
    what is printed. ``look`` reads the addresses out of pictures, where codes stand
    for them.

    Libraries that read workbooks give up hyperlinks and merged cells when they read
    row by row, and their memory when they do not; hence a reader of our own.

    Raises:
        ReportUnreadableError: It is damaged, encrypted, or too large.
    """
    workbook = Workbook(data)
    pictures = Pictures(workbook.picture, look)
    blocks: list[Paragraph | Table] = []
    hidden: list[Hidden] = []
    for number, (name, part) in enumerate(workbook.sheets(), start=1):
        grid = grid_of(workbook, part, pictures)
        blocks.extend(blocks_of(_table(grid, number)))
        if grid.hidden:
            hidden.append(Hidden(sheet=name, lines=grid.hidden))
    hidden += [Hidden(sheet=name) for name in workbook.hidden_sheets]
    return Content(format="xlsx", blocks=tuple(blocks), hidden=tuple(hidden))


def _table(grid: Grid, number: int) -> Table:
    cells = grid.cells
    width = max((max(row) for row in cells.values()), default=0)
    check_cells(width * len(cells))
    check_letters(text for row in cells.values() for text in row.values())
    return Table(rows=tuple(_row(grid, number, row, width) for row in sorted(cells)))


def _row(grid: Grid, table: int, row: int, width: int) -> Row:
    return Row(
        cells=tuple(
            Cell(
                paragraphs=_paragraphs(grid.cells[row].get(column, "")),
                where=Place(table=table, row=row, column=column),
                span=grid.spans.get((row, column), 1),
                merged_above=(row, column) in grid.repeated,
            )
            for column in range(1, width + 1)
        ),
        where=Place(table=table, row=row),
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    """Part the text of a cell at empty lines; other breaks stay inside."""
    if "\n" not in text:
        return tuple(filter(None, (" ".join(text.split()),)))
    lines = [" ".join(line.split()) for line in text.split("\n")]
    parts = "\n".join(lines).strip("\n").split("\n\n")
    return tuple(filter(None, (part.strip("\n") for part in parts)))
