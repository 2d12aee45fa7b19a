"""A small web server on loopback, in a thread of its own, that counts its visitors."""

import asyncio
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from aiohttp import web


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What to answer; ``seconds`` is how long to take for it.

    ``slowly`` lets the second half of the body come a little at a time, over so many
    seconds. ``to_agents`` are other bodies, for visitors whose User-Agent holds a word.
    """

    status: int = 200
    body: bytes = b"<html><title>page</title></html>"
    headers: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    slowly: float = 0.0
    to_agents: dict[str, bytes] = field(default_factory=dict)


_DROP = 0.1
"""Seconds between two drops of a slow body."""

Site = Callable[[str, str], Page]
"""From host and path (with query) to the page; it is asked for each request."""


@dataclass(slots=True)
class Loopback:
    """The running server, and who came."""

    site: Site
    address: str = "127.0.0.1"
    tls: ssl.SSLContext | None = None
    port: int = 0
    seen: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    referers: set[str] = field(default_factory=set)
    inside: int = 0
    most_inside: int = 0

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one request and note it."""
        self.seen.append(f"{request.host}{request.raw_path}")
        self.agents.add(request.headers.get("User-Agent", ""))
        self.referers.add(request.headers.get("Referer", ""))
        self.inside += 1
        self.most_inside = max(self.most_inside, self.inside)
        page = self.site(request.host, request.raw_path)
        await asyncio.sleep(page.seconds)
        self.inside -= 1
        headers = {"Content-Type": "text/html; charset=utf-8", **page.headers}
        agent = request.headers.get("User-Agent", "")
        others = (body for word, body in page.to_agents.items() if word in agent)
        body = next(others, page.body)
        if page.slowly:
            return await _slowly(request, page, headers)
        return web.Response(status=page.status, body=body, headers=headers)

    def led_from(self, host: str) -> str:
        """Return the switch that leads a host name, with its usual port, here."""
        port = 80 if self.tls is None else 443
        return f"{host}:{port}:{self.address}:{self.port}"


async def _slowly(
    request: web.Request, page: Page, headers: dict[str, str]
) -> web.StreamResponse:
    """Send half a body at once, and the rest as drops."""
    response = web.StreamResponse(status=page.status, headers=headers)
    response.content_length = len(page.body)
    await response.prepare(request)
    half = len(page.body) // 2
    await response.write(page.body[:half])
    drops = int(page.slowly / _DROP)
    size = (len(page.body) - half) // drops + 1
    for start in range(half, len(page.body), size):
        await asyncio.sleep(_DROP)
        await response.write(page.body[start : start + size])
    return response


@contextmanager
def loopback(
    site: Site, address: str = "127.0.0.1", tls: ssl.SSLContext | None = None
) -> Iterator[Loopback]:
    """Serve a site until the block ends."""
    server = Loopback(site, address=address, tls=tls)
    ready = threading.Event()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=_run, args=(loop, server, ready))
    thread.start()
    ready.wait()
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def _run(
    loop: asyncio.AbstractEventLoop, server: Loopback, ready: threading.Event
) -> None:
    asyncio.set_event_loop(loop)
    runner = loop.run_until_complete(_start(server))
    ready.set()
    loop.run_forever()
    loop.run_until_complete(runner.cleanup())


async def _start(server: Loopback) -> web.AppRunner:
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", server.handle)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, server.address, 0, ssl_context=server.tls)
    await site.start()
    server.port = runner.addresses[0][1]
    return runner
