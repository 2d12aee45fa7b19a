"""Laws of what servers say beside their pages: headers, robots.txt, failures."""

import errno
import math
import socket
import ssl
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Any
from unittest.mock import Mock

import aiohttp
from aiohttp.client_reqrep import ConnectionKey
from aiohttp.http_exceptions import BadStatusLine, ContentEncodingError
from OpenSSL import SSL
from scrapy import Request
from scrapy import exceptions as scrapy_errors
from scrapy.http import Response
from scrapy.http.cookies import CookieJar
from twisted.internet import error as twisted_internet_error
from twisted.python import failure as twisted_failure
from twisted.web import _newclient
from twisted.web.http_headers import Headers
from yarl import URL

from crawler.errors import (
    HostUnreadyError,
    MalformedAddressError,
    RefusedAddressError,
    VisitRefusedError,
)
from crawler.fetch.addresses import authority_of
from crawler.fetch.conditional import conditions, doubt, validators_of
from crawler.fetch.outcomes import of_error, of_status
from crawler.fetch.plain_get import _parted
from crawler.fetch.redirects import location_of, refresh_of
from crawler.fetch.retry_after import rest_asked_for, seconds_to_wait
from crawler.fetch.robots import read_robots
from crawler.fetch.single_get import _target
from crawler.model.outcome import Outcome
from tests.crawler.pages.building import AT, fetched
from tests.fuzz.pieces import Draws, headers_of, parts_of, text_of

_DAY = 86_400.0
_URL = "https://town.example/news.php?id=1"
_NAME = "Lakthan"
_MOST = 2000
_LONGEST_DETAIL = 300


def headers(data: bytes) -> None:
    """Any headers: a wait of at most a day, validators that can be sent back."""
    given = headers_of(data)
    for value in given.values():
        for waited in (seconds_to_wait(value, AT), rest_asked_for(503, value, AT)):
            assert waited is None or 0.0 <= waited <= _DAY
    named = validators_of(given, AT + timedelta(days=1))
    if named is None:
        return
    for value in conditions(named).values():
        assert value.isascii()
        assert value.isprintable()
    same = fetched(b"", _URL, status=304, headers=given)
    assert not doubt(same, named) or same.headers.get("etag") != named.etag


def cookies(data: bytes) -> None:
    """Any cookies: what goes back is one line of a header, and to their site alone."""
    came = Response(_URL, headers={"Set-Cookie": data.split(b"\n")})
    jar = CookieJar()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the standard library's own bugs, told as such
        jar.extract_cookies(came, Request(_URL))

    for url in (_URL, "http://b.example/"):
        request = Request(url)
        jar.add_cookie_header(request)
        (sent,) = _as_sent(request.headers.get("Cookie") or b"")
        assert not set(sent) & set(b"\r\n")
        assert not sent or url == _URL


def _as_sent(value: bytes) -> Sequence[bytes]:
    """Return a header as Twisted writes it."""
    made = Headers()
    made.addRawHeader(b"cookie", value)
    return made.getRawHeaders(b"cookie") or ()


def redirects(data: bytes) -> None:
    """Any Location, any refresh: a web address, or a word of ours."""
    base, location, body = parts_of(data, 3)
    url = _visited(text_of(base))
    for status in (302, 308):
        with suppress(VisitRefusedError):
            _leads_on_the_web(location_of(url, status, location))
    assert location_of(url, 200, location) is None
    onward = refresh_of(url, "text/html", body)
    _leads_on_the_web(onward)
    assert onward is None or onward != url
    assert refresh_of(url, "application/pdf", body) is None


def _visited(url: str) -> str:
    """Return an address that a look may have been at, as it was sent."""
    try:
        return str(_target(url, authority_of(url), ()))
    except VisitRefusedError:
        return _URL


def _leads_on_the_web(target: str | None) -> None:
    """It is refused by the guard, or asked for in one line of plain letters."""
    if target is None:
        return
    assert target.lower().startswith(("http:", "https:"))
    with suppress(VisitRefusedError):
        asked = _target(target, authority_of(target), ())
        for said in (str(asked), asked.raw_path_qs):
            assert said.isascii()
            assert said.isprintable()
            assert " " not in said


def answers(data: bytes) -> None:
    """Any bytes as an answer over a bare connection."""
    status, location, body = _parted(data, _MOST)

    assert 0 <= status <= 999
    assert len(body) <= _MOST
    assert location is None or not set(location) & set(b"\r\n")
    assert status == 0 or data.startswith(b"HTTP/")


def robots(data: bytes) -> None:
    """Any robots.txt: yes or no, a pause that is a number; a page is no rules."""
    path, body = parts_of(data, 2)
    url = f"https://town.example/{text_of(path)}"
    rules = read_robots(200, body)

    assert rules.allows(url, _NAME) in {True, False}
    pause = rules.delay(_NAME)
    assert pause is None or (math.isfinite(pause) and pause >= 0)
    assert read_robots(404, body).allows(url, _NAME)
    if b"disallow" not in body.lower().replace(b"\x00", b""):
        assert rules.allows(url, _NAME)


