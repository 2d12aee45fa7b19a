"""Save what a report says, and read it back, measure by measure."""

from sqlite_utils import Database

from crawler.model.report import Claim, EvidenceLink, Measure, Report
from crawler.store.report_rows import (
    claim_row,
    claim_value,
    link_row,
    link_value,
    measure_row,
    measure_value,
    report_row,
    report_value,
)
from crawler.store.rows import Row


def save(db: Database, report: Report) -> None:
    """Save a report once; a better reading of the same bytes replaces the older.

    Observations are not touched by that: they hang on addresses, not on claims.
    """
    if load(db, report.sha256, report.path) == report:
        return
    db.table("measures").delete_where("report_sha256 = ?", [report.sha256])
    db.table("reports").upsert(report_row(report), pk="sha256")
    for measure in report.measures:
        _save_measure(db, report.sha256, measure)


def load(db: Database, sha256: str, path: str) -> Report | None:
    """Read a report back under the path it was given by, if it was ever saved."""
    for row in db.query("SELECT * FROM reports WHERE sha256 = ?", [sha256]):
        return report_value(row, path, _measures(db, sha256))
    return None


def _save_measure(db: Database, sha256: str, measure: Measure) -> None:
    measure_id = _insert(db, "measures", measure_row(sha256, measure))
    for claim in measure.claims:
        claim_id = _insert(db, "claims", claim_row(measure_id, claim))
        db.table("links").insert_all(link_row(claim_id, link) for link in claim.links)


def _insert(db: Database, table: str, row: Row) -> int:
    """Insert one row and return the id that SQLite gave it."""
    return int(db.table(table).insert(row).last_pk or 0)


def _measures(db: Database, sha256: str) -> tuple[Measure, ...]:
    sql = "SELECT * FROM measures WHERE report_sha256 = ? ORDER BY id"
    rows = db.query(sql, [sha256])
    return tuple(measure_value(row, _claims(db, row["id"])) for row in rows)


def _claims(db: Database, measure_id: int) -> tuple[Claim, ...]:
    sql = "SELECT * FROM claims WHERE measure_id = ? ORDER BY id"
    rows = db.query(sql, [measure_id])
    return tuple(claim_value(row, _links(db, row["id"])) for row in rows)


def _links(db: Database, claim_id: int) -> tuple[EvidenceLink, ...]:
    sql = "SELECT * FROM links WHERE claim_id = ? ORDER BY id"
    return tuple(link_value(row) for row in db.query(sql, [claim_id]))
