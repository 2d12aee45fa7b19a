"""A row that a page break cut in two is one again; two rows are never made one."""

from dataclasses import replace

import pytest

from crawler.reports.ocr.addresses import ReadLine
from crawler.reports.ocr.blocks import ReadCell, ReadTable
from crawler.reports.ocr.continuing import OpenRow, begun, goes_on

ENDED, FULL = 12.0, 0.5


def cell(*texts: str, room: float = FULL, below: float = 0.0) -> ReadCell:
    """Make a cell of lines, the last of which leaves so much room."""
    lines = tuple(
        ReadLine(
            text=text,
            is_address=text.startswith("https"),
            begins_as_address=text.isascii(),
            room=room,
            first=9.0,
        )
        for text in texts
    )
    return ReadCell(lines=lines, below=below)


def row(*cells: ReadCell) -> OpenRow:
    """Make a row of the first page or the second."""
    return OpenRow(page=1, cells=list(cells))


@pytest.mark.parametrize(
    ("last", "first", "joined"),
    [
        # the topic is not printed again
        ((cell("เรื่อง"), cell("ทำ")), (cell(), cell("ต่อ")), True),
        # but something else begins to count anew
        ((cell("เรื่อง"), cell("๑.ทำ")), (cell(), cell("๑.ต่อ")), False),
        ((cell("๑"), cell("เรื่อง")), (cell("๒"), cell("อื่น")), False),
        (
            (cell("เรื่อง"), cell("ทำ"), cell("-")),
            (cell("ง"), cell("ก"), cell("-")),
            False,
        ),
        # a word had no room, and another column has ended
        (
            (cell("เรื่อง"), cell("กองคลัง"), cell("ทำ")),
            (cell("ที่"), cell(), cell("ต่อ")),
            True,
        ),
        # there was room for it
        (
            (cell("เรื่อง", room=ENDED), cell("กองคลัง", room=ENDED)),
            (cell("ที่สอง"), cell("กองช่าง")),
            False,
        ),
        # what would go on had ended far above the end of the page
        (
            (cell("เรื่อง", below=4.0), cell("กองคลัง"), cell("ทำ")),
            (cell("ที่"), cell(), cell("ต่อ")),
            False,
        ),
        # a list goes on with its next number
        (
            (cell("เรื่อง"), cell("๑.ทำ", room=ENDED), cell("ก")),
            (cell("ที่"), cell("๒.ต่อ"), cell()),
            True,
        ),
        # an address that was cut goes on
        (
            (cell("เรื่อง", room=ENDED), cell("https://a.example/x")),
            (cell("อื่น"), cell("y.php")),
            True,
        ),
        ((cell("เรื่อง"), cell("ทำ")), (cell(), cell()), False),
    ],
)
def test_a_row_goes_on_only_where_the_page_shows_it(
    last: tuple[ReadCell, ...], first: tuple[ReadCell, ...], *, joined: bool
) -> None:
    """Rows counted twice are claims counted twice; rows made one lose a claim."""
    assert goes_on(row(*last), row(*first), 0, is_open=False) is joined


def part(**changes: object) -> ReadTable:
    """Make the part of a table that fills its page."""
    rows = ((cell("ก"), cell("ข")),)
    made = ReadTable(
        rows=rows,
        is_open_above=False,
        reaches_top=True,
        reaches_bottom=True,
        sides=(200, 800, 1500),
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # names of fields


def test_a_table_goes_on_only_on_the_next_page_in_the_same_columns() -> None:
    """What stands anywhere else is another table."""
    table = begun(part(), 1)

    assert table.takes(part(sides=(210, 812, 1511)), 2)
    assert not table.takes(part(), 3)
    assert not table.takes(part(reaches_top=False), 2)
    assert not table.takes(part(sides=(200, 600, 1500)), 2)
    assert not begun(part(reaches_bottom=False), 1).takes(part(), 2)


def test_a_header_that_nobody_knows_is_dropped_only_when_it_is_the_same() -> None:
    """A row that is merely like the first one may be a row of its own."""
    header = (cell("หัว", room=ENDED), cell("ผลลัพธ์", room=ENDED))
    like_it = (cell("หัว", room=ENDED), cell("ผลลัพท์", room=ENDED))
    table = begun(part(rows=(header,)), 1)

    table.add(part(rows=(header, like_it)), 2)

    assert [one.texts for one in table.rows] == [["หัว", "ผลลัพธ์"], ["หัว", "ผลลัพท์"]]
