"""Kinds, lists, services, attachments, channels and the digest."""

from datetime import date

import pytest

from crawler.model.outcome import Outcome
from crawler.model.page import PageKind, YearWhere
from crawler.pages.read import read_page
from tests.crawler.pages.building import (
    PROSE,
    Frame,
    article,
    fetched,
    framed,
    read,
    tabled,
)

LISTING = "https://example.go.th/news.php?id_type=3"


def rows(*dated: str, tag: str = "li") -> str:
    """Items of a list, one for each date."""
    return "".join(
        f"<{tag}><a href='select_news.php?news_id={n}'>ประกาศเรื่องที่ {n} ของหน่วยงาน</a>"
        f" <span>{day}</span></{tag}>"
        for n, day in enumerate(dated)
    )


DATES = ("12 ม.ค. 2566", "3 มี.ค. 2566", "5 ต.ค. 2565")
NEWEST_FIRST = (date(2023, 3, 3), date(2023, 1, 12), date(2022, 10, 5))


@pytest.mark.parametrize(
    "content",
    [
        f"<h2>ประกาศ</h2><ul>{rows(*DATES)}</ul>",
        f"<h2>ข่าวล่าสุด</h2><ul>{rows(*DATES)}</ul>",
        f"<h2>ประกาศ</h2><div>{rows(*DATES, tag='div')}</div>",
        "<h2>ประกาศ</h2><table>"
        + "".join(
            f"<tr><td>{d}</td><td><a href='n{d}'>ประกาศ</a></td></tr>" for d in DATES
        )
        + "</table>",
    ],
)
@pytest.mark.parametrize("frame", [framed, tabled])
def test_listing_shows_the_dates_of_its_items(frame: Frame, content: str) -> None:
    """A listing is in time by its newest item."""
    facts = read(frame(content), LISTING).facts

    assert facts.kind is PageKind.LISTING
    assert facts.item_dates == NEWEST_FIRST
    assert facts.published is None


def test_home_page_shows_the_dates_of_its_items_and_no_title() -> None:
    """Its heading is the site's."""
    facts = read(
        framed(f"<h2>ข่าวล่าสุด</h2><ul>{rows(*DATES)}</ul>"),
        "https://example.go.th/index.php",
    ).facts

    assert facts.kind is PageKind.HOME
    assert facts.title is None
    assert facts.item_dates == NEWEST_FIRST


def test_related_items_of_an_article_are_no_listing() -> None:
    """Other pages' dates must not make an old article fresh."""
    facts = read(
        framed(article("ประกาศผล") + f"<h3>ข่าวที่เกี่ยวข้อง</h3><ul>{rows(*DATES)}</ul>")
    ).facts

    assert facts.kind is PageKind.NEWS_ITEM
    assert facts.item_dates == ()
    assert facts.stated_dates == (date(2023, 1, 12),)


@pytest.mark.parametrize(
    ("paging", "expected"),
    [
        ("<a href='?id_type=3&page=2'>ถัดไป</a>", "?id_type=3&page=2"),
        ("<a href='?id_type=3&page=2'>2</a>", "?id_type=3&page=2"),
        ("<a href='?id_type=3&page=2'>&raquo;</a>", "?id_type=3&page=2"),
        ("<a rel='next' href='?id_type=3&page=2'>x</a>", "?id_type=3&page=2"),
        ("<a href='https://other.go.th/?page=2'>ถัดไป</a>", None),
        ("<a href='#'>ถัดไป</a>", None),
        ("<a href='javascript:void(0)'>2</a>", None),
        ("", None),
    ],
)
def test_next_page_of_a_listing_is_found(paging: str, expected: str | None) -> None:
    """Items inside the window may stand on a later page."""
    facts = read(framed(f"<ul>{rows(*DATES)}</ul><nav>{paging}</nav>"), LISTING).facts

    assert facts.next_page == (expected and "https://example.go.th/news.php" + expected)


def test_second_page_leads_to_the_third() -> None:
    """And not back to the first or on to the last."""
    paging = "".join(f"<a href='?id_type=3&page={n}'>{n}</a> " for n in range(1, 6))

    facts = read(framed(f"<ul>{rows(*DATES)}</ul>{paging}"), LISTING + "&page=2").facts

    assert facts.next_page == LISTING + "&page=3"


