"""Pages of hardly anything: genuine ones, and those that only look as if."""

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.read import read_page
from tests.crawler.pages.building import (
    NEWS,
    PROSE,
    SIBLING,
    Frame,
    fetched,
    framed,
    read,
    tabled,
)

LABELS = "<h2></h2><p>วันที่: </p><p>ผู้เขียน: </p><p>อ่าน: 0 ครั้ง</p>"
MAP = "<iframe src='https://www.google.com/maps/embed?pb=!1m18'></iframe>"
COMMENTS = (
    "<h3>แสดงความคิดเห็น</h3><form method='post' action='c.php'>ชื่อ <input name='n'>"
    " ข้อความ <textarea name='m'></textarea><input type='submit' value='ส่ง'></form>"
)
GENUINE = {
    "a map": MAP,
    "a picture named banner": "<p><img src='/uploads/banner.jpg'></p>",
    "a scan": "<p><img src='images/news/scan0001.jpg'></p>",
    "figures": "<table><tr><td>2566</td><td>1,204</td></tr>"
    "<tr><td>2567</td><td>1,311</td></tr></table>",
    "a month without purchases": "<h3>แบบ สขร.1 เดือนตุลาคม 2568</h3><p>ไม่มีรายการ</p>",
    "how to sign in": "<h2>ขั้นตอนการใช้งาน e-Service</h2>"
    "<p>1. กรุณาเข้าสู่ระบบก่อนใช้งาน</p><p>2. เลือกคำร้อง</p>",
    "a linked picture": "<h2>ผังขั้นตอน</h2><a href='b/1.jpg'><img src='t/1.jpg'></a>",
    "a file under the name of a part": "<h4>ข่าวประกาศ</h4>"
    "<a href='get.php?id=9'>ดาวน์โหลดเอกสาร</a>",
    "a missing page quoted": "<h2>ย้ายเว็บไซต์</h2><p>หากพบ 404 Not Found โปรดแจ้ง</p>",
    "a bath being mended": "<h2>ปิดปรับปรุงสระว่ายน้ำ</h2><p>1-30 พฤศจิกายน 2569</p>",
    "how far works have come": "<table><tr><td>ขุดคลอง</td><td>อยู่ระหว่างจัดทำ</td></tr>"
    "</table>",
    "a domain for sale quoted": "<h2>เตือนภัยโดเมนปลอม</h2>"
    "<p>หากพบข้อความ This domain is for sale แปลว่าเว็บถูกแอบอ้าง</p>",
    "an error quoted": "<h2>แจ้งเหตุขัดข้อง</h2>"
    "<p>ผู้ใช้บางรายพบข้อความ Fatal error: Allowed memory size ทีมงานแก้ไขแล้ว</p>",
}
BOXED = (
    "<div class='{}'><h2>ประกาศรับสมัครงาน</h2><p>รับสมัครพนักงานจ้างทั่วไป 3 อัตรา</p></div>"
)
MISSING = {
    "labels": LABELS,
    "comments on nothing": "<h2></h2>" + COMMENTS,
    "a vote on nothing": "<h2></h2><p>ให้คะแนนบทความนี้</p>",
    "the address to share": "<h2></h2><p>แชร์: https://example.go.th/news/12</p>",
    "signs alone": "<h2></h2><img src='/i/icon_calendar.png'> 0",
    "a weekday before the web": "<h2></h2><p>พฤหัสบดีที่ 1 มกราคม พ.ศ. 2513</p>",
    "a board": "<div>ไม่มีกระทู้หรือบอร์ดที่คุณต้องการ</div>",
    "a forum": "<h1>อุ๊ปส์! หน้านั้นไม่มีอยู่หรือเป็นส่วนตัว</h1>",
    "an apostrophe": "<h1>Oops! That page can’t be found.</h1>",
    "a part and none": "<h2>ข่าวประกาศ</h2><p>ยังไม่มีโพสต์ที่เผยแพร่</p>",
    "not published": "<p>ข่าวนี้ยังไม่ได้เปิดเผยแพร่</p>",
    "no articles": "<p>There are no articles to display.</p>",
}


