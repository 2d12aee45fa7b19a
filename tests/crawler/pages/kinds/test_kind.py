"""What sort of page it is, where the address does not say."""

import pytest

from crawler.model.page import PageKind
from tests.crawler.pages.building import PROSE, framed, read

PLAIN = "https://example.go.th/view.aspx?x=7"
HOST = "https://example.go.th"
FORM = (
    "<form method='post'><input name='who'><textarea name='what'></textarea>"
    "<input type='submit'></form>"
)
SERVICES = (
    "<div><a href='/s1'>ยื่นแบบภาษีที่ดิน</a> <a href='/s2'>ขออนุญาตก่อสร้าง</a> "
    "<a href='/s3'>แจ้งเหตุไฟดับ</a> <a href='/s4'>จองคิวฉีดวัคซีน</a></div>"
)
TABLE = "<table><tr><td>ส่วนที่หนึ่ง</td></tr><tr><td>ส่วนที่สอง</td></tr></table>"


def kind(content: str, path: str = "/about") -> PageKind:
    """The kind of a page with some content."""
    return read(framed(content), f"{HOST}{path}").facts.kind


@pytest.mark.parametrize(
    ("title", "content"),
    [
        ("ศูนย์บริการประชาชนอิเล็กทรอนิกส์ตัวอย่าง", SERVICES),
        ("บริการประชาชนออนไลน์", SERVICES),
        ("บริการอิเล็กทรอนิกส์สำหรับนักท่องเที่ยว", f"{SERVICES}<p>ฉบับ 12 มกราคม 2569</p>"),
        ("e-Service ระบบยื่นคำร้องออนไลน์", FORM),
        ("ยื่นคำขอออนไลน์", FORM),
    ],
)
def test_services_are_known_by_name_and_offer(title: str, content: str) -> None:
    """A row of links below the title looks like a menu, and is what the page is for."""
    assert kind(f"<h1>{title}</h1>{content}") is PageKind.ESERVICE


def test_news_of_a_service_is_no_service() -> None:
    """The address asks for an item, and the item has a day."""
    content = f"<h2>บริการออนไลน์เปิดแล้ว</h2><p>วันที่ประกาศ 12 มกราคม 2566</p><p>{PROSE}</p>"

    assert kind(f"{content}{SERVICES}", "/select_news.php?news_id=5") is (
        PageKind.NEWS_ITEM
    )


@pytest.mark.parametrize(
    ("title", "path", "below"),
    [
        ("สถานที่ทิ้งขยะอันตรายประจำหมู่บ้าน", "/v.php?n=3", "โดย ผู้ดูแลระบบ • อ่าน 221"),
        (
            "นักศึกษาออกหน่วยซ่อมรถจักรยานยนต์ฟรีแก่ผู้ประสบอุทกภัยในพื้นที่",
            "/node/398",
            "ขอขอบคุณ",
        ),
        ("ย้อนรอยเส้นทางขนไม้สัก", "/2023/05/blog-post_9.html", "เรื่องเล่า"),
    ],
)
def test_item_without_a_day_is_known(title: str, path: str, below: str) -> None:
    """A byline, a sentence for a title and an address of posts tell it from a page."""
    assert kind(f"<h2>{title}</h2><p>{below}</p><p>{PROSE}</p>", path) is (
        PageKind.NEWS_ITEM
    )


def test_item_in_the_part_of_the_news_is_known() -> None:
    """The way to the page ends with that part."""
    way = "<nav><a href='/'>หน้าแรก</a> › <a href='/c'>ข่าว</a></nav>"
    content = f"{way}<h1>หลักเกณฑ์การแจกเครื่องช่วยฟัง</h1><p>{PROSE}</p>"

    assert kind(content, "/c/6903") is PageKind.NEWS_ITEM
    assert kind(content, "/c/list") is PageKind.OTHER


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("วิสัยทัศน์ พันธกิจ และยุทธศาสตร์การพัฒนา", "/index.php?view=article&id=9"),
        ("นโยบายคุ้มครองข้อมูลส่วนบุคคล", "/home/view/3"),
        (
            "รายงานผลการใช้จ่ายงบประมาณของหน่วยงานประจำปีงบประมาณ พ.ศ. 2567",
            "/budget/2567",
        ),
    ],
)
def test_page_that_stands_is_no_item(title: str, path: str) -> None:
    """Whatever its address says, and though a year looks like a number in it."""
    assert kind(f"<h2>{title}</h2><p>{PROSE}</p>{TABLE}", path) is PageKind.OTHER


