"""One GET by aiohttp: guarded, in turn, to the pinned address, bounded."""

import asyncio
import ssl
from urllib.parse import urlsplit, urlunsplit

import aiohttp
from aiohttp.http_exceptions import HttpProcessingError
from w3lib.url import safe_url_string
from yarl import URL

from crawler.errors import MalformedAddressError
from crawler.fetch.addresses import Authority
from crawler.fetch.answer import Answer, read_answer
from crawler.fetch.clock import utc_now
from crawler.fetch.gate import Gate
from crawler.fetch.guard import Guard, Pins
from crawler.fetch.open_sockets import OpenSockets
from crawler.fetch.pinned_resolver import PinnedResolver
from crawler.fetch.plain_get import plain_get
from crawler.fetch.proxies import proxy_for
from crawler.fetch.retry_after import rest_asked_for
from crawler.fetch.switches import Switches
from crawler.fetch.unpacking import layers_of
from crawler.fetch.visitor import HEADERS

UNREADABLE = (
    aiohttp.ClientResponseError,
    aiohttp.ClientPayloadError,
    HttpProcessingError,
)
"""What aiohttp raises when a server answered, but not as it should."""

_LONGEST_LINE = 65_536  # some sites send policies of 20 KB in one header
_FAREWELL = 1.0  # seconds for good-byes; a server that says none is left standing
_DEFAULT_PORTS = {"http": 80, "https": 443}


class Getter:
    """Sends single GETs; follows nothing and keeps no connection open."""

    def __init__(self, switches: Switches, guard: Guard, gate: Gate) -> None:
        self._switches = switches
        self._guard = guard
        self._gate = gate
        self._sockets = OpenSockets()
        self._connector: aiohttp.TCPConnector | None = None

    async def get(
        self,
        url: str,
        *,
        tls: ssl.SSLContext,
        most: int,
        cookies: aiohttp.abc.AbstractCookieJar | None = None,
    ) -> Answer:
        """Fetch one address; waiting for the turn does not count as its time.

        Raises:
            VisitRefusedError: The guard says no, or the name does not resolve.
            aiohttp.ClientError, OSError: ``outcomes.WEB_FAULTS`` lists them.
        """
        authority = self._guard.check(url)
        proxy = await self._proxy(authority)
        pins = () if proxy else await self._pins(authority)
        async with (
            self._gate.turn(authority.host, *self._guard.places(authority)),
            self._session(cookies) as session,
            session.get(
                _target(url, authority, pins),
                ssl=tls,
                proxy=proxy,
                allow_redirects=False,
                headers={"Host": _netloc(authority)},
                server_hostname=authority.host if authority.is_tls else None,
            ) as response,
        ):
            asked = response.headers.get("Retry-After")
            rest = rest_asked_for(response.status, asked, utc_now())
            self._gate.rest(authority.host, rest)
            _require_unpacked(response)
            return await read_answer(response, most)

    async def get_plainly(
        self, url: str, *, tls: ssl.SSLContext, most: int
    ) -> Answer | None:
        """Fetch one address from a server whose answers aiohttp refuses to read.

        ``None`` where a proxy stands between, or the answer is no HTTP at all.

        Raises:
            VisitRefusedError: The guard says no, or the name does not resolve.
            OSError: The connection failed.
            aiohttp.ClientPayloadError: The answer broke off.
        """
        authority = self._guard.check(url)
        if await self._proxy(authority):
            return None
        pins = await self._pins(authority)
        head = self._head(url, authority)
        async with (
            self._gate.turn(authority.host, *self._guard.places(authority)),
            asyncio.timeout(self._switches.timeout),
        ):
            status, location, body = await plain_get(
                authority, pins, head, tls=tls, most=most
            )
        if not status:
            return None
        return Answer(
            status=status, headers={}, location=location, body=body, cut=False
        )

    async def close(self) -> None:
        """Close what is still open."""
        if self._connector is not None:
            await self._connector.close()
            await self._sockets.closed(within=_FAREWELL)

    def _head(self, url: str, authority: Authority) -> str:
        target = _target(url, authority, ()).raw_path_qs
        agent = self._switches.user_agent
        return (
            f"GET {target} HTTP/1.0\r\nHost: {_netloc(authority)}\r\n"
            f"User-Agent: {agent}\r\nAccept: */*\r\nConnection: close\r\n\r\n"
        )

    async def _proxy(self, authority: Authority) -> str | None:
        if self._guard.is_mapped(authority):
            return None
        proxy = proxy_for(authority)
        if proxy is not None:
            await self._guard.vet(authority)
        return proxy

    async def _pins(self, authority: Authority) -> Pins:
        return await self._guard.resolve(authority.host, authority.port)

    def _session(
        self, cookies: aiohttp.abc.AbstractCookieJar | None
    ) -> aiohttp.ClientSession:
        if self._connector is None:
            self._connector = aiohttp.TCPConnector(
                resolver=PinnedResolver(self._guard),
                use_dns_cache=False,
                force_close=True,
                socket_factory=self._sockets.open,
                limit=0,  # the gate and the spider's concurrency are the limits
            )
        session = aiohttp.ClientSession(
            connector=self._connector,
            connector_owner=False,
            cookie_jar=cookies or aiohttp.DummyCookieJar(),
            headers={**HEADERS, "User-Agent": self._switches.user_agent},
            timeout=aiohttp.ClientTimeout(total=self._switches.timeout),
            max_line_size=_LONGEST_LINE,
            max_field_size=_LONGEST_LINE,
        )
        # aiohttp sends a GET that was cut off again by itself, and has no switch for
        # it; here every connection is fresh, and every GET is counted.
        session._retry_connection = False  # noqa: SLF001
        return session


def _require_unpacked(response: aiohttp.ClientResponse) -> None:
    """Refuse what is packed twice, of which aiohttp hands over the packed bytes.

    Raises:
        aiohttp.ClientPayloadError: They would be read as if they were the page.
    """
    layers = layers_of(
        value
        for name, value in response.raw_headers
        if name.lower() == b"content-encoding"
    )
    if layers > 1:
        raise aiohttp.ClientPayloadError(f"packed {layers} times over")


def _target(url: str, authority: Authority, pins: Pins) -> URL:
    """Spell the address for aiohttp, with the host that we checked and no other.

    An IP literal never reaches aiohttp's resolver, so where it is led elsewhere
    the address itself must say so.
    """
    try:
        parts = urlsplit(safe_url_string(url))
    except ValueError as error:
        raise MalformedAddressError(f"{error}: {url[:200]!r}") from error
    netloc = _netloc(authority)
    if authority.ip is not None and pins:
        netloc = _joined(*pins[0])
    path = parts.path or "/"
    return URL(urlunsplit((parts.scheme, netloc, path, parts.query, "")), encoded=True)


def _netloc(authority: Authority) -> str:
    if authority.port == _DEFAULT_PORTS[authority.scheme]:
        return f"[{authority.host}]" if ":" in authority.host else authority.host
    return _joined(authority.host, authority.port)


def _joined(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
