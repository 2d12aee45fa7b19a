"""Notes on when a page was published, against deadline and reported period."""

from datetime import date

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.rules.asked import asked_periods, asked_years, is_half_year
from checks.rules.named import title_years
from checks.rules.nature import nature_of
from checks.rules.route import Route, route_of
from checks.rules.timing import date_proof, date_values, published_of
from crawler.thai.fiscal import end_of, start_of
from crawler.visits.asked import says

LATE = Decision(code="late", verdict=None)
PUBLISHED_BEFORE_PERIOD_END = Decision(code="published-before-period-end", verdict=None)


def note_late(evidence: Evidence) -> Finding | None:
    """Note a page published after the claim's paired deadline."""
    published, due = published_of(evidence), evidence.claim.paired_deadline
    if route_of(evidence) is not Route.DATED or published is None or due is None:
        return None
    if published.value <= due:
        return None
    return _finding(LATE, evidence, {"deadline": due.isoformat()})


def note_published_before_period_end(evidence: Evidence) -> Finding | None:
    """Note a report on half a year or a year that was published before its end."""
    published, end = published_of(evidence), _period_end(evidence)
    if route_of(evidence) is not Route.DATED or published is None or end is None:
        return None
    if published.value >= end:
        return None
    values = {"period_end": end.isoformat()}
    return _finding(PUBLISHED_BEFORE_PERIOD_END, evidence, values)


def _period_end(evidence: Evidence) -> date | None:
    """Return the last day of the period that a report is on, if it can be told."""
    if not nature_of(evidence).report or asked_periods(evidence.claim.item):
        return None
    title = evidence.facts.title if evidence.facts else None
    years = title_years(evidence) or asked_years(evidence)
    if len(years) != 1:
        return None
    (year,) = years
    if is_half_year(title or ""):
        return date(start_of(year).year + 1, 3, 31)
    return end_of(year) if says(title or "", "whole_year") else None


def _finding(decision: Decision, evidence: Evidence, values: dict[str, str]) -> Finding:
    bound = ", ".join(values.values())
    published = published_of(evidence)
    quote = {"quote": published.text} if published else {}
    return decision.found(
        proof=f"{date_proof(evidence)}; {bound}",
        values=date_values(evidence) | quote | values,
    )
