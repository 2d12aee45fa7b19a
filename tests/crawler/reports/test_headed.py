from pathlib import Path

from crawler.model.report import Measure, ReportKind
from tests.crawler.reports.samples import COVER, read


def measures(folder: Path, *lines: str) -> tuple[Measure, ...]:
    """Read a report without a table."""
    return read(folder, "\n".join([COVER, *lines, ""])).measures


LABELLED = (
    "๑. การอบรมบุคลากร",
    "ผู้รับผิดชอบ: กองคลัง",
    "กำหนดเวลาแล้วเสร็จ : ภายในเดือนมกราคม ๒๕๖๖",
    "ผลการดำเนินการ: จัดอบรมแล้ว",
    "https://a.go.th/๑",
    "๒. การเผยแพร่ข้อมูล",
    "ผู้รับผิดชอบ: กองช่าง",
    "ผลการดำเนินการ: เผยแพร่แล้ว https://a.go.th/2",
    "จึงเรียนมาเพื่อโปรดทราบ https://a.go.th/home",
)


def test_labelled_lines_below_a_heading_are_one_measure(tmp_path: Path) -> None:
    """The labels are the headers of the table that is not there."""
    first, second = measures(tmp_path, *LABELLED)

    assert first.topic == "๑. การอบรมบุคลากร"
    assert first.responsible_units == ("กองคลัง",)
    assert [str(one.end) for one in first.deadlines] == ["2023-01-31"]
    assert [link.url for link in first.claims[0].links] == ["https://a.go.th/1"]
    assert [link.url for link in second.claims[0].links] == ["https://a.go.th/2"]


def test_headed_report_of_outcomes_is_an_outcome_report(tmp_path: Path) -> None:
    """It claims as a table does."""
    report = read(tmp_path, "\n".join([COVER, *LABELLED]))

    assert report.kind is ReportKind.OUTCOME_REPORT


def test_labels_of_one_line_are_parted(tmp_path: Path) -> None:
    """Short measures are written in one line."""
    (measure,) = measures(
        tmp_path,
        "มาตรการที่ ๑: จัดทำคู่มือ",
        "ผู้รับผิดชอบ: กองคลัง; ระยะเวลา: ทุกเดือน; **ผลการดำเนินการ:** แจกคู่มือแล้ว",
    )

    assert measure.topic == "มาตรการที่ ๑: จัดทำคู่มือ"
    assert measure.responsible_units == ("กองคลัง",)
    assert [str(one.kind) for one in measure.deadlines] == ["recurring"]
    assert [claim.text for claim in measure.claims] == ["แจกคู่มือแล้ว"]


def test_numbered_headings_part_running_text(tmp_path: Path) -> None:
    """What stands below a heading is said of it."""
    first, second = measures(
        tmp_path,
        "มาตรการที่ ๑ การใช้รถ",
        "จัดทำสมุดบันทึกแล้ว https://a.go.th/1",
        "มาตรการที่ ๒ การใช้ไฟ",
        "ติดป้ายแล้วทุกอาคาร",
    )

    assert (first.topic, second.topic) == (
        "มาตรการที่ ๑ การใช้รถ",
        "มาตรการที่ ๒ การใช้ไฟ",
    )
    assert [len(claim.links) for claim in (*first.claims, *second.claims)] == [1, 0]


def test_address_below_any_label_is_evidence(tmp_path: Path) -> None:
    """It must not be lost among the names of units."""
    (measure,) = measures(
        tmp_path,
        "มาตรการที่ ๑ จัดทำคู่มือ",
        "ผู้รับผิดชอบ: กองคลัง",
        "แจกคู่มือแล้ว https://a.go.th/1",
        "ระยะเวลา:",
        "ทุกเดือน",
    )

    assert measure.responsible_units == ("กองคลัง",)
    assert [str(one.kind) for one in measure.deadlines] == ["recurring"]
    assert [link.url for link in measure.claims[0].links] == ["https://a.go.th/1"]


def test_letterhead_is_no_measure(tmp_path: Path) -> None:
    """The agency's own site on the cover proves nothing."""
    first, second = measures(
        tmp_path, "โทรศัพท์ ๐ ๐๐๐๐", "เว็บไซต์: https://a.go.th/home", *LABELLED
    )

    assert [first.topic, second.topic] == [LABELLED[0], LABELLED[5]]


def test_signature_between_measures_ends_one_and_hides_none(tmp_path: Path) -> None:
    """Each measure may be signed by who reports it."""
    first, second = measures(
        tmp_path, *LABELLED[:5], "ผู้รายงาน นายสมมุติ", "ตำแหน่ง", *LABELLED[5:]
    )

    assert [link.url for link in first.claims[0].links] == ["https://a.go.th/1"]
    assert [link.url for link in second.claims[0].links] == ["https://a.go.th/2"]


def test_address_in_a_heading_is_evidence(tmp_path: Path) -> None:
    """A measure and its proof may stand in one line."""
    first, _ = measures(
        tmp_path,
        "มาตรการ: จัดทำคู่มือ https://a.go.th/1",
        "ผู้รับผิดชอบ: กองคลัง",
        "มาตรการ: แจกคู่มือ",
        "ผลการดำเนินการ: แจกแล้ว",
    )

    assert [link.url for link in first.claims[0].links] == ["https://a.go.th/1"]


