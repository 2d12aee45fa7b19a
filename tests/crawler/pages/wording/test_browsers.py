"""Sentences about the reader's browser, which say nothing of the page."""

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.wording.browsers import is_of_browser
from crawler.pages.wording.missing import Missing, missing
from tests.crawler.pages.building import article, framed, read

OF_BROWSERS = [
    "ไม่สามารถแสดงหน้าเว็บได้ เนื่องจากเบราว์เซอร์ของท่านไม่รองรับเฟรม",
    "This page cannot be displayed because your browser does not support frames",
    "ไม่สามารถเปิดหน้านี้ได้หากไม่เปิดใช้งาน JavaScript",
    "ไม่มีข้อมูลแสดง หากท่านปิด JavaScript",
    "ไม่พบ Flash Player ในเครื่องของท่าน",
    "ไม่สามารถแสดงเอกสารได้ในเบราว์เซอร์นี้",
    "Unable to display PDF in this browser",
    "ต้องติดตั้ง Flash Player จึงจะแสดงหน้านี้ได้",
    "เบราว์เซอร์ของท่านไม่รองรับ กรุณาอัปเดต",
    "เบราว์เซอร์ของคุณไม่รองรับการแสดงวิดีโอ ไม่พบวิดีโอ",
]
OF_PAGES = [
    "ไม่พบหน้าที่ต้องการ กรุณาตรวจสอบ URL ในเบราว์เซอร์",
    "ไม่พบหน้าที่ต้องการ กดปุ่มย้อนกลับบนเบราว์เซอร์ของท่าน",
    "ไม่สามารถแสดงหน้านี้ได้ กรุณารีเฟรชเบราว์เซอร์",
    "Page not found. Please use the back button in your browser",
    "This page cannot be displayed",
    "404 Not Found",
]
NOTICE = (
    "<h2>ประชาสัมพันธ์รับสมัครงาน</h2><p>12 ม.ค. 2567</p>"
    "<p>เทศบาลรับสมัครพนักงานจ้าง 3 อัตรา ณ สำนักปลัด</p>"
)
ALONE = "https://sommut.example/plan"


@pytest.mark.parametrize("line", OF_BROWSERS)
def test_what_a_browser_lacks_is_told_of_no_page(line: str) -> None:
    """Such a line said that a short notice was not there."""
    assert is_of_browser(line)
    assert missing(line) is Missing.NO

    shown = read(framed(f"{article('ประกาศรับสมัครพนักงานจ้าง')}<p>{line}</p>"))
    headed = read(framed(f"<h3>{line}</h3>{article('ประกาศรับสมัครพนักงานจ้าง')}"))
    noticed = read(framed(f"{NOTICE}<p>{line}</p>"))
    found = (shown.outcome, headed.outcome, noticed.outcome)
    assert found == (Outcome.OK, Outcome.OK, Outcome.OK)


@pytest.mark.parametrize("line", OF_BROWSERS)
@pytest.mark.parametrize(
    "content",
    [
        "<div id='list'><p>{}</p></div>",
        "<h2>{}</h2><div class='x'></div>",
        "<object data='/x.html' type='text/html'></object><p>{}</p>",
    ],
)
def test_a_page_of_nothing_else_needs_a_browser(content: str, line: str) -> None:
    """Alone it is the whole page for those without, and says so."""
    found = read(framed(content.format(line)), ALONE)

    assert found.outcome is Outcome.NEEDS_BROWSER, found.proof


@pytest.mark.parametrize("line", OF_BROWSERS)
def test_what_stands_beside_it_is_read(line: str) -> None:
    """A picture, a document, dated items: a browser would show no other page."""
    items = "".join(
        f"<li><a href='/n/{day}'>ประกาศราคากลาง {day} ม.ค. 2567</a></li>"
        for day in (12, 13)
    )
    for content in (
        "<img src='/upload/2566/plan.jpg' width='800' height='1100'>",
        "<embed src='/f/plan.pdf'>",
        f"<h2>ข่าว</h2><ul>{items}</ul>",
        "<form action='/ask'><input name='n'><button>ส่งเรื่อง</button></form>",
    ):
        found = read(framed(f"<p>{line}</p>{content}"), ALONE)
        assert found.outcome is Outcome.OK, (content, found.proof)


@pytest.mark.parametrize("line", OF_PAGES)
def test_a_missing_page_may_name_browsers(line: str) -> None:
    """The button to press, the address to check: what is missing is the page."""
    assert not is_of_browser(line)
    assert missing(line) is not Missing.NO
