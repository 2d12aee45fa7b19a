"""What a proof tells of a visit: every look, the way, the certificate, the dates."""

from datetime import datetime

from crawler.model.looks import telling_look
from crawler.model.observation import FollowUp, Look, Observation, Purpose
from crawler.model.outcome import Outcome

MOMENT = "@"
"""Stands before a moment in a value, so that it is shown in the reader's era."""


def proof_values(observation: Observation | None) -> dict[str, str]:
    """Name what the proof of a finding may want to show; what is unknown is missing.

    ``tries``: every look with time, client and status; ``way``: the addresses that
    sent the visitor on; ``certificate``: its days and issuer where a browser refuses;
    ``page_proof``: what decided. ``date_text``, ``date_iso``, ``date_where``: the date
    as the page prints it, as we read it (C.E.), the code of its place;
    ``other_dates``: those that were not chosen. ``page_kind``: the code of the sort of
    page; ``services_open`` and ``services_failed``: the services that were looked at.
    """
    if observation is None:
        return {}
    facts = observation.facts
    published = facts.published if facts else None
    named = {
        "tries": "; ".join(map(_look, observation.looks)),
        "way": _way(telling_look(observation)),
        "certificate": _certificate(observation),
        "page_proof": observation.proof,
        "date_text": published.text if published else "",
        "date_iso": published.value.isoformat() if published else "",
        "date_where": published.where.value if published else "",
        "other_dates": ", ".join(published.runners_up) if published else "",
        "page_kind": facts.kind.value if facts else "",
        **_services(observation.follow_ups),
    }
    return {name: text for name, text in named.items() if text}


def _services(follow_ups: tuple[FollowUp, ...]) -> dict[str, str]:
    """Name the services that answered, and the others with how they ended."""
    looked_at = [one for one in follow_ups if one.purpose is Purpose.SERVICE]
    failed = [one for one in looked_at if one.outcome is not Outcome.OK]
    return {
        "services_open": ", ".join(
            one.url for one in looked_at if one.outcome is Outcome.OK
        ),
        "services_failed": ", ".join(f"{one.url} ({one.outcome})" for one in failed),
    }


def _look(look: Look) -> str:
    status = str(look.status) if look.status is not None else look.outcome.value
    return f"{_moment(look.at)} {look.client.value} {status}"


def _way(look: Look | None) -> str:
    if look is None or not look.redirects:
        return ""
    steps = [f"{step.url} ({step.how})" for step in look.redirects]
    return " → ".join([*steps, look.final_url or "?"])


def _certificate(observation: Observation) -> str:
    tls = observation.tls
    if tls is None or tls.outcome is Outcome.OK:
        return ""
    days = (tls.not_before, tls.not_after)
    valid = " – ".join(_moment(day) if day else "?" for day in days)
    return f"{valid} ({tls.issuer or '?'}) {tls.detail}".strip()


def _moment(at: datetime) -> str:
    return f"{MOMENT}{at.isoformat(timespec='seconds')}"