def test_contact_of_the_agency_by_its_name_is_a_contact_page() -> None:
    """Its title is the word and who is to be contacted."""
    assert kind(f"<h2>ติดต่อองค์การบริหารส่วนตำบลตัวอย่าง</h2>{FORM}") is (PageKind.CONTACT)


def test_contact_of_an_owner_that_the_head_names_is_a_contact_page() -> None:
    """Prisons, parks and dams are no agencies by their name."""
    content = "<h2>ติดต่อเรือนจำอำเภอตัวอย่าง</h2><p>โทรศัพท์ 056-990-733</p>"

    found = read(framed(content, title="เรือนจำอำเภอตัวอย่าง"), f"{HOST}/main.php?menu=7")

    assert found.facts.kind is PageKind.CONTACT


def test_part_that_says_it_is_empty_is_a_list() -> None:
    """It has a name and no items; its address may say nothing."""
    content = "<h1>ประกาศเรียกคืนสินค้า</h1><p>ยังไม่มีประกาศในหมวดนี้</p>"

    assert kind(content, "/c/recall") is PageKind.LISTING


def test_head_of_the_page_is_no_part_of_a_list() -> None:
    """A menu in one line outweighs a short list, and stands above its title."""
    rows = "".join(
        f"<tr><td>{n} ก.ย. 52</td><td><a href='/r{n}'>เรื่องที่ {n}</a></td></tr>"
        for n in range(4)
    )
    menu = " | ".join(f"<a href='/m{n}'>ส่วนงานที่ {n} ของเรา</a>" for n in range(30))

    body = f"<center>{menu} และอื่น ๆ</center><h3>ข่าวสารเทศบาล</h3><table>{rows}</table>"

    assert read(body, PLAIN).facts.kind is PageKind.LISTING


def test_part_of_the_site_that_a_parameter_names_tells_the_kind() -> None:
    """Vendors route by a word: ?mod=category, ?content=contact."""
    content = f"<h3>รายงานการประชุมสภา</h3>{TABLE}"

    assert kind(content, "/index.php?mod=category&cid=12") is PageKind.LISTING
    assert kind(content, "/index.php?mod=council&cid=12") is PageKind.OTHER


@pytest.mark.parametrize(
    "path",
    ["webboard/index.php?topic=640.0", "webboard/view.php?qid=12", "forum/topic/7"],
)
def test_a_topic_of_a_board_is_an_item(path: str) -> None:
    """The board is a channel to the agency; what was posted on it has a day."""
    topic = (
        "<h3>ยกเลิกประกาศเชิญชวน ซ่อมรถกระเช้า</h3><p>« เมื่อ: 5 กุมภาพันธ์ 2026 »</p>"
        "<p>ตามหัวข้อครับ พิมพ์วงเงินผิด</p>"
    )

    found = read(framed(topic), f"{HOST}/{path}")

    assert found.facts.kind is PageKind.NEWS_ITEM
    assert found.facts.published is not None


def test_an_item_that_counts_none_is_no_empty_list() -> None:
    """That there was no complaint is what it tells."""
    item = (
        "<h3>สถิติเรื่องร้องเรียนการทุจริต ประจำปีงบประมาณ พ.ศ. 2569</h3>"
        "<p>12 ต.ค. 2569, 45 วิว</p><p>จำนวนเรื่อง 0 เรื่อง</p>"
    )

    found = read(framed(item), f"{HOST}/news/2214.html")

    assert found.facts.kind is PageKind.NEWS_ITEM
    assert found.facts.published is not None


def test_a_contact_page_may_be_titled_as_it_is_headed() -> None:
    """Then its title names no owner."""
    content = "<h2>Contact us</h2><p>โทรศัพท์ 056-990-733</p>"

    found = read(framed(content, title="Contact us"), f"{HOST}/main.php?menu=7")

    assert found.facts.kind is PageKind.CONTACT
