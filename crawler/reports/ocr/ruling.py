"""Find the ruled tables of a page: lines, and the cells between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from crawler.reports.ocr.page import INCH, Mask
from crawler.reports.ocr.timing import TimeLimit


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle of a page, in dots; right and bottom are not part of it."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledCell:
    """One cell by its place in the grid (from 0), its reach, and its rectangle."""

    row: int
    column: int
    last_row: int
    last_column: int
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledTable:
    """One table: its cells, merged ones once, where they begin.

    ``is_open_above`` says that no line closes it above: its first row goes on from
    the page before. ``sides`` are those of its columns, from left to right.
    """

    box: Box
    sides: tuple[int, ...]
    rows: int
    columns: int
    cells: tuple[RuledCell, ...]
    is_open_above: bool


def ruled_tables(ink: Mask, limit: TimeLimit) -> list[RuledTable]:
    """Return the ruled tables of a page, from top to bottom.

    A frame around a single cell is no table.

    Raises:
        PageUnreadError: The page is so full of lines that this took too long.
    """
    across = _lines(ink, _Way.ACROSS)
    down = _lines(ink, _Way.DOWN)
    tables = []
    for lines in _connected(across, down):
        limit.left()
        table = _table(*lines)
        if table is not None and table.columns > 1:
            tables.append(table)
    return sorted(tables, key=lambda table: table.box.top)


class _Way(Enum):
    ACROSS = 1
    DOWN = 0


@dataclass(slots=True, kw_only=True, eq=False)
class _Line:
    """A ruled line: where it lies across its way, and from where to where it runs."""

    at: float
    start: int
    end: int
    dots: int = 1


_SHORTEST = INCH * 3 // 10
_NEAR = INCH // 20
_GAP = INCH // 6
_MOST_RUNS = 20_000
_MOST_LINES = 400
_FULL = 0.93
_COVERED = 0.6
_LEAST_LINES = 2


def _lines(ink: Mask, way: _Way) -> list[_Line]:
    runs = list(_runs(ink if way is _Way.ACROSS else ink.T))[:_MOST_RUNS]
    lines: list[_Line] = []
    for at, start, end in runs:
        for line in reversed(lines[-_MOST_LINES:]):
            near = abs(line.at - at) <= _NEAR / 2
            if near and start <= line.end + _GAP and end >= line.start - _GAP:
                line.at += (at - line.at) / (line.dots + 1)
                line.dots = min(line.dots + 1, 6)
                line.start, line.end = min(line.start, start), max(line.end, end)
                break
        else:
            lines.append(_Line(at=at, start=start, end=end))
    return lines[:_MOST_LINES]


def _runs(ink: Mask) -> Iterator[tuple[int, int, int]]:
    """Yield every long dark run as row, start and end; small gaps do not end it."""
    wide = ink.copy()
    wide[1:] |= ink[:-1]
    sums = np.cumsum(wide, axis=1, dtype=np.int32)
    sums = np.pad(sums, ((0, 0), (1, 0)))
    full = (sums[:, _SHORTEST:] - sums[:, :-_SHORTEST]) >= _FULL * _SHORTEST
    edges = np.diff(np.pad(full, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    starts, ends = np.argwhere(edges == 1), np.argwhere(edges == -1)
    for (at, start), (_, end) in zip(starts, ends, strict=True):
        yield int(at), int(start), int(end) + _SHORTEST - 1


def _connected(
    across: Sequence[_Line], down: Sequence[_Line]
) -> list[tuple[list[_Line], list[_Line]]]:
    """Group lines that cross or touch, directly or through others."""
    groups: list[tuple[list[_Line], list[_Line]]] = []
    left = list(down)
    for first in across:
        if any(first in group[0] for group in groups):
            continue
        rows, todo = [first], [first]
        columns: list[_Line] = []
        while todo:
            one = todo.pop()
            others, seen = (left, columns) if one in rows else (list(across), rows)
            for other in list(others):
                if other not in seen and _touch(one, other):
                    seen.append(other)
                    todo.append(other)
        groups.append((rows, columns))
    return groups


def _touch(one: _Line, other: _Line) -> bool:
    return (
        one.start - _NEAR <= other.at <= one.end + _NEAR
        and other.start - _NEAR <= one.at <= other.end + _NEAR
    )


def _table(across: list[_Line], down: list[_Line]) -> RuledTable | None:
    if len(down) < _LEAST_LINES:
        return None
    top = min(line.start for line in down)
    bottom = max(line.end for line in down)
    sides = [round(line.at) for line in down]
    left = min([*(line.start for line in across), *sides])
    right = max([*(line.end for line in across), *sides])
    ys = _positions([*(line.at for line in across), top, bottom])
    xs = _positions([*(line.at for line in down), left, right])
    walls = _Walls(across, down, xs, ys)
    first = min(line.at for line in across)
    return RuledTable(
        box=Box(left=xs[0], top=ys[0], right=xs[-1], bottom=ys[-1]),
        sides=tuple(xs),
        rows=len(ys) - 1,
        columns=len(xs) - 1,
        cells=tuple(walls.cells()),
        is_open_above=first - top > 2 * _NEAR,
    )


def _positions(values: Sequence[float]) -> list[int]:
    found: list[list[float]] = []
    for value in sorted(values):
        if found and value - found[-1][-1] <= _NEAR * 2:
            found[-1].append(value)
        else:
            found.append([value])
    return [round(sum(group) / len(group)) for group in found]


class _Walls:
    """Which sides of the elementary cells of a grid are drawn."""

    def __init__(
        self, across: list[_Line], down: list[_Line], xs: list[int], ys: list[int]
    ) -> None:
        self._across, self._down, self._xs, self._ys = across, down, xs, ys

    def cells(self) -> Iterator[RuledCell]:
        """Yield the cells; those without a wall between them are one."""
        taken: set[tuple[int, int]] = set()
        for row in range(len(self._ys) - 1):
            for column in range(len(self._xs) - 1):
                if (row, column) in taken:
                    continue
                last_row, last_column = self._extent(row, column, taken)
                taken |= {
                    (r, c)
                    for r in range(row, last_row + 1)
                    for c in range(column, last_column + 1)
                }
                yield RuledCell(
                    row=row,
                    column=column,
                    last_row=last_row,
                    last_column=last_column,
                    box=self._box(row, column, last_row, last_column),
                )

    def _extent(
        self, row: int, column: int, taken: set[tuple[int, int]]
    ) -> tuple[int, int]:
        last_column = column
        while (
            last_column + 2 < len(self._xs)
            and (row, last_column + 1) not in taken
            and not self._has_wall(self._down, self._xs[last_column + 1], row, self._ys)
        ):
            last_column += 1
        last_row = row
        while last_row + 2 < len(self._ys) and not any(
            self._has_wall(self._across, self._ys[last_row + 1], c, self._xs)
            for c in range(column, last_column + 1)
        ):
            last_row += 1
        return last_row, last_column

    def _has_wall(
        self, lines: list[_Line], at: int, index: int, edges: list[int]
    ) -> bool:
        start, end = edges[index], edges[index + 1]
        covered = sum(
            max(0, min(line.end, end) - max(line.start, start))
            for line in lines
            if abs(line.at - at) <= _NEAR * 2
        )
        return covered >= _COVERED * (end - start)

    def _box(self, row: int, column: int, last_row: int, last_column: int) -> Box:
        return Box(
            left=self._xs[column],
            top=self._ys[row],
            right=self._xs[last_column + 1],
            bottom=self._ys[last_row + 1],
        )
