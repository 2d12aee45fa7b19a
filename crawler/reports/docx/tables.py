"""Read the tables of a Word document: merged cells, tables inside cells, pages."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from lxml.etree import _Element as Element

from crawler.errors import ReportUnreadableError
from crawler.model.report import Place
from crawler.reports.content import Cell, Paragraph, Row, Table
from crawler.reports.docx.blocks import (
    Printed,
    blocks_in,
    notes_in,
    printed_in,
    with_notes,
    without_notes,
)
from crawler.reports.docx.cells import (
    MOST_COLUMNS,
    continued,
    grid_of,
    is_deleted,
    span_of,
    written,
)
from crawler.reports.docx.collect import NOTE_BEGINS
from crawler.reports.docx.flow import Flow
from crawler.reports.docx.layout import (
    Placed,
    WrittenCell,
    WrittenRow,
    placed,
    width_of,
)
from crawler.reports.docx.names import number_of, w
from crawler.reports.docx.reading import Reading
from crawler.reports.headers import columns_of


class Tables:
    """Reads tables in reading order and counts them."""

    def __init__(self, reading: Reading, flow: Flow) -> None:
        self._reading = reading
        self._flow = flow
        self._inner: list[Table | Paragraph] = []
        self._count = 0
        self._depth = 0

    def blocks_of(self, element: Element) -> Iterator[Paragraph | Table]:
        """Yield a table, and behind it the tables of measures inside its cells.

        Notes to its header stand behind it too: they belong to no claim.
        """
        outer, self._inner = self._inner, []
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ReportUnreadableError("is nested deeper than any report, not read")
        table = self._table(element)
        self._depth -= 1
        yield self._without_header_notes(table)
        inner, self._inner = self._inner, outer
        yield from inner

    def _table(self, element: Element) -> Table:
        self._count += 1
        number = self._count
        rows: list[WrittenRow] = []
        pages: list[int | None] = []
        for row in blocks_in(element, "tr"):
            if not is_deleted(row):
                found, page = self._row(row)
                rows.append(found)
                pages.append(page)
        width = _checked(width_of(rows))
        self._reading.spend_cells(width * len(rows))
        lines = _merged(placed(rows, grid_of(element)))
        places = [
            Place(page=page, table=number, row=at)
            for at, page in enumerate(pages, start=1)
        ]
        return Table(
            rows=tuple(
                _row_of(cells, width, where)
                for cells, where in zip(lines, places, strict=True)
            )
        )

    def _row(self, element: Element) -> tuple[WrittenRow, int | None]:
        """Read a row; cells side by side run over the same page breaks."""
        begin = end = self._reading.page
        first: list[int] = []
        cells = []
        for cell in blocks_in(element, "tc"):
            self._reading.page = begin
            paragraphs, page = self._cell(cell)
            first.append(page or begin)
            end = max(end, self._reading.page)
            cells.append(written(cell, paragraphs))
        self._reading.page = end
        properties = element.find(w("trPr"))
        before = None if properties is None else properties.find(w("gridBefore"))
        row = WrittenRow(
            cells=continued(cells), before=span_of(number_of(before), least=0)
        )
        known = self._reading.known_page
        return row, None if known is None else max(first, default=begin)

    def _cell(self, element: Element) -> tuple[list[str], int | None]:
        texts: list[str] = []
        page: int | None = None
        outside = self._flow.begin()
        for one in printed_in(self._flow, element):
            if isinstance(one, Printed):
                page = page or one.page
                texts.append(one.text)
            else:
                texts.extend(self._nested(one))
        self._flow.go_on(outside)
        return texts, page

    def _nested(self, element: Element) -> Iterator[str]:
        """Yield the text of a table inside a cell, unless it is one of measures."""
        found = list(self.blocks_of(element))
        table = found[0]
        if isinstance(table, Table) and not any(map(columns_of, table.rows[:_HEAD])):
            for row in table.rows:
                for cell in row.cells:
                    yield from () if cell.merged_above else cell.paragraphs
            found = found[1:]
        self._inner.extend(found)

    def _without_header_notes(self, table: Table) -> Table:
        return Table(rows=tuple(map(self._with_notes, table.rows)))

    def _with_notes(self, row: Row) -> Row:
        bare = _changed(row, without_notes)
        if bare == row or columns_of(bare) is None:
            return _changed(row, with_notes)
        for cell in row.cells:
            for text in cell.paragraphs:
                self._inner.extend(
                    Paragraph(text=note, where=row.where) for note in notes_in(text)
                )
        return bare


_HEAD = 5
_DEEPEST = 12
_LONGEST_REPEATED = 2000


def _checked(width: int) -> int:
    if width > MOST_COLUMNS:
        raise ReportUnreadableError("holds a table wider than any report, not read")
    return width


def _merged(lines: list[Placed]) -> list[Placed]:
    """Let a cell that spans rows say in each of them what it says in the first."""
    above: Placed = {}
    merged: list[Placed] = []
    for line in lines:
        cells = {at: _resolved(cell, above.get(at)) for at, cell in line.items()}
        merged.append(cells)
        above = cells
    return merged


def _resolved(cell: WrittenCell, above: WrittenCell | None) -> WrittenCell:
    if not cell.goes_on or above is None:
        return replace(cell, goes_on=False)
    length = sum(map(len, above.paragraphs))
    repeated = above.paragraphs if length <= _LONGEST_REPEATED else ()
    return replace(cell, paragraphs=repeated)


def _row_of(cells: Placed, width: int, where: Place) -> Row:
    return Row(
        cells=tuple(
            Cell(
                paragraphs=cells[at].paragraphs if at in cells else (),
                where=replace(where, column=at + 1),
                merged_above=at in cells and cells[at].goes_on,
                span=cells[at].span if at in cells else 1,
            )
            for at in range(width)
        ),
        where=where,
    )


def _changed(row: Row, change: Callable[[str], str]) -> Row:
    if not any(NOTE_BEGINS in text for cell in row.cells for text in cell.paragraphs):
        return row
    cells = (
        replace(
            cell,
            paragraphs=tuple(filter(None, map(_stripped(change), cell.paragraphs))),
        )
        for cell in row.cells
    )
    return replace(row, cells=tuple(cells))


def _stripped(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: change(text).strip()
