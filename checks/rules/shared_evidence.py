"""Notes on evidence that serves more than one claim."""

from checks.model.evidence import Evidence
from checks.model.finding import Finding


def note_shared_evidence(evidence: Evidence) -> Finding | None:
    """Note an address that claims of other measures cite too."""
    if not evidence.also_cited_by:
        return None
    claims = ", ".join(evidence.also_cited_by)
    return Finding(
        code="shared-evidence",
        verdict=None,
        proof=f"{evidence.link.url}: {claims}",
        values={"others": claims},
    )


def note_same_body(evidence: Evidence) -> Finding | None:
    """Note that other cited addresses show the very same content."""
    if not evidence.twins:
        return None
    return Finding(
        code="same-body",
        verdict=None,
        proof=", ".join(evidence.twins),
        values={"others": ", ".join(evidence.twins)},
    )
