"""Titles: the page's own heading, never the site's name."""

import pytest

from crawler.pages.titles import find_title, is_site_wide
from tests.crawler.pages.building import AGENCY, framed, page, tabled

OG = "<meta property='og:title' content='{}'>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (framed("<h2>ประกาศผล</h2>"), "ประกาศผล"),
        (framed("<h3>ข้อย่อย</h3><h1>หัวข้อหลัก</h1>"), "หัวข้อหลัก"),
        (framed("<h2>ข่าวประชาสัมพันธ์</h2><h4>ประกาศผล</h4>"), "ประกาศผล"),
        (framed("<div class='font-pages-content-head'>ประกาศผล</div>"), "ประกาศผล"),
        (framed("<p>x</p>", head=OG.format("ประกาศผล | " + AGENCY)), "ประกาศผล"),
        (framed("<p>x</p>", title=f"ประกาศผล - {AGENCY}"), "ประกาศผล"),
        (framed("<p>x</p>", title=f"-{AGENCY}"), None),
        (framed("<p>x</p>", head=OG.format(AGENCY)), None),
        (framed("<h2>ข่าวประชาสัมพันธ์</h2>"), "ข่าวประชาสัมพันธ์"),
        (framed("<h2>ยินดีต้อนรับ</h2>"), None),
        (tabled("<td class='topic'><b>ประกาศผล</b></td>"), "ประกาศผล"),
        (tabled("<p>ข้อความ</p>"), None),
        (tabled("<p><b>ประกาศผลสอบราคา</b></p><p>ข้อความ</p>"), "ประกาศผลสอบราคา"),
        (tabled("<p><b>หัวข้อของข่าว :</b> ก</p>"), None),
        (
            framed("<span class='font-page-detail-head'>ประกาศผล</span> 12 ม.ค. 2566"),
            "ประกาศผล",
        ),
        (
            framed("<p>ประกาศผล</p>", title="เทศบาลเมืองตัวอย่าง : ประกาศผล"),
            "ประกาศผล",
        ),
        (
            framed("".join(f"<h3><a href='n{n}'>ข่าวที่ {n}</a></h3>" for n in range(5))),
            None,
        ),
        (framed("<h2><a href='x'>ประกาศผล</a></h2>"), "ประกาศผล"),
        (framed("<main><h2>ประกาศผล</h2></main><h2>เมนูด่วน</h2>"), "ประกาศผล"),
        (
            framed("<article><header class='top'><h1>ประกาศผล</h1></header></article>"),
            "ประกาศผล",
        ),
        (framed("<h2>ผล\u200bการ ดํา\u200bเนินงาน</h2>"), "ผลการ ดำเนินงาน"),
    ],
)
def test_title_is_the_page_s_own(body: str, expected: str | None) -> None:
    """The title tells pages apart, for drift and for the reviewer."""
    title = find_title(page(body))

    assert (title.text if title else None) == expected


@pytest.mark.parametrize(
    "text",
    [
        "อบต.ตัวอย่าง",
        "เว็บไซต์เทศบาลตำบลตัวอย่าง",
        "Home",
        "www.example.go.th",
        "  -  ",
        AGENCY,
        "ยินดีต้อนรับสู่ ตำบลเรา",
    ],
)
def test_name_of_the_site_is_known(text: str) -> None:
    """It stands on every page, so it says nothing of one."""
    assert is_site_wide(text)


@pytest.mark.parametrize(
    "text", ["อบต.ตัวอย่างจัดงานวันเด็ก", "เทศบาลเมืองตัวอย่าง ประกาศผล", "รายงาน อบต.ตัวอย่าง"]
)
def test_news_that_begins_with_the_agency_is_a_title(text: str) -> None:
    """Much municipal news does."""
    assert not is_site_wide(text)
