"""The loopback web plays every ending as it says; without this no test means much."""

import asyncio
import itertools
import json
import re
import ssl
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from crawler.model.outcome import Outcome
from tests.site import endings
from tests.site.news import news
from tests.site.serving import HOSTS, Site, running_site, serve_site
from tests.site.thai_dates import Notation, printed
from tests.site.visitor import visitor

EXPECTED: dict[str, Any] = json.loads(
    (Path(__file__).parent / "expected" / "report_000.json").read_text(encoding="utf-8")
)
ADDRESSES: list[dict[str, Any]] = EXPECTED["addresses"]
BY_ENDING = {row["ending"]: row for row in ADDRESSES}
HOME = "https://phonkho.go.th/index.php"
NEWS = "https://phonkho.go.th/select_news.php?news_id="
LISTING = "https://phonkho.go.th/news.php?id_type="
AGENCY = "องค์การบริหารส่วนตำบลโพนค้อ อำเภอเมืองศรีสะเกษ จังหวัดศรีสะเกษ"
TODAY = date(2023, 5, 15)

DATELINES = {
    "237": "วันที่ประกาศ 12 มกราคม 2566",
    "174": "ประกาศเมื่อวันที่ ๕ ตุลาคม ๒๕๖๕",
    "295": "วันที่ประกาศ 3 พ.ค. 2566",
    "287": "วันที่ประกาศ 15 ธันวาคม 2565",
    "240": "วันที่ประกาศ 20 ม.ค. 2565",
    "279": "วันที่ 20 ธ.ค. 65",
    "259": "วันที่ประกาศ 1 ธันวาคม พ.ศ. 2563",
    "272": "โพสต์เมื่อ 11 เม.ย. 2566",
    "260": "",
    "275": "วันที่ประกาศ 28 ก.ย. 2565",
    "251": "วันที่ประกาศ 07/10/2565",
}
"""What each news page prints: by hand, so that a wrong month table shows."""

ITEM_DATES = {
    "31": ("24 ม.ค. 2566", "5 ส.ค. 2562"),
    "20": ("11 มิถุนายน 2564", "9 พฤศจิกายน 2560"),
    "23": ("15 มี.ค. 2561", "31 ส.ค. 2565"),
    "23&page=2": ("18 ต.ค. 2565", "25 เม.ย. 2566"),
    "26": ("6 ก.พ. 2566", "4 พ.ย. 2565"),
}
"""First and last date of each listing page."""

CANDIDATES = ("251", "252", "212")
"""What the program guesses for 2512, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a person would see at one address."""

    status: int | None
    hops: int
    heading: str | None
    dateline: str | None
    items: tuple[str, ...]
    final_url: str
    html: str


async def see(session: aiohttp.ClientSession, url: str) -> Seen:
    """Open one address and read what a person would."""
    try:
        async with session.get(url) as response:
            html = await response.text()
            seen = read(response.status, html)
            return replace(
                seen, hops=len(response.history), final_url=str(response.url)
            )
    except aiohttp.ClientOSError:
        return replace(read(None, ""), final_url=url)


def read(status: int | None, html: str) -> Seen:
    """Read the page by the markup of the played site alone."""
    content = html.partition('<div id="content">')[2].partition('<div id="footer">')[0]
    heading = re.search(r'<h2 class="topic">(.*?)</h2>', content)
    dateline = re.search(r'<div class="news_date">(.*?)</div>', content)
    return Seen(
        status=status,
        hops=0,
        final_url="",
        heading=heading and heading[1],
        dateline=dateline and dateline[1],
        items=tuple(re.findall(r"</a></td><td[^>]*>(.*?)</td>", content)),
        html=html,
    )


def without_counters(html: str) -> str:
    """Leave out the counters, which rise with every request."""
    return re.sub(r"[\d,]+ ครั้ง", "", html)


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """One server for the tests that do not mind who asked before."""
    with running_site() as running:
        yield running


@pytest.fixture
async def session(site: Site) -> AsyncIterator[aiohttp.ClientSession]:
    """Open a visitor's session to the shared server."""
    async with visitor(site) as opened:
        yield opened


def news_addresses() -> list[dict[str, Any]]:
    """Return the expected addresses that are news items."""
    return [row for row in ADDRESSES if row["kind"] == "news-item"]


