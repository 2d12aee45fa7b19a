"""Pages that say outright that they are missing, in sites full of boxes.

There is no sibling to tell the boxes from the page: the address is a name.
"""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import PROSE, framed, read

NAMED = "https://example.go.th/pages/annual-report"
ROWS = "".join(
    f"<div class='it'><b>ร่วมกิจกรรมครั้งที่ {n}</b><i>{n} มกราคม 2569</i></div>"
    for n in range(1, 9)
)
BOXES = (
    "<h5>แบบสำรวจความพึงพอใจเว็บไซต์</h5><div>ดีมาก</div><div>พอใช้</div>"
    f"<h4>ยอดนิยม</h4>{ROWS}<h4>วารสาร</h4><a href='a.pdf'>เปิดดู PDF</a>"
)
UNITS = "<br>".join(f"สำนักงานสาขาที่ {n}" for n in range(1, 15))
RUNNING = " | ".join(f"ข่าวด่วน เปิดรับสมัครรุ่นที่ {n}" for n in range(1, 9))
TOLD = {
    "heading": "<h1>อุ๊ปส์! หาหน้านั้นไม่เจอ</h1><p>ลองใช้เมนูด้านบน</p>",
    "sentence": "<p>Sorry, the page you are looking for could not be found.</p>",
    "below a part": "<h2>ข่าวประกาศ</h2><p>หน้านี้ถูกปิดหรือถูกย้ายออกจากระบบแล้ว</p>",
}
HELP = (
    "<p>หากท่านต้องการความช่วยเหลือ กรุณาติดต่อศูนย์บริการข้อมูลของเทศบาลในวันและเวลาราชการ "
    "หรือส่งอีเมลมาที่เจ้าหน้าที่ ซึ่งจะดำเนินการตรวจสอบให้โดยเร็วที่สุด</p>"
)
TOLD["with help and forms"] = (
    f"<p>ไม่พบข่าวที่ท่านต้องการ</p>{HELP}<h3>เอกสาร</h3><a href='a.pdf'>แบบฟอร์ม</a>"
)
TOLD["above names of units"] = f"<p>ไม่พบหน้าที่ท่านเรียก</p><div>{UNITS}</div>"
TOLD["above headlines that run"] = f"<p>ไม่พบหน้าที่ท่านเรียก</p><div>{RUNNING}</div>"
TOLD["a picture"] = "<img src='img/sorry.png' alt='ไม่พบประกาศที่คุณต้องการ'>"
THERE = {
    "an item with such a picture": (
        "<h1>วิธีแก้เมื่อเปิดเว็บไม่ได้</h1><img src='up/1.png' alt='ไม่พบหน้าที่คุณต้องการ'>"
    ),
    "a headed item": ("<h1>ชี้แจงกรณีข่าวลือ</h1><p>ไม่พบข้อมูลตามที่มีการแชร์ในสื่อสังคมออนไลน์</p>"),
    "a dated question": (
        "<h1>ไม่พบหน้าเว็บชำระค่าขยะ ต้องทำอย่างไร</h1><p>ส่งโดย ก. เมื่อ 19/06/2569</p>"
    ),
    "a form that searches aside": (
        "<h3>โครงสร้างส่วนราชการ</h3><img src='upload/chart.jpg'>"
        "<div class='sidebar-inner'><p>ไม่พบข้อมูลที่ค้นหา</p></div>"
    ),
    "prose": f"<p>หน้าที่คุณต้องการไม่พบ</p><p>{PROSE}</p>",
}


@pytest.mark.parametrize("shape", TOLD)
def test_boxes_around_a_clear_message_hide_nothing(shape: str) -> None:
    """A poll, an album and a list of what is read most are on every page of a site."""
    found = read(framed(TOLD[shape] + BOXES), NAMED)

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize("shape", THERE)
def test_items_that_speak_of_missing_things_are_there(shape: str) -> None:
    """Under a heading of its own, with a day or in prose, an item tells of others."""
    found = read(framed(THERE[shape] + BOXES), NAMED)

    assert found.outcome is Outcome.OK, found.proof


def test_a_refusal_in_a_side_column_counts_where_nothing_else_is_headed() -> None:
    """Some templates call the place of their content so."""
    told = "<div class='sidebar-inner'><p>เนื้อหาที่เลือกไม่มีอยู่ในระบบ</p></div>"

    found = read(framed(told + ROWS), NAMED)

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_a_page_titled_missing_that_shows_but_lists_is_missing() -> None:
    """The template of an error sets its title, and leaves all boxes as they are."""
    source = framed(f"<h3>ข่าวเด่น</h3>{ROWS}", title="ไม่พบหน้า")

    assert read(source, NAMED).outcome is Outcome.SOFT_404


