"""The one table from HTTP statuses and client errors to outcomes.

What the web does to us becomes a value here. What is not the web's doing is
``None``: it is our own mistake and must be heard. The errors of the clients stand
in ``client_errors``, OpenSSL's words about certificates in ``certificate_faults``.
"""

import ssl
from collections.abc import Callable

from scrapy import exceptions as scrapy_errors

from crawler.errors import VisitRefusedError
from crawler.fetch.causes import causes_of, words_of
from crawler.fetch.certificate_faults import of_verify_code
from crawler.fetch.client_errors import (
    DECISIVE,
    ERRNO,
    GENERAL,
    TRANSPORT,
    WEB_FAULTS,
    Table,
)
from crawler.model.outcome import Outcome

__all__ = ["WEB_FAULTS", "of_error", "of_status"]

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
    return _looked_up(error, DECISIVE)


def _ignored(reason: str) -> Outcome | None:
    """Scrapy tells these two endings by nothing but their text."""
    if "max redirections reached" in reason:
        return Outcome.REDIRECT_LOOP
    if "exceeded DOWNLOAD_MAXSIZE" in reason:
        return Outcome.TOO_LARGE
    return None


def _transport(error: BaseException) -> Outcome | None:
    code = getattr(error, "verify_code", 0)
    if isinstance(error, ssl.SSLCertVerificationError) and code:
        return of_verify_code(code)
    return _looked_up(error, TRANSPORT) or ERRNO.get(_errno(error))


def _general(error: BaseException) -> Outcome | None:
    return _looked_up(error, GENERAL)


def _looked_up(error: BaseException, table: Table) -> Outcome | None:
    return next((outcome for kinds, outcome in table if isinstance(error, kinds)), None)


def _errno(error: BaseException) -> int:
    if isinstance(error, OSError) and isinstance(error.errno, int):
        return error.errno
    number = getattr(error, "osError", None)  # Twisted's ConnectError
    return number if isinstance(number, int) else 0
