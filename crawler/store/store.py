"""What the rest of the program may ask of the database, and nothing more."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from sqlite_utils import Database

from crawler.model.address import Target
from crawler.model.observation import Observation
from crawler.model.report import Report
from crawler.model.run import Run
from crawler.store import reports as saved_reports
from crawler.store.json_columns import moment, to_json
from crawler.store.rows import (
    Row,
    observation_row,
    observation_value,
    run_row,
    run_value,
    target_row,
    target_value,
)

_AT_ONCE = 500
"""Rows held in memory at a time; a night has a quarter of a million."""

_PENDING = """
    FROM targets WHERE run_id = :run_id AND position > :after AND NOT EXISTS (
        SELECT 1 FROM observations
        WHERE observations.run_id = targets.run_id
        AND observations.url = targets.url
    )
"""

_ADD_OBSERVATION = """
    INSERT INTO observations (
        run_id, url, observed_at, outcome, status, final_url, title, kind, published,
        newest_item, oldest_item, newest_first, pages_seen, sha256, proof, looks, tls,
        facts, follow_ups
    ) VALUES (
        :run_id, :url, :observed_at, :outcome, :status, :final_url, :title, :kind,
        :published, :newest_item, :oldest_item, :newest_first, :pages_seen, :sha256,
        :proof, :looks, :tls, :facts, :follow_ups
    ) ON CONFLICT (run_id, url) DO NOTHING
"""

_OBSERVED = """
    SELECT * FROM observations WHERE run_id = :run_id AND id > :after
    ORDER BY id LIMIT :at_once
"""

_EARLIER = """
    SELECT earlier.* FROM observations AS earlier
    JOIN runs ON runs.id = earlier.run_id
    JOIN targets ON targets.run_id = :run_id AND targets.url = earlier.url
    WHERE earlier.outcome = 'ok'
    AND runs.started < (SELECT started FROM runs WHERE id = :run_id)
    ORDER BY runs.started, earlier.id
