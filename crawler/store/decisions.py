"""Keep what reviewers decided and what people answered; nothing of it is changed.

A later decision on a line supersedes an earlier one; both stay. Taking the same
workbook in twice adds nothing.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from sqlite_utils import Database

from crawler.model.reviewed import Answer, ReviewerDecision
from crawler.store.json_columns import moment, storable
from crawler.store.rows import Row
from crawler.store.troubles import telling_damage

DECISION_TABLES = (
    """
    CREATE TABLE decisions (
        id INTEGER PRIMARY KEY,
        agency TEXT NOT NULL,       -- whose report; its file name where unknown
        claim_id TEXT NOT NULL,     -- of agency, topic and wording
        line_id TEXT NOT NULL,      -- as in the lists: and of the link as written
        url TEXT NOT NULL,          -- the address then; '' where none was cited
        digest TEXT NOT NULL,       -- of what stood there then; '' where not known
        decision TEXT NOT NULL,     -- accepted, to-mend ...
        decided_by TEXT NOT NULL,
        decided_on TEXT NOT NULL,
        decided_until TEXT,         -- last day; NULL: no end
        why TEXT NOT NULL,
        run_id TEXT NOT NULL,       -- the run whose list was filled in
        taken_in TEXT NOT NULL      -- when it was read out of the workbook
    )
    """,
    """
    CREATE UNIQUE INDEX decisions_once ON decisions (
        agency, line_id, decision, decided_by, decided_on,
        coalesce(decided_until, ''), why
    )
    """,
    "CREATE INDEX decisions_by_claim ON decisions (agency, claim_id)",
    """
    CREATE TRIGGER decisions_are_never_updated BEFORE UPDATE ON decisions
    BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END
    """,
    """
    CREATE TRIGGER decisions_are_never_deleted BEFORE DELETE ON decisions
    BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END
    """,
    """
    CREATE TABLE answers (
        run_id TEXT NOT NULL,           -- the run in whose list they are shown
        line_id TEXT NOT NULL,
        explanation TEXT NOT NULL,      -- of the responsible unit
        follow_up TEXT NOT NULL,        -- mended, under_way ...
        reviewer_comment TEXT NOT NULL,
        PRIMARY KEY (run_id, line_id)
    )
    """,
)
"""Step m004 of the schema."""

_ADD_DECISION = """
    INSERT OR IGNORE INTO decisions (
        agency, claim_id, line_id, url, digest, decision, decided_by, decided_on,
        decided_until, why, run_id, taken_in
    ) VALUES (
        :agency, :claim_id, :line_id, :url, :digest, :decision, :decided_by,
        :decided_on, :decided_until, :why, :run_id, :taken_in
    )
"""

_ADD_ANSWER = """
    INSERT OR IGNORE INTO answers (
        run_id, line_id, explanation, follow_up, reviewer_comment
    ) VALUES (:run_id, :line_id, :explanation, :follow_up, :reviewer_comment)
"""


def add_decisions(db: Database, decisions: Iterable[ReviewerDecision]) -> int:
    """Append decisions and return how many of them were not known yet."""
    before = db.table("decisions").count
    db.conn.executemany(_ADD_DECISION, [_decision_row(one) for one in decisions])
    return int(db.table("decisions").count) - int(before)


def decisions_of(db: Database, agency: str) -> Iterator[ReviewerDecision]:
    """Yield the decisions on an agency's lines; each after those it supersedes."""
    sql = "SELECT * FROM decisions WHERE agency = ? ORDER BY decided_on, id"
    return (_decision_value(row) for row in db.query(sql, [storable(agency)]))


def add_answers(db: Database, run_id: str, answers: Iterable[Answer]) -> None:
    """Append the answers that a run's list shows."""
    rows = [
        {
            "run_id": run_id,
            "line_id": one.line_id,
            "explanation": storable(one.explanation),
            "follow_up": one.follow_up,
            "reviewer_comment": storable(one.reviewer_comment),
        }
        for one in answers
    ]
    db.conn.executemany(_ADD_ANSWER, rows)


def answers_of(db: Database, run_id: str) -> Iterator[Answer]:
    """Yield the answers that a run's list shows."""
    sql = "SELECT * FROM answers WHERE run_id = ? ORDER BY rowid"
    for row in db.query(sql, [run_id]):
        yield Answer(
            line_id=row["line_id"],
            explanation=row["explanation"],
            follow_up=row["follow_up"],
            reviewer_comment=row["reviewer_comment"],
        )


def _decision_row(one: ReviewerDecision) -> Row:
    until = one.decided_until
    return {
        "agency": storable(one.agency),
        "claim_id": one.claim_id,
        "line_id": one.line_id,
        "url": storable(one.url),
        "digest": one.digest,
        "decision": one.decision,
        "decided_by": storable(one.decided_by),
        "decided_on": one.decided_on.isoformat(),
        "decided_until": until.isoformat() if until else None,
        "why": storable(one.why),
        "run_id": one.run_id,
        "taken_in": moment(one.taken_in),
    }


@telling_damage
def _decision_value(row: Row) -> ReviewerDecision:
    until = row["decided_until"]
    same = ("agency", "claim_id", "line_id", "url", "digest", "decision")
    return ReviewerDecision(
        **{name: row[name] for name in (*same, "decided_by", "why", "run_id")},
        decided_on=date.fromisoformat(row["decided_on"]),
        decided_until=date.fromisoformat(until) if until else None,
        taken_in=datetime.fromisoformat(row["taken_in"]),
    )
