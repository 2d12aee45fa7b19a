"""Content that is sent hidden, and shown by a script: only a browser can judge it."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, PROSE, article, framed, read

SCRIPT = "<script>jQuery(function ($) { $('.wrap').fadeIn(); });</script>"
ITEM = article("ประกาศผลสอบราคาจ้างขุดลอกคลอง")
HIDDEN = {
    "a class": f"<div class='wrap d-none'>{ITEM}</div>",
    "display": f"<div class='wrap' style='display: none'>{ITEM}</div>",
    "visibility": f"<div class='wrap' style='visibility:hidden'>{ITEM}</div>",
    "attribute": f"<section class='wrap' hidden>{ITEM}</section>",
    "deep": f"<div><div><div style='display:none'><div>{ITEM}</div></div></div></div>",
    "prose alone": f"<div class='wrap' style='display:none'><p>{PROSE}</p></div>",
    "behind a picture that turns": (
        "<div class='wait'><img src='images/turning.gif'></div>"
        f"<div class='wrap' style='display:none'>{ITEM}</div>"
    ),
}
WAITING = {
    "a window": f"<div class='modal fade' style='display:none'>{ITEM}</div>",
    "a dialog": f"<div role='dialog' style='display:none'>{ITEM}</div>",
    "a part of a site": (
        "<div style='display:none'><h3>ข่าวที่อ่านมากที่สุด</h3><p>อ่านแล้ว 10 ครั้ง</p></div>"
    ),
    "an answer of a form": (
        "<div id='success' style='display:none'><h3>ส่งข้อความเรียบร้อยแล้ว</h3>"
        "<p>เจ้าหน้าที่จะติดต่อกลับภายในสามวันทำการ</p></div>"
    ),
    "links": (
        "<div style='display:none'><h3><a href='news.php?id=4'>ประกาศผลสอบราคา</a></h3>"
        "<p><a href='news.php?id=5'>ประกาศรายชื่อผู้มีสิทธิสอบคัดเลือก</a></p></div>"
    ),
    "consent": f"<div style='display:none'><p>เว็บไซต์นี้ใช้คุกกี้ {PROSE}</p></div>",
    "a refusal": (
        "<div style='display:none'><h3>ไม่พบข้อมูลที่ท่านต้องการ</h3>"
        "<p>กรุณาตรวจสอบลิงก์อีกครั้งหนึ่ง</p></div>"
    ),
}


@pytest.mark.parametrize("shape", HIDDEN)
def test_hidden_content_needs_a_browser(shape: str) -> None:
    """Whoever opens such a page sees it a moment later: calling it missing is false."""
    found = read(framed(HIDDEN[shape] + SCRIPT), NEWS)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof
    assert "until a script shows it" in found.proof


@pytest.mark.parametrize("shape", WAITING)
def test_what_waits_on_every_page_is_no_content(shape: str) -> None:
    """Windows, menus and messages are sent with an empty record too."""
    found = read(framed(WAITING[shape] + SCRIPT), NEWS)

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_what_the_sibling_hides_too_is_no_content() -> None:
    """The same text behind an impossible id is the template's."""
    page = framed(HIDDEN["display"] + SCRIPT)

    found = read(page, NEWS, sibling=page)

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_hidden_content_of_its_own_needs_a_browser_beside_a_sibling() -> None:
    """The sibling's place is empty, or holds another text."""
    page = framed(HIDDEN["display"] + SCRIPT)
    sibling = framed(f"<div class='wrap' style='display:none'></div>{SCRIPT}")

    found = read(page, NEWS, sibling=sibling)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


def test_nothing_shows_it_without_a_script() -> None:
    """What no program will ever show is not on the page."""
    found = read(framed(HIDDEN["display"]), NEWS)

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_a_page_that_shows_its_own_is_judged_by_that() -> None:
    """Hidden tabs stand beside the content of many pages."""
    found = read(framed(ITEM + HIDDEN["prose alone"] + SCRIPT), NEWS)

    assert found.outcome is Outcome.OK, found.proof


@pytest.mark.parametrize("named", ["alert d-none", "is-hidden", "ng-hide", "uk-hidden"])
def test_what_an_item_hides_says_nothing_of_it(named: str) -> None:
    """Such boxes wait for a search without a result; nobody sees them before."""
    message = f"<div class='{named}'><h3>ไม่พบข้อมูลที่ท่านต้องการ</h3></div>"

    found = read(framed(message + ITEM), NEWS)

    assert found.outcome is Outcome.OK, found.proof
