"""Lines that say nothing, that something is missing, or that a page is being built."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.pages.lines.frame_lines import is_address, is_counter
from crawler.pages.lines.remains import _labels, _without_labels, says_nothing
from crawler.pages.wording.missing import (
    Missing,
    is_building,
    is_excuse,
    is_pardon,
    missing,
)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "ประกาศเมื่อวันที่ 30 พฤศจิกายน 543 เข้าชม 0 ครั้ง",
        "วันที่ 0000-00-00",
        "1/1/0544 0:00:00",
        "0 0 543",
        "เผยแพร่ 1 มกราคม 1970 · 0 วิว",
        "01 มกราคม 2513",
        "หัวข้อ : รายละเอียด :",
        "[ ย้อนกลับ ]",
        "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง",
        "อำเภอเมือง จังหวัดตัวอย่าง",
        "Sample Municipality",
        "เมื่อวาน 118 คน",
        "พฤศจิกายน 2569",
        "วันศุกร์ที่ 20 พฤศจิกายน พ.ศ. 2569",
        "ก ก ก TH EN",
        "undefined",
        "ถ.แจ้งสนิท ต.ในเมือง อ.เมือง จ.ตัวอย่าง 33000",
    ],
)
def test_labels_counters_and_owners_say_nothing(line: str) -> None:
    """They stand on the page of every missing item too."""
    assert says_nothing(line)


@pytest.mark.parametrize(
    "line",
    ["ประกาศผล", "แผนพัฒนาท้องถิ่น", "ราคากลาง", "ไม่มีเรื่องร้องเรียน", "x" * 400],
)
def test_a_short_title_says_something(line: str) -> None:
    """A title of two words over a document is a whole page."""
    assert not says_nothing(line)


@pytest.mark.parametrize(
    "line",
    [
        "ไม่มีข่าวที่ท่านเลือก",
        "ขออภัย ข้อมูลที่ท่านเรียกดูไม่มีอยู่ในระบบ",
        "เกิดข้อผิดพลาด !! รหัสข่าวไม่ถูกต้อง",
        "ข่าวนี้ถูกลบออกจากระบบแล้ว",
        "ไม่ปรากฏข้อมูลตามที่ระบุ",
        "เอกสารนี้ไม่มีในระบบ",
        "กระทู้นี้ถูกลบโดยผู้ดูแลระบบ",
        "ไม่พบข่าวหมายเลข 12",
        "อ๊ะ! ไม่พบหน้าดังกล่าว",
        "404 - Article not found",
        "Sorry, the content you are looking for is no longer available.",
        "404",
    ],
)
def test_line_that_points_at_what_is_missing_is_sure(line: str) -> None:
    """It speaks of the very thing that was asked for."""
    assert missing(line) is Missing.SURELY


@pytest.mark.parametrize(
    "line",
    ["ไม่มีข้อมูล", "== ไม่มีข้อมูล ==", "ยังไม่มีข้อมูลในหมวดนี้", "ไม่พบบทความ", "ไม่พบผลการค้นหา"],
)
def test_line_of_an_empty_list_is_not_sure(line: str) -> None:
    """A category without items is a healthy page."""
    assert missing(line) is Missing.PERHAPS


@pytest.mark.parametrize(
    "line",
    [
        "ไม่พบหน้าที่งานที่ได้รับมอบหมาย",
        "ไม่พบสารปนเปื้อน",
        "ไม่มีผู้รับของขวัญ",
        "ไม่พบการเรียกรับสินบน",
        "ตามหาญาติ กรณีไม่พบเอกสารประจำตัวผู้ป่วย",
        "ประกาศผลผู้ชนะการเสนอราคา",
    ],
)
def test_line_that_tells_of_nothing_found_is_no_missing_page(line: str) -> None:
    """That nothing was found is what many reports are about."""
    assert missing(line) is Missing.NO


@pytest.mark.parametrize(
    ("line", "built"),
    [
        ("หน้านี้อยู่ระหว่างการปรับปรุงข้อมูล", True),
        ("กำลังดำเนินการปรับปรุงเนื้อหา", True),
        ("ขออภัย ระบบปิดปรับปรุงชั่วคราว", True),
        ("ถนนเทศบาล 3 อยู่ระหว่างการปรับปรุง", False),
        ("แจ้งปิดถนนซอย 5 อยู่ระหว่างการก่อสร้าง", False),
        ("ประกาศผล", False),
    ],
)
def test_page_being_built_is_told_from_a_road(line: str, *, built: bool) -> None:
    """Road works are news."""
    assert is_building(line) is built


def test_pardons_and_advice_say_nothing_of_a_page() -> None:
    """They stand beside the message of a missing page."""
    assert is_excuse("กรุณาลองใหม่อีกครั้ง")
    assert is_pardon("ขออภัย!")
    assert not is_excuse("กรุณา" + "ชำระภาษี" * 30)
    assert not is_pardon("ขออภัยในความล่าช้าของการจ่ายเบี้ยยังชีพ")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("สำนักงานเทศบาลตำบลตัวอย่าง โทร 0-4500-0000", True),
        ("045-999-000", True),
        ("info@example.go.th", True),
        ("เทศบาลตำบลตัวอย่าง ขอเชิญร่วมงาน", False),
        ("ต.หนึ่ง อ.สอง " + "x" * 300, False),
    ],
)
def test_address_of_an_agency_is_known(text: str, *, held: bool) -> None:
    """It stands at the foot of every page."""
    assert is_address(text) is held


@pytest.mark.parametrize(
    ("line", "held"), [("ทั้งหมด4321คน", True), ("วันนี้มีประชุม", False), ("", False)]
)
def test_counter_of_visitors_is_known(line: str, *, held: bool) -> None:
    """A counter changes with every visit, ours included."""
    assert is_counter(line) is held


@given(st.lists(st.sampled_from(_labels()), max_size=6), st.text(max_size=6), st.data())
def test_labels_are_dropped_one_after_another(
    words: list[str], other: str, data: st.DataObject
) -> None:
    """Also those that only what is left beside others makes."""
    text = "".join(data.draw(st.permutations([*words, other])))
    cut = data.draw(st.integers(0, len(text)))
    line = left = text[cut:] + text[:cut]
    for word in _labels():
        left = left.replace(word, "")
    assert _without_labels(line) == left
