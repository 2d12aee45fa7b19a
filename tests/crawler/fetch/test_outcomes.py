"""The one table of endings."""

import errno
import socket
import ssl
from typing import Any
from unittest.mock import Mock

import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey
from aiohttp.http_exceptions import BadStatusLine
from hypothesis import given
from hypothesis import strategies as st
from OpenSSL import SSL
from scrapy import exceptions as scrapy_errors
from scrapy.core.downloader.handlers.http11 import TunnelError
from twisted.internet import error as twisted_internet_error
from twisted.python import failure as twisted_failure
from twisted.web import _newclient
from yarl import URL

from crawler.errors import HostUnreadyError, RefusedAddressError
from crawler.fetch.outcomes import of_error, of_status
from crawler.model.outcome import Outcome

twisted_errors: Any = twisted_internet_error  # Twisted's errors carry no types
twisted_http: Any = _newclient
Failure: Any = twisted_failure.Failure


def below(error: BaseException, cause: BaseException) -> BaseException:
    """Put a cause below an error."""
    error.__cause__ = cause
    return error


def never_received(*causes: Exception) -> BaseException:
    """What Twisted says when the connection ends before an answer."""
    return below(
        scrapy_errors.DownloadFailedError("failed"),
        twisted_http.ResponseNeverReceived([Failure(cause) for cause in causes]),
    )


def certificate_error(code: int) -> ssl.SSLCertVerificationError:
    """What Python says when OpenSSL refuses a certificate."""
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = code
    return error


def connector_error(os_error: OSError) -> aiohttp.ClientConnectorError:
    """What aiohttp says when it cannot connect."""
    key = Mock(spec=ConnectionKey, host="a.example", port=443, is_ssl=True, ssl=True)
    return aiohttp.ClientConnectorError(key, os_error)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (200, Outcome.OK),
        (206, Outcome.OK),
        (304, Outcome.OK),
        (400, Outcome.CLIENT_ERROR),
        (401, Outcome.LOGIN_REQUIRED),
        (403, Outcome.BOT_WALL),
        (404, Outcome.NOT_FOUND),
        (407, Outcome.OUR_NETWORK),
        (410, Outcome.GONE),
        (429, Outcome.BOT_WALL),
        (451, Outcome.LEGALLY_BLOCKED),
        (500, Outcome.SERVER_ERROR),
        (503, Outcome.SERVER_ERROR),
        (511, Outcome.OUR_NETWORK),
        (600, Outcome.SERVER_ERROR),
        (999, Outcome.BOT_WALL),
    ],
)
def test_a_status_has_one_meaning(status: int, outcome: Outcome) -> None:
    """DESIGN.md, verdict policy."""
    assert of_status(status) is outcome


