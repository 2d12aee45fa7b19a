from pathlib import Path

import pytest

from crawler.model.report import Report
from crawler.reports.notes import Notes
from crawler.reports.text_reader import read_text
from tests.crawler.reports.samples import COVER, HEADER, read, row


def links(report: Report) -> list[list[str]]:
    """Return the addresses of each claim."""
    return [
        [link.url for link in claim.links]
        for measure in report.measures
        for claim in measure.claims
    ]


def report_of(folder: Path, *lines: str) -> Report:
    """Read a report whose table is followed by some lines."""
    return read(folder, "\n".join([COVER, HEADER, *lines, ""]))


@pytest.mark.parametrize(
    ("pointer", "definition"),
    [
        ("[๑]", "[๑] https://a.go.th/๙"),
        ("[^1]", "[^1]: https://a.go.th/9"),
        ("¹", "¹ https://a.go.th/9"),
        ("ตามเอกสารแนบ ๑", "เอกสารแนบที่ 1 ภาพถ่าย https://a.go.th/9"),
        ("ตามภาคผนวก ก", "**ภาคผนวก ก**\nhttps://a.go.th/9"),
        ("ตามภาคผนวก ข", "ภาคผนวก ข\nทะเบียนคุมทรัพย์สินของกองคลัง https://a.go.th/9"),
        ("ดูเอกสารหมายเลข 1", "- เอกสารหมายเลข ๑ ที่มา:\nลิงก์: https://a.go.th/9"),
        ("[๑]", "[๑] https://a.go.th/n/\n9"),
    ],
)
def test_claim_that_points_to_an_address_cites_it(
    tmp_path: Path, pointer: str, definition: str
) -> None:
    """Were the pointer not followed, the claim would pass for one without evidence."""
    report = report_of(tmp_path, row(f"จัดทำแล้ว {pointer}"), "", definition)

    (cited,) = links(report)
    assert cited in (["https://a.go.th/9"], ["https://a.go.th/n/9"])
    assert pointer[-1] in report.measures[0].claims[0].text


def test_each_claim_gets_its_own_address(tmp_path: Path) -> None:
    """Numbers are told apart, lists and ranges spelt out."""
    report = report_of(
        tmp_path,
        row("๑. จัดแล้ว [๑] ๒. แจกแล้ว [๒]"),
        row("ตามเอกสารแนบ ๑ และ ๒"),
        row("ตามเอกสารแนบ ๑-๓"),
        "",
        "[๑] https://a.go.th/x",
        "[๒] https://a.go.th/y",
        "เอกสารแนบ ๑ https://a.go.th/1",
        "เอกสารแนบ ๒ https://a.go.th/2",
        "เอกสารแนบ ๓ https://a.go.th/3",
    )

    of = "https://a.go.th/{}".format
    assert links(report) == [
        [of("x")],
        [of("y")],
        [of(1), of(2)],
        [of(1), of(2), of(3)],
    ]


def test_pointer_to_nothing_with_an_address_stays_words(tmp_path: Path) -> None:
    """An annex on paper is no link, and the next annex is another's evidence."""
    report = report_of(
        tmp_path,
        row("ตามเอกสารแนบ ๑ [๗]"),
        "",
        "เอกสารแนบ ๑ แฟ้มภาพถ่าย",
        "เอกสารแนบ ๒ https://a.go.th/2",
        "ติดต่อสอบถามได้ที่เว็บไซต์ของหน่วยงาน https://a.go.th/home",
    )

    assert links(report) == [[]]
    assert report.measures[0].claims[0].text == "ตามเอกสารแนบ ๑ [๗]"


def test_note_that_nobody_points_to_keeps_its_address() -> None:
    """An address is never lost because of how its line begins."""
    content = read_text("ทำแล้ว [๑]\n[๑] https://a.go.th/1\n[๒] https://a.go.th/2")
    notes = Notes(content)

    assert [notes.defines(one) for one in content.paragraphs] == [False, True, False]


def test_annexes_in_a_table_are_no_measures(tmp_path: Path) -> None:
    """They are the evidence of the rows above."""
    report = report_of(
        tmp_path,
        row("ตามเอกสารแนบ ๑"),
        "",
        "รายการ\tลิงก์",
        "เอกสารแนบ ๑\thttps://a.go.th/1",
    )

    assert links(report) == [["https://a.go.th/1"]]


def test_pointers_without_end_do_not_fill_the_memory() -> None:
    """A stranger may point a hundred thousand times to one long annex."""
    long = "https://a.go.th/" + "x" * 1000
    content = read_text("\n".join(["ทำ [๑]", f"[๑] {long}"]))

    text = Notes(content).with_addresses("[๑] " * 100_000)

    assert len(text) < 3_000_000
