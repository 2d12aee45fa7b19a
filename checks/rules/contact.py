"""A contact page needs no date, but a form or channel that can be used."""

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from checks.rules.route import Route, route_of
from crawler.model.page import PageKind

WORKING_CHANNEL = Decision(code="working-channel", verdict=Verdict.VERIFIED)
NO_WORKING_FORM = Decision(code="no-working-form", verdict=Verdict.BROKEN)
NO_CHANNEL_KNOWN = Decision(code="generic-page", verdict=Verdict.UNDETERMINED)


def contact(evidence: Evidence) -> Finding | None:
    """Judge a contact page, or a form elsewhere, by whether it can be used.

    A form on another service that came as a page is open. Where page reading
    could not tell, the page is left open as generic.
    """
    if route_of(evidence) is not Route.CHANNEL or evidence.facts is None:
        return None
    facts = evidence.facts
    usable = facts.usable_channel
    if usable is None and facts.kind is PageKind.EXTERNAL_FORM:
        usable = True
    proof = f"{facts.kind}: “{facts.title or ''}” {evidence.link.url}"
    return _ENDINGS[usable].found(proof)


_ENDINGS = {True: WORKING_CHANNEL, False: NO_WORKING_FORM, None: NO_CHANNEL_KNOWN}
