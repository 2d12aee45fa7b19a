"""What tells whether a site has what was asked for: a name, a number, who posted it."""

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.read import read_page
from tests.crawler.pages.building import (
    PROSE,
    SIBLING,
    article,
    fetched,
    framed,
    read,
)

MENU = "https://example.go.th/list/index/menu/1580"
NONE = "https://example.go.th/list/index/menu/999999999"
WAY = "<p class='crumb'><a href='/'>หน้าหลัก</a> / %s</p><p>%s</p>"
NEWEST = article("แถลงข่าวกวาดล้างบัญชีม้า", "ข่าวที่ 318 | 14 พ.ย. 2569 | ชม %d")
TOPIC = "https://example.go.th/viewtopic.php?f=2&t=488"
POST = "<p>โดย ธุรการ » 16 พ.ย. 2569 08:12</p><p>ชุดพละไซส์ L หมดค่ะ ของเข้าต้นเดือนหน้า</p>"
DELETED = "<p>โดย แม่น้องใบบัว » 16 พ.ย. 2569 19:40</p><p>ข้อความนี้ถูกลบโดยผู้เขียน</p>"
NOTICE = (
    "<div class='modal fade show' style='display:block'><h5>งดบริการวันหยุดชดเชย</h5>"
    "<p>7 ธันวาคม 2569</p><button data-dismiss='modal'>ปิด</button></div>"
)


def test_the_way_above_an_empty_list_gives_it_a_name() -> None:
    """A menu that the site has, without an entry yet; its sibling has no name."""
    named = fetched(framed(WAY % ("มาตรฐานการให้บริการ", "ไม่มีรายการ")), MENU)
    nameless = fetched(framed(WAY % ("", "")), NONE)

    found = read_page(named, sibling=nameless)

    assert found.outcome is Outcome.OK, found.proof
    assert found.facts.title == "มาตรฐานการให้บริการ"


def test_a_way_that_ends_nowhere_names_nothing() -> None:
    """That of a menu which the site does not have."""
    url = MENU.replace("1580", "1999")
    nameless = fetched(framed(WAY % ("", "")), NONE)

    found = read_page(fetched(framed(WAY % ("", "")), url), sibling=nameless)

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize(("asked", "is_there"), [("318", True), ("112", False)])
def test_the_number_of_the_newest_item_tells_whose_it_is(
    asked: str, *, is_there: bool
) -> None:
    """A site that shows its newest item for every id numbers it all the same."""
    url = SIBLING.replace("999999999", asked)
    sibling = fetched(framed(NEWEST % 302), SIBLING)

    found = read_page(fetched(framed(NEWEST % 288), url), sibling=sibling)

    assert (found.outcome is Outcome.OK) is is_there, found.proof


def test_a_reply_that_was_deleted_leaves_the_topic() -> None:
    """Its first post stands above; a topic of which nothing else is left is gone."""
    head = "<h2><a href='viewtopic.php?f=2&amp;t=488'>เรื่องชุดพละ</a></h2>"

    assert read(framed(head + POST + DELETED), TOPIC).outcome is Outcome.OK
    assert read(framed(head + DELETED), TOPIC).outcome is Outcome.SOFT_404


def test_a_notice_that_lies_over_one_of_two_pages_is_of_neither() -> None:
    """The list that both show is not the item; the window tells nothing of it."""
    rows = "".join(f"<p><a href='n.php?id={n}'>ออกหน่วย {n}</a></p>" for n in range(9))

    found = read(framed(rows + NOTICE), sibling=framed(rows))

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_a_record_lacks_its_topic_whatever_section_stands_above() -> None:
    """The label is there, without a topic, beside the day of no record."""
    fields = "<p>%s</p><p>หัวข้อ</p><p>วันที่ลงข่าว</p><p>1/1/0544</p><p>รายละเอียด</p>"

    found = read(framed(fields % "ข่าวสรรพากรพื้นที่"))

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_boxes_to_sign_in_and_of_who_is_there_fill_no_list() -> None:
    """Joomla's modules are headed like content."""
    url = "https://example.go.th/index.php?option=com_content&view=category&id=318"
    box = "<h3>เข้าสู่ระบบสมาชิก</h3><p>ชื่อผู้ใช้</p><h3>ผู้ที่กำลังออนไลน์</h3><p>เรามี 3 คน</p>"
    other = fetched(framed(box), url.replace("318", "999999999"))

    found = read_page(fetched(framed(box), url), sibling=other)

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_a_heading_behind_the_main_element_is_of_a_box() -> None:
    """What stands before it may be the title of the page."""
    page = (
        f"<body><main><h2>ประกาศผลสอบ</h2><p>12 มกราคม 2566</p><p>{PROSE}</p></main>"
        "<div><h2>สายตรงผู้บริหาร</h2><p>08-0000-7721</p></div></body>"
    )

    assert read(page).facts.title == "ประกาศผลสอบ"


def test_words_that_nobody_knows_below_a_section_are_no_standing_page() -> None:
    """Shown for any id, at the address of one item, and short: it stands for none."""
    said = (
        "<h2>ข่าวน่ารู้ทั่วไป</h2><p>โอ้โห มาไกลเกินไปแล้วพี่จ๋า แถวนี้มีแต่ทุ่งนากับน้องควาย "
        "ลองเลี้ยวกลับไปทางเดิมแล้วเริ่มกันใหม่อีกสักทีดีไหมเอ่ย</p>"
    )
    url = "https://example.go.th/content/812"
    other = fetched(framed(said), url.replace("812", "999999999"))

    found = read_page(fetched(framed(said), url), sibling=other)

    assert found.outcome is Outcome.SOFT_404, found.proof
