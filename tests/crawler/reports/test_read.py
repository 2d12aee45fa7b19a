import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.errors import ReportUnreadableError
from crawler.model.report import Place, ReportKind
from crawler.reports import files
from crawler.reports.read import build_report, read_report
from crawler.reports.text_reader import read_text
from tests.crawler.reports.samples import COVER, HEADER, read, row, sample


def test_report_is_read_with_its_cover(tmp_path: Path) -> None:
    """Everything later hangs on year and round."""
    report = sample(tmp_path, row("ดำเนินการเรียบร้อยตามหลักฐาน https://a.go.th/n?id=๑"))

    assert report.agency == "เทศบาลตำบลตัวอย่างสมมุติ"
    assert (report.fiscal_year, report.round_months) == (2566, 6)
    assert report.kind is ReportKind.OUTCOME_REPORT
    assert report.format == "text"
    digest = hashlib.sha256((tmp_path / "report.txt").read_bytes()).hexdigest()
    assert report.sha256 == digest


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_report_is_read_in_every_encoding(
    tmp_path: Path, encoding: str, newline: str
) -> None:
    """Windows in Thailand still writes its own encoding."""
    text = "\n".join([COVER, HEADER, row("จัดอบรมแล้ว https://a.go.th/1")])
    path = tmp_path / "report.txt"
    path.write_bytes(text.replace("\n", newline).encode(encoding))

    report = read_report(path)

    assert report.agency == "เทศบาลตำบลตัวอย่างสมมุติ"
    assert report.measures[0].claims[0].links[0].url == "https://a.go.th/1"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\xef\xbb\xbf\n", "empty"),
        (b"\xff\xfe", "empty"),
        (b"abc\x00def", "neither"),
        ("été à la plage".encode("latin-1"), "neither"),
        (b"\xff\xff\xff\xff", "neither"),
        (b"\xff\xfea", "neither"),
    ],
)
def test_what_is_no_text_is_refused_with_its_name(
    tmp_path: Path, data: bytes, says: str
) -> None:
    """One clear line that names the file, whatever was handed in."""
    path = tmp_path / "input.bin"
    path.write_bytes(data)

    with pytest.raises(ReportUnreadableError, match=says) as caught:
        read_report(path)

    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_file_and_folder_are_refused(tmp_path: Path) -> None:
    """The two commonest slips on a command line."""
    with pytest.raises(ReportUnreadableError, match="no such file"):
        read_report(tmp_path / "none.txt")
    with pytest.raises(ReportUnreadableError, match="folder"):
        read_report(tmp_path)
    with pytest.raises(ReportUnreadableError, match=r"cannot be read|no such file"):
        read_report(tmp_path / "a\x00b")


def test_unreadable_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Permissions differ on shared drives."""
    path = tmp_path / "report.txt"
    path.write_text("x", encoding="utf-8")

    def refuse(_path: Path, _flags: int) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)

    with pytest.raises(ReportUnreadableError, match="Permission denied"):
        read_report(path)


def test_too_large_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report of a hundred pages has less than one megabyte."""
    monkeypatch.setattr(files, "MAX_BYTES", 10)

    with pytest.raises(ReportUnreadableError, match="larger"):
        read(tmp_path, "ก" * 11)


def test_text_with_nothing_recognisable_has_no_measures(tmp_path: Path) -> None:
    """The caller says so; it is no error."""
    report = read(tmp_path, "บันทึกทั่วไป\nไม่มีมาตรการใด\n")

    assert report.measures == ()
    assert report.kind is ReportKind.UNKNOWN
    assert (report.agency, report.fiscal_year, report.round_months) == (None,) * 3


def test_places_are_counted_from_one(tmp_path: Path) -> None:
    """A reviewer looks them up in the file."""
    report = sample(tmp_path, row("จัดอบรมแล้ว https://a.go.th/1"))
    (measure,) = report.measures

    assert measure.where == Place(table=1, row=2)
    assert measure.claims[0].where == Place(table=1, row=2, column=5)
    assert measure.claims[0].links[0].where == Place(table=1, row=2, column=5)


def test_plan_without_outcome_column_has_no_claims(tmp_path: Path) -> None:
    """A plan is reported as one, not refused."""
    header = "มาตรการ/โครงการ/กิจกรรม\tขั้นตอน/วิธีปฏิบัติ\tผู้รับผิดชอบ\tระยะเวลาดำเนินการ"
    report = sample(tmp_path, "อบรม\t๑. จัด\tกองคลัง\tมกราคม ๒๕๖๖", header=header)

    assert report.kind is ReportKind.PLAN_AND_ANALYSIS
    assert [measure.claims for measure in report.measures] == [()]


def test_candidates_come_from_the_whole_report(tmp_path: Path) -> None:
    """A twin may stand on another page."""
    report = sample(
        tmp_path,
        row("จัดแล้ว https://www.facebook.com/SampleTown"),
        row("จัดแล้ว https://www.facebook.com/Sample_Town"),
    )

    candidates = [one.claims[0].links[0].candidates for one in report.measures]
    assert candidates == [(), ("https://www.facebook.com/SampleTown",)]


