"""Lists and start pages that a site shows for an item that it does not have."""

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import article, framed, read

ITEM = "https://example.go.th/news_view.php?id=412"
ROWS = "".join(
    f"<li><a href='news_view.php?id={n}'>ประชุมครั้งที่ {n}</a> {n - 370} ก.ย. 2569</li>"
    for n in range(380, 390)
)
INSTEAD = {
    "newest items": f"<h3>ข่าวล่าสุด</h3><ul>{ROWS}</ul>",
    "bare list": f"<ul>{ROWS}</ul>",
    "start page": f"<h2>ยินดีต้อนรับ</h2><h3>ข่าว</h3><ul>{ROWS}</ul><h3>กิจกรรม</h3>",
}
THERE = {
    "item above others": article("ประกาศผลสอบ") + f"<ul>{ROWS}</ul>",
    "named collection": f"<h2>ประมวลกิจกรรมวันเด็ก 2569</h2><ul>{ROWS}</ul>",
    "document above others": f"<a href='a.pdf'>ประกาศ</a><ul>{ROWS}</ul>",
}


@pytest.mark.parametrize("shape", INSTEAD)
def test_a_list_in_the_place_of_an_item_is_not_it(shape: str) -> None:
    """Else any claim could be proved by an id that nobody has."""
    found = read(framed(INSTEAD[shape]), ITEM)

    assert found.outcome is Outcome.SOFT_404, found.proof
    assert "10 other items" in found.proof


@pytest.mark.parametrize("shape", THERE)
def test_an_item_with_a_list_of_others_is_there(shape: str) -> None:
    """Most systems set the newest items below each one."""
    assert read(framed(THERE[shape]), ITEM).outcome is Outcome.OK


def test_a_list_that_a_refused_id_does_not_get_is_the_page() -> None:
    """The site tells ids that it has from others, so it has this one."""
    found = read(
        framed(INSTEAD["newest items"]),
        ITEM,
        sibling=framed("<p>ไม่พบข่าวที่ท่านต้องการ</p>"),
    )

    assert found.outcome is Outcome.OK, found.proof


def test_the_list_of_a_category_is_the_page() -> None:
    """Its address asks for a list."""
    listed = "https://example.go.th/news.php?cat=3"

    assert read(framed(INSTEAD["newest items"]), listed).outcome is Outcome.OK


def test_a_blog_for_an_item_and_for_no_item_is_not_the_item() -> None:
    """Each of its headings leads to another item; its days stand in lines of prose."""
    posts = "".join(
        f"<article><h2><a href='/News/tabid/63/ArticleView/articleId/{n}/x.aspx'>"
        f"ต้อนรับคณะศึกษาดูงาน คณะที่ {n}</a></h2><p>โดย ผู้ดูแล เมื่อ {n} ต.ค. 2569</p>"
        f"<p>คณะที่ {n} เข้าศึกษาดูงานด้านการจัดการขยะ ณ ที่ทำการ เป็นเวลาหนึ่งวันเต็ม</p></article>"
        for n in range(2, 8)
    )
    source = framed(f"<h2>ข่าวและกิจกรรม</h2>{posts}")
    url = "https://example.go.th/News/tabid/63/ArticleView/articleId/902/Default.aspx"

    found = read(source, url, sibling=source)

    assert found.outcome is Outcome.SOFT_404, found.proof
