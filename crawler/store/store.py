"""What the rest of the program may ask of the database, and nothing more."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from crawler.errors import DatabaseError
from crawler.model.address import Target
from crawler.model.history import Record, Sighting
from crawler.model.observation import Observation
from crawler.model.report import Report
from crawler.model.reviewed import Answer, ReviewerDecision
from crawler.model.run import Run, RunReport
from crawler.store import decisions as people
from crawler.store import histories, our_failures
from crawler.store import observations as seen_before
from crawler.store import reports as saved_reports
from crawler.store import runs as saved_runs
from crawler.store import targets as saved_targets
from crawler.store.append import append
from crawler.store.json_columns import moment
from crawler.store.pruning import Pruned, prune
from crawler.store.rows import observation_row, observation_value
from crawler.store.troubles import told_plainly


class Store:
    """The open database: one writer, any number of readers beside it."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._path = next(row["file"] for row in db.query("PRAGMA database_list"))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def name(self) -> str:
        """The name of the database file, without its folder."""
        rows = self._db.query("PRAGMA database_list")
        return next(Path(row["file"]).name for row in rows if row["name"] == "main")

    def close(self) -> None:
        """Close the file; whatever was appended is already safe."""
        self._db.close()

    def save_report(self, report: Report) -> None:
        """Save what a report says; saving it again changes nothing."""
        with self._writing():
            saved_reports.save(self._db, report)

    def start_run(
        self, run: Run, reports: Iterable[Report], targets: Iterable[Target]
    ) -> None:
        """Write down a new run with its reports and targets, all or nothing.

        No address may come twice: ``crawler.visits.targets`` sees to that.
        """
        with self._writing():
            number = saved_runs.add(self._db, run)
            for position, report in enumerate(reports):
                self._add_report(run.id, position, report)
            saved_targets.add(self._db, number, targets)

    def add_targets(self, run_id: str, targets: Iterable[Target]) -> None:
        """Add addresses to a run; one that it has already stays as it is."""
        number = self._number(run_id)
        with self._writing():
            fresh = (
                target
                for target in targets
                if not saved_targets.has(self._db, number, target.url)
            )
            saved_targets.add(self._db, number, fresh)

    def unfinished_run(
        self, shas: Sequence[str], settings: Mapping[str, str], series: str = ""
    ) -> Run | None:
        """Return the latest run over exactly these reports that was not concluded.

        It was interrupted while it visited, or before its lists were written.
        """
        return saved_runs.unfinished(self._db, shas, settings, series)

    def latest_run(self) -> Run | None:
        """Return the run that started last, finished or not."""
        return next(self.runs(), None)

    def previous_run(self, run: Run) -> Run | None:
        """Return the latest finished run of the same series before this one."""
        return saved_runs.previous(self._db, run)

    def run(self, run_id: str) -> Run | None:
        """Return one run by its id."""
        return saved_runs.by_id(self._db, run_id)

    def runs(self) -> Iterator[Run]:
        """Return every run, latest first."""
        return saved_runs.latest_first(self._db)

    def reports(self, run_id: str) -> list[Report]:
        """Return the reports of a run, in the order they were given."""
        loaded = [
            saved_reports.load(self._db, head.sha256, head.path)
            for head in self.run_reports(run_id)
        ]
        return [report for report in loaded if report is not None]

    def run_reports(self, run_id: str) -> list[RunReport]:
        """Return the heads of the reports of a run, without what they say."""
        return list(saved_runs.heads_of_reports(self._db, run_id))

    def saved_report(self, sha256: str, path: str) -> Report:
        """Return a report that was saved, under a path.

        Raises:
            DatabaseError: The store has no such report.
        """
        report = saved_reports.load(self._db, sha256, path)
        if report is None:
            raise DatabaseError(f"the database holds no report {sha256[:12]} ({path})")
        return report

    def pending_targets(self, run_id: str) -> Iterator[Target]:
        """Yield the targets of a run that have no observation yet, in order.

        Read page by page, so that observations may be appended in between.
        """
        return saved_targets.pending(self._db, self._number(run_id))

    def count_targets(self, run_id: str) -> int:
        """Count the addresses of a run, visited or not."""
        return saved_targets.count(self._db, self._number(run_id))

    def count_pending(self, run_id: str) -> int:
        """Count the targets of a run that have no observation yet."""
        return saved_targets.count_pending(self._db, self._number(run_id))

    def append_observations(
        self, run_id: str, observations: Sequence[Observation]
    ) -> None:
        """Append observations in one transaction.

        The first observation of an address in a run holds: a visit that was made
        again after a crash adds nothing.
        """
        number = self._number(run_id)
        with self._writing():
            for observation in observations:
                append(self._db, number, observation_row(observation))

    def observations(self, run_id: str) -> Iterator[Observation]:
        """Yield what a run has seen so far, in the order it was appended."""
        rows = seen_before.seen(self._db, self._number(run_id))
        return map(observation_value, rows)

    def light_observations(self, run_id: str) -> Iterator[Observation]:
        """Yield the same without what pages say and without further addresses.

        Enough to judge our own side by, and a tenth of the bytes.
        """
        rows = seen_before.seen(self._db, self._number(run_id), light=True)
        return map(observation_value, rows)

    def observations_of(self, run_id: str, report_sha256: str) -> Iterator[Observation]:
        """Yield what stands in a run for each address that one report cites.

        Where the run has no observation of its own, that of the run it is based on
        stands in, and so on.
        """
        number = self._number(run_id)
        rows = seen_before.of_report(self._db, number, report_sha256)
        return map(observation_value, rows)

    def earlier_observations(
        self, run_id: str, report_sha256: str | None = None
    ) -> Iterator[Observation]:
        """Yield what earlier runs read at each address of a run, oldest first.

        Or at those that one report cites. Only genuine news items and documents, and
        only what they said first and then: a page that never changed comes once.
        """
        number = self._number(run_id)
        rows = seen_before.earlier(self._db, number, report_sha256)
        return map(observation_value, rows)

    def history(self, url: str) -> Iterator[Sighting]:
        """Yield every observation of an address, oldest run first."""
        return histories.history(self._db, url)

    def records(
        self, run_id: str, report_sha256: str | None = None, last: int = 14
    ) -> Iterator[Record]:
        """Yield what is known, as of a run, of each address of it or of a report.

        Of a run in a series, only that series counts; runs that never finished do
        not count. ``last`` is how many runs back changes are counted.
        """
        number = self._number(run_id)
        return histories.records(self._db, number, report_sha256, last)

    def note_our_failures(self, run_id: str, why: Mapping[str, str]) -> None:
        """Write down at which addresses of a run our own network failed, and why.

        What was noted of the run before is replaced: verdicts are computed.
        """
        number = self._number(run_id)
        with self._writing():
            our_failures.note(self._db, number, why)

    def add_decisions(self, decisions: Iterable[ReviewerDecision]) -> int:
        """Append what reviewers decided; return how many were not known yet."""
        with self._writing():
            return people.add_decisions(self._db, decisions)

    def decisions(self, agency: str) -> Iterator[ReviewerDecision]:
        """Yield the decisions on an agency's lines, each after those it supersedes."""
        return people.decisions_of(self._db, agency)

    def add_answers(self, run_id: str, answers: Iterable[Answer]) -> None:
        """Append the answers that stand in a run's list; the first of a line holds."""
        with self._writing():
            people.add_answers(self._db, run_id, answers)

    def answers(self, run_id: str) -> Iterator[Answer]:
        """Yield the answers that stand in a run's list."""
        return people.answers_of(self._db, run_id)

    def finish_run(self, run_id: str, at: datetime) -> None:
        """Write down that a run came to its end."""
        with self._writing():
            self._db.execute(
                "UPDATE runs SET finished = ? WHERE id = ?", [moment(at), run_id]
            )

    def conclude_run(self, run_id: str, at: datetime) -> None:
        """Write down that everything that was asked of a run is done."""
        with self._writing():
            self._db.execute(
                "UPDATE runs SET concluded = ? WHERE id = ?", [moment(at), run_id]
            )

    def prune(self, keep: int, *, dry: bool = False) -> Pruned:
        """Keep the last runs of every series whole (``crawler.store.pruning``)."""
        return prune(Path(self._path), self._db, keep, dry=dry)

    def _number(self, run_id: str) -> int | None:
        return saved_runs.number(self._db, run_id)

    def _add_report(self, run_id: str, position: int, report: Report) -> None:
        saved_reports.save(self._db, report)
        row = {"run_id": run_id, "position": position, "path": report.path}
        self._db.table("run_reports").insert({**row, "report_sha256": report.sha256})

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the one write lock from the start, so that a reader never loses it.

        A transaction that reads first and writes later can be refused without any
        waiting when another writer came between (SQLITE_BUSY_SNAPSHOT).
        """
        with told_plainly(self._path):
            self._db.execute("BEGIN IMMEDIATE")
            with self._db.conn:  # commits, or rolls back whatever went wrong
                yield
