"""What each error of either HTTP client means; the half of the one table that is long.

Kept by how much an error says: some decide although others lie below them, some
are the thing that happened on the wire, some only say "it failed".
"""

import errno
import socket
import ssl
from typing import TypeAlias

import aiohttp
from aiohttp.http_exceptions import ContentEncodingError, HttpProcessingError
from OpenSSL import SSL
from scrapy import exceptions as scrapy_errors
from scrapy.core.downloader.handlers.http11 import TunnelError
from twisted.internet import error as twisted_errors
from twisted.web import _newclient as twisted_http

from crawler.errors import VisitRefusedError
from crawler.model.outcome import Outcome

Table: TypeAlias = tuple[tuple[tuple[type[BaseException], ...], Outcome], ...]
"""Kinds of errors with their ending; the first row that fits counts."""

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

DECISIVE: Table = (
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
TRANSPORT: Table = (
    # The guard resolves; only its own word, which is DNS's, denies a name.
    ((socket.gaierror,), Outcome.DNS_TEMPORARY),
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
GENERAL: Table = (
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
            twisted_errors.ConnectionClosed,
            twisted_http.ResponseFailed,
            aiohttp.ClientError,
        ),
        Outcome.RESET,
    ),
)

ERRNO = {
    errno.ECONNREFUSED: Outcome.REFUSED,
    errno.EHOSTUNREACH: Outcome.REFUSED,
    getattr(errno, "EHOSTDOWN", -1): Outcome.REFUSED,
    errno.ENETUNREACH: Outcome.OUR_NETWORK,
    errno.ENETDOWN: Outcome.OUR_NETWORK,
    errno.EADDRNOTAVAIL: Outcome.OUR_NETWORK,
    errno.EACCES: Outcome.OUR_NETWORK,  # a route or rule of this machine forbids it
    errno.EMFILE: Outcome.OUR_NETWORK,
    errno.ENFILE: Outcome.OUR_NETWORK,
    errno.ETIMEDOUT: Outcome.TIMEOUT,
}
