"""Runs and the reports they were given: write them down, find them again."""

# ruff: noqa: S608 - only texts of our own make up the SQL; values are parameters

from collections.abc import Iterator, Mapping, Sequence

from sqlite_utils import Database

from crawler.model.run import Run, RunReport
from crawler.store.json_columns import to_json
from crawler.store.rows import run_report_value, run_row, run_value
from crawler.store.troubles import telling_damage

_ADD = """
    INSERT INTO runs (
        "no", id, started, finished, as_of, software, settings, series, based_on
    ) VALUES (
        (SELECT coalesce(max("no"), 0) + 1 FROM runs), :id, :started, :finished,
        :as_of, :software, :settings, :series, :based_on
    )
"""

_LATEST_FIRST = 'ORDER BY started DESC, "no" DESC'

_PREVIOUS = """
    SELECT * FROM runs
    WHERE series = :series AND finished IS NOT NULL AND NOT thinned AND "no" < (
        SELECT coalesce(min("no"), (SELECT max("no") + 1 FROM runs))
        FROM runs WHERE id = :id
    ) ORDER BY "no" DESC LIMIT 1
"""

_REPORTS = """
    SELECT run_reports.path, reports.* FROM run_reports
    JOIN reports ON reports.sha256 = run_reports.report_sha256
    WHERE run_reports.run_id = ? ORDER BY run_reports.position
"""

_SHAS_OF_RUN = "SELECT report_sha256 FROM run_reports WHERE run_id = ?"


def add(db: Database, run: Run) -> int:
    """Write a run down and return its number, which the big tables use."""
    db.conn.execute(_ADD, run_row(run))
    return number(db, run.id) or 0


@telling_damage
def number(db: Database, run_id: str) -> int | None:
    """Return the number of a run, if there is such a run."""
    sql = 'SELECT "no" FROM runs WHERE id = ?'
    return next((int(row["no"]) for row in db.query(sql, [run_id])), None)


def by_id(db: Database, run_id: str) -> Run | None:
    """Return one run by its id, if it is there and whole."""
    rows = db.query("SELECT * FROM runs WHERE id = ? AND NOT thinned", [run_id])
    return next(map(run_value, rows), None)


def latest_first(db: Database) -> Iterator[Run]:
    """Yield every run that is whole, the one that started last first."""
    rows = db.query(f"SELECT * FROM runs WHERE NOT thinned {_LATEST_FIRST}")
    return map(run_value, rows)


def unfinished(
    db: Database, shas: Sequence[str], settings: Mapping[str, str], series: str
) -> Run | None:
    """Return the latest run of just these reports whose lists were not written."""
    sql = f"""SELECT * FROM runs WHERE concluded IS NULL AND NOT thinned
        AND settings = ? AND series = ? {_LATEST_FIRST}"""
    for row in db.query(sql, [to_json(settings), series]):
        if _shas(db, row["id"]) == sorted(shas):
            return run_value(row)
    return None


def previous(db: Database, run: Run) -> Run | None:
    """Return the latest finished run of the same series before this one.

    Runs are ordered as they were written down: a clock may jump.
    """
    rows = db.query(_PREVIOUS, {"id": run.id, "series": run.series})
    return next(map(run_value, rows), None)


def heads_of_reports(db: Database, run_id: str) -> Iterator[RunReport]:
    """Yield the reports of a run without what they say, in the order given."""
    return map(run_report_value, db.query(_REPORTS, [run_id]))


def _shas(db: Database, run_id: str) -> list[str]:
    rows = db.query(_SHAS_OF_RUN, [run_id])
    return sorted(row["report_sha256"] for row in rows)
