"""The one table from HTTP statuses and client errors to outcomes.

What the web does to us becomes a value here. What is not the web's doing is
``None``: it is our own mistake and must be heard.
"""

import errno
import socket
import ssl
from collections.abc import Callable

import aiohttp
from aiohttp.http_exceptions import ContentEncodingError, HttpProcessingError
from OpenSSL import SSL
from scrapy import exceptions as scrapy_errors
from scrapy.core.downloader.handlers.http11 import TunnelError
from twisted.internet import error as twisted_errors
from twisted.web import _newclient as twisted_http

from crawler.errors import VisitRefusedError
from crawler.fetch.causes import causes_of, words_of
from crawler.fetch.names import outcome_of_gaierror
from crawler.model.outcome import Outcome

WEB_FAULTS: tuple[type[Exception], ...] = (
    VisitRefusedError,
    scrapy_errors.CannotResolveHostError,
    scrapy_errors.DownloadCancelledError,
    scrapy_errors.DownloadConnectionRefusedError,
    scrapy_errors.DownloadFailedError,
    scrapy_errors.DownloadTimeoutError,
    scrapy_errors.IgnoreRequest,
    scrapy_errors.NotSupported,
    scrapy_errors.ResponseDataLossError,
    scrapy_errors.UnsupportedURLSchemeError,
    TunnelError,
    twisted_errors.ConnectError,
    twisted_errors.ConnectionClosed,
    twisted_errors.TimeoutError,
    twisted_http.ParseError,
    twisted_http.ResponseFailed,
    SSL.Error,
    aiohttp.ClientError,
    HttpProcessingError,
    OSError,
    ValueError,  # an address that no client could read; ``of_error`` decides
)
"""What a look may raise when the web misbehaves, by either client.

To catch, not to judge: ``of_error`` still says ``None`` to what is no such fault.
"""

_STATUS = {
    401: Outcome.LOGIN_REQUIRED,
    403: Outcome.BOT_WALL,
    404: Outcome.NOT_FOUND,
    407: Outcome.OUR_NETWORK,  # our own proxy wants a password
    410: Outcome.GONE,
    429: Outcome.BOT_WALL,
    451: Outcome.LEGALLY_BLOCKED,
    511: Outcome.OUR_NETWORK,  # a captive portal (RFC 6585, section 6)
    999: Outcome.BOT_WALL,  # no HTTP status, but what some sites say to machines
}
"""Statuses with a meaning of their own."""

_VERIFY = {
    2: Outcome.TLS_ISSUER_UNKNOWN,  # unable to get issuer certificate
    9: Outcome.TLS_EXPIRED,  # not yet valid
    10: Outcome.TLS_EXPIRED,
    18: Outcome.TLS_UNTRUSTED,  # self-signed
    19: Outcome.TLS_UNTRUSTED,  # self-signed in the chain
    20: Outcome.TLS_ISSUER_UNKNOWN,  # unable to get local issuer certificate
    21: Outcome.TLS_ISSUER_UNKNOWN,  # unable to verify the first certificate
    22: Outcome.TLS_UNTRUSTED,  # chain too long
    23: Outcome.TLS_UNTRUSTED,  # revoked
    24: Outcome.TLS_UNTRUSTED,  # the issuer may not issue
    25: Outcome.TLS_UNTRUSTED,
    26: Outcome.TLS_UNTRUSTED,  # not made for this purpose
    27: Outcome.TLS_UNTRUSTED,
    28: Outcome.TLS_UNTRUSTED,
    62: Outcome.TLS_WRONG_HOST,
    64: Outcome.TLS_WRONG_HOST,  # IP address mismatch
    79: Outcome.TLS_UNTRUSTED,  # the issuer may not issue
}
"""OpenSSL's verification codes (x509_vfy.h); any other is ``tls-failure``."""

# The whole exchange ended in a way that its causes below only explain.
_DECISIVE: tuple[tuple[tuple[type[BaseException], ...], Outcome], ...] = (
    (
        (scrapy_errors.NotSupported, scrapy_errors.UnsupportedURLSchemeError),
        Outcome.REFUSED_ADDRESS,
    ),
    ((scrapy_errors.DownloadCancelledError,), Outcome.TOO_LARGE),
    (
        (
            scrapy_errors.ResponseDataLossError,
            aiohttp.ClientPayloadError,
            ContentEncodingError,
        ),
        Outcome.TRUNCATED,
    ),
    (
        (TunnelError, aiohttp.ClientProxyConnectionError, aiohttp.ClientHttpProxyError),
        Outcome.OUR_NETWORK,
    ),
    ((aiohttp.TooManyRedirects,), Outcome.REDIRECT_LOOP),
    ((aiohttp.InvalidURL,), Outcome.MALFORMED_ADDRESS),
    (
        (
            TimeoutError,
            scrapy_errors.DownloadTimeoutError,
            twisted_errors.TimeoutError,
            twisted_errors.TCPTimedOutError,
        ),
        Outcome.TIMEOUT,
    ),
)

