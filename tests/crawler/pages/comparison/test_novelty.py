"""What turns on every visit is no page; what a page has of its own is."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import framed, read

SLIDER = "<div class='slider'>{}</div>"
EMPTY = "<h2></h2><p>วันที่ประกาศ</p>"


def slides(*texts: str) -> str:
    """Links to other items, as a slider turns them."""
    return SLIDER.format(
        "".join(f"<p><a href='view.php?id={text}'>{text}</a></p>" for text in texts)
    )


def test_turning_links_do_not_keep_an_empty_record_alive() -> None:
    """Boxes of other news differ on every visit, and are nothing of the item."""
    page = framed(EMPTY + slides("ตักบาตรเทโว", "แข่งขันกีฬา", "อบรมแยกขยะ"))
    sibling = framed(EMPTY + slides("วันแม่แห่งชาติ", "ถวายเทียน", "ซ่อมสะพาน"))

    reading = read(page, sibling=sibling)

    assert reading.outcome is Outcome.SOFT_404, reading.proof


def test_turning_line_beside_an_empty_heading_is_no_page() -> None:
    """A motto or a banner line over an empty record is all that differs."""
    page = framed(f"<p class='motto'>บริจาคโลหิตทุก 3 เดือน</p>{EMPTY}")
    sibling = framed(f"<p class='motto'>คลินิกนอกเวลา ทุกวันจันทร์</p>{EMPTY}")

    reading = read(page, sibling=sibling)

    assert reading.outcome is Outcome.SOFT_404, reading.proof


def test_short_item_in_the_place_of_another_is_alive() -> None:
    """Sites that show their newest item for an unknown id are no proof against one."""
    page = framed("<div class='t'>แจ้งวันหยุดราชการ</div><p>โปรดทราบ</p>")
    sibling = framed("<div class='t'>แจ้งพ่นหมอกควัน</div><p>หมู่ 4</p>")

    reading = read(page, sibling=sibling)

    assert reading.outcome is Outcome.OK, reading.proof
    assert reading.facts.title == "แจ้งวันหยุดราชการ"


@pytest.mark.parametrize(
    "sibling",
    [
        "",
        EMPTY,
        "<h2>ไม่พบข้อมูล</h2>",
        "<p>หัวข้อ :</p>",
        "<h2>งานกฐิน</h2><p>เชิญร่วมงาน</p>",
    ],
)
def test_picture_alone_is_alive_beside_any_sibling(sibling: str) -> None:
    """Many announcements are a scan and not a letter of text."""
    page = framed("<p><img src='upload/order-12.jpg'></p>")

    reading = read(page, sibling=framed(sibling))

    assert reading.outcome is Outcome.OK, reading.proof


def test_date_that_the_sibling_shows_too_is_not_the_pages_own() -> None:
    """An unknown id may be answered by the newest item, its counter apart."""
    item = "<p>ขอเชิญร่วมงาน</p><p>4 พ.ย. 2569 {}</p>"

    reading = read(framed(item.format(65)), sibling=framed(item.format(77)))

    assert reading.outcome is Outcome.SOFT_404, reading.proof


@pytest.mark.parametrize(
    ("script", "outcome"),
    [
        ("loadNews('#news-box', '/api/news');", Outcome.NEEDS_BROWSER),
        ("countVisits('/api/visits');", Outcome.SOFT_404),
    ],
)
def test_empty_page_that_a_program_fills_is_not_called_missing(
    script: str, outcome: Outcome
) -> None:
    """What a program draws is the same source for every id; a browser would know."""
    page = framed(f"<div id='news-box'></div><script>{script}</script>")

    reading = read(page, sibling=page)

    assert reading.outcome is outcome, reading.proof


def test_list_beside_a_sibling_with_other_items_is_alive() -> None:
    """An unknown category may be answered by the news of all; its own are no less."""
    url = "https://example.go.th/index/?category=7"
    page = framed("<h2>ข่าว</h2>" + slides("ประชุมสภา", "แผนพัฒนา", "งบประมาณ"))
    sibling = framed("<h2>ข่าว</h2>" + slides("วันแม่แห่งชาติ", "ถวายเทียน", "ซ่อมสะพาน"))

    reading = read(page, url, sibling=sibling)

    assert reading.outcome is Outcome.OK, reading.proof
