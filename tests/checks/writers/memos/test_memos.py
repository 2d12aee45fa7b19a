"""A unit gets its own rows on paper, and room to answer."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Opened

from checks.writers.memos.files import write_memos
from checks.writers.memos.memo import memo
from checks.writers.units import units_of
from tests.checks.writers.made_up import (
    claimed,
    discrepancies,
    judged,
    measure,
    observed,
    report,
)
from tests.checks.writers.test_hostile import ATTACKS, hostile


def opened(path: Path) -> Opened:
    """Open a memo as Word does."""
    return Document(io.BytesIO(path.read_bytes()))


def rows(document: Opened) -> list[list[str]]:
    """Read the table of a memo."""
    (table,) = document.tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_every_unit_that_is_asked_gets_a_memo_with_its_rows(tmp_path: Path) -> None:
    """A unit answers for its own rows and is not shown another's."""
    paths = write_memos(discrepancies(), tmp_path)

    asked = {path.stem: [row[0] for row in rows(opened(path))[1:]] for path in paths}
    assert asked == {
        "สำนักปลัด": ["2.1", "2.1", "2.2", "2.3"],
        "กองคลัง": ["2.1", "2.1", "2.2", "2.3"],
        "งานบริการประชาชน": ["3.2", "3.3"],
    }


def test_a_unit_without_anything_to_answer_gets_none(tmp_path: Path) -> None:
    """Nobody is bothered with what is verified."""
    claim = claimed(measure(1, "x", "กองช่าง"), 1, "x", judged(observed("/a")))

    paths = write_memos(discrepancies(report(claim)), tmp_path)

    assert paths == ()
    assert not (tmp_path / "memos").exists()


def test_it_says_what_was_reported_found_and_may_be_right(tmp_path: Path) -> None:
    """The unit must be able to act without another paper."""
    write_memos(discrepancies(), tmp_path)
    document = opened(tmp_path / "memos" / "กองคลัง.docx")

    first = rows(document)[1]
    text = "\n".join(one.text for one in document.paragraphs)

    assert first[2] == "https://www.tambon-sommut.example/news.php?\nid=๒๕l"
    assert "ระบบไม่พบหน้าเว็บตามลิงก์นี้ (รหัสตอบกลับ 404)" in first[3]
    assert "https://www.tambon-sommut.example/news.php?id=251" in first[4]
    assert first[5] == ""
    assert "เรียน  กองคลัง" in text
    assert "ประจำปีงบประมาณ พ.ศ. 2569 เมื่อวันที่ 15 พ.ค. 2569" in text
    assert "จำนวน 3 รายการ" in text


def test_it_has_the_form_of_an_office_paper(tmp_path: Path) -> None:
    """Number and date share a line (form 29), and nobody signs an empty page."""
    path, *_ = write_memos(discrepancies(), tmp_path)

    paragraphs = opened(path).paragraphs

    head = [one.text.split("  ")[0] for one in paragraphs[1:5]]
    assert head == ["ส่วนราชการ", "ที่", "เรื่อง", "เรียน"]
    assert "\tวันที่  " in paragraphs[2].text
    assert paragraphs[-3].paragraph_format.keep_with_next
    assert paragraphs[-2].paragraph_format.keep_with_next


def test_every_row_is_whole_and_as_wide_as_the_heading(tmp_path: Path) -> None:
    """A row that breaks over two pages is read wrong."""
    path, *_ = write_memos(discrepancies(), tmp_path)

    (table,) = opened(path).tables

    widths = {tuple(cell.width for cell in row.cells) for row in table.rows}
    assert len(table.rows) > 2
    assert len(widths) == 1
    assert table._tbl.xml.count("<w:cantSplit/>") == len(table.rows)


def test_it_is_written_in_english_too(tmp_path: Path) -> None:
    """The language of the list is the language of its memos."""
    write_memos(discrepancies(lang="en"), tmp_path)

    text = opened(tmp_path / "memos" / "กองคลัง.docx").paragraphs[0].text

    assert text == "Memorandum"


@pytest.mark.parametrize("text", ATTACKS)
def test_text_of_strangers_stays_text(text: str) -> None:
    """What a page or report says is no field, no markup, no control code."""
    made = hostile(text)

    documents = [memo(unit, claims, made) for unit, claims in units_of(made)]

    assert documents
    for content in documents:
        body = Document(io.BytesIO(content)).element.xml
        assert not re.search(
            "w:fldSimple|w:instrText|w:hyperlink|[\x00-\x08\x1b]", body
        )


def test_the_same_list_makes_the_same_memo() -> None:
    """Nothing in it depends on the hour it was written."""
    made = discrepancies()
    (unit, claims), *_ = units_of(made)

    content = memo(unit, claims, made)

    parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    assert content == memo(unit, claims, made)
    assert {part.date_time for part in parts} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice here")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    """A second reader of the format."""
    path, *_ = write_memos(discrepancies(), tmp_path)
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"

    words = ["soffice", home, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run(
        [*words, "--outdir", str(tmp_path), str(path)],
        check=True,
        capture_output=True,
        timeout=120,
    )

    assert "บันทึกข้อความ" in (tmp_path / f"{path.stem}.txt").read_text("utf-8-sig")
