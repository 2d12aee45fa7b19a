"""Ask a server for a body only if it has changed (RFC 9110, sections 8.8 and 13.1).

A server names its bodies by validators, an ``ETag`` or a ``Last-Modified``. Sent back,
they let it answer 304 in place of a body that we have read already. That is no cache:
the server is asked, and what it answers tonight is what counts.

Servers lie about this, mostly by mistake: one names every body by the time at which
its software was packed (GoogleChrome/web.dev, issue 4382), one by a day in the future
(FreshRSS, issue 1020), one answers 304 for weeks while its page changes (FreshRSS,
issue 5149). So what makes no sense is not kept, and of an answer that does not fit
what was sent nothing is believed.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from crawler.model.observation import Fetched, Validators

NOT_MODIFIED = 304

CONDITIONS = ("If-None-Match", "If-Modified-Since")
"""Headers that concern one address, and must not go on to where it redirects."""

_ETAG = re.compile(r'(?:W/)?"[\x21\x23-\x7e]{1,256}"')
"""RFC 9110, 8.8.3, as far as it is ASCII; an honest one has some 40 characters."""

_HTTP_DATE = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} [A-Z][a-z]{2} [0-9]{4} "
    r"[0-9]{2}:[0-9]{2}:[0-9]{2} GMT"
)
"""RFC 9110, 5.6.7; its obsolete forms are read by no two servers alike."""

_OLDEST = datetime(1990, 1, 1, tzinfo=UTC)
"""Before the Web: an archive's or a build's own time, the same for every version."""

_SETTLED = timedelta(seconds=60)
"""A body changed within the same moment would have the same time (RFC 7232, 2.2.2)."""


def validators_of(headers: Mapping[str, str], at: datetime) -> Validators | None:
    """Return what a server named a body by, if it may be told so again.

    ``headers`` have lower-case names; ``at`` is when the body came. An ETag of odd
    characters or length is not kept, nor anything beside it; no time is kept that
    lies so near that the body may have changed since, and nothing at all where the
    time cannot be true.

    >>> at = datetime(2026, 1, 1, tzinfo=UTC)
    >>> validators_of({"etag": 'W/"5f-1a2"'}, at).etag
    'W/"5f-1a2"'
    >>> validators_of({"etag": '"a", "b"'}, at) is None
    True
    """
    etag, changed = headers.get("etag"), headers.get("last-modified")
    if etag is not None and not _ETAG.fullmatch(etag):
        return None
    when = _moment(changed)
    if when is not None and when < _OLDEST:
        return None
    came = _moment(headers.get("date")) or at
    kept = changed if when is not None and came - when >= _SETTLED else None
    return Validators(etag=etag, last_modified=kept) if etag or kept else None


def conditions(validators: Validators) -> dict[str, str]:
    """Return the headers that make a GET conditional, and ask caches to pass it on.

    An ETag goes alone: a server that does not look at it must not answer by the time,
    which tells less (RFC 9110, 13.1.3).

    >>> conditions(Validators(etag='"1"', last_modified="…"))
    {'If-None-Match': '"1"', 'Cache-Control': 'no-cache'}
    """
    named = (
        {"If-None-Match": validators.etag}
        if validators.etag
        else {"If-Modified-Since": validators.last_modified or ""}
    )
    return {**named, "Cache-Control": "no-cache"}


def doubt(answer: Fetched, sent: Validators) -> str:
    """Say why an answer 304 to these validators is not believed; empty if it is.

    Whoever sends an ETag with a body must send it with a 304 as well (RFC 9110,
    15.4.5); ETags are compared as the weak ones that they may be (8.8.3.2).
    """
    etag = answer.headers.get("etag")
    changed = answer.headers.get("last-modified")
    if answer.look.redirects:
        return "it came from where the address redirects to"
    if answer.body:
        return "it came with a body"
    if _strong(etag) != _strong(sent.etag):
        return f"its ETag is {etag!r:.300}, asked for was {sent.etag!r}"
    if changed and sent.last_modified and changed != sent.last_modified:
        return f"its time is {changed!r:.100}, asked for was {sent.last_modified!r}"
    return ""


def _strong(etag: str | None) -> str | None:
    return etag.removeprefix("W/") if etag else None


def _moment(text: str | None) -> datetime | None:
    """Read an HTTP date; ``None`` where it is none."""
    if text is None or not _HTTP_DATE.fullmatch(text):
        return None
    try:
        return parsedate_to_datetime(text)
    except ValueError:  # 31 February
        return None