@pytest.mark.parametrize("row", news_addresses(), ids=lambda row: row["ending"])
async def test_news_prints_its_title_and_its_day(row: dict[str, Any]) -> None:
    """A title or a day that differs from the expected one would test nothing."""
    async with serve_site() as fresh, visitor(fresh) as session:
        await see(session, row["url"])  # the flaky one fails on its first look
        seen = await see(session, row["url"])

    news_id = row["url"].rpartition("=")[2]
    assert seen.status == 200
    assert seen.heading == row["title"]
    assert seen.dateline == DATELINES[news_id]


@pytest.mark.parametrize("row", news_addresses(), ids=lambda row: row["ending"])
def test_printed_day_is_the_expected_day(row: dict[str, Any]) -> None:
    """The hand-written datelines and the expected days must not drift apart."""
    day = row["date"] and date.fromisoformat(row["date"])
    line = DATELINES[row["url"].rpartition("=")[2]]

    notations = [printed(day, notation) for notation in Notation] if day else [""]

    assert any(line.endswith(notation) for notation in notations)


@pytest.mark.parametrize("listing", ITEM_DATES)
async def test_listing_shows_its_items(
    session: aiohttp.ClientSession, listing: str
) -> None:
    """What a listing proves hangs on its newest item and on the order."""
    seen = await see(session, LISTING + listing)

    assert (seen.items[0], seen.items[-1]) == ITEM_DATES[listing]


@pytest.mark.parametrize(
    "row",
    [row for row in ADDRESSES if row["kind"] == "listing"],
    ids=lambda r: r["url"],
)
async def test_listing_is_headed_by_its_title(
    session: aiohttp.ClientSession, row: dict[str, Any]
) -> None:
    """The title is what tells two listings apart."""
    seen = await see(session, row["url"])

    assert seen.heading == row["title"]


async def test_listing_sorted_oldest_first_goes_on_to_a_second_page(
    session: aiohttp.ClientSession,
) -> None:
    """Its first page alone is older than the year; only following proves it."""
    first = await see(session, LISTING + "23")
    second = await see(session, LISTING + "23&page=2")

    assert '<a href="news.php?id_type=23&amp;page=2">ถัดไป</a>' in first.html
    assert "ถัดไป" not in second.html
    assert not any(day.endswith("2566") for day in first.items)


async def test_monthly_summaries_name_four_months(
    session: aiohttp.ClientSession,
) -> None:
    """February and March are the months that a rule must miss."""
    seen = await see(session, LISTING + "26")

    named = re.findall(r"ประจำเดือน (\S+) 256[56]</a>", seen.html)
    assert named == ["มกราคม", "ธันวาคม", "พฤศจิกายน", "ตุลาคม"]


async def test_unknown_listing_is_empty(session: aiohttp.ClientSession) -> None:
    """The impossible sibling of a listing must look unlike a real one."""
    seen = await see(session, LISTING + "999999999")

    assert (seen.status, seen.heading, seen.items) == (200, "", ())


async def test_home_page_shows_dated_news(session: aiohttp.ClientSession) -> None:
    """The home page is judged like a listing; 2 May 2023 is its newest item."""
    seen = await see(session, HOME)

    assert seen.items[0] == "2 พ.ค. 2566"
    assert seen.heading is None


async def test_every_unknown_id_answers_alike(session: aiohttp.ClientSession) -> None:
    """A soft 404 is proven by an impossible sibling that answers the same."""
    cited = await see(session, NEWS + "2512")
    impossible = await see(session, NEWS + "999999999")

    assert (cited.status, cited.heading, cited.dateline) == (200, "", "")
    assert without_counters(cited.html) == without_counters(impossible.html)


async def test_id_that_is_no_number_finds_nothing(
    session: aiohttp.ClientSession,
) -> None:
    """An address visited with its Thai digits unmended must not look well."""
    seen = await see(session, NEWS + "๒๓๗")

    assert "<p>ไม่พบข้อมูล</p>" in seen.html
    assert seen.heading is None


async def test_one_candidate_of_the_soft_404_is_a_good_page(
    session: aiohttp.ClientSession,
) -> None:
    """Exactly one of the three guesses may be offered."""
    headings = [(await see(session, NEWS + guess)).heading for guess in CANDIDATES]

    assert headings == ["แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2566", "", ""]


async def test_cited_404_is_a_404(session: aiohttp.ClientSession) -> None:
    """Chrome and all, but the status tells."""
    row = BY_ENDING["HTTP 404"]

    seen = await see(session, row["url"])

    assert seen.status == row["status"] == 404


