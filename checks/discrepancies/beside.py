"""What stands beside the machine's verdicts: people's words, and how it was before."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Lapsed(StrEnum):
    """Why a reviewer's decision holds no longer."""

    ADDRESS_CHANGED = "address-changed"
    PAGE_CHANGED = "page-changed"
    UNTIL_PAST = "until-past"


class Became(StrEnum):
    """What became of a claim since an earlier round, in the order it is told.

    A claim is open while it is not verified. ``unchanged`` was verified and still is.
    """

    NEWLY_OPEN = "newly-open"
    STILL_OPEN = "still-open"
    MENDED = "mended"
    NEW_CLAIM = "new-claim"
    GONE_CLAIM = "gone-claim"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """What a reviewer decided of a line; it stands beside the verdict, not above it.

    ``decision`` is a code, ``lapsed`` why it holds no longer, if so; ``told`` says all
    of it in the reader's language.
    """

    line_id: str
    report: str
    row: int
    claim_no: int
    decision: str
    decided_by: str
    decided_on: dt.date
    decided_until: dt.date | None
    why: str
    lapsed: Lapsed | None
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """What people wrote beside a line; ``follow_up`` is a code, empty if not chosen."""

    line_id: str
    explanation: str
    follow_up: str
    reviewer_comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SideRow:
    """One claim as one round had it; ``kind`` is its verdict's code, or ``no-link``.

    ``seen_at`` are the moments at which its addresses were visited.
    """

    row: int
    claim_no: int
    text: str
    kind: str
    found: tuple[str, ...]
    links: tuple[str, ...]
    seen_at: tuple[dt.datetime, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """What became of one claim; a new one has no ``before``, a gone one no ``after``.

    ``matched`` says how the claim was found again in another draft, ``visited`` whether
    any of its addresses was visited in this round.
    """

    became: Became
    report: str
    topic: str
    responsible_units: tuple[str, ...]
    before: SideRow | None
    after: SideRow | None
    matched: str
    visited: bool

    @property
    def side(self) -> SideRow:
        """The claim as it is now; a gone one as it was."""
        side = self.after or self.before
        if side is None:
            raise ValueError("a claim stands in one of two rounds at least")
        return side


@dataclass(frozen=True, slots=True, kw_only=True)
class BeforeAfter:
    """An earlier round against this one, claim by claim.

    ``given`` names the file that made this round; ``visited`` counts the addresses
    that were visited for it, ``reused`` those that were not.
    """

    run: str
    started: dt.datetime
    given: str
    visited: int
    reused: int
    changes: tuple[ChangeRow, ...]
    remarks: tuple[str, ...]
