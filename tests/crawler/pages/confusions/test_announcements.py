"""What agencies announce in words that missing pages, walls and building sites use.

That nobody complained, that a tender was called off, that an office is closed for a
day: each is a title of a page that is there. The words are invented after what such
offices publish (DOMAIN.md 3.1 to 3.5).
"""

from collections.abc import Callable

import pytest

from crawler.model.outcome import Outcome
from crawler.model.page import PageReading
from tests.crawler.pages.building import PROSE, framed, read, tabled

pytestmark = pytest.mark.uncounted

TITLES = (
    "ประกาศไม่มีผู้ยื่นข้อเสนอราคา",
    "ยกเลิกประกาศประกวดราคาจ้างก่อสร้าง",
    "ประกาศยกเลิกการสอบราคา",
    "แจ้งยกเลิกการประชุมสภา",
    "รายงานผลการร้องเรียนการทุจริต ไม่พบเรื่องร้องเรียน",
    "ไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
    "ข้อมูลสถิติเรื่องร้องเรียน ไม่มีเรื่องร้องเรียน",
    "รายงานการรับของขวัญ ไม่พบการรับของขวัญ",
    "ไม่พบการทุจริตในหน่วยงาน",
    "ผลการตรวจสอบไม่พบข้อบกพร่อง",
    "นโยบาย No Gift Policy ไม่รับของขวัญ",
    "รายชื่อผู้ไม่มีสิทธิ์เข้าสอบ",
    "ประกาศรายชื่อผู้ถูกลบชื่อออกจากบัญชี",
    "บัญชีรายชื่อผู้ขาดคุณสมบัติ",
    "ประกาศงดจ่ายน้ำประปา ขออภัยในความไม่สะดวก",
    "ปิดปรับปรุงระบบประปา",
    "แจ้งปิดให้บริการชั่วคราวกองคลัง",
    "ประกาศปิดสำนักงานชั่วคราว",
    "แจ้งงดให้บริการงานทะเบียนชั่วคราว",
    "ปิดรับสมัครแล้ว โครงการอบรมอาชีพ",
    "การรับสมัครสิ้นสุดแล้ว",
    "ขยายเวลารับสมัคร",
    "เลื่อนการสอบออกไปไม่มีกำหนด",
    "ห้ามเผาในที่โล่ง",
    "ห้ามเข้าพื้นที่ก่อสร้าง",
    "เฉพาะเจ้าหน้าที่ที่เกี่ยวข้องเท่านั้น",
    "การเข้าสู่ระบบ e-Service",
    "วิธีการเข้าสู่ระบบขอรับบริการ",
    "คู่มือการลงทะเบียนเข้าใช้งานระบบ",
    "วิธีแก้ปัญหาเมื่อไม่พบหน้าเว็บ",
    "คู่มือแก้ไข Error 404",
    "การแจ้งเว็บไซต์ผิดกฎหมาย พนันออนไลน์",
    "ประชาสัมพันธ์เตือนภัยการพนันออนไลน์",
    "สลากกินแบ่งรัฐบาล ผลการออกรางวัล",
    "โครงการบ้านนี้มีรัก ปลอดการพนัน",
    "ไม่มีการจัดซื้อจัดจ้างในเดือนนี้",
    "เดือนมีนาคม ไม่มีการดำเนินการ",
    "ไม่มีการเปิดเผยข้อมูลส่วนบุคคล",
    "ข้อมูลที่ไม่เปิดเผยตามพระราชบัญญัติ",
    "ข้อมูลข่าวสารที่เปิดเผยไม่ได้",
    "หนังสือสูญหาย ประกาศหาเจ้าของ",
    "แจ้งเอกสารสูญหาย",
    "ประกาศใบเสร็จรับเงินสูญหาย",
    "ถูกยกเลิกและไม่มีผลใช้บังคับ",
    "หมดเขตรับสมัคร 30 กันยายน",
    "สิ้นสุดโครงการคนละครึ่ง",
    "ย้ายที่ทำการใหม่",
    "แจ้งย้ายสำนักงานชั่วคราว",
    "เว็บไซต์ใหม่ของเทศบาล",
    "เปลี่ยนที่อยู่เว็บไซต์ของหน่วยงาน",
    "การปรับปรุงเว็บไซต์หน่วยงาน",
    "อยู่ระหว่างดำเนินการจัดซื้อจัดจ้าง",
    "อยู่ระหว่างการพิจารณาอุทธรณ์",
    "ผลการดำเนินงานอยู่ระหว่างดำเนินการ",
    "ระบบล่ม แจ้งปัญหาการใช้งาน",
    "ไฟฟ้าดับ งดให้บริการ",
    "บริการนี้ไม่มีค่าใช้จ่าย",
    "ไม่มีค่าธรรมเนียม",
    "ไม่เสียค่าใช้จ่ายใด ๆ",
    "ข้อผิดพลาดที่พบบ่อยในการเบิกจ่าย",
    "แก้ไขข้อผิดพลาดในประกาศ",
    "ประกาศแก้ไขคำผิด",
    "ขออภัย แก้ไขประกาศ",
    "คำสั่งไม่รับอุทธรณ์",
    "ไม่ผ่านเกณฑ์การประเมิน",
    "ไม่พบเชื้อโควิด-19",
    "สถานการณ์โควิด ไม่พบผู้ติดเชื้อรายใหม่",
    "ไม่พบผู้มีคุณสมบัติตามประกาศ",
    "ทะเบียนพัสดุชำรุด สูญหาย",
    "บัญชีพัสดุที่ไม่พบตัวตน",
    "ผลการสำรวจครุภัณฑ์ ไม่พบครุภัณฑ์",
    "ตรวจสอบไม่พบการบุกรุก",
    "ทำลายเอกสาร ปี 2566",
    "หน้าที่และอำนาจ",
    "หน้าที่ความรับผิดชอบ ไม่พบหน้าที่ซ้ำซ้อน",
    "ผู้มีหน้าที่เสียภาษีที่ไม่พบตัว",
    "โปรดรอผลการพิจารณา",
    "กำลังพลสำรอง",
    "กำลังดำเนินการรับสมัคร",
    "รอการอนุมัติงบประมาณ",
    "ถูกระงับการใช้บัตรสวัสดิการ",
    "ระงับการจ่ายเบี้ยยังชีพ",
    "แจ้งระงับการใช้น้ำ",
    "พักใช้ใบอนุญาต",
    "เพิกถอนใบอนุญาต",
    "ใบอนุญาตหมดอายุ",
    "บัตรหมดอายุ ต่ออายุได้ที่เทศบาล",
    "สัญญาสิ้นสุด",
    "ที่ดินไม่มีเจ้าของ",
    "ทรัพย์สินที่ไม่มีผู้รับ",
    "ไม่มีผู้มารับเบี้ย",
    "รายงานการประชุม ไม่มีระเบียบวาระอื่น",
    "ไม่อนุญาตให้ถ่ายภาพ",
    "ไม่อนุญาตให้ใช้สถานที่",
    "ปฏิเสธการรับของขวัญ",
    "Access to information for all",
    "Page of honour",
    "Error reporting guide",
    "Closed for Songkran holiday",
    "Maintenance schedule of pumps",
    "Lost and found",
)
DAY = "12 มกราคม 2567"
SHOWN: dict[str, Callable[[str], str]] = {
    "a document": lambda title: (
        f"<h2>{title}</h2><p>{DAY}</p><a href='/f/1.pdf'>ดาวน์โหลด</a>"
    ),
    "the title of a document": lambda title: (
        f"<h3>{title}</h3><a href='/f/1.pdf'>{title}</a>"
    ),
    "a day": lambda title: f"<h2>{title}</h2><p>ประกาศเมื่อ {DAY}</p>",
    "a picture": lambda title: (
        f"<h2>{title}</h2><img src='/upload/1.jpg' width='900' height='1200'>"
    ),
    "prose": lambda title: f"<h2>{title}</h2><p>{PROSE}</p>",
    "a line": lambda title: (
        f"<h2>{title}</h2><p>ตามที่เทศบาลได้ดำเนินการแล้วนั้น จึงแจ้งให้ทราบ</p>"
        "<p>โพสต์เมื่อ 12 ม.ค. 67</p>"
    ),
    "a line of its own": lambda title: (
        f"<h2>ประกาศเทศบาล</h2><p>{title}</p><p>{DAY}</p>"
    ),
    "a row": lambda title: (
        f"<h2>ข่าวประชาสัมพันธ์</h2><ul><li><a href='/news.php?id=1'>{title}</a> {DAY}"
        "</li></ul>"
    ),
    "a cell": lambda title: (
        "<h2>สถิติเรื่องร้องเรียน ปี 2567</h2><table><tr><th>เดือน</th><th>ผล</th></tr>"
        f"<tr><td>ตุลาคม</td><td>{title}</td></tr></table>"
    ),
}
ITEM = "https://example.go.th/select_news.php?news_id=12"
MENU = "https://example.go.th/ita/o12"
SIBLINGS = (None, "<h2></h2><p></p>", "<h2>ไม่พบข้อมูล</h2>")


@pytest.mark.parametrize(
    "frame", [framed, pytest.param(tabled, marks=pytest.mark.slow)]
)
@pytest.mark.parametrize("beside", SHOWN)
def test_what_an_announcement_denies_is_not_the_page(
    beside: str, frame: Callable[[str], str]
) -> None:
    """With whatever stands below it, and whatever an impossible id is answered."""
    wrong = [
        (title, url, other, found.proof)
        for title in TITLES
        for url, other in ((MENU, None), *((ITEM, one) for one in SIBLINGS))
        if (found := _read(frame, SHOWN[beside](title), url, other)).outcome
        is not Outcome.OK
    ]

    assert wrong == []


def _read(
    frame: Callable[[str], str], content: str, url: str, other: str | None
) -> PageReading:
    sibling = None if other is None else frame(other)
    return read(frame(content), url, sibling=sibling)
