"""A plan, policy, risk assessment or announcement of intent may be early."""

from datetime import date

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from checks.rules.coverage import contradicts, covers
from checks.rules.named import quoted
from checks.rules.nature import nature_of
from checks.rules.route import Route, route_of
from checks.rules.timing import (
    Timing,
    date_proof,
    date_values,
    published_of,
    timing_of,
)

IN_TIME_FORWARD = Decision(code="in-time-forward", verdict=Verdict.VERIFIED)


def forward_looking(evidence: Evidence) -> Finding | None:
    """Prove a forward-looking document posted in the months before the window."""
    if route_of(evidence) is not Route.DATED or not is_early_enough(evidence):
        return None
    return IN_TIME_FORWARD.found(
        proof=f"{quoted(evidence)}; {date_proof(evidence)}",
        values=date_values(evidence),
    )


def is_early_enough(evidence: Evidence) -> bool:
    """Whether a page before the window is forward-looking and not too early.

    It names the report's fiscal year, or its item is due before the year begins;
    then it is in time from April on (DESIGN.md section 4).
    """
    published, window = published_of(evidence), evidence.window
    if published is None or window is None or timing_of(evidence) is not Timing.BEFORE:
        return False
    if not nature_of(evidence).forward_looking or contradicts(evidence):
        return False
    month = evidence.policy.forward_looking_month
    if published.value < date(window.start.year, month, 1):
        return False
    due = _due(evidence)
    return covers(evidence) or (due is not None and due < window.start)


def _due(evidence: Evidence) -> date | None:
    """Return when the claim's item is due; a row's only deadline is its claims' own."""
    paired, deadlines = evidence.claim.paired_deadline, evidence.measure.deadlines
    if paired is not None or len(deadlines) != 1:
        return paired
    return deadlines[0].end
