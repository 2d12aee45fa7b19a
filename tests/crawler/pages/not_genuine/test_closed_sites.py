"""Sites that are closed or not yet set up, and strips that only say so."""

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.read import read_page
from tests.crawler.pages.building import (
    NEWS,
    PROSE,
    article,
    fetched,
    framed,
    read,
)

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


CLOSED = bare(
    "<h1>เว็บไซต์เทศบาลตำบลตัวอย่าง</h1>"
    "<p>ปิดปรับปรุงเว็บไซต์ คาดว่าจะเปิดให้บริการได้ในเดือนมกราคม 2570</p>"
)


def test_a_closed_site_is_closed_also_where_every_address_leads_home() -> None:
    """Its start page says more than that one was sent there."""
    visit = fetched(
        CLOSED,
        "https://www.example.go.th/",
        sent_from=("https://www.example.go.th/n/5",),
    )

    assert read_page(visit).outcome is Outcome.UNDER_CONSTRUCTION


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        ("", Outcome.UNDER_CONSTRUCTION),
        (f"<p>{PROSE}</p>", Outcome.OK),
        ("<p><a href='files/plan.pdf'>แผนปฏิบัติการ</a></p>", Outcome.OK),
    ],
)
def test_a_picture_that_says_so_closes_a_page_of_nothing_else(
    content: str, outcome: Outcome
) -> None:
    """It is read to those who do not see it."""
    sign = "<img src='img/works.jpg' alt='Under construction'>"
    found = read(
        framed(f"<h3>มาตรการส่งเสริมคุณธรรม</h3>{sign}{content}"),
        "https://www.example.go.th/index.php?link=measures",
    )

    assert found.outcome is outcome, found.proof


BUILDER = (
    "<html><head><title>เว็บไซต์ถูกระงับ - เว็บสำเร็จรูป</title></head><body>"
    "<div class='nav'><a href='/price'>ราคา</a><a href='/help'>ช่วยเหลือ</a></div>{}"
    "<h2>เริ่มสร้างเว็บของคุณวันนี้</h2><h3>Business</h3><p>2,900 บาท/ปี พื้นที่ 5 GB</p>"
    "<a href='/about'>เกี่ยวกับเรา</a><a href='/terms'>ข้อตกลง</a><a href='/p'>นโยบาย</a>"
    "<a href='/demo'>ตัวอย่างลูกค้า</a></body></html>"
)


def test_a_notice_of_a_maker_of_sites_stands_among_its_prices() -> None:
    """Its title says so as well; an agency that tells of the like has a day for it."""
    notice = "<p>เว็บไซต์ sommut-sao ถูกระงับการให้บริการ</p><p>กรุณาติดต่อผู้ให้บริการ</p>"
    news = "<p>เว็บไซต์ถูกระงับชั่วคราว</p><p>ประกาศเมื่อวันที่ 3 มีนาคม 2569</p>"
    url = "https://www.example.go.th/content/34"

    assert read(BUILDER.format(notice), url).outcome is Outcome.SUSPENDED
    assert read(BUILDER.format(news), url).outcome is Outcome.OK


def test_an_article_about_default_pages_is_none() -> None:
    """Its heading begins with their words, and goes on in Thai."""
    found = read(
        framed(article("It works! ตรวจเครื่องแม่ข่ายใหม่ให้พร้อมใช้ใน 5 ขั้นตอน")),
        "https://www.example.go.th/posts/it-works/",
    )

    assert found.outcome is Outcome.OK, found.proof


def test_a_test_page_is_the_servers_own_also_where_one_is_sent_home() -> None:
    """The site behind it is not there."""
    body = (
        "<title>Test Page for the HTTP Server on AlmaLinux</title>"
        "<h1>AlmaLinux <strong>Test Page</strong></h1><p>This page is used to test the "
        "proper operation of the HTTP server after it has been installed.</p>"
    )
    visit = fetched(
        body,
        "https://www.example.go.th/",
        sent_from=("https://www.example.go.th/p?id=8",),
    )

    assert read_page(visit).outcome is Outcome.DEFAULT_PAGE
