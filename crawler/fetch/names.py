"""Asks the system for the addresses behind a name, hosts file included."""

import ipaddress
import socket

from crawler.errors import HostUnreadyError
from crawler.fetch.addresses import IpAddress
from crawler.model.outcome import Outcome

_UNKNOWN_NAME = frozenset(
    getattr(socket, code)
    for code in ("EAI_NONAME", "EAI_NODATA", "EAI_ADDRFAMILY")
    if hasattr(socket, code)
)
_DISCARD = 9  # any port will do: nothing is sent


def look_up(name: str) -> tuple[IpAddress, ...]:
    """Return the addresses of a name, in the system's order; blocks.

    Raises:
        HostUnreadyError: ``dns-failure`` when the name is denied,
            ``dns-temporary`` when nobody can say.
    """
    try:
        found = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        outcome = outcome_of_gaierror(error)
        raise HostUnreadyError(outcome, f"{name}: {error}") from error
    except UnicodeError as error:
        raise HostUnreadyError(Outcome.DNS_FAILURE, f"{name}: {error}") from error
    ips = [ipaddress.ip_address(str(row[4][0]).partition("%")[0]) for row in found]
    return _within_reach(tuple(dict.fromkeys(ips)))


def outcome_of_gaierror(error: socket.gaierror) -> Outcome:
    """Tell a name that is denied from a name server that fails (RFC 3493, 6.1)."""
    if error.errno in _UNKNOWN_NAME:
        return Outcome.DNS_FAILURE
    return Outcome.DNS_TEMPORARY


def _within_reach(ips: tuple[IpAddress, ...]) -> tuple[IpAddress, ...]:
    """Leave out the protocol this machine has no route for, unless it is all there is.

    Otherwise the failure of the hopeless half would stand for the whole host:
    "network unreachable" by IPv6 would hide "refused" by IPv4.
    """
    return tuple(ip for ip in ips if _has_route(ip)) or ips


def _has_route(ip: IpAddress) -> bool:
    family = socket.AF_INET6 if ip.version == 6 else socket.AF_INET  # noqa: PLR2004
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((str(ip), _DISCARD))  # datagram: sends nothing
    except OSError:
        return False
    return True
