"""What stands above the menu of a site is none of its page."""

import pytest

from crawler.pages.site.head import in_head
from crawler.pages.titles.title import find_title
from tests.crawler.pages.building import page

MENU = "<a href='/'>หน้าแรก</a> <a href='/n'>ข่าว</a> <a href='/s'>บริการ</a>"
WAY = "<a href='/'>หน้าแรก</a> > <a href='/n'>ข่าว</a> > ประกาศผล"
URL = "https://example.go.th/x.php"


def shown(body: str) -> list[str]:
    """Lines of the main part that are not of the head of the site."""
    read = page(body, URL)
    return [one.text for one in read.main if not in_head(read, one)]


@pytest.mark.parametrize(
    ("above", "menu", "expected"),
    [
        ("<div>สายด่วน 0-3422-0199</div>", f"<nav>{MENU}</nav>", ["ประกาศผลสอบ"]),
        ("<h2>เมืองน่าอยู่ คู่การศึกษา</h2>", f"<nav>{MENU}</nav>", ["ประกาศผลสอบ"]),
        ("<h2>ประกาศผล</h2>", f"<nav>{WAY}</nav>", ["ประกาศผล", "ประกาศผลสอบ"]),
        ("<h2>ประกาศผล</h2>", "", ["ประกาศผล", "ประกาศผลสอบ"]),
    ],
)
def test_only_lines_above_a_menu_are_of_the_head(
    above: str, menu: str, expected: list[str]
) -> None:
    """Hotlines and mottos stand there; above the way to a page stands its title."""
    assert shown(f"{above}{menu}<div>ประกาศผลสอบ</div>") == expected


def test_page_above_its_only_menu_is_no_head() -> None:
    """Some sites have their menu in the foot."""
    assert shown(f"<h2>ประกาศผล</h2><div>ข้อความ</div><nav>{MENU}</nav>") == [
        "ประกาศผล",
        "ข้อความ",
    ]


def test_motto_is_no_title() -> None:
    """It is a heading on every page of some sites."""
    body = (
        f"<h1>เทศบาลเมืองตัวอย่าง</h1><h2>เมืองน่าอยู่ คู่การศึกษา</h2><nav>{MENU}</nav>"
        "<p class='title'>ประกาศรายชื่อร้านค้า</p><p>รายละเอียด</p>"
    )

    title = find_title(page(body, URL))

    assert title is not None
    assert title.text == "ประกาศรายชื่อร้านค้า"
