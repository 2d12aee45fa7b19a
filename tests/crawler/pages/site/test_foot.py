"""What hangs below the foot of a site is none of its page."""

import pytest

from crawler.model.page import PageKind
from crawler.pages.site.foot import above_foot, links_above_foot
from crawler.pages.titles.title import find_title
from tests.crawler.pages.building import PROSE, page, read

LIST = "https://example.go.th/list.php?type=2"
FEED = (
    "<h4>ประกาศจากระบบจัดซื้อภาครัฐ</h4><ul>"
    "<li><a href='/e1'>สอบราคาซื้อรถบรรทุกน้ำ</a> 12 พ.ย. 69</li>"
    "<li><a href='/e2'>ซื้อยางมะตอยสำเร็จรูป</a> 2 พ.ย. 69</li>"
    "<li><a href='/e3'>จ้างซ่อมถนน</a> 1 พ.ย. 69</li></ul>"
)
ITEM = f"<p>ข่าวประกวดราคา</p><p>{PROSE}</p>"
ADDRESS = "ที่ทำการเทศบาลตำบลตัวอย่าง ต.ตัวอย่าง อ.ตัวอย่าง จ.ตัวอย่าง โทร 0-4500-0000"


def shown(body: str) -> str:
    """The lines above the foot, as one text."""
    return "\n".join(one.text for one in above_foot(page(body, LIST)))


@pytest.mark.parametrize(
    "foot",
    [
        "<p>© 2569 เทศบาลตำบลตัวอย่าง</p>",
        "<div>สงวนลิขสิทธิ์ เทศบาลตำบลตัวอย่าง</div>",
        "<footer>จัดทำโดยกองยุทธศาสตร์และงบประมาณ</footer>",
        "<div class='site-footer'>กองยุทธศาสตร์และงบประมาณ</div>",
        f"<div>{ADDRESS}</div>",
        "<p>Webmaster: admin@tambon.example</p>",
        "<p>เทศบาลตำบลตัวอย่าง · ปรับปรุงครั้งล่าสุด 20 พ.ย. 69</p>",
    ],
)
def test_box_below_the_foot_is_none_of_the_page(foot: str) -> None:
    """Sites hang feeds there, whose headings and days would be taken for the page's."""
    body = f"{ITEM}{foot}{FEED}"

    title = find_title(page(body, LIST))

    assert "ระบบจัดซื้อภาครัฐ" not in shown(body)
    assert title is not None
    assert title.text == "ข่าวประกวดราคา"
    assert links_above_foot(page(body, LIST)) == []


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("", f"<h2>ประกาศผลสอบ</h2><p>{PROSE}</p>"),
        ("<h4>เมนูหลัก</h4>", "<h2>ประกาศผลสอบพนักงานจ้าง</h2><p>ตามบัญชีท้ายนี้</p>"),
        ("<h4>เมนูหลัก</h4>", f"<p>ประกาศผลสอบพนักงานจ้าง</p><p>{PROSE}</p>"),
    ],
)
def test_rights_claimed_above_the_page_are_no_foot(above: str, below: str) -> None:
    """Some sites claim theirs in a left column, which stands above the page."""
    assert "ประกาศผลสอบ" in shown(f"{above}<p>© 2569 เทศบาลตำบลตัวอย่าง</p>{below}")


@pytest.mark.parametrize(
    "own",
    [
        f"<article><p>{PROSE}</p><footer>ผู้เขียน</footer></article><p>ประกาศผลสอบ</p>",
        f"<p>{PROSE}</p><div class='card-footer'>ผู้เขียน</div><p>ประกาศผลสอบ</p>",
    ],
)
def test_foot_of_an_article_or_a_card_is_its_own(own: str) -> None:
    """Below it the page goes on."""
    assert "ประกาศผลสอบ" in shown(own)


def test_newest_item_of_a_list_is_none_of_a_box_below_the_foot() -> None:
    """A stale list would look fresh by the feed of another system."""
    rows = "".join(
        f"<tr><td><a href='/n{n}'>ประกาศประกวดราคาครั้งที่ {n}</a></td>"
        f"<td>{n}/3/2568</td></tr>"
        for n in range(5, 1, -1)
    )
    body = f"<h2>ประกวดราคา</h2><table>{rows}</table><p>© เทศบาลตำบลตัวอย่าง</p>{FEED}"

    facts = read(body, LIST).facts

    assert facts.kind is PageKind.LISTING
    assert facts.item_dates[0].isoformat() == "2025-03-05"
