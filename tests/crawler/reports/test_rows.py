from pathlib import Path

import pytest

from crawler.reports.content import Row
from crawler.reports.headers import columns_of, is_score_header
from crawler.reports.items import split_items
from crawler.reports.roles import Role, role_of
from crawler.reports.text_reader import read_text
from tests.crawler.reports.samples import COVER, HEADER, read, row, sample


def header_row(*names: str) -> Row:
    """Return a table row with these cells."""
    return read_text("\t".join(names)).tables[0].rows[0]


def test_columns_are_known_by_their_headers_in_any_order() -> None:
    """The order differs between agencies."""
    columns = columns_of(header_row("การ ดำเนินการ", "ผู้รับ ผิดชอบ", "มาตรการ"))

    assert columns == {Role.OUTCOME: 0, Role.UNITS: 1, Role.TOPIC: 2}


def test_unknown_header_is_matched_by_its_words() -> None:
    """No list of headers is complete."""
    assert role_of("ผลการดำเนินการประจำรอบ") is Role.OUTCOME
    assert role_of("ลิงก์อ้างอิงบนเว็บไซต์") is Role.EVIDENCE
    assert role_of("สภาพอากาศ") is None
    assert role_of("มาตรการ" * 30) is None
    assert role_of("") is None


def test_checklist_may_use_no_usual_header() -> None:
    """Its links would be lost with its table."""
    row = header_row("MOIT", "รายการที่ต้องเปิดเผย", "ไฟล์ที่แนบ")

    assert columns_of(row) == {Role.ISSUE: 0, Role.TOPIC: 1, Role.EVIDENCE: 2}


def test_row_of_words_like_headers_is_no_header() -> None:
    """Were it taken for one, its claims would be lost."""
    assert columns_of(header_row("โครงการอบรม", "กองคลัง", "มีผลสำเร็จดี")) is None


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("ผลการดำเนินการ/ร่องรอยหลักฐาน", Role.OUTCOME),
        ("๔. มาตรการ (แนวทาง)", Role.TOPIC),
        ("**ผู้รับผิดชอบ**", Role.UNITS),
        ("ข้อเสนอแนะ/แนวทางแก้ไข", Role.IGNORED),
    ],
)
def test_header_of_several_names_is_what_the_first_usual_one_says(
    header: str, role: Role
) -> None:
    """Agencies number their columns, and name two things in one."""
    assert role_of(header) is role


@pytest.mark.parametrize(
    ("headers", "topic"),
    [
        ("ข้อบกพร่องที่พบ | ผู้รับผิดชอบ | ผลการดำเนินการ", "ข้อบกพร่องที่พบ"),
        ("แนวทางแก้ไข | ผู้รับผิดชอบ | ผลการดำเนินการ", "แนวทางแก้ไข"),
        ("รหัส | ชื่อ | ลิงก์", "ชื่อ"),
        ("MOIT ที่ | รายละเอียดหลักฐาน | Link", "รายละเอียดหลักฐาน"),
        ("ข้อ | ประเด็น | องค์ประกอบด้านข้อมูล | URL", "ประเด็น"),
        ("ตัวชี้วัดย่อย | ข้อที่ | ข้อมูล | คำอธิบาย | URL", "ข้อมูล"),
        ("ด้าน | กิจกรรมที่กำหนด | ผู้รับผิดชอบ | ผลดำเนินงาน", "กิจกรรมที่กำหนด"),
    ],
)
def test_topic_is_the_column_that_tells_the_measure(headers: str, topic: str) -> None:
    """Without it a reviewer sees a code, or the name of a whole field."""
    names = [name.strip() for name in headers.split("|")]

    columns = columns_of(header_row(*names))

    assert columns is not None
    assert names[columns[Role.TOPIC]] == topic


def test_second_name_of_the_measure_tells_its_steps() -> None:
    """Relative deadlines and lists stand there."""
    row = header_row("ประเด็นที่ต้องพัฒนา", "มาตรการ/ขั้นตอน", "ผลการดำเนินการ")

    assert columns_of(row) == {Role.TOPIC: 0, Role.STEPS: 1, Role.OUTCOME: 2}


def test_blank_topic_is_that_of_the_row_above(tmp_path: Path) -> None:
    """It was written once for several rows."""
    header = "มาตรการ\tผู้รับผิดชอบ\tผลการดำเนินการ"
    lines = ["ก\tกองคลัง\tทำ https://a.go.th/1", "\tกองช่าง\tทำ https://a.go.th/2"]

    report = sample(tmp_path, *lines, header=header)

    assert [one.topic for one in report.measures] == ["ก", "ก"]


