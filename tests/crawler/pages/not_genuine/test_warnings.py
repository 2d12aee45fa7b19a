"""Warnings of scripts that went on, beside what a page shows or lacks."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import NEWS, framed, read

WARNING = (
    "<b>Warning</b>: Undefined variable $c in <b>/home/web/n.php</b> on line <b>8</b>"
)
FATAL = (
    "<b>Fatal error</b>: Uncaught Error: Call to undefined function x() in "
    "<b>/home/web/n.php</b> on line <b>8</b>"
)
FORM = (
    "<form method='post'><input name='n'><textarea name='t'></textarea>"
    "<input type='submit' value='ส่ง'></form>"
)
SERVES = {
    "a form": ("https://www.example.go.th/contact.php", f"<h2>ร้องเรียน</h2>{FORM}"),
    "a name and a line": (
        "https://www.example.go.th/jobs.php",
        "<h2>ประกาศรับสมัครงาน</h2><p>ขณะนี้ไม่มีการรับสมัคร</p>",
    ),
    "frames": (NEWS, "<iframe src='/view/12.html'></iframe>"),
}


@pytest.mark.parametrize("shape", SERVES)
def test_a_page_behind_a_warning_is_there(shape: str) -> None:
    """The script went on, and brought what the page is for."""
    url, content = SERVES[shape]

    found = read(framed(f"{WARNING}{content}"), url)

    assert found.outcome is Outcome.OK, found.proof


def test_a_picture_behind_a_warning_is_there_beside_its_sibling() -> None:
    """The warning is on both, the picture on one."""
    page = framed(f"{WARNING}<img src='/upload/news/12.jpg'>")

    found = read(page, NEWS, sibling=framed(WARNING))

    assert found.outcome is Outcome.OK, found.proof


@pytest.mark.parametrize(
    "content",
    [
        "<p>ไม่พบข้อมูลข่าวที่ท่านต้องการ</p>",
        "<h3>ไม่พบหน้าที่ท่านร้องขอ</h3>",
        "<p>โพสต์เมื่อวันที่ ๓๐ พฤศจิกายน ๕๔๓ โดย</p>",
    ],
)
def test_a_missing_page_with_a_warning_is_missing(content: str) -> None:
    """It says so itself; the warning is of a counter."""
    page = framed(f"{WARNING}{content}")

    found = read(page, NEWS, sibling=page)

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_a_script_that_died_is_an_error_whatever_stands_beside_it() -> None:
    """Nothing came after it."""
    found = read(framed(f"{FATAL}<p>ไม่พบข้อมูลข่าวที่ท่านต้องการ</p>"), NEWS)

    assert found.outcome is Outcome.SERVER_SCRIPT_ERROR, found.proof


@pytest.mark.parametrize("content", ["", "<h2>ข่าว</h2>"])
def test_a_start_page_of_nothing_but_a_warning_is_an_error(content: str) -> None:
    """Its menu is there, and nothing that it leads in to."""
    found = read(framed(f"{WARNING}{content}"), "https://www.example.go.th/")

    assert found.outcome is Outcome.SERVER_SCRIPT_ERROR, found.proof


def test_a_warning_in_the_address_of_a_picture_is_no_picture() -> None:
    """The script prints it where the name of the file would stand."""
    content = f"<h2>หัวข้อข่าว</h2><h2>{WARNING}</h2><img src='upload/<br />{WARNING}'>"

    found = read(framed(content), sibling=framed("<h2>หัวข้อข่าว</h2>"))

    assert found.outcome is Outcome.SERVER_SCRIPT_ERROR
