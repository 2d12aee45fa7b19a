"""Which pages are asked for only if they have changed, and what a 304 says of them.

A page that was good last night and fails tonight must never be shown as good from
memory. So only a page is asked for in this way of which a 304 tells everything that a
full visit would: it was good, by one look, it led nowhere else and nothing beyond it
had to be looked at. And since some servers answer 304 whatever has become of a page,
each is read in full once in so many days.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from crawler.model.address import Target
from crawler.model.known import Known
from crawler.model.observation import (
    Client,
    Look,
    Observation,
    Purpose,
    TlsLook,
    Validators,
)
from crawler.model.outcome import Outcome
from crawler.model.page import PageFacts, PageKind

_WHOLE = 200
_FILES = frozenset({PageKind.DOCUMENT, PageKind.IMAGE})


def validators_to_send(
    target: Target, now: datetime, longest: timedelta
) -> Validators | None:
    """Return by what the first GET of a target may ask whether it has changed.

    ``None`` is a full GET. ``longest`` is how long ago the last full one may be; a
    clock that was set back makes it unknown.
    """
    known = target.known
    if known is None or not known.same_software or not _asks_the_same(target, known):
        return None
    seen = known.observation
    is_fresh = timedelta(0) <= now - seen.observed_at < longest
    return _of_page(seen) if is_fresh and _was_simple(seen) else None


def unchanged(
    known: Observation, look: Look, tls: TlsLook | None, at: datetime
) -> Observation:
    """Return what a believed 304 shows: what was read before, seen anew.

    The certificate was looked at tonight, and outweighs the page if browsers refuse it.
    """
    told = replace(look, detail="not modified since it was read in full")
    seen = replace(known, observed_at=at, looks=(told,), tls=tls)
    if tls is None or tls.outcome is Outcome.OK:
        return seen
    return replace(seen, outcome=tls.outcome, proof=tls.detail, validators=None)


def not_believed(look: Look, why: str) -> Look:
    """Return the look at a 304 that the visit does not rest on: nothing was read."""
    detail = f"304 not believed: {why}"
    return replace(look, outcome=Outcome.TRUNCATED, detail=detail)


def _asks_the_same(target: Target, known: Known) -> bool:
    """Whether the visit was asked for what this one is asked for."""
    now, then = (
        (one.since, one.until, one.whole, url)
        for one, url in ((target, target.url), (known, known.observation.url))
    )
    return now == then


def _was_simple(seen: Observation) -> bool:
    """Whether one look at one page was all that the visit rested on."""
    if seen.outcome is not Outcome.OK or len(seen.looks) != 1 or seen.facts is None:
        return False
    (look,) = seen.looks
    plain = look.status == _WHOLE and look.client is Client.SCRAPY
    alone = all(one.purpose is Purpose.SIBLING for one in seen.follow_ups)
    return plain and not look.redirects and alone and not _leads_on(seen.facts)


def _leads_on(facts: PageFacts) -> bool:
    """Whether a page names what may die without its saying so."""
    return bool(facts.attachments or facts.services or facts.next_page)


def _of_page(seen: Observation) -> Validators | None:
    """Choose what to send; a time alone tells enough of a file only.

    Servers send both with a file. A time alone is mostly a script's, whose words may
    change while the script does not.
    """
    named, facts = seen.validators, seen.facts
    if named is None or named.etag or (facts is not None and facts.kind in _FILES):
        return named
    return None
