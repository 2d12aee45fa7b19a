"""Cells that cover several rows or columns, and rows that go on with those above."""

from collections.abc import Sequence
from dataclasses import replace

from crawler.links.find import find_links
from crawler.reports.content import Cell, Row
from crawler.reports.headers import Columns
from crawler.reports.roles import Role

PROVING = frozenset({Role.OUTCOME, Role.EVIDENCE})
"""The roles of cells that claim or cite."""


def cites(cell: Cell) -> bool:
    """Whether a cell holds an address."""
    return bool(find_links("\n\n".join(cell.paragraphs)))


def by_role(
    row: Row, columns: Columns, spans: dict[Role, int], further: Sequence[int] = ()
) -> dict[Role, Cell]:
    """Return the cells by role; below a wide outcome header also stands evidence.

    So it does in ``further`` columns wherever an address stands there.
    """
    cells: dict[Role, Cell] = {}
    for role, column in columns.items():
        covered = row.cells[column : column + spans.get(role, 1)]
        if role is Role.OUTCOME and Role.EVIDENCE not in columns and len(covered) > 1:
            cells[Role.EVIDENCE] = _together(covered[1:])
            covered = covered[:1]
        if covered:
            cells[role] = _together(covered)
    beside = [row.cells[at] for at in further if at < len(row.cells)]
    if beside and (beside := _unsaid(beside, cells)):
        kept = [cells[Role.EVIDENCE]] if Role.EVIDENCE in cells else []
        cells[Role.EVIDENCE] = _together([*kept, *beside])
    return {
        role: cell if role in PROVING else cell.plain for role, cell in cells.items()
    }


def _unsaid(beside: Sequence[Cell], cells: dict[Role, Cell]) -> list[Cell]:
    """Return the cells that cite, unless a cell with a role holds them already."""
    held = {text for role in PROVING & set(cells) for text in cells[role].paragraphs}
    return [one for one in beside if cites(one) and not held.issuperset(one.paragraphs)]


def _together(cells: Sequence[Cell]) -> Cell:
    if len(cells) == 1 and not cells[0].merged_above:
        return cells[0]
    paragraphs = tuple(text for cell in cells for text in cell.paragraphs)
    merged = all(cell.merged_above for cell in cells if cell.paragraphs)
    return replace(
        cells[0], paragraphs=paragraphs, merged_above=merged and bool(paragraphs)
    )


def goes_on(cells: dict[Role, Cell]) -> bool:
    """Whether a row goes on with the measure above.

    Its topic and outcome are merged with those above, or it holds evidence alone.
    """
    proving = [cells[role] for role in PROVING & set(cells) if cells[role].paragraphs]
    others = [cell for role, cell in cells.items() if role not in PROVING]
    if proving and not any(cell.text for cell in others):
        return any(map(cites, proving))
    joined = bool(proving) and all(cell.merged_above for cell in proving)
    return joined and Role.TOPIC in cells and cells[Role.TOPIC].merged_above


def said_once(cells: dict[Role, Cell]) -> dict[Role, Cell]:
    """Leave an outcome merged over several measures to the first: one claim is one."""
    return {
        role: replace(cell, paragraphs=())
        if role in PROVING and cell.merged_above
        else cell
        for role, cell in cells.items()
    }
