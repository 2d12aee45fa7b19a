"""Lines of nothing but words about missing pages, and lines with another word."""

import pytest

from crawler.pages.wording.absence import Denied, denied
from crawler.pages.wording.missing import Missing, missing


@pytest.mark.parametrize(
    "text",
    [
        "บทความที่ท่านกำลังเปิดอ่านไม่ได้อยู่ในระบบแล้ว",
        "รายการดังกล่าวมิได้มีอยู่ในฐานข้อมูลของเรา",
        "ลิ้งค์นี้ใช้งานไม่ได้แล้ว",
        "คอนเทนต์ที่คุณหาไม่มีแล้วหรืออาจเปลี่ยนที่อยู่",
        "ว้า! หาหน้านี้ไม่เจอ",
        "ไม่สามารถดึงข้อมูลข่าวนี้ได้",
        "ระบบค้นหาประกาศเลขที่ 8821 ดังกล่าวไม่พบ",
        "The page you are trying to reach is gone",
        "Topic not exists",
        "No content here",
    ],
)
def test_a_wording_nobody_listed_is_sure(text: str) -> None:
    """No list holds what a thousand webmasters wrote; the words are common."""
    assert missing(text) is Missing.SURELY


@pytest.mark.parametrize(
    "text",
    [
        "ไม่ได้ระบุรหัสข่าว",
        "ไม่พบข้อมุลในระบบ",
        "ไม่มีรายละเอียดข่าว",
        "คำขอไม่ถูกต้อง",
        "Have no data",
    ],
)
def test_what_points_at_nothing_may_be_said_of_a_list(text: str) -> None:
    """An empty list is there, and bears a name."""
    assert missing(text) is not Missing.NO


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (
            r'{"status":"error","data":[],"message":"\u0e44\u0e21\u0e48\u0e1e\u0e1a\u0e02\u0e49\u0e2d\u0e21\u0e39\u0e25"}',
            Missing.SURELY,
        ),
        ('{"success": false, "total": 0, "message": "ไม่พบรายการ"}', Missing.SURELY),
        ('{"success": true, "total": 0, "message": "ไม่พบรายการ"}', Missing.PERHAPS),
        (r'{"status":"ok","title":"\u0e1b\u0e23\u0e30\u0e01\u0e32\u0e28"}', Missing.NO),
        (r'{"status":"error","message":"\ud83d \ude00"}', Missing.NO),
    ],
)
def test_answers_for_programs_are_read_as_written_out(
    answer: str, expected: Missing
) -> None:
    """Programs write Thai in escapes, and say beside it that they failed."""
    assert missing(answer) is expected


@pytest.mark.parametrize(
    "text",
    [
        "ไม่พบผู้ป่วยในพื้นที่นี้",
        "ไม่มีผู้ยื่นข้อเสนอตามที่ระบุในประกาศนี้",
        "ถนนสายนี้ถูกปิดชั่วคราว",
        "หนังสือรับรองนี้สูญหาย ผู้ใดพบโปรดแจ้งตำรวจ",
        "ไม่มีการจัดซื้อจัดจ้าง",
        "สนามกีฬานี้ยังไม่เปิดให้บริการ",
        "ท่านไม่มีสิทธิ์เข้าถึงหน้านี้",
        "You are not authorised to view this resource.",
        "This road is closed",
        "งดเก็บค่าน้ำเดือนเมษายน",
        "หยุดจ่ายน้ำชั่วคราว",
        "เมื่อพ้นกำหนดระบบจะลบข้อมูลนี้โดยอัตโนมัติ",
        "",
        "๑๒๓",
    ],
)
def test_one_other_word_is_enough_to_be_of_something_else(text: str) -> None:
    """Roads, patients and bidders are missing too; a wall is no missing page."""
    assert missing(text) is Missing.NO


@pytest.mark.parametrize(
    "text",
    [
        "ไม่พบข้อมูลการเชื่อมต่อระบบ e-GP ในขณะนี้",
        "ไม่พบข้อมูลจากระบบ e-GP",
        "ไม่พบข้อมูลพยากรณ์อากาศ",
        "ไม่มีกิจกรรมในเดือนนี้",
    ],
)
def test_what_a_box_could_not_fetch_is_not_the_page(text: str) -> None:
    """It stands in the frame of every page of a site, and called one missing."""
    assert missing(text) is Missing.NO


