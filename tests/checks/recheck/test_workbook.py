"""The list comes back in any order and shape, and nothing in it is trusted."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from checks.recheck.filled import FilledList
from checks.recheck.workbook import NoListError, read_list
from checks.writers.xlsx.workbook import workbook
from crawler.errors import InputError, ReportUnreadableError
from tests.checks.recheck.filling import ALL, filled
from tests.checks.writers.made_up import discrepancies

UNIT = "กองคลัง"


def answers(read: FilledList) -> dict[str, dict[str, str]]:
    """Return what was filled in, by line; what stands twice must be the same."""
    return {
        row.line_id: {name: cell.text for name, cell in row.cells.items()}
        for row in read.rows
        if row.cells
    }


def test_it_says_of_which_run_and_database_it_is(tmp_path: Path) -> None:
    """Without the first sheet as well: people send a part of it on."""
    whole, part = filled(discrepancies()), filled(discrepancies())
    part.book.remove(part.book["สรุป"])

    told = [one.read(tmp_path).run_id for one in (whole, part)]

    assert told == ["20260515-0915"] * 2
    assert whole.read(tmp_path).reports == ("5f5f5f5f5f5f",)


def test_a_part_that_was_copied_out_is_known_by_its_first_sheet(
    tmp_path: Path,
) -> None:
    """Then the properties of the file are gone."""
    path = tmp_path / "list.xlsx"
    path.write_bytes(replaced("docProps/custom.xml", b"<Properties/>"))

    assert read_list(path).run_id == "20260515-0915"
    assert read_list(path).reports == ()


def test_every_line_is_read_from_every_sheet(tmp_path: Path) -> None:
    """A line stands on the sheet of all lines and on those of its units."""
    one = filled(discrepancies())

    read = one.read(tmp_path)

    ids = {row.line_id for row in read.rows if row.on_all}
    assert len(ids) == one.sheet().max_row - 1
    assert {row.line_id for row in read.rows} == ids
    assert sum(not row.on_all for row in read.rows) == sum(
        one.sheet(name).max_row - 1 for name in one.book.sheetnames[2:]
    )


def moved(main: Worksheet) -> None:
    """Turn the order of the columns round."""
    for row in main.iter_rows():
        values = [cell.value for cell in row]
        for cell, value in zip(row, reversed(values), strict=True):
            cell.value = value


def sorted_anew(main: Worksheet) -> None:
    """Turn the order of the rows round."""
    rows = [[cell.value for cell in row] for row in main.iter_rows(min_row=2)]
    for at, values in enumerate(reversed(rows), start=2):
        for column, value in enumerate(values, start=1):
            main.cell(at, column).value = value


def filtered(main: Worksheet) -> None:
    """Hide the rows, as a filter does."""
    for at in range(2, main.max_row + 1):
        main.row_dimensions[at].hidden = True


def spread(main: Worksheet) -> None:
    """Put empty rows and a heading of somebody's own between the lines."""
    main.insert_rows(1, amount=2)
    main.insert_rows(5, amount=3)
    main.cell(1, 1).value = "ตรวจแล้วโดยกองคลัง"


@pytest.mark.parametrize("change", [moved, sorted_anew, filtered, spread])
def test_answers_are_found_wherever_they_were_moved(
    change: Callable[[Worksheet], None], tmp_path: Path
) -> None:
    """Everybody arranges a sheet as they like to work."""
    one = filled(discrepancies())
    one.write("2.1", explanation="พิมพ์ผิด", corrected_link="https://new.example/1")
    one.write("3.3", explanation="สถานีปิดแล้ว")
    ids = [one.line_id(entry) for entry in ("2.1", "3.3")]

    change(one.sheet())

    assert answers(one.read(tmp_path)) == {
        ids[0]: {"explanation": "พิมพ์ผิด", "corrected_link": "https://new.example/1"},
        ids[1]: {"explanation": "สถานีปิดแล้ว"},
    }


def test_a_row_of_somebodys_own_is_read_without_a_line(tmp_path: Path) -> None:
    """Its answer is told of later; a row of nothing is passed over."""
    one = filled(discrepancies())
    main, at = one.sheet(), one.sheet().max_row + 2
    main.cell(at, one.column("explanation")).value = "เพิ่มเติม"
    main.cell(at + 1, 1).value = "รวม"
    main.cell(at + 2, one.column("line_id")).value = "x' OR 1=1"

    lost = [row for row in one.read(tmp_path).rows if not row.line_id]

    assert [row.where.rpartition("!")[2] for row in lost] == [
        main.cell(at, one.column("line_id")).coordinate,
        main.cell(at + 2, one.column("line_id")).coordinate,
    ]


