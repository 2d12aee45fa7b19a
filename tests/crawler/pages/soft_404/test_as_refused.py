"""Pages beside the page with which their site refuses an impossible id.

Content systems print that one in the template of the site: head, boxes and foot.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from crawler.model.observation import Fetched
from crawler.model.outcome import Outcome
from crawler.model.page import PageReading
from crawler.pages.content import page_of
from crawler.pages.read import read_page
from crawler.pages.soft_404.ignoring import ignores_its_id
from tests.benchmarks import accuracy
from tests.crawler.pages.building import (
    AGENCY,
    NEWS,
    SIBLING,
    article,
    fetched,
    framed,
)

GOLD = Path(__file__).resolve().parents[3] / "gold"
FOLDERS = sorted(one.parent for one in GOLD.glob("tuning*/labels.jsonl"))
BOXES = (
    "<div class='c2'><h3>ประกาศใหม่</h3><p>19 พ.ย. 2569</p><p>เปิดศูนย์พักคอย</p>"
    "<p>9 พ.ย. 2569</p><p>รับสมัครครูดนตรี</p><h3>ราคาข้าววันนี้</h3><p>14,200</p>"
    "<h3>หน่วยงานในสังกัด</h3><p>กลุ่มอารักขาพืชและดินปุ๋ย</p></div>"
)
GONE = {
    "the labels of a record": "<p>หัวข้อ :</p><p>วันที่ : 01/01/1970</p><p>แฟ้มแนบ :</p>",
    "words that nobody knows": "<p>กระดานนี้บินไปดาวอังคาร</p>",
    "nothing at all": "",
}
THERE = {
    "an item of the day of another": article("แจ้งงดจ่ายน้ำ", "19 พ.ย. 2569"),
    "a picture": "<h2>ผังองค์กร</h2><img src='/up/9.jpg'>",
    "a few words": "<p>ปิดถนนสายตลาดถึงวันศุกร์</p>",
    "a list headed as a box is": (
        "<h3>ประกาศใหม่</h3><p>รับโอนพนักงานครู</p><p>สอบราคาทรายถม</p>"
    ),
}


def refusal(content: str, title: str = "") -> Fetched:
    """What a site answers with status 404, in its frame."""
    body = framed(content + BOXES, title=title) if title else framed(content + BOXES)
    return fetched(body, SIBLING, status=404, outcome=Outcome.NOT_FOUND)


def beside(content: str, refused: Fetched, title: str = AGENCY) -> PageReading:
    """Read a page of the same site."""
    return read_page(
        fetched(framed(content + BOXES, title=title), NEWS), sibling=refused
    )


@pytest.mark.parametrize("shape", GONE)
def test_boxes_that_the_refusal_shows_too_are_no_content(shape: str) -> None:
    """Without its frame nothing is left of such a page, whatever it says."""
    said = GONE[shape] if "words" in shape else "<p>Page not found</p>"

    found = beside(GONE[shape], refusal(said))

    assert found.outcome is Outcome.SOFT_404, found.proof


@pytest.mark.parametrize("shape", THERE)
def test_what_the_refusal_does_not_show_is_the_page(shape: str) -> None:
    """Though a day, or a heading, stands in a box of the site as well."""
    found = beside(THERE[shape], refusal("<p>Page not found</p>"))

    assert found.outcome is Outcome.OK, found.proof


def test_an_item_keeps_its_title_and_its_day() -> None:
    """One of the latest news is of the same day, and stands on the refusal."""
    facts = beside(THERE["an item of the day of another"], refusal("")).facts

    assert facts.title == "แจ้งงดจ่ายน้ำ"
    assert facts.published is not None
    assert facts.published.value.isoformat() == "2026-11-19"


@pytest.mark.parametrize("title", ["ข้อผิดพลาด", "Not Found (#404)"])
def test_the_title_of_the_refusal_tells_a_page_that_bears_it(title: str) -> None:
    """Its message may be worded as nobody else words it."""
    said = "<p>ไม่ทราบจะพาไปที่ใดดี</p>"

    found = beside(said, refusal(said, title), title=title)

    assert found.outcome is Outcome.SOFT_404
    assert title in found.proof


def test_the_title_that_all_pages_bear_tells_nothing() -> None:
    """Old sites are called by their owner on every page, the refusal too."""
    assert (
        beside("<p>โทร 044-123-456</p>", refusal("<p>ไม่พบ</p>")).outcome is Outcome.OK
    )


@pytest.mark.parametrize("said", ["", "<h4>ผิดพลาด</h4><p>บทความนี้ไม่มีแล้ว</p>"])
def test_the_front_of_a_site_is_not_what_was_asked_for(said: str) -> None:
    """Under its headings others begin: each leads to another id."""
    front = "".join(
        f"<h2><a href='select_news.php?news_id={n}'>ออกหน่วยครั้งที่ {n}</a></h2>"
        f"<p>เผยแพร่เมื่อ: {n} พฤศจิกายน 2569</p><p>เชิญร่วมงานที่ลานหน้าที่ว่าการ</p>"
        for n in (13, 14, 15)
    )
    own = article("ออกหน่วยครั้งที่ 12") + front.replace("h2", "h4")

    missing = beside(said + front, refusal("<p>Page not found</p>"))
    there = beside(own, refusal("<p>Page not found</p>"))

    assert missing.outcome is Outcome.SOFT_404, missing.proof
    assert there.outcome is Outcome.OK, there.proof


def as_refusal(
    folder: Path, every: int
) -> Iterator[tuple[dict[str, object], Fetched, Fetched]]:
    """Yield pages with the page for an impossible id, as if it bore its status."""
    for page in accuracy.pages_of(folder)[::every]:
        sibling = accuracy.sibling_of(folder, page) if page["sibling"] else None
        if sibling is not None and sibling.look.outcome is Outcome.OK:
            look = replace(sibling.look, status=404, outcome=Outcome.NOT_FOUND)
            first = accuracy.fetched(folder, page["file"], page)
            yield page, first, replace(sibling, look=look)


@pytest.mark.parametrize(
    "every", [3, pytest.param(1, marks=pytest.mark.slow)], ids=["a third", "all"]
)
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda one: one.name)
@pytest.mark.uncounted
def test_no_genuine_page_is_missing_whatever_its_site_refuses_with(
    folder: Path, every: int
) -> None:
    """A law over labelled pages; one that its id does not choose is shown to nobody."""
    wrong = [
        page["file"]
        for page, first, refused in as_refusal(folder, every)
        if page["label"]["outcome"] == "ok"  # type: ignore[index]
        and read_page(first, sibling=replace(refused, body=b"")).outcome is Outcome.OK
        and read_page(first, sibling=refused).outcome is not Outcome.OK
        and not _is_the_same(first, refused)
    ]

    assert wrong == []


def _is_the_same(first: Fetched, refused: Fetched) -> bool:
    look = replace(refused.look, status=200, outcome=Outcome.OK)
    return ignores_its_id(page_of(first, replace(refused, look=look)))
