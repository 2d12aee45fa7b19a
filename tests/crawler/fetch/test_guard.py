"""What may be visited, and where it is connected to."""

import asyncio
import ipaddress
import threading
from collections.abc import AsyncIterator, Callable

import pytest

from crawler.errors import (
    HostUnreadyError,
    MalformedAddressError,
    RefusedAddressError,
)
from crawler.fetch.addresses import IpAddress, authority_of
from crawler.fetch.connect_to import parse_connect_to
from crawler.fetch.guard import Guard
from crawler.fetch.switches import Switches
from crawler.model.outcome import Outcome

PUBLIC = "93.184.216.34"


def switches(*connect_to: str, allow_private: bool = False) -> Switches:
    """Make switches."""
    return Switches(
        connect_to=tuple(map(parse_connect_to, connect_to)),
        allow_private=allow_private,
        timeout=5,
    )


class Names:
    """A resolver that answers from a table and counts."""

    def __init__(self, **table: str) -> None:
        self.table = {key.replace("_", "."): value for key, value in table.items()}
        self.asked: list[str] = []

    def __call__(self, name: str) -> tuple[IpAddress, ...]:
        """Answer, as the system would."""
        self.asked.append(name)
        if name not in self.table:
            raise HostUnreadyError(Outcome.DNS_FAILURE, name)
        return tuple(map(ipaddress.ip_address, self.table[name].split()))


Make = Callable[..., Guard]


@pytest.fixture
async def make() -> AsyncIterator[Make]:
    """Guards that are closed afterwards."""
    made: list[Guard] = []

    def guard(given: Switches, lookup: Names | None = None) -> Guard:
        made.append(Guard(given, lookup=lookup or Names()))
        return made[-1]

    yield guard
    for one in made:
        await one.close()


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://[::ffff:10.0.0.1]/",
        "http://localhost/",
        "http://169.254.169.254/latest/meta-data/",
        "http://www.example.go.th:22/",
        "http://www.example.go.th:25/",
    ],
)
async def test_private_hosts_and_odd_ports_are_refused(make: Make, url: str) -> None:
    """A report's author must not reach into the auditor's network."""
    with pytest.raises(RefusedAddressError):
        make(switches()).check(url)


async def test_private_hosts_pass_where_they_are_allowed(make: Make) -> None:
    """Closed networks and tests say so with a switch."""
    guard = make(switches(allow_private=True))

    assert guard.check("http://127.0.0.1:45123/").port == 45123


async def test_a_port_that_a_switch_names_passes(make: Make) -> None:
    """Whoever leads it elsewhere knows what listens there."""
    guard = make(switches(f"www.example.go.th:4000:{PUBLIC}:80"))

    assert guard.check("http://www.example.go.th:4000/").port == 4000


async def test_the_switch_leads_to_its_address_and_port(make: Make) -> None:
    """As in curl: name, Host header and SNI stay, the connection goes there."""
    guard = make(
        switches(f"a.example:443:{PUBLIC}:8443", "b.example::c.example:"),
        Names(c_example="1.1.1.1"),
    )

    assert await guard.resolve("a.example", 443) == ((PUBLIC, 8443),)
    assert await guard.resolve("b.example", 80) == (("1.1.1.1", 80),)


async def test_a_switch_alone_does_not_open_private_addresses(make: Make) -> None:
    """Two switches are needed to reach the own network."""
    shut = make(switches("a.example:80:127.0.0.1:8080"))
    opened = make(switches("a.example:80:127.0.0.1:8080", allow_private=True))

    with pytest.raises(RefusedAddressError):
        await shut.resolve("a.example", 80)
    assert await opened.resolve("a.example", 80) == (("127.0.0.1", 8080),)


async def test_one_private_address_among_public_ones_refuses_the_name(
    make: Make,
) -> None:
    """A client could be made to pick the private one."""
    guard = make(switches(), Names(a_example=f"{PUBLIC} 10.0.0.1"))

    with pytest.raises(RefusedAddressError):
        await guard.resolve("a.example", 80)
    assert guard.pinned("a.example", 80) == ()


async def test_a_name_is_asked_once_and_its_answer_kept(make: Make) -> None:
    """A second answer could be another one (DNS rebinding)."""
    names = Names(a_example=PUBLIC)
    guard = make(switches(), names)
    await guard.resolve("a.example", 80)
    names.table["a.example"] = "127.0.0.1"

    again = await guard.resolve("A.Example.", 80)

    assert again == ((PUBLIC, 80),) == guard.pinned("a.example", 80)
    assert names.asked == ["a.example"]


async def test_a_failure_is_not_kept(make: Make) -> None:
    """A name server that hiccups once must not cost a host its night."""
    names = Names()
    guard = make(switches(), names)
    with pytest.raises(HostUnreadyError):
        await guard.resolve("a.example", 80)
    names.table["a.example"] = PUBLIC

    assert await guard.resolve("a.example", 80) == ((PUBLIC, 80),)


async def test_a_name_server_that_is_silent_is_a_temporary_failure() -> None:
    """Silence denies nothing."""
    release = threading.Event()

    def hang(_: str) -> tuple[IpAddress, ...]:
        release.wait(10)
        return ()

    guard = Guard(Switches(timeout=0.05), lookup=hang)
    with pytest.raises(HostUnreadyError) as raised:
        await guard.resolve("a.example", 80)
    release.set()
    await guard.close()

    assert raised.value.outcome is Outcome.DNS_TEMPORARY


async def test_behind_a_proxy_a_private_name_is_refused_if_it_can_be_told(
    make: Make,
) -> None:
    """The proxy stands inside the network that must not be reached."""
    names = Names(inside_example="10.0.0.1")
    guard = make(switches(), names)

    with pytest.raises(RefusedAddressError):
        await guard.vet(authority_of("http://inside.example/"))
    await guard.vet(authority_of("http://unknown.example/"))
    await guard.vet(authority_of("http://unknown.example/"))

    assert names.asked.count("unknown.example") == 1


async def test_the_operators_own_proxy_may_be_private(make: Make) -> None:
    """It nearly always is."""
    guard = make(switches(), Names(proxy_example="10.0.0.9"))

    assert await guard.trusted("proxy.example", 3128) == (("10.0.0.9", 3128),)


async def test_a_proxy_without_a_name_is_our_network(make: Make) -> None:
    """An agency has no part in what our own proxy is called."""
    with pytest.raises(HostUnreadyError) as raised:
        await make(switches(), Names()).trusted("proxy.example", 3128)

    assert raised.value.outcome is Outcome.OUR_NETWORK


async def test_a_name_that_is_none_is_malformed(make: Make) -> None:
    """Twisted asks for whatever it made of the address."""
    with pytest.raises(MalformedAddressError):
        make(switches()).pinned("a b", 80)


async def test_each_who_waits_for_a_name_gets_an_error_of_its_own(make: Make) -> None:
    """The way of a visit is marked on its error; one page must not show another's."""
    guard = make(switches(), Names(a_example="10.0.0.1"))

    failed = await asyncio.gather(
        *(guard.resolve("a.example", 80) for _ in range(3)), return_exceptions=True
    )

    assert {(type(one), str(one)) for one in failed} == {
        (RefusedAddressError, "not on the public internet: a.example (10.0.0.1)")
    }
    assert len({id(one) for one in failed}) == 3
