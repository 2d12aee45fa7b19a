"""Which IP addresses and names are never visited, however they are spelled.

An evidence address is written by a stranger. Ours is a machine inside somebody's
network, so an address that leads into that network, to the machine itself or to
a cloud's metadata service must not be opened (server-side request forgery).
Sources: the IANA special-purpose address registries (RFC 6890 and its updates)
and RFC 6761, 6762, 8375, 9476 for names.
"""

import ipaddress
from collections.abc import Iterator

from crawler.fetch.addresses import IpAddress

# Python's is_global lets these through, or judges them by the outer form only.
_REFUSED_V4 = tuple(
    map(
        ipaddress.IPv4Network,
        (
            "100.64.0.0/10",  # carrier-grade NAT; one cloud's metadata service
            "168.63.129.16/32",  # a cloud's wire server, global by its number
            "192.0.0.0/24",  # protocol assignments
            "192.88.99.0/24",  # the retired 6to4 relay
            "198.18.0.0/15",  # benchmarks
        ),
    )
)
_GLOBAL_V6 = ipaddress.IPv6Network("2000::/3")
_REFUSED_V6 = tuple(
    map(
        ipaddress.IPv6Network,
        (
            "2001::/23",  # protocol assignments, Teredo among them
            "2001:db8::/32",  # documentation
            "2002::/16",  # 6to4, retired; wraps any IPv4 address
            "3fff::/20",  # documentation
        ),
    )
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_ISATAP = (0x00005EFE, 0x02005EFE)
_REFUSED_NAMES = (
    "localhost",
    "local",
    "internal",
    "intranet",
    "lan",
    "corp",
    "home",
    "home.arpa",
    "alt",
    "onion",
)


def is_refused_ip(ip: IpAddress) -> bool:
    """Whether an address is not of the public unicast internet.

    >>> is_refused_ip(ipaddress.ip_address("::ffff:10.0.0.1"))
    True
    >>> is_refused_ip(ipaddress.ip_address("64:ff9b::5db8:d822"))
    False
    """
    if isinstance(ip, ipaddress.IPv4Address):
        return _is_refused_v4(ip)
    inner = ip.ipv4_mapped or _nat64(ip)
    if inner is not None:
        return _is_refused_v4(inner)
    return (
        ip not in _GLOBAL_V6
        or any(ip in network for network in _REFUSED_V6)
        or any(_is_refused_v4(wrapped) for wrapped in _isatap(ip))
    )


def is_refused_name(host: str) -> bool:
    """Whether a name means this machine or its own network by convention.

    >>> is_refused_name("printer.local"), is_refused_name("local.go.th")
    (True, False)
    """
    return any(host == name or host.endswith("." + name) for name in _REFUSED_NAMES)


def _is_refused_v4(ip: ipaddress.IPv4Address) -> bool:
    return (
        not ip.is_global
        or ip.is_multicast
        or ip.is_reserved
        or any(ip in network for network in _REFUSED_V4)
    )


def _nat64(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the inner address where an IPv6-only network made one up (RFC 6052)."""
    return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None


def _isatap(ip: ipaddress.IPv6Address) -> Iterator[ipaddress.IPv4Address]:
    if (int(ip) >> 32) & 0xFFFFFFFF in _ISATAP:
        yield ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
