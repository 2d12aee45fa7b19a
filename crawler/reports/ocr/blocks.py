"""Put what was read in the boxes of one page together: tables, and text between."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from crawler.reports.ocr.addresses import ReadLine
from crawler.reports.ocr.page import INCH, Grey
from crawler.reports.ocr.ruling import Box, RuledTable

Lines = tuple[ReadLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCell:
    """One place of a table: its lines, its width in columns, and whether it goes on.

    A cell merged over rows stands in each of them; over columns, in the first.
    ``below`` says how many more lines had room under its last one.
    """

    lines: Lines = ()
    span: int = 1
    merged_above: bool = False
    below: float = 0.0

    @property
    def text(self) -> str:
        """All that it says."""
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTable:
    """One ruled table of a page, by row and column.

    ``reaches_top`` and ``reaches_bottom`` say that it may go on over the page's
    edge; ``is_open_above`` that it surely does. ``sides`` are those of its columns.
    """

    rows: tuple[tuple[ReadCell, ...], ...]
    is_open_above: bool
    reaches_top: bool
    reaches_bottom: bool
    sides: tuple[int, ...] = ()


def bands_of(tables: list[RuledTable], grey: Grey) -> list[Box]:
    """Return the strips of a page that no table covers."""
    height, width = grey.shape
    bands, top = [], 0
    for box in [*(table.box for table in tables), None]:
        bottom = height if box is None else box.top - 2
        if bottom - top > INCH // 12:
            bands.append(Box(left=0, top=top, right=width, bottom=bottom))
        top = top if box is None else max(top, box.bottom + 2)
    return bands


def blocks_of(
    tables: list[RuledTable], grey: Grey, found: dict[Box, Lines]
) -> Iterator[Lines | ReadTable]:
    """Yield what was read in the boxes of a page, from top to bottom."""
    placed: list[tuple[int, Lines | ReadTable]] = [
        (band.top, found[band]) for band in bands_of(tables, grey) if band in found
    ]
    placed += [(table.box.top, _table(table, found, grey.shape[0])) for table in tables]
    for _, block in sorted(placed, key=lambda one: one[0]):
        yield block


def _table(table: RuledTable, found: dict[Box, Lines], height: int) -> ReadTable:
    rows = [[ReadCell()] * table.columns for _ in range(table.rows)]
    pitch = _pitch(found)
    for cell in table.cells:
        for row in range(cell.row, cell.last_row + 1):
            rows[row][cell.column] = ReadCell(
                lines=found.get(cell.box, ()),
                span=cell.last_column - cell.column + 1,
                merged_above=row > cell.row,
                below=_below(cell.box, found.get(cell.box, ()), pitch),
            )
    return ReadTable(
        rows=tuple(map(tuple, rows)),
        is_open_above=table.is_open_above,
        reaches_top=table.box.top < _NEAR_EDGE * height,
        reaches_bottom=table.box.bottom > (1 - _NEAR_EDGE) * height,
        sides=table.sides,
    )


_NEAR_EDGE = 0.2


def _pitch(found: dict[Box, Lines]) -> float:
    """Return how far lines usually stand apart on a page, in dots."""
    steps = [
        after.bottom - before.bottom
        for lines in found.values()
        for before, after in pairwise(lines)
    ]
    return max(median(steps), _CLOSEST) if steps else _USUAL_PITCH


_CLOSEST, _USUAL_PITCH = INCH / 10, INCH / 4


def _below(box: Box, lines: Lines, pitch: float) -> float:
    height = box.bottom - box.top
    last = max((line.bottom for line in lines), default=0)
    return (height - last) / pitch
