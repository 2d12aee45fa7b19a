"""The workbook that auditors fill in: whole, harmless, and each unit's own sheet."""

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from checks.discrepancies.catalogue import LANGUAGES, Language
from checks.discrepancies.wording import word
from checks.model.verdict import Verdict
from checks.writers.xlsx.columns import (
    DECISIONS,
    FOLLOW_UPS,
    TO_FILL_IN,
    columns,
)
from checks.writers.xlsx.heights import height_of
from checks.writers.xlsx.looks import VERDICT_COLOURS
from checks.writers.xlsx.sheet_names import SheetNames
from checks.writers.xlsx.workbook import workbook, write_xlsx
from tests.checks.writers.made_up import (
    claimed,
    discrepancies,
    found,
    judged,
    measure,
    observed,
    report,
)
from tests.checks.writers.test_hostile import ADDRESSES, ATTACKS, hostile
from tests.checks.writers.xlsx.opened import opened, records, sheet

ALL = "รายการทั้งหมด"


def test_every_unit_is_asked_about_its_own_claims_that_are_not_verified() -> None:
    """A unit answers for its rows and sees no other's; a settled one is not asked."""
    book = opened(discrepancies())

    asked = {
        name: [_entry(row) for row in records(sheet(book, name))]
        for name in book.sheetnames[2:]
    }
    assert book.sheetnames[:2] == ["สรุป", ALL]
    assert asked == {
        "กองคลัง": ["2.1", "2.1", "2.2", "2.3"],
        "สำนักปลัด": ["2.1", "2.1", "2.2", "2.3"],
        "งานบริการประชาชน": ["3.2", "3.3"],
    }


def test_claims_of_no_unit_have_a_sheet_of_their_own() -> None:
    """Nobody named is no reason to lose a row."""
    link = judged(observed("/a"), found("soft-404", Verdict.BROKEN, "x"))

    book = opened(discrepancies(report(claimed(measure(1, "x"), 1, "x", link))))

    assert [_entry(row) for row in records(sheet(book, "ไม่ระบุผู้รับผิดชอบ"))] == ["1.1"]


@pytest.mark.parametrize(
    ("heading", "name", "choices"),
    [("ผลการติดตาม", "follow_up", FOLLOW_UPS), ("ผลการพิจารณา", "decision", DECISIONS)],
)
def test_people_choose_from_a_list(
    heading: str, name: str, choices: tuple[str, ...]
) -> None:
    """What is read back later must be one of a few words."""
    main = sheet(opened(discrepancies()), ALL)

    headings = [cell.value for cell in main[1]]
    at = headings.index(heading) + 1
    (choice,) = (
        one
        for one in main.data_validations.dataValidation
        if main.cell(2, at).coordinate in one.sqref and one.type == "list"
    )
    states = [word(f"{name}.{state}", "th") for state in choices]
    assert str(choice.formula1) == f'"{",".join(states)}"'
    assert str(choice.sqref) == f"{main.cell(2, at).coordinate}:" + (
        main.cell(main.max_row, at).coordinate
    )


def test_it_says_of_which_run_it_is_twice_over() -> None:
    """A workbook that comes back finds its run, also without its first sheet."""
    made = replace(discrepancies(), database="lakthan.db")

    rows = sheet(opened(made), "สรุป").iter_rows()
    told = {str(row[0].value): row[1].value for row in rows}
    with zipfile.ZipFile(io.BytesIO(workbook(made))) as parts:
        properties = etree.fromstring(parts.read("docProps/custom.xml"))
    hidden = {one.get("name"): "".join(one.itertext()) for one in properties}
    assert (told["รอบการตรวจ"], told["ฐานข้อมูล"]) == ("20260515-0915", "lakthan.db")
    assert hidden == {
        "lakthan-run": "20260515-0915",
        "lakthan-database": "lakthan.db",
        "lakthan-reports": "5f5f5f5f5f5f",
    }


def test_it_is_set_up_to_be_filtered_read_and_printed() -> None:
    """The heading stays, every column filters, A4 lies across."""
    main = sheet(opened(discrepancies()), ALL)

    assert main.freeze_panes == "C2"
    assert main.auto_filter.ref == main.dimensions
    assert (main.page_setup.orientation, main.page_setup.paperSize) == ("landscape", 9)
    assert main.print_title_rows == "$1:$1"


