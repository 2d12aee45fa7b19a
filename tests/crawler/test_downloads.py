"""What Scrapy brought back, as values."""

from datetime import UTC, datetime

import pytest
from scrapy import Request
from scrapy.exceptions import DownloadTimeoutError
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.downloads import fetched_from_error, fetched_from_response
from crawler.errors import RobotsDisallowedError
from crawler.middlewares import mark
from crawler.model.observation import Client, Redirect
from crawler.model.outcome import Outcome

AT = datetime(2026, 1, 1, tzinfo=UTC)
URL = "http://a.example/x"
WAY = {
    "redirect_urls": ["http://a.example/1", "http://a.example/2"],
    "redirect_reasons": [301, "meta refresh"],
}


def test_a_response_becomes_a_look_with_its_way() -> None:
    """Headers by lower-case names, several of one name in one line."""
    response = Response(
        URL,
        status=503,
        headers={"Retry-After": "7", "X-Note": ["a", "b"]},
        body=b"body",
        request=Request(URL, meta=WAY),
    )

    fetched = fetched_from_response(response, AT)

    assert fetched.look.at == AT
    assert fetched.look.client is Client.SCRAPY
    assert fetched.look.outcome is Outcome.SERVER_ERROR
    assert fetched.look.retry_after == 7
    assert fetched.look.redirects == (
        Redirect(url="http://a.example/1", how="301"),
        Redirect(url="http://a.example/2", how="meta-refresh"),
    )
    assert fetched.headers["x-note"] == "a, b"
    assert fetched.body == b"body"


def test_a_response_without_a_request_has_no_way() -> None:
    """Saved pages are such."""
    assert fetched_from_response(Response(URL), AT).look.redirects == ()


def test_an_error_becomes_a_look_with_its_way() -> None:
    """The way up to where it failed."""
    error = DownloadTimeoutError("30 s")
    mark(error, Request("http://a.example/3", meta=WAY))

    look = fetched_from_error(error, URL, AT).look

    assert look.outcome is Outcome.TIMEOUT
    assert look.final_url == "http://a.example/3"
    assert [hop.url for hop in look.redirects] == WAY["redirect_urls"]
    assert "30 s" in look.detail


def test_an_errback_may_hand_on_what_twisted_gave_it() -> None:
    """A Failure holds the error."""
    failure = Failure(RobotsDisallowedError("no"))  # type: ignore[no-untyped-call]

    look = fetched_from_error(failure, URL, AT).look

    assert look.outcome is Outcome.ROBOTS_DISALLOWED
    assert look.detail == "no"
    assert look.final_url == URL


@pytest.mark.parametrize(
    ("url", "outcome"),
    [
        ("www.example.go.th/x", Outcome.MALFORMED_ADDRESS),
        ("http://[broken/", Outcome.MALFORMED_ADDRESS),
        ("mailto:a@b.example", Outcome.REFUSED_ADDRESS),
    ],
)
def test_what_scrapy_cannot_ask_for_is_the_addresss_fault(
    url: str, outcome: Outcome
) -> None:
    """If the address really is bad."""
    assert fetched_from_error(ValueError("x"), url, AT).look.outcome is outcome


@pytest.mark.parametrize("error", [ValueError("ours"), KeyError("ours")])
def test_a_mistake_of_ours_is_heard(error: Exception) -> None:
    """It must not be written down as broken."""
    with pytest.raises(type(error)):
        fetched_from_error(error, URL, AT)


@pytest.mark.parametrize(
    ("came", "outcome"), [(0, Outcome.TIMEOUT), (900, Outcome.TRUNCATED)]
)
def test_a_server_that_stops_in_the_middle_has_answered(
    came: int, outcome: Outcome
) -> None:
    """A page of which half came is not one that cannot be reached."""
    error = DownloadTimeoutError("30 s")
    mark(error, Request(URL, meta={"lakthan_came": came}))

    assert fetched_from_error(error, URL, AT).look.outcome is outcome
