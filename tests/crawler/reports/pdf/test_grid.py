from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.reports.pdf.grid import grids_of
from crawler.reports.pdf.ruling import Rule, Ruling


def ruling(
    across: Sequence[tuple[float, ...]], down: Sequence[tuple[float, ...]]
) -> Ruling:
    """Return lines given as place, start and end."""
    rules = [
        tuple(Rule(at=at, start=start, end=end) for at, start, end in group)
        for group in (across, down)
    ]
    return Ruling(across=rules[0], down=rules[1])


ACROSS = [(100, 0, 200), (60, 0, 200), (0, 0, 200)]
DOWN = [(0, 0, 100), (100, 0, 100), (200, 0, 100)]


def test_lines_that_cross_make_cells() -> None:
    """Rows count from the top, columns from the left."""
    (grid,) = grids_of(ruling(ACROSS, DOWN))

    assert len(grid.boxes) == 4
    cell = grid.at(150, 30)
    assert cell is not None
    assert (cell.row, cell.column) == (1, 1)
    assert grid.at(250, 30) is None


@pytest.mark.parametrize(
    ("across", "down", "cells"),
    [
        (
            ACROSS,
            [DOWN[0], (100, 0, 60), DOWN[2]],
            [(0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1)],
        ),
        (
            [ACROSS[0], (60, 100, 200), ACROSS[2]],
            DOWN,
            [(0, 0, 2, 1), (0, 1, 1, 1), (1, 1, 1, 1)],
        ),
    ],
    ids=["over columns", "over rows"],
)
def test_merged_cells_are_one(
    across: Sequence[tuple[float, ...]],
    down: Sequence[tuple[float, ...]],
    cells: list[tuple[int, ...]],
) -> None:
    """Where no line parts two squares they belong together."""
    (grid,) = grids_of(ruling(across, down))

    assert [(b.row, b.column, b.rows, b.columns) for b in grid.boxes] == cells


def test_table_without_a_line_at_the_foot_is_open() -> None:
    """Its last row goes on on the next page."""
    (grid,) = grids_of(ruling([(100, 0, 200), (60, 0, 200)], DOWN))
    (other,) = grids_of(ruling([(60, 0, 200), (0, 0, 200)], DOWN))

    assert (grid.is_open_below, grid.is_open_above) == (True, False)
    assert (other.is_open_below, other.is_open_above) == (False, True)
    assert len(grid.boxes) == len(other.boxes) == 4


def test_lone_frame_is_no_table() -> None:
    """Pages have borders."""
    assert grids_of(ruling([ACROSS[0], ACROSS[2]], [DOWN[0], DOWN[2]])) == []


def test_lines_that_meet_nothing_are_no_table() -> None:
    """A line under a heading, another beside a signature."""
    assert grids_of(ruling([(500, 0, 200)], [(300, 0, 100), (400, 0, 100)])) == []


def test_countless_cells_are_no_table() -> None:
    """Hatching is drawn with lines too."""
    many = [(float(3 * n), 0.0, 600.0) for n in range(200)]

    assert grids_of(ruling(many, many)) == []


places = st.floats(0, 600)
some_lines = st.lists(st.tuples(places, places, places), max_size=30)


@given(some_lines, some_lines)
def test_any_lines_give_cells_within_their_table(
    across: Sequence[tuple[float, ...]], down: Sequence[tuple[float, ...]]
) -> None:
    """Whatever is drawn, every cell has its place in the grid."""
    sides = [
        [(at, min(start, end), max(start, end)) for at, start, end in group]
        for group in (across, down)
    ]
    for grid in grids_of(ruling(sides[0], sides[1])):
        for box in grid.boxes:
            middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
            assert grid.at(*middle) is box
