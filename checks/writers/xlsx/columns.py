"""The columns of a sheet of lines: what is shown, how wide, how."""

from dataclasses import dataclass
from enum import Enum


class Shown(Enum):
    """How a column's cells are shown.

    ``OPEN`` shows one word and leads to the address that we visited; an address in
    full wraps in its cell only where it is no link (LibreOffice). A ``NUMBER``, ``DAY``
    or ``MOMENT`` is one to the program too, so that it sorts as it should.
    """

    TEXT = "text"
    SHORT = "short"
    ADDRESS = "address"
    OPEN = "open"
    VERDICT = "verdict"
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"
    ANSWER = "answer"
    ANSWER_DAY = "answer-day"
    CHOICE = "choice"
    ID = "id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column; ``name`` is its cell and its heading, ``width`` in characters."""

    name: str
    width: float
    shown: Shown = Shown.TEXT


OF_SEVERAL_REPORTS = (
    Column(name="agency", width=20),
    Column(name="report", width=18),
)
"""Stand first where the list is of more than one report."""

TOLD = (
    Column(name="row", width=6, shown=Shown.NUMBER),
    Column(name="claim_no", width=5, shown=Shown.NUMBER),
    Column(name="topic", width=21),
    Column(name="responsible_units", width=14),
    Column(name="deadline", width=12),
    Column(name="text", width=24),
    Column(name="as_written", width=24),
    Column(name="open", width=7, shown=Shown.OPEN),
    Column(name="verdict", width=14, shown=Shown.VERDICT),
    Column(name="found", width=30),
    Column(name="advice", width=23),
)
"""What the system says: one printed page across."""

TO_ANSWER = (
    Column(name="notes", width=24),
    Column(name="suggestion", width=24, shown=Shown.ADDRESS),
)
"""Stand beside the answers, on the second page across."""

ANSWERS = (
    Column(name="explanation", width=32, shown=Shown.ANSWER),
    Column(name="corrected_link", width=32, shown=Shown.ANSWER),
    Column(name="follow_up", width=18, shown=Shown.CHOICE),
)
"""What the responsible unit fills in and gives back."""

ON_RECORD = (Column(name="decided", width=34),)
"""What reviewers decided before; stands beside what they decide now."""

DECISION = (
    Column(name="decision", width=22, shown=Shown.CHOICE),
    Column(name="decided_by", width=22, shown=Shown.ANSWER),
    Column(name="decided_on", width=15, shown=Shown.ANSWER_DAY),
    Column(name="decided_until", width=15, shown=Shown.ANSWER_DAY),
    Column(name="reviewer_comment", width=32, shown=Shown.ANSWER),
)
"""What the reviewer fills in: what, who, when, until when, why."""

TO_FILL_IN = (*ANSWERS, *DECISION)
"""Everything that people fill in."""

PROOF = (
    Column(name="indicator", width=20),
    Column(name="due", width=14, shown=Shown.DAY),
    Column(name="url", width=30, shown=Shown.ADDRESS),
    Column(name="suggestion_title", width=28),
    Column(name="page_title", width=30),
    Column(name="page_date", width=14, shown=Shown.DAY),
    Column(name="status", width=10, shown=Shown.NUMBER),
    Column(name="observed_at", width=20, shown=Shown.MOMENT),
    Column(name="proof", width=60),
    Column(name="codes", width=18),
    Column(name="failing_since", width=14, shown=Shown.DAY),
    Column(name="failing_nights", width=12, shown=Shown.NUMBER),
    Column(name="last_good", width=14, shown=Shown.DAY),
    Column(name="line_id", width=14, shown=Shown.ID),
)
"""What it rests on, and which line it is when the file comes back; not printed."""

FOLLOW_UPS = ("mended", "under_way", "explained", "not_mended", "no_action")
"""What can be chosen as the state of the follow-up; words of the interface."""

DECISIONS = ("accepted", "to-mend", "to-explain", "not-required", "deferred")
"""What can be chosen as decision; it changes no verdict of the machine."""


def columns(*, several_reports: bool) -> tuple[Column, ...]:
    """List the columns from left to right."""
    first = OF_SEVERAL_REPORTS if several_reports else ()
    return (*first, *TOLD, *TO_ANSWER, *ANSWERS, *ON_RECORD, *DECISION, *PROOF)
