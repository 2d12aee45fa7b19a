"""Serve the loopback web: in the running loop, or in a thread of its own."""

import asyncio
import threading
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import Future
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import web

from tests.site import endings, made, municipality, social, thasao
from tests.site.answers import Answer, text
from tests.site.certificates import Authority
from tests.site.made import Made
from tests.site.municipality import Municipality
from tests.site.requests import Asking, Request, RequestLog
from tests.site.thasao import Agency
from tests.site.wire import send

HOSTS = (
    municipality.HOST,
    social.HOST,
    thasao.HOST,
    thasao.MISSPELT_HOST,
    *endings.HOSTS,
    *made.HOSTS,
)
"""Every host that the loopback web plays."""


def today_in_thailand() -> date:
    """Return the day that the site's today widget shows."""
    return datetime.now(timezone(timedelta(hours=7))).date()


@dataclass(slots=True, kw_only=True)
class Site:
    """The running loopback web, as tests see it."""

    connect_to: tuple[str, ...]
    ca_file: Path
    https_port: int
    http_port: int
    _log: RequestLog

    @property
    def requests(self) -> tuple[Request, ...]:
        """Every request so far, in the order in which they came."""
        return tuple(self._log.requests)

    def visits(self) -> Counter[str]:
        """Count the requests by address."""
        return Counter(request.url for request in self.requests)


@dataclass(slots=True, kw_only=True)
class _Web:
    """Chooses the answer for each request and keeps the log."""

    swap: tuple[str, str] | None
    municipality: Municipality
    agency: Agency
    made: Made
    log: RequestLog = field(default_factory=RequestLog)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        asking = Asking(
            method=request.method,
            scheme=request.scheme,
            host=request.host.partition(":")[0],
            target=request.raw_path,
            user_agent=request.headers.get("User-Agent", ""),
        )
        with self.log.noted(asking):
            ordered = self.made.answer(asking.url)
            played = ordered or self._answer(*self._swapped(asking))
            return await send(request, played)

    def _swapped(self, asking: Asking) -> tuple[str, str]:
        """Return host and target to answer for; two may stand in each other's place."""
        address = asking.host + asking.target
        if self.swap is not None:
            a, b = (url.partition("://")[2] for url in self.swap)
            address = {a: b, b: a}.get(address, address)
        host, _, rest = address.partition("/")
        return host, f"/{rest}"

    def _answer(self, host: str, target: str) -> Answer:
        match host:
            case municipality.HOST:
                return self.municipality.answer(target)
            case thasao.HOST:
                return self.agency.answer(target)
            case social.HOST:
                return social.answer(target)
            case known if known in endings.HOSTS:
                return endings.answer(known, target)
            case unknown:
                return text(f"no such host is played: {unknown}", status=421)


@asynccontextmanager
async def serve_site(
    *,
    swap: tuple[str, str] | None = None,
    today: Callable[[], date] = today_in_thailand,
) -> AsyncIterator[Site]:
    """Serve the loopback web in the running loop.

    Args:
        swap: Two addresses that answer in each other's place, so that a test
            can show that a wrong page is noticed.
        today: What the site takes for today.
    """
    authority = Authority()
    loopback = _Web(
        swap=swap,
        municipality=Municipality(today=today),
        agency=Agency(today=today),
        made=Made(issuer=authority.issuer()),
    )
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", loopback.handle)
    runner = web.AppRunner(
        app, access_log=None, handler_cancellation=True, shutdown_timeout=0.2
    )
    await runner.setup()
    try:
        with TemporaryDirectory() as folder:
            https = web.TCPSite(
                runner, "127.0.0.1", 0, ssl_context=authority.listening()
            )
            await https.start()
            old_days = authority.listening(endings.OLD_HOST)
            await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=old_days).start()
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            https_port, old_port, http_port = (at[1] for at in runner.addresses)
            yield Site(
                connect_to=_connect_to(https_port, old_port, http_port),
                ca_file=authority.save(Path(folder)),
                https_port=https_port,
                http_port=http_port,
                _log=loopback.log,
            )
    finally:
        await runner.cleanup()


@contextmanager
def running_site(*, swap: tuple[str, str] | None = None) -> Iterator[Site]:
    """Serve the loopback web in a thread with a loop of its own."""
    started: Future[tuple[Site, Callable[[], None]]] = Future()
    thread = threading.Thread(
        target=lambda: asyncio.run(_serve_until_told(swap, started)), name="site"
    )
    thread.start()
    try:
        site, stop = started.result(timeout=30)
        try:
            yield site
        finally:
            stop()
    finally:
        thread.join()


async def _serve_until_told(
    swap: tuple[str, str] | None, started: Future[tuple[Site, Callable[[], None]]]
) -> None:
    told = asyncio.Event()
    loop = asyncio.get_running_loop()

    def stop() -> None:
        loop.call_soon_threadsafe(told.set)

    async with serve_site(swap=swap) as site:
        started.set_result((site, stop))
        await told.wait()


_REFUSING = (endings.REFUSING_HOST, thasao.MISSPELT_HOST)
_NOBODY = 1
"""A port of the loopback on which nobody listens (tcpmux, of no use for long)."""


def _connect_to(https_port: int, old_port: int, http_port: int) -> tuple[str, ...]:
    """Name every host's way to the loopback, as curl's ``--connect-to`` does."""
    by_tls = {
        endings.PLAIN_HOST: http_port,
        endings.OLD_HOST: old_port,
        **dict.fromkeys(_REFUSING, _NOBODY),
    }
    return tuple(
        f"{host}:{port}:127.0.0.1:{local}"
        for host in HOSTS
        for port, local in (
            (443, by_tls.get(host, https_port)),
            (80, _NOBODY if host in _REFUSING else http_port),
        )
    )
