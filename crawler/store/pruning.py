"""Give room back: the one way in which observations are ever removed.

Of every series (the nights of a watch list; runs over the same reports, where they
belong to no series) the last so many finished runs stay whole, with

- the runs that they are based on,
- the runs in whose lists people decided or answered something,
- a run that was interrupted, if no finished one of its series came after it.

Any other run is thinned out. Of what it saw remains, for each address and series, the
first and the last sight of every streak in which nothing changed. So it is still known
since when an address is seen, good or broken, how often that changed, and what a page
said before it said something else (``drifted``). Counts of nights become smaller.
Thinned runs cannot be judged or compared with any more, and are not offered; that they
took place remains.

Reviewers' decisions are never touched. All happens in one transaction in which the
triggers against deleting are off; a process that dies in it has changed nothing.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from crawler.errors import CannotGoOnError
from crawler.store.troubles import told_plainly

_RUNS = """
    SELECT "no", id, series, based_on, finished IS NOT NULL AS finished, (
        SELECT group_concat(path, char(10)) FROM (
            SELECT path FROM run_reports WHERE run_id = runs.id ORDER BY path
        )
    ) AS reports, EXISTS (SELECT 1 FROM answers WHERE run_id = runs.id)
        OR EXISTS (SELECT 1 FROM decisions WHERE run_id = runs.id) AS people
    FROM runs WHERE NOT thinned ORDER BY "no" DESC
"""

_STREAKS = """
    CREATE TEMP TABLE remaining AS
    WITH told AS (
        SELECT seen.id, seen.run, seen.address, runs.series,
            states.outcome || ' ' || coalesce(states.page, '') || ' '
                || (states.status IS 304) || (our_failures.why IS NOT NULL) AS showed
        FROM observations AS seen
        JOIN runs ON runs."no" = seen.run
        JOIN states ON states.id = seen.state
        LEFT JOIN our_failures ON our_failures.run = seen.run
            AND our_failures.address = seen.address
    ), beside AS (
        SELECT id, run, showed, lag(showed) OVER way AS before,
            lead(showed) OVER way AS behind
        FROM told WINDOW way AS (PARTITION BY series, address ORDER BY run)
    )
    SELECT id FROM beside WHERE run NOT IN (SELECT "no" FROM doomed)
    OR showed IS NOT before OR showed IS NOT behind
"""

_THIN_OUT = (
    "DELETE FROM observations WHERE id NOT IN (SELECT id FROM remaining)",
    """
    DELETE FROM our_failures WHERE run IN (SELECT "no" FROM doomed) AND NOT EXISTS (
        SELECT 1 FROM observations AS seen
        WHERE seen.run = our_failures.run AND seen.address = our_failures.address
    )
    """,
    """
    DELETE FROM targets WHERE run IN (SELECT "no" FROM doomed) AND NOT EXISTS (
        SELECT 1 FROM observations AS seen
        WHERE seen.run = targets.run AND seen.address = targets.address
    )
    """,
    """
    DELETE FROM run_reports WHERE run_id IN (
        SELECT id FROM runs WHERE "no" IN (SELECT "no" FROM doomed)
    )
    """,
    """
    UPDATE runs SET thinned = 1, based_on = NULL, settings = '{}'
    WHERE "no" IN (SELECT "no" FROM doomed)
    """,
    "DELETE FROM reports WHERE sha256 NOT IN (SELECT report_sha256 FROM run_reports)",
    "DELETE FROM measures WHERE report_sha256 NOT IN (SELECT sha256 FROM reports)",
    "DELETE FROM claims WHERE measure_id NOT IN (SELECT id FROM measures)",
    "DELETE FROM links WHERE claim_id NOT IN (SELECT id FROM claims)",
    "DELETE FROM states WHERE id NOT IN (SELECT state FROM observations)",
    """
    DELETE FROM pages WHERE id NOT IN (
        SELECT page FROM states WHERE page IS NOT NULL
    )
    """,
    "DELETE FROM addresses WHERE id NOT IN (SELECT address FROM targets)",
    "DELETE FROM tasks WHERE id NOT IN (SELECT task FROM targets)",
    "DROP TABLE temp.remaining",
    "DROP TABLE temp.doomed",
)

_TRIGGERS = """
    SELECT name, sql FROM sqlite_master
    WHERE type = 'trigger' AND tbl_name IN ('observations', 'states', 'pages')
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """What was removed, or would be; ``before`` and ``after`` are bytes of the file.

    ``runs`` were thinned out; ``kept`` are whole.
    """

    runs: tuple[str, ...]
    kept: int
    observations: int
    states: int
    before: int
    after: int


