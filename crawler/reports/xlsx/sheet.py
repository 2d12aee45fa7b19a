"""One sheet: its cells as they are shown, merged ones in every row they cover."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from crawler.isolation.xml import attribute
from crawler.reports.codes import Pictures
from crawler.reports.grid import MOST_COLUMNS, check_cells
from crawler.reports.xlsx.drawings import Drawing, drawings_of
from crawler.reports.xlsx.formulas import hyperlink_of
from crawler.reports.xlsx.gathered import Cells, Gathered, read_row
from crawler.reports.xlsx.links import with_target
from crawler.reports.xlsx.places import Range, Spot, read_range
from crawler.reports.xlsx.text import plain
from crawler.reports.xlsx.workbook import Workbook, as_index
from crawler.reports.xlsx.xml import elements, is_on, local_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """What a sheet shows: texts, columns that a cell covers, cells merged above."""

    cells: Cells
    spans: dict[Spot, int]
    repeated: set[Spot]
    hidden: int = 0
    """Rows and columns that are hidden and say something."""


def grid_of(workbook: Workbook, part: str, pictures: Pictures) -> Grid:
    """Return what a sheet shows, hyperlinks by their targets, drawings in their cells.

    Raises:
        ReportUnreadableError: The part is missing, damaged, or too large.
    """
    sheet = Gathered()
    relations = workbook.relations(part)
    names = ("cols", "row", "mergeCell", "hyperlink")
    for element in elements(workbook.read(part), *names):
        match local_name(element):
            case "cols":
                sheet.hidden_columns.extend(_hidden_columns(element))
            case "row":
                read_row(element, sheet, workbook)
            case "mergeCell":
                sheet.merged.extend(_range(element))
            case _:
                relation = relations.get(attribute(element, "id"))
                if relation is not None and relation.is_external:
                    target = relation.target + _location(element)
                    sheet.links.extend((one, target) for one in _range(element))
    _link(sheet)
    for number, drawing in enumerate(drawings_of(workbook, part, pictures)):
        _draw(sheet, drawing, sheet.merged if number < _MOST_DRAWINGS else [])
    hidden = _hidden(sheet)
    grid = Grid(cells=sheet.cells, spans={}, repeated=set(), hidden=hidden)
    _spread(sheet, grid)
    return grid


_MOST_DRAWINGS = 1000


def _draw(sheet: Gathered, drawing: Drawing, merged: Sequence[Range]) -> None:
    """Add what floats over a cell to it, or below the sheet if it hangs nowhere."""
    spot = drawing.spot or (max(sheet.cells, default=0) + 1, 1)
    covering = (one.first for one in merged[:_MOST_DRAWINGS] if one.covers(spot))
    spot = next(covering, spot)
    there = sheet.look(spot)
    sheet.put(spot, f"{there}\n\n{drawing.text}" if there else drawing.text)


def _range(element: etree._Element) -> Iterator[Range]:
    found = read_range(attribute(element, "ref"))
    if found is not None:
        yield found


def _hidden_columns(columns: etree._Element) -> Iterator[range]:
    for one in columns:
        first, last = as_index(attribute(one, "min")), as_index(attribute(one, "max"))
        if is_on(one, "hidden") and 0 < first <= last:
            yield range(first, min(last, MOST_COLUMNS) + 1)


def _hidden(sheet: Gathered) -> int:
    """Count what is hidden and says something: a filter hides rows by the way."""
    hidden = {one for columns in sheet.hidden_columns for one in columns}
    filled = {column for row in sheet.cells.values() for column in row}
    return len(sheet.hidden_rows & set(sheet.cells)) + len(hidden & filled)


def _location(element: etree._Element) -> str:
    location = plain(attribute(element, "location"))
    return f"#{location}" if location else ""


def _link(sheet: Gathered) -> None:
    """Put targets behind the words of their cells, those of formulas first."""
    found = {
        spot: hyperlink_of(formula, sheet.look, moved)
        for spot, (formula, moved) in sheet.formulas.items()
    }
    for spot, (target, words) in found.items():
        _put_target(sheet, spot, sheet.look(spot) or words, plain(target))
    linked = set(found)
    for where, target in sheet.links:
        for spot in _filled(sheet, where):
            if spot not in linked:
                linked.add(spot)
                _put_target(sheet, spot, sheet.look(spot), plain(target))


def _put_target(sheet: Gathered, spot: Spot, text: str, target: str) -> None:
    linked = with_target(text, target) if target else text
    if linked:
        sheet.cells.setdefault(spot[0], {})[spot[1]] = linked


_MOST_LINKED = 500


def _filled(sheet: Gathered, where: Range) -> list[Spot]:
    """Return the cells of a range that hold text; its first one if none does.

    A hyperlink over a large range is of its making, not of a report's.
    """
    if where.first == where.last:
        return [where.first]
    rows = range(where.first[0], min(where.last[0], where.first[0] + _MOST_LINKED) + 1)
    columns = range(where.first[1], min(where.last[1], MOST_COLUMNS) + 1)
    sheet.count += len(rows)
    check_cells(sheet.count)
    filled = [
        (row, column)
        for row in rows
        for column in sheet.cells.get(row, {})
        if column in columns
    ]
    return filled[:_MOST_LINKED] or [where.first]


def _spread(sheet: Gathered, grid: Grid) -> None:
    """Let a cell that is merged over rows stand in each of them that says more."""
    rows = sorted(sheet.cells)
    for one in sheet.merged:
        (top, left), (bottom, right) = one.first, one.last
        text = sheet.look(one.first)
        covered = rows[bisect_right(rows, top) : bisect_right(rows, bottom)]
        sheet.count += len(covered) + 1
        check_cells(sheet.count)
        grid.spans[one.first] = min(right, MOST_COLUMNS) - left + 1
        for row in covered if text else ():
            if left not in sheet.cells[row]:
                sheet.cells[row][left] = text
                grid.spans[row, left] = grid.spans[one.first]
                grid.repeated.add((row, left))
