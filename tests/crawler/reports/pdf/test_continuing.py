from dataclasses import replace

import pytest

from crawler.reports.pdf.continuing import begun, goes_on, written
from crawler.reports.pdf.fitting import Room
from crawler.reports.pdf.parts import CellPart, RowPart, TablePart
from tests.crawler.reports.pdf.test_joining import WIDTH, set_lines

LETTERS = 12


def row(page: int, *cells: list[str]) -> RowPart:
    """Return a row whose cells hold these lines, in columns of twelve letters."""
    room = Room(left=0, right=LETTERS * WIDTH, pitch=1.6)
    parts = [
        CellPart(
            lines=[replace(line, page=page) for line in set_lines(lines)], room=room
        )
        for lines in cells
    ]
    return RowPart(cells=parts, page=page)


def part(page: int, *rows: RowPart) -> TablePart:
    """Return what stands of a table on one page."""
    sides = [float(place) for place in range(0, 100 * len(rows[0].cells) + 1, 100)]
    return TablePart(rows=list(rows), sides=sides, top=0, bottom=-50, page=page)


FULL = ["กขคงจฉชซฌญฎฏ", "กขคงจฉชซฌญฎฏ"]


@pytest.mark.parametrize(
    ("last", "first", "is_one"),
    [
        (row(1, ["ก"], FULL), row(2, [], ["ต่อไป"]), True),
        (row(1, ["ก"], ["https://a.go"]), row(2, ["ข"], [".th/1"]), True),
        (row(1, ["ก"], ["๑.ทำ", "๒.ส่ง"]), row(2, ["ข"], ["๑.ทำ"]), False),
        (row(1, ["ก"], ["๑.ทำ", "๒.ส่ง"]), row(2, [], ["๓.รายงาน"]), True),
        (row(1, ["ก"], ["ทำแล้ว"]), row(2, ["ข"], ["ทำแล้ว"]), False),
        (row(1, FULL, FULL), row(2, ["ต่อ"], ["ต่อ"]), True),
        (row(1, FULL, FULL, ["จบ"]), row(2, ["- ต่อ"], ["ต่อ"], []), True),
        (row(1, ["ก"], [*FULL, *FULL, *FULL]), row(2, ["ข"], ["ต่อ"]), False),
        (row(1, ["ก"], []), row(2, ["ข"], ["ทำแล้ว"]), False),
        (row(1, [], FULL), row(2, [], ["ต่อ"]), True),
        (row(1, ["ก"], FULL), row(2, [], []), False),
    ],
)
def test_row_goes_on_over_a_page_only_where_it_must(
    last: RowPart, first: RowPart, *, is_one: bool
) -> None:
    """Torn apart its claims are lost; joined with the next one, two become one."""
    assert goes_on(last, first, 0, fills_page=True) is is_one


def test_open_sides_say_that_a_row_goes_on() -> None:
    """Browsers draw no line where a page cuts a cell."""
    last, first = row(1, ["ก"], ["ทำแล้ว"]), row(2, ["ข"], ["ทำแล้ว"])
    last.is_open_below = True

    assert goes_on(last, first, 0, fills_page=False)


def test_row_that_ends_above_the_foot_of_the_page_has_ended() -> None:
    """What follows was moved to the next page as a whole."""
    assert not goes_on(row(1, ["ก"], FULL), row(2, [], ["ต่อ"]), 0, fills_page=False)


def test_parts_with_other_columns_are_another_table() -> None:
    """So is one that does not follow on the very next page."""
    table = begun(part(1, row(1, ["ก"], ["ข"])), 1, is_full=True)

    assert table.takes(part(2, row(2, ["ค"], ["ง"])))
    assert not table.takes(part(3, row(3, ["ค"], ["ง"])))
    assert not table.takes(part(2, row(2, ["ค"], ["ง"], ["จ"])))


def test_header_is_dropped_and_the_same_row_is_kept() -> None:
    """Only what heads the table repeats; measures may be alike."""
    header = row(1, ["มาตรการ"], ["ผลการดำเนินการ"])
    table = begun(part(1, header, row(1, ["ก"], ["ทำแล้ว"])), 1, is_full=False)
    again = row(2, ["มาตรการ"], ["ผลการดำเนินการ"])
    table.add(part(2, again, row(2, ["ก"], ["ทำแล้ว"])), is_full=False)

    assert [one.cells[0].text for one in written(table)] == ["มาตรการ", "ก", "ก"]


def test_page_with_nothing_but_the_header_adds_nothing() -> None:
    """Some programs leave one at the end."""
    header = row(1, ["มาตรการ"], ["ผลการดำเนินการ"])
    table = begun(part(1, header), 1, is_full=True)
    table.add(part(2, row(2, ["มาตรการ"], ["ผลการดำเนินการ"])), is_full=True)

    assert len(written(table)) == 1
