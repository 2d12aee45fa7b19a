"""A manual, policy, criteria, code or plan of several years is in force for years."""

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from checks.rules.coverage import contradicts, covers
from checks.rules.dated_by_name import named_in_time
from checks.rules.forward_looking import is_early_enough
from checks.rules.named import quoted, title_years
from checks.rules.nature import nature_of
from checks.rules.route import Route, route_of
from checks.rules.timing import Timing, date_proof, date_values, timing_of

IN_FORCE = Decision(code="in-force", verdict=Verdict.VERIFIED)
IN_FORCE_UNKNOWN = Decision(code="in-force-unknown", verdict=Verdict.UNDETERMINED)


def in_force(evidence: Evidence) -> Finding | None:
    """Prove a standing document by the years in its heading."""
    if not _stands(evidence) or not covers(evidence):
        return None
    return _finding(IN_FORCE, evidence)


def in_force_unknown(evidence: Evidence) -> Finding | None:
    """Leave open a standing document that neither date nor years prove.

    Its posting date never makes it stale; a date inside the window proves it
    unless its heading names other years. So does the event date of the claim.
    """
    if not _stands(evidence) or covers(evidence) or is_early_enough(evidence):
        return None
    if timing_of(evidence) is Timing.INSIDE and not contradicts(evidence):
        return None
    if named_in_time(evidence) is not None:
        return None
    return _finding(IN_FORCE_UNKNOWN, evidence)


def _stands(evidence: Evidence) -> bool:
    return route_of(evidence) is Route.DATED and nature_of(evidence).standing


def _finding(decision: Decision, evidence: Evidence) -> Finding:
    years = ", ".join(str(year) for year in sorted(title_years(evidence)))
    return decision.found(
        proof=f"{quoted(evidence)}; {date_proof(evidence)}",
        values=date_values(evidence) | {"years": years},
    )
