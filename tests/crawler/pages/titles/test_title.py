"""Titles: the page's own heading, never the site's name."""

import pytest

from crawler.pages.titles.title import find_title
from crawler.pages.wording.site_names import is_site_wide
from tests.crawler.pages.building import AGENCY, PROSE, framed, page, read, tabled

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


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<p><b>หัวข้อ :</b> แจ้งกำหนดการ<br>วันที่ 1 มี.ค. 66</p>", "แจ้งกำหนดการ"),
        (
            "<table><tr><td>เรื่อง</td><td>แต่งตั้งคณะกรรมการ</td></tr></table>",
            "แต่งตั้งคณะกรรมการ",
        ),
        ("<h3>กระทู้ : ขอถามเรื่องถังขยะ</h3>", "ขอถามเรื่องถังขยะ"),
        (
            (
                "<div>รายงานผลงาน</div><div>สรุปผลงานเด่น</div>"
                "<div>วันที่ลง : 28 ก.พ. 2566</div><p>x</p>"
            ),
            "สรุปผลงานเด่น",
        ),
        (
            "<span>30/06/2566</span><div>เวทีรับฟังความเห็น</div><p>รายละเอียด</p>",
            "เวทีรับฟังความเห็น",
        ),
        (
            (
                "<div>ประกาศองค์การบริหารส่วนตำบลตัวอย่าง</div>"
                "<div>เรื่อง การรับสมัคร</div><p>x</p>"
            ),
            "การรับสมัคร",
        ),
        (
            "<h1>ประกาศเทศบาลตำบลตัวอย่าง<br>เรื่อง นโยบาย<br>ประจำปี 2566</h1>",
            "ประกาศเทศบาลตำบลตัวอย่าง เรื่อง นโยบาย ประจำปี 2566",
        ),
        ("<div class='txtNewsTitle'>ประกาศผล</div><p>x</p>", "ประกาศผล"),
        ("<div class='widget-title'>ก</div><p>อีกบรรทัด</p><p>x</p>", "อีกบรรทัด"),
        (
            "<p><span>ข่าวกิจกรรม</span></p><ul><li><a href='/n1'>x</a></li></ul>",
            "ข่าวกิจกรรม",
        ),
        ("<h3>ขออภัย</h3><p>ประกาศผลเลื่อน</p><p>รายละเอียด</p>", "ประกาศผลเลื่อน"),
        ("<p>เส้นทาง » ข่าว</p><p>ประกาศผล</p><p>กำลังโหลด...</p>", "ประกาศผล"),
        (f"<p>{'ย่อหน้ายาว ' * 40}</p>", None),
        ("<td><b>สภาพทั่วไป</b><br><font size=2>ตั้งอยู่ห่างจากอำเภอ</font></td>", "สภาพทั่วไป"),
        ("<p><b><u>เรื่อง</u> แจ้งกำหนดการ</b></p><p>x</p>", "แจ้งกำหนดการ"),
        ("<p><b>โครงการกีฬาต้านยาเสพติด</b> (12 ภาพ)</p><p>x</p>", "โครงการกีฬาต้านยาเสพติด"),
        ("<p><b>แจ้งปิดถนนชั่วคราว</b> [24 มี.ค. 2566]</p><p>x</p>", "แจ้งปิดถนนชั่วคราว"),
        (
            "<h1>คำสั่งโรงเรียนตัวอย่าง ที่ 1/2566</h1><h2>เรื่อง แต่งตั้งคณะกรรมการ</h2>",
            "คำสั่งโรงเรียนตัวอย่าง ที่ 1/2566 เรื่อง แต่งตั้งคณะกรรมการ",
        ),
        (
            (
                "<p><b>กระดานข่าวของเรา</b></p><table><tr><td>หัวข้อ</td><td>ผู้ตั้ง</td>"
                "<td>ตอบ</td></tr><tr><td><a href='/q1'>ไฟดับ</a></td>"
                "<td>ก</td><td>1</td></tr></table>"
            ),
            "กระดานข่าวของเรา",
        ),
        (
            f"<div>คู่มือการให้บริการ</div><p>{PROSE}</p><h4>ขั้นตอน</h4><p>1. ยื่นคำขอ</p>",
            "คู่มือการให้บริการ",
        ),
        (
            "<h3>ข่าวเด่น</h3><h1 class='ui header'>ประกาศผลสอบ</h1><p>x</p>",
            "ประกาศผลสอบ",
        ),
        (
            "<div>ข่าวกิจกรรม</div>"
            + "".join(
                f"<div><h4>งานที่ {n}</h4><p>{n} ม.ค. 66</p><a href='/n{n}'>ดู</a></div>"
                for n in range(1, 6)
            ),
            "ข่าวกิจกรรม",
        ),
        (
            "<p><img src='/up/7.jpg' alt='พิธีมอบเกียรติบัตรครูดีเด่น'></p>",
            "พิธีมอบเกียรติบัตรครูดีเด่น",
        ),
        (
            (
                "<p><img src='/up/7.jpg' alt='พิธีมอบเกียรติบัตรครูดีเด่น'>"
                "<img src='/up/8.jpg' alt='พิธีวางพวงมาลาถวายบังคม'></p>"
            ),
            None,
        ),
    ],
)
def test_title_is_found_where_no_element_marks_it(
    content: str, expected: str | None
) -> None:
    """Half of the systems have no heading elements at all."""
    body = f"<nav><a href='/'>หน้าแรก</a></nav><div>{content}</div>"

    title = find_title(page(body, "https://example.go.th/x.php"))

    assert (title.text if title else None) == expected