def test_a_formula_is_never_run_and_a_hyperlink_is_followed(tmp_path: Path) -> None:
    """What counts is the value stored beside it: openpyxl stores none."""
    one = filled(discrepancies())
    one.write("2.1", explanation="=1+1", decided_on=date(2026, 11, 20))
    link = one.sheet().cell(one.row_of("2.1"), one.column("corrected_link"))
    link.value, link.hyperlink = "ข่าว", "https://new.example/1"

    (found,) = answers(one.read(tmp_path)).values()

    assert set(found) == {"corrected_link", "decided_on"}
    assert found["decided_on"] == "20 พฤศจิกายน 2569"
    assert found["corrected_link"].startswith("ข่าว")


def test_a_sheet_without_ids_is_told_and_never_passed_over(tmp_path: Path) -> None:
    """Somebody has deleted the grey column; their answers must not vanish."""
    one = filled(discrepancies())
    one.sheet(UNIT).delete_cols(one.column("line_id", UNIT))

    read = one.read(tmp_path)

    (refused,) = read.refused
    assert refused.told("en") == f"{UNIT}: has no column “รหัสรายการ” and is not read"
    assert [row for row in read.rows if row.on_all]


def test_a_list_without_any_ids_is_no_report(tmp_path: Path) -> None:
    """It has the columns of one, and would be read as a draft without its answers."""
    one = filled(discrepancies())
    for name in one.book.sheetnames[1:]:
        one.sheet(name).delete_cols(one.column("line_id", name))

    with pytest.raises(
        ReportUnreadableError, match="has no column “รหัสรายการ” any more"
    ):
        one.read(tmp_path)


def test_hidden_sheets_and_second_columns_are_told_of(tmp_path: Path) -> None:
    """Nothing that was filled in is passed over in silence."""
    one = filled(discrepancies())
    one.sheet(UNIT).sheet_state = "hidden"
    main = one.sheet()
    main.cell(1, main.max_column + 1).value = "ลิงก์ที่แก้ไข"
    at = f"{ALL}!{main.cell(1, main.max_column).coordinate}"

    read = one.read(tmp_path)

    assert [one.told("en") for one in read.remarks] == [
        f"{at}: a second column of that heading, not read",
        f"{UNIT}: hidden sheet, not read",
    ]


def foreign() -> bytes:
    """Make a workbook of somebody else's."""
    book, buffer = Workbook(), io.BytesIO()
    assert isinstance(book.active, Worksheet)
    book.active.append(["a", "b", "คำชี้แจง"])
    book.save(buffer)
    return buffer.getvalue()


def bomb() -> bytes:
    """Make a workbook whose sheet unpacks to far more than it is."""
    return replaced("xl/worksheets/sheet2.xml", b"<a>" + b" " * 90_000_000 + b"</a>")


def entities() -> bytes:
    """Make a workbook whose sheet declares entities."""
    evil = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><row>&x;</row>'
    return replaced("xl/worksheets/sheet2.xml", evil)


def replaced(name: str, content: bytes) -> bytes:
    """Put other bytes in the place of one part of a list."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(discrepancies()))) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (foreign(), NoListError),
        (b"", NoListError),
        (b"row,claim\n1,1\n", NoListError),
        (workbook(discrepancies())[:4000], ReportUnreadableError),
        (bomb(), ReportUnreadableError),
        (entities(), ReportUnreadableError),
        (replaced("xl/sharedStrings.xml", b"<sst"), ReportUnreadableError),
    ],
    ids=["foreign", "empty", "csv", "cut-short", "bomb", "entities", "damaged"],
)
def test_what_is_no_list_is_refused_in_one_line(
    data: bytes, error: type[InputError], tmp_path: Path
) -> None:
    """A file of strangers is never a traceback."""
    path = tmp_path / "list.xlsx"
    path.write_bytes(data)

    with pytest.raises(InputError) as caught:
        read_list(path)

    assert type(caught.value) is error
    assert str(caught.value).startswith("list.xlsx: ")
    assert "\n" not in str(caught.value)


def test_more_rows_than_any_list_has_are_refused(tmp_path: Path) -> None:
    """Fifty thousand full rows are no list that we have written."""
    cells = "<c t='str'><v>x</v></c>" * 20
    rows = f"<row>{cells}</row>" * 50_000
    sheet = f"<worksheet><sheetData>{rows}</sheetData></worksheet>"
    path = tmp_path / "list.xlsx"
    path.write_bytes(replaced("xl/worksheets/sheet2.xml", sheet.encode()))

    with pytest.raises(ReportUnreadableError, match="too large"):
        read_list(path)


def test_a_link_that_was_left_behind_an_emptied_cell_is_no_answer(
    tmp_path: Path,
) -> None:
    """Programs keep the hyperlink when its words are deleted."""
    one = filled(discrepancies())
    at = one.sheet().cell(one.row_of("2.1"), one.column("corrected_link"))
    at.hyperlink, at.value = "https://old.example/1", None

    assert answers(one.read(tmp_path)) == {}
