"""An e-service page needs no date, but a service that answers."""

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from checks.rules.reached import OF_OUTCOMES, verdict_of
from checks.rules.route import Route, route_of
from crawler.model.observation import FollowUp, Purpose
from crawler.model.outcome import Outcome

WORKING_SERVICE = Decision(code="working-service", verdict=Verdict.VERIFIED)
NO_WORKING_SERVICE = Decision(code="no-working-service", verdict=Verdict.BROKEN)
NO_SERVICE_KNOWN = Decision(code="generic-page", verdict=Verdict.UNDETERMINED)


def eservice(evidence: Evidence) -> Finding | None:
    """Judge an e-service page by its services.

    One that answers proves it; all of those looked at dead break it. Where some
    cannot be judged (a sign-in elsewhere, a bot wall) that outcome is the
    reason; a page on which no service was found is left open as generic.
    ``values``: ``services_working``, ``services_looked_at``, ``services_listed``.
    """
    if route_of(evidence) is not Route.SERVICES or evidence.observation is None:
        return None
    follow_ups = evidence.observation.follow_ups
    services = [f for f in follow_ups if f.purpose is Purpose.SERVICE]
    return _ending(services).found(
        proof="; ".join(f"{f.url}: {f.outcome}" for f in services)
        or "no service found",
        values=_counts(evidence, services),
    )


def _ending(services: list[FollowUp]) -> Decision:
    outcomes = [service.outcome for service in services]
    if Outcome.OK in outcomes:
        return WORKING_SERVICE
    unknown = [o for o in outcomes if verdict_of(o) is Verdict.UNDETERMINED]
    if unknown:
        return OF_OUTCOMES[unknown[0]]
    return NO_WORKING_SERVICE if outcomes else NO_SERVICE_KNOWN


def _counts(evidence: Evidence, services: list[FollowUp]) -> dict[str, str]:
    working = sum(service.outcome is Outcome.OK for service in services)
    listed = len(evidence.facts.services) if evidence.facts else 0
    return {
        "services_working": str(working),
        "services_looked_at": str(len(services)),
        "services_listed": str(max(listed, len(services))),
    }
