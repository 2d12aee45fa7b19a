"""Asks the name servers themselves, where the system only says "not found".

``getaddrinfo`` cannot be trusted to tell a name that is denied from a name server
that fails: many systems say "name or service not known" for both. DNS itself can:
NXDOMAIN (RFC 1035, 4.1.1) and an answer without addresses (RFC 2308, 2.2) deny;
SERVFAIL, REFUSED, a referral and silence deny nothing.
"""

import ipaddress
from collections.abc import Iterable, Sequence

import dns.exception
import dns.flags
import dns.message
import dns.name
import dns.nameserver
import dns.rdatatype
import dns.resolver
from dns.rdtypes.IN.A import A
from dns.rdtypes.IN.AAAA import AAAA

from crawler.errors import HostUnreadyError, MalformedAddressError, SettingsError
from crawler.fetch.addresses import IpAddress, canonical_host
from crawler.model.outcome import Outcome

Server = tuple[str, int]
"""The IP address and port of a name server."""

PATIENCE = 6.0
"""Seconds for all the servers together, for one kind of address."""

_ONE_TRY = 3.0
_PORT = 53
_HIGHEST_PORT = 65535
_NEVER_THERE = "invalid"  # RFC 6761, section 6.4: denied without being asked for


def ask_name_servers(
    name: str, servers: Sequence[Server] = (), *, patience: float = PATIENCE
) -> tuple[IpAddress, ...]:
    """Return the addresses of a name as DNS tells them; blocks.

    The servers are the system's own, unless others are given.

    Raises:
        HostUnreadyError: ``dns-failure`` when the name is denied or has no
            address, ``dns-temporary`` when no server can say.
    """
    if name == _NEVER_THERE or name.endswith(f".{_NEVER_THERE}"):
        raise HostUnreadyError(Outcome.DNS_FAILURE, f"{name}: there is no such name")
    try:
        return _asked(name, _resolver(servers, patience))
    except dns.resolver.NXDOMAIN as error:
        message = f"{name}: the name does not exist (NXDOMAIN)"
        raise HostUnreadyError(Outcome.DNS_FAILURE, message) from error
    except (dns.exception.DNSException, OSError) as error:
        message = f"{name}: no name server can say: {error}"
        raise HostUnreadyError(Outcome.DNS_TEMPORARY, message) from error


def parse_server(text: str) -> Server:
    """Read a name server: an IP address, with or without a port.

    >>> parse_server("192.0.2.53"), parse_server("[2001:db8::53]:5353")
    (('192.0.2.53', 53), ('2001:db8::53', 5353))

    Raises:
        SettingsError: It is not one.
    """
    host, colon, port = text.strip().rpartition(":")
    if not colon or port.endswith("]"):
        host, port = text.strip(), str(_PORT)
    try:
        ip = canonical_host(host)[1]
    except MalformedAddressError:
        ip = None
    if ip is None or not port.isdecimal() or not 0 < int(port) <= _HIGHEST_PORT:
        raise SettingsError(f"no name server: {text!r}")
    return str(ip), int(port)


def written_server(server: Server) -> str:
    """Write a name server so that ``parse_server`` reads the same."""
    ip, port = server
    return f"[{ip}]:{port}" if ":" in ip else f"{ip}:{port}"


def _resolver(servers: Sequence[Server], patience: float) -> dns.resolver.Resolver:
    resolver = dns.resolver.Resolver(configure=not servers)
    if servers:
        resolver.nameservers = [
            dns.nameserver.Do53Nameserver(ip, port) for ip, port in servers
        ]
    resolver.timeout = min(_ONE_TRY, patience)
    resolver.lifetime = patience
    return resolver


def _asked(name: str, resolver: dns.resolver.Resolver) -> tuple[IpAddress, ...]:
    """Ask for IPv4 first: some old servers fail at any question for IPv6."""
    whole = dns.name.from_text(name)
    for kind in (dns.rdatatype.A, dns.rdatatype.AAAA):
        answer = resolver.resolve(whole, kind, raise_on_no_answer=False, search=False)
        if answer.rrset is not None:
            return _addresses(answer.rrset)
        if not _denies(answer.response):
            message = f"{name}: the name server gives half an answer"
            raise HostUnreadyError(Outcome.DNS_TEMPORARY, message)
    message = f"{name}: the name exists, but has no address"
    raise HostUnreadyError(Outcome.DNS_FAILURE, message)


def _addresses(records: Iterable[object]) -> tuple[IpAddress, ...]:
    return tuple(
        ipaddress.ip_address(one.address)
        for one in records
        if isinstance(one, A | AAAA)
    )


def _denies(response: dns.message.Message) -> bool:
    """Whether no address is all there is to say.

    It is not where the answer was cut short, or where the server only points to
    others: a referral has no addresses either (RFC 2308, 2.2).
    """
    kinds = {records.rdtype for records in response.authority}
    is_referral = dns.rdatatype.NS in kinds and dns.rdatatype.SOA not in kinds
    return not (is_referral or response.flags & dns.flags.TC)
