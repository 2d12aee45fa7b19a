"""Meters and cards turn between two visits; records do not."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import framed, read

ITEM = "https://example.go.th/page.php?id=12"
EMPTY = "<p>วันที่ประกาศ 1 มกราคม 2513</p>"


def cards(*names: str) -> str:
    """A box of other news with a teaser each, as city portals show it."""
    return "<h3>อ่านต่อ</h3>" + "".join(
        f"<div class='it'><h4><a href='n.php?x={name}'>{name}</a></h4>"
        f"<p>{name} สอบถามเพิ่มเติมได้ที่เจ้าหน้าที่</p></div>"
        for name in names
    )


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("อุณหภูมิ 31 องศา ฝุ่น 14", "อุณหภูมิ 30 องศา ฝุ่น 15"),
        ("ข้าวเปลือก 15,428 บาท/ตัน", "ข้าวเปลือก 14,242 บาท/ตัน"),
        ("สร้างหน้าในเวลา 0.034 s", "สร้างหน้าในเวลา 0.1 s"),
        ("กองคลัง session 5ccc75c22736", "กองคลัง session 118944f8643e"),
    ],
)
def test_meter_keeps_no_empty_record_alive(here: str, there: str) -> None:
    """No id chooses the weather: an impossible one has a temperature too."""
    page, sibling = (
        framed(f"<h2></h2><p>{here}</p>"),
        framed(f"<h2></h2><p>{there}</p>"),
    )

    reading = read(page, ITEM, sibling=sibling)

    assert reading.outcome is Outcome.SOFT_404, reading.proof


def test_number_beside_a_nought_is_a_record() -> None:
    """Twelve complaints where the impossible year has none are what was asked for."""
    page = framed("<div>รับเรื่องร้องเรียนแล้ว 12 เรื่อง</div>")
    sibling = framed("<div>รับเรื่องร้องเรียนแล้ว 0 เรื่อง</div>")

    reading = read(page, ITEM, sibling=sibling)

    assert reading.outcome is Outcome.OK, reading.proof


def test_cards_of_others_keep_no_empty_record_alive() -> None:
    """Their headings and teasers are of other items, some by chance on both."""
    page = framed(EMPTY + cards("งานกฐิน", "แข่งเรือ", "พ่นหมอกควัน", "ซ่อมถนน"))
    sibling = framed(EMPTY + cards("ตักบาตร", "แข่งเรือ", "วันเด็ก", "ซ่อมถนน"))

    reading = read(page, ITEM, sibling=sibling)

    assert reading.outcome is Outcome.SOFT_404, reading.proof


def test_cards_name_no_page_beside_them() -> None:
    """What a box happened to show is neither title nor date of the page."""
    own = "<div class='t'>ปิดถนนสามวัน</div>"
    page = framed(cards("งานกฐิน", "แข่งเรือ", "พ่นหมอกควัน") + own)
    sibling = framed(cards("ตักบาตร", "วันแม่", "วันเด็ก") + EMPTY)

    reading = read(page, sibling=sibling)

    assert reading.outcome is Outcome.OK, reading.proof
    assert reading.facts.title == "ปิดถนนสามวัน"


@pytest.mark.parametrize("name", ["statistics", "today", "latest-news", "banner"])
def test_record_in_a_region_named_like_a_frame_is_alive(name: str) -> None:
    """Names are hints; that the sibling has nothing there is proof."""
    content = f"<div class='{name}'>" + "{}</div>"
    page = framed(content.format("<p>ปิดถนนสามวัน</p>"))

    reading = read(page, sibling=framed(content.format("<p></p>")))

    assert reading.outcome is Outcome.OK, reading.proof


@pytest.mark.parametrize("shown", ["<p>ปิดถนนสามวัน</p>", "<img src='up/order.jpg'>"])
def test_right_one_of_two_columns_holds_the_page(shown: str) -> None:
    """A site of a menu and a page may call the page its right column."""
    menu = (
        "<ul><li><a href='a.php'>ประวัติ</a></li><li><a href='b.php'>แผนที่</a></li></ul>"
    )
    page = (
        f"<html><body><div class='header'>เทศบาล</div><div class='leftcol'>{menu}</div>"
        f"<div class='rightcol'>{shown}</div><div class='footer'>© 2569</div>"
        "</body></html>"
    )

    reading = read(page)

    assert reading.outcome is Outcome.OK, reading.proof


def test_right_one_of_three_columns_is_none() -> None:
    """Beside an empty middle, a box of weather is still the frame."""
    page = (
        "<html><body><div class='header'>เทศบาล</div><div class='leftcol'>เมนู</div>"
        "<div class='mid'></div><div class='rightcol'>ท้องฟ้าแจ่มใส ลมสงบ</div>"
        "<div class='footer'>© 2569</div></body></html>"
    )

    reading = read(page)

    assert reading.outcome is Outcome.SOFT_404, reading.proof


@pytest.mark.parametrize(
    "drawn",
    [
        "<div class='animate-pulse'><div class='bar'></div></div>",
        "<script>window.__NUXT__={}</script>",
    ],
)
def test_page_that_waits_for_its_program_is_not_called_missing(drawn: str) -> None:
    """Grey bars are the same for every id until the program has run."""
    page = framed(drawn)

    reading = read(page, sibling=page)

    assert reading.outcome is Outcome.NEEDS_BROWSER, reading.proof


@pytest.mark.parametrize(
    "shown",
    [
        "<picture><source srcset='a.webp'><img src='up/order.jpg'></picture>",
        "<img src='data:image/gif;base64,R0lG' data-src='up/order.jpg'>",
        "<amp-img src='up/order.jpg'></amp-img>",
        "<div style='background-image:url(up/order.jpg);height:900px'></div>",
        "<a href='view.php?x=order'><img src='up/order.jpg'></a>",
        "<a href='download.php?file=order'>ดาวน์โหลด</a>",
    ],
)
def test_picture_or_link_in_any_markup_is_a_page(shown: str) -> None:
    """Pictures load late, as backgrounds and in links; the sibling has none."""
    reading = read(framed(shown), sibling=framed("<p></p>"))

    assert reading.outcome is Outcome.OK, reading.proof


def test_notice_that_has_expired_is_alive_under_its_name() -> None:
    """A call for tenders may say so of itself; a link that says so is dead."""
    page = framed("<h2>รับสมัครพนักงานจ้าง</h2><p>ประกาศนี้หมดอายุแล้ว</p>")

    reading = read(page, sibling=framed("<p></p>"))

    assert reading.outcome is Outcome.OK, reading.proof
