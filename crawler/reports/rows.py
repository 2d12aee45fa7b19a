"""Pick the measure rows out of a report's tables, with their cells by role."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from crawler.model.report import Place
from crawler.reports.content import Cell, Content, Paragraph, Row, Table
from crawler.reports.headers import (
    Columns,
    columns_of,
    further_columns,
    is_score_header,
)
from crawler.reports.merged import PROVING, by_role, cites, goes_on, said_once
from crawler.reports.notes import Notes
from crawler.reports.roles import Role
from crawler.reports.row_kinds import (
    goes_on_without_header,
    is_below_header,
    is_total,
)
from crawler.reports.shifted import unshifted
from crawler.reports.unnamed import columns_below
from crawler.thai.text import compact


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """One measure row: its cells by what they hold.

    ``issue`` is the heading cell above it, ``band`` the last section heading.
    ``goes_on`` marks a row that only adds to the measure above; ``was_shifted`` one
    whose cells stood in the columns of others.
    """

    where: Place
    cells: dict[Role, Cell]
    issue: str
    band: str
    has_outcome: bool
    goes_on: bool = False
    was_shifted: bool = False

    def paragraphs(self, role: Role) -> tuple[str, ...]:
        """Return the paragraphs of one role; none if there is no such column."""
        cell = self.cells.get(role)
        return cell.paragraphs if cell else ()

    def text(self, role: Role) -> str:
        """Return the text of one role on one line; empty without the column."""
        cell = self.cells.get(role)
        return cell.text if cell else ""


def measure_rows(content: Content) -> list[MeasureRow]:
    """Return the measure rows of all tables, in reading order.

    A table without a header goes on with the columns of the one before it, if it
    is as wide (a page break without a repeated header).
    """
    found: list[MeasureRow] = []
    context = _Context(Notes(content))
    for block in content.blocks:
        if isinstance(block, Paragraph):
            context.see_paragraph(block.plain)
            continue
        for row in _noted_rows(block, context):
            if row.goes_on and found and _has_room(found[-1]):
                found[-1] = _joined(found[-1], row)
            else:
                found.append(row)
    return found


def _noted_rows(table: Table, context: "_Context") -> Iterator[MeasureRow]:
    return (_with_notes(row, context.notes) for row in _rows_of(table, context))


def _with_notes(row: MeasureRow, notes: Notes) -> MeasureRow:
    """Put the addresses of footnotes and annexes where claims point to them."""
    if notes.is_empty:
        return row
    proving = PROVING & set(row.cells)
    resolved = {
        role: replace(row.cells[role], paragraphs=notes.resolved(row.cells[role]))
        for role in proving
    }
    return replace(row, cells={**row.cells, **resolved})


class _Context:
    """What was last seen above a row: columns, section heading, issue."""

    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.columns: Columns | None = None
        self.spans: dict[Role, int] = {}
        self.further: tuple[int, ...] = ()
        self.width = 0
        self.band = ""
        self.issue = ""
        self.topic: Cell | None = None

    def see_paragraph(self, text: str) -> None:
        if len(text) < _LONGEST_BAND and compact(text).startswith(_BANDS):
            self.band = text

    def see_header(self, columns: Columns, row: Row) -> None:
        if columns != self.columns:
            self.issue, self.topic = "", None
        self.columns, self.width = columns, len(row.cells)
        self.spans = {role: row.cells[at].span for role, at in columns.items()}
        self.further = further_columns(columns, row) if _has_outcome(columns) else ()


_LONGEST_BAND = 120
_BANDS = tuple(map(compact, ("ตัวชี้วัดที่", "เครื่องมือการประเมิน")))


def _rows_of(table: Table, context: _Context) -> Iterator[MeasureRow]:
    header = -2
    for index, row in enumerate(table.rows):
        columns = columns_of(row)
        if index == 0 and columns is None and len(row.cells) != context.width:
            columns = columns_below(row, table.rows[1:])
        if columns is not None:
            context.see_header(columns, row)
            header = index
        elif (
            context.columns is not None
            and index == header + 1
            and is_below_header(row, context.columns)
        ):
            header = index
        elif is_score_header(row) or (
            index == 0
            and not goes_on_without_header(row, context.columns or {}, context.width)
        ):
            context.columns = None
        elif context.columns is not None and not context.notes.defines(row):
            yield from _measure(row, context)


def _measure(row: Row, context: _Context) -> Iterator[MeasureRow]:
    filled = [cell for cell in row.cells if cell.text or cell.has_hyperlink]
    columns = context.columns or {}
    if all(cell.merged_above for cell in filled) or is_total(filled):
        return
    if len(filled) == 1 and len(row.cells) > _NARROW and not cites(filled[0]):
        context.band = filled[0].text
        return
    cells = by_role(row, columns, context.spans, context.further)
    if Role.ISSUE in cells and cells[Role.ISSUE].text:
        context.issue = cells[Role.ISSUE].text
    is_rest = goes_on(cells)
    kept = cells if is_rest else _with_topic(said_once(cells), context)
    righted = unshifted(kept)
    yield MeasureRow(
        where=row.where,
        cells=righted,
        issue=context.issue,
        band=context.band,
        has_outcome=_has_outcome(columns),
        goes_on=is_rest,
        was_shifted=righted is not kept,
    )


def _with_topic(cells: dict[Role, Cell], context: _Context) -> dict[Role, Cell]:
    """Give a row the topic of the row above, where its own cell is left blank.

    So a topic is written once above several rows (J21 of the exact content).
    """
    topic = cells.get(Role.TOPIC)
    if topic is None or topic.text:
        context.topic = topic
        return cells
    return {**cells, Role.TOPIC: context.topic or topic}


_NARROW = 2


def _has_room(row: MeasureRow) -> bool:
    held = sum(len(cell.paragraphs) for cell in row.cells.values())
    return held < _MOST_PARAGRAPHS


_MOST_PARAGRAPHS = 1000


def _joined(row: MeasureRow, further: MeasureRow) -> MeasureRow:
    """Add to a measure what its further rows say; merged cells say it once."""
    cells = dict(row.cells)
    for role, cell in further.cells.items():
        if not cell.merged_above and cell.paragraphs:
            above = cells.get(role, replace(cell, paragraphs=()))
            both = (*above.paragraphs, *cell.paragraphs)
            cells[role] = replace(above, paragraphs=both)
    return replace(row, cells=cells)


def _has_outcome(columns: Iterable[Role]) -> bool:
    return bool({Role.OUTCOME, Role.EVIDENCE} & set(columns))
