"""Is everything in the database as it was written? SQLite's own checks, and ours.

The file is opened for reading only; a run may write meanwhile.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import msgspec
from sqlite_utils import Database

from crawler.errors import CannotGoOnError, DatabaseError
from crawler.store.observations import seen
from crawler.store.parts import page_fingerprint, state_fingerprint
from crawler.store.rows import Row, observation_value
from crawler.store.schema import MIGRATIONS, unknown_steps
from crawler.store.troubles import UNREADABLE, told_plainly

MOST = 20
"""Faults that are told of one sort; a thousand would help nobody."""

APPEND_ONLY = tuple(
    f"{table}_are_never_{done}"
    for table in ("observations", "states", "pages", "decisions")
    for done in ("updated", "deleted")
)
"""The triggers that keep what was seen, and what people decided, as it was."""

_ORPHANS = {
    "observations without a state": """
        SELECT count(*) FROM observations WHERE state NOT IN (SELECT id FROM states)
    """,
    "observations of what is no target of their run": """
        SELECT count(*) FROM observations AS seen WHERE NOT EXISTS (
            SELECT 1 FROM targets
            WHERE targets.run = seen.run AND targets.address = seen.address
        )
    """,
    "states without their page": """
        SELECT count(*) FROM states
        WHERE page IS NOT NULL AND page NOT IN (SELECT id FROM pages)
    """,
}
_STATES = """
    SELECT states.*, pages.fingerprint AS of_page FROM states
    LEFT JOIN pages ON pages.id = states.page
"""
_UNFINISHED = """
    SELECT id, started, finished FROM runs
    WHERE concluded IS NULL AND NOT thinned ORDER BY "no"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfinished:
    """A run that was interrupted; ``visited`` where only its lists are missing."""

    id: str
    started: str
    visited: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found; no ``faults``: all is as it was written."""

    faults: tuple[str, ...]
    unfinished: tuple[Unfinished, ...]
    runs: int
    observations: int
    states: int


def check(path: Path) -> Checked:
    """Look through a whole database.

    Raises:
        DatabaseError: There is none, it is no database, or not of today's layout.
        CannotGoOnError: It cannot be read.
    """
    if not path.is_file():
        raise DatabaseError(f"{path}: no such database")
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with told_plainly(path), closing(sqlite3.connect(uri, uri=True)) as connection:
        db = Database(connection, execute_plugins=False)
        if not _is_sound(db):
            return _damaged(db)
        _refuse_another_layout(path, db)
        return Checked(
            faults=tuple(_faults(db)),
            unfinished=tuple(_unfinished(db)),
            runs=db.table("runs").count,
            observations=db.table("observations").count,
            states=db.table("states").count,
        )


def _is_sound(db: Database) -> bool:
    return list(_of_sqlite(db)) == []


def _damaged(db: Database) -> Checked:
    """Say what SQLite found; nothing that is read from such a file can be trusted."""
    faults = tuple(_of_sqlite(db))
    return Checked(faults=faults, unfinished=(), runs=0, observations=0, states=0)


def _of_sqlite(db: Database) -> Iterator[str]:
    for row in db.query(f"PRAGMA integrity_check({MOST})"):
        if (told := str(row["integrity_check"])) != "ok":
            yield told


def _refuse_another_layout(path: Path, db: Database) -> None:
    applied = {step.name for step in MIGRATIONS.applied(db)}
    if not applied:
        raise DatabaseError(f"{path}: is a database, but not one of Lakthan")
    if unknown_steps(db):
        raise DatabaseError(f"{path}: was written by a newer version of Lakthan")
    if MIGRATIONS.pending(db):
        raise DatabaseError(
            f"{path}: is of an older version; the next run brings it up to date, "
            "then it can be checked"
        )


def _faults(db: Database) -> Iterator[str]:
    yield from _broken_keys(db)
    yield from _missing_triggers(db)
    yield from _orphans(db)
    yield from _first(_changed(db))
    yield from _first(_unreadable(db))


def _broken_keys(db: Database) -> Iterator[str]:
    sql = """
        SELECT "table", parent, count(*) AS rows FROM pragma_foreign_key_check
        GROUP BY "table", parent
    """
    for row in db.query(sql):
        yield f"{row['rows']} rows of {row['table']} point to no row of {row['parent']}"


def _missing_triggers(db: Database) -> Iterator[str]:
    sql = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    there = {row["name"] for row in db.query(sql)}
    for name in APPEND_ONLY:
        if name not in there:
            yield f"the trigger {name} is missing: somebody may have changed rows"


def _orphans(db: Database) -> Iterator[str]:
    for told, sql in _ORPHANS.items():
        (number,) = db.execute(sql).fetchone()
        if number:
            yield f"{number} {told}"


def _changed(db: Database) -> Iterator[str]:
    """Tell of states and pages that do not say any more what they are known by."""
    for page in db.query("SELECT id, fingerprint, facts FROM pages"):
        if _page_print(page["facts"]) != page["fingerprint"]:
            yield f"page {page['id']} is not as it was written"
    for state in db.query(_STATES):
        if _state_print(state) != state["fingerprint"]:
            yield f"state {state['id']} is not as it was written"


def _page_print(facts: str) -> bytes | None:
    try:
        return page_fingerprint(msgspec.json.decode(facts, type=dict[str, object]))
    except UNREADABLE:
        return None


def _state_print(state: Row) -> bytes | None:
    try:
        return state_fingerprint(state, state["of_page"])
    except UNREADABLE:
        return None


def _unreadable(db: Database) -> Iterator[str]:
    """Tell of observations that cannot be put together again."""
    for run in db.query('SELECT "no", id FROM runs'):
        try:
            for row in seen(db, run["no"]):
                observation_value(row)
        except CannotGoOnError as error:
            yield f"an observation of run {run['id']} cannot be read: {error.__cause__}"


def _first(faults: Iterator[str]) -> Iterator[str]:
    """Yield the first few, and count the rest."""
    for told, fault in enumerate(faults):
        if told == MOST:
            yield f"and {1 + sum(1 for _ in faults)} more of this sort"
            return
        yield fault


def _unfinished(db: Database) -> Iterator[Unfinished]:
    for row in db.query(_UNFINISHED):
        visited = row["finished"] is not None
        yield Unfinished(id=row["id"], started=row["started"], visited=visited)
