"""What the way from the start page calls a list."""

import pytest

from crawler.pages.site.trail import named_by_way
from tests.crawler.pages.building import framed, page

BOARD = "https://example.go.th/index.php?board=9.0"


@pytest.mark.parametrize(
    ("way", "name"),
    [
        ("<a href='/'>หน้าแรก</a> » ข่าวรับสมัครงาน", "ข่าวรับสมัครงาน"),
        ("<a href='index.php'>เว็บบอร์ด</a> »</p><p>ข่าวรับสมัครงาน", "ข่าวรับสมัครงาน"),
        ("<a href='all.php'>ดูทั้งหมด »</a></p><p>วันนี้ 12 คน", None),
        ("<a href='/'>หน้าแรก</a> » <a href='/news'>ข่าวรับสมัครงาน</a>", None),
    ],
    ids=["in its line", "in the next line", "a button", "a link above the page"],
)
def test_the_last_step_in_plain_letters_is_the_name(way: str, name: str | None) -> None:
    """A sign within a link belongs to a button, and a link is not the page itself."""
    assert named_by_way(page(framed(f"<div><p>{way}</p></div>"), BOARD)) == name