async def test_redirects_end_where_they_say(session: aiohttp.ClientSession) -> None:
    """The login page and the home page are the two wrong places to land."""
    login = await see(session, NEWS + "285")
    home = await see(session, "https://phonkho.go.th/contact16.php")

    assert login.final_url == "https://phonkho.go.th/login.php"
    assert '<input type="password"' in login.html
    assert home.final_url == HOME
    assert home.items


async def test_two_of_three_services_answer(session: aiohttp.ClientSession) -> None:
    """The e-service page is judged by how many of its services work."""
    row = BY_ENDING["e-service page, two of three services answer"]
    seen = await see(session, row["url"])
    listed = re.findall(r'<li><a href="(eservice_form\d\.php)">', seen.html)

    statuses = [
        (await see(session, f"https://phonkho.go.th/{service}")).status
        for service in listed
    ]

    assert seen.heading == row["title"]
    assert statuses == [200, 200, 500]
    assert statuses.count(200) == row["services_working"]


async def test_contact_form_can_be_filled_in(session: aiohttp.ClientSession) -> None:
    """A contact page without a form would be broken."""
    row = BY_ENDING["contact form that can be filled in"]

    seen = await see(session, row["url"])

    form = seen.html.partition('name="frmcontact"')[2].partition("</form>")[0]
    assert seen.heading == row["title"]
    assert re.findall(r'name="(\w+)"', form) == ["name", "email", "message", "send"]


async def test_flaky_page_fails_once_and_says_when_to_come_back() -> None:
    """Never on one look: the second must find the page."""
    url = BY_ENDING["flaky: 503 once, then well"]["url"]

    async with serve_site() as fresh, visitor(fresh) as session:
        async with session.get(url) as response:
            first = (response.status, response.headers["Retry-After"])
        second = (await see(session, url)).status

    assert first == (503, "1")
    assert second == 200


async def test_reset_page_resets_every_time() -> None:
    """Before and inside the headers: both are one ending."""
    url = BY_ENDING["connection reset every time"]["url"]

    async with serve_site() as fresh, visitor(fresh) as session:
        statuses = [(await see(session, url)).status for _ in range(4)]

    assert statuses == [None] * 4
    assert fresh.visits()[url] >= 4  # aiohttp itself asks again after a reset


async def test_social_service_shows_strangers_a_wall(
    session: aiohttp.ClientSession,
) -> None:
    """Once with 200 after a redirect, once with 404: both are the wall."""
    known = await see(session, BY_ENDING["login wall of a social service"]["url"])
    other = await see(
        session, BY_ENDING["social service answers 404 to a stranger"]["url"]
    )

    assert known.status == 200
    assert known.final_url.startswith("https://www.facebook.com/login/?next=https")
    assert other.status == 404
    assert "คุณต้องเข้าสู่ระบบก่อน" in known.html
    assert "คุณต้องเข้าสู่ระบบก่อน" in other.html


async def test_robots_of_both_hosts_allow(session: aiohttp.ClientSession) -> None:
    """No permission, no visit: a 404 and an empty Disallow both permit."""
    municipal = await see(session, "https://phonkho.go.th/robots.txt")
    social = await see(session, "https://www.facebook.com/robots.txt")

    assert municipal.status == 404
    assert social.html == "User-agent: *\nDisallow:\n"


async def test_attachments_of_news_are_documents(
    session: aiohttp.ClientSession,
) -> None:
    """A dead attachment would turn a good page broken."""
    named = [name for item in news().values() for name in item.attachments]

    for name in named:
        async with session.get(f"https://phonkho.go.th/files/{name}") as response:
            assert response.content_type == "application/pdf"
            assert (await response.read()).startswith(b"%PDF-")

    assert named


async def test_every_news_item_in_sight_has_a_page(
    session: aiohttp.ClientSession,
) -> None:
    """A link that leads nowhere would be an ending nobody meant."""
    pages = [HOME, LISTING + "23", LISTING + "23&page=2", LISTING + "26"]
    html = "".join([(await see(session, page)).html for page in pages])

    linked = set(re.findall(r"news_id=(\d+)", html))

    assert linked
    assert linked <= news().keys()


async def test_frame_shows_today_and_a_rising_counter() -> None:
    """Today's date and counters are what a careless reader takes for content."""
    url = NEWS + "260"

    async with serve_site(today=lambda: TODAY) as fresh, visitor(fresh) as session:
        first, second = await see(session, url), await see(session, url)

    assert "วันนี้ วันที่ 15 พฤษภาคม 2566" in first.html
    assert first.html != second.html
    assert without_counters(first.html) == without_counters(second.html)


