"""An address that shows no genuine page: the outcome is the finding."""

from collections.abc import Mapping
from dataclasses import replace

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from checks.rules.our_network import our_network
from crawler.model.observation import Look, Observation
from crawler.model.outcome import Outcome

TO_BE_CONFIRMED = frozenset(
    {
        Outcome.NOT_FOUND,
        Outcome.GONE,
        Outcome.CLIENT_ERROR,
        Outcome.SERVER_ERROR,
        Outcome.DNS_FAILURE,
        Outcome.REFUSED,
        Outcome.RESET,
        Outcome.TIMEOUT,
    }
)
"""Failures that may pass: never broken on one look (DESIGN.md section 4)."""

_OF_A_LINE = TO_BE_CONFIRMED - {
    Outcome.NOT_FOUND,
    Outcome.GONE,
    Outcome.CLIENT_ERROR,
}
"""Failures of a server or of the way to it, which say nothing of the page."""

_OF_PAGES = frozenset(
    {
        Outcome.SOFT_404,
        Outcome.BLANK,
        Outcome.UNDER_CONSTRUCTION,
        Outcome.DEFAULT_PAGE,
        Outcome.SERVER_SCRIPT_ERROR,
        Outcome.PARKED,
        Outcome.SUSPENDED,
        Outcome.LOCKED_DOCUMENT,
        Outcome.CORRUPT_DOCUMENT,
        Outcome.WRONG_CONTENT,
    }
)
"""What only reading a page tells of it, and half a page may tell wrongly."""

_CAME = frozenset({Outcome.OK, Outcome.TRUNCATED, Outcome.TOO_LARGE})
"""Looks that brought something of the page."""


def reached(evidence: Evidence) -> Finding | None:
    """Judge an address by how its visit ended; a genuine page passes.

    ``values`` holds ``looks`` and, for a failure seen only once or contradicted by
    other looks, ``unconfirmed``.
    """
    seen = evidence.observation
    if seen is None or our_network(evidence) is not None:
        return None
    verdict = verdict_of(seen.outcome)
    if verdict is None:
        return None
    values = {"looks": str(len(seen.looks))}
    unconfirmed = _unconfirmed(seen, evidence.policy.least_looks)
    if verdict is Verdict.BROKEN and unconfirmed is not None:
        verdict, values["unconfirmed"] = Verdict.UNDETERMINED, str(unconfirmed)
    return replace(OF_OUTCOMES[seen.outcome], verdict=verdict).found(
        proof_of(seen), values
    )


def _unconfirmed(seen: Observation, least: int) -> int | None:
    """Count the looks that bear a failure out, where they are too few to be sure.

    What is said of a page that came must have come so more than once, if other looks
    failed: it may have come damaged. And a server that sent something of the page in
    some look is not one that cannot be reached.
    """
    failed = sum(look.outcome is not Outcome.OK for look in seen.looks)
    if seen.outcome in TO_BE_CONFIRMED and failed < least:
        return failed
    if seen.outcome in _OF_A_LINE and any(one.outcome in _CAME for one in seen.looks):
        return failed
    came = len(seen.looks) - failed
    is_of_page = seen.outcome in _OF_PAGES
    return came if is_of_page and failed and 0 < came < least else None


def verdict_of(outcome: Outcome) -> Verdict | None:
    """Map an outcome to the list of DESIGN.md section 4 that names it.

    >>> verdict_of(Outcome.BOT_WALL).value
    'undetermined'
    """
    match outcome:
        case Outcome.OK:
            return None
        case (
            Outcome.NOT_FOUND
            | Outcome.GONE
            | Outcome.CLIENT_ERROR
            | Outcome.SERVER_ERROR
            | Outcome.DNS_FAILURE
            | Outcome.REFUSED
            | Outcome.RESET
            | Outcome.TIMEOUT
            | Outcome.REDIRECT_LOOP
            | Outcome.MALFORMED_ADDRESS
            | Outcome.TLS_EXPIRED
            | Outcome.TLS_WRONG_HOST
            | Outcome.TLS_UNTRUSTED
            | Outcome.TLS_FAILURE
            | Outcome.REDIRECTED_HOME
            | Outcome.LOGIN_REQUIRED
            | Outcome.SOFT_404
            | Outcome.BLANK
            | Outcome.UNDER_CONSTRUCTION
            | Outcome.DEFAULT_PAGE
            | Outcome.SERVER_SCRIPT_ERROR
            | Outcome.PARKED
            | Outcome.SUSPENDED
            | Outcome.TAKEN_OVER
            | Outcome.FORM_CLOSED
            | Outcome.NOT_PUBLIC
            | Outcome.REMOVED
            | Outcome.LOCKED_DOCUMENT
            | Outcome.CORRUPT_DOCUMENT
            | Outcome.WRONG_CONTENT
        ):
            return Verdict.BROKEN
        case (
            Outcome.ROBOTS_DISALLOWED
            | Outcome.BOT_WALL
            | Outcome.SOCIAL_LOGIN_WALL
            | Outcome.EXTERNAL_LOGIN
            | Outcome.NEEDS_BROWSER
            | Outcome.TOO_LARGE
            | Outcome.TRUNCATED
            | Outcome.TLS_ISSUER_UNKNOWN
            | Outcome.DNS_TEMPORARY
            | Outcome.OUR_NETWORK
            | Outcome.REFUSED_ADDRESS
            | Outcome.LEGALLY_BLOCKED
        ):
            return Verdict.UNDETERMINED


OF_OUTCOMES: Mapping[Outcome, Decision] = {
    outcome: Decision(code=outcome.value, verdict=verdict_of(outcome))
    for outcome in Outcome
    if outcome is not Outcome.OK
}
"""What each outcome but ``ok`` decides."""


def proof_of(seen: Observation) -> str:
    """Tell every look, the way it was sent, and what decided it."""
    looks = "; ".join(_look(look) for look in seen.looks)
    return " | ".join(part for part in (seen.proof, looks, _tls(seen)) if part)


def _look(look: Look) -> str:
    way = "".join(f" –{step.how}→ {step.url}" for step in look.redirects)
    told = f"{look.at.isoformat(timespec='seconds')} {look.client}: {look.outcome}"
    status = f" {look.status}" if look.status is not None else ""
    detail = f" ({look.detail})" if look.detail else ""
    return f"{told}{status}{detail}{way}"


def _tls(seen: Observation) -> str:
    tls = seen.tls
    if tls is None or tls.outcome is Outcome.OK:
        return ""
    days = (tls.not_before, tls.not_after)
    valid = "…".join(day.date().isoformat() if day else "?" for day in days)
    return f"certificate {valid}, {tls.issuer or '?'}: {tls.detail}"
