"""What Scrapy's requests pass on their way out and back."""

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
from scrapy.http import HtmlResponse, Response

from crawler.errors import (
    MalformedAddressError,
    VisitAbandonedError,
    VisitRefusedError,
)
from crawler.fetch.answer import Answer
from crawler.fetch.conditional import CONDITIONS
from crawler.fetch.going_on import GoingOn
from crawler.fetch.hosts import Hosts
from crawler.fetch.packed import DAMAGED, is_whole
from crawler.fetch.partial_body import stopped
from crawler.fetch.reach import reach_of
from crawler.fetch.redirects import HEAD, location_of
from crawler.fetch.robots import MOST_BYTES
from crawler.fetch.unpacking import (
    MOST_LAYERS,
    MOST_PARTS,
    is_in_many_parts,
    layers_of,
)
from crawler.pages.markup.decoding import decode

_IS_ROBOTS = "lakthan_is_robots"


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
    """Unpacks what servers pack; what cannot be unpacked did not come whole.

    What is packed over and over, or in thousands of parts, is not unpacked: each layer
    and each part costs time, whatever comes out of it.
    """

    def process_response(  # type: ignore[override]  # Scrapy drops its 'spider'
        self, request: Request, response: Response
    ) -> Request | Response:
        """Unpack the body.

        Raises:
            ResponseDataLossError: It is not what its header says.
            IgnoreRequest: Unpacked, it is above the bound.
        """
        packings = response.headers.getlist("Content-Encoding")  # Scrapy takes them
        try:
            _require_few(layers_of(packings))
            unpacked = super().process_response(request, response)
            _require_whole(request, packings, response.body)
        except _PackedToHarmError as error:
            harmful = ResponseDataLossError(str(error))
            mark(harmful, request)
            raise harmful from error
        except DAMAGED as error:
            damaged = ResponseDataLossError(f"the body cannot be unpacked: {error}")
            mark(damaged, request)
            raise damaged from error
        return unpacked

    @staticmethod
    def _decode(body: bytes, encoding: bytes, max_size: int) -> bytes:
        if is_in_many_parts(body):
            raise _PackedToHarmError(f"packed in more than {MOST_PARTS} parts")
        return HttpCompressionMiddleware._decode(body, encoding, max_size)  # noqa: SLF001 - what it overrides


class _PackedToHarmError(Exception):
    """A body is packed in a way that only serves to keep its reader busy."""


def _require_few(layers: int) -> None:
    if layers > MOST_LAYERS:
        raise _PackedToHarmError(f"packed {layers} times over")


def _require_whole(request: Request, packings: list[bytes], body: bytes) -> None:
    """Tell a body that was cut off on its way; one that we cut off is known to be.

    What is packed twice, which hardly anything is, cannot be told.
    """
    told = b",".join(packings).decode("latin-1")
    if not stopped(request) and not is_whole(told, body):
        raise EOFError("its end is missing")


class GentleMetaRefreshMiddleware(MetaRefreshMiddleware):
    """Follows a meta refresh that leads on; one that leads round is a page.

    A page that renews itself, or two that take turns, can be read by a visitor
    and must not become a redirect loop.
    """

    def process_response(  # type: ignore[override]  # Scrapy drops its 'spider'
        self, request: Request, response: Response
    ) -> Request | Response:
        """Follow a meta refresh once; a refresh to a page already seen is none."""
        if not isinstance(response, HtmlResponse):
            return response
        try:
            result = super().process_response(request, _head_of(response))
        except (IgnoreRequest, ValueError):
            return response
        if not isinstance(result, Request) or _was_seen(result, request):
            return response
        return result


def _head_of(response: HtmlResponse) -> HtmlResponse:
    """Return the beginning of a page, decoded as page reading decodes it.

    Scrapy would decode all of it, by any codec that it asks Python for: one of them
    takes the square of the length.
    """
    declared = (response.headers.get("Content-Type") or b"").decode("latin-1")
    head = decode(response.body[:HEAD], {"content-type": declared}, response.url)
    body = head.text.encode("utf-8", "replace")
    return response.replace(body=body, encoding="utf-8")


async def _robots_by_scrapy(crawler: Crawler, url: str) -> Answer:
    """Fetch a robots.txt as Scrapy fetches pages; its faults go to the caller.

    Raises:
        VisitAbandonedError: The run is ending.
        ResponseDataLossError: The time was over before its end had come: rules that
            were cut off forbid what they do not.
    """
    if crawler.engine is None:
        raise VisitAbandonedError(url)
    request = Request(url, dont_filter=True, meta={_IS_ROBOTS: True})
    response = await crawler.engine.download_async(request)
    why = stopped(response.request)
    if why is not None and len(response.body) < MOST_BYTES:
        raise ResponseDataLossError(why[1])
    return Answer(
        status=response.status,
        headers={},
        location=None,
        body=response.body[:MOST_BYTES],
        cut=len(response.body) > MOST_BYTES,
    )


def _packings(response: Response) -> list[str]:
    told = b",".join(response.headers.getlist("Content-Encoding"))
    return told.decode("latin-1").split(",")


def _came_whole(response: Response, packings: list[str]) -> bool:
    """Whether a body that was packed once came to its end; few are packed twice."""
    return len(packings) > 1 or is_whole(packings[0], response.body)


def mark(error: BaseException, request: Request) -> None:
    """Remember on an error which request it ended; the first to say so is right."""
    if getattr(error, "request", None) is None:
        setattr(error, "request", request)  # noqa: B010 - as Scrapy does on a Failure


def _was_seen(onward: Request, request: Request) -> bool:
    way = (*request.meta.get("redirect_urls", ()), request.url)
    return any(urldefrag(onward.url).url == urldefrag(url).url for url in way)
