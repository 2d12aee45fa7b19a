"""Pick the measure rows out of a report's tables, with their cells by role."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from crawler.model.report import Place
from crawler.reports.content import Cell, Content, Paragraph, Row, Table
from crawler.reports.headers import Columns, Role, columns_of, is_score_header
from crawler.reports.items import split_items
from crawler.thai.text import compact


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """One measure row: its cells by what they hold.

    ``issue`` is the heading cell above it, ``band`` the last section heading.
    """

    where: Place
    cells: dict[Role, Cell]
    issue: str
    band: str
    has_outcome: bool

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
    context = _Context()
    for block in content.blocks:
        if isinstance(block, Paragraph):
            context.see_paragraph(block.text)
        else:
            found.extend(_rows_of(block, context))
    return found


class _Context:
    """What was last seen above a row: columns, section heading, issue."""

    def __init__(self) -> None:
        self.columns: Columns | None = None
        self.width = 0
        self.band = ""
        self.issue = ""

    def see_paragraph(self, text: str) -> None:
        if len(text) < _LONGEST_BAND and compact(text).startswith(_BANDS):
            self.band = text

    def see_header(self, columns: Columns, width: int) -> None:
        if columns != self.columns:
            self.issue = ""
        self.columns, self.width = columns, width


_LONGEST_BAND = 120
_BANDS = tuple(map(compact, ("ตัวชี้วัดที่", "เครื่องมือการประเมิน")))


def _rows_of(table: Table, context: _Context) -> Iterator[MeasureRow]:
    for index, row in enumerate(table.rows):
        columns = columns_of(row)
        if columns is not None:
            context.see_header(columns, len(row.cells))
        elif is_score_header(row) or (index == 0 and len(row.cells) != context.width):
            context.columns = None
        elif context.columns is not None:
            yield from _measure(row, context)


def _measure(row: Row, context: _Context) -> Iterator[MeasureRow]:
    filled = [cell for cell in row.cells if cell.text]
    columns = context.columns or {}
    if len(filled) == 1 and len(row.cells) > 2:  # noqa: PLR2004 - one cell of several
        context.band = filled[0].text
        return
    if not filled:
        return
    cells = {
        role: row.cells[column]
        for role, column in columns.items()
        if column < len(row.cells)
    }
    if Role.ISSUE in cells and cells[Role.ISSUE].text:
        context.issue = cells[Role.ISSUE].text
    yield MeasureRow(
        where=row.where,
        cells=_unshifted(cells),
        issue=context.issue,
        band=context.band,
        has_outcome=_has_outcome(columns),
    )


def _has_outcome(columns: Iterable[Role]) -> bool:
    return bool({Role.OUTCOME, Role.EVIDENCE} & set(columns))


def _unshifted(cells: dict[Role, Cell]) -> dict[Role, Cell]:
    """Undo a column shift that scanning made; the cell count does not show it.

    Units and steps have run together, the deadlines stand one column early, and
    the deadline column repeats the topic (DOMAIN.md 1, "Other damage").
    """
    if not {Role.TOPIC, Role.UNITS, Role.STEPS, Role.DEADLINE} <= set(cells):
        return cells
    topic, late = compact(cells[Role.TOPIC].text), compact(cells[Role.DEADLINE].text)
    items = split_items(cells[Role.UNITS].paragraphs)
    numbered = sum(item.number is not None for item in items)
    if not topic or not late.startswith(topic) or numbered <= 1:
        return cells
    merged, shifted = cells[Role.UNITS], cells[Role.STEPS]
    first, rest = items[0], items[1:]
    return {
        **cells,
        Role.UNITS: replace(merged, paragraphs=(first.text,)),
        Role.STEPS: replace(merged, paragraphs=tuple(item.text for item in rest)),
        Role.DEADLINE: shifted,
    }
