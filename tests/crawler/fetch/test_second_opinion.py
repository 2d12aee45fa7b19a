"""Looking at an address by another client."""

import asyncio
import gzip
from pathlib import Path

import pytest

from crawler.model.observation import Client, Redirect
from crawler.model.outcome import Outcome
from tests.crawler.fetch.conftest import MakeReach, speaking
from tests.crawler.loopback import Page, Site, loopback
from tests.site.certificates import Authority

NO_ROBOTS = Page(status=404)


def site(**pages: Page) -> Site:
    """Serve pages by the name of their path; no robots.txt."""

    def answer(_: str, path: str) -> Page:
        return pages.get(path.strip("/").partition("?")[0], NO_ROBOTS)

    return answer


def to(location: str, status: int = 302) -> Page:
    """Send on."""
    return Page(status=status, body=b"", headers={"Location": location})


async def test_a_page_comes_with_everything(make_reach: MakeReach) -> None:
    """Status, address, headers by their lower-case names, body."""
    page = Page(body="หน้า".encode(), headers={"X-Note": "a", "Retry-After": "9"})
    with loopback(site(x=page)) as server:
        reach = make_reach(server.led_from("a.example"))

        fetched = await reach.second_opinion.get("http://a.example/x?q=ก")

    assert fetched.look.client is Client.AIOHTTP
    assert fetched.look.outcome is Outcome.OK
    assert fetched.look.status == 200
    assert fetched.look.final_url == "http://a.example/x?q=ก"
    assert fetched.look.retry_after == 9
    assert fetched.look.at.tzinfo is not None
    assert fetched.headers["x-note"] == "a"
    assert fetched.body.decode() == "หน้า"
    assert server.seen[-1] == "a.example/x?q=%E0%B8%81"
    assert all(agent.startswith("Lakthan/") for agent in server.agents)


async def test_redirects_are_written_down_step_by_step(make_reach: MakeReach) -> None:
    """The chain is the proof; a host on the way is asked for its robots.txt too."""
    refresh = Page(
        body=b'<html><head><meta http-equiv="refresh" content="0;url=/end"></head>'
    )
    pages = site(one=to("http://b.example/two", 301), two=refresh, end=Page())
    with loopback(pages) as server:
        reach = make_reach(server.led_from("a.example"), server.led_from("b.example"))

        fetched = await reach.second_opinion.get("http://a.example/one")

    assert fetched.look.outcome is Outcome.OK
    assert fetched.look.final_url == "http://b.example/end"
    assert fetched.look.redirects == (
        Redirect(url="http://a.example/one", how="301"),
        Redirect(url="http://b.example/two", how="meta-refresh"),
    )
    assert "b.example/robots.txt" in server.seen


async def test_a_loop_ends(make_reach: MakeReach) -> None:
    """After ten hops, as Scrapy."""
    with loopback(site(x=to("/x"))) as server:
        reach = make_reach(server.led_from("a.example"))

        fetched = await reach.second_opinion.get("http://a.example/x")

    assert fetched.look.outcome is Outcome.REDIRECT_LOOP
    assert len(fetched.look.redirects) == 10
    assert server.seen.count("a.example/x") == 11


async def test_pages_that_refresh_each_other_can_be_read(
    make_reach: MakeReach,
) -> None:
    """A slide show is no redirect loop."""
    html = '<html><head><meta http-equiv="refresh" content="3;url={}"></head>'
    pages = site(
        one=Page(body=html.format("/two").encode()),
        two=Page(body=html.format("/one").encode()),
    )
    with loopback(pages) as server:
        reach = make_reach(server.led_from("a.example"))

        fetched = await reach.second_opinion.get("http://a.example/one")

    assert fetched.look.outcome is Outcome.OK
    assert fetched.look.final_url == "http://a.example/two"


@pytest.mark.parametrize(
    ("location", "outcome"),
    [
        ("http://user:word@a.example/", Outcome.REFUSED_ADDRESS),
        ("http://[broken/", Outcome.MALFORMED_ADDRESS),
        ("line://ti/p/x", Outcome.REFUSED_ADDRESS),
    ],
)
async def test_a_redirect_to_what_is_never_visited_ends_there(
    make_reach: MakeReach, location: str, outcome: Outcome
) -> None:
    """With the way so far."""
    with loopback(site(x=to(location))) as server:
        reach = make_reach(server.led_from("a.example"))

        fetched = await reach.second_opinion.get("http://a.example/x")

    assert fetched.look.outcome is outcome


async def test_a_site_may_set_a_cookie_and_send_round(make_reach: MakeReach) -> None:
    """Without the cookie it would be a loop."""
    asked: list[str] = []

    def answer(_: str, path: str) -> Page:
        asked.append(path)
        if path == "/robots.txt":
            return NO_ROBOTS
        headers = {"Location": "/x", "Set-Cookie": "seen=1"}
        return Page(status=302, headers=headers) if asked.count("/x") == 1 else Page()

    with loopback(answer) as server:
        reach = make_reach()

        fetched = await reach.second_opinion.get(f"http://127.0.0.1:{server.port}/x")

    assert fetched.look.outcome is Outcome.OK