def test_report_after_the_year_covers_all_of_it(tmp_path: Path) -> None:
    """A memo of the next year reports on twelve months, if it says nothing else."""
    cover = "วันที่ ๒๕ มีนาคม ๒๕๖๗\nรายงานผล ประจำปีงบประมาณ พ.ศ. ๒๕๖๖\n"
    later = read(tmp_path, "\n".join([cover, HEADER, row("จัดแล้ว")]))
    silent = read(tmp_path, "\n".join([cover.split("\n")[1], HEADER, row("จัดแล้ว")]))

    assert (later.round_months, silent.round_months) == (12, None)


def test_agency_without_a_cover_line_is_the_one_named_most(tmp_path: Path) -> None:
    """Memos name it inside sentences only."""
    text = "ตามที่เทศบาลตำบลหนึ่ง และ เทศบาลตำบลสอง ร่วมกับ เทศบาลตำบลสอง รายงาน " * 3

    assert read(tmp_path, text).agency == "เทศบาลตำบลสอง"


@pytest.mark.parametrize(
    ("title", "months"),
    [
        ("รอบ ๖ เดือน", 6),
        ("รอบ (๑๒ เดือน)", 12),
        ("รอบหกเดือน", 6),
        ("รายงาน 6 เดือนแรก", 6),
        ("รายงานครึ่งปีหลัง", 6),
        ("(ตุลาคม ๒๕๖๖ – มีนาคม ๒๕๖๗)", 6),
        ("(๑ ต.ค. ๖๖ - ๓๐ ก.ย. ๖๗)", 12),
        ("ประชุมทุก ๓ เดือน", None),
        ("(ธันวาคม ๒๕๖๖ – มกราคม ๒๕๖๗)", None),
    ],
)
def test_round_is_read_from_a_title(
    tmp_path: Path, title: str, months: int | None
) -> None:
    """It says by when the work should have been done."""
    rows = "มาตรการ\tผลการดำเนินการ\nก\tข https://a.go.th/1\n"

    report = read(tmp_path, f"{title} ปีงบประมาณ พ.ศ. ๒๕๖๗\n\n{rows}")

    assert report.round_months == months


def test_year_that_a_title_does_not_call_one_is_the_last_resort(tmp_path: Path) -> None:
    """Hospitals write "MOIT 2567"; a date or a house number names no year."""
    rows = "มาตรการ\tผลการดำเนินการ\nก\tข https://a.go.th/1\n"
    titled = read(tmp_path, f"แบบรายงาน MOIT 2567\n\n{rows}")
    dated = read(tmp_path, f"พิมพ์เมื่อ 5 มกราคม 2567\nเลขที่ 12567\n\n{rows}")

    assert (titled.fiscal_year, dated.fiscal_year) == (2567, None)


def test_cover_in_a_narrow_table_is_read(tmp_path: Path) -> None:
    """Many covers are set as two columns."""
    text = "หน่วยงาน\tเทศบาลตำบลสมมุติ\nปีงบประมาณ\tปีงบประมาณ ๒๕๖๗\n\n"
    report = read(tmp_path, text + HEADER + "\n" + row("จัดแล้ว"))

    assert (report.agency, report.fiscal_year) == ("เทศบาลตำบลสมมุติ", 2567)


PIECES = [
    HEADER, row("ดำเนินการเมื่อวันที่ ๕ มกราคม ๒๕๖๖"), row("-"), COVER, "\n", "\t", "๑.",
    "<p>",    "https://a.go.th/", "|a|b|\n|--|--|", "ภายในเดือน", "&", "##", "ระบุวันที่",
]  # fmt: skip


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("\n".join))
def test_any_text_is_read_without_failing(text: str) -> None:
    """Reports are written by strangers."""
    report = build_report(read_text(text), path="x", sha256="0")

    assert [one.row for one in report.measures] == list(
        range(1, len(report.measures) + 1)
    )


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("ส่วนราชการ สำนักงานเกษตรจังหวัดสมมุติ ฝ่ายบริหาร", "สำนักงานเกษตรจังหวัดสมมุติ"),
        ("โรงพยาบาลสมมุติ อำเภอสมมุติ", "โรงพยาบาลสมมุติ"),
        ("เทศบาลตำบลสมมุติอำเภอสมมุติ", "เทศบาลตำบลสมมุติ"),
    ],
)
def test_agency_of_any_kind_is_named(tmp_path: Path, line: str, agency: str) -> None:
    """The province is part of a provincial office's name, and of no other."""
    assert read(tmp_path, f"รายงาน\n{line}\n").agency == agency


def test_scheme_is_that_of_the_host_elsewhere_in_the_report(tmp_path: Path) -> None:
    """An address printed without one is opened as its neighbours are."""
    report = sample(tmp_path, row("ก http://a.go.th/1"), row("ก a.go.th/2"))

    assert report.measures[1].claims[0].links[0].url == "http://a.go.th/2"
