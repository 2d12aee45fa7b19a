"""The first contact with a host."""

import asyncio
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from crawler.errors import (
    HostUnreadyError,
    RefusedAddressError,
    RobotsDisallowedError,
)
from crawler.fetch.answer import Answer
from crawler.fetch.reach import Reach
from crawler.fetch.switches import Switches
from crawler.model.outcome import Outcome
from tests.crawler.fetch.conftest import MakeReach, speaking
from tests.crawler.loopback import Page, loopback
from tests.site.certificates import OLD, Authority

SHUT = b"User-agent: *\nDisallow: /private\nCrawl-delay: 7\n"


async def test_robots_txt_is_asked_once_for_many_pages(make_reach: MakeReach) -> None:
    """Once per host and run, also when twenty pages come at the same time."""
    with loopback(lambda _, __: Page(body=SHUT)) as server:
        reach = make_reach(server.led_from("a.example"))
        urls = [f"http://a.example/{number}" for number in range(20)]

        await asyncio.gather(*map(reach.hosts.admit, urls))
        await reach.hosts.admit("http://A.example:80/again")

    assert server.seen == ["a.example/robots.txt"]
    assert all(agent.startswith("Lakthan/") for agent in server.agents)
    assert reach.gate.delay("a.example") == 7


async def test_a_forbidden_path_is_not_visited(make_reach: MakeReach) -> None:
    """And says so by its own name."""
    with loopback(lambda _, __: Page(body=SHUT)) as server:
        reach = make_reach(server.led_from("a.example"))

        with pytest.raises(RobotsDisallowedError):
            await reach.hosts.admit("http://a.example/private/x")


@pytest.mark.parametrize("status", [404, 403, 401, 429])
async def test_no_robots_txt_is_permission(make_reach: MakeReach, status: int) -> None:
    """RFC 9309, section 2.3.1.3."""
    with loopback(lambda _, __: Page(status=status, body=SHUT)) as server:
        reach = make_reach(server.led_from("a.example"))

        await reach.hosts.admit("http://a.example/private/x")

    assert len(server.seen) == 1


async def test_a_failing_robots_txt_is_no_permission_and_asked_again(
    make_reach: MakeReach,
) -> None:
    """It is a failed look at the host (DESIGN.md, never on one look)."""
    pages = [Page(status=503, body=b""), Page(status=404)]
    with loopback(lambda _, __: pages.pop(0)) as server:
        reach = make_reach(server.led_from("a.example"))

        with pytest.raises(HostUnreadyError) as raised:
            await reach.hosts.admit("http://a.example/x")
        await reach.hosts.admit("http://a.example/x")

    assert raised.value.outcome is Outcome.SERVER_ERROR
    assert "503" in str(raised.value)


async def test_a_dead_host_is_unready_by_the_way_it_is_dead(
    make_reach: MakeReach,
) -> None:
    """Refused, timed out, no name: each is its own outcome."""
    with loopback(lambda _, __: Page()) as server:
        gone = server.port
    reach = make_reach()

    with pytest.raises(HostUnreadyError) as refused:
        await reach.hosts.admit(f"http://127.0.0.1:{gone}/")
    with pytest.raises(HostUnreadyError) as unknown:
        await reach.hosts.admit("http://no-such-name.invalid/")

    assert refused.value.outcome is Outcome.REFUSED
    assert unknown.value.outcome in {Outcome.DNS_FAILURE, Outcome.DNS_TEMPORARY}


async def test_a_host_that_aiohttp_cannot_reach_is_asked_by_the_other_client(
    make_reach: MakeReach,
) -> None:
    """No host is given up on the word of one client."""
    with loopback(lambda _, __: Page()) as server:
        gone = server.port
    reach, asked = make_reach(), list[str]()

    async def otherwise(url: str) -> Answer:
        asked.append(url)
        return Answer(status=200, headers={}, location=None, body=SHUT, cut=False)

    reach.hosts.ask_also(otherwise)
    await reach.hosts.admit(f"http://127.0.0.1:{gone}/open")
    with pytest.raises(RobotsDisallowedError):
        await reach.hosts.admit(f"http://127.0.0.1:{gone}/private/x")

    assert asked == [f"http://127.0.0.1:{gone}/robots.txt"]


