"""Days and kinds in the ways of printing that two blind lots of pages showed."""

from datetime import date

import pytest

from crawler.model.page import PageKind
from tests.crawler.pages.building import PROSE, framed, read

TITLE = "เปิดรับฟังความเห็นร่างผังเมืองรวมชุมชน"
ITEM = "https://example.go.th/show.php?news_id=12"


def published(content: str, url: str = ITEM, head: str = "") -> date | None:
    """Return the day that a page in a usual frame is read to be published on."""
    found = read(framed(content, head=head), url).facts.published
    return None if found is None else found.value


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            f"<p>๘ มิ.ย. ๒๕๖๙ : <b>{TITLE}</b></p><p>{PROSE}</p>",
            date(2026, 6, 8),
        ),
        (
            f"<div><span>{TITLE}</span><span>30 พ.ค. 2569</span></div><p>{PROSE}</p>",
            date(2026, 5, 30),
        ),
        (
            (
                f"<h1>{TITLE}</h1><dl><dd><time datetime='2025-12-22'>สร้างเมื่อ: "
                "22 ธันวาคม 2568</time></dd><dd><time datetime='2026-01-08'>อัปเดตล่าสุด: "
                "8 มกราคม 2569</time></dd><dd><time datetime='2025-12-24'>เผยแพร่เมื่อ: "
                f"24 ธันวาคม 2568</time></dd></dl><p>{PROSE}</p>"
            ),
            date(2025, 12, 24),
        ),
        (
            (
                f"<h1>{TITLE}</h1><p>By admin |<span>2026-08-20T11:00:00+07:00</span>"
                f"สิงหาคม 16, 2026|0 Comments</p><p>{PROSE}</p>"
            ),
            date(2026, 8, 16),
        ),
        (
            (
                f"<table><tr><td>{TITLE}</td></tr><tr><td>สร้างเมื่อ 13/6/2567 15:02 โดย "
                "<a href='/u/1'>งานพัสดุ</a></td></tr><tr><td>ปรับปรุงล่าสุดเมื่อ 20/6/2567 "
                "9:10 โดย <a href='/u/1'>งานพัสดุ</a></td></tr></table>"
            ),
            date(2024, 6, 13),
        ),
    ],
)
def test_day_is_read(content: str, expected: date) -> None:
    """A page without its day can be placed in no window."""
    assert published(content) == expected


def test_plan_of_several_days_is_no_day_of_publication() -> None:
    """Each row says what happens; a wrong day makes an honest page look stale."""
    plan = (
        "<table><tr><td>17 พ.ค. 2568</td><td>ขบวนแห่</td></tr>"
        "<tr><td>18 พ.ค. 2568</td><td>จุดบั้งไฟ</td></tr></table>"
    )

    assert published(f"<h2>{TITLE}</h2><p>ขอเชิญร่วมงาน</p>{plan}") is None


def test_day_of_the_visit_in_a_doubtful_meta_is_no_day_of_publication() -> None:
    """Templates fill "date" with the day on which the page is served."""
    head = "<meta name='date' content='2026-11-20'>"

    assert published(f"<h1>{TITLE}</h1><p>{PROSE}</p>", head=head) is None


def test_links_below_the_name_of_a_box_of_others_are_no_list() -> None:
    """The box stands below a contact form, and does not make a list of the page."""
    box = "<div class='h_menu'>ข่าวอื่น ๆ</div><ul>" + "".join(
        f"<li><a href='/n{n}.html'>กิจกรรมของหน่วยงานครั้งที่ {n}</a> ({n} ต.ค. 69)</li>"
        for n in range(1, 7)
    )
    form = (
        "<form method='post'><textarea name='t'></textarea><input type='submit'></form>"
    )

    facts = read(
        framed(f"<h2>ติดต่อสอบถาม</h2>{form}{box}</ul>"),
        "https://example.go.th/contact.php",
    ).facts

    assert facts.kind is PageKind.CONTACT


def test_album_with_an_id_is_an_item() -> None:
    """It has no day and no document, and is published by itself all the same."""
    content = "<h2>ภาพกิจกรรม เก็บขยะชายหาดกับนักท่องเที่ยว</h2><img src='/up/1.jpg'>"

    facts = read(framed(content), "https://example.go.th/gallery.php?id=118").facts

    assert facts.kind is PageKind.NEWS_ITEM
