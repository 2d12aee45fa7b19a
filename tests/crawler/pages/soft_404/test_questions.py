"""The impossible sibling, the phrases, and the pages they must leave alone."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import PROSE, Frame, article, framed, read, tabled

EMPTY = "<h2></h2><p>วันที่ประกาศ</p><p></p><p>เปิดอ่าน 0 ครั้ง</p><a href='#'>ย้อนกลับ</a>"


@pytest.mark.parametrize("frame", [framed, tabled])
@pytest.mark.parametrize(
    "content",
    [
        EMPTY,
        "<h1>ไม่พบหน้านี้ รบกวนติดต่อผู้ดูแลระบบ</h1>",
        "<p>ไม่พบข้อมูล</p>",
        "<h2>ไม่พบข่าวหมายเลข 12</h2>",
        "",
    ],
)
def test_page_like_its_impossible_sibling_is_missing(
    frame: Frame, content: str
) -> None:
    """Nothing of its own remains: the cited item is not there."""
    sibling = frame(content.replace("12", "999999999"), visits=101)

    reading = read(frame(content), sibling=sibling)

    assert reading.outcome is Outcome.SOFT_404, reading.proof


@pytest.mark.parametrize("frame", [framed, tabled])
def test_article_beside_an_empty_sibling_is_alive(frame: Frame) -> None:
    """The whole frame is shared, the article is not."""
    page = frame(article("ประกาศผลการสอบราคา"))

    reading = read(page, sibling=frame(EMPTY, visits=101))

    assert reading.outcome is Outcome.OK
    assert reading.facts.title == "ประกาศผลการสอบราคา"


@pytest.mark.parametrize("frame", [framed, tabled])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ประกาศสอบราคา ครั้งที่ 1", "ประกาศสอบราคา ครั้งที่ 2"),
        ("รายงาน ประจำปี พ.ศ. 2565", "รายงาน ประจำปี พ.ศ. 2566"),
    ],
)
def test_two_announcements_that_differ_in_a_number_are_alive(
    frame: Frame, one: str, other: str
) -> None:
    """Two genuine pages of one template are nearer each other than any threshold."""
    reading = read(frame(article(one)), sibling=frame(article(other)))

    assert reading.outcome is Outcome.OK, reading.proof


def test_page_whose_id_chooses_nothing_is_alive() -> None:
    """A full page that ignores its id proves nothing against itself."""
    page = framed(article("โครงสร้างหน่วยงาน") + f"<p>{PROSE}</p>")

    reading = read(page, sibling=page)

    assert reading.outcome is Outcome.OK
    assert reading.facts.title == "โครงสร้างหน่วยงาน"
    assert reading.facts.published is not None


def test_short_title_with_a_document_is_alive_beside_its_sibling() -> None:
    """The usual announcement: a line and a file."""
    page = framed("<h2>แผนจัดหาพัสดุ</h2><a href='docs/12.pdf'>ดาวน์โหลด</a>")

    reading = read(page, sibling=framed(EMPTY))

    assert reading.outcome is Outcome.OK
    assert reading.facts.attachments == ("https://example.go.th/docs/12.pdf",)


@pytest.mark.parametrize(
    "content",
    [
        "<h1>ไม่พบหน้านี้ รบกวนติดต่อผู้ดูแลระบบ</h1>",
        "<h1>404</h1><h2>ไม่พบหน้า Page Not Found</h2><p>หน้าที่คุณพยายามเข้าถึงอาจถูกลบ</p>",
        "<p>ขออภัย ไม่พบหน้าเว็บที่ท่านต้องการ</p>",
        "<p>ไม่พบข้อมูลที่ต้องการ</p>",
        "0 results",
        "<h2></h2><p>วันที่ 0000-00-00</p>",
        "<p>1 มกราคม 2513</p><p>-</p>",
        EMPTY,
        "",
    ],
)
def test_missing_page_is_found_without_a_sibling(content: str) -> None:
    """Sites that cannot be asked for an impossible id say it in words."""
    reading = read(framed(content))

    assert reading.outcome is Outcome.SOFT_404, reading.proof


def test_full_frame_with_a_phrase_in_its_menu_is_alive() -> None:
    """What the frame says is said of every page."""
    page = framed(article("ประกาศ") + "<aside><h3>ไม่พบข้อมูล</h3></aside>")

    assert read(page).outcome is Outcome.OK


SIDES = (
    "<div><h3>ท่านนายกพบประชาชน</h3><p>ทุกวันศุกร์แรกของเดือนที่ลานหน้าสำนักงาน</p>"
    + "".join(f"<p>กล่องข้อความที่ {n} ของเว็บไซต์แห่งนี้ ซึ่งยาวพอสมควร</p>" for n in range(9))
    + "<iframe src='https://www.facebook.com/plugins/page.php?href=x'></iframe>"
    "<form>รับจดหมายข่าว <input type='email' name='m'><input type='submit'></form>"
    "<a href='https://ita.example/'><img src='ita2566.png'></a></div>"
)


@pytest.mark.parametrize(
    "record",
    [
        "<h2></h2><iframe src='docs/file/'></iframe>",
        "<h2></h2><a href='upload/x.pdf'><img src='icon.gif'></a>",
        "<p>ยังไม่เปิดให้เรียกดู</p>",
    ],
)
def test_empty_record_is_found_whatever_stands_beside_it(record: str) -> None:
    """Viewers of nothing, fan pages and newsletters are no content of an item."""
    page = framed(record + SIDES)

    reading = read(page, sibling=framed(record + SIDES, visits=101))

    assert reading.outcome is Outcome.SOFT_404, reading.proof


@pytest.mark.parametrize("content", ["<p>ไม่พบข้อมูล</p>", "<h2></h2><p>เข้าชม 0 ครั้ง</p>"])
def test_fan_page_and_newsletter_hide_no_missing_page(content: str) -> None:
    """Without a sibling too."""
    boxes = SIDES[SIDES.index("<iframe") : SIDES.index("</div>")]

    reading = read(framed(content + boxes.replace("รับจดหมายข่าว", "")))

    assert reading.outcome is Outcome.SOFT_404, reading.proof


def test_title_that_the_sibling_bears_for_sharing_is_no_own_title() -> None:
    """Some sites give every page one og:title."""
    head = "<meta property='og:title' content='ระบบข่าวสารออนไลน์ของเรา'>"

    reading = read(framed(EMPTY, head=head), sibling=framed(EMPTY, head=head))

    assert reading.outcome is Outcome.SOFT_404, reading.proof


def test_list_for_any_id_of_an_item_is_a_missing_item() -> None:
    """Some sites show their latest news in place of what they do not have."""
    rows = "".join(
        f"<p><a href='select_news.php?news_id={n}'>ประกาศที่ {n}</a> {n} พ.ย. 2565</p>"
        for n in range(1, 15)
    )
    page = framed(f"<h3>ข่าวประชาสัมพันธ์</h3>{rows}")

    assert read(page, sibling=page).outcome is Outcome.SOFT_404


def test_scan_in_a_picture_is_a_page() -> None:
    """A picture that leads nowhere else is content, with an empty comment box too."""
    body = framed("<h2>คำสั่งแต่งตั้ง</h2><a href='doc/1.jpg'><img src='doc/t1.jpg'></a>")

    assert read(body).outcome is Outcome.OK


def test_short_standing_page_that_ignores_its_number_is_alive() -> None:
    """A vision of two lines is the same for any number, and there."""
    page = framed(
        "<h2>วิสัยทัศน์การพัฒนา</h2><p>เมืองน่าอยู่ คู่คุณธรรม นำการพัฒนา "
        "ประชาชนมีส่วนร่วม สู่คุณภาพชีวิตที่ดีอย่างยั่งยืน</p>"
    )

    reading = read(page, "https://example.go.th/page/40", sibling=page)

    assert reading.outcome is Outcome.OK, reading.proof


def test_start_page_in_the_place_of_an_item_is_missing() -> None:
    """Some sites answer any unknown id with their latest news."""
    rows = "".join(
        f"<li><a href='select_news.php?news_id={n}'>ข่าวกิจกรรมในรอบสัปดาห์ที่ {n}</a>"
        f" {n} พ.ย. 2569</li>"
        for n in range(1, 15)
    )
    page = framed(f"<h2>ข่าวและกิจกรรมของเรา</h2><p>{PROSE}</p><ul>{rows}</ul>")

    reading = read(page, sibling=page)

    assert reading.outcome is Outcome.SOFT_404, reading.proof


def test_empty_list_named_by_its_title_element_is_alive() -> None:
    """A list without a heading that is empty for now exists all the same."""
    page = framed("<p>ไม่มีข้อมูล</p>", title="แผนป้องกันการทุจริต")

    reading = read(page, "https://example.go.th/ita_list.php?g=4")

    assert reading.outcome is Outcome.OK, reading.proof
