"""Decides which addresses may be visited, and pins the ones that were checked."""

import asyncio
import ipaddress
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from crawler.errors import HostUnreadyError, RefusedAddressError, VisitRefusedError
from crawler.fetch.addresses import Authority, IpAddress, authority_of, canonical_host
from crawler.fetch.connect_to import ConnectTo
from crawler.fetch.name_servers import ask_name_servers
from crawler.fetch.names import LookUp, look_up
from crawler.fetch.refused import is_refused_ip, is_refused_name
from crawler.fetch.single_flight import SingleFlight
from crawler.fetch.switches import Switches
from crawler.model.outcome import Outcome

USUAL_PORTS = frozenset({80, 81, 443, 591, 2082, 2083, 3000, 4433, 4443, 5000, 7080})
USUAL_PORTS |= {8000, 8001, 8008, 8080, 8081, 8082, 8083, 8088, 8090, 8443, 8800}
USUAL_PORTS |= {8880, 8888, 9000, 9080, 9090, 9443}
"""Ports on which municipal sites and their hosting panels serve pages.

Any other port may be a mail server or a router's door, and talking HTTP to it is
an attack by proxy; such an address is refused unless a switch names it.
"""

_THREADS = 64  # 400 slow names: 8.4 s by 10 threads, 1.3 s by 200 (FIELD-NOTES A 4)
_PROXIED_PATIENCE = 3.0

Pins = tuple[tuple[str, int], ...]
"""IP addresses with ports, checked, in the order in which to try them."""


class Guard:
    """Says no before any client connects; what it let pass is what is connected to.

    A name is resolved once per run: a second answer (DNS rebinding) is never
    asked for, so it cannot lead anywhere else than the one that was checked.
    """

    def __init__(
        self,
        switches: Switches,
        *,
        lookup: LookUp | None = None,
        is_refused: Callable[[IpAddress], bool] = is_refused_ip,
    ) -> None:
        self._switches = switches
        self._lookup = lookup or _by_system_and_dns(switches)
        self._is_refused = is_refused
        self._pins: dict[tuple[str, int], Pins] = {}
        self._unknown_here: set[str] = set()
        self._asking: SingleFlight[tuple[str, int], Pins] = SingleFlight()
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="names")

    def check(self, url: str) -> Authority:
        """Return whom the address speaks to, if it may be visited as far as it shows.

        Raises:
            MalformedAddressError: It cannot be read as an address.
            RefusedAddressError: Scheme, credentials, port, host or IP are refused.
        """
        authority = authority_of(url)
        if self._switches.allow_private:
            return authority
        if authority.ip is not None:
            self._refuse_if_private(authority.host, authority.ip)
        if is_refused_name(authority.host):
            raise RefusedAddressError(f"a name of the own network: {authority.host}")
        if authority.port not in USUAL_PORTS and not self.is_mapped(authority):
            raise RefusedAddressError(f"no port for web pages: {authority}")
        return authority

    def is_mapped(self, authority: Authority) -> bool:
        """Whether a ``--connect-to`` switch leads this host and port elsewhere."""
        return self._mapping(authority.host, authority.port) is not None

    async def resolve(self, host: str, port: int) -> Pins:
        """Return where to connect for a host and port; the same answer all run long.

        Raises:
            RefusedAddressError: One of the addresses behind the name is refused.
            HostUnreadyError: The name is denied, or nobody can say.
        """
        key = (_canonical(host), port)
        if key not in self._pins:
            try:
                await self._asking.join(key, partial(self._pin, *key))
            except VisitRefusedError as error:
                raise error.again() from error.__cause__
        return self._pins[key]

    def pinned(self, host: str, port: int) -> Pins:
        """Return what ``resolve`` found before; nothing if it was never asked."""
        return self._pins.get((_canonical(host), port), ())

    def places(self, authority: Authority) -> tuple[str, ...]:
        """Return the machines behind a host that was resolved, for taking turns.

        Where a switch leads elsewhere, the port belongs to the place: behind two
        ports of a loopback address may stand two tunnels.
        """
        pins = self.pinned(authority.host, authority.port)
        if self.is_mapped(authority):
            return tuple(f"{ip} port {port}" for ip, port in pins)
        return tuple(ip for ip, _ in pins)

    async def trusted(self, host: str, port: int) -> Pins:
        """Return where a host of the operator's own choice is, such as a proxy.

        Raises:
            HostUnreadyError: ``our-network``; its name is nobody else's to find.
        """
        try:
            ips = await self._ips(_canonical(host))
        except HostUnreadyError as error:
            raise HostUnreadyError(
                Outcome.OUR_NETWORK, f"the proxy: {error}"
            ) from error
        return tuple((str(ip), port) for ip in ips)

    async def vet(self, authority: Authority) -> None:
        """Refuse a private name that a proxy would resolve for us, if we can tell.

        Behind a proxy names often cannot be resolved here; that is no failure. What the
        proxy makes of the name in the end only its operator can bound.

        Raises:
            RefusedAddressError: It leads inside, or has no dot: no site of the web
                has such a name.
        """
        is_bare = authority.ip is None and "." not in authority.host
        if is_bare and not self._switches.allow_private:
            # The proxy would complete it by the name of its own network.
            raise RefusedAddressError(f"a name of one network only: {authority.host}")
        if authority.host in self._unknown_here:
            return
        try:
            async with asyncio.timeout(_PROXIED_PATIENCE):
                await self.resolve(authority.host, authority.port)
        except (HostUnreadyError, TimeoutError):
            self._unknown_here.add(authority.host)

    async def close(self) -> None:
        """Stop asking; names that still hang are left to their threads."""
        await self._asking.close()
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _mapping(self, host: str, port: int) -> ConnectTo | None:
        switches = self._switches.connect_to
        return next((to for to in switches if to.matches(host, port)), None)

    async def _pin(self, host: str, port: int) -> Pins:
        to = self._mapping(host, port)
        target = (to.to_host if to else None) or host
        target_port = (to.to_port if to else None) or port
        ips = await self._ips(target)
        if not self._switches.allow_private:
            for ip in ips:
                self._refuse_if_private(host, ip)
        pins = tuple((str(ip), target_port) for ip in ips)
        self._pins[host, port] = pins
        return pins

    async def _ips(self, host: str) -> tuple[IpAddress, ...]:
        try:
            return (ipaddress.ip_address(host),)
        except ValueError:
            pass
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(self._switches.timeout):
                return await loop.run_in_executor(self._threads, self._lookup, host)
        except TimeoutError as error:
            message = f"{host}: no answer from the name server"
            raise HostUnreadyError(Outcome.DNS_TEMPORARY, message) from error

    def _refuse_if_private(self, host: str, ip: IpAddress) -> None:
        if self._is_refused(ip):
            raise RefusedAddressError(f"not on the public internet: {host} ({ip})")


def _canonical(host: str) -> str:
    return canonical_host(f"[{host}]" if ":" in host else host)[0]


def _by_system_and_dns(switches: Switches) -> LookUp:
    ask = partial(ask_name_servers, servers=switches.name_servers)
    return partial(look_up, ask=ask)