def test_rows_that_part_or_number_the_columns_are_no_measures(tmp_path: Path) -> None:
    """They belong to the header."""
    header = "มาตรการ\tผู้รับผิดชอบ\tผลการดำเนินการ\t\tลิงก์"
    lines = [
        "\t\tทำแล้ว\tยังไม่ทำ\t",
        "(๑)\t(๒)\t(๓)\t(๔)\t(๕)",
        "ก\tกองคลัง\t✓\t\thttps://a.go.th/1",
    ]

    (measure,) = sample(tmp_path, *lines, header=header).measures

    assert measure.topic == "ก"


def test_row_that_sums_up_is_no_measure(tmp_path: Path) -> None:
    """It names money, not work."""
    header = "ที่\tโครงการ\tงบประมาณ\tผลการดำเนินการ"
    lines = ["๑\tอบรม\t๑๐๐\tทำ https://a.go.th/1", "\tรวม\t๑๐๐\t"]

    assert len(sample(tmp_path, *lines, header=header).measures) == 1


def test_other_table_of_the_same_width_does_not_go_on(tmp_path: Path) -> None:
    """Its header is unknown, but it is one: no unit is called so."""
    header = "มาตรการ\tผู้รับผิดชอบ\tผลการดำเนินการ"
    other = "\n\nสี\tขนาด\tน้ำหนัก\nแดง\t1\thttps://a.go.th/2"

    report = sample(tmp_path, f"ก\tกองคลัง\tทำ https://a.go.th/1{other}", header=header)

    assert len(report.measures) == 1
    assert [one.code for one in report.remarks] == ["unknown-table"]


def test_usual_measure_beside_an_issue_is_the_topic() -> None:
    """The column in front heads several measures."""
    row = header_row("ประเด็นพัฒนาองค์กร", "โครงการ/กิจกรรม", "ผลการดำเนินการ")

    assert columns_of(row) == {Role.ISSUE: 0, Role.TOPIC: 1, Role.OUTCOME: 2}


def test_further_columns_of_addresses_are_evidence(tmp_path: Path) -> None:
    """A second column of links has the header of the first, or none."""
    header = "มาตรการ\tผลการดำเนินการ\tลิงก์ ๑\tลิงก์ ๒\tอื่น ๆ"
    line = "ก\tทำแล้ว\thttps://a.go.th/1\thttps://a.go.th/2\thttps://a.go.th/3"
    (measure,) = sample(tmp_path, line, header=header).measures

    assert [link.url[-1] for link in measure.claims[0].links] == ["1", "2", "3"]


def test_column_of_addresses_is_evidence_whatever_its_header(tmp_path: Path) -> None:
    """A checklist may use words that no list knows."""
    first, second = sample(
        tmp_path,
        "๑\tโครงสร้างหน่วยงาน\thttps://a.go.th/1",
        "๒\tข้อมูลผู้บริหาร\thttps://a.go.th/2",
        header="เลข\tสิ่งที่ตรวจ\tดูได้จาก",
    ).measures

    assert (first.topic, second.topic) == ("โครงสร้างหน่วยงาน", "ข้อมูลผู้บริหาร")
    assert [link.url for link in second.claims[0].links] == ["https://a.go.th/2"]


def test_issue_alone_is_the_topic() -> None:
    """Without a measure beside it, it is what the row is about."""
    assert columns_of(header_row("ประเด็น", "ผลการดำเนินการ")) == {
        Role.TOPIC: 0,
        Role.OUTCOME: 1,
    }


def test_other_tables_are_no_measures() -> None:
    """Marks of the assessment stand in tables too."""
    scores = header_row("ลำดับที่", "หัวข้อ", "ข้อคำถาม", "คะแนน")

    assert is_score_header(scores)
    assert columns_of(scores) is None
    assert columns_of(header_row("มาตรการ", "ผู้รับผิดชอบ")) is None
    assert columns_of(header_row("จัดอบรม", "กองคลัง")) is None


def test_a_short_row_that_speaks_like_a_header_is_a_row(tmp_path: Path) -> None:
    """Were it taken for a header, its claim would be lost in silence."""
    cells = (
        "-มาตรการภายในหน่วยงาน",
        "สำนักปลัด",
        "มอบหมายผู้รับผิดชอบรายข้อ",
        "ทุกเดือน",
        "ดำเนินการแล้วเสร็จตามหลักฐาน https://town.example/news.php?id=๑",
    )

    report = sample(tmp_path, "\t".join(cells), row("ข"))

    assert [len(one.claims) for one in report.measures] == [1, 1]
    assert report.measures[0].claims[0].links[0].url.endswith("id=1")


