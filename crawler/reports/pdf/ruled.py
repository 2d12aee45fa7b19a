"""Put letters into the cells of ruled tables."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from crawler.pdf.glyphs import Glyph
from crawler.pdf.lines import Line, lines_of
from crawler.reports.pdf.fitting import Room
from crawler.reports.pdf.grid import Box, Grid
from crawler.reports.pdf.parts import CellPart, RowPart, TablePart


def outer_of(grids: list[Grid]) -> list[Grid]:
    """Return the tables that stand in no cell of another one."""
    by_area = sorted(grids, key=lambda grid: -grid.area)
    kept: list[Grid] = []
    for grid in by_area:
        middle = (grid.xs[0] + grid.xs[-1]) / 2, (grid.ys[0] + grid.ys[-1]) / 2
        if not any(other.at(*middle) for other in kept):
            kept.append(grid)
    return kept


def tables_of(
    glyphs: Sequence[Glyph], grids: Sequence[Grid], page: int, gap: float
) -> tuple[list[TablePart], list[Glyph]]:
    """Return the tables with their letters, and the letters that stand in none."""
    inside: dict[int, list[Glyph]] = {}
    boxes = {id(box): box for grid in grids for box in grid.boxes}
    rest: list[Glyph] = []
    for glyph in glyphs:
        box = _box_at(glyph, grids)
        if box is None:
            rest.append(glyph)
        else:
            inside.setdefault(id(box), []).append(glyph)
    lines = {key: lines_of(inside[key], page, gap) for key in inside if key in boxes}
    return [_table(grid, lines, page) for grid in grids], rest


def _box_at(glyph: Glyph, grids: Sequence[Grid]) -> Box | None:
    x, y = glyph.middle, glyph.y + 0.25 * glyph.em
    for grid in grids:
        box = grid.at(x, y)
        if box is not None:
            return box
    return None


def _table(grid: Grid, lines: dict[int, list[Line]], page: int) -> TablePart:
    rows = sorted({box.row for box in grid.boxes})
    columns = sorted({box.column for box in grid.boxes})
    padding = _padding(grid, lines)
    filled = [lines[id(box)] for box in grid.boxes if id(box) in lines]
    pitch = _pitch(filled)
    spaces = sum(line.ends_in_space for cell in filled for line in cell)
    style = Room(left=0, right=0, pitch=pitch, shows_last_spaces=spaces >= _SEVERAL)
    table = TablePart(
        rows=[],
        sides=[*(grid.xs[column] for column in columns), grid.xs[-1]],
        top=grid.ys[0],
        bottom=grid.ys[-1],
        page=page,
    )
    starts = {(box.row, box.column): box for box in grid.boxes}
    for row in rows:
        cells = [
            _cell(starts.get((row, column)), lines, padding, style)
            for column in columns
        ]
        table.rows.append(RowPart(cells=cells, page=page))
    table.rows[0].is_open_above = grid.is_open_above
    table.rows[-1].is_open_below = grid.is_open_below
    return table


def _cell(
    box: Box | None, lines: dict[int, list[Line]], padding: float, style: Room
) -> CellPart:
    if box is None:
        return CellPart(lines=[], room=style)
    own = lines.get(id(box), [])
    room = replace(style, left=box.left + padding, right=box.right - padding)
    return CellPart(lines=own, room=room)


_SEVERAL = 3


def _padding(grid: Grid, lines: dict[int, list[Line]]) -> float:
    """Return how far letters keep from the sides of their cells.

    A word that found no room may stick out of its cell; most cells hold none.
    """
    gaps = sorted(
        max(min(line.left - box.left for line in lines[id(box)]), 0.0)
        for box in grid.boxes
        if lines.get(id(box))
    )
    return min(gaps[len(gaps) // 4], _WIDEST_PADDING) if gaps else 0.0


_WIDEST_PADDING = 12.0


def _pitch(cells: Sequence[Sequence[Line]]) -> float | None:
    """Return how far lines usually stand apart, in sizes of their letters."""
    gaps = [
        (above.y - below.y) / max(above.em, below.em)
        for cell in cells
        for above, below in pairwise(cell)
    ]
    return max(median(gaps), 1.0) if gaps else None
