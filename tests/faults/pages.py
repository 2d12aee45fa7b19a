"""The pages behind the fault proxy, the same on every host: two that are there."""

from collections.abc import Mapping
from enum import StrEnum

from tests.crawler.loopback import Page
from tests.site.documents import pdf
from tests.site.nights import news


class Cited(StrEnum):
    """The page that a report cites; each value is its path."""

    HEALTHY = "/select_news.php?news_id=7"
    PDF = "/files/plan.pdf"
    DEAD = "/announce_detail/12"
    SOFT = "/select_news.php?news_id=8"


IS_THERE = frozenset({Cited.HEALTHY, Cited.PDF})

ARTICLE = news(
    "ผลการดำเนินงานป้องกันการทุจริตประจำปี",
    text="เทศบาลขอเผยแพร่ผลการดำเนินงานป้องกันการทุจริตให้ประชาชนทราบโดยทั่วกัน " * 4,
)
"""Dated inside the window of the fiscal year."""

LATEST = news(
    "กิจกรรมวันเด็กแห่งชาติ",
    day="14 มกราคม 2566",
    text="เทศบาลตำบลตัวอย่างจัดกิจกรรมวันเด็กให้แก่เด็กในเขตเทศบาล",
)
"""What the site shows for every news that it does not have: its latest one.

It says nothing of being missing and bears a good date: read alone it would pass, and
only what the site shows for an impossible id tells what it is.
"""

_PAGES: Mapping[str, Page] = {
    Cited.HEALTHY: Page(body=ARTICLE.encode()),
    Cited.PDF: Page(
        body=pdf("Annual action plan for fiscal year 2023"),
        headers={"Content-Type": "application/pdf"},
    ),
}
_ROBOTS = Page(
    body=b"User-agent: *\nDisallow: /admin/\nDisallow: /private/\n",
    headers={"Content-Type": "text/plain"},
)


def site(_: str, path: str) -> Page:
    """Answer any address of any host."""
    if path == "/robots.txt":
        return _ROBOTS
    if path in _PAGES:
        return _PAGES[path]
    if path.startswith("/select_news.php"):
        return Page(body=LATEST.encode())
    return Page(status=404, body=b"<html><body><h1>Not Found</h1></body></html>")