# What happened on the wire; the deepest cause knows best.
_TRANSPORT: tuple[tuple[tuple[type[BaseException], ...], Outcome], ...] = (
    (
        (
            ssl.SSLEOFError,
            ssl.SSLZeroReturnError,
            SSL.SysCallError,
            SSL.ZeroReturnError,
            ConnectionResetError,
            ConnectionAbortedError,
            BrokenPipeError,
            twisted_errors.ConnectionLost,
            twisted_errors.ConnectionDone,
            twisted_errors.ConnectionAborted,
            aiohttp.ServerDisconnectedError,
        ),
        Outcome.RESET,
    ),
    ((ssl.SSLError, SSL.Error), Outcome.TLS_FAILURE),
    (
        (ConnectionRefusedError, twisted_errors.ConnectionRefusedError),
        Outcome.REFUSED,
    ),
    ((twisted_errors.NoRouteError,), Outcome.OUR_NETWORK),
    # Not HTTP at all: a browser shows an error page as well.
    ((twisted_http.ParseError, HttpProcessingError), Outcome.SERVER_ERROR),
)

# A client's own word for "it failed", where nothing below says how.
_GENERAL: tuple[tuple[tuple[type[BaseException], ...], Outcome], ...] = (
    ((scrapy_errors.DownloadConnectionRefusedError,), Outcome.REFUSED),
    (
        (scrapy_errors.CannotResolveHostError, aiohttp.ClientConnectorDNSError),
        Outcome.DNS_TEMPORARY,  # the guard resolves; only its own word denies a name
    ),
    ((aiohttp.ClientResponseError,), Outcome.SERVER_ERROR),
    (
        (
            scrapy_errors.DownloadFailedError,
            twisted_errors.ConnectError,
            aiohttp.ClientError,
        ),
        Outcome.RESET,
    ),
)

_ERRNO = {
    errno.ECONNREFUSED: Outcome.REFUSED,
    errno.EHOSTUNREACH: Outcome.REFUSED,
    getattr(errno, "EHOSTDOWN", -1): Outcome.REFUSED,
    errno.ENETUNREACH: Outcome.OUR_NETWORK,
    errno.ENETDOWN: Outcome.OUR_NETWORK,
    errno.EADDRNOTAVAIL: Outcome.OUR_NETWORK,
    errno.EMFILE: Outcome.OUR_NETWORK,
    errno.ENFILE: Outcome.OUR_NETWORK,
    errno.ETIMEDOUT: Outcome.TIMEOUT,
}


def of_status(status: int) -> Outcome:
    """Return what an HTTP status means once redirects have been followed.

    A 3xx that leads nowhere still shows its body in a browser, so it is a page;
    reading decides what it is worth.

    >>> of_status(404), of_status(302), of_status(503)
    (<Outcome.NOT_FOUND: 'not-found'>, <Outcome.OK: 'ok'>, \
<Outcome.SERVER_ERROR: 'server-error'>)
    """
    if status in _STATUS:
        return _STATUS[status]
    if 200 <= status < 400:  # noqa: PLR2004 - HTTP's own numbers
        return Outcome.OK
    if 400 <= status < 500:  # noqa: PLR2004 - ditto
        return Outcome.CLIENT_ERROR
    return Outcome.SERVER_ERROR


def of_verify_code(code: int) -> Outcome:
    """Return what OpenSSL's verification code means for a reader."""
    return _VERIFY.get(code, Outcome.TLS_FAILURE)


def of_error(error: BaseException) -> tuple[Outcome, str] | None:
    """Return how a visit ended that failed, with the client's own words.

    ``None`` says that the error is no fault of the web: it must go on.
    """
    if not isinstance(error, WEB_FAULTS):
        return None  # a slip of ours, even where the web was its occasion
    chain = tuple(causes_of(error))
    outcome = (
        _first(_decisive, chain)
        or _first(_transport, chain[::-1])
        or _first(_general, chain)
    )
    return None if outcome is None else (outcome, words_of(chain))


def _first(
    judge: Callable[[BaseException], Outcome | None], chain: tuple[BaseException, ...]
) -> Outcome | None:
    return next((found for e in chain if (found := judge(e)) is not None), None)


def _decisive(error: BaseException) -> Outcome | None:
    if isinstance(error, VisitRefusedError):
        return error.outcome
    if isinstance(error, scrapy_errors.IgnoreRequest):
        return _ignored(str(error))
    return _looked_up(error, _DECISIVE)


def _ignored(reason: str) -> Outcome | None:
    """Scrapy tells these two endings by nothing but their text."""
    if "max redirections reached" in reason:
        return Outcome.REDIRECT_LOOP
    if "exceeded DOWNLOAD_MAXSIZE" in reason:
        return Outcome.TOO_LARGE
    return None


def _transport(error: BaseException) -> Outcome | None:
    if isinstance(error, socket.gaierror):
        return outcome_of_gaierror(error)
    code = getattr(error, "verify_code", 0)
    if isinstance(error, ssl.SSLCertVerificationError) and code:
        return of_verify_code(code)
    return _looked_up(error, _TRANSPORT) or _ERRNO.get(_errno(error))


def _general(error: BaseException) -> Outcome | None:
    return _looked_up(error, _GENERAL)


def _looked_up(
    error: BaseException,
    table: tuple[tuple[tuple[type[BaseException], ...], Outcome], ...],
) -> Outcome | None:
    return next((outcome for kinds, outcome in table if isinstance(error, kinds)), None)


def _errno(error: BaseException) -> int:
    if isinstance(error, OSError) and isinstance(error.errno, int):
        return error.errno
    number = getattr(error, "osError", None)  # Twisted's ConnectError
    return number if isinstance(number, int) else 0
