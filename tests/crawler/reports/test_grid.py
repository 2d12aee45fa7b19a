"""Tables whose cells span rows and columns, and sheets with a cover above."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.errors import ReportUnreadableError
from crawler.reports import grid
from crawler.reports.content import Paragraph, Table
from crawler.reports.grid import MOST_COLUMNS, Spanning, blocks_of, table_of

SPANNING = st.builds(
    Spanning,
    paragraphs=st.lists(st.text(max_size=3), max_size=2).map(tuple),
    down=st.integers(1, 9),
    across=st.integers(1, 500),
)


def cell(text: str, down: int = 1, across: int = 1) -> Spanning:
    """Return a cell of one paragraph."""
    return Spanning(paragraphs=(text,), down=down, across=across)


@given(st.lists(st.lists(SPANNING, max_size=6), max_size=8))
def test_every_row_is_as_wide_as_the_table(lines: list[list[Spanning]]) -> None:
    """A row of another width would be read with shifted columns."""
    rows = table_of(lines, 1).rows

    assert len({len(row.cells) for row in rows}) <= 1
    assert all(len(row.cells) <= MOST_COLUMNS for row in rows)
    for row in rows:
        columns = [one.where.column for one in row.cells]
        assert columns == list(range(1, len(columns) + 1))


@given(
    st.lists(st.lists(st.text("ab", min_size=1, max_size=2), max_size=4), max_size=5)
)
def test_table_without_spans_is_what_it_was(texts: list[list[str]]) -> None:
    """Nothing is added to, lost from or moved in a plain table."""
    rows = table_of([[cell(text) for text in line] for line in texts], 1).rows
    read = [[one.text for one in row.cells if one.paragraphs] for row in rows]

    assert read == [line for line in texts if line]


def test_cell_over_rows_and_columns_tells_what_it_covers() -> None:
    """Who reads the rows must know which text is said twice."""
    lines = [[cell("a", down=2, across=2), cell("b")], [cell("c")]]

    first, second = table_of(lines, 1).rows

    assert [one.text for one in second.cells] == ["a", "", "c"]
    assert [one.merged_above for one in first.cells] == [False, False, False]
    assert [one.merged_above for one in second.cells] == [True, True, False]
    assert [one.span for one in second.cells] == [2, 1, 1]


def test_row_that_only_hangs_down_says_nothing() -> None:
    """An empty line of the source is no second measure."""
    lines = [[cell("a", down=3)], [], [cell("b")]]

    rows = table_of(lines, 1).rows

    assert [row.where.row for row in rows] == [1, 3]


def test_lines_above_the_header_are_running_text() -> None:
    """A sheet has its cover in cells."""
    lines = [
        [cell("รายงาน")],
        [cell("หน่วยงาน"), cell("กองคลัง")],
        [cell("มาตรการ"), cell("ผลการดำเนินการ")],
        [cell("อบรม"), cell("จัดแล้ว")],
    ]

    *cover, table = blocks_of(table_of(lines, 1))

    assert [one.text for one in cover if isinstance(one, Paragraph)] == [
        "รายงาน",
        "หน่วยงาน กองคลัง",
    ]
    assert isinstance(table, Table)
    assert [row.where.row for row in table.rows] == [3, 4]


def test_sheet_of_narrow_lines_alone_has_no_table() -> None:
    """A letter typed into a spreadsheet is a letter."""
    blocks = list(blocks_of(table_of([[cell("a")], [cell("b"), cell("c")]], 1)))

    assert all(isinstance(one, Paragraph) for one in blocks)


def test_tables_larger_than_any_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spans and repeats make much of little."""
    with pytest.raises(ReportUnreadableError, match="too large"):
        table_of([[cell("x", down=9999, across=200)]] + [[cell("y")]] * 3000, 1)
    monkeypatch.setattr(grid, "MAX_TEXT", 10)
    with pytest.raises(ReportUnreadableError, match="too much text"):
        table_of([[cell("x" * 6, down=9), cell("y")], [cell("z")]], 1)
