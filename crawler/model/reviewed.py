"""What people wrote beside a line of a list: their answers, their decisions."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the unit and the reviewer wrote beside one line, as they wrote it.

    ``follow_up`` is a code of the list's choices; empty where nothing was chosen.
    """

    line_id: str
    explanation: str = ""
    follow_up: str = ""
    reviewer_comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewerDecision:
    """What a reviewer decided of one line: who, when, why, until when.

    ``agency``, ``claim_id`` and ``line_id`` say of what; ``url`` and ``digest`` what
    stood at the address then, so that the decision can lapse when either changes.
    ``decided_until`` is the last day on which it holds, or ``None`` for no end.
    ``run_id`` is the run whose list was filled in; ``taken_in`` carries a zone.
    """

    agency: str
    claim_id: str
    line_id: str
    url: str
    digest: str
    decision: str
    decided_by: str
    decided_on: date
    decided_until: date | None
    why: str
    run_id: str
    taken_in: datetime
