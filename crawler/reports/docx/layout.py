"""Bring the rows of a Word table to common columns.

Word knows no columns: each row has cells of its own widths, and hands that drew the
table leave edges a little apart. Rows with as many cells as the fullest row are
taken in order; cells of other rows go where they stand over its columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenCell:
    """A cell as Word writes it; ``goes_on`` marks one merged with that above."""

    paragraphs: tuple[str, ...]
    span: int = 1
    goes_on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenRow:
    """A row as Word writes it, ``before`` grid columns from the edge."""

    cells: tuple[WrittenCell, ...]
    before: int = 0


Placed = dict[int, WrittenCell]
"""The cells of a row by the index of their first column; spans count columns."""


def width_of(rows: Sequence[WrittenRow]) -> int:
    """Return the number of columns: the cells of the fullest row."""
    return max((len(row.cells) for row in rows), default=0)


def placed(rows: Sequence[WrittenRow], grid: Sequence[int]) -> list[Placed]:
    """Return the cells of each row by columns; ``grid`` has the printed widths."""
    width = width_of(rows)
    positions = _positions(rows, grid)
    full = next((row for row in rows if len(row.cells) == width), None)
    if full is None:
        return []
    columns = _edges(full, positions)
    return [_row(row, _edges(row, positions), columns) for row in rows]


_Edges = list[tuple[int, int]]


def _positions(rows: Sequence[WrittenRow], grid: Sequence[int]) -> list[int]:
    """Return where each grid line stands; all equally far without good widths."""
    last = max((_end(row) for row in rows), default=0)
    widths = (
        list(grid) if len(grid) >= last and min(grid, default=0) > 0 else [1] * last
    )
    positions = [0]
    for one in widths[:last]:
        positions.append(positions[-1] + one)
    return positions


def _end(row: WrittenRow) -> int:
    return row.before + sum(cell.span for cell in row.cells)


def _edges(row: WrittenRow, positions: list[int]) -> _Edges:
    edges = []
    at = row.before
    for cell in row.cells:
        edges.append((positions[at], positions[at + cell.span]))
        at += cell.span
    return edges


def _row(row: WrittenRow, edges: _Edges, columns: _Edges) -> Placed:
    if len(edges) == len(columns) and _agree(edges, columns):
        return {
            at: WrittenCell(paragraphs=cell.paragraphs, goes_on=cell.goes_on)
            for at, cell in enumerate(row.cells)
        }
    cells: Placed = {}
    for cell, (left, right) in zip(row.cells, edges, strict=True):
        covered = _covered(left, right, columns)
        _put(cells, cell, covered)
    return cells


def _agree(edges: _Edges, columns: _Edges) -> bool:
    """Whether each cell stands over its own column, if not exactly."""
    return all(
        left < column_right and column_left < right
        for (left, right), (column_left, column_right) in zip(
            edges, columns, strict=True
        )
    )


def _covered(left: int, right: int, columns: _Edges) -> range:
    """Return the columns whose middle a cell covers, or the one it stands over."""
    middles = [begin + end for begin, end in columns]
    inside = [at for at, middle in enumerate(middles) if 2 * left <= middle < 2 * right]
    if inside:
        return range(inside[0], inside[-1] + 1)
    own = left + right
    nearest = min(range(len(columns)), key=lambda at: abs(middles[at] - own))
    return range(nearest, nearest + 1)


def _put(cells: Placed, cell: WrittenCell, covered: range) -> None:
    """Place a cell; one that finds its column taken is read with the one there."""
    taken = [at for at, one in cells.items() if covered.start < at + one.span]
    if not taken:
        cells[covered.start] = WrittenCell(
            paragraphs=cell.paragraphs, span=len(covered), goes_on=cell.goes_on
        )
        return
    at = max(taken)
    there = cells[at]
    cells[at] = WrittenCell(
        paragraphs=(*there.paragraphs, *cell.paragraphs),
        span=max(there.span, covered.stop - at),
        goes_on=there.goes_on and not cell.paragraphs,
    )