async def test_a_body_is_kept_up_to_the_bound(make_reach: MakeReach) -> None:
    """Also of one that is small on the wire and large when unpacked."""
    packed = Page(
        body=gzip.compress(b"0" * 5_000_000), headers={"Content-Encoding": "gzip"}
    )
    with loopback(site(x=packed)) as server:
        reach = make_reach(server.led_from("a.example"))

        fetched = await reach.second_opinion.get("http://a.example/x")

    assert fetched.look.outcome is Outcome.TOO_LARGE
    assert len(fetched.body) == 100_000
    assert fetched.look.detail == "only the first 100000 bytes were read"


@pytest.mark.parametrize(
    ("raw", "outcome"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort", Outcome.TRUNCATED),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
            Outcome.TRUNCATED,
        ),
        (b"SSH-2.0-OpenSSH_9.0\r\n\r\n", Outcome.SERVER_ERROR),
        (b"", Outcome.RESET),
    ],
)
async def test_a_server_that_breaks_off_is_told_by_how(
    make_reach: MakeReach, raw: bytes, outcome: Outcome
) -> None:
    """Short, no HTTP, nothing at all."""
    answers = [b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"]

    async def speak(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answers.pop() if answers else raw)
        await writer.drain()

    async with speaking(speak) as port:
        reach = make_reach(f"a.example:80:127.0.0.1:{port}")

        fetched = await reach.second_opinion.get("http://a.example/x")

    assert fetched.look.outcome is outcome
    assert fetched.look.detail


async def test_a_silent_server_times_out(make_reach: MakeReach) -> None:
    """Within the time of the switch."""

    async def speak(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.read()

    async with speaking(speak) as port:
        reach = make_reach(f"a.example:80:127.0.0.1:{port}")
        object.__setattr__(reach.switches, "timeout", 0.2)

        fetched = await reach.second_opinion.get("http://a.example/x")

    assert fetched.look.outcome is Outcome.TIMEOUT


@pytest.mark.parametrize("host", ["expired.example", "untrusted.example"])
async def test_a_page_behind_a_bad_certificate_is_read(
    make_reach: MakeReach, authority: Authority, ca_file: Path, host: str
) -> None:
    """The strict look judges; this one reads."""
    with loopback(site(x=Page()), tls=authority.listening()) as server:
        reach = make_reach(server.led_from(host), ca_file=ca_file)

        fetched = await reach.second_opinion.get(f"https://{host}/x")

    assert fetched.look.outcome is Outcome.OK


async def test_an_ip_literal_is_led_elsewhere_too(make_reach: MakeReach) -> None:
    """The Host header stays; aiohttp's resolver never hears of literals."""
    with loopback(site(x=Page())) as server:
        reach = make_reach(f"::127.0.0.1:{server.port}")

        fetched = await reach.second_opinion.get("http://93.184.216.34/x")

    assert fetched.look.outcome is Outcome.OK
    assert server.seen[-1] == "93.184.216.34/x"


async def test_a_forbidden_address_is_not_fetched(make_reach: MakeReach) -> None:
    """The second client obeys as the first does."""
    with loopback(lambda _, __: Page(body=b"User-agent: *\nDisallow: /")) as server:
        reach = make_reach(server.led_from("a.example"))

        fetched = await reach.second_opinion.get("http://a.example/x")

    assert fetched.look.outcome is Outcome.ROBOTS_DISALLOWED
    assert server.seen == ["a.example/robots.txt"]


async def test_the_operators_proxy_is_used(
    make_reach: MakeReach, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names that only the proxy knows are left to it."""
    with loopback(lambda _, __: Page(body=b"by proxy")) as server:
        monkeypatch.setenv("http_proxy", f"http://localhost:{server.port}")
        reach = make_reach()

        fetched = await reach.second_opinion.get("http://no-such-name.invalid/x")

    assert fetched.body == b"by proxy"


async def test_a_dead_proxy_is_our_network(
    make_reach: MakeReach, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It must never be said of the agency."""
    with loopback(lambda _, __: Page()) as server:
        gone = server.port
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{gone}")
    reach = make_reach()

    fetched = await reach.second_opinion.get("http://no-such-name.invalid/x")

    assert fetched.look.outcome is Outcome.OUR_NETWORK


async def test_a_mistake_of_ours_is_heard(
    make_reach: MakeReach, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An OSError may come from the disk."""
    reach = make_reach()

    async def fail(_: str) -> None:
        raise FileNotFoundError("ours")

    monkeypatch.setattr(reach.second_opinion, "_admit", fail)

    with pytest.raises(FileNotFoundError):
        await reach.second_opinion.get("http://a.example/")