def test_what_is_a_number_sorts_as_a_number() -> None:
    """As text, 10.1 stands before 2.1, and 2.10 is the same as 2.1."""
    link = judged(observed("/a"), found("soft-404", Verdict.BROKEN, "x"))
    claims = [claimed(measure(2, "x", "u"), no, "x", link) for no in (1, 10)]

    rows = list(records(sheet(opened(discrepancies(report(*claims))), ALL)))

    assert [(row["ลำดับ"], row["ข้อ"]) for row in rows] == [(2, 1), (2, 10)]
    assert [row["รหัสตอบกลับ"] for row in rows] == [200, 200]


@pytest.mark.parametrize(("lang", "calendar"), [("th", "[$-107041E]"), ("en", "")])
def test_what_is_a_day_sorts_as_a_day(lang: Language, calendar: str) -> None:
    """A filter by month needs a date; a Thai reader sees the Buddhist Era."""
    main = sheet(opened(discrepancies(lang=lang)), word("sheet.all", lang))
    headings = [cell.value for cell in main[1]]

    cells = {
        name: main[2][headings.index(word(name, lang))]
        for name in ("due", "page_date", "observed_at")
    }

    assert {name: str(cell.value) for name, cell in cells.items()} == {
        "due": "2026-03-31 00:00:00",
        "page_date": "2026-04-20 00:00:00",
        "observed_at": "2026-05-15 09:30:00",
    }
    assert all(isinstance(cell.value, datetime) for cell in cells.values())
    assert all(cell.number_format.startswith(calendar) for cell in cells.values())
    assert all("yyyy" in cell.number_format for cell in cells.values())


def test_an_address_opens_with_a_click_and_stands_as_it_was_written() -> None:
    """The reviewer must see the report's own spelling, and get to the page."""
    main = sheet(opened(discrepancies()), ALL)
    headings = [cell.value for cell in main[1]]
    row = next(row for row in main.iter_rows(min_row=2) if row[0].value == 2)

    written = row[headings.index("ลิงก์ตามรายงาน")]
    link = row[headings.index("เปิด")].hyperlink

    assert link is not None
    assert link.target == "https://www.tambon-sommut.example/news.php?id=25l"
    assert written.value == "https://www.tambon-sommut.example/news.php?\nid=๒๕l"


def test_nobody_is_led_to_a_page_that_was_taken_over() -> None:
    """Not by the word to open it, nor by the address beside."""
    link = judged(observed("/a"), found("taken-over", Verdict.BROKEN, "สล็อต"))
    made = discrepancies(report(claimed(measure(1, "x", "u"), 1, "x", link)))

    book = opened(made)

    cells = [cell for one in book.worksheets for row in one.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.hyperlink]


@pytest.mark.parametrize("text", ATTACKS)
@pytest.mark.parametrize("address", [*ADDRESSES, "https://ok.example/"])
def test_nothing_of_a_stranger_is_calculated_or_leads_elsewhere(
    text: str, address: str
) -> None:
    """A cell that begins as a formula does is text, and stays it when edited."""
    book = opened(hostile(text, address))

    cells = [cell for one in book.worksheets for row in one.iter_rows() for cell in row]
    links = [cell.hyperlink.target for cell in cells if cell.hyperlink]
    texts = [cell for cell in cells if isinstance(cell.value, str)]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert all(str(link).startswith("https://ok.example/") for link in links)
    assert all(
        cell.quotePrefix for cell in texts if re.match(r"[=+\-@|]", str(cell.value))
    )


def test_an_address_that_excel_cannot_hold_is_text_not_lost() -> None:
    """Excel repairs, that is damages, a workbook with a longer hyperlink."""
    url = "https://ok.example/" + "ก" * 900
    seen = judged(observed(url), found("soft-404", Verdict.BROKEN, "x"))
    made = discrepancies(report(claimed(measure(1, "x", "u"), 1, "x", seen)))

    main = sheet(opened(made), ALL)

    (row,) = records(main)
    assert row["ลิงก์ที่ระบบเปิดตรวจ"] == url
    assert not [cell for cell in main[2] if cell.hyperlink]


