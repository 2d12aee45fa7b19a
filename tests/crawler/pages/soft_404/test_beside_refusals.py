"""Pages of sites that answer an impossible id otherwise than one that they lost.

Refused, it shows that the site knows its ids; in words, it shows no template. A record
that was emptied or taken away is then told by itself alone (DOMAIN.md 3.1).
"""

import pytest

from crawler.model.outcome import Outcome
from crawler.model.page import PageReading
from crawler.pages.read import read_page
from tests.crawler.pages.building import (
    NEWS,
    PROSE,
    SIBLING,
    article,
    fetched,
    framed,
    read,
)

REFUSED = fetched("", SIBLING, status=404, outcome=Outcome.NOT_FOUND)
SENT_AWAY = fetched(framed(""), "https://example.go.th/", sent_from=(SIBLING,))
NOT_FOUND = framed("<h3>ขออภัย</h3><p>ข้อมูลที่ท่านเรียกดูไม่มีอยู่ในระบบ</p>")
RELATED = (
    "<div class='related'><h4>เรื่องที่เกี่ยวข้อง</h4><ul>"
    + "".join(
        f"<li><a href='select_news.php?news_id={n}'>ออกหน่วยบริการครั้งที่ {n}</a>"
        f" ({n} พ.ย. 2569)</li>"
        for n in range(2, 8)
    )
    + "</ul></div>"
)
VOID = {
    "day": "<div><p>โพสต์เมื่อ : 30 พฤศจิกายน 543 โดย : อ่าน ครั้ง</p></div>",
    "labels": "<p>หัวข้อข่าว : </p><p>วันที่ประกาศ : </p><p>รายละเอียด : </p>",
    "heading": "<h2></h2><p>เข้าชม 0 ครั้ง</p>",
    "message": "<p>ข่าวนี้ถูกลบออกจากระบบแล้ว</p>",
    "none": "<p>ไม่พบข้อมูล</p>",
}
THERE = {
    "item": article("ขุดลอกคลองส่งน้ำ หมู่ที่ 4"),
    "picture": "<h2>งดจ่ายน้ำ</h2><img src='upload/8.jpg'>",
    "a box headed by a message": "<p>งดจ่ายน้ำ หมู่ที่ 4</p><h4>ไม่พบข้อมูล</h4>",
    "in a box of the frame": f"<div class='sidebar'><p>{PROSE}</p></div>",
    "a list without rows": "<h2>ข่าวประชาสัมพันธ์</h2><p>ไม่พบข้อมูล</p>",
}


def beside(content: str, sibling: object, url: str = NEWS) -> PageReading:
    """Read a page of a content beside an answer that is no page."""
    return read_page(fetched(framed(content), url), sibling=sibling)  # type: ignore[arg-type]


@pytest.mark.parametrize("sibling", [REFUSED, SENT_AWAY], ids=["404", "sent home"])
@pytest.mark.parametrize("shape", VOID)
def test_an_empty_record_is_missing_though_other_ids_are_refused(
    shape: str, sibling: object
) -> None:
    """A record that was deleted may leave its template; one that never was has none."""
    found = beside(VOID[shape], sibling)

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize("sibling", [REFUSED, SENT_AWAY], ids=["404", "sent home"])
@pytest.mark.parametrize("shape", THERE)
def test_what_a_site_shows_that_refuses_other_ids_is_there(
    shape: str, sibling: object
) -> None:
    """Also where nothing is found but what passes for the frame: it may be the page."""
    url = "https://example.go.th/news.php?id_type=3" if "list" in shape else NEWS

    found = beside(THERE[shape], sibling, url)

    assert found.outcome is Outcome.OK, found.proof


@pytest.mark.parametrize("shape", ["day", "heading"])
def test_a_list_of_others_that_a_refusal_has_not_makes_no_record(shape: str) -> None:
    """Other news beside a template is no news of its own."""
    found = read(framed(VOID[shape] + RELATED), sibling=NOT_FOUND)

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_a_name_of_a_box_that_the_sibling_has_not_is_no_content() -> None:
    """Some lists of others are left out where there is nothing that they belong to."""
    heading = "<div class='sidebar'><h5>เรื่องที่เกี่ยวข้อง</h5></div>"

    found = read(framed(VOID["day"] + heading), sibling=framed("<p>ไม่พบข้อมูล</p>"))

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_a_topic_that_was_taken_away_keeps_its_day() -> None:
    """Boards leave the place of a topic, and a form to answer it."""
    form = (
        "<h3>ร่วมแสดงความคิดเห็น</h3><form method='post'><input name='by'>"
        "<textarea name='t'></textarea><input type='submit'></form>"
    )
    topic = "<h3>กระดานสนทนา / ข่าวสาร</h3><p>กระทู้ #{}</p>{}" + form
    gone = "<p>[ กระทู้นี้ถูกลบโดยผู้ดูแลระบบ ]</p><p>โพสต์เมื่อ 8 ก.ค. 2564 IP: 10.0.0.x</p>"

    found = read(
        framed(topic.format(12, gone)),
        sibling=framed(topic.format(999999999, "<p>โพสต์เมื่อ IP:</p>")),
    )

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_an_answer_that_was_taken_away_leaves_the_topic() -> None:
    """One of several answers is gone, and the question stands."""
    topic = (
        "<h3>สอบถามวันออกหน่วยเคลื่อนที่</h3><p>อยากทราบว่าเทศบาลจะออกหน่วยวันไหนครับ</p>"
        "<p>[ กระทู้นี้ถูกลบโดยผู้ดูแลระบบ ]</p><p>โพสต์เมื่อ 8 ก.ค. 2564</p>"
    )

    found = read(framed(topic), sibling=framed("<p>โพสต์เมื่อ IP:</p>"))

    assert found.outcome is Outcome.OK, found.proof


def test_documents_beside_such_a_message_are_there() -> None:
    """What was taken away is one of several things."""
    left = "<p>ข่าวนี้ถูกลบออกจากระบบแล้ว</p><p><a href='o14.pdf'>แผนจัดหาพัสดุ</a></p>"

    found = read(framed(left), sibling=framed("<p>โพสต์เมื่อ</p>"))

    assert found.outcome is Outcome.OK, found.proof


@pytest.mark.parametrize("sibling", [None, framed("<h1>404 - ไม่พบบทความ</h1>")])
def test_an_error_and_what_there_is_not_are_one_message(sibling: str | None) -> None:
    """Joomla prints the kind of a message above it."""
    way = "<p>คุณอยู่ที่: หน้าแรก</p>" + "".join(
        f"<div><p>บริการ</p><p><a href='/{part}1'>แพทย์แผนไทย</a></p>"
        f"<p><a href='/{part}2'>ตารางออกตรวจ</a></p></div>"
        for part in "กขคง"
    )
    said = f"{way}<div id='system-message'><p>Error</p><p>ไม่พบบทความ</p></div>"
    box = "<h3>ผู้ใช้ที่ออนไลน์</h3><p>ขณะนี้มี 24 ผู้เยี่ยมชม ออนไลน์</p>"

    assert read(framed(said + box), sibling=sibling).outcome is Outcome.SOFT_404