"""

_SHAS_OF_RUN = "SELECT report_sha256 FROM run_reports WHERE run_id = ?"


class Store:
    """The open database: one writer, any number of readers beside it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; whatever was appended is already safe."""
        self._db.close()

    def save_report(self, report: Report) -> None:
        """Save what a report says; saving it again changes nothing."""
        with self._writing():
            saved_reports.save(self._db, report)

    def start_run(
        self, run: Run, reports: Sequence[Report], targets: Iterable[Target]
    ) -> None:
        """Write down a new run with its reports and targets, all or nothing.

        No address may come twice: ``crawler.visits.targets`` sees to that.
        """
        with self._writing():
            self._db.table("runs").insert(run_row(run))
            for position, report in enumerate(reports):
                self._add_report(run.id, position, report)
            self._add_targets(run.id, targets)

    def add_targets(self, run_id: str, targets: Iterable[Target]) -> None:
        """Add addresses to a run; one that it has already stays as it is."""
        with self._writing():
            known = {row["url"] for row in self._urls(run_id)}
            self._add_targets(run_id, (one for one in targets if one.url not in known))

    def unfinished_run(
        self, shas: Sequence[str], settings: Mapping[str, str]
    ) -> Run | None:
        """Return the latest run over exactly these reports that did not finish."""
        sql = """SELECT * FROM runs WHERE finished IS NULL AND settings = ?
            ORDER BY started DESC, rowid DESC"""
        for row in self._db.query(sql, [to_json(settings)]):
            if self._shas(row["id"]) == sorted(shas):
                return run_value(row)
        return None

    def latest_run(self) -> Run | None:
        """Return the run that started last, finished or not."""
        return next(self.runs(), None)

    def run(self, run_id: str) -> Run | None:
        """Return one run by its id."""
        rows = self._db.query("SELECT * FROM runs WHERE id = ?", [run_id])
        return next((run_value(row) for row in rows), None)

    def runs(self) -> Iterator[Run]:
        """Return every run, latest first."""
        sql = "SELECT * FROM runs ORDER BY started DESC, rowid DESC"
        return (run_value(row) for row in self._db.query(sql))

    def reports(self, run_id: str) -> list[Report]:
        """Return the reports of a run, in the order they were given."""
        sql = """SELECT report_sha256, path FROM run_reports
            WHERE run_id = ? ORDER BY position"""
        loaded = [
            saved_reports.load(self._db, row["report_sha256"], row["path"])
            for row in self._db.query(sql, [run_id])
        ]
        return [report for report in loaded if report is not None]

    def pending_targets(self, run_id: str) -> Iterator[Target]:
        """Yield the targets of a run that have no observation yet, in order.

        Read page by page, so that observations may be appended in between.
        """
        sql = f"SELECT * {_PENDING} ORDER BY position LIMIT :at_once"
        for row in self._pages(sql, run_id, key="position"):
            yield target_value(row)

    def earlier_observations(self, run_id: str) -> Iterator[Observation]:
        """Yield what earlier runs saw at the addresses of a run, oldest first.

        Only genuine pages: what a page said can only be compared with what it says.
        """
        rows = self._db.query(_EARLIER, {"run_id": run_id})
        return (observation_value(row) for row in rows)

    def count_targets(self, run_id: str) -> int:
        """Count the addresses of a run, visited or not."""
        return int(self._db.table("targets").count_where("run_id = ?", [run_id]))

    def count_pending(self, run_id: str) -> int:
        """Count the targets of a run that have no observation yet."""
        sql = f"SELECT count(*) AS pending {_PENDING}"
        rows = self._db.query(sql, {"run_id": run_id, "after": -1})
        return int(next(iter(rows))["pending"])

    def append_observations(
        self, run_id: str, observations: Sequence[Observation]
    ) -> None:
        """Append observations in one transaction.

        The first observation of an address in a run holds: a visit that was made
        again after a crash adds nothing.
        """
        with self._writing():
            self._db.conn.executemany(
                _ADD_OBSERVATION,
                [observation_row(run_id, observation) for observation in observations],
            )

    def observations(self, run_id: str) -> Iterator[Observation]:
        """Yield what a run has seen so far, in the order it was appended."""
        for row in self._pages(_OBSERVED, run_id, key="id"):
            yield observation_value(row)

    def finish_run(self, run_id: str, at: datetime) -> None:
        """Write down that a run came to its end."""
        with self._writing():
            self._db.execute(
                "UPDATE runs SET finished = ? WHERE id = ?", [moment(at), run_id]
            )

    def _urls(self, run_id: str) -> Iterator[Row]:
        return self._db.query("SELECT url FROM targets WHERE run_id = ?", [run_id])

    def _add_targets(self, run_id: str, targets: Iterable[Target]) -> None:
        after = self._db.table("targets").count_where("run_id = ?", [run_id])
        rows = (target_row(run_id, no, one) for no, one in enumerate(targets, after))
        self._db.table("targets").insert_all(rows, batch_size=_AT_ONCE)

    def _add_report(self, run_id: str, position: int, report: Report) -> None:
        saved_reports.save(self._db, report)
        row = {"run_id": run_id, "position": position, "path": report.path}
        self._db.table("run_reports").insert({**row, "report_sha256": report.sha256})

    def _shas(self, run_id: str) -> list[str]:
        rows = self._db.query(_SHAS_OF_RUN, [run_id])
        return sorted(row["report_sha256"] for row in rows)

    def _pages(self, sql: str, run_id: str, *, key: str) -> Iterator[Row]:
        """Yield rows a page at a time, each page starting after the last one's key."""
        after: Any = -1
        while True:
            parameters = {"run_id": run_id, "after": after, "at_once": _AT_ONCE}
            rows = list(self._db.query(sql, parameters))
            yield from rows
            if len(rows) < _AT_ONCE:
                return
            after = rows[-1][key]

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the one write lock from the start, so that a reader never loses it.

        A transaction that reads first and writes later can be refused without any
        waiting when another writer came between (SQLITE_BUSY_SNAPSHOT).
        """
        self._db.execute("BEGIN IMMEDIATE")
        with self._db.conn:  # commits, or rolls back whatever went wrong
            yield
