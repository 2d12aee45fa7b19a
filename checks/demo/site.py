"""Serve the sample site on loopback, so that the demonstration needs no internet."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from aiohttp import web

from checks.demo.answers import SampleTable, body, sample_table
from checks.demo.certificate import throw_away_certificate

_LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleSite:
    """The running sample site: how to reach it, whom to trust, for which day.

    ``connect_to`` are values for ``--connect-to``; ``ca_file`` is gone when the
    site is.
    """

    connect_to: tuple[str, ...]
    ca_file: Path
    as_of: date


_Started = tuple[SampleSite, Callable[[], None]]
"""The running site, and how to tell it to stop."""


@asynccontextmanager
async def sample_site() -> AsyncIterator[SampleSite]:
    """Serve the sample site over TLS in the running loop, on a free port."""
    answers = sample_table()
    app = web.Application()
    app.router.add_get("/{path:.*}", _Visits(answers=answers).handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    with throw_away_certificate(answers.hosts) as certificate:
        await runner.setup()
        try:
            await web.TCPSite(
                runner, _LOOPBACK, 0, ssl_context=certificate.context
            ).start()
            port = runner.addresses[0][1]
            yield SampleSite(
                connect_to=tuple(
                    f"{host}:443:{_LOOPBACK}:{port}" for host in answers.hosts
                ),
                ca_file=certificate.ca_file,
                as_of=answers.as_of,
            )
        finally:
            await runner.cleanup()


@contextmanager
def running_sample_site() -> Iterator[SampleSite]:
    """Serve the sample site in a thread of its own, beside a crawl.

    Raises:
        OSError: The loopback refuses to listen.
    """
    started: Future[_Started] = Future()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="sample-site") as pool:
        running = pool.submit(lambda: asyncio.run(_serve_until_told(started)))
        either: list[Future[Any]] = [started, running]
        wait(either, return_when=FIRST_COMPLETED)
        if running.done():
            running.result()  # it never ends by itself but with its own error
        site, stop = started.result()
        try:
            yield site
        finally:
            stop()


@dataclass(slots=True, kw_only=True)
class _Visits:
    """Answers requests and counts them, as the site's own counter does."""

    answers: SampleTable
    count: int = 2_500

    async def handle(self, request: web.Request) -> web.Response:
        self.count += 1
        host = request.host.partition(":")[0]
        answer = self.answers.answer(f"https://{host}{request.raw_path}")
        await asyncio.sleep(answer.delay)
        if answer.redirect:
            raise web.HTTPFound(answer.redirect)
        return web.Response(
            status=answer.status,
            body=body(answer, today=self.answers.as_of, visits=self.count),
            headers={"Content-Type": answer.content_type},
        )


async def _serve_until_told(started: Future[_Started]) -> None:
    told = asyncio.Event()
    loop = asyncio.get_running_loop()

    def stop() -> None:
        loop.call_soon_threadsafe(told.set)

    async with sample_site() as site:
        started.set_result((site, stop))
        await told.wait()