@pytest.mark.parametrize(
    ("url", "content", "kind"),
    [
        ("https://example.go.th/about", "<h2>ประวัติ</h2><p>x</p>", PageKind.OTHER),
        ("https://example.go.th/about", article("ประกาศผล"), PageKind.NEWS_ITEM),
        (
            "https://example.go.th/x",
            "<h2>บริการออนไลน์ (E-Service)</h2><a href='f'>ขอน้ำ</a>",
            PageKind.ESERVICE,
        ),
        (
            "https://example.go.th/x",
            "<h2>ช่องทางการติดต่อ</h2><p>โทร</p>",
            PageKind.CONTACT,
        ),
        ("https://example.go.th/contact.php", "<p>โทร</p>", PageKind.CONTACT),
        (
            "https://example.go.th/contact.php",
            f"<h2>ข่าว</h2><p>{PROSE * 6}</p>",
            PageKind.OTHER,
        ),
        (
            "https://example.go.th/news.php",
            f"<h2>ประกาศผล</h2><p>{PROSE * 6}</p>",
            PageKind.NEWS_ITEM,
        ),
        ("https://example.go.th/news.php", "<h2>ประกาศผล</h2>", PageKind.LISTING),
        ("https://sites.google.com/view/ita/home", "<h2>ประกาศผล</h2>", PageKind.OTHER),
        (
            "https://example.go.th/Main/Form",
            (
                "<h1>ระบบบริการออนไลน์ (E-Service)</h1><ul><li><a href='/f1'>คำร้องขอถังขยะ"
                "</a></li><li><a href='/f2'>คำร้องขอใช้น้ำ</a></li></ul>"
            ),
            PageKind.ESERVICE,
        ),
        (
            "https://example.go.th/x",
            "<h2>งานบริการ</h2>"
            + "".join(f"<p>งานที่ {n} <a href='/f{n}'>ยื่นคำขอ</a></p>" for n in range(3)),
            PageKind.ESERVICE,
        ),
        (
            "https://example.go.th/x",
            "<h2>แบบคำร้องของงานบริการ</h2>"
            + "".join(f"<p><a href='/f{n}.doc'>คำร้องที่ {n}</a></p>" for n in range(3)),
            PageKind.OTHER,
        ),
        (
            "https://example.go.th/webboard/view/77",
            "<h3>น้ำไม่ไหล</h3><p>ตั้งกระทู้เมื่อ 12 ม.ค. 2566</p><p>หมู่ 7 ครับ</p>",
            PageKind.NEWS_ITEM,
        ),
        (
            "https://example.go.th/x",
            "<h2>สถิติเรื่องร้องเรียนร้องทุกข์</h2><p>3 เรื่อง</p><p>โทร 0-4500-0000</p>",
            PageKind.OTHER,
        ),
        (
            "https://example.go.th/complain.php",
            "<h2>แนวปฏิบัติการจัดการเรื่องร้องเรียน</h2><p>1. รับเรื่อง 2. ตรวจสอบ</p>",
            PageKind.OTHER,
        ),
        (
            "https://example.go.th/faq",
            "<h2>คำถามที่พบบ่อย (FAQ)</h2><p>โทร 0-4500-0000</p>",
            PageKind.OTHER,
        ),
        (
            "https://example.go.th/news?articleId=3",
            "<h2>ปิดห้องยา</h2><p>30 ก.ย. นี้</p>",
            PageKind.NEWS_ITEM,
        ),
        (
            "https://example.go.th/news/results",
            (
                "<h2>ผลการจัดซื้อ เดือนมกราคม</h2><table>"
                "<tr><th>งาน</th><th>วงเงิน</th></tr><tr><td>วัสดุ</td><td>4,500</td></tr></table>"
            ),
            PageKind.OTHER,
        ),
        (
            "https://docs.google.com/forms/d/e/x/viewform",
            "<h2>แบบสอบถาม</h2>",
            PageKind.EXTERNAL_FORM,
        ),
        (
            "https://drive.google.com/file/d/x/view",
            "<p>แผน.pdf</p>",
            PageKind.DRIVE_FILE,
        ),
        ("https://www.facebook.com/example", f"<p>{PROSE}</p>", PageKind.SOCIAL),
    ],
)
def test_kind_is_told_by_address_and_content(
    url: str, content: str, kind: PageKind
) -> None:
    """The kind decides which rules judge the page."""
    assert read(framed(content), url).facts.kind is kind


