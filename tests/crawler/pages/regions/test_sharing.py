"""What a page shares with its impossible sibling, and what is its own all the same."""

import pytest

from crawler.model.outcome import Outcome
from crawler.pages.content import page_of
from tests.crawler.pages.building import NEWS, SIBLING, fetched, framed, read

NAMES = ("ขุดลอกคลองหนองหาน", "มอบบ้านผู้ยากไร้", "ตรวจเยี่ยมตลาดสด", "ซ่อมไฟส่องสว่าง")
LATEST = "".join(
    f"<li><a href='select_news.php?news_id={at}'>{name}</a></li>"
    for at, name in enumerate(NAMES, 10)
)
NOTE = "<p>รายละเอียดตามเอกสารที่แนบมาพร้อมนี้</p>"


@pytest.mark.parametrize("tag", ["h2", "b", "td"])
def test_a_title_is_not_shared_with_a_link_to_it(tag: str) -> None:
    """Sites that list the latest news for an unknown id name the item there too."""
    page = framed(f"<table><tr><td><{tag}>{NAMES[2]}</{tag}>{NOTE}</td></tr></table>")
    sibling = framed(f"<ul>{LATEST}</ul>{NOTE}")

    found = read(page, NEWS, sibling=sibling)

    assert (found.outcome, found.facts.title) == (Outcome.OK, NAMES[2]), found.proof


def test_a_heading_that_both_show_is_of_the_site() -> None:
    """The newest item, shown for an unknown id, is not what was asked for."""
    latest = LATEST.replace("news_id=1", "news_id=31")
    page = framed(f"<h2>{NAMES[2]}</h2><p>18 พฤศจิกายน 2569</p>{NOTE}<ul>{latest}</ul>")

    found = read(page, NEWS, sibling=page)

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize("box", ["<aside>{}</aside>", "<div class='sidebar'>{}</div>"])
def test_a_heading_is_not_shared_with_a_line_that_names_it(box: str) -> None:
    """A box of the latest items may name it without a link."""
    own = fetched(framed(f"<h1>{NAMES[1]}</h1><p>ไม่มีผู้ใดผ่านเกณฑ์</p>"))
    sibling = fetched(framed(f"<h1>-</h1>{box.format(NAMES[1])}"), SIBLING)

    blocks = page_of(own, sibling).main

    assert NAMES[1] in [one.text for one in blocks]