@pytest.mark.parametrize(
    "text",
    [
        "หน้านี้ไม่มีนะครับ แจ้งแอดมินได้เลย",
        "ทางเราไม่มีหน้านี้เสียแล้ว สงสัยย้ายบ้านใหม่ รบกวนเริ่มจากหน้าแรกนะคะ",
        "อุ๊ย! หน้านี้หายไปไหนไม่รู้",
        "ที่อยู่ /stat/index.html ไม่มีอยู่ในเว็บไซต์ของโรงพยาบาลแล้ว หรืออาจไม่เคยมี",
        "ไม่มีคำสั่งเลขที่นี้ในทะเบียน",
        "ไม่มีกิจกรรมรหัสนี้ หรือครูผู้ดูแลได้ลบออกไปแล้ว",
        "ไม่เจอกระดานเสวนาที่ระบุ",
        "เทศบาลตำบลสมมุติขออภัย ไม่พบหน้าเว็บที่ท่านเรียก",
        "โรงเรียนบ้านสมมุติ ไม่พบหน้าเว็บที่นักเรียนต้องการจ้ะ",
        "คุณหลงทางหรือเปล่า? หน้านี้ไม่มีในเว็บของเรา",
        "เอกสารชุดนี้ย้ายไปเผยแพร่ที่คลังความรู้ดิจิทัล",
        "ประกาศก่อนปี 2565 ย้ายไปไว้ที่ระบบคลังเอกสารเก่าแล้ว",
        "ครูเอาไฟล์นี้ลงแล้วนะคะ เพราะใส่ชื่อเด็กไว้",
        "เอกสารฉบับนี้มีข้อมูลส่วนบุคคล จึงไม่เปิดเผยต่อสาธารณะ",
        "No query results for model [App\\Models\\News] 16021",
        "Not Found (#404)",
    ],
)
def test_who_speaks_and_whose_site_it_is_changes_nothing(text: str) -> None:
    """Offices say it in their own name, teachers as they talk."""
    assert missing(text) is Missing.SURELY


@pytest.mark.parametrize(
    "text",
    [
        "ไม่มีกิจกรรมที่กำลังจะมาถึง",
        "ไม่มีข้อความที่ยังไม่ได้อ่านในฟอรั่มนี้",
        "404 Not Found คืออะไร มีวิธีแก้ไขอย่างไร",
        "คู่มือผู้ดูแลระบบ บทที่ 5 การกู้คืนไฟล์ที่ถูกลบ",
        "การตั้งค่าหน้า Error 404 ใน Joomla สำหรับเว็บไซต์โรงเรียน",
        "กิจกรรมนี้ย้ายไปจัดที่หอประชุมอำเภอ",
        "เอกสารนี้ไม่เปิดเผยต่อสาธารณะเว้นแต่ได้รับความยินยอม",
        "หน้า 1 จาก 10",
    ],
)
def test_a_box_a_manual_and_an_event_are_not_missing(text: str) -> None:
    """A calendar without an event, a manual of such messages, a hall that changed."""
    assert missing(text) is Missing.NO


def test_a_list_that_is_empty_this_month_is_not_the_page_that_was_asked_for() -> None:
    """What is meant by "this" is the month, and nothing of the site."""
    assert missing("ไม่มีข้อมูลใหม่ในเดือนนี้") is Missing.PERHAPS
    assert missing("หน้า 1 / 0") is Missing.PERHAPS


@pytest.mark.parametrize(
    "text",
    ["หน้าเว็บนี้เปิดเผยแพร่แล้ว", "เปิดเผยแพร่เอกสารนี้แล้ว", "ประกาศนี้เปิดอ่าน 12 ครั้ง"],
)
def test_what_is_opened_is_not_closed(text: str) -> None:
    """The word ends like the other one: "เปิด", "ปิด"."""
    assert denied(text) is Denied.NOTHING
    assert denied("ปิดเผยแพร่เอกสารนี้แล้ว") is Denied.ONE