def test_what_a_box_could_not_fetch_is_not_said_of_the_page() -> None:
    """A server's own words beside a document that is what the page is for."""
    box = "<div class='wx'><h1>404 Not Found</h1><hr>nginx</div>"
    form = "<b>แบบฟอร์มคำร้อง</b><p>แบบฟอร์มนี้ถูกย้ายไปที่หน้าดาวน์โหลดแล้ว</p>"

    beside = read(framed(f"<p><a href='a.pdf'>ประกาศรายชื่อ</a></p>{box}"), NAMED)
    moved = read(framed(f"{form}<a href='f.pdf'>ดาวน์โหลด</a>"), NAMED)

    assert beside.outcome is Outcome.OK, beside.proof
    assert moved.outcome is Outcome.OK, moved.proof


def test_lost_documents_and_empty_counts_are_news() -> None:
    """A notice of lost receipts; a named list that counts none."""
    lost = read(framed("<h2>เอกสารสูญหาย</h2><p>ใบเสร็จรับเงิน เล่มที่ 12</p>"), NAMED)
    empty = read(
        framed("<h2>ประกาศยกเลิกการจัดซื้อจัดจ้าง</h2><p>ไม่พบรายการ (0)</p>"),
        "https://example.go.th/news.php?cat=3",
    )

    assert lost.outcome is Outcome.OK, lost.proof
    assert empty.outcome is Outcome.OK, empty.proof


@pytest.mark.parametrize(
    "said", ["ไม่พบข้อมูล", "ตรวจไม่พบเนื้อหา", "อ๊ะ! ดูเหมือนลิงก์จะพาไปผิดทาง"]
)
def test_an_item_whose_only_heading_says_so_is_missing(said: str) -> None:
    """No item is called so, whatever boxes of the site stand around it."""
    top = "<p>นัดพบแพทย์</p><p>ตรวจสอบสิทธิ์</p><p>ตารางแพทย์ออกตรวจ</p><p>ร่วมงานกับเรา</p>"

    found = read(framed(f"{top}<h2>{said}</h2><p>โทร 1669</p>"))

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_a_box_headed_so_below_plain_lines_is_not_the_item() -> None:
    """Short notices have no heading of their own on many sites."""
    item = "<p>งดจ่ายน้ำประปา หมู่ที่ 4</p><p>วันจันทร์นี้</p><h4>ไม่พบข้อมูล</h4>"

    assert read(framed(item)).outcome is Outcome.OK


def test_a_box_headed_so_below_an_item_is_not_the_item() -> None:
    """It is of the site, and the item has a heading of its own."""
    item = "<h3>งดจ่ายน้ำประปา หมู่ที่ 4</h3><p>วันจันทร์นี้</p><h4>ไม่พบข้อมูล</h4>"

    assert read(framed(item)).outcome is Outcome.OK


def test_no_answer_is_right_or_wrong() -> None:
    """Questionnaires say so of themselves; that is no word of a missing page."""
    said = "<p>แบบสอบถามนี้ไม่มีคำตอบที่ถูกหรือผิด</p><p>เพศ</p><p>อายุ</p>"

    assert read(framed(f"<h4>แบบสำรวจความเห็น</h4>{said}")).outcome is Outcome.OK


@pytest.mark.parametrize(
    "said",
    ["สิ้นสุดระยะเวลาแสดงประกาศ (๓๐ กันยายน ๒๕๖๗)", "[deleted]", "พ้นระยะเวลาเผยแพร่แล้ว"],
)
def test_what_is_no_longer_shown_is_missing(said: str) -> None:
    """Sites take notices off by themselves, and boards what was written."""
    assert read(framed(f"<p>{said}</p><p>งานพัสดุ</p>")).outcome is Outcome.SOFT_404


ROWS = "".join(
    f"<p><a href='/articles/{number}'>{name}</a> {day}</p>"
    for number, name, day in (
        (9, "รถรับส่งนักเรียนวิ่งผ่านจุดเสี่ยงใด", "27 ตุลาคม 2569"),
        (8, "ไม่พบหน้าที่คุณต้องการ: เมื่อลิงก์ของราชการตาย", "31 สิงหาคม 2569"),
        (7, "ฝนตกที่ไหนก่อน", "2 กรกฎาคม 2569"),
    )
)


@pytest.mark.parametrize("day", ["", " 31 สิงหาคม 2569"])
def test_an_article_on_missing_pages_is_a_row_of_its_list(day: str) -> None:
    """What a link is called is said of what it leads to, with its day or without."""
    rows = ROWS.replace(" 31 สิงหาคม 2569", day)
    source = framed(f"<h1>บทความทั้งหมด</h1>{rows}")

    found = read(source, "https://example.go.th/articles/")

    assert found.outcome is Outcome.OK, found.proof


BOARD = (
    "<p><a href='index.php'>เว็บบอร์ดโรงพยาบาล</a> »</p><p>ข่าวรับสมัครงาน</p>"
    "<p>หัวข้อ / เริ่มโดย</p><p>ตอบล่าสุด</p><p>ยังไม่มีกระทู้ในบอร์ดนี้</p>"
)


def test_a_board_without_a_topic_is_an_empty_list() -> None:
    """SMF asks for a board and its first topic at once; the way to it names it."""
    found = read(framed(BOARD), "https://example.go.th/index.php?board=9.0")

    assert found.outcome is Outcome.OK, found.proof