@pytest.mark.parametrize("frame", [framed, tabled])
@pytest.mark.parametrize("name", GENUINE)
def test_little_is_enough(name: str, frame: Frame) -> None:
    """An agency publishes a map, a scan or a row of figures, and no word with it."""
    page = frame(GENUINE[name])

    alone = read(page)
    beside = read(page, sibling=frame(LABELS, visits=101))

    assert alone.outcome is Outcome.OK, alone.proof
    assert beside.outcome is Outcome.OK, beside.proof


@pytest.mark.parametrize("name", ["statistics", "today", "modal", "weather", "banner"])
def test_content_in_a_box_named_as_of_the_frame_is_there(name: str) -> None:
    """Writers of pages take the same names for their content."""
    reading = read(framed(f"<div>{BOXED.format(name)}</div>"))

    assert reading.outcome is Outcome.OK, reading.proof


@pytest.mark.parametrize("frame", [framed, tabled])
@pytest.mark.parametrize("name", MISSING)
def test_what_stands_around_nothing_is_nothing(name: str, frame: Frame) -> None:
    """Templates print labels, forms and signs without a record too."""
    page = frame(MISSING[name])

    alone = read(page)
    beside = read(page, sibling=frame(MISSING[name].replace("12", "999999999")))

    assert alone.outcome is Outcome.SOFT_404, alone.proof
    assert beside.outcome is Outcome.SOFT_404, beside.proof


@pytest.mark.parametrize(
    ("outcome", "status", "sent_from"),
    [(Outcome.NOT_FOUND, 404, ()), (Outcome.OK, 200, (SIBLING,))],
)
def test_a_site_that_refuses_an_impossible_id_has_what_it_shows(
    outcome: Outcome, status: int, sent_from: tuple[str, ...]
) -> None:
    """Nothing is guessed of its short pages then; what they say still counts."""
    refused = fetched("-", SIBLING, status=status, outcome=outcome, sent_from=sent_from)

    short = read_page(fetched(framed("<p>โทร 044-123-456</p>"), NEWS), sibling=refused)
    gone = read_page(fetched(framed("<p>ไม่พบหน้านี้</p>"), NEWS), sibling=refused)

    assert short.outcome is Outcome.OK, short.proof
    assert gone.outcome is Outcome.SOFT_404


def test_telephone_that_the_sibling_does_not_tell_is_content() -> None:
    """In a foot it is the owner's; beside an empty record it is what was asked for."""
    page = framed("<p>โทร 044-123-456 ต่อ 12</p>")

    assert read(page, sibling=framed(LABELS)).outcome is Outcome.OK


def test_a_form_to_write_to_the_agency_is_content() -> None:
    """Unlike the form for comments below an item."""
    page = framed(COMMENTS.replace("แสดงความคิดเห็น", "แจ้งเรื่องร้องเรียน"))

    assert read(page).outcome is Outcome.OK


def test_id_in_the_way_above_a_page_is_nothing_of_its_own() -> None:
    """Even one of a single digit: the sibling repeats its own."""
    url = "https://example.go.th/select_news.php?news_id=7"
    way = "<p>ข่าว #{}</p><h2></h2>"
    sibling = fetched(framed(way.format(999999999)), SIBLING)

    reading = read_page(fetched(framed(way.format(7)), url), sibling=sibling)

    assert reading.outcome is Outcome.SOFT_404


def test_picture_above_the_name_of_a_box_is_of_the_page() -> None:
    """A region that ends in a box of other news is no box."""
    others = "".join(f"<li><a href='?id={n}'>งานบุญ {n}</a></li>" for n in range(3))
    page = framed(f"<img src='a/1.jpg'><h3>ข่าวล่าสุด</h3><ul>{others}</ul><p>{PROSE}</p>")

    assert read(page).outcome is Outcome.OK


def test_page_that_is_soon_left_for_the_start_page_is_no_page() -> None:
    """Visitors see a line for a moment, and then the start page."""
    head = "<meta http-equiv='refresh' content='3;url=/'>"
    said = read(f"<html><head>{head}</head><body>ไม่พบข่าว กำลังกลับหน้าหลัก</body></html>")
    sent = read(f"<html><head>{head}</head><body>Redirecting to the home</body></html>")

    assert said.outcome is Outcome.SOFT_404
    assert sent.outcome is Outcome.REDIRECTED_HOME
