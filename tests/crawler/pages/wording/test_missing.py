"""Sentences of missing pages by their grammar, and honest ones beside them."""

import pytest

from crawler.pages.wording.missing import Missing, is_building, missing


@pytest.mark.parametrize(
    "text",
    [
        "เสียใจ... หาสิ่งที่คุณต้องการไม่เจอ",
        "The topic or board you are looking for appears to be either missing",
        "View not found [name, type, prefix]: article, html, contentView",
        "JERROR_LAYOUT_PAGE_NOT_FOUND",
        "เราแสดงหน้านี้ไม่ได้ ไปที่หน้าแรกเพื่อดูเพิ่มเติม",
        "Entry not found in index",
        "ไม่พบชุดข้อมูล og-school-milk-2561 หรือชุดข้อมูลถูกลบแล้ว",
        "Oops! This post doesn't exist in this workspace",
        "โมดูลนี้ไม่ได้เปิดใช้",
        "กระทู้หรือบอร์ดที่ท่านกำลังค้นหาอาจถูกลบ หรือท่านไม่ได้รับอนุญาตให้เข้าถึง",
        "หัวข้อกระทู้ที่คุณร้องขอไม่มีอยู่",
        "ขออภัย เอกสารฉบับนี้ยังไม่เผยแพร่",
        "Sorry, no matching record.",
        "We couldn't find that article. It may have been moved or renamed.",
        "There is nothing to show here.",
        '{"status":404,"message":"data not found"}',
        "ดูเหมือนว่าเราไม่พบสิ่งที่คุณกำลังมองหา",
        "ผิดพลาด : ไม่มี ID นี้ในระบบ",
        "Link ของท่านไม่ถูกต้อง",
        "หัวข้อหรือบอร์ดที่คุณต้องการอาจสูญหายหรือถูกจำกัดการเข้าถึง",
        "คุณกรอก URL ไม่ถูกต้อง",
        "Sorry, no posts matched your criteria.",
        "404 - ไม่พบ",
        "ลิงก์นี้หมดอายุแล้ว",
    ],
)
def test_sentence_of_a_missing_page_is_sure(text: str) -> None:
    """Sites word it in many ways; the way the sentence is built is common."""
    assert missing(text) is Missing.SURELY


@pytest.mark.parametrize(
    "text",
    [
        "จำนวน 0 รายการ หน้าที่ 1/0",
        "ทั้งหมด 0 รายการ",
        "พบ 0 เรื่อง",
        "หน้า 1 จาก 0 (ทั้งหมด 0 ภาพ)",
        "ไม่พบโครงการที่ระบุ",
        "หมายเลขโมดูลรายวิชาไม่ถูกต้อง",
    ],
)
def test_count_of_nothing_is_perhaps_missing(text: str) -> None:
    """A list that exists says so of itself too."""
    assert missing(text) is Missing.PERHAPS


@pytest.mark.parametrize(
    "text",
    [
        "จำนวน 10 รายการ",
        "พัสดุที่ระบุไม่มีในท้องตลาด",
        "เอกสารที่ร้องขอไม่อยู่ในความครอบครองของหน่วยงาน",
        "โมดูลนี้ครูเปิดให้เรียนทุกวันจันทร์",
        "ไม่พบเชื้อในตัวอย่างน้ำดื่ม",
        "ไม่พบผู้ยื่นข้อเสนอ ประกาศยกเลิกการประกวดราคา",
        "ประกาศยกเลิกประกาศเชิญชวน",
        "ผู้ประกอบการที่ใบอนุญาตหมดอายุแล้วให้ยื่นต่ออายุ",
        "ถูกระงับการใช้งานจนกว่าจะซ่อมเสร็จ",
        "กิจกรรมนี้ถูกยกเลิกเนื่องจากฝนตก",
        "รายการนี้ถูกยกเลิกตามมติสภา",
        "เอกสารหมดอายุ ต้องต่ออายุที่สำนักทะเบียน",
        "เอกสารที่ท่านต้องการไม่ต้องถ่ายสำเนา",
        "เราจะไม่ทนต่อการทุจริต",
        "ไม่มีข้อมูลเรื่องร้องเรียน",
        "ไม่มีรายการจัดซื้อจัดจ้าง ประจำเดือนธันวาคม",
    ],
)
def test_honest_sentence_is_not_missing(text: str) -> None:
    """Offices too write that something was not found, cancelled or closed."""
    assert missing(text) is Missing.NO


@pytest.mark.parametrize(
    ("text", "of_the_page"),
    [
        ("เว็บไซต์ปิดปรับปรุงชั่วคราว เพื่อเพิ่มประสิทธิภาพ", True),
        ("ปิดปรับปรุงสนามกีฬา ตั้งแต่วันที่ 1 มีนาคม 2566", False),
        ("อยู่ระหว่างการปรับปรุงผิวจราจรสายบ้านท่า", False),
        ("We're performing some maintenance at the moment", True),
    ],
)
def test_what_is_being_built_is_the_page_or_not(text: str, of_the_page: bool) -> None:  # noqa: FBT001
    """Works on a road are news."""
    assert is_building(text) is of_the_page