def test_marked_headings_part_running_text(tmp_path: Path) -> None:
    """Markdown says what is a heading; the title of the report is no measure."""
    text = """# รายงานผล ปีงบประมาณ พ.ศ. ๒๕๖๖
เทศบาลตำบลตัวอย่าง
## การใช้รถ
- จัดทำสมุดบันทึกแล้ว https://a.go.th/1
## การใช้ไฟ
- ติดป้ายแล้ว
"""
    report = read(tmp_path, text, "report.md")

    assert [one.topic for one in report.measures] == ["การใช้รถ", "การใช้ไฟ"]


def test_measures_of_a_section_have_headings_of_their_own(tmp_path: Path) -> None:
    """A list below a heading may hold several measures with the same labels."""
    text = """# รายงานผล ปีงบประมาณ พ.ศ. ๒๕๖๖
เทศบาลตำบลตัวอย่าง
## ด้านการเปิดเผยข้อมูล
- ปรับปรุงเว็บไซต์
  - ผู้รับผิดชอบ: กองคลัง
  - ผลการดำเนินการ: ทำแล้ว https://a.go.th/1
- เปิดช่องทางถามตอบ
  - ผู้รับผิดชอบ: กองช่าง
  - ผลการดำเนินการ: ทำแล้ว https://a.go.th/2
## ด้านพัสดุ
- ลงแผนจัดซื้อ
  - ผู้รับผิดชอบ: กองคลัง
  - ผลการดำเนินการ: ทำแล้ว https://a.go.th/3
"""
    found = read(tmp_path, text, "report.md").measures

    assert [one.topic for one in found] == [
        *("ปรับปรุงเว็บไซต์", "เปิดช่องทางถามตอบ", "ลงแผนจัดซื้อ"),
    ]
    assert [one.claims[0].links[0].url[-1] for one in found] == ["1", "2", "3"]


def test_labels_that_come_again_need_no_colon(tmp_path: Path) -> None:
    """A form is filled in the same way for every measure."""
    first, second = measures(
        tmp_path,
        "๑. การใช้รถ",
        "เจ้าของเรื่อง กองคลัง",
        "สิ่งที่ดำเนินการ ทำสมุดแล้ว https://a.go.th/1",
        "๒. การใช้ไฟ",
        "เจ้าของเรื่อง กองช่าง",
        "สิ่งที่ดำเนินการ ติดป้ายแล้ว https://a.go.th/2",
    )

    assert (first.topic, second.topic) == ("๑. การใช้รถ", "๒. การใช้ไฟ")
    assert second.responsible_units == ("กองช่าง",)
    assert second.claims[0].text == "ติดป้ายแล้ว"


def test_questions_in_a_list_are_a_measure_each(tmp_path: Path) -> None:
    """A checklist without a table names each question by its code."""
    found = measures(
        tmp_path,
        "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล",
        "o๑ โครงสร้าง : https://a.go.th/1",
        "o๒ ข้อมูลผู้บริหาร",
        "https://a.go.th/2",
    )

    assert [(one.indicator_code, one.topic) for one in found] == [
        ("o1", "o๑ โครงสร้าง"),
        ("o2", "o๒ ข้อมูลผู้บริหาร"),
    ]
    assert [one.claims[0].links[0].url[-1] for one in found] == ["1", "2"]


def test_statements_of_a_list_below_a_label_are_claims(tmp_path: Path) -> None:
    """Markdown's stars are no letters of a claim."""
    text = """## มาตรการที่ ๑ การใช้รถ
* ผู้รับผิดชอบ: กองคลัง
* ผลการดำเนินการ
    * ทำสมุดแล้ว https://a.go.th/1
    * ติดป้ายแล้ว https://a.go.th/2
"""
    (measure,) = read(tmp_path, text, "report.md").measures

    assert [claim.text for claim in measure.claims] == ["ทำสมุดแล้ว", "ติดป้ายแล้ว"]


def test_text_without_headings_is_read_line_by_line(tmp_path: Path) -> None:
    """Nothing is made up: a letter that cites is no list of measures."""
    (measure,) = measures(tmp_path, "ได้เผยแพร่รายงานแล้ว https://a.go.th/1")

    assert measure.topic == "ได้เผยแพร่รายงานแล้ว"


def test_table_that_was_saved_as_lines_is_read_line_by_line(tmp_path: Path) -> None:
    """Steps and deadlines would be told as claims that nobody made."""
    report = read(
        tmp_path,
        "มาตรการ\nผู้รับผิดชอบ\nขั้นตอนหรือวิธีการ\nกำหนดเวลาแล้วเสร็จ\nการดำเนินการ\n"
        "e๓ การอบรม\nกองคลัง\n๑. จัดทำแผน\n๒. อบรม\nภายในเดือนมกราคม ๒๕๖๖\n"
        "จัดแล้ว https://a.go.th/1\n"
        "e๔ การให้บริการ\nกองช่าง\n๑. ปรับปรุง\nทุกเดือน\nปรับปรุงแล้ว https://a.go.th/2\n",
    )
    claims = [claim for measure in report.measures for claim in measure.claims]

    assert [claim.links[0].url for claim in claims] == [
        "https://a.go.th/1",
        "https://a.go.th/2",
    ]
    assert "no-measures-table" in {one.code for one in report.remarks}
