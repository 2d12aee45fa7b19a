"""Asking DNS itself, of a real name server on loopback."""

import ipaddress
import socket
from collections.abc import Iterator
from functools import partial

import dns.resolver
import pytest

from crawler.errors import HostUnreadyError, RefusedAddressError, SettingsError
from crawler.fetch.addresses import IpAddress
from crawler.fetch.guard import Guard
from crawler.fetch.name_servers import (
    ask_name_servers,
    parse_server,
    written_server,
)
from crawler.fetch.names import look_up
from crawler.fetch.switches import Switches
from crawler.model.outcome import Outcome
from tests.site.name_server import NameServer, Say, name_server

NAMES = {
    "there.example": "192.0.2.7",
    "there-by-6.example": "2001:db8::7",
    "inside.example": "10.0.0.1",
    **{f"{say}.example": say for say in Say},
}


@pytest.fixture(scope="module")
def server() -> Iterator[NameServer]:
    """The name server of these tests."""
    with name_server(NAMES) as running:
        yield running


@pytest.fixture
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that finds no name, and says so in the same words for all."""

    def getaddrinfo(*_: object, **__: object) -> object:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


def ask(server: NameServer, name: str) -> tuple[IpAddress, ...]:
    """Ask the loopback server, without much patience."""
    return ask_name_servers(name, [("127.0.0.1", server.port)], patience=0.3)


@pytest.mark.parametrize(
    ("name", "ip"),
    [
        ("there.example", "192.0.2.7"),
        ("there-by-6.example", "2001:db8::7"),
        ("truncated.example", "192.0.2.9"),
    ],
)
def test_an_address_is_found_by_either_protocol(
    server: NameServer, name: str, ip: str
) -> None:
    """A long answer is cut in UDP and comes whole by TCP (RFC 7766)."""
    assert ask(server, name) == (ipaddress.ip_address(ip),)


@pytest.mark.parametrize(
    ("say", "outcome"),
    [
        (Say.DENY, Outcome.DNS_FAILURE),
        (Say.NOTHING, Outcome.DNS_FAILURE),
        (Say.FAIL, Outcome.DNS_TEMPORARY),
        (Say.REFUSE, Outcome.DNS_TEMPORARY),
        (Say.REFER, Outcome.DNS_TEMPORARY),
        (Say.SILENT, Outcome.DNS_TEMPORARY),
        (Say.TRUNCATED_FOR_EVER, Outcome.DNS_TEMPORARY),
        (Say.GARBAGE, Outcome.DNS_TEMPORARY),
        (Say.NO_IPV6, Outcome.DNS_TEMPORARY),
    ],
)
def test_only_a_denial_denies(server: NameServer, say: Say, outcome: Outcome) -> None:
    """A name server in trouble must not make an agency's site look gone."""
    with pytest.raises(HostUnreadyError) as raised:
        ask(server, f"{say}.example")

    assert raised.value.outcome is outcome
    assert f"{say}.example" in str(raised.value)


def test_a_name_that_can_never_be_is_not_asked_for(server: NameServer) -> None:
    """RFC 6761, section 6.4; and no question of a test leaves the machine."""
    with pytest.raises(HostUnreadyError) as raised:
        ask(server, "no-such-name.invalid")

    assert raised.value.outcome is Outcome.DNS_FAILURE
    assert not any("invalid" in question for question in server.asked)


def test_a_machine_without_name_servers_denies_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """There is nobody to ask."""

    def read(*_: object) -> None:
        raise dns.resolver.NoResolverConfiguration

    monkeypatch.setattr(dns.resolver.Resolver, "read_resolv_conf", read)
    monkeypatch.setattr(dns.resolver.Resolver, "read_registry", read)

    with pytest.raises(HostUnreadyError) as raised:
        ask_name_servers("a.example")

    assert raised.value.outcome is Outcome.DNS_TEMPORARY


@pytest.mark.usefixtures("nothing_known")
def test_what_the_system_does_not_find_is_put_to_dns(server: NameServer) -> None:
    """The same words of the system, and two different truths."""
    asking = partial(ask_name_servers, servers=[("127.0.0.1", server.port)])

    found = look_up("there.example", asking)
    with pytest.raises(HostUnreadyError) as denied:
        look_up("nxdomain.example", asking)
    with pytest.raises(HostUnreadyError) as failed:
        look_up("servfail.example", asking)

    assert found == (ipaddress.ip_address("192.0.2.7"),)
    assert denied.value.outcome is Outcome.DNS_FAILURE
    assert failed.value.outcome is Outcome.DNS_TEMPORARY
    assert "Name or service not known" in str(denied.value)


@pytest.mark.usefixtures("nothing_known")
async def test_an_address_inside_that_dns_tells_is_refused(server: NameServer) -> None:
    """Whoever owns a name can point it at the auditor's own network."""
    guard = Guard(Switches(name_servers=(("127.0.0.1", server.port),)))

    with pytest.raises(RefusedAddressError):
        await guard.resolve("inside.example", 80)
    await guard.close()

    assert guard.pinned("inside.example", 80) == ()


def test_the_hosts_file_comes_first(
    server: NameServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system finds is not asked for again."""
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", ("127.0.0.1", 0))]
    )
    before = len(server.asked)

    found = look_up("nxdomain.example", partial(ask, server))

    assert found == (ipaddress.ip_address("127.0.0.1"),)
    assert len(server.asked) == before


@pytest.mark.parametrize(
    ("text", "server"),
    [
        ("192.0.2.53", ("192.0.2.53", 53)),
        ("192.0.2.53:5353", ("192.0.2.53", 5353)),
        ("[2001:db8::53]", ("2001:db8::53", 53)),
        ("[2001:db8::53]:5353", ("2001:db8::53", 5353)),
    ],
)
def test_a_name_server_is_read_and_written(text: str, server: tuple[str, int]) -> None:
    """A run's settings are stored and must read back the same."""
    assert parse_server(text) == server == parse_server(written_server(server))


@pytest.mark.parametrize(
    "text", ["", "ns.example", "192.0.2.53:", "192.0.2.53:70000", "[x]:53", "1:2:3"]
)
def test_what_is_no_name_server_is_refused(text: str) -> None:
    """A name would have to be resolved first."""
    with pytest.raises(SettingsError):
        parse_server(text)