@pytest.mark.parametrize(
    ("content", "usable"),
    [
        ("<form><textarea name='m'></textarea><input type='submit'></form>", True),
        ("<form><input name='name'><button>ส่ง</button></form>", True),
        ("<p>โทรศัพท์ 0-4561-1234</p>", True),
        ("<p>โทร ๐๔๕ ๖๑๑ ๒๓๔</p>", True),
        ("<p>saraban@example.go.th</p>", True),
        ("<a href='mailto:a@b.go.th'>อีเมล</a>", True),
        ("<a href='https://line.me/ti/p/x'>ไลน์</a>", True),
        ("<iframe src='https://docs.google.com/forms/d/e/x/viewform'></iframe>", True),
        ("<p>แบบฟอร์มร้องเรียน</p>", False),
        ("<form><input name='q'><input type='submit'></form><p>x</p>", False),
        ("<form><textarea name='m'></textarea></form><p>x</p>", False),
        ("<p>อยู่ที่ 45000</p>", False),
    ],
)
def test_contact_page_offers_a_channel_or_not(content: str, usable: bool) -> None:  # noqa: FBT001
    """A contact page is evidence only if it works."""
    facts = read(
        framed(f"<h2>ติดต่อเรา</h2>{content}"), "https://example.go.th/contact.php"
    ).facts

    assert facts.usable_channel is usable


def test_services_of_an_eservice_page_are_listed_once() -> None:
    """Each of them is looked at; menus and shares are none."""
    content = (
        "<h2>E-Service</h2><a href='f1.php'>ขอน้ำ</a><a href='f1.php#x'>ขอน้ำ</a>"
        "<a href='https://forms.gle/abc'>ขอไฟ</a><a href='/'>กลับ</a>"
        "<a href='tel:1'>โทร</a>"
        "<a href='https://www.facebook.com/sharer/sharer.php?u=x'>แบ่งปัน</a>"
    )

    facts = read(framed(content), "https://example.go.th/eservice.php").facts

    assert facts.services == ("https://example.go.th/f1.php", "https://forms.gle/abc")


def test_buttons_beside_their_names_are_the_services() -> None:
    """What else a page links to, such as a menu nobody marked, is no service then."""
    content = "<a href='/about'>ข้อมูลของเรา</a><h2>E-Service</h2>" + "".join(
        f"<div><p>งานที่ {n}</p><a href='/f{n}'>เข้าสู่ระบบ</a></div>" for n in range(3)
    )

    facts = read(framed(content), "https://example.go.th/eservice.php").facts

    assert facts.services == tuple(f"https://example.go.th/f{n}" for n in range(3))


def test_clock_of_the_head_is_no_item_of_a_list() -> None:
    """It would make every list look fresh."""
    clock = "<div><a href='/x'>ระบบ</a> ศุกร์, พฤศจิกายน 20, 2026</div>"
    content = f"{clock}<div><a href='/y'>ข่าวเก่า</a></div><ul>{rows(*DATES)}</ul>"

    facts = read(framed(content), LISTING).facts

    assert max(facts.item_dates).isoformat() != "2026-11-20"


def test_rows_of_a_program_s_own_elements_are_items() -> None:
    """Servers of single-page programs print elements of their own."""
    cards = "".join(
        f"<my-card><h4>ข่าวที่ {n}</h4><p>{n} ม.ค. 2566</p><a href='/n{n}'>ดู</a></my-card>"
        for n in range(1, 4)
    )

    facts = read(framed(f"<h2>ข่าว</h2>{cards}"), LISTING).facts

    assert facts.kind is PageKind.LISTING
    assert [day.day for day in facts.item_dates] == [3, 2, 1]


def test_attachments_are_documents_of_the_main_part() -> None:
    """Menus link to documents too."""
    content = article("ประกาศ") + (
        "<a href='docs/a.PDF'>ดาวน์โหลด</a><a href='dl.php?f=7'>แผน.xlsx</a>"
        "<a href='https://drive.google.com/file/d/x/view'>ไฟล์</a><a href='x.php'>ต่อ</a>"
        "<iframe src='docs/b.pdf'></iframe>"
        "<footer><a href='docs/c.pdf'>คู่มือ</a></footer>"
    )

    assert read(framed(content)).facts.attachments == (
        "https://example.go.th/docs/a.PDF",
        "https://example.go.th/dl.php?f=7",
        "https://drive.google.com/file/d/x/view",
        "https://example.go.th/docs/b.pdf",
    )


