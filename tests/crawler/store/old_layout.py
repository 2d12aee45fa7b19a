"""Databases as they were before step m003: a copy of everything, every night."""

from collections.abc import Sequence
from datetime import datetime

from sqlite_utils import Database

from crawler.model.address import host_of
from crawler.model.observation import Observation
from crawler.store.json_columns import moment
from crawler.store.rows import observation_row
from crawler.store.schema import MIGRATIONS

_COLUMNS = (
    *("run_id", "url", "observed_at", "outcome", "status", "final_url", "title"),
    *("kind", "published", "newest_item", "oldest_item", "newest_first", "pages_seen"),
    *("sha256", "proof", "looks", "tls", "facts", "follow_ups"),
)
_ADD = f"""
    INSERT INTO observations ({", ".join(_COLUMNS)})
    VALUES ({", ".join(f":{name}" for name in _COLUMNS)})
"""  # noqa: S608 - names of our own
_ADD_TARGET = "INSERT INTO targets VALUES (?, ?, ?, ?, '[]', ?, ?, 0)"
_ADD_RUN = """
    INSERT INTO runs
    VALUES (?, ?, ?, '2026-03-01', 'lakthan 0.1.0', '{"robots":"obey"}')
"""


def to_old_layout(db: Database) -> None:
    """Make the tables by the steps that were released first, and no other."""
    MIGRATIONS.apply(db, stop_before="m003_states_not_copies")


def add_old_run(
    db: Database, run_id: str, started: datetime, seen: Sequence[Observation]
) -> None:
    """Write a finished run as it was written then."""
    at, bounds = moment(started), ("2025-10-01", "2026-09-30")
    db.conn.execute(_ADD_RUN, (run_id, at, at))
    for no, one in enumerate(seen):
        target = (run_id, one.url, host_of(one.url))
        db.conn.execute(_ADD_TARGET, (target[0], no, *target[1:], *bounds))
    rows = [{**observation_row(one), "run_id": run_id} for one in seen]
    db.conn.executemany(_ADD, rows)
    db.conn.commit()
