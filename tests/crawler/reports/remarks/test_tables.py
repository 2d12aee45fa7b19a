from pathlib import Path

from tests.crawler.reports.remarks.counting import codes, of_code, places
from tests.crawler.reports.samples import COVER, read, row, sample

UNKNOWN = "\n\nหัวข้อย่อย\tวันที่\tสถานที่\tใคร\nก\t-\thttps://a.go.th/2\t-\n"


def test_table_of_unknown_shape_is_named(tmp_path: Path) -> None:
    """It was not read as measures, and somebody should know."""
    report = sample(tmp_path, row("ทำแล้ว https://a.go.th/x") + UNKNOWN)

    assert len(report.measures) == 1
    (remark,) = of_code(report, "unknown-table")
    assert (remark.row, remark.proof) == (None, "หัวข้อย่อย | วันที่ | สถานที่ | ใคร")
    assert remark.proof in remark.message


def test_tables_that_hold_no_measures_are_not_named(tmp_path: Path) -> None:
    """Marks of the assessment, and lists of people, are what they are."""
    marks = "\n\nลำดับที่\tข้อคำถาม\tเครื่องมือ\tคะแนน\n1\tข้อ i1\tIIT\t80\n"
    people = "\n\nชื่อ\tตำแหน่ง\tโทรศัพท์\tห้อง\nนายก\tนายก\t12\t3\n"
    report = sample(tmp_path, row("ทำแล้ว https://a.go.th/x") + marks + people)

    assert report.remarks == ()


def test_report_without_a_known_table_says_so(tmp_path: Path) -> None:
    """What is read line by line may be no measure at all."""
    report = read(tmp_path, COVER + "\nได้เผยแพร่รายงานแล้ว https://a.go.th/x\n")

    assert places(report.remarks) == [(None, "ได้เผยแพร่รายงานแล้ว")]
    assert codes(report) == {"no-measures-table": 1}


def test_headed_measures_are_a_known_shape(tmp_path: Path) -> None:
    """Labels say what stands where, as headers do."""
    lines = "มาตรการที่ ๑ การอบรม\nผู้รับผิดชอบ: กองคลัง\nผลการดำเนินการ: ทำ https://a.go.th/x"

    assert read(tmp_path, f"{COVER}\n{lines}\n").remarks == ()


def test_addresses_outside_the_measures_are_shown(tmp_path: Path) -> None:
    """The letterhead proves nothing, but an address in a footer may have been meant."""
    line = row("ทำแล้ว https://a.go.th/x")
    report = sample(
        tmp_path, line, "", "ดูเพิ่มเติม https://a.go.th/y และ https://a.go.th/x"
    )

    assert places(of_code(report, "address-outside-measures")) == [
        (None, "https://a.go.th/y")
    ]


def test_annex_that_a_claim_points_to_is_inside(tmp_path: Path) -> None:
    """Its address is cited where the claim names it."""
    report = sample(
        tmp_path, row("ตามเอกสารแนบ ๑"), "", "เอกสารแนบ ๑ https://a.go.th/x"
    )

    assert report.remarks == ()
