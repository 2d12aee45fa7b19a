"""Standing pages that ignore their id, beside boxes that have nothing to show."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import PROSE, framed, read

BOX = "<h4>จองห้องประชุม</h4><p>ไม่พบข้อมูลการจองของวันที่ 20/11/2569</p>"
WARNINGS = "<p>ประกาศเตือนภัยศัตรูพืช</p><p>ไม่พบข้อมูล</p>"
CONTACT = "https://www.example.go.th/contact.php?menu_id=61"
DUTY = "https://www.example.go.th/duty.php?id=3"
REACHED = (
    "<h1>ติดต่อ อบต.ตัวอย่าง</h1><p>สำนักงานเลขที่ 168 หมู่ที่ 6 ตำบลตัวอย่าง</p>"
    "<p>โทรศัพท์ 0-7531-4420</p><p>อีเมล saraban@example.go.th</p>"
)
DUTIES = f"<h2>อำนาจหน้าที่ของสำนักงานเกษตรอำเภอ</h2><p>{PROSE}</p>"
TURNING = "<p>ข้าวนาปี {} บาท/ตัน</p>"


def shown(content: str, url: str, prices: tuple[int, int] = (9045, 8940)) -> Outcome:
    """Read a page whose site shows it for any id, but for a price that turns."""
    one, other = (framed(content + TURNING.format(of)) for of in prices)
    return read(one, url, sibling=other).outcome


def test_a_contact_page_is_there_beside_boxes_without_bookings() -> None:
    """Its id lights up a menu; the office can be reached by what it shows."""
    assert shown(REACHED + BOX, CONTACT) is Outcome.OK


@pytest.mark.parametrize("prices", [(9045, 8940), (9045, 9045)])
def test_a_standing_page_is_there_beside_a_box_without_warnings(
    prices: tuple[int, int],
) -> None:
    """Most days have no warning, whatever else turns on the page, or nothing."""
    assert shown(WARNINGS + DUTIES, DUTY, prices) is Outcome.OK


def test_a_page_of_services_is_there_beside_boxes_without_bookings() -> None:
    """Its id lights up a menu too."""
    offered = "".join(f"<p><a href='/s{n}'>ยื่นคำขอแบบที่ {n}</a></p>" for n in range(5))
    served = f"<h1>ระบบบริการออนไลน์ (E-Service)</h1>{offered}{BOX}"

    assert shown(served, "https://www.example.go.th/eservice.php?id=1") is Outcome.OK


def test_the_title_of_such_a_page_is_not_what_turns_on_it() -> None:
    """What both show is the page; the price of the day is a box."""
    page = framed(WARNINGS + DUTIES + TURNING.format("9,045"))

    found = read(
        page, DUTY, sibling=framed(WARNINGS + DUTIES + TURNING.format("8,940"))
    )

    assert found.facts.title == "อำนาจหน้าที่ของสำนักงานเกษตรอำเภอ"


def test_a_picture_that_turns_takes_no_title_from_such_a_page() -> None:
    """It is all that its sibling does not show, and none of the page."""
    page = framed(DUTIES + "<img src='upload/banner_of_day.jpg' width='600'>")

    found = read(page, DUTY, sibling=framed(DUTIES))

    assert found.facts.title == "อำนาจหน้าที่ของสำนักงานเกษตรอำเภอ"


@pytest.mark.parametrize(
    "content",
    [
        f"<h2>รายละเอียด</h2><p>ไม่พบข้อมูล</p><h4>สารจากผู้บริหาร</h4><p>{PROSE}</p>",
        f"<h2>ผลการค้นหา</h2><p>ไม่พบข้อมูล</p><h2>นโยบายของผู้บริหาร</h2><p>{PROSE}</p>",
        f"<h2>นโยบายของผู้บริหาร</h2><p>{PROSE}</p><p>ไม่พบข้อมูล</p>",
    ],
    ids=["a low heading", "two high headings", "in the text"],
)
def test_a_message_of_the_page_itself_is_of_no_box(content: str) -> None:
    """A greeting that stands on every page does not make a missing one be there."""
    assert shown(content, DUTY) is Outcome.SOFT_404


def test_names_of_other_sites_in_a_row_are_no_text() -> None:
    """A template without a file stands above them on every page."""
    names = " | ".join(["สำนักงานชลประทานลุ่มน้ำ", "กรมอุตุนิยมวิทยา", "จังหวัดเคลื่อนที่"] * 3)

    assert shown(f"<h3>ห้องสมุดเอกสาร</h3><p>{names}</p>", DUTY) is Outcome.SOFT_404


def test_a_message_at_the_address_of_news_is_of_no_box() -> None:
    """What stands for every item is none of them."""
    news = "https://www.example.go.th/news_detail.php?id=3"

    assert shown(WARNINGS + DUTIES, news) is Outcome.SOFT_404