def prune(path: Path, db: Database, keep: int, *, dry: bool = False) -> Pruned:
    """Keep the last runs of every series whole, thin the others out, give room back.

    ``db`` is the open database at ``path``, which the caller holds for itself
    (``crawler.store.lock``). ``dry`` only counts.

    Raises:
        CannotGoOnError: The disk is full, or the database cannot be written.
    """
    with told_plainly(path):
        before = _size(db)
        doomed = list(_doomed(db, keep))
        was = _counts(db)
        with _keys_off(db), _in_one_go(db, dry=dry), _triggers_off(db):
            _thin_out(db, [number for number, _ in doomed])
            now = _counts(db)
        if not dry:
            db.execute("VACUUM")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return Pruned(
        runs=tuple(run_id for _, run_id in doomed),
        kept=now["whole"],
        observations=was["observations"] - now["observations"],
        states=was["states"] - now["states"],
        before=before,
        after=_size(db),
    )


def _doomed(db: Database, keep: int) -> Iterator[tuple[int, str]]:
    """Yield number and id of each run that is to be thinned out, latest first."""
    runs = list(db.query(_RUNS))
    finished: defaultdict[tuple[str, str], int] = defaultdict(int)
    kept: set[str] = set()
    for run in runs:
        series = (run["series"], "" if run["series"] else run["reports"] or "")
        goes_on = not run["finished"] and not finished[series]
        if goes_on or run["people"] or (run["finished"] and finished[series] < keep):
            kept.add(run["id"])
        finished[series] += run["finished"]
    for run in runs:  # latest first, so that a chain is followed to its end
        if run["id"] in kept:
            kept.add(run["based_on"])
    yield from ((run["no"], run["id"]) for run in runs if run["id"] not in kept)


def _thin_out(db: Database, doomed: list[int]) -> None:
    db.execute('CREATE TEMP TABLE doomed AS SELECT 0 AS "no" WHERE 0')
    db.conn.executemany("INSERT INTO doomed VALUES (?)", [(one,) for one in doomed])
    db.execute('INSERT INTO doomed SELECT "no" FROM runs WHERE thinned')
    for statement in (_STREAKS, *_THIN_OUT):
        db.execute(statement)
    broken = db.execute("PRAGMA foreign_key_check").fetchall()
    if broken:  # nothing is changed then
        raise CannotGoOnError(f"{len(broken)} rows would point nowhere; not pruned")


def _size(db: Database) -> int:
    """Return the bytes of the database, of which some may stand in its journal yet."""
    return int(
        db.execute(
            "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        ).fetchone()[0]
    )


def _counts(db: Database) -> dict[str, int]:
    (whole,) = db.execute("SELECT count(*) FROM runs WHERE NOT thinned").fetchone()
    tables = ("observations", "states")
    return {"whole": whole, **{name: db.table(name).count for name in tables}}


@contextmanager
def _keys_off(db: Database) -> Iterator[None]:
    """Check foreign keys once at the end, not by a walk through a table for each row.

    SQLite heeds this outside of transactions only.
    """
    db.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        db.execute("PRAGMA foreign_keys = ON")


@contextmanager
def _in_one_go(db: Database, *, dry: bool) -> Iterator[None]:
    """Do all of it or nothing; where it is ``dry``, nothing."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.conn.rollback()
        raise
    if dry:
        db.conn.rollback()
    else:
        db.conn.commit()


@contextmanager
def _triggers_off(db: Database) -> Iterator[None]:
    """Take the triggers against deleting away, and make them again as they were."""
    triggers = [
        row for row in db.query(_TRIGGERS) if row["name"].endswith("_never_deleted")
    ]
    for one in triggers:
        db.execute(f"DROP TRIGGER {one['name']}")
    yield
    for one in triggers:
        db.execute(one["sql"])
