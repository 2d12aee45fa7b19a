"""Before and after lead the list of a later round, the same in every form."""

import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from openpyxl import load_workbook
from rich.console import Console

from checks.discrepancies import DiscrepancyList, Language
from checks.discrepancies.beside import (
    AnswerRow,
    Became,
    BeforeAfter,
    ChangeRow,
    DecisionRow,
    Lapsed,
    SideRow,
)
from checks.discrepancies.catalogue import LANGUAGES
from checks.discrepancies.wording import word
from checks.writers.csv import write_csv
from checks.writers.files import write_files
from checks.writers.html import page
from checks.writers.identity import identified
from checks.writers.lines import lines
from checks.writers.terminal import show
from checks.writers.xlsx.workbook import workbook
from tests.checks.writers.made_up import discrepancies
from tests.checks.writers.test_hostile import ATTACKS
from tests.checks.writers.xlsx.opened import records, sheet

BEFORE = SideRow(
    row=4,
    claim_no=1,
    text="เผยแพร่แผนแล้ว",
    kind="broken",
    found=("ระบบไม่พบหน้าเว็บตามลิงก์นี้",),
    links=("https://town.example/1",),
    seen_at=(datetime(2026, 5, 14, 20, 5, tzinfo=UTC),),
)
AFTER = replace(BEFORE, row=5, kind="verified", links=("https://town.example/2",))


def change(became: Became, before: SideRow | None, after: SideRow | None) -> ChangeRow:
    """Make up what became of a claim."""
    return ChangeRow(
        became=became,
        report="มาตรการ 2569.docx",
        topic="แผนดำเนินงาน",
        responsible_units=("กองคลัง",),
        before=before,
        after=after,
        matched="similar" if before and after else "",
        visited=after is AFTER,
    )


def later(lang: Language = "th", text: str = "x") -> DiscrepancyList:
    """Make up the list of a second round; ``text`` is what somebody wrote."""
    made = discrepancies(lang=lang)
    (line_id, line), *_ = identified(lines(made))
    claim = line.claim
    round_ = BeforeAfter(
        run="20260501-0900",
        started=datetime(2026, 5, 1, 2, tzinfo=UTC),
        given=text,
        visited=1,
        reused=3,
        changes=(
            change(Became.UNCHANGED, AFTER, AFTER),
            change(Became.GONE_CLAIM, BEFORE, None),
            change(Became.MENDED, BEFORE, replace(AFTER, text=text)),
            change(Became.NEWLY_OPEN, AFTER, BEFORE),
            change(Became.NEW_CLAIM, None, AFTER),
        ),
        remarks=(text,),
    )
    decision = DecisionRow(
        line_id=line_id,
        report=claim.report,
        row=claim.row,
        claim_no=claim.claim_no,
        decision="accepted",
        decided_by="ก",
        decided_on=made.run.as_of,
        decided_until=None,
        why=text,
        lapsed=Lapsed.PAGE_CHANGED,
        told=f"{text} (ไม่มีผลแล้ว)",
    )
    answer = AnswerRow(
        line_id=line_id,
        explanation=text,
        follow_up="under_way",
        reviewer_comment=text,
    )
    return replace(made, before_after=round_, decisions=(decision,), answers=(answer,))


ORDER = ["newly-open", "mended", "new-claim", "gone-claim", "unchanged"]


def test_what_needs_work_comes_first_and_what_stayed_is_folded() -> None:
    """A reader of a thousand rows looks for what changed."""
    soup = BeautifulSoup(page(later()), "lxml")

    rows = [str(row["data-became"]) for row in soup.select("tr.change")]
    folded = [str(row["data-became"]) for row in soup.select("details tr.change")]
    assert rows == ORDER
    assert folded == ["unchanged"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_page_workbook_terminal_and_json_say_the_same(
    lang: Language, tmp_path: Path
) -> None:
    """Two people with two files must not argue about different changes."""
    made = later(lang)
    files = {one.suffix: one for one in write_files(made, tmp_path)}
    told = [word(f"became.{kind}", lang) for kind in ORDER]

    soup = BeautifulSoup(files[".html"].read_bytes(), "lxml")
    main = sheet(load_workbook(files[".xlsx"]), word("sheet.before_after", lang))
    cells = [row[1].value for row in main.iter_rows() if row[2].value == "แผนดำเนินงาน"]
    out = io.StringIO()
    show(made, files=(), console=Console(file=out, width=120))
    shown = [line for line in out.getvalue().splitlines() if line.startswith("  ")]
    stored = json.loads(files[".json"].read_bytes())["before_after"]["changes"]

    on_page = [
        row.select("td")[1].find(string=True) for row in soup.select("tr.change")
    ]
    assert on_page == told
    assert [str(cell).split("\n")[0] for cell in cells] == told
    assert [text in line for text, line in zip(told[:-1], shown, strict=False)] == (
        [True] * 4
    )
    assert sorted(one["became"] for one in stored) == sorted(ORDER)


def test_a_claim_that_was_matched_by_its_wording_says_so() -> None:
    """The reader is to look whether it is the same."""
    soup = BeautifulSoup(page(later("en")), "lxml")

    mended = soup.select_one('tr[data-became="mended"]')

    assert mended is not None
    assert "matched by a similar wording; please check" in mended.get_text()
    assert "4.1 → 5.1" in mended.get_text()
    assert "taken from the earlier run: 15 May 2026 03:05" in mended.get_text()


def test_decisions_and_answers_stand_beside_their_line_everywhere(
    tmp_path: Path,
) -> None:
    """And beside no other; the verdict above them is as it was."""
    made = later(text="ขอเอกสารเพิ่ม")

    first, *others = records(
        sheet(load_workbook(io.BytesIO(workbook(made))), word("sheet.all", "th"))
    )
    soup = BeautifulSoup(page(made), "lxml")
    table = write_csv(made, tmp_path).read_text("utf-8-sig")

    assert first["ผลการพิจารณาที่บันทึกไว้"] == "ขอเอกสารเพิ่ม (ไม่มีผลแล้ว)"
    assert first["คำชี้แจงของผู้รับผิดชอบ"] == first["ความเห็นผู้สอบทาน"] == "ขอเอกสารเพิ่ม"
    assert first["ผลการติดตาม"] == "อยู่ระหว่างแก้ไข"
    assert first["ผลการพิจารณา"] == ""
    assert not [row for row in others if row["คำชี้แจงของผู้รับผิดชอบ"]]
    assert len(soup.select(".decision.lapsed")) == len(soup.select("dl.answers")) == 1
    assert table.count("ขอเอกสารเพิ่ม (ไม่มีผลแล้ว)") == 1


@pytest.mark.parametrize("text", ATTACKS)
def test_what_people_wrote_is_never_run(text: str) -> None:
    """A workbook of strangers comes back into our own files."""
    made = later(text=text)

    book = load_workbook(io.BytesIO(workbook(made)))
    soup = BeautifulSoup(page(made), "lxml")

    cells = [cell for one in book.worksheets for row in one.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert len(soup.select("script")) == 1
    assert not soup.select("[onerror], [onload], iframe, img")