async def test_title_element_is_the_agency_everywhere(
    session: aiohttp.ClientSession,
) -> None:
    """The heading alone tells pages apart (DOMAIN.md 3.8)."""
    pages = [HOME, NEWS + "237", NEWS + "261", NEWS + "2512", LISTING + "31"]

    for page in pages:
        assert f"<title>{AGENCY}</title>" in (await see(session, page)).html


def test_no_two_addresses_expect_the_same() -> None:
    """Were two alike, swapping their pages would go unnoticed."""
    told = [
        (row["title"], row["date"], row["outcome"], row.get("status"))
        for row in ADDRESSES
    ]

    alike = [pair for pair in itertools.combinations(told, 2) if pair[0] == pair[1]]

    assert alike == []


async def test_no_two_addresses_look_the_same() -> None:
    """What the pages show must differ too, not just what is expected of them."""
    async with serve_site() as fresh, visitor(fresh) as session:
        shown = [
            (seen.status, seen.hops, seen.heading, seen.dateline, seen.items)
            for seen in [await see(session, row["url"]) for row in ADDRESSES]
        ]

    assert len(set(shown)) == len(shown)


async def test_two_addresses_can_answer_in_each_others_place() -> None:
    """A test must be able to show that a wrong page is noticed."""
    swap = (NEWS + "237", LISTING + "20")

    async with serve_site(swap=swap) as fresh, visitor(fresh) as session:
        first, second = await see(session, swap[0]), await see(session, swap[1])
        third = await see(session, NEWS + "174")

    assert first.heading == "คู่มือสำหรับประชาชน"
    assert second.dateline == DATELINES["237"]
    assert third.dateline == DATELINES["174"]


async def test_requests_are_logged_with_who_and_how_many_at_once() -> None:
    """Politeness is proven from this log."""
    slow = NEWS + "279"

    async with serve_site() as fresh, visitor(fresh) as session:
        await asyncio.gather(see(session, slow), see(session, slow))
        await see(session, HOME)

    first, second, third = fresh.requests
    assert (first.url, second.url, third.url) == (slow, slow, HOME)
    assert (first.at_once, second.at_once, third.at_once) == (1, 2, 1)
    assert first.at <= second.at <= third.at
    assert first.asking.method == "GET"
    assert "aiohttp" in first.asking.user_agent
    assert fresh.visits() == {slow: 2, HOME: 1}


async def test_plain_http_answers_too(session: aiohttp.ClientSession) -> None:
    """Some addresses are cited with http."""
    seen = await see(session, "http://phonkho.go.th/select_news.php?news_id=237")

    assert seen.dateline == DATELINES["237"]


def test_every_host_has_a_way_to_the_loopback(site: Site) -> None:
    """A host without one would be looked up in the real DNS."""
    ways = {tuple(way.split(":")[:2]) for way in site.connect_to}

    assert ways == {(host, port) for host in HOSTS for port in ("443", "80")}
    assert all(way.split(":")[2] == "127.0.0.1" for way in site.connect_to)


WHOLE = [
    ("/gone", 410),
    ("/unauthorized", 401),
    ("/forbidden", 403),
    ("/too-many", 429),
    ("/denied-999", 999),
    ("/error", 500),
    ("/legally-blocked", 451),
    ("/round", 302),
    ("/redirect-private", 302),
    ("/refresh-home", 200),
    ("/blank", 200),
    ("/script-only", 200),
    ("/no-content-type", 200),
    ("/no-such-path", 404),
]


@pytest.mark.parametrize(("path", "status"), WHOLE)
async def test_ending_answers_with_its_status(
    session: aiohttp.ClientSession, path: str, status: int
) -> None:
    """The status is the half of an ending that HTTP tells."""
    url = f"https://endings.example{path}"

    async with session.get(url, allow_redirects=False) as response:
        answered = response.status

    assert answered == status


async def test_private_redirect_points_at_the_machine_itself(
    session: aiohttp.ClientSession,
) -> None:
    """The guard must refuse this address, whoever sends us there."""
    url = "https://endings.example/redirect-private"

    async with session.get(url, allow_redirects=False) as response:
        target = response.headers["Location"]

    assert target == "http://127.0.0.1:1/"


