"""Every spelling by which an address leads inside is refused; one row each.

The ids stand in the table of ``.github/SECURITY.md``.
"""

import ipaddress
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from crawler.errors import RefusedAddressError, VisitRefusedError
from crawler.fetch.addresses import IpAddress, authority_of
from crawler.fetch.guard import USUAL_PORTS, Guard
from crawler.fetch.switches import Switches

ODD_PORTS = (
    *(1, 21, 22, 23, 25, 53, 110, 143, 389, 445, 465, 587, 2375, 3306, 3389, 5432),
    *(5900, 6379, 9200, 10250, 11211, 27017, 65535),
)

SPELLINGS = {
    "loopback": ("http://127.0.0.1/", "http://127.255.255.254/", "http://[::1]/"),
    "decimal": ("http://2130706433/", "http://2852039166/latest/", "http://0/"),
    "octal": ("http://0177.0.0.1/", "http://017700000001/", "http://012.0.0.1/"),
    "hexadecimal": ("http://0x7f000001/", "http://0X7F.0.0.0x1/", "http://0xa.0.0.1/"),
    "short-forms": ("http://127.1/", "http://10.1/", "http://192.168.257/"),
    "trailing-dot": ("http://127.0.0.1./", "http://localhost./", "http://127.1./"),
    "private": ("http://10.0.0.1/", "http://172.31.255.1/", "http://192.168.0.1/"),
    "metadata": (
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/",
        "http://100.100.100.200/",
        "http://168.63.129.16/",
        "http://metadata.google.internal/",
    ),
    "link-local": ("http://169.254.1.1/", "http://[fe80::1]/"),
    "unspecified": ("http://0.0.0.0/", "http://0.1.2.3/", "http://[::]/"),
    "multicast": ("http://224.0.0.1/", "http://239.255.255.250/", "http://[ff02::1]/"),
    "reserved": ("http://240.0.0.1/", "http://255.255.255.255/", "http://[4000::1]/"),
    "carrier-grade-nat": ("http://100.64.0.1/", "http://100.127.255.254/"),
    "protocol-assignments": ("http://192.0.0.8/", "http://[2001:1::1]/"),
    "benchmarks": ("http://198.18.0.1/", "http://198.19.255.1/", "http://[2001:2::1]/"),
    "documentation": (
        *("http://192.0.2.1/", "http://198.51.100.1/", "http://203.0.113.1/"),
        *("http://[2001:db8::1]/", "http://[3fff::1]/"),
    ),
    "ipv4-mapped": ("http://[::ffff:10.0.0.1]/", "http://[::ffff:7f00:1]/"),
    "ipv4-translated": ("http://[::ffff:0:127.0.0.1]/",),
    "ipv4-compatible": ("http://[::127.0.0.1]/", "http://[::a00:1]/"),
    "nat64": ("http://[64:ff9b::10.0.0.1]/", "http://[64:ff9b::a9fe:a9fe]/"),
    "nat64-local": ("http://[64:ff9b:1::1]/", "http://[64:ff9b:1::5db8:d822]/"),
    "6to4": ("http://[2002:7f00:1::]/", "http://[2002:5db8:d822::1]/"),
    "teredo": ("http://[2001::1]/", "http://[2001:0:53aa:64c::1]/"),
    "isatap": ("http://[2400:cb00::5efe:10.0.0.1]/",),
    "site-local": ("http://[fec0::1]/", "http://[feff::1]/"),
    "unique-local": ("http://[fc00::1]/", "http://[fdff::1]/"),
    "zone-id": ("http://[fe80::1%25eth0]/", "http://[2606:4700::1111%251]/"),
    "full-width": ("http://１２７.０.０.１/", "http://127。0。0。1/", "http://127．1/"),
    "circled": ("http://①②⑦.⓪.⓪.①/", "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/"),
    "invisible-signs": (
        "http://127.0.0\u00ad.1/",
        "http://127.\u200b0.0.1/",
        "http://local\u00adhost/",
        "http://loc\u2060alhost/",
    ),
    "mathematical-letters": ("http://𝐥𝐨𝐜𝐚𝐥𝐡𝐨𝐬𝐭/", "http://ＬＯＣＡＬＨＯＳＴ/"),
    "percent-encoded": ("http://%31%32%37.0.0.1/", "http://127%2e0%2e0%2e1/"),
    "credentials": (
        "http://user:word@town.example/",
        "http://town.example@127.0.0.1/",
        "http://town.example\\@127.0.0.1/",
        "http://@town.example/",
    ),
    "confused-parsers": (
        "http://127.0.0.1\\.town.example/",
        "http://town.example:80:8080/",
        "http:///127.0.0.1/",
        "http:\\\\127.0.0.1\\",
        "http://[::1].town.example/",
        "http://127.0.0.1\t/",
        "http://127.0.0.1 .town.example/",
    ),
    "other-schemes": (
        *("file:///etc/hostname", "ftp://town.example/", "gopher://town.example/"),
        *("data:,x", "javascript:alert(1)", "s3://bucket/key", "ws://town.example/"),
        *("ldap://town.example/", "view-source:http://town.example/", "blob:x"),
    ),
    "own-names": (
        *("http://localhost/", "http://a.localhost/", "http://printer.local/"),
        *("http://x.internal/", "http://router.lan/", "http://nas.home.arpa/"),
        *("http://hidden.onion/", "http://www.corp/"),
    ),
    "odd-ports": tuple(f"http://town.example:{port}/" for port in ODD_PORTS),
}