async def test_what_both_clients_cannot_reach_is_unready_and_nameless_is_not_asked(
    make_reach: MakeReach,
) -> None:
    """The first client's words stand; a name that is not there has no second way."""
    with loopback(lambda _, __: Page()) as server:
        gone = server.port
    reach, asked = make_reach(), list[str]()

    async def otherwise(url: str) -> Answer:
        asked.append(url)
        raise ConnectionResetError

    reach.hosts.ask_also(otherwise)
    with pytest.raises(HostUnreadyError) as refused:
        await reach.hosts.admit(f"http://127.0.0.1:{gone}/")
    with pytest.raises(HostUnreadyError):
        await reach.hosts.admit("http://no-such-name.invalid/")

    assert refused.value.outcome is Outcome.REFUSED
    assert len(asked) == 1


async def test_robots_txt_is_followed_to_where_it_is(make_reach: MakeReach) -> None:
    """Many sites move from one host name to the other."""

    def site(host: str, _: str) -> Page:
        if host == "a.example":
            return Page(
                status=301, headers={"Location": "http://www.a.example/robots.txt"}
            )
        return Page(body=SHUT)

    with loopback(site) as server:
        reach = make_reach(
            server.led_from("a.example"), server.led_from("www.a.example")
        )

        with pytest.raises(RobotsDisallowedError):
            await reach.hosts.admit("http://a.example/private/")


async def test_five_hops_to_robots_txt_are_followed(make_reach: MakeReach) -> None:
    """At least as many as RFC 9309 asks for (section 2.3.1.2)."""

    def site(_: str, path: str) -> Page:
        hops = int(path.partition("?")[2] or 0)
        if hops == 5:
            return Page(body=SHUT)
        return Page(status=301, headers={"Location": f"/robots.txt?{hops + 1}"})

    with loopback(site) as server:
        reach = make_reach(server.led_from("a.example"))

        with pytest.raises(RobotsDisallowedError):
            await reach.hosts.admit("http://a.example/private/")


@pytest.mark.parametrize(
    "location", ["/robots.txt", "http://[broken/", "http://u:p@a.example/"]
)
async def test_a_robots_txt_that_leads_nowhere_is_none(
    make_reach: MakeReach, location: str
) -> None:
    """RFC 9309, section 2.3.1.2: after five hops it is unavailable."""
    page = Page(status=302, headers={"Location": location})
    with loopback(lambda _, __: page) as server:
        reach = make_reach(server.led_from("a.example"))

        await reach.hosts.admit("http://a.example/private/")

    assert len(server.seen) <= 6