_Twisted: Any = twisted_internet_error  # Twisted's errors carry no types
_TwistedHttp: Any = _newclient
_Failure: Any = twisted_failure.Failure
_FAILED = tuple(outcome for outcome in Outcome if outcome is not Outcome.OK)
_ERRNOS = (*sorted(errno.errorcode), 0, 10054, -1)


def _key() -> ConnectionKey:
    key: ConnectionKey = Mock(spec=ConnectionKey, host="a", port=443, is_ssl=True)
    return key


def _certificate(draws: Draws) -> BaseException:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = draws.number(100)
    return error


def _os_error(draws: Draws) -> OSError:
    return OSError(draws.one_of(_ERRNOS), draws.text(20))


_Maker = Callable[[Draws], BaseException]
OF_CLIENTS: Sequence[_Maker] = (
    lambda d: scrapy_errors.DownloadFailedError(d.text(40)),
    lambda d: scrapy_errors.DownloadTimeoutError(d.text(40)),
    lambda d: scrapy_errors.DownloadConnectionRefusedError(d.text(40)),
    lambda d: scrapy_errors.CannotResolveHostError(d.text(40)),
    lambda d: scrapy_errors.ResponseDataLossError(d.text(40)),
    lambda d: scrapy_errors.NotSupported(d.text(40)),
    lambda d: aiohttp.ClientConnectorError(_key(), _os_error(d)),
    lambda d: aiohttp.ClientOSError(d.one_of(_ERRNOS), d.text(20)),
    lambda d: aiohttp.ServerDisconnectedError(d.text(20)),
    lambda d: aiohttp.ClientPayloadError(d.text(20)),
    lambda d: aiohttp.InvalidURL(d.text(20)),
    lambda d: aiohttp.ClientResponseError(
        Mock(real_url=URL("http://a.example")), (), status=d.number(1000)
    ),
    lambda _: aiohttp.TooManyRedirects(Mock(real_url=URL("http://a.example")), ()),
    lambda d: _Twisted.ConnectError(d.one_of(_ERRNOS), d.text(20)),
    lambda d: _Twisted.TCPTimedOutError(d.text(20)),
    lambda d: _Twisted.ConnectionLost(d.text(20)),
    lambda d: _TwistedHttp.ResponseFailed([_Failure(d.one_of(OTHERS)(d))]),
    lambda d: _TwistedHttp.ParseError(d.text(20), d.text(20).encode()),
)
"""What a client raises when a visit fails: always an ending, never our own mistake."""

OTHERS: Sequence[_Maker] = (
    _os_error,
    _certificate,
    lambda d: ssl.SSLError(d.number(100), d.text(20)),
    lambda _: ssl.SSLEOFError(),
    lambda d: SSL.Error([("a", "b", d.text(20))]),
    lambda d: SSL.SysCallError(d.number(200) - 1, d.text(20)),
    lambda d: socket.gaierror(-d.number(20), d.text(20)),
    lambda d: TimeoutError(d.text(20)),
    lambda d: BadStatusLine(d.text(20)),
    lambda d: ContentEncodingError(d.text(20)),
    lambda d: ValueError(d.text(20)),
    lambda d: KeyError(d.text(20)),
    lambda d: scrapy_errors.IgnoreRequest(d.text(40)),
    lambda d: RefusedAddressError(d.text(20)),
    lambda d: MalformedAddressError(d.text(20)),
    lambda d: HostUnreadyError(d.one_of(_FAILED), d.text(20)),
    lambda _: UnicodeDecodeError("utf-8", b"\xff", 0, 1, "x"),
)


def outcomes(data: bytes) -> None:
    """Any status, any chain of errors: an ending that is no success, in one line."""
    draws = Draws(data)
    for status in (draws.number(1 << 16) - 1000, *range(150, 600)):
        assert (of_status(status) is Outcome.OK) == (200 <= status < 400)

    error = _any(draws, 3)
    told = of_error(error)
    if isinstance(error, _ALWAYS):
        assert told is not None
    if told is not None:
        outcome, words = told
        assert outcome is not Outcome.OK
        assert len(words) <= _LONGEST_DETAIL
        assert isinstance(error, VisitRefusedError) or not set(words) & set("\r\n")


_ALWAYS = (
    aiohttp.ClientError,
    scrapy_errors.DownloadFailedError,
    scrapy_errors.DownloadTimeoutError,
    scrapy_errors.CannotResolveHostError,
    scrapy_errors.ResponseDataLossError,
    _Twisted.ConnectError,
    _TwistedHttp.ResponseFailed,
    VisitRefusedError,
    ssl.SSLError,
    TimeoutError,
)


def _any(draws: Draws, depth: int) -> BaseException:
    """Return an error with others below it, in circles too."""
    error = draws.one_of(OF_CLIENTS if draws.yes() else OTHERS)(draws)
    below = error
    for _ in range(draws.number(depth + 1)):
        cause = draws.one_of(OF_CLIENTS if draws.yes() else OTHERS)(draws)
        below.__cause__ = cause
        below = cause
    if draws.number(8) == 1:
        below.__cause__ = error
    return error
