"""Fetching a report that was given as an address."""

import gzip
import re

import pytest

from crawler.errors import ReportUnreadableError
from crawler.fetch.report_file import fetch_report, fetch_through
from crawler.fetch.switches import Switches
from tests.crawler.fetch.conftest import MakeReach
from tests.crawler.loopback import Page, Site, loopback

REPORT = b"%PDF-1.7 a report"


def site(**pages: Page) -> Site:
    """Serve pages by the name of their path; no robots.txt."""

    def answer(_: str, path: str) -> Page:
        return pages.get(path.strip("/"), Page(status=404))

    return answer


async def test_report_comes_with_the_address_it_came_from(
    make_reach: MakeReach,
) -> None:
    """Relative links of a page are resolved against the last address."""
    away = Page(status=302, body=b"", headers={"Location": "/files/report"})
    pages = {"old": away, "files/report": Page(body=REPORT)}
    with loopback(site(**pages)) as server:
        reach = make_reach(server.led_from("a.example"))

        fetched = await fetch_through(reach, "http://a.example/old")

    assert fetched == (REPORT, "http://a.example/files/report")


BOMB = Page(body=gzip.compress(bytes(3_000_000)), headers={"Content-Encoding": "gzip"})
"""Less than 4,000 bytes on the wire."""

LOGIN = b"<form><input name=u><input class='x' type='password'></form>"


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (Page(status=404), "is not there (not-found, HTTP 404)"),
        (Page(status=410), "is not there any more"),
        (Page(status=401), "asks for a login"),
        (Page(status=403), "refused to programs"),
        (Page(status=500), "cannot be fetched (server-error, HTTP 500)"),
        (Page(body=b"x" * 5000), "larger than a report"),
        (BOMB, "larger than a report"),
        (Page(body=LOGIN), "asks for a login"),
    ],
)
async def test_report_that_does_not_come_is_refused_in_one_line(
    make_reach: MakeReach, page: Page, says: str
) -> None:
    """Whoever gave the address must see which one, and what to do."""
    with loopback(site(x=page)) as server:
        reach = make_reach(server.led_from("a.example"), max_bytes=4000)

        with pytest.raises(ReportUnreadableError, match=re.escape(says)) as caught:
            await fetch_through(reach, "http://a.example/x")

    assert str(caught.value).startswith("http://a.example/x: ")
    assert "\n" not in str(caught.value)


async def test_page_with_a_login_beside_its_table_is_a_report(
    make_reach: MakeReach,
) -> None:
    """Sites show the login of their staff on every page."""
    page = Page(body=LOGIN + b"<table><tr><td>x</table>")
    with loopback(site(x=page)) as server:
        reach = make_reach(server.led_from("a.example"))

        body, _ = await fetch_through(reach, "http://a.example/x")

    assert body == page.body


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://127.0.0.1/report.pdf", "never visited"),
        ("http://169.254.169.254/latest", "never visited"),
        ("http://user:word@a.example/", "never visited"),
        ("ftp://a.example/report.pdf", "never visited"),
        ("http://[broken/\nreport", "no address that can be read"),
        ("http://" + "x" * 9000, "no address that can be read"),
    ],
)
async def test_address_that_is_never_visited_is_refused(url: str, says: str) -> None:
    """A report is fetched under the same guards as evidence."""
    with pytest.raises(ReportUnreadableError, match=says) as caught:
        await fetch_report(url, Switches())

    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 800


async def test_robots_txt_is_obeyed(make_reach: MakeReach) -> None:
    """The owner of a site decides, for reports too."""
    robots = Page(body=b"User-agent: *\nDisallow: /x")
    pages = {"robots.txt": robots, "x": Page(body=REPORT)}
    with loopback(site(**pages)) as server:
        reach = make_reach(server.led_from("a.example"))

        with pytest.raises(ReportUnreadableError, match=r"robots\.txt"):
            await fetch_through(reach, "http://a.example/x")

    assert "a.example/x" not in server.seen