@dataclass(frozen=True, slots=True)
class Always:
    """A resolver that gives the same answer for every name."""

    answer: tuple[IpAddress, ...]

    def __call__(self, name: str) -> tuple[IpAddress, ...]:
        """Answer."""
        del name
        return self.answer


def _literal(url: str) -> list[IpAddress]:
    try:
        ip = authority_of(url).ip
    except VisitRefusedError:
        return []
    return [] if ip is None else [ip]


NUMBERS = {
    spelling: numbers
    for spelling, urls in SPELLINGS.items()
    if (numbers := [ip for url in urls for ip in _literal(url)])
}
"""The addresses behind those spellings that are numbers."""


@pytest.fixture
async def guard() -> AsyncIterator[Guard]:
    """Guard for whom every name leads to a public address."""
    made = Guard(Switches(timeout=5), lookup=_public)
    yield made
    await made.close()


def _public(_: str) -> tuple[IpAddress, ...]:
    return (ipaddress.ip_address("93.184.216.34"),)


@pytest.mark.parametrize("spelling", SPELLINGS)
async def test_an_address_is_never_visited(guard: Guard, spelling: str) -> None:
    """Each is one that some client or resolver would follow inside."""
    for url in SPELLINGS[spelling]:
        with pytest.raises(VisitRefusedError):
            guard.check(url)


@pytest.mark.parametrize("spelling", NUMBERS)
async def test_a_name_leads_nowhere_inside_either(spelling: str) -> None:
    """What is refused as a number is refused behind a name, in any company."""
    for ip in NUMBERS[spelling]:
        answers = (ipaddress.ip_address("93.184.216.34"), ip)
        guard = Guard(Switches(timeout=5), lookup=Always(answers))

        with pytest.raises(RefusedAddressError):
            await guard.resolve("town.example", 80)
        await guard.close()


@pytest.mark.parametrize(
    "url",
    [
        "https://www.town.example/",
        "http://xn--o3cw4h.example/",
        "http://93.184.216.34/",
        "http://1572395042/",
        "http://[2606:4700::1111]/",
        "http://[64:ff9b::5db8:d822]/",
        *(f"http://town.example:{port}/" for port in sorted(USUAL_PORTS)),
    ],
)
async def test_public_addresses_are_visited(guard: Guard, url: str) -> None:
    """A guard that refuses everything would prove nothing."""
    authority = guard.check(url)

    assert await guard.resolve(authority.host, authority.port)
