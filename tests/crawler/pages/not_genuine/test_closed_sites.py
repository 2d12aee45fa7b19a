"""Sites that are closed or not yet set up, and strips that only say so."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, framed, read

STRIP = "<marquee>เว็บไซต์อยู่ระหว่างปรับปรุงข้อมูล ขออภัยในความไม่สะดวก</marquee>"


def bare(body: str) -> str:
    """A page without a site around it."""
    return f"<!DOCTYPE html><html><meta charset='utf-8'><body>{body}</body></html>"


def test_a_site_that_is_closed_till_some_day_is_closed() -> None:
    """That day is no day of publication."""
    body = bare(
        "<h1>เว็บไซต์องค์การบริหารส่วนตำบลตัวอย่าง</h1><h2>ปิดปรับปรุงเว็บไซต์ชั่วคราว</h2>"
        "<p>ตั้งแต่วันที่ 1 ตุลาคม 2569 จนกว่าจะแล้วเสร็จ</p>"
    )

    found = read(body, "https://www.example.go.th/o21-2566/")

    assert found.outcome is Outcome.UNDER_CONSTRUCTION, found.proof


@pytest.mark.parametrize(
    "content",
    [
        "<h2>กองช่าง</h2><p>นายช่างโยธา ชำนาญงาน</p>",
        "<h1>รายงานผลการจัดเก็บภาษี</h1><p>จัดเก็บได้ 1,204,000 บาท</p>",
    ],
)
def test_a_strip_over_a_short_page_closes_nothing(content: str) -> None:
    """It runs over all pages of the site."""
    found = read(bare(f"{STRIP}{content}"), "https://www.example.go.th/tax.html")

    assert found.outcome is Outcome.OK, found.proof


def test_a_notice_that_an_impossible_id_shows_too_closes_no_item() -> None:
    """The item has a line of its own below it."""
    notice = "<p>เว็บไซต์อยู่ระหว่างการปรับปรุง</p>"

    found = read(
        framed(f"{notice}<p>งดจ่ายน้ำประปา หมู่ 3 วันพรุ่งนี้</p>"),
        NEWS,
        sibling=framed(notice),
    )

    assert found.outcome is Outcome.OK, found.proof


@pytest.mark.parametrize(
    "said",
    [
        "<p>พร้อมใช้งานแล้ว</p><p>Please upload your index page to public_html.</p>",
        "<p>โฮสติ้งพร้อมใช้งานแล้ว กรุณาอัปโหลดไฟล์เว็บไซต์ของท่าน</p>",
    ],
)
def test_what_a_hosting_service_tells_the_owner_is_its_default(said: str) -> None:
    """No agency has put anything there."""
    found = read(bare(f"<h1>www.sommut.example</h1>{said}"), NEWS)

    assert found.outcome is Outcome.DEFAULT_PAGE, found.proof
