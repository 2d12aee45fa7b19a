import pytest

from crawler.links.anchors import mark
from crawler.model.report import Place
from crawler.reports.cells import paragraphs_of
from crawler.reports.content import Cell
from crawler.reports.indicators import indicator_in, issue_in
from crawler.reports.units import units_of


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("สำนักปลัด หน่วยตรวจสอบภายใน", ["สำนักปลัด", "หน่วยตรวจสอบภายใน"]),
        ("กองคลัง/งานพัสดุ", ["กองคลัง", "งานพัสดุ"]),
        ("งานพัสดุ กองคลัง", ["งานพัสดุ กองคลัง"]),
        ("งานนิติการสำนักปลัด", ["งานนิติการ สำนักปลัด"]),
        ("กองช่าง เป็นต้น", ["กองช่าง"]),
        ("ทุก กอง", ["ทุกกอง"]),
        ("ทุกสำนัก/ กอง", ["ทุกสำนัก/กอง"]),
        ("งานการ เจ้าหน้าที่", ["งานการเจ้าหน้าที่"]),
        ("-งานยุทธศาสตร์ และงบประมาณ -กองช่าง", ["งานยุทธศาสตร์และงบประมาณ", "กองช่าง"]),
        ("ผู้บริหาร สำนักปลัด", ["ผู้บริหาร", "สำนักปลัด"]),
        ("คณะทำงาน ITA", ["คณะทำงาน ITA"]),
        ("เจ้าหน้าที่ทุกภารกิจงาน", ["ทุกภารกิจงาน"]),
        ("ทุกกองจัดทำข้อมูล และส่งมอบให้ สำนักปลัด รวบรวม", ["ทุกกอง", "สำนักปลัด"]),
        ("กองคลัง, กองคลัง", ["กองคลัง"]),
        ("กองคลัง; กองช่าง", ["กองคลัง", "กองช่าง"]),
        ("กองสวัสดิการสังคม และกองช่าง", ["กองสวัสดิการสังคม", "กองช่าง"]),
        ("กองสวัสดิการสังคมร่วมกับกองช่าง", ["กองสวัสดิการสังคม", "กองช่าง"]),
        ("กองยุทธศาสตร์และงบประมาณ", ["กองยุทธศาสตร์และงบประมาณ"]),
        ("<p>๑. กองคลัง</p><p>๒. กองช่าง</p>", ["กองคลัง", "กองช่าง"]),
    ],
)
def test_units_are_split(text: str, units: list[str]) -> None:
    """Each unit gets its own part of the discrepancy list."""
    cell = Cell(paragraphs=paragraphs_of(text), where=Place())

    assert list(units_of(cell)) == units


@pytest.mark.parametrize(
    ("printed", "usual"),
    [
        ("งานประชสัมพันธ์", "งานประชาสัมพันธ์"),
        ("หน่วยตรวจสอบภายไน", "หน่วยตรวจสอบภายใน"),
        ("-กองสวัสดิการ สังค", "กองสวัสดิการสังคม"),
    ],
)
def test_usual_name_that_lost_letters_is_given_whole(printed: str, usual: str) -> None:
    """Misread, an office would get a list of its own, and nobody would find it."""
    cell = Cell(paragraphs=(printed,), where=Place())

    assert units_of(cell) == (usual,)


@pytest.mark.parametrize(
    "printed",
    [
        "กองคลัว",
        "งานนิติกร",
        "กองสวัสดิการ",
        "กองสวัสดิการสังคมฯ",
        "งานประชาสัมพันธ์๒",
        "งานประชาสงเคราะห์",
    ],
)
def test_other_names_of_units_stay_as_printed(printed: str) -> None:
    """A short name, an abbreviation or another office is none of ours to mend."""
    cell = Cell(paragraphs=(printed,), where=Place())

    assert units_of(cell) == (printed,)


def test_row_without_a_unit_column_has_none() -> None:
    """Not every table names them."""
    assert units_of(None) == ()


@pytest.mark.parametrize(
    ("text", "printed", "code"),
    [
        ("E๑๒ การปรับปรุง", "E๑๒", "e12"),
        ("ด้าน o 5 ข่าว", "o 5", "o5"),
        ("ตัวชี้วัดที่ ๗ การสื่อสาร", "ตัวชี้วัดที่ ๗", "EIT-7"),
        ("ตัวชี้วัดที่ ๗ ของแบบวัด OIT", "ตัวชี้วัดที่ ๗", "OIT-7"),
        ("ตัวชี้วัดที่ ๑๑", "ตัวชี้วัดที่ ๑๑", "ITA-11"),
        ("ข้อ 1๒๑ ท่านเห็นว่า", "ข้อ 1๒๑", "i21"),
        ("ข้อ ๐๑๑ แผน", "ข้อ ๐๑๑", "o11"),
        ("ข้อ ๗ ท่านเคยพบ", "ข้อ ๗", "i7"),
        ("MOIT ๑๒ ช่องทาง", "MOIT ๑๒", "moit12"),
        ("EB ที่ 3 แผน", "EB ที่ 3", "eb3"),
    ],
)
def test_indicators_are_normalised(text: str, printed: str, code: str) -> None:
    """Codes of the same question must be equal however they are written."""
    indicator = indicator_in(text)

    assert indicator is not None
    assert (indicator.printed, indicator.code) == (printed, code)


@pytest.mark.parametrize(
    "text", ["การอบรม", "ข้อ ๗ ระเบียบ", "ข้อ ๗ หน่วยงานที่ท่านติดต่อ", "A4", "e123"]
)
def test_text_without_an_indicator_has_none(text: str) -> None:
    """A guessed code would compare unlike things."""
    assert indicator_in(text) is None


def test_issue_number_is_read_at_the_beginning_only() -> None:
    """Brackets occur inside sentences as well."""
    assert issue_in("กระบวนการ (๑)") is None


def test_markup_in_a_cell_goes_and_text_stays() -> None:
    """Lone ampersands and angle brackets are text; a hyperlink keeps its target."""
    cell = (
        'Q&A <input type="checkbox"> ง่าย<br>สอง <a href="https://a.go.th/1">ดู</a>'
        "<ol>๑. ก <5 &amp; ข"
    )

    assert paragraphs_of(cell) == (
        "Q&A ง่าย\nสอง " + mark("ดู", "https://a.go.th/1"),
        "๑. ก <5 & ข",
    )
