"""Put ruling lines together to tables: cells are what no line divides."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from crawler.reports.pdf.ruling import Rule, Ruling


@dataclass(slots=True, kw_only=True)
class Box:
    """One cell: the columns and rows of the grid that it covers, and its sides."""

    row: int
    column: int
    rows: int
    columns: int
    left: float
    right: float
    top: float
    bottom: float


@dataclass(slots=True, kw_only=True)
class Grid:
    """One table as its lines draw it; rows count from the top."""

    xs: list[float]
    ys: list[float]
    boxes: list[Box] = field(default_factory=list)
    is_open_below: bool = False
    is_open_above: bool = False
    _cells: dict[tuple[int, int], Box] = field(default_factory=dict)

    @property
    def area(self) -> float:
        """How much of the page it takes."""
        return (self.xs[-1] - self.xs[0]) * (self.ys[0] - self.ys[-1])

    def at(self, x: float, y: float) -> Box | None:
        """Return the cell at a point, if the point lies within the table."""
        column = bisect_right(self.xs, x) - 1
        row = bisect_right(self.ys, -y, key=lambda height: -height) - 1
        return self._cells.get((row, column))

    def add(self, box: Box) -> None:
        """Add a cell."""
        self.boxes.append(box)
        for row in range(box.row, box.row + box.rows):
            for column in range(box.column, box.column + box.columns):
                self._cells[row, column] = box


_TOUCH = 3.0
_SAME = 2.5
_OPEN = 8.0
_MOST_CELLS = 20_000
_COVERED = 0.6


def grids_of(ruling: Ruling) -> list[Grid]:
    """Return the tables of a page, from the top; a lone frame is no table."""
    found = []
    for across, down in _meeting(ruling):
        grid = _grid(across, down)
        if grid is not None and len(grid.boxes) > 1:
            found.append(grid)
    return sorted(found, key=lambda grid: (-grid.ys[0], grid.xs[0]))


def _meeting(ruling: Ruling) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Yield the lines that hang together."""
    parents = list(range(len(ruling.across) + len(ruling.down)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    downs = sorted(enumerate(ruling.down, len(ruling.across)), key=lambda it: it[1].at)
    places = [rule.at for _, rule in downs]
    for index, across in enumerate(ruling.across):
        first = bisect_right(places, across.start - _TOUCH)
        last = bisect_right(places, across.end + _TOUCH)
        for other, down in downs[first:last]:
            if down.start - _TOUCH <= across.at <= down.end + _TOUCH:
                parents[root(other)] = root(index)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index, rule in enumerate((*ruling.across, *ruling.down)):
        group = groups.setdefault(root(index), ([], []))
        group[index >= len(ruling.across)].append(rule)
    yield from groups.values()


def _grid(across: list[Rule], down: list[Rule]) -> Grid | None:
    if not across or len(down) < 2:  # noqa: PLR2004 - a table has two sides
        return None
    ys = _places(across)[::-1]
    top, bottom = max(rule.end for rule in down), min(rule.start for rule in down)
    grid = Grid(xs=_places(down), ys=ys)
    if top - ys[0] > _OPEN:
        ys.insert(0, top)
        grid.is_open_above = True
    if ys[-1] - bottom > _OPEN:
        ys.append(bottom)
        grid.is_open_below = True
    if len(grid.xs) < 2 or len(ys) < 2:  # noqa: PLR2004 - one cell at least
        return None
    if len(grid.xs) * len(ys) > _MOST_CELLS:
        return None
    _fill(grid, across, down)
    return grid


def _places(rules: Sequence[Rule]) -> list[float]:
    """Return the places of lines, each once; the two sides of a thick one are one."""
    places: list[list[float]] = []
    for at in sorted(rule.at for rule in rules):
        if places and at - places[-1][0] <= _SAME:
            places[-1].append(at)
        else:
            places.append([at])
    return [sum(group) / len(group) for group in places]


def _fill(grid: Grid, across: list[Rule], down: list[Rule]) -> None:
    """Join the squares of the grid that no line parts, and keep them as cells."""
    rows, columns = len(grid.ys) - 1, len(grid.xs) - 1
    walls = _walls(grid.xs, down, grid.ys[::-1])
    floors = _walls(grid.ys, across, grid.xs)
    taken: set[tuple[int, int]] = set()
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            width = height = 1
            while column + width < columns and not (
                (column + width, rows - 1 - row) in walls
                or (row, column + width) in taken
            ):
                width += 1
            while row + height < rows and not any(
                (row + height, column + step) in floors for step in range(width)
            ):
                height += 1
            squares = {
                (row + down_, column + right)
                for down_ in range(height)
                for right in range(width)
            }
            taken |= squares
            grid.add(_box(grid, row, column, height, width))


def _box(grid: Grid, row: int, column: int, rows: int, columns: int) -> Box:
    return Box(
        row=row,
        column=column,
        rows=rows,
        columns=columns,
        left=grid.xs[column],
        right=grid.xs[column + columns],
        top=grid.ys[row],
        bottom=grid.ys[row + rows],
    )


def _walls(
    places: list[float], rules: list[Rule], steps: list[float]
) -> set[tuple[int, int]]:
    """Return which steps along each place are drawn; ``steps`` rise."""
    drawn: set[tuple[int, int]] = set()
    for rule in rules:
        index = min(range(len(places)), key=lambda one: abs(places[one] - rule.at))
        for step, (start, end) in enumerate(pairwise(steps)):
            inside = min(rule.end, end) - max(rule.start, start)
            if inside >= max((end - start) * _COVERED, end - start - 2 * _TOUCH):
                drawn.add((index, step))
    return drawn
