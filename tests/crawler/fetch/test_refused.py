"""Addresses and names that are never visited."""

import ipaddress

import pytest

from crawler.fetch.refused import is_refused_ip, is_refused_name


@pytest.mark.parametrize(
    "ip",
    [
        "0.0.0.0",  # noqa: S104 - a test of it
        "10.1.2.3",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:0:7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::5db8:d822",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:5db8:d822::1",
        "2400:cb00::5efe:10.0.0.1",
        "2400:cb00::200:5efe:192.168.0.1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
    ],
)
def test_what_is_not_public_unicast_is_refused(ip: str) -> None:
    """Each leads into somebody's own network, or wraps an address that does."""
    assert is_refused_ip(ipaddress.ip_address(ip))


@pytest.mark.parametrize(
    "ip",
    [
        "93.184.216.34",
        "1.1.1.1",
        "::ffff:93.184.216.34",
        "64:ff9b::5db8:d822",
        "2400:cb00:2048:1::c629:d7a2",
        "2606:4700::1111",
    ],
)
def test_public_addresses_pass(ip: str) -> None:
    """An IPv6-only network sees every IPv4 site by a made-up NAT64 address."""
    assert not is_refused_ip(ipaddress.ip_address(ip))


@pytest.mark.parametrize(
    ("host", "refused"),
    [
        ("localhost", True),
        ("a.localhost", True),
        ("printer.local", True),
        ("metadata.google.internal", True),
        ("local.go.th", False),
        ("mylocalhost", False),
        ("internal.go.th", False),
    ],
)
def test_names_of_the_own_network_are_refused(host: str, *, refused: bool) -> None:
    """Behind a proxy the name is all that there is to judge by."""
    assert is_refused_name(host) is refused