@pytest.mark.parametrize("path", ["/truncated", "/reset-in-body"])
async def test_body_ends_before_its_promised_length(
    session: aiohttp.ClientSession, path: str
) -> None:
    """A page that is cut short must not be read as a whole one."""
    async with session.get(f"https://endings.example{path}") as response:
        with pytest.raises(aiohttp.ClientPayloadError):
            await response.read()


@pytest.mark.parametrize("path", ["/reset", "/reset-in-headers"])
async def test_reset_leaves_no_answer(
    session: aiohttp.ClientSession, path: str
) -> None:
    """A reset is no status."""
    seen = await see(session, f"https://endings.example{path}")

    assert seen.status is None


@pytest.mark.parametrize("path", ["/silent", "/silent-in-body"])
async def test_silent_address_leaves_the_visitor_waiting(
    session: aiohttp.ClientSession, path: str
) -> None:
    """Only the visitor's own patience ends this."""
    patience = aiohttp.ClientTimeout(total=0.3)

    with pytest.raises(TimeoutError):
        async with session.get(
            f"https://endings.example{path}", timeout=patience
        ) as response:
            await response.read()


async def test_endless_body_goes_on_beyond_a_megabyte(
    session: aiohttp.ClientSession,
) -> None:
    """Only the visitor's own bound ends this."""
    async with session.get("https://endings.example/endless") as response:
        got = await response.content.readexactly(1_000_000)

    assert len(got) == 1_000_000


async def test_lying_charset_cannot_be_read_as_it_says(
    session: aiohttp.ClientSession,
) -> None:
    """The header says UTF-8, the bytes are cp874 (DOMAIN.md 3.6)."""
    async with session.get("https://endings.example/lying-charset") as response:
        declared, body = response.charset, await response.read()

    assert declared == "utf-8"
    with pytest.raises(UnicodeDecodeError):
        body.decode("utf-8")
    assert "แผนการจัดซื้อจัดจ้าง" in body.decode("cp874")


TLS = [
    ("expired.example", "certificate has expired"),
    ("not-yet-valid.example", "certificate is not yet valid"),
    ("wrong-host.example", "Hostname mismatch"),
    ("self-signed.example", "self-signed certificate"),
    ("untrusted.example", "self-signed certificate in certificate chain"),
    ("incomplete-chain.example", "unable to get local issuer certificate"),
    ("tls-failure.example", "WRONG_VERSION_NUMBER"),
]


@pytest.mark.parametrize(("host", "words"), TLS)
async def test_certificate_is_refused_for_its_own_reason(
    session: aiohttp.ClientSession, host: str, words: str
) -> None:
    """Each TLS ending must come from what its name says."""
    with pytest.raises(aiohttp.ClientSSLError, match=words):
        await session.get(f"https://{host}/")


@pytest.mark.parametrize("host", endings.TLS_HOSTS)
async def test_page_behind_a_bad_certificate_is_good(
    session: aiohttp.ClientSession, host: str
) -> None:
    """The certificate must be all that is wrong there."""
    blind = ssl.create_default_context()
    blind.check_hostname = False
    blind.verify_mode = ssl.CERT_NONE

    async with session.get(f"https://{host}/", ssl=blind) as response:
        assert response.status == 200
        assert "12 มกราคม 2566" in await response.text()


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("robots-forbids.example", 200),
        ("robots-503.example", 503),
        ("robots-403.example", 403),
        ("robots-resets.example", None),
        ("robots-is-html.example", 200),
        ("expired.example", None),
    ],
)
async def test_robots_of_the_further_hosts(
    session: aiohttp.ClientSession, host: str, status: int | None
) -> None:
    """A robots.txt that fails is a failed look, never permission."""
    seen = await see(session, f"https://{host}/robots.txt")

    assert seen.status == status


async def test_redirect_loop_never_ends(session: aiohttp.ClientSession) -> None:
    """Two pages that send the visitor to each other."""
    with pytest.raises(aiohttp.TooManyRedirects):
        await session.get("https://redirect-loop.example/again")


def test_every_ending_names_an_outcome_of_the_program() -> None:
    """A misspelt code in the table would never be met."""
    named = {endings.ending(path) for path in endings.paths()}

    assert named <= set(Outcome)


async def test_host_that_is_not_played_says_so(site: Site) -> None:
    """A wrong host in a test must not look like an ending."""
    url = f"http://127.0.0.1:{site.http_port}/"

    async with aiohttp.ClientSession() as session, session.get(url) as response:
        assert response.status == 421
