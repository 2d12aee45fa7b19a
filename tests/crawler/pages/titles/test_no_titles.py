"""Lines that never are a title: where an office is, and the day on which it signed."""

from datetime import date

import pytest

from crawler.pages.read import read_page
from crawler.pages.titles.title import find_title
from tests.crawler.pages.building import (
    NEWS,
    SIBLING,
    fetched,
    framed,
    page,
    read,
    tabled,
)

SUBJECT = "มาตรการประหยัดพลังงานในสำนักงาน"
RULE = "ให้ทุกกองปิดเครื่องปรับอากาศเวลา 11.45 น. และใช้บันไดแทนลิฟต์ในการขึ้นลงชั้นเดียว"
SIGNED = (
    "ประกาศ ณ วันที่ ๑๕ พฤษภาคม พ.ศ. ๒๕๖๕",
    "ประกาศ ณ วันที่ 15 พฤษภาคม 2565",
    "ประกาศ  ณ  วันที่  ๑๕  เดือน  พฤษภาคม  พ.ศ.  ๒๕๖๕",
    "ประกาศณวันที่ ๑๕ พ.ค. ๒๕๖๕",
    "ประกาศ ณ. วันที่ 15 พฤษภาคม 2565",
    "ประกาศ ฯ ณ วันที่ 15 พฤษภาคม 2565",
    "ประกาศมา ณ วันที่ 15 พฤษภาคม 2565",
    "ประกาศ วันที่ 15 พฤษภาคม 2565",
    "ประกาศไว้ ณ วันที่ ๑๕ พฤษภาคม ๒๕๖๕",
    "จึงประกาศมาเพื่อทราบ ณ วันที่ 15 พฤษภาคม 2565",
    "สั่ง ณ วันที่ ๑๕ พฤษภาคม พ.ศ. ๒๕๖๕",
    "ให้ไว้ ณ วันที่ ๑๕ พฤษภาคม พ.ศ. ๒๕๖๕",
    "ลงนาม ณ วันที่ 15 พฤษภาคม 2565",
    "ตราไว้ ณ วันที่ 15 พฤษภาคม 2565",
    "ประกาศ ณ วันที่ ........ เดือน ............ พ.ศ. ๒๕๖๕",
    "ประกาศ ณ วันที่ 15/05/2565",
    "(ลงชื่อ) สมมุติ ตัวอย่าง",
    "จึงประชาสัมพันธ์มาให้ทราบโดยทั่วกัน",
    "จึงเรียนมาเพื่อโปรดทราบ",
    "จึงแจ้งมาเพื่อทราบและถือปฏิบัติต่อไป",
    "จึงขอประกาศให้ทราบโดยทั่วกันครับ",
    "Given on the 15th day of May 2022",
)


@pytest.mark.parametrize("signed", SIGNED)
def test_the_line_of_signing_is_no_title(signed: str) -> None:
    """It stands below an announcement, and never says what was announced."""
    content = (
        f"<p>เรื่อง&nbsp;&nbsp;{SUBJECT}</p><p>อ้างถึง&nbsp;&nbsp;</p><p>{RULE}</p>"
        f"<p align='center'>{signed}</p>"
    )
    other = "<p>เรื่อง</p><p>อ้างถึง&nbsp;&nbsp;</p>"
    sibling = fetched(tabled(other), SIBLING)

    found = read_page(fetched(tabled(content), NEWS), sibling=sibling)

    assert found.facts.title == SUBJECT


@pytest.mark.parametrize("signed", SIGNED)
@pytest.mark.parametrize("tag", ["h2", "h4", "b", "p"])
def test_not_even_printed_large(signed: str, tag: str) -> None:
    """Editors centre it and make it bold."""
    source = framed(f"<p>{RULE}</p><{tag}>{signed}</{tag}><p>(สมมุติ ตัวอย่าง)</p>")

    title = find_title(page(source))

    assert title is None or title.text != signed


@pytest.mark.parametrize(
    "named",
    [
        "ประกาศ ณ วันที่ 15 พฤษภาคม 2565 เรื่อง การใช้ห้องประชุม",
        "ประกาศวันหยุดทำการประจำปี 2565",
        "สั่งซื้อวัสดุสำนักงาน วันที่ 15 พฤษภาคม 2565",
        "ลงนามบันทึกข้อตกลงความร่วมมือ วันที่ 15 พฤษภาคม 2565",
        "ประกาศผลสอบ ณ วันที่ 15 พฤษภาคม 2565",
    ],
)
def test_a_title_that_begins_like_such_a_line_is_one(named: str) -> None:
    """It says what was announced, ordered or signed."""
    title = find_title(page(framed(f"<h2>{named}</h2><p>{RULE}</p>")))

    assert title is not None
    assert title.text.startswith(named.split(" ", maxsplit=1)[0])


PLACES = (
    "หมู่ 3 ตำบลบึงสมมุติ อำเภอสมมุติ จังหวัดสมมุติ",
    "หมู่ที่ 3 ต.บึงสมมุติ อ.สมมุติ จ.สมมุติ",
    "เลขที่ 99 ถนนสมมุติ ตำบลในเมือง อำเภอเมือง จังหวัดสมมุติ",
    "ถนนสมมุติ ตำบลในเมือง อำเภอเมือง",
    "99/1 ม.4 ต.ในเมือง อ.เมือง จ.สมมุติ",
    "อาคารสมมุติ แขวงในเมือง เขตสมมุติ กรุงเทพมหานคร",
    "ตั้งอยู่หมู่ที่ 3 ตำบลบึงสมมุติ อำเภอสมมุติ จังหวัดสมมุติ",
)


