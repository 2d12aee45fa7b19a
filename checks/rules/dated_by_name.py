"""An undated page that names the right year, or the very day, is in time."""

from datetime import date

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from checks.rules.asked import asked_years
from checks.rules.coverage import contradicts
from checks.rules.named import attachment_years, quoted, title_years
from checks.rules.nature import nature_of
from checks.rules.route import Route, route_of
from checks.rules.timing import Timing, published_of, timing_of_day

NAMED_IN_TIME = Decision(code="named-in-time", verdict=Verdict.VERIFIED)
DATED_BY_NAME = Decision(code="dated-by-name", verdict=None)


def named_in_time(evidence: Evidence) -> Finding | None:
    """Prove an undated page by the year in its heading or the event date it states."""
    proof = _proof(evidence)
    if proof is None:
        return None
    return NAMED_IN_TIME.found(proof)


def note_dated_by_name(evidence: Evidence) -> Finding | None:
    """Note that only a name puts the page in time."""
    proof = _proof(evidence)
    if proof is None:
        return None
    title = evidence.facts.title if evidence.facts else None
    return DATED_BY_NAME.found(proof, {"quote": title or ""})


def _proof(evidence: Evidence) -> str | None:
    if route_of(evidence) is not Route.DATED or published_of(evidence) is not None:
        return None
    if evidence.window is None or contradicts(evidence):
        return None
    days = _event_days(evidence)
    if days:
        return f"{quoted(evidence)}: {', '.join(day.isoformat() for day in days)}"
    years = _right_years(evidence)
    return f"{quoted(evidence)}: {', '.join(map(str, years))}" if years else None


def _right_years(evidence: Evidence) -> list[int]:
    """Return the asked years that the heading names, else those of attachments.

    For a standing document the report's own year counts, not the item's.
    """
    if nature_of(evidence).standing:
        return []
    named = title_years(evidence) or attachment_years(evidence)
    return sorted(named & asked_years(evidence))


def _event_days(evidence: Evidence) -> list[date]:
    """Return the days that claim and page both state, if inside the window."""
    stated = set(evidence.facts.stated_dates) if evidence.facts else set()
    return sorted(
        day
        for day in stated.intersection(evidence.claim.dates)
        if timing_of_day(day, evidence) is Timing.INSIDE
    )
