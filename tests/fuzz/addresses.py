"""Laws of the guard: what is not public is never let through, in any spelling."""

import contextlib
import ipaddress
import socket
from functools import cache
from urllib.parse import urlsplit

import yarl
from w3lib.url import safe_url_string

from crawler.errors import VisitRefusedError
from crawler.fetch.addresses import Authority, canonical_host, with_wire_host
from crawler.fetch.guard import USUAL_PORTS, Guard
from crawler.fetch.refused import is_refused_ip, is_refused_name
from crawler.fetch.switches import Switches
from tests.fuzz.pieces import text_of

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def addresses_guarded(data: bytes) -> None:
    """An address is refused in a word of ours, or leads to a public host alone."""
    url = text_of(data)
    guard = _guard()
    try:
        seen = guard.check(url)
    except VisitRefusedError:
        return

    assert seen.scheme in {"http", "https"}
    assert seen.port in USUAL_PORTS
    assert not is_refused_name(seen.host)
    assert canonical_host(f"[{seen.host}]" if ":" in seen.host else seen.host) == (
        seen.host,
        seen.ip,
    )
    _is_public(seen)
    _is_seen_alike(seen, url)


@cache
def _guard() -> Guard:
    return Guard(Switches())


def _is_public(seen: Authority) -> None:
    """Ask others than the guard: the system's own reading, Python's registry."""
    for ip in (seen.ip, _as_the_system_reads(seen.host)):
        if ip is None:
            continue
        assert not is_refused_ip(ip)
        assert not ip.is_multicast
        if ip not in _NAT64:
            assert ip.is_global
            assert not ip.is_private


def _as_the_system_reads(host: str) -> ipaddress.IPv4Address | None:
    with contextlib.suppress(OSError, UnicodeError, ValueError):
        return ipaddress.IPv4Address(socket.inet_aton(host))
    return None


def _is_seen_alike(seen: Authority, url: str) -> None:
    """No client may see another host or port in the same text than the guard did."""
    try:
        theirs = yarl.URL(url)
        host, port = theirs.raw_host, theirs.port
    except ValueError:
        host, port = None, None
    if host is not None:
        assert _canonical(host) == seen.host
        assert port == seen.port
    try:
        spelt = urlsplit(safe_url_string(with_wire_host(url)))
        scrapys, port = spelt.hostname, spelt.port
    except ValueError:
        return
    assert _canonical(scrapys or "") == seen.host
    assert port in {seen.port, None}


def _canonical(host: str) -> str:
    return canonical_host(f"[{host}]" if ":" in host else host)[0]
