"""Keeps what came of a body that is too large or too slow to be read whole.

Scrapy drops such a body altogether. But the first megabytes of a document tell its
title, and a slow server that is still sending is no server that does not answer. So
a download is stopped in good order at the bound, and what came is kept.
"""

import asyncio

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.http import Response

from crawler.fetch.switches import Switches
from crawler.model.outcome import Outcome

_CAME, _SLOW_FROM, _WHY = "lakthan_came", "lakthan_slow_from", "lakthan_stopped"
_COUNTER = "lakthan_counter"
SPARE = 1.1
"""Scrapy's own patience, in times of a look's: a body that still flows when the time is
over is left as it is, and the next piece must come to show that it does."""


class PartialBodies:
    """Stops each download at the bound of the run, in bytes and in seconds."""

    def __init__(self, switches: Switches) -> None:
        self._most = switches.max_bytes
        self._seconds = switches.timeout

    def listen(self, crawler: Crawler) -> None:
        """Be told of every piece that comes."""
        crawler.signals.connect(self.came, signals.bytes_received)

    def begin(self, request: Request) -> None:
        """Count anew: a redirect hands its notes on to the next request."""
        request.meta[_CAME] = 0
        request.meta[_COUNTER] = id(self)
        request.meta[_SLOW_FROM] = asyncio.get_running_loop().time() + self._seconds
        request.meta.pop(_WHY, None)

    def came(self, data: bytes, request: Request) -> None:
        """Take note of a piece.

        Raises:
            StopDownload: It is enough; Scrapy keeps what came.
        """
        if request.meta.get(_COUNTER) != id(self):
            return  # http and https have a handler each, and both are told
        request.meta[_CAME] = request.meta.get(_CAME, 0) + len(data)
        if request.meta[_CAME] > self._most:
            why = f"only the first {self._most} bytes were read"
            request.meta[_WHY] = (Outcome.TOO_LARGE, why)
        elif asyncio.get_running_loop().time() > request.meta.get(_SLOW_FROM, 1e99):
            why = f"still coming after {self._seconds:g} seconds"
            request.meta[_WHY] = (Outcome.TRUNCATED, why)
        else:
            return
        raise StopDownload(fail=False)

    def bounded(self, response: Response, request: Request) -> Response:
        """Cut a body that was stopped at the very bound, so that it is always equal."""
        if _WHY not in request.meta:
            return response
        return response.replace(body=response.body[: self._most])


def stopped(request: Request | None) -> tuple[Outcome, str] | None:
    """Return why the body of a request did not come whole, if we stopped it."""
    why: tuple[Outcome, str] | None = request.meta.get(_WHY) if request else None
    return why


def stalled(request: Request | None) -> str | None:
    """Say how much had come of a body when the time was over, if anything had.

    A server that sent half a page has answered: it is not one that does not.
    """
    came = request.meta.get(_CAME, 0) if request else 0
    return f"stopped after {came} bytes of its body" if came else None
