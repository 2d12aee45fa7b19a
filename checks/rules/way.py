"""Notes on how an address was reached: mended, redirected, without encryption."""

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from crawler.model.looks import telling_look
from crawler.model.observation import Look
from crawler.model.outcome import Outcome

ADDRESS_MENDED = Decision(code="address-mended", verdict=None)
REDIRECTED = Decision(code="redirected", verdict=None)
HTTP_ONLY = Decision(code="http-only", verdict=None)
INCOMPLETE_CHAIN = Decision(code="incomplete-chain", verdict=None)


def note_address_mended(evidence: Evidence) -> Finding | None:
    """Note that damage of typesetting in the printed address was mended."""
    if not evidence.link.repairs:
        return None
    return ADDRESS_MENDED.found(
        proof=f"“{evidence.link.as_written}” = {evidence.link.url}",
        values={"repairs": ", ".join(evidence.link.repairs)},
    )


def note_redirected(evidence: Evidence) -> Finding | None:
    """Note that the address sends its visitor on, with the whole chain."""
    look = _look(evidence)
    if look is None or not look.redirects:
        return None
    chain = " → ".join(f"{step.url} ({step.how})" for step in look.redirects)
    final = look.final_url or ""
    return REDIRECTED.found(
        proof=f"{chain} → {final}",
        values={"final_url": final},
    )


def note_http_only(evidence: Evidence) -> Finding | None:
    """Note a page that comes without encryption in the end."""
    look = _look(evidence)
    if look is None or look.outcome is not Outcome.OK:
        return None
    final = look.final_url or str(evidence.link.url)
    if not final.lower().startswith("http:"):
        return None
    return HTTP_ONLY.found(final)


def note_incomplete_chain(evidence: Evidence) -> Finding | None:
    """Note a server that leaves out a certificate which browsers must look up."""
    tls = evidence.observation.tls if evidence.observation else None
    if tls is None or not tls.completed:
        return None
    return INCOMPLETE_CHAIN.found(tls.detail)


def _look(evidence: Evidence) -> Look | None:
    seen = evidence.observation
    return telling_look(seen) if seen is not None else None
