"""What requests pass on their way out and back."""

from unittest.mock import AsyncMock, Mock

import pytest
from scrapy import Request
from scrapy.exceptions import IgnoreRequest, ResponseDataLossError
from scrapy.http import HtmlResponse, Response
from scrapy.settings import Settings

from crawler.errors import MalformedAddressError, RobotsDisallowedError
from crawler.fetch.going_on import GoingOn
from crawler.fetch.reach import Reach, reach_of
from crawler.fetch.switches import Switches
from crawler.middlewares import (
    AdmissionMiddleware,
    CarefulCompressionMiddleware,
    GentleMetaRefreshMiddleware,
    WrittenDownRedirectMiddleware,
    mark,
)
from tests.crawler.test_partial import PACKERS

URL = "http://a.example/x"


def settings() -> Settings:
    """The project's settings."""
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    return settings


@pytest.fixture
def redirect() -> WrittenDownRedirectMiddleware:
    """The middleware for Location headers."""
    middleware = WrittenDownRedirectMiddleware(settings())
    middleware.crawler = Mock()
    middleware.crawler.spider.handle_httpstatus_list = ()
    return middleware


@pytest.fixture
def refresh() -> GentleMetaRefreshMiddleware:
    """The middleware for meta refreshes."""
    middleware = GentleMetaRefreshMiddleware(settings())
    middleware.crawler = Mock()
    return middleware


def refreshing(to: str, delay: int = 0) -> HtmlResponse:
    """Make a page that sends its reader on."""
    html = f'<html><head><meta http-equiv="refresh" content="{delay};url={to}">'
    return HtmlResponse(URL, body=html.encode())


async def test_a_request_is_admitted_or_told_why_not() -> None:
    """The error reaches the errback as it is."""
    hosts = Mock(admit=AsyncMock(side_effect=[None, RobotsDisallowedError("no")]))
    middleware = AdmissionMiddleware(hosts, GoingOn(lambda: True))

    await middleware.process_request(Request(URL))
    with pytest.raises(RobotsDisallowedError):
        await middleware.process_request(Request(URL))

    hosts.admit.assert_awaited_with(URL)


def test_an_error_keeps_the_first_request_that_it_ended() -> None:
    """Middlewares further out see the same error again."""
    error, first = OSError("x"), Request(URL)

    AdmissionMiddleware(Mock(), Mock()).process_exception(first, error)
    mark(error, Request("http://b.example/"))

    assert vars(error)["request"] is first


def test_a_redirect_is_followed(redirect: WrittenDownRedirectMiddleware) -> None:
    """As Scrapy does."""
    response = Response(URL, status=302, headers={"Location": "/y"})

    onward = redirect.process_response(Request(URL), response)

    assert isinstance(onward, Request)
    assert onward.url == "http://a.example/y"


def test_too_many_redirects_keep_their_way(
    redirect: WrittenDownRedirectMiddleware,
) -> None:
    """Scrapy's own error forgets it."""
    request = Request(URL, meta={"redirect_times": 10, "redirect_ttl": 0})
    response = Response(URL, status=302, headers={"Location": "/y"})

    with pytest.raises(IgnoreRequest) as raised:
        redirect.process_response(request, response)

    assert vars(raised.value)["request"] is request


def test_a_location_that_is_none_is_the_servers_fault(
    redirect: WrittenDownRedirectMiddleware,
) -> None:
    """Scrapy raises a bare ValueError, as a mistake of ours would."""
    response = Response(URL, status=302, headers={"Location": "http://[broken/"})

    with pytest.raises(MalformedAddressError):
        redirect.process_response(Request(URL), response)


def test_a_meta_refresh_is_followed(refresh: GentleMetaRefreshMiddleware) -> None:
    """Splash pages lead on by it."""
    onward = refresh.process_response(Request(URL), refreshing("/y"))

    assert isinstance(onward, Request)
    assert onward.meta["redirect_reasons"] == ["meta refresh"]


@pytest.mark.parametrize(
    ("to", "delay", "meta"),
    [
        (URL, 0, {}),
        ("/x#part", 0, {}),
        ("/y", 60, {}),
        ("/first", 0, {"redirect_urls": ["http://a.example/first"]}),
        ("/y", 0, {"redirect_times": 10, "redirect_ttl": 0}),
        ("http://[broken/", 0, {}),
        ("line://x", 0, {}),
    ],
)
def test_a_page_that_leads_round_is_a_page(
    refresh: GentleMetaRefreshMiddleware, to: str, delay: int, meta: dict[str, object]
) -> None:
    """A ticker that renews itself is no redirect loop."""
    response = refreshing(to, delay)

    assert refresh.process_response(Request(URL, meta=meta), response) is response


async def test_the_spiders_own_reach_is_shared() -> None:
    """Gate and pins count for all or for nobody."""
    reach = Reach(Switches())
    crawler = Mock(spider=Mock(reach=reach))

    assert reach_of(crawler) is reach
    await reach.close()


async def test_a_spider_without_a_reach_gets_one_from_the_settings() -> None:
    """One, kept on the spider and closed with the engine."""
    crawler = Mock(spider=Mock(reach=None), settings={"LAKTHAN_DELAY": "3"})

    reach = reach_of(crawler)

    assert reach is reach_of(crawler)
    assert reach.switches.delay == 3
    crawler.signals.connect.assert_called_once()
    await reach.close()


def test_there_is_no_reach_without_a_spider() -> None:
    """That would be a mistake of ours."""
    with pytest.raises(RuntimeError):
        reach_of(Mock(spider=None))


@pytest.mark.parametrize("packing", ["gzip", "deflate", "br", "zstd"])
def test_what_cannot_be_unpacked_did_not_come_whole(packing: str) -> None:
    """Scrapy lets the unpacker's error through as if it were our mistake."""
    crawler = Mock(settings=settings(), stats=None)
    middleware = CarefulCompressionMiddleware(crawler=crawler)
    response = Response(URL, headers={"Content-Encoding": packing}, body=b"garbage")

    with pytest.raises(ResponseDataLossError):
        middleware.process_response(Request(URL), response)


@pytest.mark.parametrize("packing", PACKERS)
def test_what_was_cut_off_while_packed_did_not_come_whole(packing: str) -> None:
    """Scrapy unpacks the half that came; the page would be judged by its beginning."""
    crawler = Mock(settings=settings(), stats=None)
    middleware = CarefulCompressionMiddleware(crawler=crawler)
    packed = PACKERS[packing](b"a page of many different words " * 900)
    cut = Response(URL, headers={"Content-Encoding": packing}, body=packed[:-12])

    with pytest.raises(ResponseDataLossError):
        middleware.process_response(Request(URL), cut)


def test_what_is_not_packed_passes() -> None:
    """Most pages of small servers are not."""
    middleware = CarefulCompressionMiddleware(crawler=Mock(settings=settings()))
    response = Response(URL, body=b"x")

    assert middleware.process_response(Request(URL), response) is response
