"""What Scrapy's requests pass on their way out and back."""

import zlib
from typing import Self
from urllib.parse import urldefrag

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.downloadermiddlewares.redirect import (
    MetaRefreshMiddleware,
    RedirectMiddleware,
)
from scrapy.exceptions import IgnoreRequest, ResponseDataLossError
from scrapy.http import Response
from scrapy.utils import _compression

from crawler.errors import (
    MalformedAddressError,
    VisitAbandonedError,
    VisitRefusedError,
)
from crawler.fetch.answer import Answer
from crawler.fetch.conditional import CONDITIONS
from crawler.fetch.going_on import GoingOn
from crawler.fetch.hosts import Hosts
from crawler.fetch.reach import reach_of
from crawler.fetch.redirects import location_of
from crawler.fetch.robots import MOST_BYTES

_IS_ROBOTS = "lakthan_is_robots"

_DAMAGED = (
    zlib.error,
    EOFError,
    OSError,
    _compression.brotli.error,  # type: ignore[attr-defined]
    _compression.zstd.ZstdError,  # type: ignore[attr-defined]
)
"""What the unpackers raise; Scrapy lets it through as if it were our mistake."""


class AdmissionMiddleware:
    """Meets a host before its first page: robots.txt and the strict TLS look.

    Our refusals go through to the errback as they are. Every hop of a redirect
    passes here too; only a robots.txt needs no admission.
    """

    def __init__(self, hosts: Hosts, going_on: GoingOn) -> None:
        self._hosts = hosts
        self._going_on = going_on

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Share the reach of the crawl, and lend it Scrapy's client for doubt."""
        hosts = reach_of(crawler).hosts
        hosts.ask_also(lambda url: _robots_by_scrapy(crawler, url))
        return cls(hosts, GoingOn(lambda: crawler.crawling))

    async def process_request(self, request: Request) -> None:
        """Let the request pass, or say why not.

        Raises:
            VisitRefusedError: robots.txt or the guard says no, or the host failed.
            VisitAbandonedError: The run is ending.
        """
        if request.meta.get("redirect_urls"):  # what we know is not of this address
            for name in CONDITIONS:
                request.headers.pop(name, None)
        if not request.meta.get(_IS_ROBOTS):
            await self._going_on.wait_for(self._hosts.admit(request.url))

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Leave on the error which hop of the way it happened at."""
        mark(exception, request)


class WrittenDownRedirectMiddleware(RedirectMiddleware):
    """Follows redirects; what goes wrong with one keeps the way so far."""

    def process_response(  # type: ignore[override]  # Scrapy drops its 'spider'
        self, request: Request, response: Response
    ) -> Request | Response:
        """Follow a Location header.

        Raises:
            IgnoreRequest: Too many redirects, with the request on it.
            MalformedAddressError: The header holds no address.
            RefusedAddressError: It leads off the web.
        """
        location = response.headers.get("Location")
        try:
            location_of(response.url, response.status, location)
            return super().process_response(request, response)
        except (IgnoreRequest, VisitRefusedError) as error:
            mark(error, request)
            raise
        except ValueError as error:
            message = f"redirected to what is no address: {error}"
            malformed = MalformedAddressError(message)
            mark(malformed, request)
            raise malformed from error


class CarefulCompressionMiddleware(HttpCompressionMiddleware):
    """Unpacks what servers pack; what cannot be unpacked did not come whole."""

    def process_response(  # type: ignore[override]  # Scrapy drops its 'spider'
        self, request: Request, response: Response
    ) -> Request | Response:
        """Unpack the body.

        Raises:
            ResponseDataLossError: It is not what its header says.
            IgnoreRequest: Unpacked, it is above the bound.
        """
        try:
            return super().process_response(request, response)
        except _DAMAGED as error:
            damaged = ResponseDataLossError(f"the body cannot be unpacked: {error}")
            mark(damaged, request)
            raise damaged from error


class GentleMetaRefreshMiddleware(MetaRefreshMiddleware):
    """Follows a meta refresh that leads on; one that leads round is a page.

    A page that renews itself, or two that take turns, can be read by a visitor
    and must not become a redirect loop.
    """

    def process_response(  # type: ignore[override]  # Scrapy drops its 'spider'
        self, request: Request, response: Response
    ) -> Request | Response:
        """Follow a meta refresh once; a refresh to a page already seen is none."""
        try:
            result = super().process_response(request, response)
        except (IgnoreRequest, ValueError):
            return response
        if isinstance(result, Request) and _was_seen(result, request):
            return response
        return result


async def _robots_by_scrapy(crawler: Crawler, url: str) -> Answer:
    """Fetch a robots.txt as Scrapy fetches pages; its faults go to the caller."""
    if crawler.engine is None:
        raise VisitAbandonedError(url)
    request = Request(url, dont_filter=True, meta={_IS_ROBOTS: True})
    response = await crawler.engine.download_async(request)
    return Answer(
        status=response.status,
        headers={},
        location=None,
        body=response.body[:MOST_BYTES],
        cut=len(response.body) > MOST_BYTES,
    )


def mark(error: BaseException, request: Request) -> None:
    """Remember on an error which request it ended; the first to say so is right."""
    if getattr(error, "request", None) is None:
        setattr(error, "request", request)  # noqa: B010 - as Scrapy does on a Failure


def _was_seen(onward: Request, request: Request) -> bool:
    way = (*request.meta.get("redirect_urls", ()), request.url)
    return any(urldefrag(onward.url).url == urldefrag(url).url for url in way)
