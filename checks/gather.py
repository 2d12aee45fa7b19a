"""From report files to a finished run in the database: read, visit, store."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from checks.model.policy import Policy
from checks.settings import recorded
from crawler.crawl import crawl
from crawler.errors import InputError, ReportUnreadableError
from crawler.fetch.control import is_needed, look_at_controls
from crawler.fetch.report_file import fetch_report
from crawler.fetch.switches import Switches
from crawler.model.address import Target
from crawler.model.observation import Observation
from crawler.model.report import Report
from crawler.model.run import Run
from crawler.reports.read import read_report, read_report_bytes
from crawler.store.database import open_store
from crawler.store.store import Store
from crawler.visits.targets import targets_of

RESUMABLE = timedelta(hours=24)
"""An interrupted run older than this is not gone on with: a run is one night."""


class Progress(Protocol):
    """Is told how a crawl goes on."""

    def begins(self, total: int, left: int) -> None:
        """Be told how many addresses the run has, and how many are still to visit."""

    def saw(self, observation: Observation) -> None:
        """Be told of one more observation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The reports that could be read, and one error for each that could not."""

    reports: tuple[Report, ...]
    refused: tuple[InputError, ...]


def read_all(given: Sequence[str], switches: Switches) -> Reading:
    """Read every report, a file or an http(s) address each.

    One that is refused does not stop the others. An address is fetched under the
    same guards as evidence.
    """
    reports, refused = dict[str, Report](), list[InputError]()
    for one in given:
        try:
            report = _read(one, switches)
        except InputError as error:
            refused.append(error)
        else:
            reports.setdefault(report.sha256, report)
    return Reading(reports=tuple(reports.values()), refused=tuple(refused))


def _read(given: str, switches: Switches) -> Report:
    """Read one; where nothing is recognised, no list may look like all is well."""
    report = _opened(given, switches)
    if not report.measures:
        message = "no measure, claim or cited address was recognised in it"
        raise ReportUnreadableError(f"{given}: {message}")
    return report


def _opened(given: str, switches: Switches) -> Report:
    if not given.lower().startswith(("http://", "https://")):
        return read_report(Path(given))
    data, address = asyncio.run(fetch_report(given, switches))
    return read_report_bytes(data, address)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """One run to be made or gone on with: where, how, as of when, judged by what."""

    database: Path
    switches: Switches
    as_of: date
    started: datetime
    policy: Policy = field(default_factory=Policy)

    def gather(self, reports: Sequence[Report], progress: Progress) -> Run:
        """Visit what the reports cite and return the run, finished or not.

        A run over the same reports with the same switches that was interrupted is
        gone on with: only what it has not seen yet is visited.
        """
        with open_store(self.database) as store:
            run = self._begun(store, reports)
            left = store.count_pending(run.id)
            progress.begins(store.count_targets(run.id), left)
            if left:
                crawl(
                    store.pending_targets(run.id),
                    database=self.database,
                    run_id=run.id,
                    switches=self.switches,
                    on_observation=progress.saw,
                )
            if not store.count_pending(run.id):
                self._look_at_controls(store, run)
                store.finish_run(run.id, datetime.now(self.started.tzinfo))
            return store.run(run.id) or run

    def _look_at_controls(self, store: Store, run: Run) -> None:
        """Ask, where no host has answered, whether our own network is to blame."""
        if is_needed(store.observations(run.id)):
            seen = asyncio.run(look_at_controls(self.switches))
            store.add_targets(run.id, [Target(url=one.url) for one in seen])
            store.append_observations(run.id, seen)

    def _begun(self, store: Store, reports: Sequence[Report]) -> Run:
        switches = {k: str(v) for k, v in self.switches.as_settings().items()}
        settings = switches | recorded(self.policy)
        known = store.unfinished_run([one.sha256 for one in reports], settings)
        if known and self.started - known.started < RESUMABLE:
            return known
        run = Run(
            id=_run_id(self.started),
            started=self.started,
            finished=None,
            as_of=self.as_of,
            software=f"lakthan {version('lakthan')}",
            settings=settings,
        )
        for report in reports:
            store.save_report(report)
        store.start_run(run, reports, targets_of(reports))
        return run


def _run_id(started: datetime) -> str:
    """Name a run by its start, with a tail that tells twins apart."""
    tail = uuid4().hex[:6]
    return f"{started:%Y%m%dT%H%M%S}-{tail}"
