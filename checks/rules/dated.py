"""A page dated inside the window proves itself; one dated outside is stale."""

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from checks.rules.coverage import contradicts
from checks.rules.forward_looking import is_early_enough
from checks.rules.nature import nature_of
from checks.rules.route import Route, route_of
from checks.rules.timing import Timing, date_proof, date_values, timing_of

IN_WINDOW = Decision(code="in-window", verdict=Verdict.VERIFIED)
BEFORE_WINDOW = Decision(code="before-window", verdict=Verdict.STALE)
AFTER_WINDOW = Decision(code="after-window", verdict=Verdict.STALE)


def in_window(evidence: Evidence) -> Finding | None:
    """Prove a page by a publication date inside the window.

    A standing document is not proved so when the years in its heading leave the
    report's year out.
    """
    if route_of(evidence) is not Route.DATED or contradicts(evidence):
        return None
    if timing_of(evidence) is not Timing.INSIDE:
        return None
    return _finding(IN_WINDOW, evidence)


def before_window(evidence: Evidence) -> Finding | None:
    """Find pages dated before the window, unless they may be early."""
    if not _is_stale(evidence, Timing.BEFORE) or is_early_enough(evidence):
        return None
    return _finding(BEFORE_WINDOW, evidence)


def after_window(evidence: Evidence) -> Finding | None:
    """Find pages dated after the window."""
    if not _is_stale(evidence, Timing.AFTER):
        return None
    return _finding(AFTER_WINDOW, evidence)


def _is_stale(evidence: Evidence, timing: Timing) -> bool:
    if route_of(evidence) is not Route.DATED or timing_of(evidence) is not timing:
        return False
    return not nature_of(evidence).standing


def _finding(decision: Decision, evidence: Evidence) -> Finding:
    return decision.found(date_proof(evidence), date_values(evidence))
