"""Tables of a page: their rows as shown, and which are only a site's frame."""

from collections.abc import Iterator

from bs4 import Tag

from crawler.reports.content import Table
from crawler.reports.grid import MOST_COLUMNS, Spanning, table_of
from crawler.reports.headers import columns_of
from crawler.reports.html.flow import Flow
from crawler.reports.html.lists import whole_number
from crawler.reports.html.page import Page
from crawler.reports.html.paragraphs import paragraphs_of
from crawler.reports.html.shown import is_shown

_CELLS = frozenset({"td", "th"})
_TO_THE_END = 65_534  # what rowspan="0" means
_LOOKED_AT = 12


def table_in(table: Tag, page: Page, number: int) -> Table:
    """Read a table; tables inside its cells are read as the cells' text."""
    return table_of([_spanning(row, page) for row in _rows(table)], number)


def is_frame(table: Tag, page: Page) -> bool:
    """Whether a table only lays out the page: one column, or tables without a header.

    A table of measures may hold tables in its cells; its header tells it apart.
    """
    rows = [row for row in _rows(table) if row]
    if all(len(row) == 1 for row in rows):
        return True
    if not page.holds_table(table):
        return False
    head = table_of([_own(row, page) for row in rows[:_LOOKED_AT]], 1)
    return not any(columns_of(row) for row in head.rows)


def _rows(table: Tag) -> Iterator[list[Tag]]:
    """Yield the cells of each row, without those of tables inside."""
    row: list[Tag] = []
    is_first = True
    stack = [iter(table.contents)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif not isinstance(child, Tag) or child.name == "table" or not is_shown(child):
            continue
        elif child.name in _CELLS:
            row.append(child)
        else:
            if child.name == "tr":
                if row or not is_first:
                    yield row
                row, is_first = [], False
            stack.append(iter(child.contents))
    yield row


def _spanning(row: list[Tag], page: Page) -> list[Spanning]:
    return [_cell(cell, page) for cell in row]


def _own(row: list[Tag], page: Page) -> list[Spanning]:
    """Read a row without the cells that hold tables."""
    return [
        _cell(cell, page) if not page.holds_table(cell) else Spanning(paragraphs=())
        for cell in row
    ]


def _cell(cell: Tag, page: Page) -> Spanning:
    down = whole_number(cell, "rowspan", 1)
    return Spanning(
        paragraphs=tuple(paragraphs_of(Flow(cell, page).pieces())),
        down=down if down > 0 else _TO_THE_END,
        across=min(max(1, whole_number(cell, "colspan", 1)), MOST_COLUMNS),
    )
