"""Scrapy's way to the wire: guarded, in turn, bounded, and to pinned addresses only."""

from contextlib import AsyncExitStack
from typing import TYPE_CHECKING, cast

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, DownloadConnectionRefusedError
from scrapy.http import Response

from crawler.errors import HostUnreadyError
from crawler.fetch.addresses import Authority
from crawler.fetch.bounded_heads import bound_heads
from crawler.fetch.clock import utc_now
from crawler.fetch.going_on import GoingOn
from crawler.fetch.partial_body import PartialBodies
from crawler.fetch.reach import reach_of
from crawler.fetch.retry_after import rest_asked_for
from crawler.fetch.twisted_names import answer_by, answer_no_more_by
from crawler.fetch.twisted_tls import AnyTls
from crawler.model.outcome import Outcome

if TYPE_CHECKING:
    from twisted.web.iweb import IPolicyForHTTPS

_IDLE = 20


class GatedDownloadHandler(HTTP11DownloadHandler):
    """Asks the guard, waits for the turn at the host, and only then downloads.

    Waiting here is not counted in the download timeout, which starts with the
    download itself; a slot that waits inside the client makes healthy hosts time
    out (FIELD-NOTES A 1a). Every hop of a redirect is a request and comes here.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        # Twisted keeps idle connections for 240 s: thousands of hosts would run
        # the process out of file handles.
        self._pool.cachedConnectionTimeout = _IDLE
        # A GET that was cut off is not sent again behind the visit's back: repeats
        # are spaced, counted and shown as proof.
        self._pool.retryAutomatically = False
        bound_heads(self._pool)
        # Scrapy throws away what came of a body that is too large; we keep it.
        self._default_maxsize = 0
        self._contextFactory = cast("IPolicyForHTTPS", AnyTls())
        reach = reach_of(crawler)
        self._guard = reach.guard
        self._gate = reach.gate
        self._going_on = GoingOn(lambda: crawler.crawling)
        self._bodies = PartialBodies(reach.switches)
        self._bodies.listen(crawler)
        answer_by(self._guard)

    async def download_request(self, request: Request) -> Response:
        """Download one request.

        Raises:
            VisitRefusedError: The guard says no, before anything is connected.
            VisitAbandonedError: The run is ending, and its turn had not come.
        """
        authority = self._guard.check(request.url)
        if self._guard.is_mapped(authority):
            _go_without_proxy(request)
        proxied = bool(request.meta.get("proxy"))
        if proxied:
            await self._guard.vet(authority)
        else:
            await self._guard.resolve(authority.host, authority.port)
        turn = self._gate.turn(authority.host, *self._guard.places(authority))
        async with AsyncExitStack() as held:
            await self._going_on.wait_for(held.enter_async_context(turn))
            self._bodies.begin(request)
            try:
                response = await super().download_request(request)
            except (CannotResolveHostError, DownloadConnectionRefusedError) as error:
                raise _blamed(error, authority, proxied=proxied) from error
            self._gate.rest(authority.host, _rest(response))
            return self._bodies.bounded(response, request)

    async def close(self) -> None:
        """Close what is open and answer no more for this crawl."""
        answer_no_more_by(self._guard)
        await super().close()


def _rest(response: Response) -> float | None:
    asked = (response.headers.get("Retry-After") or b"").decode("latin-1")
    return rest_asked_for(response.status, asked, utc_now())


def _go_without_proxy(request: Request) -> None:
    """A switch that leads to an address is not for the proxy to reinterpret."""
    request.meta["proxy"] = None
    request.headers.pop(b"Proxy-Authorization", None)


def _blamed(error: Exception, authority: Authority, *, proxied: bool) -> Exception:
    """Say whose failure it was: the proxy is ours, and so is a name without pin."""
    if proxied:
        return HostUnreadyError(Outcome.OUR_NETWORK, f"the proxy: {error}")
    if isinstance(error, CannotResolveHostError):
        message = f"{authority}: connected by another name than was checked"
        return HostUnreadyError(Outcome.DNS_TEMPORARY, message)
    return error