async def test_refused_addresses_are_not_met(make_reach: MakeReach) -> None:
    """The guard comes first."""
    with pytest.raises(RefusedAddressError):
        await make_reach().hosts.admit("file:///etc/hostname")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the strict look should tell of a host."""

    host: str
    outcome: Outcome
    reason: str | None = None


@pytest.mark.parametrize(
    "told",
    [
        Told(host="good.example", outcome=Outcome.OK),
        Told(host="expired.example", outcome=Outcome.TLS_EXPIRED, reason="expired"),
        Told(
            host="not-yet-valid.example",
            outcome=Outcome.TLS_EXPIRED,
            reason="not-yet-valid",
        ),
        Told(
            host="wrong-host.example",
            outcome=Outcome.TLS_WRONG_HOST,
            reason="wrong-host",
        ),
        Told(
            host="self-signed.example",
            outcome=Outcome.TLS_UNTRUSTED,
            reason="self-signed",
        ),
        Told(
            host="untrusted.example",
            outcome=Outcome.TLS_UNTRUSTED,
            reason="untrusted",
        ),
        Told(
            host="incomplete-chain.example",
            outcome=Outcome.TLS_ISSUER_UNKNOWN,
            reason="incomplete-chain",
        ),
    ],
    ids=lambda told: told.host,
)
async def test_the_strict_look_tells_certificates_apart(
    make_reach: MakeReach, authority: Authority, ca_file: Path, told: Told
) -> None:
    """A reviewer must hear what the browser will say, with issuer and dates."""
    with loopback(lambda _, __: Page(body=SHUT), tls=authority.listening()) as server:
        reach = make_reach(server.led_from(told.host), ca_file=ca_file)

        look = await reach.hosts.tls(f"https://{told.host}/x")
        with pytest.raises(RobotsDisallowedError):
            await reach.hosts.admit(f"https://{told.host}/private/x")

    assert look is not None
    assert (look.outcome, look.reason) == (told.outcome, told.reason)
    assert look.protocol == "TLSv1.3"
    assert look.issuer
    assert look.not_before is not None
    assert look.not_after is not None
    assert len(server.seen) == 1
    assert bool(look.detail) is (told.outcome is not Outcome.OK)


async def test_a_server_that_speaks_tls_1_0_only_is_reached_and_noted(
    make_reach: MakeReach, authority: Authority, ca_file: Path
) -> None:
    """Browsers refuse it since 2020; what it says is read all the same."""
    with loopback(
        lambda _, __: Page(body=SHUT), tls=authority.listening(OLD)
    ) as server:
        reach = make_reach(server.led_from(OLD), ca_file=ca_file)

        await reach.hosts.admit(f"https://{OLD}/open")
        fetched = await reach.second_opinion.get(f"https://{OLD}/open")
        look = await reach.hosts.tls(f"https://{OLD}/open")

    assert fetched.look.outcome is Outcome.OK
    assert look is not None
    assert (look.outcome, look.reason) == (Outcome.TLS_FAILURE, "weak")
    assert look.protocol == "TLSv1"
    assert "TLSv1 at best" in look.detail
    assert look.not_after is not None


async def test_a_server_without_tls_is_unready(make_reach: MakeReach) -> None:
    """Nothing came; there is a look at the handshake all the same."""
    with loopback(lambda _, __: Page()) as server:
        reach = make_reach(f"a.example:443:127.0.0.1:{server.port}")

        with pytest.raises(HostUnreadyError) as raised:
            await reach.hosts.admit("https://a.example/")
        look = await reach.hosts.tls("https://a.example/")

    assert raised.value.outcome in {Outcome.TLS_FAILURE, Outcome.RESET}
    assert look is None or look.outcome is Outcome.TLS_FAILURE


async def test_a_handshake_that_slips_once_is_no_verdict(
    make_reach: MakeReach, authority: Authority, ca_file: Path
) -> None:
    """Never on one look."""
    with loopback(lambda _, __: Page(status=404), tls=authority.listening()) as server:
        reach = make_reach(server.led_from("a.example"), ca_file=ca_file)
        get, failures = reach._getter.get, [ssl.SSLError(1, "internal error")]

        async def slip(*args: Any, **kwargs: Any) -> Answer:  # noqa: ANN401 - hands on
            if failures:
                raise failures.pop()
            return await get(*args, **kwargs)

        reach._getter.get = slip  # type: ignore[method-assign]
        look = await reach.hosts.tls("https://a.example/")

    assert look is not None
    assert look.outcome is Outcome.OK


async def test_a_server_of_the_old_days_is_a_tls_failure(
    make_reach: MakeReach,
) -> None:
    """Browsers refuse TLS 1.1 every time; the rules are read all the same."""
    context = Authority().listening()
    asked: list[ssl.SSLContext] = []

    with loopback(lambda _, __: Page(body=SHUT), tls=context) as server:
        reach = make_reach(server.led_from("a.example"))
        get = reach._getter.get

        async def refuse(url: str, *, tls: ssl.SSLContext, most: int) -> Answer:
            asked.append(tls)
            if tls.verify_mode is ssl.CERT_REQUIRED:
                raise ssl.SSLError(1, "alert protocol version")
            return await get(url, tls=tls, most=most)

        reach._getter.get = refuse  # type: ignore[assignment]
        look = await reach.hosts.tls("https://a.example/")

    assert look is not None
    assert look.outcome is Outcome.TLS_FAILURE
    assert look.issuer
    assert len(asked) == 5


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 200 OK\r\nno colon here\r\n",
        b"HTTP/1.1 200 OK\nServer: old\nContent-Length: %d\n" % len(SHUT),
        b"HTTP/1.1 200 OK\r\nX: " + b"a" * 100_000 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n",
    ],
)
async def test_a_server_that_speaks_bad_http_is_met_all_the_same(
    make_reach: MakeReach, head: bytes
) -> None:
    """Browsers and Scrapy read on; all its pages would seem broken otherwise."""

    async def speak(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(head + b"\n" + SHUT)
        await writer.drain()

    async with speaking(speak) as port:
        reach = make_reach(f"a.example:80:127.0.0.1:{port}")

        await reach.hosts.admit("http://a.example/x")
        with pytest.raises(RobotsDisallowedError):
            await reach.hosts.admit("http://a.example/private/")


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n",
    ],
)
async def test_rules_that_were_cut_off_are_a_failed_look(
    make_reach: MakeReach, head: bytes
) -> None:
    """``Disallow: /a`` may have been ``Disallow: /admin/``, and more below it."""
    cut = b"User-agent: *\nDisallow: /a"

    async def speak(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        size = b"%x\r\n" % len(cut) if b"chunked" in head else b""
        writer.write(head + b"\r\n" + size + cut)
        await writer.drain()

    async with speaking(speak) as port:
        reach = make_reach(f"a.example:80:127.0.0.1:{port}")

        with pytest.raises(HostUnreadyError) as raised:
            await reach.hosts.admit("http://a.example/announce")

    assert raised.value.outcome is Outcome.TRUNCATED


async def test_a_server_that_speaks_no_http_is_unready(make_reach: MakeReach) -> None:
    """A mail server's greeting is no permission."""

    async def speak(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.example ESMTP\r\n")
        await writer.drain()

    async with speaking(speak) as port:
        reach = make_reach(f"a.example:80:127.0.0.1:{port}")

        with pytest.raises(HostUnreadyError) as raised:
            await reach.hosts.admit("http://a.example/x")

    assert raised.value.outcome is Outcome.SERVER_ERROR


async def test_behind_a_proxy_bad_http_stays_unread(
    make_reach: MakeReach, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no plain way through it."""

    async def speak(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.example ESMTP\r\n")
        await writer.drain()

    async with speaking(speak) as port:
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{port}")
        reach = make_reach()

        with pytest.raises(HostUnreadyError):
            await reach.hosts.admit("http://no-such-name.invalid/x")


async def test_a_mistake_of_ours_is_heard(make_reach: MakeReach) -> None:
    """An OSError may come from the disk."""
    reach = make_reach()

    async def fail(*_: object, **__: object) -> Answer:
        raise FileNotFoundError("ours")

    reach._getter.get = fail  # type: ignore[method-assign]

    with pytest.raises(FileNotFoundError):
        await reach.hosts.admit("http://a.example/")


async def test_plain_http_has_no_certificate(make_reach: MakeReach) -> None:
    """And is not asked for one."""
    assert await make_reach().hosts.tls("http://a.example/") is None


async def test_a_host_that_does_not_answer_has_no_certificate_yet(
    make_reach: MakeReach,
) -> None:
    """Its visit has failed anyway."""
    with loopback(lambda _, __: Page()) as server:
        gone = server.port
    reach = make_reach(f"a.example:443:127.0.0.1:{gone}")

    assert await reach.hosts.tls("https://a.example/") is None


@pytest.mark.parametrize(
    "url", ["https://127.0.0.1/", "https://[::1/", "ftp://a.example/", "https:///x"]
)
async def test_an_address_that_is_never_visited_has_no_certificate(url: str) -> None:
    """A visit that ended before it began must not end the run."""
    reach = Reach(Switches())

    assert await reach.hosts.tls(url) is None
    assert reach.hosts.met(url) is None


@pytest.mark.parametrize(
    ("resets", "outcome"), [(1, Outcome.OK), (9, Outcome.TLS_ISSUER_UNKNOWN)]
)
async def test_a_host_that_hangs_up_now_and_then_is_no_tls_failure(
    make_reach: MakeReach,
    authority: Authority,
    ca_file: Path,
    resets: int,
    outcome: Outcome,
) -> None:
    """Only a host that speaks no newer protocol is refused by browsers.

    Where no strict look ever came to its end, nobody has seen the certificate.
    """
    with loopback(lambda _, __: Page(status=404), tls=authority.listening()) as server:
        reach = make_reach(server.led_from("a.example"), ca_file=ca_file)
        get, left = reach._getter.get, [ConnectionResetError()] * resets

        async def hang_up(url: str, *, tls: ssl.SSLContext, most: int) -> Answer:
            if tls.verify_mode is ssl.CERT_REQUIRED and left:
                raise left.pop()
            return await get(url, tls=tls, most=most)

        reach._getter.get = hang_up  # type: ignore[assignment]
        await reach.hosts.admit("https://a.example/x")
        look = await reach.hosts.tls("https://a.example/x")

    assert look is not None
    assert look.outcome is outcome


async def test_a_host_is_met_anew_when_it_is_asked_for(make_reach: MakeReach) -> None:
    """The breaker must know whether a host answers now, not whether it once did."""
    pages = [Page(status=404), Page(status=503), Page(status=404)]
    with loopback(lambda _, __: pages.pop(0)) as server:
        reach = make_reach(server.led_from("a.example"))
        hosts, url = reach.hosts, "http://a.example/x"
        states = [hosts.met(url)]

        await hosts.admit(url)
        states.append(hosts.met(url))
        hosts.meet_anew(url)
        states.append(hosts.met(url))
        with pytest.raises(HostUnreadyError):
            await hosts.admit(url)
        states.append(hosts.met(url))
        await hosts.admit(url)
        states.append(hosts.met(url))

    assert states == [None, True, None, False, True]
    assert len(server.seen) == 3


async def test_a_dead_host_is_not_asked_for_its_certificate_again(
    make_reach: MakeReach,
) -> None:
    """Each of its addresses would wait for one more timeout."""
    with loopback(lambda _, __: Page()) as server:
        gone = server.port
    reach, asked = make_reach(f"a.example:443:127.0.0.1:{gone}"), list[str]()

    async def otherwise(url: str) -> Answer:
        asked.append(url)
        raise ConnectionRefusedError

    reach.hosts.ask_also(otherwise)
    with pytest.raises(HostUnreadyError):
        await reach.hosts.admit("https://a.example/x")
    look = await reach.hosts.tls("https://a.example/x")

    assert look is None
    assert len(asked) == 1


async def test_each_who_waits_for_a_host_gets_an_error_of_its_own(
    make_reach: MakeReach,
) -> None:
    """The way of a visit is marked on its error; one page must not show another's."""
    with loopback(lambda _, __: Page(status=503)) as server:
        reach = make_reach(server.led_from("a.example"))
        failed = await asyncio.gather(
            *(reach.hosts.admit(f"http://a.example/{n}") for n in range(3)),
            return_exceptions=True,
        )

    assert {getattr(one, "outcome", None) for one in failed} == {Outcome.SERVER_ERROR}
    assert len({id(one) for one in failed}) == 3
