"""A page that must be in time but shows nothing to tell by is left open."""

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from checks.rules.dated_by_name import named_in_time
from checks.rules.nature import nature_of
from checks.rules.route import Route, route_of
from checks.rules.timing import Timing, date_proof, date_values, timing_of
from checks.rules.wrong_year import wrong_year

UNDATED = Decision(code="undated", verdict=Verdict.UNDETERMINED)


def undated(evidence: Evidence) -> Finding | None:
    """Leave open a page without a date that proves or disproves anything.

    No date is no proof of staleness. A date later than the day of judging, or
    one in a report that names no fiscal year, proves nothing either.
    """
    if route_of(evidence) is not Route.DATED or nature_of(evidence).standing:
        return None
    if timing_of(evidence) is not Timing.UNKNOWN:
        return None
    if named_in_time(evidence) is not None or wrong_year(evidence) is not None:
        return None
    return UNDATED.found(
        proof=date_proof(evidence),
        values=date_values(evidence),
    )
