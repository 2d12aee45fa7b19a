"""Scrapy's way to the wire."""

import asyncio
from collections.abc import AsyncIterator
from ipaddress import ip_address
from unittest.mock import Mock

import pytest
from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.exceptions import CannotResolveHostError, DownloadConnectionRefusedError
from scrapy.http import Response
from twisted.internet.address import IPv4Address, IPv6Address

from crawler import handlers
from crawler.errors import HostUnreadyError, RefusedAddressError
from crawler.fetch import twisted_names
from crawler.fetch.addresses import IpAddress, authority_of
from crawler.fetch.connect_to import parse_connect_to
from crawler.fetch.gate import Gate
from crawler.fetch.going_on import GoingOn
from crawler.fetch.guard import Guard
from crawler.fetch.partial_body import PartialBodies
from crawler.fetch.switches import Switches
from crawler.fetch.twisted_names import PinnedHostnameResolver
from crawler.handlers import GatedDownloadHandler
from crawler.model.outcome import Outcome


class Receiver:
    """Collects what a resolver answers, as Twisted's endpoint does."""

    def __init__(self) -> None:
        self.addresses: list[object] = []
        self.complete = False

    def resolutionBegan(self, resolution: object) -> None:  # noqa: N802 - Twisted's
        """Take note of nothing."""

    def addressResolved(self, address: object) -> None:  # noqa: N802 - ditto
        """Keep an address."""
        self.addresses.append(address)

    def resolutionComplete(self) -> None:  # noqa: N802 - ditto
        """Know that this is all."""
        self.complete = True


@pytest.fixture
async def guard() -> AsyncIterator[Guard]:
    """A guard in use, with one name pinned."""
    guard = Guard(Switches(allow_private=True), lookup=lambda _: ())
    guard._pins["a.example", 80] = (("127.0.0.1", 8080), ("::1", 8080))
    guard._pins["xn--o3cw4h.example", 80] = (("127.0.0.1", 80),)
    twisted_names._guards.insert(0, guard)
    yield guard
    twisted_names.answer_no_more_by(guard)
    await guard.close()


def resolve(name: str, port: int) -> Receiver:
    """Ask the resolver as Twisted's endpoint does."""
    receiver = Receiver()
    PinnedHostnameResolver(Mock()).resolveHostName(receiver, name, portNumber=port)
    return receiver


class Wire:
    """Stands for Scrapy's own handler, and sees what is held while it downloads."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[Request] = []
        self.error: Exception | None = None
        self.inside = 0
        self.most_inside = 0

        async def download(_: object, request: Request) -> Response:
            self.asked.append(request)
            self.inside += 1
            self.most_inside = max(self.most_inside, self.inside)
            await asyncio.sleep(0)
            self.inside -= 1
            if self.error is not None:
                raise self.error
            return Response(request.url)

        monkeypatch.setattr(HTTP11DownloadHandler, "download_request", download)


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch) -> Wire:
    """What lies below the gated handler."""
    return Wire(monkeypatch)


def handler(guard: Guard) -> GatedDownloadHandler:
    """Make the handler without Twisted's reactor, which it needs to connect only."""
    made = GatedDownloadHandler.__new__(GatedDownloadHandler)
    made._guard, made._gate = guard, Gate(0.0001)
    made._going_on = GoingOn(lambda: True)
    made._bodies = PartialBodies(Switches())
    return made


def looking_up(*connect_to: str, **names: str) -> Guard:
    """Make a guard that knows these names."""

    def lookup(name: str) -> tuple[IpAddress, ...]:
        return (ip_address(names[name.partition(".")[0]]),)

    switches = Switches(connect_to=tuple(map(parse_connect_to, connect_to)))
    return Guard(switches, lookup=lookup)


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://2130706433/", "http://inside.example/", "ftp://a.b/"],
)
async def test_the_handler_refuses_before_anything_is_connected(
    wire: Wire, url: str
) -> None:
    """By itself, whatever stands before it."""
    guard = looking_up(inside="10.0.0.1")

    with pytest.raises(RefusedAddressError):
        await handler(guard).download_request(Request(url))
    await guard.close()

    assert wire.asked == []


async def test_a_name_is_pinned_before_the_download(wire: Wire) -> None:
    """Twisted finds the pin when it asks."""
    guard = looking_up(a="93.184.216.34")

    await handler(guard).download_request(Request("http://a.example/"))
    await guard.close()

    assert len(wire.asked) == 1
    assert guard.pinned("a.example", 80) == (("93.184.216.34", 80),)


