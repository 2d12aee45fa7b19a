"""A page's own address tells whose item it shows, when every id shows the same."""

from base64 import b64encode
from collections.abc import Callable
from urllib.parse import quote

import pytest

from crawler.model.outcome import Outcome
from tests.crawler.pages.building import PROSE, article, framed, read

SITE = "https://example.go.th"
PLAIN = f"{SITE}/view.php?nid={{}}"
TITLE = "ประกาศรายชื่อผู้ผ่านการสรรหา"
NAMED = {
    "canonical": ("<link rel='canonical' href='{}'>", ""),
    "shared by Open Graph": ("<meta property='og:url' content='{}'>", ""),
    "a button to share": ("", "<a href='https://share.example/s.php?u={}'>แชร์</a>"),
    "a field to copy from": ("", "<input readonly value='{}'>"),
}


def coded(number: int) -> str:
    """The address of an item whose id is written in base64."""
    return f"{SITE}/main.php?cmd=dmlldw&nid={b64encode(str(number).encode()).decode()}"


def shown(kind: str, url: str, content: str) -> str:
    """A page that names its own address in one of the ways in use."""
    head, below = NAMED[kind]
    given = quote(url, safe="") if "share" in below else url
    return framed(content + below.format(given), head=head.format(given))


@pytest.mark.parametrize("kind", NAMED)
@pytest.mark.parametrize("address", [PLAIN.format, coded], ids=["plain", "base64"])
def test_the_newest_item_that_stands_for_all_ids_is_there_at_its_own(
    kind: str, address: Callable[[int], str]
) -> None:
    """The sibling says whose address it shows: the one that was asked for."""
    url = address(6102)
    source = shown(kind, url, article(TITLE))

    found = read(source, url, sibling=source)

    assert found.outcome is Outcome.OK, found.proof
    assert found.facts.title == TITLE
    assert found.facts.published is not None


@pytest.mark.parametrize("kind", NAMED)
def test_another_item_shown_for_an_id_is_not_the_one(kind: str) -> None:
    """Read alone it would pass: a page with a heading and prose at no news address."""
    source = shown(kind, f"{SITE}/page?pid=77", f"<h2>{TITLE}</h2><p>{PROSE * 2}</p>")

    found = read(source, f"{SITE}/page?pid=1240", sibling=source)

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize(
    "named", [f"{SITE}/", f"{SITE}/page", f"{SITE}/about-us", "https://other.example/9"]
)
def test_an_address_of_another_kind_says_nothing_of_the_id(named: str) -> None:
    """Many sites name their start page, or a name in words, as that of every page."""
    content = f"<h2>อำนาจหน้าที่</h2><p>{PROSE * 2}</p>"
    source = shown("canonical", named, content)

    found = read(source, f"{SITE}/page?pid=1240", sibling=source)

    assert found.outcome is Outcome.OK, found.proof


SHARE = "<a href='https://share.example/s.php?u={}'>แชร์</a>"


def test_boxes_that_share_other_news_name_no_item() -> None:
    """A start page came in its place, with buttons to share each of its latest news."""
    named = (quote(PLAIN.format(number), safe="") for number in (6102, 6101, 6100))
    start = "<h2>ยินดีต้อนรับสู่เมืองตัวอย่าง</h2><p>เมืองน่าอยู่</p><h2>ของดีประจำตำบล</h2>"
    source = framed(start + "".join(map(SHARE.format, named)))

    found = read(source, PLAIN.format(6102), sibling=source)

    assert found.outcome is Outcome.SOFT_404, found.proof


def test_a_standing_page_beside_shared_news_is_no_other_item() -> None:
    """Buttons under the news in a box say nothing of the page that they stand on."""
    named = (quote(f"{SITE}/page?pid={number}", safe="") for number in (77, 78, 79))
    box = "".join(map(SHARE.format, named))
    source = framed(f"<h2>อำนาจหน้าที่</h2><p>{PROSE * 2}</p>{box}")

    found = read(source, f"{SITE}/page?pid=1240", sibling=source)

    assert found.outcome is Outcome.OK, found.proof


LISTED = (
    "<h3>ข่าวล่าสุด</h3><ul>"
    + "".join(
        f"<li><a href='view.php?nid={number}'>{name}</a></li>"
        for number, name in (
            (6102, TITLE),
            (6099, "ประชุมสภาสมัยสามัญ สมัยที่ 4"),
            (6095, "จ้างเหมาซ่อมแซมถนนลูกรัง หมู่ 3"),
        )
    )
    + "</ul>"
)


@pytest.mark.parametrize(
    ("number", "outcome"), [(6102, Outcome.OK), (6040, Outcome.SOFT_404)]
)
def test_a_list_tells_of_which_id_the_item_is_that_stands_for_all(
    number: int, outcome: Outcome
) -> None:
    """It leads to the address that was asked for by the heading that is shown."""
    source = framed(article(TITLE, "วันที่ประกาศ 18 พฤศจิกายน 2569") + LISTED)

    found = read(source, PLAIN.format(number), sibling=source)

    assert found.outcome is outcome, found.proof


def test_a_heading_that_leads_to_whatever_was_asked_for_names_no_item() -> None:
    """Templates put the id of the address into it, that of the sibling too."""
    text = article(TITLE, "วันที่ประกาศ 18 พฤศจิกายน 2569")
    head = "<h2><a href='view.php?nid={}'>" + TITLE + "</a></h2>"
    others = LISTED.replace(TITLE, "ซื้อวัสดุสำนักงาน จำนวน 6 รายการ")
    page, sibling = (
        framed(text.replace(f"<h2>{TITLE}</h2>", head.format(number)) + others)
        for number in (6040, 999999999)
    )

    found = read(page, PLAIN.format(6040), sibling=sibling)

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize(
    ("number", "outcome"), [(412, Outcome.OK), (268, Outcome.SOFT_404)]
)
def test_an_address_that_a_page_prints_as_its_own_names_the_item(
    number: int, outcome: Outcome
) -> None:
    """The site shows its newest item for every id that it lacks."""
    printed = f"<p>ลิงก์ถาวร: {PLAIN.format(412)}</p>"
    source = framed(article(TITLE, "วันที่ประกาศ 18 พฤศจิกายน 2569") + printed)

    found = read(source, PLAIN.format(number), sibling=source)

    assert found.outcome is outcome, found.proof


@pytest.mark.parametrize("title", ["<p><b>{}</b></p>", "<h3>{}</h3>", ""])
def test_empty_fields_above_an_item_that_stands_for_all_leave_it_there(
    title: str,
) -> None:
    """The sibling tells its text because it shows this very item."""
    fields = "<p>ผู้เขียน:</p><p>หมวดหมู่:</p><p>เอกสารแนบ:</p><p>เรื่อง:</p>"
    printed = f"<p>ลิงก์ถาวร: {PLAIN.format(412)}</p>"
    source = framed(f"{fields}{title.format(TITLE)}<p>{PROSE}</p>{printed}")

    found = read(source, PLAIN.format(412), sibling=source)

    assert found.outcome is Outcome.OK, found.proof