@given(st.integers(0, 999))
def test_every_status_has_a_meaning(status: int) -> None:
    """Servers send numbers that no standard knows."""
    assert of_status(status) in Outcome


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (scrapy_errors.DownloadTimeoutError("30 s"), Outcome.TIMEOUT),
        (TimeoutError(), Outcome.TIMEOUT),
        (twisted_errors.TCPTimedOutError(), Outcome.TIMEOUT),
        (aiohttp.ServerTimeoutError(), Outcome.TIMEOUT),
        (OSError(errno.ETIMEDOUT, "timed out"), Outcome.TIMEOUT),
        (scrapy_errors.DownloadConnectionRefusedError(), Outcome.REFUSED),
        (ConnectionRefusedError(), Outcome.REFUSED),
        (connector_error(ConnectionRefusedError(111, "no")), Outcome.REFUSED),
        (connector_error(OSError(errno.EHOSTUNREACH, "no")), Outcome.REFUSED),
        (twisted_errors.ConnectError(errno.EHOSTUNREACH), Outcome.REFUSED),
        (never_received(twisted_errors.ConnectionLost()), Outcome.RESET),
        (never_received(twisted_errors.ConnectionDone()), Outcome.RESET),
        (never_received(SSL.SysCallError(-1, "Unexpected EOF")), Outcome.RESET),
        (scrapy_errors.DownloadFailedError("somehow"), Outcome.RESET),
        (ConnectionResetError(), Outcome.RESET),
        (aiohttp.ServerDisconnectedError(), Outcome.RESET),
        (ssl.SSLEOFError(8, "EOF"), Outcome.RESET),
        (never_received(SSL.Error([("SSL", "", "no")])), Outcome.TLS_FAILURE),
        (ssl.SSLError(1, "alert protocol version"), Outcome.TLS_FAILURE),
        (certificate_error(10), Outcome.TLS_EXPIRED),
        (certificate_error(9), Outcome.TLS_EXPIRED),
        (certificate_error(62), Outcome.TLS_WRONG_HOST),
        (certificate_error(64), Outcome.TLS_WRONG_HOST),
        (certificate_error(18), Outcome.TLS_UNTRUSTED),
        (certificate_error(19), Outcome.TLS_UNTRUSTED),
        (certificate_error(20), Outcome.TLS_ISSUER_UNKNOWN),
        (certificate_error(21), Outcome.TLS_ISSUER_UNKNOWN),
        (certificate_error(66), Outcome.TLS_FAILURE),
        (never_received(twisted_http.ParseError("x", b"y")), Outcome.SERVER_ERROR),
        (BadStatusLine("garbage"), Outcome.SERVER_ERROR),
        (aiohttp.ClientResponseError(Mock(), ()), Outcome.SERVER_ERROR),
        (scrapy_errors.ResponseDataLossError(), Outcome.TRUNCATED),
        (
            below(aiohttp.ClientPayloadError("short"), ConnectionResetError()),
            Outcome.TRUNCATED,
        ),
        (scrapy_errors.DownloadCancelledError("too large"), Outcome.TOO_LARGE),
        (
            scrapy_errors.IgnoreRequest("… exceeded DOWNLOAD_MAXSIZE (1 B) …"),
            Outcome.TOO_LARGE,
        ),
        (
            scrapy_errors.IgnoreRequest("max redirections reached"),
            Outcome.REDIRECT_LOOP,
        ),
        (aiohttp.TooManyRedirects(Mock(), ()), Outcome.REDIRECT_LOOP),
        (aiohttp.InvalidURL(URL("x")), Outcome.MALFORMED_ADDRESS),
        (scrapy_errors.NotSupported("file"), Outcome.REFUSED_ADDRESS),
        (socket.gaierror(socket.EAI_NONAME, "no"), Outcome.DNS_TEMPORARY),
        (socket.gaierror(socket.EAI_AGAIN, "later"), Outcome.DNS_TEMPORARY),
        (scrapy_errors.CannotResolveHostError("x"), Outcome.DNS_TEMPORARY),
        (TunnelError("407"), Outcome.OUR_NETWORK),
        (twisted_errors.NoRouteError(), Outcome.OUR_NETWORK),
        (OSError(errno.EMFILE, "too many open files"), Outcome.OUR_NETWORK),
        (OSError(errno.ENETUNREACH, "no network"), Outcome.OUR_NETWORK),
        (OSError(errno.EACCES, "a rule of this machine"), Outcome.OUR_NETWORK),
        (
            twisted_http.ResponseFailed([Failure(OSError(errno.EIO, "x"))]),
            Outcome.RESET,
        ),
        (RefusedAddressError("private"), Outcome.REFUSED_ADDRESS),
        (
            below(HostUnreadyError(Outcome.SERVER_ERROR, "503"), TimeoutError()),
            Outcome.SERVER_ERROR,
        ),
    ],
)
def test_an_error_has_one_meaning(error: BaseException, outcome: Outcome) -> None:
    """Whatever the client calls it, the ending is the same."""
    fault = of_error(error)

    assert fault is not None
    assert fault[0] is outcome
    assert fault[1]


@pytest.mark.parametrize(
    "error",
    [
        KeyError("a slip of ours"),
        below(KeyError("a slip of ours"), ConnectionResetError()),
        ValueError("a slip of ours"),
        FileNotFoundError(errno.ENOENT, "no such file"),
        OSError(errno.ENOSPC, "disk full"),
        scrapy_errors.IgnoreRequest("for a reason of its own"),
        KeyboardInterrupt(),
    ],
)
def test_our_own_mistakes_are_no_web_faults(error: BaseException) -> None:
    """A bug that is written down as "broken" accuses an agency."""
    assert of_error(error) is None


def test_the_clients_own_words_are_kept_and_bounded() -> None:
    """They are the proof; and a server may have written them."""
    error = below(scrapy_errors.DownloadFailedError("x\n" * 5000), OSError(104, "peer"))

    fault = of_error(error)

    assert fault is not None
    assert fault[1].startswith("DownloadFailedError: x x")
    assert len(fault[1]) <= 300


def test_errors_that_cause_each_other_end() -> None:
    """Chains of causes may be circular."""
    one, other = aiohttp.ClientError("one"), aiohttp.ClientError("other")
    one.__cause__, other.__cause__ = other, one

    assert of_error(one) == (Outcome.RESET, "ClientError: one; ClientError: other")
