"""Finds the addresses behind a name: the system first, then DNS itself."""

import ipaddress
import socket
from collections.abc import Callable

from crawler.errors import HostUnreadyError
from crawler.fetch.addresses import IpAddress
from crawler.fetch.name_servers import ask_name_servers
from crawler.model.outcome import Outcome

LookUp = Callable[[str], tuple[IpAddress, ...]]
"""From a name to its addresses; raises ``HostUnreadyError``."""

_DISCARD = 9  # any port will do: nothing is sent


def look_up(name: str, ask: LookUp = ask_name_servers) -> tuple[IpAddress, ...]:
    """Return the addresses of a name, in the system's order; blocks.

    The system knows its hosts file and its own network, so it comes first. What it
    does not find is put to the name servers, whose word alone denies a name.

    Raises:
        HostUnreadyError: ``dns-failure`` when the name is denied,
            ``dns-temporary`` when nobody can say.
    """
    try:
        found = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        return _within_reach(_asked(name, ask, error))
    except UnicodeError as error:
        raise HostUnreadyError(Outcome.DNS_FAILURE, f"{name}: {error}") from error
    ips = [ipaddress.ip_address(str(row[4][0]).partition("%")[0]) for row in found]
    return _within_reach(tuple(dict.fromkeys(ips)))


def _asked(name: str, ask: LookUp, error: socket.gaierror) -> tuple[IpAddress, ...]:
    """Ask DNS; its answer is told together with what the system said."""
    try:
        return ask(name)
    except HostUnreadyError as denied:
        message = f"{denied} (the system: {error})"
        raise HostUnreadyError(denied.outcome, message) from error


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
