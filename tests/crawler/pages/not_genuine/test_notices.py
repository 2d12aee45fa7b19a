"""Notices in the place of a whole site: sold, switched off, being built, nothing.

And the small pages of agencies that say something of the kind of something else.
"""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, Frame, article, framed, read, tabled

HOME = "https://example.go.th/"
MADE = "<title>เว็บไซต์</title>"
NOTICES = {
    "a name that is parked": (
        "<h1>town.example</h1><p>โดเมนเนมนี้ได้รับการจดทะเบียนแล้ว และจอดพักไว้กับผู้ให้บริการ</p>",
        Outcome.PARKED,
    ),
    "a name with its fate behind it": (
        "<h2>ชื่อโดเมน town.example ได้ถูกจดทะเบียนแล้ว</h2><p>แต่ยังไม่ได้ตั้งค่า</p>",
        Outcome.PARKED,
    ),
    "a name for sale": (
        "<h1>town.example</h1><p>โดเมนนี้เปิดขายแล้ววันนี้</p><p>฿ 25,900</p>",
        Outcome.PARKED,
    ),
    "a name that has lapsed": ("<h1>โดเมนเนมนี้หมดอายุแล้ว</h1>", Outcome.PARKED),
    "an account too busy": (
        "<h3>บัญชีผู้ใช้งานนี้ถูกระงับโดยผู้ดูแลระบบ</h3>ตรวจพบการใช้ทรัพยากรเกินกำหนด",
        Outcome.SUSPENDED,
    ),
    "a bill not paid": (
        "<h1>เว็บไซต์ของท่านถูกพักการให้บริการ</h1><p>กรุณาติดต่อฝ่ายบัญชี</p>",
        Outcome.SUSPENDED,
    ),
    "a quota": ("<h2>พื้นที่เว็บไซต์นี้ใช้งานเกินโควตา</h2>", Outcome.SUSPENDED),
    "closed in two languages": (
        (
            "<img src='/garuda.png'><h2>ปิดปรับปรุงเว็บไซต์ชั่วคราว</h2>"
            "<h4>Website is under maintenance</h4><p>ติดต่อราชการ โทร 0-4500-0000</p>"
        ),
        Outcome.UNDER_CONSTRUCTION,
    ),
    "soon": (
        (
            "<h1>เว็บไซต์โฉมใหม่กำลังจะมา</h1><p>ทีมงานกำลังปรับปรุงเว็บไซต์ให้ใช้งานสะดวกขึ้น"
            "</p><div>41 วัน 14 ชั่วโมง</div><form><input type='email'></form>"
        ),
        Outcome.UNDER_CONSTRUCTION,
    ),
    "points and an empty frame": (
        (
            "<img src='a.gif' width='1' height='1'><iframe src='about:blank'></iframe>"
            "<img src='https://count.example/p?s=1' width='1' height='1'>"
        ),
        Outcome.BLANK,
    ),
}
OF_ELSE = {
    "a name, told of": (
        "<h2>แจ้งเปลี่ยนที่อยู่เว็บไซต์</h2><p>โดเมนเดิมหมดอายุแล้ว โปรดใช้ที่อยู่ใหม่</p>"
    ),
    "a name, owned": (
        "<h2>นโยบายเว็บไซต์</h2><p>โดเมนนี้จดทะเบียนในนามเทศบาล ใช้เพื่อราชการเท่านั้น</p>"
    ),
    "an account, of a bank": (
        "<h2>บัญชีถูกระงับ อย่าหลงเชื่อ</h2><p>ตำรวจเตือนข้อความหลอกลวง อย่ากดลิงก์</p>"
    ),
    "a package, of a tour": "<h2>แพ็กเกจหมดอายุสิ้นเดือนนี้</h2><p>ติดต่อกลุ่มท่องเที่ยว</p>",
    "lamps, being mended": (
        "<h2>แจ้งไฟฟ้าดับ</h2><p>อยู่ระหว่างการปรับปรุงระบบไฟฟ้าสาธารณะ หมู่ 4</p>"
    ),
    "a service, on a day": article(
        "แจ้งปิดปรับปรุงระบบชำระภาษี", text="ปิดปรับปรุงระบบในวันเสาร์"
    ),
    "a photograph beside a point": (
        "<h2>จิตอาสา</h2><img src='/up/1.jpg'><img src='t.gif' width=1 height=1>"
    ),
}


@pytest.mark.parametrize("beside", ["sibling", "nothing"])
@pytest.mark.parametrize("name", NOTICES)
def test_notice_in_the_place_of_a_site_is_told_by_its_name(
    name: str, beside: str
) -> None:
    """It stands at every address: called a missing page, the wrong thing is mended."""
    source, expected = NOTICES[name]
    sibling = MADE + source if beside == "sibling" else None

    found = read(MADE + source, NEWS if sibling else HOME, sibling=sibling)

    assert found.outcome is expected, found.proof


@pytest.mark.parametrize("frame", [framed, tabled], ids=["framed", "tabled"])
@pytest.mark.parametrize("name", OF_ELSE)
def test_page_that_says_so_of_something_else_is_alive(name: str, frame: Frame) -> None:
    """Agencies write of names, accounts and repairs, and mostly not of their site's."""
    found = read(frame(OF_ELSE[name]))

    assert found.outcome is Outcome.OK, found.proof