def test_such_a_row_without_an_address_is_a_row_too(tmp_path: Path) -> None:
    """A claim without a link is a claim; it must show up as one."""
    cells = ("มาตรการลดขั้นตอน", "ผู้รับผิดชอบทุกกอง", "-", "-", "ดำเนินการแล้ว")

    report = sample(tmp_path, row("ก"), "\t".join(cells))

    assert len(report.measures) == 2


def test_repeated_header_is_no_row(tmp_path: Path) -> None:
    """Each page repeats it."""
    report = sample(tmp_path, row("ก"), "", HEADER, row("ข"))

    assert [one.claims[0].text for one in report.measures] == ["ก", "ข"]
    assert [one.where.table for one in report.measures] == [1, 2]


def test_page_break_without_a_header_goes_on(tmp_path: Path) -> None:
    """Not every program repeats it."""
    report = sample(tmp_path, row("ก"), "", row("ข"), "", "ลงชื่อ\tวันที่")

    assert len(report.measures) == 2


def test_score_table_ends_the_measures(tmp_path: Path) -> None:
    """Its rows have marks, no outcomes."""
    scores = "ลำดับที่\tหัวข้อ\tข้อคำถาม\tคะแนน\tหมายเหตุ\n๑\tก\te๑\t๙๐\t-"
    report = sample(tmp_path, row("ก"), "", scores)

    assert len(report.measures) == 1


def test_section_band_and_empty_row_are_no_measures(tmp_path: Path) -> None:
    """A band names the indicator of the rows below."""
    band = "ตัวชี้วัดที่ ๘ การปรับปรุง\t\t\t\t"
    plain = "การอบรม\tกองคลัง\t\tทุกเดือน\tจัดแล้ว"
    report = sample(tmp_path, band, "\t\t\t\t", plain, row("ข"))

    assert [one.indicator_code for one in report.measures] == ["EIT-8", "e3"]


def test_heading_line_above_a_table_is_inherited(tmp_path: Path) -> None:
    """Some reports set it as a line of its own."""
    plain = "การอบรม\tกองคลัง\t\tทุกเดือน\tจัดแล้ว"
    text = f"{COVER}\nตัวชี้วัดที่ ๙ การเปิดเผย\n\n{HEADER}\n{plain}"

    assert read(tmp_path, text).measures[0].indicator == "ตัวชี้วัดที่ ๙"


def test_issue_of_a_merged_cell_is_inherited(tmp_path: Path) -> None:
    """Merged cells come out blank below the first row."""
    header = "ประเด็นที่\tมาตรการ\tผู้รับผิดชอบ\tระยะเวลา"
    rows = ["(๑) กระบวนการ\tก\tกองคลัง\tทุกเดือน", "\tข\tกองคลัง\tทุกเดือน"]
    report = sample(tmp_path, *rows, header=header)

    assert [one.indicator_code for one in report.measures] == ["issue-1", "issue-1"]


def test_shifted_row_is_put_right(tmp_path: Path) -> None:
    """Scanning ran units and steps together; the cell count does not show it."""
    shifted = (
        "-การจัดซื้อ\t<p>กองคลัง</p><p>๑. ทำแผน</p><p>๒. รายงาน</p>"
        "\tภายในเดือนมกราคม ๒๕๖๖\t-การจัดซื้อ กองคลัง\tจัดแล้ว"
    )
    (measure,) = sample(tmp_path, shifted).measures

    assert measure.responsible_units == ("กองคลัง",)
    assert [one.text for one in measure.deadlines] == ["ภายในเดือนมกราคม ๒๕๖๖"]


def test_short_row_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """Trailing cells get lost."""
    (measure,) = sample(tmp_path, "การอบรม\tกองคลัง").measures

    assert (measure.topic, measure.claims) == ("การอบรม", ())


def test_relative_deadline_in_the_steps_counts(tmp_path: Path) -> None:
    """Steps say within how many days; their months are no deadlines."""
    steps = "๑.ทำภายในเดือนมกราคม ๒.เผยแพร่ ไม่เกิน ๗ วันหลังเสร็จ"
    (measure,) = sample(tmp_path, f"ก\tกองคลัง\t{steps}\tทุกเดือน\tข").measures

    assert [one.text for one in measure.deadlines] == [
        "ไม่เกิน ๗ วันหลังเสร็จ",
        "ทุกเดือน",
    ]


def test_clock_and_clause_numbers_are_no_items() -> None:
    """Only the number that comes next begins an item inside a paragraph."""
    items = split_items(["๑.ประชุม เวลา ๑๓.๐๐ น. ตามข้อ ๕. ของระเบียบ ๒.รายงาน"])

    assert [item.number for item in items] == [1, 2]
    assert split_items([]) == []