@pytest.mark.parametrize("place", PLACES)
def test_the_address_of_an_office_is_no_title(place: str) -> None:
    """All pages of contacts of a provider of sites share everything but that."""
    sheet = (
        "<h3>ติดต่อหน่วยงาน</h3><table><tr><td>ที่ทำการ</td><td>{}</td></tr><tr>"
        "<td>โทรศัพท์</td><td>{}</td></tr><tr><td>อีเมลกลาง</td><td>{}</td></tr></table>"
    )
    own = sheet.format(place, "036-200-511", "saraban2051@centre.example")
    others = sheet.format("-", "ไม่มี", "saraban@centre.example")
    url = "https://www.centre.example/web/main.php?page=contact&site=2051"
    sibling = fetched(tabled(others), url.replace("2051", "99992051"))

    found = read_page(fetched(tabled(own), url), sibling=sibling)

    assert found.facts.title == "ติดต่อหน่วยงาน"


@pytest.mark.parametrize(
    "named",
    [
        "ก่อสร้างถนน หมู่ 3 ตำบลบึงสมมุติ อำเภอสมมุติ จังหวัดสมมุติ",
        "หมู่บ้านปลอดขยะ ตำบลบึงสมมุติ อำเภอสมมุติ",
        "ถนนคนเดิน ตำบลในเมือง อำเภอเมือง จังหวัดสมมุติ",
        "ตำบลบึงสมมุติ อำเภอสมมุติ จังหวัดสมมุติ รับรางวัลตำบลสะอาด",
    ],
)
def test_a_title_that_names_places_is_one(named: str) -> None:
    """Works and fairs are somewhere."""
    title = find_title(
        page(framed(f"<h2>{named}</h2><p>12 ม.ค. 2566</p><p>{RULE}</p>"))
    )

    assert title is not None
    assert title.text == named


ACTS = {
    "two headings": ("<h1>ยกเลิกประกาศ</h1><h2>{}</h2>", "ยกเลิกประกาศ {}"),
    "one level": ("<h2>แก้ไขประกาศ</h2><h2>{}</h2>", "แก้ไขประกาศ {}"),
    "a mark": ("<h2>ยกเลิก :</h2><h3>{}</h3>", "ยกเลิก {}"),
    "time": ("<h2>ขยายเวลา</h2><h3>{}</h3>", "ขยายเวลา {}"),
    "put off": ("<h2>(เลื่อน)</h2><h3>{}</h3>", "(เลื่อน) {}"),
}


@pytest.mark.parametrize("shape", ACTS)
def test_what_is_done_to_an_announcement_belongs_to_its_name(shape: str) -> None:
    """What was called off is not what was announced."""
    content, wanted = ACTS[shape]
    name = "รับสมัครสอบคัดเลือกพนักงานจ้าง ตำแหน่งผู้ช่วยนายช่างโยธา"
    source = framed(
        f"<div>{content.format(name)}</div><p>9 เม.ย. 2569</p><p>{RULE}</p>"
    )

    title = find_title(page(source))

    assert title is not None
    assert title.text == wanted.format(name)


DAY = date(2026, 1, 29)
TINY = {
    "file": (
        "<a href='/store/3312.pdf'>{}</a> (1.7 MB) 29/01/2569",
        "รายงานการประชุมใหญ่สามัญประจำปี 2568",
    ),
    "paragraph": (
        "<p>ไฟล์แนบ <a href='/store/3312.pdf'>{}</a></p>",
        "แผนพัฒนาท้องถิ่น พ.ศ. 2566-2570",
    ),
    "day first": (
        "29/01/2569 <a href='/f/3312.docx'>{}</a>",
        "รายงานผลการตรวจสอบภายใน",
    ),
}


@pytest.mark.parametrize("shape", TINY)
def test_a_page_of_one_file_is_called_as_its_link(shape: str) -> None:
    """Some systems serve no more than that."""
    content, name = TINY[shape]

    found = read_page(fetched(f"<meta charset=utf-8>{content.format(name)}", NEWS))

    assert found.facts.title == name
    if "29/01/2569" in content:
        assert found.facts.published is not None
        assert found.facts.published.value == DAY


@pytest.mark.parametrize(
    "content",
    [
        "<a href='/store/3312.pdf'>ดาวน์โหลด</a> (1.7 MB) 29/01/2569",
        "<a href='/store/3312.pdf'>คลิกที่นี่</a>",
        "<a href='/store/3312.pdf'>1</a> 29/01/2569",
    ],
)
def test_a_link_that_only_asks_to_be_pressed_is_no_title(content: str) -> None:
    """It names nothing."""
    found = read_page(fetched(f"<meta charset=utf-8>{content}", NEWS))

    assert found.facts.title is None


@pytest.mark.parametrize(
    "printed",
    [
        "<b>Deprecated</b>: mysql_connect() in <b>/home/a.php</b> on line <b>12</b>",
        "<b>Warning</b>: Undefined variable $counter in /home/web/foot.php on line 3",
        "PHP Notice: Undefined index: id in /home/web/news.php on line 7",
    ],
)
def test_what_a_script_finds_amiss_is_no_title(printed: str) -> None:
    """It stands above everything on whole sites since their server was renewed."""
    found = read(framed(f"<br>{printed}<br><p><b>{SUBJECT}</b></p><p>{RULE * 2}</p>"))

    assert found.facts.title == SUBJECT


def test_a_cell_without_data_is_no_title() -> None:
    """The heading above names what the list has nothing of."""
    empty = "<table><tr><th>เรื่อง</th></tr><tr><td>ไม่พบข้อมูล</td></tr></table>"

    found = read(framed(f"<h2>งบทดลองประจำเดือน</h2>{empty}"))

    assert found.facts.title == "งบทดลองประจำเดือน"
