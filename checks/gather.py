"""From reports to a finished run in the database: visit, store."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Protocol, TypeAlias
from uuid import uuid4

from checks.model.policy import Policy
from checks.settings import recorded
from crawler.crawl import crawl
from crawler.errors import CannotGoOnError
from crawler.fetch.control import is_needed, look_at_controls
from crawler.fetch.switches import Switches
from crawler.links.secrets import masked
from crawler.links.without_secrets import everywhere
from crawler.model.address import NormalizedUrl, Target
from crawler.model.observation import Observation
from crawler.model.report import Report
from crawler.model.run import Run
from crawler.store.database import open_store
from crawler.store.store import Store
from crawler.thai.zone import THAILAND
from crawler.visits.targets import targets_of

RESUMABLE = timedelta(hours=24)
"""An interrupted run older than this is not gone on with: pages change."""


CLOCK_SLACK = timedelta(hours=1)
"""A clock may be set back so far, as by summer time, and nothing is wrong."""

Given: TypeAlias = tuple[str, str]
"""A report in the store: the path it was given by, and its SHA-256."""


class Progress(Protocol):
    """Is told how a crawl goes on."""

    def begins(self, total: int, left: int) -> None:
        """Be told how many addresses the run has, and how many are still to visit."""

    def saw(self, observation: Observation) -> None:
        """Be told of one more observation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """One run to be made or gone on with: where, how, as of when, judged by what.

    ``series`` is the sequence that the run belongs to (``Run.series``), ``based_on``
    the run whose observations stand in for addresses that are not in ``only``; what
    ``besides`` says is recorded with the settings.
    """

    database: Path
    switches: Switches
    as_of: date
    started: datetime
    policy: Policy = field(default_factory=Policy)
    series: str = ""
    based_on: str | None = None
    only: frozenset[NormalizedUrl] | None = None
    besides: Mapping[str, str] = field(default_factory=dict)
    resumable: timedelta = RESUMABLE

    def gather(self, given: Sequence[Given], progress: Progress) -> Run:
        """Visit what stored reports cite and return the run, finished or not.

        A run over the same reports with the same switches that was interrupted is
        gone on with: only what it has not seen yet is visited, and nothing at all
        where only its lists are missing (``Store.conclude_run``). The caller holds
        the database for itself (``crawler.store.lock``).

        Raises:
            CannotGoOnError: The database takes nothing more, or the clock went back.
        """
        with open_store(self.database) as store:
            run = self._begun(store, given)
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
            if run.finished is None and not store.count_pending(run.id):
                self._look_at_controls(store, run)
                store.finish_run(run.id, datetime.now(self.started.tzinfo))
            return store.run(run.id) or run

    def _look_at_controls(self, store: Store, run: Run) -> None:
        """Ask, where no host has answered, whether our own network is to blame."""
        if is_needed(store.observations(run.id)):
            seen = asyncio.run(look_at_controls(self.switches))
            store.add_targets(run.id, [Target(url=one.url) for one in seen])
            store.append_observations(run.id, seen)

    def _begun(self, store: Store, given: Sequence[Given]) -> Run:
        refuse_a_wrong_clock(store, self.started)
        switches = {k: str(v) for k, v in self.switches.as_settings().items()}
        given_settings = switches | recorded(self.policy) | dict(self.besides)
        settings = everywhere(given_settings, masked)  # an operator may name a token
        shas = [sha for _, sha in given]
        known = store.unfinished_run(shas, settings, series=self.series)
        if known and self.started - known.started < self.resumable:
            return known
        run = Run(
            id=_run_id(self.started),
            started=self.started,
            finished=None,
            as_of=self.as_of,
            software=f"lakthan {version('lakthan')}",
            settings=settings,
            series=self.series,
            based_on=self.based_on,
        )
        targets = targets_of(_loaded(store, given))
        if self.only is not None:
            targets = [one for one in targets if one.url in self.only]
        store.start_run(run, _loaded(store, given), targets)
        return run


def refuse_a_wrong_clock(store: Store, now: datetime) -> None:
    """Stop where runs would be written down in a wrong order.

    By such a clock certificates look not yet valid, too, and pages too new.

    Raises:
        CannotGoOnError: The last run started later than it is now.
    """
    last = store.latest_run()
    if last is not None and last.started > now + CLOCK_SLACK:
        raise CannotGoOnError(
            f"the clock says {now:%Y-%m-%d %H:%M}, but run {last.id} is of "
            f"{last.started.astimezone(now.tzinfo):%Y-%m-%d %H:%M}; please set the "
            "clock, or name another database if it is right"
        )


def _loaded(store: Store, given: Sequence[Given]) -> Iterator[Report]:
    """Load one report after another, so that never all are in memory."""
    return (store.saved_report(sha, path) for path, sha in given)


def _run_id(started: datetime) -> str:
    """Name a run by its start in Thailand, with a tail that tells twins apart."""
    tail = uuid4().hex[:6]
    return f"{started.astimezone(THAILAND):%Y%m%dT%H%M%S}-{tail}"