async def test_downloads_from_one_host_take_turns(wire: Wire) -> None:
    """Scrapy's own limit does not hold at delay 0 (FIELD-NOTES A 1a)."""
    guard = looking_up(a="93.184.216.34")
    gated = handler(guard)
    requests = [Request(f"http://a.example/{number}") for number in range(9)]

    await asyncio.gather(*map(gated.download_request, requests))
    await guard.close()

    assert len(wire.asked) == 9
    assert wire.most_inside == 1


async def test_a_busy_host_is_left_alone_as_long_as_it_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """By the gate, so that its other addresses wait as well."""

    async def busy(_: object, request: Request) -> Response:
        return Response(request.url, status=429, headers={"Retry-After": "7"})

    monkeypatch.setattr(HTTP11DownloadHandler, "download_request", busy)
    guard = looking_up(a="93.184.216.34")
    gated = handler(guard)
    rested: list[tuple[str, float | None]] = []
    monkeypatch.setattr(gated._gate, "rest", lambda *asked: rested.append(asked))

    await gated.download_request(Request("http://a.example/"))
    await guard.close()

    assert rested == [("a.example", 7.0)]


async def test_a_proxy_is_passed_by_where_a_switch_leads(wire: Wire) -> None:
    """And used where none does; the name is the proxy's to resolve."""
    guard = looking_up("a.example:80:93.184.216.34:80", b="93.184.216.34")
    gated, proxy = handler(guard), {"proxy": "http://proxy.example:3128"}

    await gated.download_request(Request("http://a.example/", meta=proxy))
    await gated.download_request(Request("http://b.example/", meta=proxy))
    await guard.close()

    assert [r.meta["proxy"] for r in wire.asked] == [None, proxy["proxy"]]


async def test_a_proxy_that_refuses_is_our_network(wire: Wire) -> None:
    """It must never be said of the agency."""
    guard = looking_up(b="93.184.216.34")
    wire.error = DownloadConnectionRefusedError("refused")
    request = Request("http://b.example/", meta={"proxy": "http://proxy.example"})

    with pytest.raises(HostUnreadyError) as raised:
        await handler(guard).download_request(request)
    await guard.close()

    assert raised.value.outcome is Outcome.OUR_NETWORK


@pytest.mark.usefixtures("guard")
def test_twisted_is_answered_with_the_pins_and_their_ports() -> None:
    """Both families, and the port that the switch leads to."""
    receiver = resolve("A.example", 80)

    assert receiver.complete
    assert receiver.addresses == [
        IPv4Address("TCP", "127.0.0.1", 8080),
        IPv6Address("TCP", "::1", 8080),
    ]


@pytest.mark.usefixtures("guard")
def test_twisted_may_ask_in_thai() -> None:
    """It turns the wire form back before it asks."""
    assert resolve("ไทย.example", 80).addresses


@pytest.mark.usefixtures("guard")
@pytest.mark.parametrize(
    ("name", "port"),
    [("a.example", 81), ("b.example", 80), ("127.0.0.1", 80), ("a b", 80)],
)
def test_what_was_not_checked_is_not_connected_to(name: str, port: int) -> None:
    """Not even an IP literal; a client that reads another host gets nowhere."""
    receiver = resolve(name, port)

    assert receiver.complete
    assert receiver.addresses == []


def test_the_resolver_puts_itself_before_all_others() -> None:
    """However Scrapy makes it."""
    reactor = Mock()

    PinnedHostnameResolver.from_crawler(Mock(), reactor).install_on_reactor()

    reactor.installNameResolver.assert_called_once()


def test_a_switch_goes_without_the_proxy_and_its_password() -> None:
    """The password is for the proxy alone."""
    request = Request(
        "http://a.example/",
        meta={"proxy": "http://proxy.example"},
        headers={"Proxy-Authorization": "Basic x"},
    )

    handlers._go_without_proxy(request)

    assert request.meta["proxy"] is None
    assert b"Proxy-Authorization" not in request.headers


@pytest.mark.parametrize(
    ("error", "proxied", "outcome"),
    [
        (DownloadConnectionRefusedError("x"), True, Outcome.OUR_NETWORK),
        (CannotResolveHostError("x"), True, Outcome.OUR_NETWORK),
        (CannotResolveHostError("x"), False, Outcome.DNS_TEMPORARY),
    ],
)
def test_a_failure_on_our_side_is_not_the_hosts(
    error: Exception, *, proxied: bool, outcome: Outcome
) -> None:
    """The proxy is ours; and a name that the guard resolved does exist."""
    blamed = handlers._blamed(error, authority_of("http://a.example/"), proxied=proxied)

    assert isinstance(blamed, HostUnreadyError)
    assert blamed.outcome is outcome


def test_a_host_that_refuses_is_blamed_itself() -> None:
    """Without a proxy it was the host."""
    error = DownloadConnectionRefusedError("x")

    blamed = handlers._blamed(error, authority_of("http://a.example/"), proxied=False)

    assert blamed is error
