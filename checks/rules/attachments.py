"""Where a page's content is its attached documents, they must be there."""

from checks.model.decision import Decision
from checks.model.evidence import Evidence
from checks.model.finding import Finding
from checks.model.verdict import Verdict
from checks.rules.reached import verdict_of
from checks.rules.route import Route, route_of
from crawler.model.observation import FollowUp, Purpose

ATTACHMENT_MISSING = Decision(code="attachment-missing", verdict=Verdict.BROKEN)
SOME_ATTACHMENTS_DEAD = Decision(code="some-attachments-dead", verdict=None)


def attachment_missing(evidence: Evidence) -> Finding | None:
    """Find pages of which every attachment that was looked at is dead.

    The visit looks at attachments only where they are the page's content.
    ``values``: ``attachments`` (the dead ones), ``dead``, ``looked_at``.
    """
    looked_at, dead = _attachments(evidence)
    if not dead or len(dead) < len(looked_at):
        return None
    return _finding(ATTACHMENT_MISSING, looked_at, dead)


def note_some_attachments_dead(evidence: Evidence) -> Finding | None:
    """Note that some attachments are dead while others are not."""
    looked_at, dead = _attachments(evidence)
    if not dead or len(dead) == len(looked_at):
        return None
    return _finding(SOME_ATTACHMENTS_DEAD, looked_at, dead)


def _attachments(evidence: Evidence) -> tuple[list[FollowUp], list[FollowUp]]:
    seen = evidence.observation
    if seen is None or route_of(evidence) is Route.NOT_SEEN:
        return [], []
    looked_at = [f for f in seen.follow_ups if f.purpose is Purpose.ATTACHMENT]
    return looked_at, [f for f in looked_at if verdict_of(f.outcome) is Verdict.BROKEN]


def _finding(
    decision: Decision, looked_at: list[FollowUp], dead: list[FollowUp]
) -> Finding:
    return decision.found(
        proof="; ".join(f"{f.url}: {f.outcome}" for f in dead),
        values={
            "attachments": ", ".join(f.url for f in dead),
            "dead": str(len(dead)),
            "looked_at": str(len(looked_at)),
        },
    )