def test_a_text_that_excel_cannot_hold_is_cut_and_says_so() -> None:
    """One cell takes 32,767 characters."""
    claim = claimed(measure(1, "x", "u"), 1, "ก" * 40_000)

    (row,) = records(sheet(opened(discrepancies(report(claim))), ALL))

    assert len(row["ผลการดำเนินการตามรายงาน"]) == 32_767
    assert row["ผลการดำเนินการตามรายงาน"].endswith("…")


def test_no_more_links_than_excel_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond its limit Excel drops them all; ours become text."""
    monkeypatch.setattr("checks.writers.xlsx.cells.MOST_LINKS", 3)

    main = sheet(opened(discrepancies()), ALL)

    linked = [cell for row in main.iter_rows() for cell in row if cell.hyperlink]
    assert len(linked) == 3


def test_the_same_list_makes_the_same_bytes() -> None:
    """A file that differs each time cannot be compared or signed."""
    assert workbook(discrepancies()) == workbook(discrepancies())


def test_a_report_of_several_says_whose_row_it_is() -> None:
    """With two agencies in one list, "1.1" is not enough."""
    claim = claimed(measure(1, "x", "u"), 1, "x")
    made = discrepancies(report(claim, path="a.docx"), report(claim, path="b.docx"))

    rows = list(records(sheet(opened(made), ALL)))

    assert [row["รายงาน"] for row in rows] == ["a.docx", "b.docx"]


def test_a_list_without_a_claim_is_a_workbook_too() -> None:
    """A plan has nothing to check; its file must open."""
    book = opened(discrepancies(report()))

    assert book.sheetnames == ["สรุป", ALL]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_column_has_a_heading_of_its_own(lang: Language) -> None:
    """Answers are found again by their headings."""
    headings = [word(one.name, lang) for one in columns(several_reports=True)]

    assert len(set(headings)) == len(headings)
    assert {word(one.name, lang) for one in TO_FILL_IN} <= set(headings)


@given(st.lists(st.text(max_size=60), max_size=12))
def test_excel_takes_every_name_of_a_sheet(wanted: list[str]) -> None:
    """One name that Excel refuses makes it refuse the whole file."""
    names = SheetNames()

    taken = [names.take(one) for one in wanted]

    folded = [name.casefold() for name in taken]
    assert len(set(folded)) == len(folded)
    assert all(0 < len(name) <= 31 for name in taken)
    assert not [name for name in taken if re.search(r"[\[\]:*?/\\]|^'|'$", name)]
    assert "history" not in folded


def test_an_address_is_given_the_lines_that_it_breaks_into() -> None:
    """It breaks after its marks, so it needs more lines than its letters fill."""
    address = "https://www.bantuayang.go.th.example/newsdetail.php?id=๓๐๕"

    assert height_of([(address, 24)]) >= 5 * height_of([("ก", 24)])


@given(st.text(max_size=400), st.floats(min_value=1, max_value=80))
def test_a_row_is_high_enough_for_more_and_never_higher_than_excel_takes(
    text: str, width: float
) -> None:
    """More text never makes a row lower."""
    shorter, longer = height_of([(text, width)]), height_of([(text + "\nก", width)])

    assert 0 < shorter <= longer <= 409


def test_the_colours_of_a_verdict_can_be_read() -> None:
    """WCAG 2.2, 1.4.6: contrast of 7 to 1."""
    assert {
        kind: round(_contrast(*pair), 1)
        for kind, pair in VERDICT_COLOURS.items()
        if _contrast(*pair) < 7
    } == {}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here")
def test_libreoffice_opens_it_and_prints_every_row(tmp_path: Path) -> None:
    """A second reader of the format, and the one that many offices have."""
    path = write_xlsx(discrepancies(), tmp_path)

    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    words = [
        "soffice",
        home,
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv \
(StarCalc):44,34,76,1,,0,false,true,false,false,false,2",
        "--outdir",
        str(tmp_path),
    ]
    subprocess.run([*words, str(path)], check=True, capture_output=True, timeout=120)

    (table,) = tmp_path.glob("*.csv")
    text = table.read_text(encoding="utf-8")
    assert text.count("https://www.tambon-sommut.example/news.php?id=174") == 2
    assert "ระบบไม่พบหน้าเว็บตามลิงก์นี้" in text


def _entry(row: dict[str, object]) -> str:
    return f"{row['ลำดับ']}.{row['ข้อ']}"


def _contrast(ground: str, ink: str) -> float:
    light, dark = sorted((_luminance(ground), _luminance(ink)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    ]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
