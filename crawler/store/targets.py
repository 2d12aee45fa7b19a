"""The targets of a run: add them, and read those that are still to be visited."""

# ruff: noqa: S608 - only texts of our own make up the SQL; values are parameters

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sqlite_utils import Database

from crawler.model.address import Target
from crawler.store.json_columns import storable
from crawler.store.known import known, known_value
from crawler.store.rows import Row, target_row, target_value

_AT_ONCE = 500
"""Rows held in memory at a time; a night has a quarter of a million."""

_ADD_ADDRESS = "INSERT OR IGNORE INTO addresses (url, host) VALUES (:url, :host)"

_ADD_TASK = """
    INSERT OR IGNORE INTO tasks (candidates, since, until, whole)
    VALUES (:candidates, :since, :until, :whole)
"""

_ADD = """
    INSERT INTO targets (run, address, position, task) VALUES (
        :run, (SELECT id FROM addresses WHERE url = :url), :position,
        (
            SELECT id FROM tasks WHERE candidates = :candidates AND whole = :whole
            AND coalesce(since, '') = coalesce(:since, '')
            AND coalesce(until, '') = coalesce(:until, '')
        )
    )
"""

_HAS = """
    SELECT 1 FROM targets JOIN addresses ON addresses.id = targets.address
    WHERE targets.run = ? AND addresses.url = ?
"""

_PENDING = """
    FROM targets WHERE run = :run AND position > :after AND NOT EXISTS (
        SELECT 1 FROM observations AS seen
        WHERE seen.run = targets.run AND seen.address = targets.address
    )
"""

COUNT_PENDING = f"SELECT count(*) {_PENDING}"

PENDING = f"""
    SELECT pending.position, addresses.url, tasks.candidates, tasks.since,
        tasks.until, tasks.whole
    FROM (SELECT * {_PENDING} ORDER BY position LIMIT :at_once) AS pending
    JOIN addresses ON addresses.id = pending.address
    JOIN tasks ON tasks.id = pending.task
    ORDER BY pending.position
"""


def add(db: Database, run: int | None, targets: Iterable[Target]) -> None:
    """Add targets behind those that a run has; none may come twice.

    Raises:
        IntegrityError: One does.
    """
    for position, target in enumerate(targets, count(db, run)):
        row = target_row(run, position, target)
        for statement in (_ADD_ADDRESS, _ADD_TASK, _ADD):
            db.conn.execute(statement, row)


def has(db: Database, run: int | None, url: str) -> bool:
    """Whether an address is a target of a run."""
    return db.conn.execute(_HAS, (run, storable(url))).fetchone() is not None


def count(db: Database, run: int | None) -> int:
    """Count the targets of a run, visited or not."""
    return int(db.table("targets").count_where("run = ?", [run]))


def count_pending(db: Database, run: int | None) -> int:
    """Count the targets of a run that have no observation yet."""
    found = db.conn.execute(COUNT_PENDING, {"run": run, "after": -1}).fetchone()
    return int(found[0])


def pending(db: Database, run: int | None) -> Iterator[Target]:
    """Yield the targets that have no observation yet, in order.

    Each brings along what earlier runs of the series know of it. Read page by page,
    so that observations may be appended in between.
    """
    after = -1
    while True:
        rows: list[Row] = list(
            db.query(PENDING, {"run": run, "after": after, "at_once": _AT_ONCE})
        )
        yield from _with_known(db, run, rows)
        if len(rows) < _AT_ONCE:
            return
        after = rows[-1]["position"]


def _with_known(db: Database, run: int | None, rows: list[Row]) -> Iterator[Target]:
    if not rows:
        return
    before = known(db, run, rows[0]["position"], rows[-1]["position"])
    for row in rows:
        target, seen = target_value(row), before.pop(row["url"], None)
        yield target if seen is None else replace(target, known=known_value(seen))
