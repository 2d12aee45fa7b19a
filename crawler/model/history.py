"""What the nights say of one address together: sightings and the record."""

from dataclasses import dataclass
from datetime import date, datetime

from crawler.model.address import NormalizedUrl
from crawler.model.outcome import Outcome
from crawler.model.page import PageKind

GOOD = frozenset({Outcome.OK})
"""Endings that show a working address."""

FAILED = frozenset(
    {
        Outcome.NOT_FOUND,
        Outcome.GONE,
        Outcome.CLIENT_ERROR,
        Outcome.SERVER_ERROR,
        Outcome.DNS_FAILURE,
        Outcome.REFUSED,
        Outcome.RESET,
        Outcome.TIMEOUT,
        Outcome.REDIRECT_LOOP,
        Outcome.MALFORMED_ADDRESS,
        Outcome.TLS_EXPIRED,
        Outcome.TLS_WRONG_HOST,
        Outcome.TLS_UNTRUSTED,
        Outcome.TLS_FAILURE,
        Outcome.REDIRECTED_HOME,
        Outcome.LOGIN_REQUIRED,
        Outcome.SOFT_404,
        Outcome.BLANK,
        Outcome.UNDER_CONSTRUCTION,
        Outcome.DEFAULT_PAGE,
        Outcome.SERVER_SCRIPT_ERROR,
        Outcome.PARKED,
        Outcome.SUSPENDED,
        Outcome.TAKEN_OVER,
        Outcome.FORM_CLOSED,
        Outcome.NOT_PUBLIC,
        Outcome.REMOVED,
        Outcome.LOCKED_DOCUMENT,
        Outcome.CORRUPT_DOCUMENT,
        Outcome.WRONG_CONTENT,
    }
)
"""Endings that make a claim broken (DESIGN.md 4)."""

NEUTRAL = frozenset(
    {
        Outcome.ROBOTS_DISALLOWED,
        Outcome.BOT_WALL,
        Outcome.SOCIAL_LOGIN_WALL,
        Outcome.EXTERNAL_LOGIN,
        Outcome.NEEDS_BROWSER,
        Outcome.TOO_LARGE,
        Outcome.TRUNCATED,
        Outcome.TLS_ISSUER_UNKNOWN,
        Outcome.DNS_TEMPORARY,
        Outcome.OUR_NETWORK,
        Outcome.REFUSED_ADDRESS,
        Outcome.LEGALLY_BLOCKED,
    }
)
"""Endings that say neither: the machine could not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One observation of an address, as one step of its history.

    ``digest`` is of the page's content, blind to counters and clocks; it is empty
    where no page was read. ``state`` is the store's id of what was seen: the same
    id, the same sight. ``ours`` says how we know that our own network failed there,
    ``None`` where it did not.
    """

    run_id: str
    run_started: datetime
    observed_at: datetime
    outcome: Outcome
    status: int | None
    title: str | None
    published: date | None
    kind: PageKind | None
    digest: str
    state: int
    ours: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is known of an address as of a run.

    A night is a day for which it was looked at: a run that is made again on the same
    day is no second night. ``ok`` is good; an ending that makes
    a claim broken is a failure; any other, and a failure of our own network, is
    neutral: it neither breaks nor lengthens a row of failures.

    ``first_seen`` is when it was first looked at, ``last_good`` when it was last
    good; ``failing_nights`` counts the failures since (or from the first night on),
    up to and including the run, and ``failing_since`` is the first of them;
    ``nights`` counts all, neutral ones too; ``changes`` counts how often it turned
    from good to failing or back within the last runs that were asked for.
    """

    url: NormalizedUrl
    first_seen: datetime
    last_good: datetime | None
    failing_since: datetime | None
    failing_nights: int
    nights: int
    changes: int