def test_owner_that_the_foot_names_is_no_title() -> None:
    """Not every owner is an agency whose name says so (DOMAIN.md 3.8)."""
    body = (
        "<title>ศูนย์ฝึกอาชีพเมืองตัวอย่าง</title><nav><a href='/'>หน้าแรก</a></nav>"
        "<div><h2>ข่าวประชาสัมพันธ์</h2><p>รายละเอียดของงานวันนี้</p></div>"
        "<footer><p>Copyright 2023 by ศูนย์ฝึกอาชีพเมืองตัวอย่าง</p></footer>"
    )

    title = find_title(page(body, "https://example.go.th/x.php"))

    assert title is not None
    assert title.text != "ศูนย์ฝึกอาชีพเมืองตัวอย่าง"


def test_part_of_the_site_that_the_menu_names_is_no_title() -> None:
    """Systems print it above every item of the part."""
    body = (
        "<nav><a href='/'>หน้าแรก</a> <a href='/b.php'>แผนพัฒนา</a></nav>"
        "<div>แผนพัฒนา</div><div>แผนพัฒนาท้องถิ่นเพิ่มเติม ครั้งที่ 2</div>"
        "<iframe src='/f/12.pdf'></iframe>"
    )

    of_item, of_part = (
        find_title(page(body, f"https://example.go.th/b.php{query}"))
        for query in ("?doc=12", "")
    )

    assert of_item is not None
    assert of_item.text == "แผนพัฒนาท้องถิ่นเพิ่มเติม ครั้งที่ 2"
    assert of_part is not None
    assert of_part.text == "แผนพัฒนา"


def test_heading_of_the_bar_above_the_page_names_it() -> None:
    """Templates put it beside the way to the page, outside the main part."""
    body = (
        "<nav><ul><li><a href='/'>หน้าแรก</a></li><li><a href='/n'>ข่าว</a></li>"
        "<li><a href='/s'>บริการ</a></li></ul></nav><section class='breadcrumbs'>"
        "<h2>กิจกรรมของเรา</h2><ol><li><a href='/'>Home</a></li><li>กิจกรรม</li></ol>"
        "</section>"
        "<table><tr><th>ที่</th><th>ชื่อแบบ</th><th>ยื่น</th></tr><tr><td>1</td>"
        "<td>คำร้องขอถังขยะ</td><td><a href='/f1'>กรอกแบบ</a></td></tr></table>"
    )

    title = find_title(page(body, "https://example.go.th/x.php"))

    assert title is not None
    assert title.text == "กิจกรรมของเรา"


def test_line_that_the_head_repeats_is_the_title() -> None:
    """A category above the title is no title."""
    body = (
        "<title>ประกาศรายชื่อผู้มีสิทธิสอบ | เทศบาลตำบลตัวอย่าง</title>"
        "<h1>รับโอนย้าย</h1><p>ประกาศรายชื่อผู้มีสิทธิสอบ</p>"
    )

    title = find_title(page(body))

    assert title is not None
    assert title.text == "ประกาศรายชื่อผู้มีสิทธิสอบ"


def test_name_of_a_file_on_a_drive_is_a_title() -> None:
    """It looks like a host, and the service's name stands behind it."""
    body = (
        "<meta property='og:title' content='o12-2566.pdf'>"
        "<title>x - Google Drive</title>"
    )

    title = find_title(page(body, "https://drive.google.com/file/d/1/view"))

    assert title is not None
    assert title.text == "o12-2566.pdf"


def test_open_graph_names_a_page_whose_title_is_that_of_the_site() -> None:
    """Some systems print one ``<title>`` for all pages, and tell others the subject."""
    head = "<meta property='og:title' content='{}'>"
    item = framed(f"<p>{PROSE}</p>", head=head.format("ผลการเลือกตั้งสมาชิกสภาท้องถิ่น"))

    found = read(item, sibling=framed("<p>ไม่พบข้อมูล</p>", head=head.format(AGENCY)))

    assert found.facts.title == "ผลการเลือกตั้งสมาชิกสภาท้องถิ่น"


def test_the_address_in_the_foot_of_a_wiki_names_no_owner() -> None:
    """It tells whence the page was retrieved, and holds the name of the page."""
    foot = 'ดึงข้อมูลจาก "https://km.example.go.th/index.php?title=การขอรหัสผ่านใหม่"'
    content = (
        "<h1>การขอรหัสผ่านใหม่</h1><p>ทำได้สองวิธี</p><h2>ผ่านเว็บ</h2><p>กดปุ่มลืมรหัสผ่าน</p>"
        f"<div class='footer'><p>{foot}</p></div>"
    )

    found = read(framed(content), "https://km.example.go.th/index.php?title=x")

    assert found.facts.title == "การขอรหัสผ่านใหม่"


def test_the_label_of_an_album_is_no_part_of_its_name() -> None:
    """Templates print it in the heading."""
    found = read(framed("<h2>อัลบั้ม : หนูน้อยปลูกผัก</h2><p>จำนวน 18 ภาพ</p>"))

    assert found.facts.title == "หนูน้อยปลูกผัก"