def test_years_of_title_and_text_are_told_apart() -> None:
    """A heading binds, running text only hints."""
    facts = read(
        framed(article("แผนประจำปีงบประมาณ พ.ศ. ๒๕๖๖", text="ตามแผน ปีงบประมาณ 2565"))
    ).facts

    named = [(one.year, one.where) for one in facts.named_years]
    assert named[0] == (2566, YearWhere.TITLE)
    assert (2565, YearWhere.TEXT) in named


def test_digest_is_blind_to_counters_and_clocks() -> None:
    """A visit raises the counter it sees."""
    one = (
        article("ประกาศ") + "<p>เปิดอ่าน 12 ครั้ง</p><p>วันนี้ 1 มกราคม 2569 เวลา 10:11:12</p>"
    )
    other = (
        article("ประกาศ")
        + "<p>เปิดอ่าน 1,013 ครั้ง</p><p>วันนี้ 2 มกราคม 2569 เวลา 07:01:00</p>"
    )

    assert read(framed(one)).facts.digest == read(framed(other, visits=7)).facts.digest


def test_digest_changes_with_the_content() -> None:
    """A year changed in the text is what drift means."""
    one, other = article("แผน ปี 2566"), article("แผน ปี 2567")

    assert read(framed(one)).facts.digest != read(framed(other)).facts.digest


def test_plain_text_is_a_document_with_lines() -> None:
    """A browser shows it as it stands."""
    body = f"ประกาศเรื่อง แจ้งหยุดจ่ายน้ำ\nวันที่ 3 เมษายน 2566\n{PROSE}"

    facts = read_page(
        fetched(
            body, "https://example.go.th/a.txt", headers={"content-type": "text/plain"}
        )
    ).facts

    assert facts.kind is PageKind.DOCUMENT
    assert facts.title == "ประกาศเรื่อง แจ้งหยุดจ่ายน้ำ"
    assert facts.published is not None


def test_folder_of_files_is_a_listing_with_dates() -> None:
    """The server lists the very documents."""
    body = (
        "<title>Index of /ita</title><h1>Index of /ita</h1><pre>"
        "<a href='a.pdf'>a.pdf</a> 2023-04-03 10:11 1M\n"
        "<a href='b.pdf'>b.pdf</a> 2023-04-20 09:20 1M</pre>"
    )

    facts = read(body, "https://example.go.th/ita/").facts

    assert facts.kind is PageKind.LISTING
    assert [day.isoformat() for day in facts.item_dates] == ["2023-04-20", "2023-04-03"]


def test_start_page_of_frames_is_a_home() -> None:
    """It is there, though nothing of it can be read."""
    body = "<frameset cols='20%,*'><frame src='l.htm'><frame src='m.htm'></frameset>"

    reading = read(body, "https://example.go.th/")

    assert reading.outcome is Outcome.OK
    assert reading.facts.kind is PageKind.HOME


@pytest.mark.parametrize(
    ("url", "content", "kind"),
    [
        ("/news/1201", "<h1>ประกาศผล</h1><p>x</p>", PageKind.NEWS_ITEM),
        ("/news", "<h1>ประกาศผล</h1><p>12 ม.ค. 2566</p><p>x</p>", PageKind.NEWS_ITEM),
        ("/form.html", f"<h1>แบบคำร้อง</h1><p>{PROSE}</p>", PageKind.OTHER),
        ("/x", "<h1>รายงานผลการใช้จ่าย</h1><a href='a.pdf'>เปิด</a>", PageKind.NEWS_ITEM),
        ("/x", "<h1>แผนอัตรากำลัง</h1><a href='a.pdf'>เปิด</a>", PageKind.OTHER),
        ("/x", "<h1>มาตรการจัดการเรื่องร้องเรียน</h1><p>x</p>", PageKind.OTHER),
        ("/x", "<h1>ช่องทางร้องเรียน</h1><p>ที่สำนักงาน</p>", PageKind.CONTACT),
        (
            "/index/?category=contact",
            "<h1>ติดต่อเรา</h1><p>โทร 045-611-234</p>",
            PageKind.CONTACT,
        ),
    ],
)
def test_kind_of_items_standing_pages_and_channels(
    url: str, content: str, kind: PageKind
) -> None:
    """The kind decides what a page has to prove."""
    assert read(framed(content), f"https://example.go.th{url}").facts.kind is kind
