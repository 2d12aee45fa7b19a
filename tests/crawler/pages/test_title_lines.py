"""Titles over several lines, beside a day, and among lines that look like them."""

import pytest

from crawler.pages.titles.title import find_title
from tests.crawler.pages.building import AGENCY, PROSE, framed, page

URL = "https://example.go.th/page.php?id=310"
LIST = "https://example.go.th/List.aspx?c=7"


def title(content: str, url: str = URL, head: str = AGENCY) -> str:
    """The title of a page with some content."""
    found = find_title(page(framed(content, title=head), url))
    return "" if found is None else found.text


def test_number_of_an_order_stands_between_who_orders_and_what() -> None:
    """Orders are known by their number; without it that of another year is the same."""
    content = (
        "<p>คำสั่งเทศบาลตำบลตัวอย่าง</p><p>ที่ ๒๑๔/๒๕๖๖</p>"
        f"<p>เรื่อง แต่งตั้งเจ้าหน้าที่รับผิดชอบ</p><p>{PROSE}</p>"
    )

    assert title(content) == (
        "คำสั่งเทศบาลตำบลตัวอย่าง ที่ ๒๑๔/๒๕๖๖ เรื่อง แต่งตั้งเจ้าหน้าที่รับผิดชอบ"
    )


def test_year_of_a_by_law_is_the_end_of_its_name() -> None:
    """By-laws of one subject are told apart by their years."""
    content = (
        "<p>เทศบัญญัติเทศบาลตำบลตัวอย่าง</p><p>เรื่อง การจัดการมูลฝอย</p><p>พ.ศ. ๒๕๖๗</p>"
        f"<p>{PROSE}</p>"
    )

    assert title(content).endswith("เรื่อง การจัดการมูลฝอย พ.ศ. ๒๕๖๗")


@pytest.mark.parametrize(
    "line",
    [
        "11 ธ.ค. 2567 <span>ประกาศผลการประเมินโรงเรียน</span>",
        "<b>ประกาศผลการประเมินโรงเรียน</b> (11 ธ.ค. 2567)",
    ],
)
def test_day_beside_a_title_in_an_element_is_none_of_it(line: str) -> None:
    """The element around the title tells where it begins and ends."""
    assert title(f"<h2>{line}</h2><p>{PROSE}</p>") == "ประกาศผลการประเมินโรงเรียน"


def test_number_of_a_letter_is_no_title() -> None:
    """It heads every official letter; the subject names it."""
    content = (
        "<p>ที่ ตย ๕๒๐๐๕/๑๑๘๘</p><p>สำนักงานเทศบาลเมืองตัวอย่าง</p><p>๕ มิถุนายน ๒๕๖๗</p>"
        "<p>เรื่อง ขอความอนุเคราะห์ประชาสัมพันธ์</p><p>เรียน ประธานชุมชน</p>"
        f"<p>{PROSE}</p>"
    )

    assert title(content) == "ขอความอนุเคราะห์ประชาสัมพันธ์"


def test_head_that_names_but_a_part_of_the_heading_is_not_believed() -> None:
    """``<title>`` cuts the heading short, and a lesser heading below says just that."""
    content = (
        "<h2>วิสัยทัศน์ พันธกิจ และยุทธศาสตร์</h2><h4>วิสัยทัศน์</h4><p>ตำบลน่าอยู่</p>"
        f"<h4>พันธกิจ</h4><p>{PROSE}</p>"
    )

    assert title(content, head="วิสัยทัศน์") == "วิสัยทัศน์ พันธกิจ และยุทธศาสตร์"


def test_name_of_a_column_labels_no_title() -> None:
    """The cell beside "subject" in the head of a table is the next column's name."""
    rows = "".join(
        f"<tr><td>{n}/5/2569</td><td><a href='/n{n}'>ประกาศที่ {n}</a></td>"
        f"<td>พัสดุ</td></tr>"
        for n in range(2, 5)
    )
    head = "<tr><th><a href='?by=d'>วันที่</a></th><th>เรื่อง</th><th>กลุ่มงาน</th></tr>"

    found = title(f"<h3>ประกาศทั่วไป</h3><table>{head}{rows}</table>", LIST)

    assert found == "ประกาศทั่วไป"


def test_links_of_a_box_below_are_no_menu_above() -> None:
    """A side column stands below the page in the source: its title is no head."""
    links = "".join(f"<li><a href='/x{n}'>ลิงก์ที่ {n}</a></li>" for n in range(8))
    content = (
        "<h2>อำนาจหน้าที่ขององค์การบริหารส่วนตำบล</h2><p>ตามกฎหมายว่าด้วยสภาตำบล</p>"
        f"<div><h4>สาระน่ารู้</h4><ul>{links}</ul></div>"
        f"<div><h4>ลิงก์</h4><ul>{links}</ul></div>"
    )

    found = find_title(page(f"<div>{content}</div>", URL))

    assert found is not None
    assert found.text == "อำนาจหน้าที่ขององค์การบริหารส่วนตำบล"


def test_line_that_bears_the_label_of_a_title_is_the_title() -> None:
    """Templates print "subject : …" in plain lines, below boxes of other items."""
    others = "".join(
        f"<div>ร่วมต้อนรับคณะศึกษาดูงานครั้งที่ {n} ๑๒ กรกฎาคม ๒๕๖๙</div>" for n in range(4)
    )
    own = "<div>หัวข้อ : เปิดให้บริการคลินิกแก้หนี้</div><div>วันที่ : 16 มกราคม 2569</div>"

    found = find_title(page(f"<h4>คณะผู้บริหาร</h4>{others}{own}", URL))

    assert found is not None
    assert found.text == "เปิดให้บริการคลินิกแก้หนี้"


@pytest.mark.parametrize("box", ["แผนผังเว็บไซต์", "เว็บไซต์ที่เกี่ยวข้อง"])
def test_map_of_the_site_below_a_page_is_no_menu_above(box: str) -> None:
    """It begins with the way home as menus do, and what stands above it is the page."""
    links = "".join(f"<li><a href='/x{n}'>ส่วนที่ {n}</a></li>" for n in range(8))
    content = (
        "<div>ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริต</div><table><tr><td>รวม</td><td>0</td></tr>"
        f"</table><h4>{box}</h4><ul><li><a href='/'>หน้าแรก</a></li>{links}</ul>"
        "<p>ท่านคิดว่าการให้บริการเป็นอย่างไร</p>"
        "<form>ดีมาก <input type='radio'> ดี <input type='radio'></form>"
    )

    found = find_title(page(content, "https://example.go.th/Pages/stat"))

    assert found is not None
    assert found.text == "ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริต"
