"""A home page or the root of a social page proves little."""

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from checks.rules.asked import is_about_channels
from checks.rules.contact import WORKING_CHANNEL
from checks.rules.listing import shows_item_inside
from checks.rules.route import Route, route_of

GENERIC_PAGE = Decision(code="generic-page", verdict=Verdict.UNDETERMINED)
NOTE_GENERIC_PAGE = Decision(code="generic-page", verdict=None)


def generic_works(evidence: Evidence) -> Finding | None:
    """Prove a generic page by working alone where the topic is about channels."""
    if route_of(evidence) is not Route.GENERIC or not is_about_channels(evidence):
        return None
    return WORKING_CHANNEL.found(
        proof=f"“{evidence.measure.topic}”: {evidence.link.url}",
        values={"topic": evidence.measure.topic},
    )


def generic_page(evidence: Evidence) -> Finding | None:
    """Leave open a generic page without an item inside the window.

    An old newest item does not make it stale: a home page has more than news.
    """
    if route_of(evidence) is not Route.GENERIC or is_about_channels(evidence):
        return None
    if shows_item_inside(evidence):
        return None
    return GENERIC_PAGE.found(_proof(evidence))


def note_generic_page(evidence: Evidence) -> Finding | None:
    """Note that the evidence is a generic page, whatever follows from it."""
    if route_of(evidence) is not Route.GENERIC:
        return None
    return NOTE_GENERIC_PAGE.found(_proof(evidence))


def _proof(evidence: Evidence) -> str:
    kind = evidence.facts.kind.value if evidence.facts else ""
    return f"{kind}: {evidence.link.url}"
