"""Headings that repeat the words of the address, as the sibling repeats its own."""

from crawler.model.outcome import Outcome
from crawler.pages.read import read_page
from tests.crawler.pages.building import PROSE, fetched, framed

NAMED = "https://www.example.go.th/archives/รายงานผลการใช้จ่าย-ไตรมาส-2"
LATEST = "<h3>เรื่องที่ผู้อ่านสนใจ</h3><ul>{}</ul>"


def sought(words: str, below: str) -> str:
    """A page headed by words, over some other items that turn."""
    return framed(f"<h1>{words}</h1>{below}", title=f"{words} | โรงเรียนตัวอย่าง")


def outcome(page: str, sibling: str) -> Outcome:
    """Read a page at an address of words beside what the site shows for others."""
    other = fetched(sibling, "https://www.example.go.th/archives/999999999")
    return read_page(fetched(page, NAMED), sibling=other).outcome


NONE = sought(
    "999999999", "<p>0 รายการ</p>" + LATEST.format("<li><a href='a'>ก</a></li>")
)
MINE = "รายงานผลการใช้จ่าย ไตรมาส 2"


def test_words_that_were_only_sought_are_no_page() -> None:
    """The site searches for what it does not know, and heads the page with it."""
    below = "<p>0 รายการ</p>" + LATEST.format("<li><a href='b'>ข</a></li>")

    assert outcome(sought(MINE, below), NONE) is Outcome.SOFT_404


def test_a_page_under_such_words_is_there() -> None:
    """Its address is made of its title."""
    assert outcome(sought(MINE, f"<p>{PROSE}</p>"), NONE) is Outcome.OK


def test_a_title_that_the_sibling_does_not_echo_is_the_page_s_own() -> None:
    """A site that does not repeat what was asked for knows the name of its page."""
    refused = sought("ไม่พบหน้าที่ท่านค้นหา", "<p>0 รายการ</p>")

    assert outcome(sought(MINE, "<p>0 รายการ</p>"), refused) is Outcome.OK
