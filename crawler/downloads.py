"""What Scrapy brought back, as the values that the rest of the program knows."""

from datetime import datetime

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from crawler.errors import VisitRefusedError
from crawler.fetch.addresses import authority_of
from crawler.fetch.outcomes import of_error, of_status
from crawler.fetch.partial_body import stalled, stopped
from crawler.fetch.retry_after import seconds_to_wait
from crawler.model.observation import Client, Fetched, Look, Redirect
from crawler.model.outcome import Outcome


def fetched_from_response(response: Response, at: datetime) -> Fetched:
    """Return a download that came, whole or in part, with the way it took."""
    headers = _headers(response)
    outcome, detail = of_status(response.status), ""
    if outcome is Outcome.OK:
        outcome, detail = stopped(response.request) or (outcome, detail)
    look = Look(
        at=at,
        client=Client.SCRAPY,
        outcome=outcome,
        status=response.status,
        final_url=response.request.url if response.request else response.url,
        redirects=_way(response.request),
        detail=detail,
        retry_after=seconds_to_wait(headers.get("retry-after"), at),
    )
    return Fetched(look=look, headers=headers, body=response.body)


def fetched_from_error(
    error: BaseException | Failure, url: str, at: datetime
) -> Fetched:
    """Return a download that failed by the web's doing, with the way so far.

    Raises:
        BaseException: The error itself, when it is no fault of the web.
    """
    cause = error.value if isinstance(error, Failure) else error
    if cause is None:
        raise TypeError(f"a failure without an error: {error!r}")
    outcome, detail = _fault(cause, url)
    request = getattr(cause, "request", None)
    last = request if isinstance(request, Request) else None
    if outcome is Outcome.TIMEOUT and (came := stalled(last)):
        outcome, detail = Outcome.TRUNCATED, came
    look = Look(
        at=at,
        client=Client.SCRAPY,
        outcome=outcome,
        final_url=last.url if last is not None else url,
        redirects=_way(last),
        detail=detail,
    )
    return Fetched(look=look)


def _fault(error: BaseException, url: str) -> tuple[Outcome, str]:
    """Return how it ended; a bad address only if the address is really bad."""
    fault = of_error(error)
    if fault is not None:
        return fault
    if isinstance(error, ValueError):  # Scrapy's word for what is no address
        try:
            authority_of(url)
        except VisitRefusedError as refusal:
            return refusal.outcome, str(refusal)
    raise error


def _way(request: Request | None) -> tuple[Redirect, ...]:
    if request is None:
        return ()
    urls = request.meta.get("redirect_urls", ())
    reasons = request.meta.get("redirect_reasons", ())
    return tuple(
        Redirect(url=url, how=_how(reason))
        for url, reason in zip(urls, reasons, strict=True)
    )


def _how(reason: object) -> str:
    return "meta-refresh" if reason == "meta refresh" else str(reason)


def _headers(response: Response) -> dict[str, str]:
    raw = response.headers.items()
    return {
        name.decode("latin-1").lower(): b", ".join(values).decode("utf-8", "replace")
        for name, values in raw
    }
