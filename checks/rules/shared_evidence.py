"""Notes on evidence that serves more than one claim."""

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding

SHARED_EVIDENCE = Decision(code="shared-evidence", verdict=None)
SAME_BODY = Decision(code="same-body", verdict=None)


def note_shared_evidence(evidence: Evidence) -> Finding | None:
    """Note an address that claims of other measures cite too."""
    if not evidence.also_cited_by:
        return None
    claims = ", ".join(evidence.also_cited_by)
    return SHARED_EVIDENCE.found(
        proof=f"{evidence.link.url}: {claims}",
        values={"others": claims},
    )


def note_same_body(evidence: Evidence) -> Finding | None:
    """Note that other cited addresses show the very same content."""
    if not evidence.twins:
        return None
    return SAME_BODY.found(
        proof=", ".join(evidence.twins),
        values={"others": ", ".join(evidence.twins)},
    )
