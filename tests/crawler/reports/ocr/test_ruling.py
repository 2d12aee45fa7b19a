"""Rows, columns and merged cells come from the ruled lines of a page."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from crawler.reports.ocr.page import INCH, skew_of
from crawler.reports.ocr.ruling import ruled_tables
from tests.crawler.reports.ocr.made_up import a_minute

Ink = NDArray[np.bool_]
LEFT, TOP = 100, 120


def sheet(height: int = 1200, width: int = 1800) -> Ink:
    """Make an empty page."""
    return np.zeros((height, width), dtype=bool)


def across(ink: Ink, y: int, left: int, right: int, thick: int = 3) -> None:
    """Rule a line from left to right."""
    ink[y : y + thick, left : right + thick] = True


def down(ink: Ink, x: int, top: int, bottom: int, thick: int = 3) -> None:
    """Rule a line from top to bottom."""
    ink[top : bottom + thick, x : x + thick] = True


def grid(ink: Ink, xs: list[int], ys: list[int]) -> None:
    """Rule a whole table."""
    for y in ys:
        across(ink, y, xs[0], xs[-1])
    for x in xs:
        down(ink, x, ys[0], ys[-1])


@settings(deadline=None, max_examples=30)
@given(
    st.lists(st.integers(120, 400), min_size=2, max_size=5),
    st.lists(st.integers(110, 300), min_size=1, max_size=5),
)
def test_every_cell_of_a_grid_is_found_once(wide: list[int], tall: list[int]) -> None:
    """No cell is lost, whatever the widths."""
    xs = [LEFT + sum(wide[:number]) for number in range(len(wide) + 1)]
    ys = [TOP + sum(tall[:number]) for number in range(len(tall) + 1)]
    ink = sheet(ys[-1] + 100, xs[-1] + 100)
    grid(ink, xs, ys)

    (table,) = ruled_tables(ink, a_minute())

    assert (table.rows, table.columns) == (len(tall), len(wide))
    places = [(cell.row, cell.column) for cell in table.cells]
    assert places == [(r, c) for r in range(len(tall)) for c in range(len(wide))]
    for cell in table.cells:
        assert abs(cell.box.left - xs[cell.column]) < INCH // 20
        assert abs(cell.box.bottom - ys[cell.row + 1]) < INCH // 20


def test_cells_merged_over_columns_and_rows_are_one() -> None:
    """A heading above several columns, and one beside several rows."""
    ink = sheet()
    grid(ink, [100, 500, 900, 1300], [100, 300, 500, 700])
    ink[103:300, 500:503] = False  # the first two cells of the first row
    ink[500:503, 1000:1300] = False  # the last two cells of the last column

    (table,) = ruled_tables(ink, a_minute())

    reach = {
        (cell.row, cell.column): (cell.last_row, cell.last_column)
        for cell in table.cells
    }
    assert reach[0, 0] == (0, 1)
    assert (0, 1) not in reach
    assert reach[1, 2] == (2, 2)


def test_a_table_cut_by_the_page_is_open_above() -> None:
    """Its first row goes on from the page before; its last has no line below."""
    ink = sheet()
    across(ink, 400, 100, 1300)
    for x in (100, 700, 1300):
        down(ink, x, 100, 900)

    (table,) = ruled_tables(ink, a_minute())

    assert table.is_open_above
    assert (table.rows, table.columns) == (2, 2)


def test_two_tables_on_a_page_come_from_top_to_bottom() -> None:
    """Each with its own columns."""
    ink = sheet()
    grid(ink, [100, 600, 1200], [700, 900])
    grid(ink, [100, 400, 800, 1200], [100, 300])

    tables = ruled_tables(ink, a_minute())

    assert [table.columns for table in tables] == [3, 2]
    assert not any(table.is_open_above for table in tables)


@pytest.mark.parametrize("share", [0.0, 0.02, 0.3])
def test_grain_and_a_frame_are_no_table(share: float) -> None:
    """A border around the page holds no columns."""
    ink = np.random.default_rng(1).random((1200, 1800)) < share
    grid(ink, [50, 1700], [50, 1100])

    assert ruled_tables(ink, a_minute()) == []


@pytest.mark.parametrize("angle", [-3.0, -0.5, 0.0, 0.8, 2.5])
def test_skew_is_measured(angle: float) -> None:
    """A page lies slightly turned on the glass."""
    ink = sheet(1500, 1500)
    slope = np.tan(np.radians(angle))
    columns = np.arange(1500)
    for y in range(200, 1300, 60):
        rows = np.round(y + (columns - 750) * slope).astype(int)
        for thick in range(8):
            ink[np.clip(rows + thick, 0, 1499), columns] = True

    assert skew_of(ink) == pytest.approx(angle, abs=0.11)


def test_a_page_of_columns_is_not_turned_the_wrong_way() -> None:
    """Its lines fall on one another at a wrong angle, too; then no cell is found.

    The picture is a page of an invented report, turned by 0.45 degrees.
    """
    picture = Image.open(Path(__file__).with_name("askew.png"))
    ink = ~np.asarray(picture, dtype=np.bool_)

    assert skew_of(ink.repeat(3, axis=0).repeat(3, axis=1)) == pytest.approx(
        0.45, abs=0.06
    )


def test_an_empty_page_is_not_turned() -> None:
    """There is nothing to measure."""
    assert skew_of(sheet()) == 0.0
